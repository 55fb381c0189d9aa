#pragma once
// The list of findings seen from the bodies: who has how many, who has not reported; an indicator over all of them.
//
// In:    a list.
// Out:   bodies in the order of their names, each once; those without a report last.
//        indicators in the order of the catalogue: the value of each body for the period that most reports are of (of
//        several such reports of a body the last one), the median of them, and which values are far from it: ten times
//        as much or as little, which a lost mark or another unit makes. Of fewer than five values none is far.
//
// Example:
//   for (const BodyLine& line : bodies_of(list, Language::vi)) … line.body, line.errors …

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "normalize/indicators/indicator.h"
#include "output/list/listed_findings.h"

namespace solieu::output {

struct BodyLine {
    std::string body;
    int reports = 0, errors = 0, warnings = 0, remarks = 0;
    std::vector<std::size_t> which;  // reports
};

[[nodiscard]] std::vector<BodyLine> bodies_of(const FindingsList& list, Language language);

struct IndicatorLine {
    std::string id, name, unit;
    std::vector<std::optional<Decimal>> values;  // of bodies_of, in their order
    std::vector<bool> far;                       // beside them
    std::optional<Decimal> median;
};

// That of most reports, of several the latest; none where no head names one.
[[nodiscard]] normalize::Period common_period(const FindingsList& list);

void for_each_indicator(const FindingsList& list, const std::vector<BodyLine>& bodies,
                        const std::vector<normalize::Indicator>& catalogue, Language language,
                        const std::function<void(const IndicatorLine&)>& take);

}  // namespace solieu::output
