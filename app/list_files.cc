#include "app/list_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "app/output_file.h"
#include "extract/file_bytes.h"

namespace solieu::app {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view decisions_ending = ".decisions.ndjson", known_ending = ".known.ndjson";
constexpr std::uint64_t most_bytes = 1ull << 30;

Result<std::string> text_of(const std::string& path) {
    std::error_code error;
    if (!fs::exists(path, error)) return std::string();
    return extract::bytes_of(path, most_bytes);
}

template <class Parsed>
Result<Parsed> parsed(const std::string& path, Result<Parsed> (*parse)(std::string_view)) {
    const Result<std::string> text = text_of(path);
    if (!text) return tl::unexpected(text.error());
    Result<Parsed> all = parse(*text);
    if (!all) all.error().place = path;
    return all;
}

Result<void> failed_to_write(const std::string& path) {
    return tl::unexpected(
        Error{ErrorKind::write_failed, path, "cannot write: " + std::generic_category().message(errno), ""});
}

}  // namespace

ListFiles list_files(const std::string& list) {
    const fs::path path(list);
    const std::string beside = (path.parent_path() / path.stem()).string();
    return {.decisions = beside + std::string(decisions_ending), .known = beside + std::string(known_ending)};
}

std::vector<ListFiles> lists_in(const std::string& folder) {
    std::vector<std::string> known;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().filename().string().ends_with(known_ending)) known.push_back(at->path().string());
    }
    std::ranges::sort(known);
    std::vector<ListFiles> lists;
    for (const std::string& path : known) {
        const std::string beside = path.substr(0, path.size() - known_ending.size());
        lists.push_back({.decisions = beside + std::string(decisions_ending), .known = path});
    }
    return lists;
}

Result<output::Decisions> read_decisions(const ListFiles& files) {
    return parsed<output::Decisions>(files.decisions, output::decisions_in);
}

Result<std::vector<output::KnownFinding>> read_known(const ListFiles& files) {
    return parsed<std::vector<output::KnownFinding>>(files.known, output::known_in);
}

// At once and written through to the disk: two persons may decide at the same time, and what was decided stays.
Result<void> add_decision(const ListFiles& files, const output::Decision& decision) {
    const int descriptor = ::open(files.decisions.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (descriptor < 0) return failed_to_write(files.decisions);
    const std::string line = output::line_of(decision);
    const bool written =
        ::write(descriptor, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fsync(descriptor) == 0;
    const Result<void> failure = written ? Result<void>() : failed_to_write(files.decisions);
    ::close(descriptor);
    return failure;
}

Result<void> write_known(const ListFiles& files, const output::FindingsList& list,
                         const std::vector<output::KnownFinding>& others) {
    OutputFile file(files.known);
    output::write_known(list, others, file.sink());
    return file.commit();
}

}  // namespace solieu::app
