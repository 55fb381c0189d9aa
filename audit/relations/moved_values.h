#pragma once
// Values that came to stand in the wrong cell: where else each of a row's numbers may belong.
//
//   rows_swapped   the values of two rows, in one column or in all, changed places
//   shifted        values of a row stand one column too far, or those of two columns changed places
//
// In:    a number of a table, as a term of Facts.
// Out:   moves: each tells what would have to stand where, all of it at once. A row that is shifted repeats the value
//        where the shift begins, and has lost the one at its end, which `lost` names: what it was follows from the
//        relations. No moves for numbers of the prose.
// Fails: never. At most a few moves a number; a row of more than 24 values has none that concern it as a whole.
//
// Example: rows 12 | 8 and 40 | 31 of one column each: moves_of(…8…) holds {rows_swapped, {8: 31, 31: 8}}.

#include <vector>

#include "audit/relations/relation.h"
#include "audit/relations/slips.h"
#include "base/decimal.h"
#include "normalize/fact.h"

namespace solieu::audit {

struct MovedValue {
    Term term;
    Decimal value;  // that belongs there
};

struct Move {
    Slip slip = Slip::rows_swapped;
    std::vector<MovedValue> back;
    Term lost;  // fact -1: none
    Chance chance = 0;
};

[[nodiscard]] std::vector<Move> moves_of(const normalize::Facts& facts, const Term& term);

// The cells below, above, behind and before it whose numbers could stand in its place, and say something else.
[[nodiscard]] std::vector<Term> cells_around(const normalize::Facts& facts, const Term& term);

// The row says the same as the one above (`other` = row - 1) or below in every number, two at least.
[[nodiscard]] bool is_copied_row(const normalize::Facts& facts, int table, int row, int other);

}  // namespace solieu::audit
