#include <algorithm>
#include <string>
#include <vector>

#include "output/lookup.h"
#include "output/words/findings_text.h"
#include "output/words/phrases.h"
#include "output/xlsx/sheets.h"

namespace solieu::output {

namespace {

constexpr std::size_t longest_place = 80;  // bytes of a label

struct FindingColumn {
    std::string_view code;
    std::size_t least, most;
};

constexpr FindingColumn columns[] = {
    {"xlsx.number", 5, 6},      {"html.severity", 9, 11},  {"html.rule", 10, 13},    {"html.page-heading", 6, 7},
    {"xlsx.message", 40, 56},   {"xlsx.place", 14, 24},    {"text.written", 10, 18}, {"xlsx.compared", 9, 16},
    {"html.suspected", 14, 24}, {"xlsx.should-be", 9, 16}, {"xlsx.slip", 10, 16},
};

// Whole words of it, not more than a cell shows.
std::string shortened(const std::string& text) {
    if (text.size() <= longest_place) return text;
    const std::size_t end = text.rfind(' ', longest_place);
    return end == std::string::npos ? text : text.substr(0, end) + " …";
}

// "Bảng 1, dòng 3.1.4", "Bảng 1: Số TTHC cấp huyện"; of prose what is counted.
std::string place_words(const BookOfReport& of, const audit::Ref& ref) {
    const Cited cited = look_up(of.report, ref);
    if (ref.kind != audit::Ref::Kind::row) {
        return shortened(one_line(name_of(cited)));
    }
    const auto table = static_cast<std::size_t>(ref.table);
    if (ref.table < 0 || table >= of.plan.tables.size()) return {};
    const std::string& name = of.plan.tables[table].name;
    if (cited.stt.empty()) return name + ": " + shortened(one_line(cited.text));
    return name + ", " + std::string(phrases_of(of.plan.language).row) + " " + cited.stt;
}

void put_place(Sheet& sheet, const BookOfReport& of, std::uint32_t row, std::uint16_t column, const audit::Ref* ref,
               const CellStyle& style) {
    const std::string target = ref ? of.plan.target_of(*ref) : std::string();
    const std::string text = ref ? place_words(of, *ref) : std::string();
    if (target.empty() || text.empty()) return sheet.text(row, column, text, style);
    sheet.link(row, column, text, target, style);
}

// A plain decimal as a number; the number of a row and a date as text.
void put_number(Sheet& sheet, const BookOfReport& of, std::uint32_t row, std::uint16_t column, audit::Rule rule,
                const std::string& plain, CellStyle style) {
    style.across = Across::right;
    const auto value = parse_plain(plain);
    if (!value || !states_decimals(rule)) {
        return sheet.text(row, column, shown_number(rule, plain, of.plan.language), style);
    }
    sheet.number(row, column, *value, style,
                 {.decimals = value->decimals, .vietnamese = of.plan.language == Language::vi});
}

void put_finding(Sheet& sheet, const BookOfReport& of, std::size_t index) {
    const audit::Finding& finding = of.report.audit.findings[index];
    const Language language = of.plan.language;
    const auto row = static_cast<std::uint32_t>(index + 1);
    const CellStyle plain{.wrap = true, .bordered = true};
    CellStyle centred = plain;
    centred.across = Across::center;
    const Cited first = finding.refs.empty() ? Cited{} : look_up(of.report, finding.refs.front());
    sheet.number(row, 0, static_cast<int>(index + 1), centred);
    CellStyle severity = centred;
    severity.fill = fill_of(finding.severity);
    severity.bold = true;
    sheet.text(row, 1, name_of(finding.severity, language), severity);
    sheet.text(row, 2, name_of(finding.rule, language), plain);
    if (first.place.page > 0) {
        sheet.number(row, 3, first.place.page, centred);
    } else {
        sheet.text(row, 3, "", centred);
    }
    sheet.text(row, 4, text_of(finding.message, language), plain);
    put_place(sheet, of, row, 5, finding.refs.empty() ? nullptr : finding.refs.data(), plain);
    CellStyle right = plain;
    right.across = Across::right;
    sheet.text(row, 6, written_in(first), right);
    put_number(sheet, of, row, 7, finding.rule, finding.expected, plain);
    put_place(sheet, of, row, 8, finding.suspects.empty() ? nullptr : finding.suspects.data(), plain);
    const Suspect suspect = suspect_of(finding);
    put_number(sheet, of, row, 9, finding.rule, suspect.expected, plain);
    sheet.text(row, 10, suspect.slip.empty() ? std::string_view() : word("slip." + suspect.slip, language), plain);
}

}  // namespace

void add_findings_sheet(const BookOfReport& of) {
    Sheet sheet = of.book.add_sheet(of.plan.findings);
    std::vector<std::string> heads;
    for (const FindingColumn& column : columns) {
        sheet.limit(static_cast<std::uint16_t>(heads.size()), column.least, column.most);
        heads.push_back(sentence(std::string(word(column.code, of.plan.language))));
    }
    sheet.head(0, heads);
    for (std::size_t i = 0; i < of.report.audit.findings.size(); ++i) put_finding(sheet, of, i);
    if (of.report.audit.findings.empty()) {
        const std::string none = sentence(std::string(word(
            of.report.audit.coverage.checked > 0 ? "text.nothing-found" : "text.nothing-checked", of.plan.language)));
        sheet.merged({1, 1, 0, static_cast<std::uint16_t>(heads.size() - 1)}, none, {.italic = true, .bordered = true});
    }
    sheet.freeze(1, 2);
    const auto last = static_cast<std::uint32_t>(std::max<std::size_t>(of.report.audit.findings.size(), 1));
    sheet.filter(0, last, static_cast<std::uint16_t>(heads.size()));
    PrintForm form = print_form(of);
    form.landscape = true;
    form.last_head_row = 0;
    form.header = of.plan.findings;
    sheet.print(form);
    static_cast<void>(sheet.fit());
}

}  // namespace solieu::output
