#include "output/list/bodies.h"

#include <algorithm>
#include <map>
#include <utility>

#include "output/list/list_cells.h"

namespace solieu::output {

namespace {

constexpr std::size_t fewest_compared = 5;
constexpr int far_times = 10;

Decimal median_of(std::vector<Decimal> values) {
    std::ranges::sort(values, [](const Decimal& a, const Decimal& b) { return a < b; });
    const std::size_t middle = values.size() / 2;
    if (values.size() % 2 == 1) return values[middle];
    const int decimals = std::max(values[middle - 1].decimals, values[middle].decimals) + 1;
    return round_to((to_rational(values[middle - 1]) + to_rational(values[middle])) / Rational(2), decimals);
}

bool is_far(const Decimal& value, const Decimal& median) {
    const Rational one = to_rational(value), middle = to_rational(median);
    if (one <= Rational(0) || middle <= Rational(0)) return false;
    return one >= middle * Rational(far_times) || one * Rational(far_times) <= middle;
}

void compare(IndicatorLine& line) {
    std::vector<Decimal> known;
    for (const std::optional<Decimal>& value : line.values) {
        if (value) known.push_back(*value);
    }
    line.far.assign(line.values.size(), false);
    if (known.empty()) return;
    line.median = median_of(known);
    if (known.size() < fewest_compared) return;
    for (std::size_t i = 0; i < line.values.size(); ++i)
        line.far[i] = line.values[i] && is_far(*line.values[i], *line.median);
}

}  // namespace

std::vector<BodyLine> bodies_of(const FindingsList& list, Language language) {
    std::map<std::string, BodyLine> by_name;
    for (std::size_t i = 0; i < list.reports.size(); ++i) {
        const ListedReport& report = list.reports[i];
        BodyLine& line = by_name[shown_body(report, language)];
        ++line.reports;
        line.errors += report.errors;
        line.warnings += report.warnings;
        line.remarks += report.remarks;
        line.which.push_back(i);
    }
    std::vector<BodyLine> bodies;
    for (auto& [name, line] : by_name) {
        line.body = name;
        bodies.push_back(std::move(line));
    }
    for (const std::string& missing : list.missing) bodies.push_back({.body = missing});
    return bodies;
}

normalize::Period common_period(const FindingsList& list) {
    std::map<std::string, int> times;
    for (const ListedReport& report : list.reports) ++times[key_of(report.period)];
    normalize::Period common;
    int most = 0;
    for (const ListedReport& report : list.reports) {
        const int here = times[key_of(report.period)];
        if (here < most || (here == most && report.period.to <= common.to)) continue;
        most = here;
        common = report.period;
    }
    return common;
}

void for_each_indicator(const FindingsList& list, const std::vector<BodyLine>& bodies,
                        const std::vector<normalize::Indicator>& catalogue, Language language,
                        const std::function<void(const IndicatorLine&)>& take) {
    std::vector<std::size_t> body_of(list.reports.size());
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        for (const std::size_t report : bodies[i].which) body_of[report] = i;
    }
    const std::string period = key_of(common_period(list));
    std::vector<bool> compared;
    for (const ListedReport& report : list.reports) compared.push_back(key_of(report.period) == period);
    std::map<std::string, std::vector<std::optional<std::size_t>>> of_indicator;  // indexes of values
    for (std::size_t i = 0; i < list.values.size(); ++i) {
        const std::size_t report = list.values.report_of(i);
        if (!compared[report]) continue;
        std::vector<std::optional<std::size_t>>& chosen = of_indicator[list.values.indicator_of(i)];
        chosen.resize(bodies.size());
        std::optional<std::size_t>& here = chosen[body_of[report]];
        if (!here || report > list.values.report_of(*here)) here = i;
    }
    for (const normalize::Indicator& indicator : catalogue) {
        const auto found = of_indicator.find(indicator.id);
        if (found == of_indicator.end()) continue;
        IndicatorLine line{
            .id = indicator.id, .name = language == Language::vi ? indicator.vi : indicator.en, .unit = indicator.unit};
        for (const std::optional<std::size_t>& value : found->second)
            line.values.push_back(value ? std::optional(list.values.value_of(*value)) : std::nullopt);
        compare(line);
        take(line);
        of_indicator.erase(found);  // of two with one id the first counts
    }
}

}  // namespace solieu::output
