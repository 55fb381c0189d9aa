#include "audit/relations/quotient.h"

namespace solieu::audit {

std::optional<Interval> rate_of(RelationKind quotient, const Interval& ratio) {
    switch (quotient) {
        case RelationKind::growth:
            return Interval{ratio.low - 100, ratio.high - 100};
        case RelationKind::fall:
            return Interval{100 - ratio.high, 100 - ratio.low};
        case RelationKind::growth_by:
            if (ratio.low < 0 || ratio.high >= 100) return std::nullopt;
            return Interval{ratio.low * 100 / (100 - ratio.low), ratio.high * 100 / (100 - ratio.high)};
        case RelationKind::fall_by:
            if (ratio.low < 0) return std::nullopt;
            return Interval{ratio.low * 100 / (100 + ratio.low), ratio.high * 100 / (100 + ratio.high)};
        default:
            return ratio;
    }
}

std::optional<Interval> ratio_of(RelationKind quotient, const Interval& rate) {
    switch (quotient) {
        case RelationKind::growth:
            return Interval{rate.low + 100, rate.high + 100};
        case RelationKind::fall:
            return Interval{100 - rate.high, 100 - rate.low};
        case RelationKind::growth_by:
            if (rate.low <= -100) return std::nullopt;
            return Interval{rate.low * 100 / (100 + rate.low), rate.high * 100 / (100 + rate.high)};
        case RelationKind::fall_by:
            if (rate.high >= 100) return std::nullopt;
            return Interval{rate.low * 100 / (100 - rate.low), rate.high * 100 / (100 - rate.high)};
        default:
            return rate;
    }
}

}  // namespace solieu::audit
