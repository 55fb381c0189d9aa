#include "app/commands/write_letters.h"

#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "app/messages.h"
#include "app/output_file.h"
#include "base/text.h"
#include "extract/file_bytes.h"
#include "output/file_writers.h"
#include "output/list/list_cells.h"
#include "output/words/file_names.h"
#include "output/words/findings_text.h"

namespace solieu::app {

namespace {

constexpr std::uint64_t most_template_bytes = 32 << 20;
const std::string letter_prefix = "cong-van-";
constexpr const char* to_be_filled = "……";

// "Tỉnh An Lâm" -> "tinh-an-lam"
std::string as_file_name(const std::string& body) {
    std::string name;
    for (const char c : fold(body)) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain) name += c;
        if (!plain && !name.empty() && name.back() != '-') name += '-';
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    return name.empty() ? "body" : name;
}

// What has to be looked at: the number that is suspected, where one is; else the one that does not follow.
output::LetterTexts row_of(const output::FindingsList& list, const output::ListedFinding& finding, std::size_t number) {
    const bool suspected = !finding.should_be.empty();
    const std::string& row = suspected ? finding.suspect : finding.row;
    const std::string& value = suspected ? finding.should_be : finding.computed;
    return {{"number", std::to_string(number)},
            {"report", output::file_name(list.reports[finding.report].file)},
            {"page", finding.page > 0 ? std::to_string(finding.page) : to_be_filled},
            {"place", finding.table + (finding.table.empty() || row.empty() ? "" : ", ") + row},
            {"written", suspected ? finding.suspect_written : finding.written},
            {"should_be", output::shown_number(finding.rule, value, output::Language::vi)},
            {"why", finding.why.vi}};
}

output::Letter letter_to(const std::string& body, const std::vector<output::ListedFinding>& findings,
                         const output::FindingsList& list, const LetterSettings& settings) {
    output::Letter letter;
    std::set<std::string> files, periods;
    for (const output::ListedFinding& finding : findings) {
        const output::ListedReport& report = list.reports[finding.report];
        letter.rows.push_back(row_of(list, finding, letter.rows.size() + 1));
        files.insert(report.number.empty() ? output::file_name(report.file) : report.number);
        periods.insert(output::words_of(report.period, output::Language::vi));
    }
    const auto joined = [](const std::set<std::string>& texts) {
        std::string out;
        for (const std::string& text : texts) out += (out.empty() || text.empty() ? "" : ", ") + text;
        return out;
    };
    for (const char* name : {"parent", "sender", "symbol", "place", "year", "signer_title", "signer"})
        letter.texts[name] = to_be_filled;
    letter.texts["subject"] = joined(periods);
    const std::string& issuer = list.reports[findings.front().report].issuer;
    letter.texts["addressee"] = issuer.empty() ? body : issuer;
    letter.texts["reports"] = joined(files);
    letter.texts["count"] = std::to_string(findings.size());
    letter.texts["deadline"] = settings.deadline.empty() ? to_be_filled : settings.deadline;
    return letter;
}

Result<void> put_template(const std::string& folder, const output::FileWriting& writing) {
    const std::string path = (std::filesystem::path(folder) / "mau-cong-van.docx").string();
    std::error_code error;
    if (std::filesystem::exists(path, error)) return {};
    const Result<std::string> bytes = writing.letter_template();
    if (!bytes) return tl::unexpected(bytes.error());
    OutputFile file(path);
    file.sink()(*bytes);
    return file.commit();
}

// A letter that was changed by hand, or sent about other findings, stays: the new one gets a number.
std::string free_name(const std::string& folder, const std::string& name, const std::string& bytes) {
    for (int number = 1;; ++number) {
        const std::string path =
            (std::filesystem::path(folder) / (name + (number > 1 ? "-lan-" + std::to_string(number) : "") + ".docx"))
                .string();
        std::error_code error;
        if (!std::filesystem::exists(path, error)) return path;
        const Result<std::string> there = extract::bytes_of(path, most_template_bytes);
        if (there && *there == bytes) return path;
    }
}

void tell_what_stands_there(const std::string& folder, const std::vector<std::string>& written) {
    std::set<std::string> names;
    for (const std::string& path : written) names.insert(std::filesystem::path(path).filename().string());
    int others = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        others += name.starts_with(letter_prefix) && !names.contains(name) ? 1 : 0;
    }
    if (others > 0)
        print_note(folder + ": " + counted(static_cast<std::size_t>(others), "letter", "letters") +
                   " of earlier runs stand there and are left as they are");
}

}  // namespace

Result<std::vector<std::string>> write_letters(const output::FindingsList& list, const LetterSettings& settings) {
    const Result<const output::FileWriting*> writing = output::file_writing();
    if (!writing) return tl::unexpected(writing.error());
    const Result<std::string> form = settings.template_path.empty()
                                         ? Result<std::string>(std::string())
                                         : extract::bytes_of(settings.template_path, most_template_bytes);
    if (!form) return tl::unexpected(form.error());
    if (Result<void> made = make_directory(settings.folder); !made) return tl::unexpected(made.error());
    if (Result<void> put = put_template(settings.folder, **writing); !put) return tl::unexpected(put.error());
    std::map<std::string, std::vector<output::ListedFinding>> accepted;
    for (const output::ListedFinding& finding : list.findings) {
        if (finding.decision.state != "accepted") continue;
        accepted[output::shown_body(list.reports[finding.report], output::Language::vi)].push_back(finding);
    }
    std::vector<std::string> written;
    std::set<std::string> left;
    std::map<std::string, int> times;
    for (const auto& [body, findings] : accepted) {
        std::string name = letter_prefix + as_file_name(body);
        if (const int time = ++times[name]; time > 1) name += "-" + std::to_string(time);
        std::string bytes;
        auto made = (*writing)->letter(letter_to(body, findings, list, settings), *form,
                                       [&bytes](std::string_view piece) { bytes += piece; });
        if (!made) {
            if (made.error().place.empty()) made.error().place = settings.template_path;
            return tl::unexpected(made.error());
        }
        left.insert(made->begin(), made->end());
        const std::string path = free_name(settings.folder, name, bytes);
        OutputFile file(path);
        file.sink()(bytes);
        if (Result<void> put = file.commit(); !put) return tl::unexpected(put.error());
        written.push_back(path);
    }
    for (const std::string& name : left) print_note("the template of the letters has " + name + ", which is no name");
    tell_what_stands_there(settings.folder, written);
    return written;
}

}  // namespace solieu::app
