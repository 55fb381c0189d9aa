#include "audit/rulebook/unit_fits.h"

#include <algorithm>

namespace solieu::audit {

bool unit_fits(const UnitChoice& wanted, const normalize::Unit& unit) {
    using normalize::UnitKind;
    switch (unit.kind) {
        case UnitKind::none:
            return wanted.text == "none";
        case UnitKind::percent:
            if (wanted.text == "percent") return true;
            break;
        case UnitKind::count:
            if (wanted.text == "count") return true;
            break;
        case UnitKind::money:
            if (wanted.text == "money") return true;
            break;
        case UnitKind::measure:
            if (wanted.text == "measure") return true;
            break;
        case UnitKind::code_list:
            return wanted.text == "codes";
        case UnitKind::unknown:
            return wanted.text == "unknown";
    }
    return wanted.unit.kind == unit.kind && wanted.unit.exponent == unit.exponent &&
           normalize::compatible(wanted.unit, unit);
}

bool fits_any(const std::vector<UnitChoice>& wanted, const normalize::Unit& unit) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const UnitChoice& one) { return unit_fits(one, unit); });
}

}  // namespace solieu::audit
