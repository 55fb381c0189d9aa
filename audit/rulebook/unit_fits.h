#pragma once
// A unit as a rule names it: a kind (percent, count, money, measure, codes, none, unknown) or a unit.
//
//   unit_fits({"count", {}}, unit_of("Hồ sơ", lexicon))                       -> true
//   unit_fits({"Hồ sơ", unit_of("Hồ sơ", lexicon)}, unit_of("hồ sơ", lexicon))  -> true

#include <string>
#include <vector>

#include "normalize/values/unit.h"

namespace solieu::audit {

struct UnitChoice {
    std::string text;      // as the rule writes it
    normalize::Unit unit;  // what it names; of a kind nothing is asked of it
};

[[nodiscard]] bool unit_fits(const UnitChoice& wanted, const normalize::Unit& unit);
[[nodiscard]] bool fits_any(const std::vector<UnitChoice>& wanted, const normalize::Unit& unit);

}  // namespace solieu::audit
