#pragma once
// The zones of a page between strips: zone 0 left of the first, zone 1 between the first and the second …

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extract/tables/unruled/gutters.h"

namespace solieu::extract {

inline constexpr double trimmed = 0.2;  // points off both ends of a word: cells may touch

[[nodiscard]] inline std::size_t zone_of(double x, const std::vector<Strip>& strips) {
    const auto right =
        std::upper_bound(strips.begin(), strips.end(), x, [](double at, const Strip& s) { return at < s.middle(); });
    return static_cast<std::size_t>(right - strips.begin());
}

}  // namespace solieu::extract
