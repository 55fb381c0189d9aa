#include "app/commands/audit_list.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "app/batch/list_readings.h"
#include "app/commands/read_all.h"
#include "app/commands/write_letters.h"
#include "app/format.h"
#include "app/list_files.h"
#include "app/lists/keep_choices.h"
#include "app/lists/list_cells.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/worker/interrupt.h"
#include "base/text.h"
#include "extract/file_bytes.h"
#include "output/dataset/database_place.h"
#include "output/file_writers.h"
#include "output/list/decisions.h"
#include "output/list/expected_bodies.h"
#include "output/list/known_findings.h"
#include "output/list/list_forms.h"
#include "output/list/listed_findings.h"
#include "output/open_database.h"

namespace solieu::app {

namespace {

constexpr std::uint64_t most_expected_bytes = 16 << 20;
constexpr int most_of_a_report = 10;  // pictures

bool is_a_name(std::string_view cell) {
    return std::ranges::any_of(fold(cell), [](char c) { return c >= 'a' && c <= 'z'; });
}

// Of a table the first column that holds names, below its head.
std::vector<std::string> names_in(const std::vector<normalize::ListRow>& rows) {
    std::vector<std::string> names;
    std::size_t columns = 0;
    for (const normalize::ListRow& row : rows) columns = std::max(columns, row.cells.size());
    const std::size_t first = columns > 1 ? 1 : 0;
    for (std::size_t column = 0; column < columns; ++column) {
        names.clear();
        std::size_t filled = 0;
        for (std::size_t i = first; i < rows.size(); ++i) {
            if (column >= rows[i].cells.size() || rows[i].cells[column].empty()) continue;
            ++filled;
            if (is_a_name(rows[i].cells[column])) names.push_back(rows[i].cells[column]);
        }
        if (names.size() * 2 > filled) break;
    }
    return names;
}

// A name a line, to its end: "Sở Văn hóa, Thể thao và Du lịch"; or a table as CSV.
Result<std::vector<std::string>> expected_bodies(const std::string& path) {
    if (path.empty()) return std::vector<std::string>();
    const Result<std::string> bytes = extract::bytes_of(path, most_expected_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    std::string text = clean(to_utf8(*bytes, detect_encoding(*bytes)));
    if (format_of_ending(path) == Format::csv) return names_in(csv_cells(text, path));
    std::ranges::replace(text, '\r', '\n');
    std::vector<std::string> names;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        if (is_a_name(rest.substr(0, end))) names.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

// Whether it was written since.
using WrittenState = std::pair<std::uintmax_t, std::filesystem::file_time_type>;
WrittenState state_of(const std::string& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) return {};
    return {size, std::filesystem::last_write_time(path, error)};
}

class List {
  public:
    List(const AuditRequest& request, const Knowledge& knowledge)
        : request_(request), knowledge_(knowledge), files_(list_files(request.beside)) {}

    // What must be there before hours are spent on reading.
    Result<void> open() {
        seen_ = state_of(request_.output);
        if (Result<void> kept = keep_choices(request_.output, files_, knowledge_); !kept) return kept;
        if (const Result<output::Decisions> decisions = read_decisions(files_); !decisions)
            return tl::unexpected(decisions.error());
        Result<std::vector<output::KnownFinding>> known = read_known(files_);
        if (!known) return tl::unexpected(known.error());
        known_ = std::move(*known);
        Result<std::vector<std::string>> expected = expected_bodies(request_.expected);
        if (!expected) return tl::unexpected(expected.error());
        expected_ = std::move(*expected);
        list_.knowledge = output::list_knowledge(*knowledge_.lexicon);
        const std::string folder = std::filesystem::path(request_.beside).parent_path().string();
        if (!folder.empty()) {
            if (Result<void> made = make_directory(folder); !made) return made;
        }
        remove_remnants_beside(request_.beside);
        if (format() != Format::sqlite && format() != Format::postgres) return {};
        auto opened = output::open_report_database(
            request_.output,
            {.indicators = normalize::indicators(*knowledge_.lexicon), .provinces = list_.knowledge.provinces});
        if (!opened) return tl::unexpected(opened.error());
        database_ = std::move(*opened);
        return {};
    }

    // How many pictures the next report may bring; which of them stay is seen when it is added.
    [[nodiscard]] int spots() const {
        const bool shows = format() == Format::xlsx || format() == Format::html;
        return shows && pictures_ < request_.pictures ? most_of_a_report : 0;
    }

    [[nodiscard]] const output::ListKnowledge& knowledge() const { return list_.knowledge; }
    [[nodiscard]] bool wants_whole_reports() const { return database_ != nullptr; }

    std::optional<Failed> add(ListReading& reading) {
        // The report was read when others before it still had pictures to come.
        for (output::ListedFinding& finding : reading.part.findings) {
            if (finding.picture.bytes.empty()) continue;
            if (pictures_ < request_.pictures) {
                ++pictures_;
            } else {
                finding.picture = {};
            }
        }
        list_.add(std::move(reading.part));
        if (!database_ || !reading.whole) return std::nullopt;
        const Result<void> added = database_->add(report_of(*reading.whole));
        return added ? std::nullopt : std::optional(failed(added.error()));
    }

    Result<void> finish() {
        for (const output::UnknownName& name : output::expect_bodies(list_, expected_, *knowledge_.lexicon)) {
            print_note(request_.expected + ": " + name.name +
                       " is no division that is known, and nobody called so has reported" +
                       (name.meant.empty() ? "" : "; is it " + name.meant + "?"));
        }
        list_.compare_levels(*knowledge_.lexicon);
        const std::vector<output::KnownFinding> others = output::mark_known(list_, known_);
        known_.clear();
        // Somebody may have decided in the meantime, or chosen in the list that is there.
        if (state_of(request_.output) != seen_) {
            if (Result<void> kept = keep_choices(request_.output, files_, knowledge_); !kept) return kept;
        }
        Result<output::Decisions> decisions = read_decisions(files_);
        if (!decisions) return tl::unexpected(decisions.error());
        decisions_ = std::move(*decisions);
        output::put_decisions(decisions_, list_);
        list_.sort();
        if (Result<void> written = write(); !written) return written;
        // Last: a list that could not be written is not known.
        return write_known(files_, list_, others);
    }

    [[nodiscard]] bool has_error() const {
        return !list_.findings.empty() && list_.findings.severity_of(0) == Severity::error;
    }
    [[nodiscard]] const output::FindingsList& list() const { return list_; }

  private:
    [[nodiscard]] Format format() const { return format_of_ending(request_.output).value_or(Format::xlsx); }

    Result<void> write() {
        if (database_) {
            if (Result<void> put = database_->put_between_reports(list_); !put) return put;
            return database_->set_decisions(decisions_);
        }
        OutputFile file(request_.output);
        const output::Sink sink = file.sink();
        switch (format()) {
            case Format::csv:
                output::write_list_csv(list_, request_.language, request_.csv, sink);
                break;
            case Format::json:
                output::write_list_json(list_, sink);
                break;
            case Format::html:
                output::write_list_html(list_, request_.language, sink);
                break;
            default: {
                const Result<const output::FileWriting*> writing = output::file_writing();
                if (!writing) return tl::unexpected(writing.error());
                Result<void> made =
                    (*writing)->list_xlsx(list_, normalize::indicators(*knowledge_.lexicon), request_.language, sink);
                if (!made) {
                    made.error().place = request_.output;
                    return made;
                }
            }
        }
        return file.commit();
    }

    const AuditRequest& request_;
    const Knowledge& knowledge_;
    ListFiles files_;
    WrittenState seen_;  // of the list that was there before
    output::Decisions decisions_;
    std::vector<output::KnownFinding> known_;
    std::vector<std::string> expected_;
    output::FindingsList list_;
    std::unique_ptr<output::ReportDatabase> database_;
    int pictures_ = 0;  // that the list has
};

// "phat-hien.xlsx: 63 reports, 41 findings, 9 new, 2 gone, 3 bodies without a report"
void tell(const std::string& path, const output::FindingsList& list) {
    std::size_t fresh = 0;
    for (std::size_t i = 0; i < list.findings.size(); ++i) fresh += list.findings.is_known(i) ? 0 : 1;
    std::string line = path + ": " + counted(list.reports.size(), "report", "reports") + ", " +
                       counted(list.findings.size(), "finding", "findings") + ", " + std::to_string(fresh) + " new, " +
                       std::to_string(list.gone.size()) + " gone";
    if (!list.missing.empty()) line += ", " + counted(list.missing.size(), "body", "bodies") + " without a report";
    print_line(line);
}

}  // namespace

ExitCode audit_list(const AuditRequest& request, const Knowledge& knowledge) {
    List list(request, knowledge);
    if (const Result<void> opened = list.open(); !opened) return end_with(opened.error());
    const std::string summary_file = summary_path(request.beside, false);
    const ListFiles beside = list_files(request.beside);
    const FoundInputs found =
        find_inputs(request.files, {.pages_of = request.pages_of,
                                    .not_inputs = {request.beside, summary_file, beside.decisions, beside.known,
                                                   request.expected, request.letters, request.letter_template}});
    Summary summary(summary_file);
    ListReadings readings({.found = found,
                           .settings = request.read,
                           .knowledge = knowledge,
                           .list_knowledge = list.knowledge(),
                           .spots = [&list] { return list.spots(); },
                           .whole = list.wants_whole_reports()});
    std::optional<ListReading> reading;
    const ExitCode code = read_each({.found = found,
                                     .knowledge = knowledge,
                                     .read = [&](std::size_t index) -> Result<FileOutcome> {
                                         Result<ListReading> read = readings.of(index);
                                         if (!read) return tl::unexpected(read.error());
                                         reading = std::move(*read);
                                         return reading->outcome;
                                     },
                                     .take = [&](std::size_t) { return list.add(*reading); },
                                     .before_note = [&readings] { readings.clear_line(); },
                                     .summary = summary});
    reading.reset();
    readings.clear_line();
    if (stop_signal() != 0) {
        print_note("stopped: " + request.output + " is left as it was");
        return ExitCode::internal;  // the signal says how it ends
    }
    for (const Result<void>& written : {list.finish(), summary.finish()}) {
        if (!written) return end_with(written.error());
    }
    tell(output::without_password(request.output), list.list());
    if (!request.letters.empty()) {
        const auto letters = write_letters(
            list.list(),
            {.folder = request.letters, .template_path = request.letter_template, .deadline = request.deadline});
        if (!letters) return end_with(letters.error());
        for (const std::string& letter : *letters) print_line(letter);
        if (letters->empty()) print_note("no finding was accepted yet, so there is no letter: solieu decide --help");
    }
    print_note(summary.closing_line(found.junk));
    if (code != ExitCode::done) return code;
    return list.has_error() ? ExitCode::findings : ExitCode::done;
}

}  // namespace solieu::app
