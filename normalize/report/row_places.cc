#include "normalize/report/row_places.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "normalize/report/territory.h"

namespace solieu::normalize {
namespace {

constexpr int fewest_names = 3;  // rows: fewer names without their kind make no table of places

using Places = std::vector<Territory>;
using Day = std::optional<CalendarDate>;

int count_named(const Places& places) {
    return static_cast<int>(
        std::count_if(places.begin(), places.end(), [](const Territory& place) { return !place.name.empty(); }));
}

// Units that stood on the day.
int count_standing(const Places& places) {
    return static_cast<int>(std::count_if(places.begin(), places.end(), [](const Territory& place) {
        return !place.name.empty() && !place.since && !place.until;
    }));
}

int count_labels(const grammar::Table& table) {
    return static_cast<int>(std::count_if(table.rows.begin(), table.rows.end(), [](const grammar::Row& row) {
        return row.kind == grammar::RowKind::item && !row.label.empty();
    }));
}

bool names_former(const grammar::Statements& statements, const grammar::Table& table, const Lexicon& lexicon) {
    if (tells_of_former(table.title, lexicon) || tells_of_former(statements.head.title.text, lexicon)) return true;
    for (const grammar::Column& column : table.columns)
        if (tells_of_former(column.title, lexicon)) return true;
    for (const grammar::Row& row : table.rows)
        if (row.kind == grammar::RowKind::group && tells_of_former(row.label.text, lexicon)) return true;
    int section = table.section;
    for (int depth = 0; depth < 8 && section >= 0 && section < static_cast<int>(statements.sections.size()); ++depth) {
        const grammar::Section& source = statements.sections[static_cast<std::size_t>(section)];
        if (tells_of_former(source.title, lexicon)) return true;
        section = source.parent;
    }
    return false;
}

// The rows with their kind, and those without where most rows of the table are such names.
Places places_on(const grammar::Table& table, const Day& day, std::string_view province, const Lexicon& lexicon) {
    Places places, names;
    for (const grammar::Row& row : table.rows) {
        places.push_back(find_place(row.label.text, day, province, lexicon));
        const bool known = !places.back().name.empty();
        names.push_back(known ? Territory{} : find_named_place(row.label.text, day, province, lexicon));
    }
    const int more = count_named(names);
    if (more < fewest_names || 2 * (count_named(places) + more) <= count_labels(table)) return places;
    for (std::size_t at = 0; at < places.size(); ++at)
        if (places[at].name.empty()) places[at] = std::move(names[at]);
    return places;
}

}  // namespace

std::vector<Places> places_of_rows(const grammar::Statements& statements, const ReportFacts& report,
                                   const Lexicon& lexicon) {
    std::vector<Places> all;
    const Day written = report.not_after ? report.not_after : report.period.to;
    const std::string_view province = report.territory.province_code;
    for (const grammar::Table& table : statements.tables) {
        Places places = places_on(table, written, province, lexicon);
        if (count_named(places) > 0 && report.period.to && report.period.to != written) {
            Places then = places_on(table, report.period.to, province, lexicon);
            if (count_standing(then) > count_standing(places)) places = std::move(then);
        }
        if (count_named(places) == 0) places.clear();
        if (!places.empty() && names_former(statements, table, lexicon))
            for (Territory& place : places) place.since = place.until = std::nullopt;
        all.push_back(std::move(places));
    }
    return all;
}

}  // namespace solieu::normalize
