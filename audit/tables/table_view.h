#pragma once
// A table as the audit sees it: rows with their labels and units, children and siblings listed. Built once a table:
// RowFinder (rulebook/find_rows.h) keeps the views of a report, and all that look at its tables share them. A view
// points into the facts that it was made of.

#include <optional>
#include <vector>

#include "audit/relations/relation.h"
#include "normalize/fact.h"

namespace solieu::audit {

struct RowView {
    const normalize::Label* label = nullptr;  // never null
    const normalize::Unit* unit = nullptr;    // of the row's unit cell; never null
    bool rate = false;                        // a percent: by its unit or its label
    bool item = true;                         // no group row
    int parent = -1;                          // a later or equal index is no parent: -1
    std::vector<int> children;                // in order
};

struct TableView {
    int table = -1;
    int value_count = 0;  // values of the widest row
    std::vector<RowView> rows;
    std::vector<std::vector<int>> siblings;  // each list of rows with one parent; rows without one by group
};

[[nodiscard]] TableView view_table(const grammar::Statements& statements, const normalize::Facts& facts, int table);

// All tables, in order.
[[nodiscard]] std::vector<TableView> view_tables(const grammar::Statements& statements, const normalize::Facts& facts);

// The value of a row in one value column; nullopt when the row has no such value.
[[nodiscard]] std::optional<Term> term_of(const normalize::Facts& facts, const TableView& view, int row, int value,
                                          const grammar::Statements& statements);

// That of the number, else of its row; null when it is none of money.
[[nodiscard]] const normalize::Unit* unit_of_money(const normalize::Facts& facts, const normalize::Fact& fact);

// The fact by itself; of money with the scale of its unit, or of the row's where it has none.
[[nodiscard]] Term term_of(const normalize::Facts& facts, int fact);

// A number of a column whose parts make up a whole: an amount, or a share in per cent.
[[nodiscard]] bool adds_up(const normalize::Fact& fact);

// May be added or divided: same dimension, the things counted compatible; blank units go with everything.
[[nodiscard]] bool same_unit(const RowView& a, const RowView& b);

// So much of one thing for each of another: "tạ/ha", "nghìn đồng/kg", "người/km2". Such are not added, and that of a
// part may be more than that of the whole.
[[nodiscard]] bool is_density(const normalize::Unit& unit);

// Holds a number that may be added: no rate, no code, no percent cell.
[[nodiscard]] bool is_quantity(const RowView& row);

}  // namespace solieu::audit
