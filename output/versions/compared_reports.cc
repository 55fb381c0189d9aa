#include "output/versions/compared_reports.h"

#include <algorithm>

namespace solieu::output {

std::span<const audit::ChangeWeight> weights_in_order() {
    static constexpr audit::ChangeWeight weights[] = {audit::ChangeWeight::numbers, audit::ChangeWeight::doubtful,
                                                      audit::ChangeWeight::words, audit::ChangeWeight::remark};
    return weights;
}

bool is_of_numbers(const audit::VersionChange& change) {
    return change.what == audit::Compared::value || change.what == audit::Compared::figure ||
           change.what == audit::Compared::row;
}

std::vector<int> changes_of(const audit::Comparison& comparison, audit::ChangeWeight weight) {
    std::vector<int> list;
    for (std::size_t i = 0; i < comparison.changes.size(); ++i) {
        if (comparison.changes[i].weight == weight) list.push_back(static_cast<int>(i));
    }
    if (weight == audit::ChangeWeight::doubtful) {
        std::ranges::stable_partition(
            list, [&](int index) { return is_of_numbers(comparison.changes[static_cast<std::size_t>(index)]); });
    }
    return list;
}

std::optional<Decimal> difference_of(const audit::VersionChange& change) {
    if (!change.before.number || !change.after.number || change.weight == audit::ChangeWeight::remark) return {};
    if (change.what != audit::Compared::value && change.what != audit::Compared::figure) return {};
    if (change.what == audit::Compared::figure && change.before.unit != change.after.unit) return {};
    const Decimal &a = *change.before.number, &b = *change.after.number;
    if (a == b) return {};
    return round_to(to_rational(b) - to_rational(a), std::max(a.decimals, b.decimals));
}

}  // namespace solieu::output
