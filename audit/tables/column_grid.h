#pragma once
// The numbers of a table as its value columns hold them, row by row: what columns may say of each other is looked for
// in it (column_claims.h).
//
// In:    a table with its view.
// Out:   its value columns in order, the rows that have a number, and what each column holds for the most part.
// Fails: never.
//
// Example: rows of "120 | 95 | 79,2 %" give three columns; amounts {true, true, false}, percents {false, false, true}.

#include <optional>
#include <vector>

#include "audit/relations/relation.h"
#include "audit/tables/table_view.h"
#include "base/lexicon/lexicon.h"

namespace solieu::audit {

struct ColumnCell {
    std::optional<Term> term;
    Decimal number;  // where there is a term
    bool amount = false, percent = false;
};

struct ColumnGrid {
    const grammar::Statements& statements;
    const normalize::Facts& facts;
    const TableView& view;
    std::vector<int> columns = {};                   // value columns of the table, in order
    std::vector<std::vector<ColumnCell>> rows = {};  // of rows with values
    std::vector<normalize::Measure> measures = {};   // of `columns`
    std::vector<bool> percents = {}, amounts = {};   // most cells are
    std::vector<int> years = {};                     // that the columns tell of, 0 for none
    std::vector<int> selections = {};                // storeys of "Trong đó" above them
    int tries = 60'000;                              // rows that may still be looked at for samples
    int reads = 120'000;                             // rows that may still be read of claims that a sample bears out

    [[nodiscard]] int size() const { return static_cast<int>(columns.size()); }
    [[nodiscard]] const normalize::Fact& fact(const ColumnCell& cell) const {
        return facts.facts[static_cast<std::size_t>(cell.term->fact)];
    }
};

[[nodiscard]] ColumnGrid column_grid(const grammar::Statements& statements, const normalize::Facts& facts,
                                     const TableView& view, const Lexicon& lexicon);

}  // namespace solieu::audit
