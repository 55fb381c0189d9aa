#include "output/xlsx/list_xlsx.h"

#include <algorithm>
#include <string>

#include "output/list/bodies.h"
#include "output/list/list_cells.h"
#include "output/xlsx/workbook_plan.h"
#include "output/xlsx/xlsx_book.h"

namespace solieu::output {

namespace {

std::string worded(std::string_view code, Language language) {
    return std::string(word(code, language));
}

void put_row(Sheet& sheet, std::uint32_t row, const std::vector<std::string>& cells, Fill first) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        sheet.text(row, static_cast<std::uint16_t>(i), cells[i],
                   {.fill = i == 0 ? first : Fill::none, .wrap = true, .bordered = true});
}

void put_findings(Book& book, const FindingsList& list, Language language) {
    Sheet sheet = book.add_sheet(worded("list.sheet-findings", language));
    sheet.head(0, list_heads(language));
    std::uint32_t row = 1;
    std::uint32_t pictures = 0;
    for (const ListedFinding& finding : list.findings) {
        const std::vector<std::string> cells = list_cells(list, finding, language);
        put_row(sheet, row, cells, fill_of(finding.severity));
        if (!finding.picture.bytes.empty()) {
            const std::string target = "'" + worded("list.sheet-pictures", language) + "'!" + cell_name(++pictures, 0);
            sheet.link(row, static_cast<std::uint16_t>(page_column), cells[page_column], target,
                       {.wrap = true, .bordered = true});
        }
        ++row;
    }
    for (const GoneFinding& gone : list.gone) put_row(sheet, row++, list_cells(gone, language), Fill::none);
    if (row > 1) {
        sheet.choices({.first_row = 1,
                       .last_row = row - 1,
                       .first_column = static_cast<std::uint16_t>(decision_column),
                       .last_column = static_cast<std::uint16_t>(decision_column)},
                      decision_words(language), worded("list.choose", language));
    }
    sheet.freeze(1, 2);
    sheet.filter(0, row - 1, static_cast<std::uint16_t>(list_columns));
    // In characters, least and most: so that a page of A4 can be read; what is longer goes on in the next line.
    constexpr std::size_t widths[list_columns][2] = {{8, 9},   {8, 16},  {8, 14}, {6, 10}, {5, 5}, {6, 12},
                                                     {10, 22}, {6, 11},  {8, 18}, {6, 9},  {6, 9}, {20, 42},
                                                     {6, 7},   {11, 12}, {8, 14}, {16, 18}};
    for (std::size_t i = 0; i < list_columns; ++i)
        sheet.limit(static_cast<std::uint16_t>(i), widths[i][0], widths[i][1]);
    sheet.print({.landscape = true,
                 .first_head_row = 0,
                 .last_head_row = 0,
                 .columns = static_cast<int>(fingerprint_column),  // which is for programs
                 .page_word = worded("list.page", language)});
    sheet.fit();
}

void put_bodies(Book& book, const std::vector<BodyLine>& bodies, Language language) {
    Sheet sheet = book.add_sheet(worded("list.sheet-bodies", language));
    const std::vector<std::string> heads = body_heads(language);
    sheet.head(0, heads);
    std::uint32_t row = 1;
    for (const BodyLine& line : bodies) {
        sheet.text(row, 0, line.body);
        if (line.reports == 0) {
            sheet.text(row, 1, word("list.not-reported", language), {.fill = Fill::warning});
        } else {
            std::uint16_t column = 1;
            for (const int count : {line.reports, line.errors, line.warnings, line.remarks})
                sheet.number(row, column++, count);
        }
        ++row;
    }
    sheet.freeze(1, 1);
    sheet.filter(0, row - 1, static_cast<std::uint16_t>(heads.size()));
    sheet.print({.first_head_row = 0, .last_head_row = 0, .page_word = worded("list.page", language), .lines = true});
    sheet.fit();
}

void put_indicators(Book& book, const FindingsList& list, const std::vector<BodyLine>& bodies,
                    const std::vector<normalize::Indicator>& catalogue, Language language) {
    Sheet sheet = book.add_sheet(worded("list.sheet-indicators", language));
    std::vector<std::string> heads = {worded("list.indicator", language), worded("list.unit", language),
                                      worded("list.median", language)};
    if (const std::string period = words_of(common_period(list), language); !period.empty())
        heads[0] += " (" + period + ")";
    constexpr std::uint16_t first_body = 3;
    for (const BodyLine& line : bodies) heads.push_back(line.body);
    sheet.head(0, heads);
    std::uint32_t row = 1;
    for_each_indicator(list, bodies, catalogue, language, [&](const IndicatorLine& line) {
        sheet.text(row, 0, line.name);
        sheet.text(row, 1, line.unit);
        if (line.median) sheet.number(row, 2, *line.median);
        for (std::size_t i = 0; i < line.values.size(); ++i) {
            if (!line.values[i]) continue;
            const auto column = static_cast<std::uint16_t>(first_body + i);
            sheet.number(row, column, *line.values[i], {.fill = line.far[i] ? Fill::warning : Fill::none});
            if (line.far[i]) sheet.comment(row, column, word("list.outlier", language));
        }
        ++row;
    });
    sheet.freeze(1, 1);
    sheet.limit(0, 20, 50);
    sheet.print({.landscape = true,
                 .first_head_row = 0,
                 .last_head_row = 0,
                 .page_word = worded("list.page", language),
                 .lines = true});
    sheet.fit();
}

// The spot of each finding that has a picture, in the order of the list.
void put_pictures(Book& book, const FindingsList& list, Language language) {
    bool some = false;
    for (std::size_t i = 0; i < list.findings.size(); ++i) some = some || list.findings.has_picture(i);
    if (!some) return;
    constexpr double scale = 0.72;          // of 110 dots an inch: as large as on paper
    constexpr double widest = 655;          // pixels; a landscape page is made smaller
    constexpr std::size_t characters = 98;  // as wide as that
    Sheet sheet = book.add_sheet(worded("list.sheet-pictures", language));
    sheet.head(0, {worded("list.row-of-list", language), worded("list.body", language), worded("list.page", language),
                   worded("list.row", language), worded("list.picture", language)});
    std::uint32_t row = 1, of_list = 1;
    for (std::size_t i = 0; i < list.findings.size(); ++i) {
        ++of_list;
        if (!list.findings.has_picture(i)) continue;
        const ListedFinding finding = list.findings[i];
        const std::vector<std::string> cells = list_cells(list, finding, language);
        const std::string target = "'" + worded("list.sheet-findings", language) + "'!" + cell_name(of_list - 1, 0);
        sheet.link(row, 0, std::to_string(of_list), target);
        sheet.text(row, 1, cells[body_column], {.fill = fill_of(finding.severity), .wrap = true});
        sheet.text(row, 2, cells[page_column]);
        sheet.text(row, 3, cells[row_column], {.wrap = true});
        sheet.picture(row, 4, finding.picture.bytes, finding.picture.height,
                      std::min(scale, widest / std::max(finding.picture.width, 1)));
        ++row;
    }
    sheet.freeze(1, 1);
    sheet.limit(1, 8, 18);
    sheet.limit(3, 10, 26);
    sheet.limit(4, characters, characters);
    sheet.print({.landscape = true,
                 .first_head_row = 0,
                 .last_head_row = 0,
                 .page_word = worded("list.page", language),
                 .lines = true});
    sheet.fit();
}

}  // namespace

Result<void> write_list_xlsx(const FindingsList& list, const std::vector<normalize::Indicator>& catalogue,
                             Language language, const Sink& sink) {
    Book book;
    const std::vector<BodyLine> bodies = bodies_of(list, language);
    put_findings(book, list, language);
    put_bodies(book, bodies, language);
    put_indicators(book, list, bodies, catalogue, language);
    put_pictures(book, list, language);
    const Result<std::string> bytes = book.close();
    if (!bytes) return tl::unexpected(bytes.error());
    sink(*bytes);
    return {};
}

}  // namespace solieu::output
