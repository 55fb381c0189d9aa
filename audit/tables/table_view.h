#pragma once
// A table as the audit sees it: rows with labels read, units known, children and siblings listed. Built once a table:
// RowFinder (rulebook/find_rows.h) keeps the views of a report, and all that look at its tables share them.

#include <optional>
#include <string>
#include <vector>

#include "audit/relations/relation.h"
#include "audit/words/labels.h"
#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"
#include "normalize/values/unit.h"

namespace solieu::audit {

struct RowView {
    Label label;
    normalize::Unit unit;  // of the row's unit cell
    std::string unit_text;
    bool rate = false;          // a percent: by its unit or its label
    bool item = true;           // no group row
    int parent = -1;            // a later or equal index is no parent: -1
    std::vector<int> children;  // in order
};

struct TableView {
    int table = -1;
    int value_count = 0;  // values of the widest row
    std::vector<RowView> rows;
    std::vector<std::vector<int>> siblings;  // each list of rows with one parent; rows without one by group
};

[[nodiscard]] TableView view_table(const grammar::Statements& statements, int table, const Lexicon& lexicon);

// All tables, in order.
[[nodiscard]] std::vector<TableView> view_tables(const grammar::Statements& statements, const Lexicon& lexicon);

// The value of a row in one value column; nullopt when the row has no such value.
[[nodiscard]] std::optional<Term> term_of(const normalize::Facts& facts, const TableView& view, int row, int value,
                                          const grammar::Statements& statements, const Lexicon& lexicon);

// May be added or divided: same dimension, the things counted compatible; blank units go with everything.
[[nodiscard]] bool same_unit(const RowView& a, const RowView& b, const Lexicon& lexicon);

// Holds a number that may be added: no rate, no code, no percent cell.
[[nodiscard]] bool is_quantity(const RowView& row);

}  // namespace solieu::audit
