#include "app/commands/compare_folders.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "app/commands/compare_pair.h"
#include "app/inputs/find_inputs.h"
#include "app/inputs/pair_inputs.h"
#include "app/inputs/tell_found.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/result_names.h"
#include "app/summary.h"
#include "app/worker/interrupt.h"
#include "app/worker/warm_up.h"
#include "base/text.h"
#include "output/csv.h"
#include "output/words/messages.h"

namespace solieu::app {

namespace {

constexpr std::string_view head =
    "\xEF\xBB\xBF"
    "before,after,state,numbers,doubtful,words,same_numbers,reason\r\n";

std::string_view ending_of(CompareFormat format) {
    switch (format) {
        case CompareFormat::text:
            return ".txt";
        case CompareFormat::json:
            return ".json";
        case CompareFormat::xlsx:
            return ".xlsx";
        case CompareFormat::html:
            return ".html";
    }
    return "";
}

std::string_view state_of(const PairOutcome& outcome) {
    if (outcome.numbers > 0) return "changed";
    if (outcome.doubtful > 0) return "doubtful";
    return outcome.words > 0 ? "words" : "same";
}

class FolderComparison {
  public:
    FolderComparison(const CompareRequest& request, const Knowledge& knowledge)
        : request_(request), knowledge_(knowledge) {}

    ExitCode run() {
        const FindOptions options{.not_inputs = {request_.output}};
        const FoundInputs before = find_inputs({request_.before}, options),
                          after = find_inputs({request_.after}, options);
        if (before.inputs.empty() && after.inputs.empty() && before.problems.empty() && after.problems.empty())
            return end_with({ErrorKind::unreadable, "", "nothing to compare was found", "name folders with reports"});
        if (!request_.output.empty()) {
            if (const Result<void> made = make_directory(request_.output); !made) return end_with(made.error());
            summary_.emplace(summary_path(request_.output, true));
            summary_->sink()(head);
            plan(before.inputs);
        }
        for (const FoundInputs* found : {&before, &after}) {
            for (const Error& problem : found->problems) lose(problem.place, "", problem);
            tell_found(*found);
        }
        std::vector<std::string> names;
        for (const Input& input : before.inputs) names.push_back(input.name);
        warm_up_now(*knowledge_.lexicon, names);
        for (const InputPair& pair : pair_inputs(before.inputs, after.inputs)) {
            if (stop_signal() != 0) return ExitCode::internal;
            if (pair.before && pair.after) {
                compare(*pair.before, before.inputs[*pair.before], after.inputs[*pair.after]);
            } else if (pair.before) {
                alone(before.inputs[*pair.before].name, "");
            } else {
                alone("", after.inputs[*pair.after].name);
            }
            if (code_ == ExitCode::write_failed) return code_;
        }
        print_note(counted(pairs_, "pair", "pairs") + ": " + std::to_string(same_) + " with the same numbers, " +
                   std::to_string(differ_) + " with others, " + std::to_string(failed_) + " failed; " +
                   counted(alone_, "file has", "files have") + " no partner");
        if (summary_) {
            if (const Result<void> written = summary_->commit(); !written) return end_with(written.error());
        }
        if (code_ != ExitCode::done) return code_;
        return differ_ + alone_ > 0 ? ExitCode::findings : ExitCode::done;
    }

  private:
    // Where the comparison of each document of the first folder goes: "kq/q1/so-y-te.html", or as result_names.h says.
    void plan(const std::vector<Input>& inputs) {
        std::map<std::string, std::vector<std::size_t>> by_folder;
        for (std::size_t i = 0; i < inputs.size(); ++i) by_folder[inputs[i].folder].push_back(i);
        places_.resize(inputs.size());
        const std::string_view ending = ending_of(request_.format).substr(1);
        for (const auto& [below, these] : by_folder) {
            const std::string folder = (std::filesystem::path(request_.output) / below).string();
            std::vector<std::string> names;
            for (const std::size_t i : these) names.push_back(inputs[i].name);
            std::vector<ResultName> chosen = choose_result_names(folder, names, {ending}, {"summary"});
            for (std::size_t i = 0; i < these.size(); ++i)
                places_[these[i]] = {.folder = folder, .name = std::move(chosen[i])};
        }
    }

