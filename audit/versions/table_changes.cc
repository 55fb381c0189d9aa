#include "audit/versions/table_changes.h"

#include <algorithm>
#include <map>
#include <utility>

#include "audit/versions/match_columns.h"
#include "audit/versions/match_rows.h"
#include "audit/versions/row_changes.h"
#include "audit/versions/spots.h"

namespace solieu::audit {
namespace {

class TableChanges {
  public:
    TableChanges(const Version& before, const Version& after, WordBook& book, AlignmentRoom& room,
                 Comparison& comparison)
        : before_(before),
          after_(after),
          book_(book),
          comparison_(comparison),
          rows_before_(rows_of(before, book)),
          rows_after_(rows_of(after, book)),
          matched_(match_rows(before, rows_before_, after, rows_after_, book, room)) {}

    void add() {
        comparison_.rows_before = static_cast<int>(rows_before_.size());
        comparison_.rows_after = static_cast<int>(rows_after_.size());
        match_all_columns();
        std::vector<int> partner_after(after_.statements.tables.size(), -1);
        std::vector<char> partner_before(before_.statements.tables.size());
        for (const TablePair& pair : matched_.tables) {
            partner_before[static_cast<std::size_t>(pair.before)] = 1;
            int& partner = partner_after[static_cast<std::size_t>(pair.after)];
            if (!pair.part || partner < 0) partner = pair.before;
        }
        int told = 0;  // tables before that stand ahead of what is told now
        const auto tell_removed = [&](int end) {
            for (; told < end; ++told) {
                if (!partner_before[static_cast<std::size_t>(told)]) {
                    add_whole_table(before_, rows_before_, told, ChangeKind::removed);
                    add_removed(told);
                }
            }
        };
        for (int table = 0; table < static_cast<int>(partner_after.size()); ++table) {
            const int partner = partner_after[static_cast<std::size_t>(table)];
            tell_removed(partner < 0 ? told : partner);
            if (partner < 0) add_whole_table(after_, rows_after_, table, ChangeKind::added);
            const std::size_t heads = comparison_.changes.size();
            for (const TablePair& pair : matched_.tables) {
                if (pair.after == table && !pair.part) add_heads(pair);
            }
            const std::size_t rows = comparison_.changes.size();
            if (!add_rows(table)) continue;
            // The same digits mean something else now: unit or head of a column tells so.
            for (std::size_t i = heads; i < rows; ++i) {
                VersionChange& change = comparison_.changes[i];
                const bool head = change.what == Compared::unit || change.what == Compared::column;
                if (head && change.weight == ChangeWeight::words && change.kind == ChangeKind::changed)
                    change.weight = ChangeWeight::numbers;
            }
        }
        tell_removed(static_cast<int>(partner_before.size()));
        // Of tables that only hold parts of others, and of the rest.
        for (int table = 0; table < static_cast<int>(partner_before.size()); ++table) add_removed(table);
        add_moved_tables();
    }

  private:
    static std::pair<std::vector<VersionRow>::const_iterator, std::vector<VersionRow>::const_iterator> range(
        const std::vector<VersionRow>& rows, int table) {
        const auto found = std::ranges::equal_range(rows, table, {}, &VersionRow::table);
        return {found.begin(), found.end()};
    }

    void match_all_columns() {
        std::map<std::pair<int, int>, std::vector<RowPair>> pairs;
        for (const TablePair& pair : matched_.tables) (void)pairs[{pair.before, pair.after}];
        for (std::size_t i = 0; i < rows_before_.size(); ++i) {
            const int partner = matched_.rows.after[i];
            if (partner < 0) continue;
            const VersionRow& other = rows_after_[static_cast<std::size_t>(partner)];
            pairs[{rows_before_[i].table, other.table}].push_back({rows_before_[i].row, other.row});
        }
        for (const auto& [tables, rows] : pairs) {
            columns_.emplace(tables, match_columns(before_, tables.first, after_, tables.second, rows, book_));
        }
    }

    void add_whole_table(const Version& version, const std::vector<VersionRow>& rows, int table, ChangeKind kind) {
        VersionChange change{.what = Compared::table, .kind = kind};
        (kind == ChangeKind::added ? change.after : change.before) = spot_of_table(version, table);
        const auto [first, last] = range(rows, table);
        for (auto row = first; row != last; ++row) {
            ++change.rows;
            change.numbers += numbers_in(version, *row);
        }
        comparison_.changes.push_back(std::move(change));  // its rows are told one by one
    }

    // Title, unit and columns of a table that is there in both.
    void add_heads(const TablePair& pair) {
        const grammar::Table &a = table_of(before_, pair.before), &b = table_of(after_, pair.after);
        ChangeSpot first = spot_of_table(before_, pair.before), second = spot_of_table(after_, pair.after);
        add_head_words(Compared::table, first, second);
        first.written = on_one_line(a.unit);
        second.written = on_one_line(b.unit);
        if (!a.unit.empty() && !b.unit.empty())
            add_words_change(Compared::unit, {first, is_recognised(before_, first.place.page)},
                             {second, is_recognised(after_, second.place.page)}, book_, comparison_);
        const Pairing& columns = columns_.at({pair.before, pair.after});
        const std::vector<bool> moved = out_of_order(columns.after);
        for (int column = 0; column < static_cast<int>(a.columns.size()); ++column) {
            const int partner = columns.after[static_cast<std::size_t>(column)];
            if (partner < 0) {
                add_whole_column(before_, rows_before_, pair.before, column, ChangeKind::removed);
                continue;
            }
            first = spot_of_column(before_, pair.before, column);
            second = spot_of_column(after_, pair.after, partner);
            add_head_words(Compared::column, first, second);
            if (moved[static_cast<std::size_t>(column)]) {
                comparison_.changes.push_back(
                    {.what = Compared::column, .kind = ChangeKind::moved, .before = first, .after = second});
            }
        }
        for (int column = 0; column < static_cast<int>(b.columns.size()); ++column) {
            if (columns.before[static_cast<std::size_t>(column)] < 0)
                add_whole_column(after_, rows_after_, pair.after, column, ChangeKind::added);
        }
    }

