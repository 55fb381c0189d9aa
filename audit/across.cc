#include "audit/across.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

#include "audit/findings/messages.h"
#include "audit/relations/evaluate.h"
#include "audit/tables/table_view.h"

namespace solieu::audit {
namespace {

using normalize::CalendarDate;
using normalize::Facts;
using normalize::Period;
using normalize::PeriodKind;

constexpr std::size_t most_findings = 200;  // of one pair of reports

std::string name_of_period(const Period& period) {
    if (period.kind == PeriodKind::none || period.year == 0) return {};
    return std::string(normalize::name_of(period.kind)) + " " + std::to_string(period.number) + " " +
           std::to_string(period.year);
}

void add_table(const grammar::Statements& statements, const Facts& facts, int table, ReportSeries& series) {
    const grammar::Table& source = statements.tables[static_cast<std::size_t>(table)];
    const std::vector<normalize::RowMeaning>& meanings = facts.rows[static_cast<std::size_t>(table)];
    const std::vector<int>& begins = facts.row_begin[static_cast<std::size_t>(table)];
    std::size_t widest = 0;
    for (const grammar::Row& row : source.rows) widest = std::max(widest, row.values.size());
    std::vector<std::string> paths(source.rows.size());
    std::string group;
    for (std::size_t i = 0; i < source.rows.size(); ++i) {
        const grammar::Row& row = source.rows[i];
        const normalize::RowMeaning& meaning = meanings[i];
        const normalize::Unit& unit = facts.units[static_cast<std::size_t>(meaning.unit)];
        const bool item = row.kind == grammar::RowKind::item;
        if (!item) group = meaning.form;
        const bool below = row.parent >= 0 && row.parent < static_cast<int>(i);
        paths[i] = meaning.form + " < " + (below ? paths[static_cast<std::size_t>(row.parent)] : group);
        if (!item || unit.kind == normalize::UnitKind::code_list) continue;
        for (int value = 0; value < static_cast<int>(row.values.size()); ++value) {
            const Term term = term_of(facts, begins[i] + value);
            const auto number = number_of(term, facts);
            if (!number) continue;
            const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(term.fact)];
            SeriesValue out;
            const bool money = unit.kind == normalize::UnitKind::money;
            out.key = paths[i] + " | " + (meaning.rate ? "%" : money ? "" : unit.name);
            out.year = fact.year;
            out.by_year = out.year > 0;
            if (out.by_year) {
                out.period = fact.period;
            } else if (fact.period.empty() && widest == 1) {
                out.period = name_of_period(series.period);
                out.year = series.period.year;
            }
            if (out.period.empty()) continue;
            out.range = interval_of(*number, is_exact(term, facts));
            const Rational scale = power_of_ten(term.exponent);
            out.range = {out.range.low * scale, out.range.high * scale};
            out.raw = as_written(term, statements, facts);
            out.number = to_plain(*number);
            out.row = name_of_row(statements, table, static_cast<int>(i));
            out.ref = ref_of(term.fact, facts);
            out.page = fact.place.page;
            out.since_beginning = !out.by_year && meaning.since_beginning;
            out.lasting = meaning.lasting;
            series.values.push_back(std::move(out));
        }
    }
}

// Rows that stand twice are nobody's.
void leave_out_doubles(std::vector<SeriesValue>& values) {
    std::map<std::pair<std::string, std::string>, int> count;
    for (const SeriesValue& value : values) ++count[{value.key, value.period}];
    std::erase_if(values, [&](const SeriesValue& value) { return count[{value.key, value.period}] > 1; });
}

struct Side {
    std::size_t report = 0;
    const ReportSeries* series = nullptr;
    const SeriesValue* value = nullptr;
};

AcrossFinding finding_of(const Side& earlier, const Side& later, std::string_view code) {
    auto told = [](std::string_view name, const Side& side) {
        Message message{
            "across.side",
            {as_is("file", side.series->file), said("row", side.value->row), as_is("written", side.value->raw)}};
        if (side.value->page > 0) {
            message.code = "across.side-page";
            message.arguments.push_back(as_is("page", std::to_string(side.value->page)));
        }
        return said(name, std::move(message));
    };
    AcrossFinding finding;
    finding.message = {{std::string(code), {told("earlier", earlier), told("later", later)}}};
    auto place = [](const Side& side) {
        return AcrossPlace{side.report, side.value->ref, side.value->page, side.value->raw, side.value->number};
    };
    finding.earlier = place(earlier);
    finding.later = place(later);
    return finding;
}

bool same_period(const Period& a, const Period& b) {
    return a.kind == b.kind && a.year == b.year && a.number == b.number;
}

// Nothing to say: nullopt.
std::optional<AcrossFinding> compare(const Side& earlier, const Side& later) {
    const SeriesValue &a = *earlier.value, &b = *later.value;
    if (meet(a.range, b.range)) return std::nullopt;
    if (a.period == b.period) {
        // A year that goes on when one of the reports was written is counted anew.
        const int first_written = std::min(earlier.series->year, later.series->year);
        if (a.by_year && (first_written == 0 || a.year >= first_written)) return std::nullopt;
        return finding_of(earlier, later, "across.conflict");
    }
    const bool one_year = a.year == b.year && !a.by_year && !b.by_year;
    if (one_year && a.since_beginning && b.since_beginning && b.range.high < a.range.low)
        return finding_of(earlier, later, "across.falls");
    if (a.lasting && b.lasting && a.range.low >= 20 && b.range.low > 0) {
        const bool more = b.range.low >= 2 * a.range.high, less = 2 * b.range.high <= a.range.low;
        if (more || less) return finding_of(earlier, later, "across.jumps");
    }
    return std::nullopt;
}

}  // namespace

