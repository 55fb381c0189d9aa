#include "extract/delimited/delimited_reader.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extract/flow/block_pages.h"
#include "extract/text/separated.h"
#include "extract/text/text_encoding.h"
#include "extract/xlsx/sheet_blocks.h"

namespace solieu::extract {
namespace {

std::vector<Inline> items_of(std::string_view text, Budget& budget) {
    std::vector<Inline> items;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (!line.empty()) items.push_back({.text = std::string(line)});
        text.remove_prefix(std::min(end + 1, text.size()));
        if (text.empty()) break;
        budget.take(Resource::lines, 1);
        items.push_back({.kind = Inline::Kind::line_end, .text = {}});
    }
    return items;
}

// The rows of a table are those from the first with several fields to the last, up to a blank one.
void frame_tables(std::vector<SheetRow>& rows) {
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end].row == rows[end - 1].row + 1) ++end;
        const auto several = [&](std::size_t i) { return rows[i].cells.size() > 1; };
        std::size_t first = begin, last = end;
        while (first < last && !several(first)) ++first;
        while (last > first && !several(last - 1)) --last;
        for (std::size_t i = first; i < last; ++i)
            for (SheetCell& cell : rows[i].cells) cell.framed = true;
        begin = end;
    }
}

// Where the head names fewer columns than every record below it has, as where decimal commas stand bare between commas.
int records_beyond_head(const SheetContent& sheet) {
    const auto is_table = [](const SheetRow& row) { return row.cells.size() > 1; };
    const auto head = std::find_if(sheet.rows.begin(), sheet.rows.end(), is_table);
    if (head == sheet.rows.end()) return 0;
    const int columns = head->cells.back().column + 1;
    if (static_cast<std::size_t>(columns) != head->cells.size()) return 0;  // a blank one: a head of several lines
    int longer = 0;
    for (auto row = head + 1; row != sheet.rows.end(); ++row) {
        if (!is_table(*row)) continue;
        if (row->cells.back().column < columns) return 0;
        ++longer;
    }
    return longer > 1 ? longer : 0;
}

// Where a record holds a field beyond those that most have: which of its fields is which is not known.
int records_too_long(const SheetContent& sheet) {
    std::map<int, int> rows_of;  // by the column behind the last
    for (const SheetRow& row : sheet.rows)
        if (row.cells.size() > 1) ++rows_of[row.cells.back().column + 1];
    int width = 0, most = 0, longer = 0;
    for (const auto& [columns, rows] : rows_of)
        if (rows >= most) width = columns, most = rows;
    for (const auto& [columns, rows] : rows_of)
        if (columns > width) longer += rows;
    return longer;
}

Result<Document> read_within(std::string_view bytes, const ReadOptions& options, Budget& budget) {
    DecodedText text = decode_text(bytes);
    if (text.legacy) {
        std::string converted;
        std::string_view rest = text.utf8;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            converted += converted_line(rest.substr(0, end), *text.legacy) + "\n";
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        text.utf8 = std::move(converted);
    }
    SheetContent sheet;
    const char separator = separator_of(text.utf8).value_or('\t');
    for (const SeparatedRecord& record : read_records(text.utf8, separator, budget)) {
        SheetRow row{.row = record.number, .cells = {}};
        for (const SeparatedField& field : record.fields) {
            SheetCell cell{.column = field.column, .items = items_of(field.text, budget)};
            if (!cell.items.empty()) row.cells.push_back(std::move(cell));
        }
        if (!row.cells.empty()) sheet.rows.push_back(std::move(row));
    }
    frame_tables(sheet.rows);
    const int too_long = std::max(records_too_long(sheet), records_beyond_head(sheet));
    FlowContent content;
    SheetBlocks blocks = blocks_of(std::move(sheet), budget);
    content.blocks = std::move(blocks.blocks);
    content.cells_to_right = blocks.cells_to_right;
    Result<Document> document = pages_of(content, SourceKind::text, options, budget);
    if (document && too_long > 0)
        document->diagnostics.push_back(
            {.code = "uneven-records",
             .severity = Severity::warning,
             .message = std::to_string(too_long) + " records have more fields than the others",
             .page = 1,
             .box = {}});
    return document;
}

}  // namespace

Result<Document> read_delimited(std::string_view bytes, const ReadOptions& options, const BudgetLimits& limits) {
    Budget budget(with_text(limits, options.max_text_bytes));
    try {
        return read_within(bytes, options, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
