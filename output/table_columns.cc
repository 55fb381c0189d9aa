#include "output/table_columns.h"

#include <algorithm>
#include <utility>

#include "output/lookup.h"
#include "output/words/messages.h"

namespace solieu::output {

std::vector<ShownColumn> shown_columns(const grammar::Table& table) {
    std::vector<ShownColumn> shown;
    const auto has = [&](grammar::ColumnRole role) {
        return std::ranges::any_of(table.columns, [&](const grammar::Column& column) { return column.role == role; });
    };
    for (const auto& [role, title] :
         {std::pair{grammar::ColumnRole::stt, std::string_view("STT")},
          std::pair{grammar::ColumnRole::indicator, word("column.indicator", Language::vi)}}) {
        if (!has(role)) shown.push_back({.role = role, .title = std::string(title), .index = -1});
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const grammar::Column& column = table.columns[i];
        shown.push_back({.role = column.role, .title = one_line(column.title), .index = static_cast<int>(i)});
    }
    return shown;
}

std::string text_in_column(const grammar::Row& row, const ShownColumn& column) {
    const auto cell = std::ranges::find(row.texts, column.index, &grammar::RowValue::column);
    if (cell != row.texts.end()) return one_line(cell->text.text);
    switch (column.role) {
        case grammar::ColumnRole::stt:
            return one_line(row.stt_recovered ? row.stt : row.stt_raw);
        case grammar::ColumnRole::indicator:
            return one_line(row.label.text);
        case grammar::ColumnRole::unit:
            return one_line(row.unit.text);
        case grammar::ColumnRole::reporter:
            return one_line(row.reporter.text);
        case grammar::ColumnRole::note:
            return one_line(row.note.text);
        case grammar::ColumnRole::value:
        case grammar::ColumnRole::text:
        case grammar::ColumnRole::code:
        case grammar::ColumnRole::place:
        case grammar::ColumnRole::period:
            break;
    }
    return {};
}

int value_in_column(const std::vector<grammar::RowValue>& cells, int column) {
    const auto cell = std::ranges::find(cells, column, &grammar::RowValue::column);
    return cell == cells.end() ? -1 : static_cast<int>(cell - cells.begin());
}

}  // namespace solieu::output
