#include "output/list/whose.h"

#include <initializer_list>

#include "base/text.h"
#include "normalize/report/territories.h"
#include "output/lookup.h"

namespace solieu::output {

using normalize::CalendarDate;
using normalize::Level;
using normalize::Territory;

Provinces provinces_of(const Lexicon& lexicon) {
    Provinces provinces;
    for (const normalize::TerritoryUnit& unit : lexicon.of<normalize::Territories>().units) {
        if (unit.level != Level::province || unit.code.empty()) continue;
        provinces.push_back({.code = unit.code, .name = unit.name, .since = unit.since, .until = unit.until});
    }
    return provinces;
}

std::string_view name_of_province(const Provinces& provinces, std::string_view code,
                                  const std::optional<CalendarDate>& day) {
    const Province* last = nullptr;
    for (const Province& province : provinces) {
        if (code.empty() || province.code != code) continue;
        if (day && normalize::stands_on(province, *day)) return province.name;
        if (!last || !province.until || (last->until && *last->until < *province.until)) last = &province;
    }
    return last ? std::string_view(last->name) : std::string_view();
}

namespace {

// Of a district or commune.
std::string_view province_above(const Territory& territory, const std::optional<CalendarDate>& day,
                                const Provinces& provinces) {
    const bool below = territory.level == Level::district || territory.level == Level::commune;
    return below ? name_of_province(provinces, territory.province_code, day) : std::string_view();
}

}  // namespace

std::string name_of_division(const Territory& territory, const std::optional<CalendarDate>& day,
                             const Provinces& provinces) {
    const std::string_view province = province_above(territory, day, provinces);
    return province.empty() ? territory.name : territory.name + " (" + std::string(province) + ")";
}

std::string body_of(const normalize::ReportFacts& facts, const Provinces& provinces) {
    const Territory& place = facts.territory;
    const std::optional<CalendarDate> day = facts.date ? facts.date : facts.not_after;
    // A department is not the province that it belongs to, nor the department of another one.
    const bool of_a_place = facts.level != Level::department && facts.level != Level::ministry;
    if (of_a_place && !place.name.empty()) return name_of_division(place, day, provinces);
    const std::string issuer = one_line(facts.issuer);
    if (issuer.empty()) return issuer;
    std::string where;
    for (const std::string_view part : {std::string_view(place.name), province_above(place, day, provinces)}) {
        if (part.empty() || has_words(fold(issuer), fold(part))) continue;
        where += (where.empty() ? "" : ", ") + std::string(part);
    }
    return where.empty() ? issuer : issuer + " (" + where + ")";
}

bool has_words(std::string_view text, std::string_view words) {
    for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
    }
    return false;
}

}  // namespace solieu::output
