#pragma once
// What a column of values states of its rows: what was planned, what was done, the rate of both …
//
// In:    the head of the column, all storeys, joined by " / ".
// Out:   the measure that its words name (packs/vi/measures.tsv): those of the lowest storey, else of the one above it.
//        A storey of per cent alone takes nothing from those above it ("Kế hoạch / Tỷ lệ (%)" is no plan).
// Fails: never; none when the head does not say.
//
// Example:
//   measure_of("Năm 2031 / Kế hoạch", lexicon) -> plan
//   measure_of("Kế hoạch / Thực hiện (triệu đồng)", lexicon) -> actual

#include <string_view>

#include "base/lexicon/lexicon.h"

namespace solieu::normalize {

enum class Measure {
    none,
    actual,      // what was done or is there
    plan,        // what was assigned, estimated or aimed at
    previous,    // the same of a period before
    estimate,    // what is expected of a period that is not over
    cumulative,  // since the beginning of the year
    plan_rate,   // actual in per cent of plan
    growth,      // against another period, in per cent
    share,       // part of a whole, in per cent
    score,
    maximum,
    rank,
    duration,
    fee,
};
// Amounts, of which parts make up a whole; the others are rates, marks and the like, with a unit and bounds of their
// own.
[[nodiscard]] bool is_amount(Measure measure);
[[nodiscard]] std::string_view name_of(Measure measure);  // "plan_rate"; "" for none

[[nodiscard]] Measure measure_of(std::string_view title, const Lexicon& lexicon);

}  // namespace solieu::normalize
