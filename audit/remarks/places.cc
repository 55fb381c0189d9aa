#include "audit/remarks/places.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "audit/findings/messages.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::CalendarDate;
using normalize::Facts;
using normalize::Territory;

constexpr float legible = 0.9F;              // a name or day read with less may be another
constexpr std::size_t names_in_message = 3;  // of the rows of a table
constexpr int days_of_handing_over = 31;     // an issuer that has just ended still signs

// Days between two that are at most some months apart; more than that is only "many".
int days_after(const CalendarDate& later, const CalendarDate& earlier) {
    return (later.year - earlier.year) * 366 + (later.month - earlier.month) * 31 + later.day - earlier.day;
}

// The report's own day, where its head gives it whole and it was read well.
std::optional<CalendarDate> day_of_report(const Statements& statements, const Facts& facts) {
    const int date = statements.head.date;
    if (!facts.report.date || date < 0 || date >= static_cast<int>(statements.dates.size())) return std::nullopt;
    if (statements.dates[static_cast<std::size_t>(date)].place.confidence < legible) return std::nullopt;
    return facts.report.date;
}

void look_at_issuer(const Statements& statements, const Facts& facts, std::vector<Finding>& findings) {
    const std::optional<CalendarDate> day = day_of_report(statements, facts);
    const Territory& territory = facts.report.territory;
    if (!day || !territory.until || *day <= *territory.until) return;
    const std::optional<CalendarDate>& from = facts.report.period.from;
    const bool of_later_times = from && *territory.until < *from;
    if (!of_later_times && days_after(*day, *territory.until) <= days_of_handing_over) return;
    if (!statements.head.issuer.empty() && place_of(statements.head.issuer).confidence < legible) return;
    Finding finding{.rule = Rule::date, .severity = Severity::warning, .stated = facts.report.issuer};
    finding.refs = {{.kind = Ref::Kind::date, .index = statements.head.date}};
    finding.message = {{"places.issuer",
                        {as_is("name", facts.report.issuer), solieu::audit::day("day", *day),
                         solieu::audit::day("until", *territory.until)}}};
    findings.push_back(std::move(finding));
}

// Whether every value of the row tells of days after that one, and one of them is stated.
bool is_later(const Facts& facts, std::size_t t, std::size_t r, const CalendarDate& until) {
    bool stated = false;
    for (auto i = static_cast<std::size_t>(facts.row_begin[t][r]); i < facts.facts.size(); ++i) {
        const normalize::Fact& fact = facts.facts[i];
        if (fact.table != static_cast<int>(t) || fact.row != static_cast<int>(r)) break;
        if (!fact.time.from || *fact.time.from <= until) return false;
        stated = stated || fact.quantity.value.has_value();
    }
    return stated;
}

void look_at_table(const Statements& statements, const Facts& facts, std::size_t t, std::vector<Finding>& findings) {
    const std::optional<CalendarDate> day = day_of_report(statements, facts);
    const std::vector<Territory>& places = facts.row_places[t];
    Finding finding{.rule = Rule::date, .severity = Severity::warning};
    std::string names;
    std::optional<CalendarDate> last;
    for (std::size_t r = 0; r < places.size(); ++r) {
        const Territory& place = places[r];
        const grammar::Row& row = statements.tables[t].rows[r];
        if (!place.until || place_of(row.label).confidence < legible) continue;
        if ((day && *day <= *place.until) || !is_later(facts, t, r, *place.until)) continue;
        if (finding.refs.size() < names_in_message)
            names += (names.empty() ? "“" : ", “") + shortened(row.label.text, 40) + "”";
        if (finding.stated.empty()) finding.stated = row.label.text;
        finding.refs.push_back({.kind = Ref::Kind::row, .table = static_cast<int>(t), .index = static_cast<int>(r)});
        last = std::max(last, place.until);
    }
    if (finding.refs.empty()) return;
    if (finding.refs.size() > names_in_message) names += ", …";
    finding.message = {{"places.rows",
                        {as_is("names", names), as_is("count", std::to_string(finding.refs.size())),
                         solieu::audit::day("until", *last)}}};
    findings.push_back(std::move(finding));
}

}  // namespace

std::vector<Finding> find_places_of_other_times(const Statements& statements, const Facts& facts) {
    std::vector<Finding> findings;
    look_at_issuer(statements, facts, findings);
    for (std::size_t t = 0; t < facts.row_places.size() && t < statements.tables.size(); ++t)
        if (facts.row_places[t].size() == statements.tables[t].rows.size())
            look_at_table(statements, facts, t, findings);
    return findings;
}

}  // namespace solieu::audit