ReportSeries series_of(std::string_view file, const grammar::Statements& statements, const Facts& facts) {
    ReportSeries series;
    series.file = std::string(file);
    series.issuer = facts.report.issuer_name;
    series.title = facts.report.title;
    series.period = facts.report.period;
    series.year = facts.report.not_after ? facts.report.not_after->year : facts.report.period.year;
    for (int table = 0; table < static_cast<int>(statements.tables.size()); ++table)
        add_table(statements, facts, table, series);
    leave_out_doubles(series.values);
    return series;
}

std::vector<AcrossFinding> compare_reports(std::span<const ReportSeries> reports) {
    std::vector<std::size_t> order(reports.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto end_of = [&](std::size_t report) {
        const Period& period = reports[report].period;
        return period.to.value_or(CalendarDate{.year = period.year, .month = 12, .day = 31});
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return end_of(a) < end_of(b); });
    std::vector<AcrossFinding> findings;
    std::map<std::string, std::size_t> latest;  // issuer -> the report before
    for (std::size_t later : order) {
        if (reports[later].issuer.empty() || reports[later].period.kind == PeriodKind::none) continue;
        const auto [found, fresh] = latest.try_emplace(reports[later].issuer, later);
        const std::size_t earlier = found->second;
        found->second = later;
        if (fresh) continue;
        const bool alike = same_period(reports[earlier].period, reports[later].period);
        std::map<std::string, std::vector<const SeriesValue*>> by_key;
        for (const SeriesValue& value : reports[earlier].values) by_key[value.key].push_back(&value);
        std::size_t count = 0;
        for (const SeriesValue& value : reports[later].values) {
            const auto rows = by_key.find(value.key);
            if (rows == by_key.end()) continue;
            for (const SeriesValue* before : rows->second) {
                const bool comparable =
                    value.by_year ? before->by_year && before->period == value.period : !before->by_year || alike;
                if (!comparable || count >= most_findings) continue;
                if (auto finding = compare({earlier, &reports[earlier], before}, {later, &reports[later], &value})) {
                    findings.push_back(std::move(*finding));
                    ++count;
                }
            }
        }
    }
    return findings;
}

}  // namespace solieu::audit
