#pragma once
// What the writers of a comparison see: two reports and what differs (audit/versions/comparison.h), read-only.

#include <optional>
#include <span>
#include <vector>

#include "audit/versions/comparison.h"
#include "output/report.h"

namespace solieu::output {

struct ComparedReports {
    const Report& before;
    const Report& after;
    const audit::Comparison& comparison;
};

// The weights in the order in which they are told, the gravest first.
[[nodiscard]] std::span<const audit::ChangeWeight> weights_in_order();

// Whether a change is one of numbers: of a value, of a figure, of a row as a whole; not of labels, heads and texts.
[[nodiscard]] bool is_of_numbers(const audit::VersionChange& change);

// The changes of one weight, in order: indexes into Comparison::changes. Of the doubtful ones the numbers come first.
[[nodiscard]] std::vector<int> changes_of(const audit::Comparison& comparison, audit::ChangeWeight weight);

// After less before, of a value or figure that changed; nothing where the units of figures differ or nothing changed.
[[nodiscard]] std::optional<Decimal> difference_of(const audit::VersionChange& change);

}  // namespace solieu::output
