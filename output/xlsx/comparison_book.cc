#include "output/xlsx/comparison_book.h"

#include <algorithm>
#include <string>
#include <vector>

#include "output/versions/change_words.h"
#include "output/xlsx/sheets.h"
#include "output/xlsx/xlsx_book.h"

namespace solieu::output {

namespace {

using audit::ChangeSpot;
using audit::ChangeWeight;
using audit::VersionChange;

Fill fill_of(ChangeWeight weight) {
    if (weight == ChangeWeight::numbers) return Fill::error;
    if (weight == ChangeWeight::doubtful) return Fill::warning;
    return weight == ChangeWeight::remark ? Fill::info : Fill::none;
}

void put_side(Sheet& sheet, std::uint32_t row, std::uint16_t column, const VersionChange& change,
              const ChangeSpot& spot, const std::string& text, const CellStyle& style) {
    const bool value = change.what == audit::Compared::value || change.what == audit::Compared::figure;
    if (value && spot.number && is_bare_number(spot.written)) {
        sheet.number(row, column, *spot.number, style, {.percent = spot.written.find('%') != std::string::npos});
    } else {
        sheet.text(row, column, text, style);
    }
}

void add_changes(Book& book, const ComparedReports& compared, Language language) {
    const auto said = [language](std::string_view code) { return std::string(word(code, language)); };
    Sheet sheet = book.add_sheet(said("compare.sheet-changes"));
    const std::vector<std::string> heads = {
        "STT",
        said("compare.weight"),
        said("compare.kind"),
        said("compare.what"),
        said("compare.table-name"),
        said("compare.place"),
        said("compare.before"),
        said("compare.after"),
        said("compare.difference"),
        said("compare.page-before"),
        said("compare.page-after"),
        said("compare.remarks"),
    };
    sheet.head(0, heads);
    std::uint32_t row = 0;
    for (const ChangeWeight weight : weights_in_order()) {
        for (const int index : changes_of(compared.comparison, weight)) {
            const VersionChange& change = compared.comparison.changes[static_cast<std::size_t>(index)];
            const ChangeWords words = words_of_change(compared, change, language);
            ++row;
            sheet.number(row, 0, static_cast<int>(row));
            sheet.text(row, 1, word("compare.weight-" + std::string(audit::name_of(weight)), language),
                       {.fill = fill_of(weight)});
            sheet.text(row, 2, words.kind);
            sheet.text(row, 3, words.what);
            sheet.text(row, 4, words.table, {.wrap = true});
            sheet.text(row, 5, words.place, {.wrap = true});
            put_side(sheet, row, 6, change, change.before, words.before, {.wrap = true});
            put_side(sheet, row, 7, change, change.after, words.after, {.fill = fill_of(weight), .wrap = true});
            if (const auto difference = difference_of(change)) sheet.number(row, 8, *difference);
            if (change.before.place.page > 0) sheet.number(row, 9, change.before.place.page);
            if (change.after.place.page > 0) sheet.number(row, 10, change.after.place.page);
            sheet.text(row, 11, words.why, {.wrap = true});
        }
    }
    if (row == 0) sheet.text(1, 1, word("compare.no-change", language));
    sheet.freeze(1, 2);
    sheet.filter(0, std::max(row, 1U), static_cast<std::uint16_t>(heads.size()));
    for (const std::uint16_t column : {4, 6, 7}) sheet.limit(column, 8, 30);
    sheet.limit(5, 12, 45);
    sheet.limit(11, 8, 30);
    sheet.print(
        {.landscape = true, .first_head_row = 0, .last_head_row = 0, .page_word = said("list.page"), .lines = true});
    sheet.fit();
}

void add_summary(Book& book, const ComparedReports& compared, Language language) {
    const auto said = [language](std::string_view code) { return word(code, language); };
    Sheet sheet = book.add_sheet(std::string(said("compare.sheet-summary")));
    std::uint32_t row = 0;
    const auto line = [&](std::string_view name, std::string_view before, std::string_view after) {
        sheet.text(row, 0, name, {.bold = true});
        sheet.text(row, 1, before, {.wrap = true});
        sheet.text(row++, 2, after, {.wrap = true});
    };
    sheet.head(row++, {"", std::string(said("compare.before")), std::string(said("compare.after"))});
    const normalize::ReportFacts &before = compared.before.facts.report, &after = compared.after.facts.report;
    line(said("compare.file"), file_name_of(compared.before), file_name_of(compared.after));
    line("SHA-256", compared.before.document.sha256, compared.after.document.sha256);
    line(said("html.about-title"), before.title, after.title);
    line(said("html.about-number"), before.number, after.number);
    ++row;
    line(said("compare.result"), sentence(summary_of(compared, language)), "");
    for (const ChangeWeight weight : weights_in_order()) {
        sheet.text(row, 0, word("compare.weight-" + std::string(audit::name_of(weight)), language), {.bold = true});
        sheet.number(row++, 1, audit::count_of(compared.comparison, weight));
    }
    for (const std::string& text : unread_of(compared.before, language)) line(said("compare.unread-before"), text, "");
    for (const std::string& text : unread_of(compared.after, language)) line(said("compare.unread-after"), "", text);
    sheet.freeze(1, 1);
    for (const std::uint16_t column : {1, 2}) sheet.limit(column, 20, 60);
    sheet.print({.landscape = true,
                 .first_head_row = 0,
                 .last_head_row = 0,
                 .page_word = std::string(said("list.page")),
                 .lines = true});
    sheet.fit();
}

}  // namespace

Result<void> write_comparison_book(const ComparedReports& compared, Language language, const Sink& sink) {
    Book book;
    add_changes(book, compared, language);
    add_summary(book, compared, language);
    Result<std::string> bytes = book.close();
    if (!bytes) return tl::unexpected(bytes.error());
    sink(*bytes);
    return {};
}

}  // namespace solieu::output
