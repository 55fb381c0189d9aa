#include "audit/rulebook/unit_fits.h"

namespace solieu::audit {

bool unit_fits(const std::string& wanted, const normalize::Unit& unit, std::string_view written,
               const Lexicon& lexicon) {
    using normalize::UnitKind;
    switch (unit.kind) {
        case UnitKind::none:
            return wanted == "none";
        case UnitKind::percent:
            if (wanted == "percent") return true;
            break;
        case UnitKind::count:
            if (wanted == "count") return true;
            break;
        case UnitKind::money:
            if (wanted == "money") return true;
            break;
        case UnitKind::measure:
            if (wanted == "measure") return true;
            break;
        case UnitKind::code_list:
            return wanted == "codes";
        case UnitKind::unknown:
            return wanted == "unknown";
    }
    const normalize::Unit named = normalize::unit_of(wanted, lexicon);
    return named.kind == unit.kind && named.exponent == unit.exponent &&
           normalize::compatible(wanted, written, lexicon);
}

}  // namespace solieu::audit
