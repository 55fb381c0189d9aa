#pragma once
// What speaks for and against a value having been meant, beside the slip that would explain it: how sure the reading
// is, where else the value stands, how the column is written, what the years beside say.
//
// In:    the facts and a number of them, as written and as it would have to be.
// Out:   weights of a Chance (slips.h), or what the numbers around it are.
// Fails: never.
//
// Example: by_size(chance, 3, 43) is less than chance: of two values the smaller is likelier.

#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "audit/relations/relation.h"
#include "audit/relations/slips.h"
#include "base/decimal.h"
#include "normalize/fact.h"

namespace solieu::audit {

// The chance that a number as given is not what was meant.
[[nodiscard]] Chance doubt(const normalize::Fact& fact);

// How much a figure that stands elsewhere too tells: the more digits, the less by chance.
[[nodiscard]] Chance weight_of_repeat(const Decimal& value);

// Where each value of the report stands.
class Elsewhere {
  public:
    explicit Elsewhere(const normalize::Facts& facts);

    // Apart from the fact itself and the cells above and below it.
    [[nodiscard]] bool has(const Decimal& value, int except) const;

  private:
    const normalize::Facts& facts_;
    std::unordered_map<std::string, std::vector<int>> at_;
};

// How many of the numbers of a column are nothing: where most bodies had no such case, one more is likely.
class Zeros {
  public:
    explicit Zeros(const normalize::Facts& facts);

    // Of a hundred numbers of the term's column; 0 outside tables and where the column has too few to tell.
    [[nodiscard]] int percent(const Term& term) const;

  private:
    struct Count {
        int numbers = 0, zeros = 0;
    };
    const normalize::Facts& facts_;
    std::map<std::pair<int, int>, Count> columns_;  // by table and value
};

// A chance weighted by how usual numbers of that size are: of two true values the smaller is likelier, in proportion,
// as numbers of reports spread evenly over the orders of magnitude. Without it every 3 could as well be a 43 that lost
// a digit. Totals and rates follow from their parts and have no size of their own. `of_quotient`: part and whole of a
// rate have one size together, of which each has its share.
[[nodiscard]] Chance by_size(Chance chance, const Decimal& written, const Decimal& meant, bool of_quotient = false);

// Digits behind the mark in the cells above and below: how the column is written. -1 where they differ or are none.
[[nodiscard]] int usual_decimals(const normalize::Facts& facts, const Term& term);

// The number equals the cell above or below.
[[nodiscard]] bool repeats_neighbour(const normalize::Facts& facts, const Term& term);

// The numbers of the row in the columns before and behind: of the years next to it, or of the period before.
[[nodiscard]] std::vector<Decimal> beside(const normalize::Facts& facts, const Term& term);

// How far a number is from those of the years beside it, in hundredths of the greater one; the nearest counts.
[[nodiscard]] int distance_in_series(const Decimal& value, const std::vector<Decimal>& series);

}  // namespace solieu::audit
