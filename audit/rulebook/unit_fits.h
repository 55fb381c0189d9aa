#pragma once
// A unit as a rule names it: a kind (percent, count, money, measure, codes, none, unknown) or a unit.
//
//   unit_fits("count", unit_of("Hồ sơ"), "Hồ sơ")    -> true
//   unit_fits("Hồ sơ", unit_of("hồ sơ"), "hồ sơ")    -> true

#include <string>
#include <string_view>

#include "base/lexicon/lexicon.h"
#include "normalize/values/unit.h"

namespace solieu::audit {

[[nodiscard]] bool unit_fits(const std::string& wanted, const normalize::Unit& unit, std::string_view written,
                             const Lexicon& lexicon);

}  // namespace solieu::audit
