#include "app/lists/keep_choices.h"

#include <filesystem>
#include <system_error>

#include "app/format.h"
#include "app/lists/list_choices.h"
#include "app/messages.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;

// "phat-hien.earlier.xlsx", "phat-hien.earlier-2.xlsx"
std::string free_name(const fs::path& list) {
    for (int number = 1;; ++number) {
        const std::string name = list.stem().string() + std::string(earlier_mark) +
                                 (number > 1 ? "-" + std::to_string(number) : "") + list.extension().string();
        const std::string path = (list.parent_path() / name).string();
        std::error_code error;
        if (!fs::exists(path, error)) return path;
    }
}

Result<void> set_aside(const std::string& list, const std::string& why) {
    const std::string path = free_name(list);
    std::error_code error;
    fs::copy_file(list, path, error);
    if (error) return tl::unexpected(Error{ErrorKind::write_failed, path, "cannot write: " + error.message(), ""});
    print_note(list + ": " + why + "; as it was it stands in " + path);
    return {};
}

// What of it cannot be kept; "" for nothing.
std::string lost_of(const ListChoices& choices) {
    std::string lost;
    const auto add = [&lost](const std::string& text) { lost += (lost.empty() ? "" : ", ") + text; };
    std::size_t notes = 0;
    for (const LeftChoice& left : choices.left) {
        if (left.word.empty()) {
            ++notes;
        } else {
            add(left.place + ": " + left.word + " is no decision");
        }
    }
    if (notes > 0) add(counted(notes, "note is", "notes are") + " not kept, for nothing is decided there");
    if (choices.unknown > 0)
        add(counted(choices.unknown, "decision is", "decisions are") + " of findings that are not there any more");
    return lost;
}

}  // namespace

Result<void> keep_choices(const std::string& list, const ListFiles& files, const Knowledge& knowledge) {
    const Format format = format_of_ending(list).value_or(Format::xlsx);
    if (format != Format::xlsx && format != Format::csv) return {};
    std::error_code error;
    if (!fs::is_regular_file(list, error) || fs::file_size(list, error) == 0 || error) return {};
    const Result<ListChoices> choices = choices_in(list, files, knowledge);
    if (!choices) return set_aside(list, "what was chosen in it cannot be kept: " + choices.error().reason);
    for (const output::Decision& decision : choices->decisions) {
        if (Result<void> added = add_decision(files, decision); !added) return added;
    }
    if (!choices->decisions.empty())
        print_note(list + ": " + counted(choices->decisions.size(), "decision", "decisions") +
                   " chosen in it kept in " + files.decisions);
    const std::string lost = lost_of(*choices);
    return lost.empty() ? Result<void>() : set_aside(list, lost);
}

}  // namespace solieu::app
