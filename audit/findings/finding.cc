#include "audit/findings/finding.h"

namespace solieu::audit {

std::string_view name_of(Rule rule) {
    switch (rule) {
        case Rule::sum:
            return "sum";
        case Rule::ratio:
            return "ratio";
        case Rule::rounding:
            return "rounding";
        case Rule::conflict:
            return "conflict";
        case Rule::bound:
            return "bound";
        case Rule::unit:
            return "unit";
        case Rule::stt:
            return "stt";
        case Rule::date:
            return "date";
        case Rule::missing:
            return "missing";
        case Rule::format:
            return "format";
    }
    return "";
}

}  // namespace solieu::audit
