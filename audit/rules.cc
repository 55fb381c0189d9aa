#include "audit/rules.h"

#include "audit/misread.h"
#include "audit/remarks/conflicts.h"
#include "audit/remarks/dates.h"
#include "audit/remarks/formats.h"
#include "audit/remarks/numbering.h"
#include "audit/remarks/places.h"
#include "audit/remarks/units.h"
#include "audit/remarks/years.h"

namespace solieu::audit {
namespace {

using Findings = std::vector<Finding>;

constexpr RuleUnit units[] = {
    {Rule::sum, "wrong-sums",
     [](const Context& c) -> Findings { return find_wrong_sums(c.judged, c.statements, c.facts); }},
    {Rule::ratio, "wrong-ratios",
     [](const Context& c) -> Findings { return find_wrong_ratios(c.judged, c.statements, c.facts); }},
    {Rule::rounding, "rounding",
     [](const Context& c) -> Findings { return find_rounding(c.judged, c.statements, c.facts); }},
    {Rule::missing, "blanks",
     [](const Context& c) -> Findings { return find_blanks(c.judged, c.statements, c.facts); }},
    {Rule::unit, "wrong-units",
     [](const Context& c) -> Findings { return find_wrong_units(c.judged, c.statements, c.facts, c.views); }},
    {Rule::conflict, "conflicting-statements",
     [](const Context& c) -> Findings { return find_conflicting_statements(c.judged, c.statements, c.facts); }},
    {Rule::conflict, "conflicting-rates",
     [](const Context& c) -> Findings { return find_conflicting_rates(c.judged, c.statements, c.facts); }},
    {Rule::conflict, "odd-years",
     [](const Context& c) -> Findings { return find_odd_years(c.statements, c.facts, c.views); }},
    {Rule::stt, "row-numbers", [](const Context& c) -> Findings { return find_wrong_row_numbers(c.statements); }},
    {Rule::stt, "section-numbers",
     [](const Context& c) -> Findings { return find_wrong_section_numbers(c.statements); }},
    {Rule::date, "impossible-dates",
     [](const Context& c) -> Findings { return find_impossible_dates(c.statements, c.facts); }},
    {Rule::date, "late-dates", [](const Context& c) -> Findings { return find_late_dates(c.statements, c.facts); }},
    {Rule::date, "conflicting-dates",
     [](const Context& c) -> Findings { return find_conflicting_dates(c.statements, c.facts); }},
    {Rule::date, "unordered-numbers",
     [](const Context& c) -> Findings { return find_unordered_numbers(c.statements, c.facts, c.lexicon); }},
    {Rule::date, "places-of-other-times",
     [](const Context& c) -> Findings { return find_places_of_other_times(c.statements, c.facts); }},
    {Rule::format, "odd-formats", [](const Context& c) -> Findings { return find_odd_formats(c.statements, c.facts); }},
    {Rule::format, "mended-misreadings",
     [](const Context& c) -> Findings { return find_mended(c.statements, c.facts); }},
};

}  // namespace

std::span<const RuleUnit> rule_units() {
    return units;
}

std::span<const Rule> later_rules() {
    return {};
}

}  // namespace solieu::audit