    // Readers of different kinds of files take more or less of a heading.
    void add_head_words(Compared what, const ChangeSpot& first, const ChangeSpot& second) {
        const WordNumbers a = sorted(book_.words_of(first.written).exact),
                          b = sorted(book_.words_of(second.written).exact);
        if (a.empty() || b.empty() || is_part(a, b)) return;
        add_words_change(what, {first, is_recognised(before_, first.place.page)},
                         {second, is_recognised(after_, second.place.page)}, book_, comparison_);
    }

    void add_whole_column(const Version& version, const std::vector<VersionRow>& rows, int table, int column,
                          ChangeKind kind) {
        const grammar::ColumnRole role = table_of(version, table).columns[static_cast<std::size_t>(column)].role;
        VersionChange change{.what = Compared::column, .kind = kind};
        const auto [first, last] = range(rows, table);
        bool anything = role == grammar::ColumnRole::value;
        for (auto row = first; row != last; ++row) {
            change.numbers += numbers_in(version, *row, column);
            for (const grammar::RowValue& cell : row_of(version, *row).texts) {
                if (cell.column == column && !cell.text.empty()) anything = true;
            }
        }
        // Number, label, unit and note are compared row by row.
        if (!anything) return;
        if (change.numbers > 0) change.weight = ChangeWeight::numbers;
        (kind == ChangeKind::added ? change.after : change.before) = spot_of_column(version, table, column);
        comparison_.changes.push_back(std::move(change));
    }

    // Rows of a table after, and before each what is gone there.
    // Out: as add_row_changes.
    bool add_rows(int table) {
        bool same_digits = false;
        const auto [first, last] = range(rows_after_, table);
        for (auto row = first; row != last; ++row) {
            const auto at = static_cast<std::size_t>(row - rows_after_.begin());
            const int partner = matched_.rows.before[at];
            if (partner < 0) {
                add_whole_row(after_, *row, ChangeKind::added);
                continue;
            }
            const bool moved = matched_.moved_before[static_cast<std::size_t>(partner)] != 0;
            if (!moved) add_removed(rows_before_[static_cast<std::size_t>(partner)].table, partner);
            ++comparison_.same_rows;
            const VersionRow& other = rows_before_[static_cast<std::size_t>(partner)];
            const ComparedTables tables = compared_tables(other.table, table);
            if (add_row_changes(before_, other, after_, *row, tables, moved, book_, comparison_)) same_digits = true;
        }
        return same_digits;
    }

    // Rows before of that table that have no partner and stand before place `end`; each is told once.
    void add_removed(int table, int end = -1) {
        const auto [first, last] = range(rows_before_, table);
        int& told = told_.try_emplace(table, static_cast<int>(first - rows_before_.begin())).first->second;
        const int stop = end < 0 ? static_cast<int>(last - rows_before_.begin()) : end;
        for (; told < stop; ++told) {
            if (matched_.rows.after[static_cast<std::size_t>(told)] < 0)
                add_whole_row(before_, rows_before_[static_cast<std::size_t>(told)], ChangeKind::removed);
        }
    }

    void add_whole_row(const Version& version, const VersionRow& row, ChangeKind kind) {
        VersionChange change{.what = Compared::row, .kind = kind, .numbers = numbers_in(version, row)};
        const bool added = kind == ChangeKind::added;
        (added ? change.after : change.before) = spot_of(version, row);
        if (change.numbers > 0) change.weight = ChangeWeight::numbers;
        // It may stand where the other version was not read.
        if (!(added ? comparison_.whole_before : comparison_.whole_after)) change.doubt = Doubt::not_read;
        comparison_.changes.push_back(std::move(change));
    }

    ComparedTables compared_tables(int table_before, int table_after) const {
        const TablePair whole{table_before, table_after, false};
        return {.columns = &columns_.at({table_before, table_after}),
                .columns_told = std::ranges::find(matched_.tables, whole) != matched_.tables.end()};
    }

    void add_moved_tables() {
        std::vector<int> partners(before_.statements.tables.size(), -1);
        for (const TablePair& pair : matched_.tables) {
            if (!pair.part) partners[static_cast<std::size_t>(pair.before)] = pair.after;
        }
        const std::vector<bool> moved = out_of_order(partners);
        for (std::size_t table = 0; table < partners.size(); ++table) {
            if (!moved[table]) continue;
            comparison_.changes.push_back({.what = Compared::table,
                                           .kind = ChangeKind::moved,
                                           .before = spot_of_table(before_, static_cast<int>(table)),
                                           .after = spot_of_table(after_, partners[table])});
        }
    }

    const Version& before_;
    const Version& after_;
    WordBook& book_;
    Comparison& comparison_;
    const std::vector<VersionRow> rows_before_, rows_after_;
    const MatchedRows matched_;
    std::map<std::pair<int, int>, Pairing> columns_;  // by tables
    std::map<int, int> told_;                         // by table before: rows up to here were told where they are gone
};

}  // namespace

void add_table_changes(const Version& before, const Version& after, WordBook& book, AlignmentRoom& room,
                       Comparison& comparison) {
    TableChanges(before, after, book, room, comparison).add();
}

}  // namespace solieu::audit
