#include "output/xlsx/list_xlsx.h"

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
    for (const ListedFinding& finding : list.findings)
        put_row(sheet, row++, list_cells(list, finding, language), fill_of(finding.severity));
    for (const GoneFinding& gone : list.gone) put_row(sheet, row++, list_cells(gone, language), Fill::none);
    sheet.freeze(1, 2);
    sheet.filter(0, row - 1, static_cast<std::uint16_t>(list_columns));
    sheet.limit(2, 8, 24);
    sheet.limit(5, 8, 24);
    sheet.limit(6, 8, 30);
    sheet.limit(8, 8, 30);
    sheet.limit(11, 20, 50);
    sheet.print(
        {.landscape = true, .first_head_row = 0, .last_head_row = 0, .page_word = worded("list.page", language)});
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
    for (const IndicatorLine& line : indicators_of(list, bodies, catalogue, language)) {
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
    }
    sheet.freeze(1, 1);
    sheet.limit(0, 20, 50);
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
    const Result<std::string> bytes = book.close();
    if (!bytes) return tl::unexpected(bytes.error());
    sink(*bytes);
    return {};
}

}  // namespace solieu::output
