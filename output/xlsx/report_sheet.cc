#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "output/lookup.h"
#include "output/words/file_names.h"
#include "output/words/phrases.h"
#include "output/xlsx/sheets.h"

namespace solieu::output {

namespace {

constexpr std::size_t name_width = 30, value_width = 62;
constexpr std::size_t most_not_read = 500;
constexpr int title_size = 14;
constexpr double line_height = 19;
constexpr std::size_t title_line = 78;  // characters of the title on a line

class ReportSheet {
  public:
    explicit ReportSheet(const BookOfReport& of) : of_(of), sheet_(of.book.add_sheet(of.plan.report)) {}

    void whole() {
        title();
        about();
        checks();
        sheets();
        not_read();
        made_by();
        sheet_.limit(0, name_width, name_width);
        sheet_.limit(1, value_width, value_width);
        sheet_.freeze(1, 0);
        sheet_.print(print_form(of_));
        static_cast<void>(sheet_.fit());
    }

  private:
    [[nodiscard]] std::string_view said(std::string_view code) const { return word(code, of_.plan.language); }

    void title() {
        const std::string& title = of_.report.facts.report.title;
        const std::string shown = title.empty() ? file_name_of(of_.report) : one_line(title);
        sheet_.merged({0, 0, 0, 1}, shown,
                      {.bold = true, .wrap = true, .middle = true, .across = Across::center, .size = title_size});
        sheet_.row_height(0, line_height * static_cast<double>(2 + shown.size() / title_line));
    }

    void heading(std::string_view text) {
        row_ += 2;
        sheet_.merged({row_, row_, 0, 1}, text, {.fill = Fill::head, .bold = true, .bordered = true});
    }

    void name(std::string_view text) { sheet_.text(++row_, 0, text, {.wrap = true, .bordered = true}); }

    void line(std::string_view code, std::string_view value) {
        if (value.empty()) return;
        name(said(code));
        sheet_.text(row_, 1, value, {.wrap = true, .bordered = true});
    }

    void count(std::string_view code, int value, Fill fill = Fill::none) {
        name(said(code));
        sheet_.number(row_, 1, value, {.fill = fill, .bordered = true, .across = Across::left});
    }

    [[nodiscard]] std::string day(const std::optional<normalize::CalendarDate>& date) const {
        return date ? format_day(normalize::to_iso(*date), of_.plan.language) : std::string();
    }

    void about() {
        const normalize::ReportFacts& facts = of_.report.facts.report;
        heading(said("xlsx.report"));
        line("html.about-number", facts.number);
        line("html.about-date", day(facts.date));
        line("html.about-place", facts.place);
        line("html.about-issuer", facts.issuer);
        if (facts.level != normalize::Level::unknown) {
            line("xlsx.level", said("level." + std::string(name_of(facts.level))));
        }
        line("xlsx.territory", facts.territory.name);
        std::string period = day(facts.period.from);
        if (facts.period.to) period += " – " + day(facts.period.to);
        line("html.about-period", period);
        line("html.about-file", file_name_of(of_.report));
        line("html.about-kind", said("source." + std::string(name_of(of_.report.document.kind))));
        count("html.about-pages", of_.report.document.page_count);
    }

    void checks() {
        const audit::Coverage& coverage = of_.report.audit.coverage;
        heading(said("xlsx.checks"));
        for (const auto& [code, severity, fill] : {std::tuple{"xlsx.errors", Severity::error, Fill::error},
                                                   std::tuple{"xlsx.warnings", Severity::warning, Fill::warning},
                                                   std::tuple{"xlsx.remarks", Severity::info, Fill::info}}) {
            const int found = count_of(of_.report.audit, severity);
            count(code, found, found > 0 ? fill : Fill::none);
        }
        count("xlsx.numbers", coverage.numbers);
        count("xlsx.checked", coverage.checked);
        count("xlsx.unchecked", coverage.unchecked);
        count("xlsx.blind", coverage.blind);
    }

    void sheet_link(const std::string& name, std::string_view what) {
        sheet_.link(++row_, 0, name, "'" + name + "'!A1", {.bordered = true});
        sheet_.text(row_, 1, what, {.wrap = true, .bordered = true});
    }

    void sheets() {
        heading(said("xlsx.sheets"));
        sheet_link(of_.plan.findings, said("xlsx.findings-what"));
        for (std::size_t t = 0; t < of_.plan.tables.size(); ++t) {
            sheet_link(of_.plan.tables[t].name, one_line(of_.report.statements.tables[t].title));
        }
        sheet_link(of_.plan.values, said("xlsx.values-what"));
    }

    void not_read() {
        std::size_t told = 0;
        for (const std::vector<Diagnostic>* list :
             {&of_.report.document.diagnostics, &of_.report.statements.diagnostics, &of_.report.facts.diagnostics}) {
            for (const Diagnostic& diagnostic : *list) {
                if (told++ == 0) heading(said("xlsx.not-read"));
                if (told > most_not_read) continue;
                std::string place(diagnostic.page > 0 ? phrases_of(of_.plan.language).page
                                                      : phrases_of(of_.plan.language).whole_file);
                if (diagnostic.page > 0) place += " " + std::to_string(diagnostic.page);
                name(place);
                const std::string_view meaning = meaning_of(diagnostic.code, of_.plan.language);
                std::string text = diagnostic.code + ": ";
                if (of_.plan.language == Language::en || meaning.empty()) {
                    text += diagnostic.message;
                } else {
                    text += meaning;
                }
                sheet_.text(row_, 1, text, {.wrap = true, .bordered = true});
            }
        }
        if (told > most_not_read) {
            name(said("text.more"));
            sheet_.number(row_, 1, static_cast<int>(told - most_not_read), {.bordered = true, .across = Across::left});
        }
    }

    void made_by() {
        heading(said("xlsx.made-by"));
        line("html.about-version", of_.report.engine.version);
        line("html.about-rules", of_.report.engine.rules);
        line("html.about-recognition", of_.report.engine.ocr_model);
        line("html.about-options", without_folders(of_.report.engine.options));
        line("html.about-sha256", of_.report.document.sha256);
    }

    const BookOfReport& of_;
    Sheet sheet_;
    std::uint32_t row_ = 0;
};

}  // namespace

void add_report_sheet(const BookOfReport& of) {
    ReportSheet(of).whole();
}

std::string file_name_of(const Report& report) {
    return file_name(report.document.file);
}

PrintForm print_form(const BookOfReport& of) {
    return {.landscape = false,
            .footer = file_name_of(of.report),
            .page_word = std::string(word("html.page-heading", of.plan.language))};
}

}  // namespace solieu::output