    void compare(std::size_t index, const Input& before, const Input& after) {
        ++pairs_;
        std::string output;
        if (summary_) {
            const Place& place = places_[index];
            output = (std::filesystem::path(place.folder) / (place.name.stem + std::string(ending_of(request_.format))))
                         .string();
            if (const Result<void> made = make_directory(place.folder); !made)
                return lose(before.name, after.name, made.error());
            if (is_same_file(before.file, output) || is_same_file(after.file, output)) {
                return lose(before.name, after.name,
                            {ErrorKind::write_failed, output, "the result would replace a file that is compared",
                             "Choose another folder with -o"});
            }
            if (!place.name.note.empty()) print_note(place.name.note);
        }
        // Without a folder a line a pair is all, or an object a pair.
        const bool writes = summary_ || request_.format == CompareFormat::json;
        const PairOutcome outcome = compare_pair({.before = before,
                                                  .after = after,
                                                  .output = output,
                                                  .format = request_.format,
                                                  .write = writes ? WriteComparison::yes : WriteComparison::no},
                                                 request_, knowledge_);
        if (stop_signal() != 0) return;
        if (!outcome.errors.empty() && outcome.errors.front().kind == ErrorKind::unsupported) {
            --pairs_;
            print_note(before.name + ": left, for " + outcome.errors.front().reason);
            return note(before.name, after.name, "skipped", nullptr, outcome.errors.front().reason);
        }
        if (!outcome.errors.empty()) {
            for (std::size_t i = 1; i < outcome.errors.size(); ++i) print_error(outcome.errors[i]);
            return lose(before.name, after.name, outcome.errors.front());
        }
        if (summary_) claim_result_name(places_[index].folder, places_[index].name, outcome.sha256_before);
        ++(outcome.numbers > 0 ? differ_ : same_);
        if (summary_ || !writes) print_line(before.name + " → " + after.name + ": " + outcome.told);
        note(before.name, after.name, state_of(outcome), &outcome, "");
    }

    void alone(const std::string& before, const std::string& after) {
        ++alone_;
        const std::string& file = before.empty() ? after : before;
        const char* code = before.empty() ? "compare.only-after" : "compare.only-before";
        const std::string line = output::text_of(audit::Message{code, {audit::as_is("file", file)}}, request_.language);
        if (summary_ || request_.format != CompareFormat::json) {
            print_line(line);
        } else {
            print_note(line);
        }
        note(before, after, before.empty() ? "added" : "removed", nullptr, "");
    }

    void lose(const std::string& before, const std::string& after, const Error& error) {
        ++failed_;
        print_error(error);
        code_ = error.kind == ErrorKind::write_failed ? ExitCode::write_failed : ExitCode::some_failed;
        note(before, after, "failed", nullptr, error.reason);
    }

    void note(const std::string& before, const std::string& after, std::string_view state, const PairOutcome* outcome,
              const std::string& reason) {
        if (!summary_) return;
        std::string line = output::csv_text(to_utf8(before, Encoding::utf8)) + "," +
                           output::csv_text(to_utf8(after, Encoding::utf8)) + "," + std::string(state);
        for (const int PairOutcome::*count :
             {&PairOutcome::numbers, &PairOutcome::doubtful, &PairOutcome::words, &PairOutcome::same_numbers})
            line += "," + (outcome != nullptr ? std::to_string(outcome->*count) : std::string());
        summary_->sink()(line + "," + output::csv_text(reason) + "\r\n");
        if (const Result<void> added = summary_->checkpoint(); !added) {
            print_error(added.error());
            code_ = ExitCode::write_failed;
        }
    }

    const CompareRequest& request_;
    const Knowledge& knowledge_;
    std::optional<OutputFile> summary_;
    struct Place {
        std::string folder;
        ResultName name;
    };
    std::vector<Place> places_;  // beside the documents of the first folder
    ExitCode code_ = ExitCode::done;
    std::size_t pairs_ = 0, same_ = 0, differ_ = 0, failed_ = 0, alone_ = 0;
};

}  // namespace

ExitCode compare_folders(const CompareRequest& request, const Knowledge& knowledge) {
    return FolderComparison(request, knowledge).run();
}

}  // namespace solieu::app
