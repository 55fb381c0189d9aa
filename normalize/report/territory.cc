#include "normalize/report/territory.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "base/lexicon/phrase_table.h"
#include "base/text.h"
#include "normalize/report/organisation_words.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_text = 1000;  // bytes looked at
constexpr std::size_t longest_label = 100;  // bytes of a label that may be but a name
constexpr std::size_t longest_name = 5;     // words of a name that no table has

// The words of a text, as written and in lower case without punctuation around them.
struct PlaceWords {
    std::vector<std::string> written, low;
    std::vector<bool> ends;  // punctuation or a line end follows
};

PlaceWords words_of(std::string_view text) {
    PlaceWords words;
    const std::string line = std::string(text) + " ";
    std::string word;
    for (const char letter : line) {
        if (letter != ' ' && letter != '\n' && letter != '\t' && letter != ',' && letter != ';' && letter != '.' &&
            letter != '(' && letter != ')') {
            word += letter;
            continue;
        }
        if (!word.empty()) {
            words.low.push_back(lower(word));
            words.written.push_back(std::move(word));
            words.ends.push_back(false);
            word.clear();
        }
        if (letter != ' ' && letter != '\t' && !words.ends.empty()) words.ends.back() = true;
    }
    return words;
}

using Units = std::vector<const TerritoryUnit*>;

// Of units of one name, the one of the day.
struct Named {
    const TerritoryUnit* unit = nullptr;       // null: none stood on that day
    bool several = false;                      // and nothing to choose by: the unit says no more than its name
    std::optional<CalendarDate> since, until;  // of the last that stood before the day, of the first that came after
};

Named choose(const Units& units, const std::optional<CalendarDate>& day) {
    Named named;
    for (const TerritoryUnit* unit : units) {
        if (day && !stands_on(*unit, *day)) {
            if (unit->until && *unit->until < *day) named.until = std::max(named.until, unit->until);
            if (unit->since && *day < *unit->since && (!named.since || *unit->since < *named.since))
                named.since = unit->since;
            continue;
        }
        named.several = named.unit != nullptr && (named.several || named.unit->code != unit->code);
        named.unit = unit;
    }
    if (named.unit != nullptr) named.since = named.until = std::nullopt;
    return named;
}

// Of the units those of that kind that lie there; province "": anywhere.
Units of_kind(Units units, std::string_view kind, std::string_view province) {
    std::erase_if(units, [&](const TerritoryUnit* unit) {
        return (!kind.empty() && unit->kind != kind) || (!province.empty() && !unit->province.empty() && unit->province != province);
    });
    return units;
}

// Those whose name takes all words from `at` on.
Units to_the_end(Units units, const std::vector<std::string>& low, std::size_t at) {
    std::erase_if(units,
                  [&](const TerritoryUnit* unit) { return at + Territories::length_of(*unit, low, at) != low.size(); });
    return units;
}

// What is known of the unit; its name is set already.
void take(Territory& territory, const Named& named) {
    territory.since = named.since;
    territory.until = named.until;
    if (named.unit == nullptr || named.several) return;
    territory.code = named.unit->code;
    territory.province_code = named.unit->level == Level::province ? named.unit->code : named.unit->province;
}

// A kind of divisions that there was not on that day.
void take_days(Territory& territory, const Division& division, const std::optional<CalendarDate>& day) {
    if (!day || stands_on(division, *day)) return;
    if (division.until && *division.until < *day) territory.until = division.until;
    if (division.since && *day < *division.since) territory.since = division.since;
}

// Words with capitals, up to the end of the line or clause: the name of a division that no table has.
std::string name_at(const PlaceWords& words, std::size_t at, const OrganisationWords& known) {
    std::string name;
    for (std::size_t i = at; i < words.written.size() && i < at + longest_name; ++i) {
        const bool digits = words.low[i].find_first_not_of("0123456789") == std::string::npos;
        if (!digits && !starts_upper(words.written[i])) break;
        const bool another = known.divisions.at(words.low, i) || known.after_places.at(words.low, i);
        if (i > at && another) break;  // "TỈNH LAM GIANG SỞ NỘI VỤ"
        name += (name.empty() ? "" : " ") + words.written[i];
        if (words.ends[i]) break;
    }
    return name;
}

bool is_central_city(const TerritoryUnit& province, const OrganisationWords& known) {
    const auto* kind = known.divisions.at(split_words(province.kind), 0);
    return kind != nullptr && kind->value.kind == NameKind::municipality;
}

// The province that a division word and the name behind it mean: of a city only one that stands directly under the
// government.
Units provinces_at(const PlaceWords& words, std::size_t name, const Division& division, const Territories& all,
                   const OrganisationWords& known) {
    Units units = all.named(words.low, name, Level::province);
    const bool city = division.kind == NameKind::municipality;
    if (division.level != Level::province && !city) return {};
    std::erase_if(units, [&](const TerritoryUnit* unit) { return city && !is_central_city(*unit, known); });
    return units;
}

// Words that may tell of divisions as they were.
struct FormerWords {
    explicit FormerWords(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("territory_words.tsv"))
            (row[0] == "marked" ? marked : former).add(row[1], true);
        marked.sort();
        former.sort();
    }
    PhraseTable<bool> former, marked;
};

void cut_at(PlaceWords& words, std::size_t end) {
    words.written.resize(end);
    words.low.resize(end);
    words.ends.resize(end);
}

// The name of a division by its form alone: the words behind the division's own, each with a capital or a number.
std::string name_to_the_end(const PlaceWords& words, std::size_t at, const OrganisationWords& known) {
    const std::string name = name_at(words, at, known);
    const std::size_t count = split_words(name).size();
    return at + count == words.low.size() ? name : std::string();
}

Territory place_of_form(const PlaceWords& words, std::size_t at, std::string_view label,
                        const std::optional<CalendarDate>& day, std::string_view province_code,
                        const Lexicon& lexicon) {
    const OrganisationWords& known = lexicon.of<OrganisationWords>();
    const Territories& all = lexicon.of<Territories>();
    const auto* entry = known.divisions.at(words.low, at);
    if (entry == nullptr || at + entry->words.size() >= words.low.size()) return {};
    const Division& division = entry->value;
    const std::size_t name = at + entry->words.size();
    Territory place;
    const Units provinces = to_the_end(provinces_at(words, name, division, all, known), words.low, name);
    if (!provinces.empty()) {
        place.name = provinces.front()->name;
        place.level = Level::province;
        take(place, choose(provinces, day));
        return place;
    }
    if (division.level == Level::province) return {};  // those are all known by name
    const Units units =
        of_kind(to_the_end(all.named(words.low, name, division.level), words.low, name), division.name, province_code);
    if (!units.empty()) {
        place.name = units.front()->name;
        place.level = division.level;
        take(place, choose(units, day));
    } else if (!all_capitals(label)) {  // capitals tell no name from other words
        place.name = name_to_the_end(words, name, known);
        if (place.name.empty()) return {};
        place.level = division.level;
        take_days(place, division, day);
    }
    if (place.province_code.empty()) place.province_code = province_code;
    return place;
}

// A name alone: a province, or a unit of the province.
Territory place_of_name(const PlaceWords& words, const std::optional<CalendarDate>& day, std::string_view province_code,
                        const Lexicon& lexicon) {
    const Territories& all = lexicon.of<Territories>();
    for (const Level level : {Level::province, Level::commune, Level::district}) {
        if (level != Level::province && province_code.empty()) break;
        const Units units = of_kind(to_the_end(all.named(words.low, 0, level), words.low, 0), "",
                                    level == Level::province ? std::string_view() : province_code);
        if (units.empty()) continue;
        const Named named = choose(units, day);
        if (named.several && level != Level::province) continue;  // the town and the commune around it
        Territory place;
        place.name = units.front()->name;
        place.level = level;
        take(place, named);
        if (place.province_code.empty()) place.province_code = level == Level::province ? "" : province_code;
        return place;
    }
    return {};
}

// A label without what says that the division is no more.
struct PlaceLabel {
    PlaceWords words;  // none: it is no name
    bool marked = false;
};

PlaceLabel label_of(std::string_view text, const Lexicon& lexicon) {
    if (text.empty() || text.size() > longest_label) return {};
    PlaceLabel label{.words = words_of(text)};
    const FormerWords& former = lexicon.of<FormerWords>();
    for (std::size_t at = 1; at < label.words.low.size() && !label.marked; ++at) {
        label.marked = former.marked.at(label.words.low, at) != nullptr;
        if (label.marked) cut_at(label.words, at);
    }
    return label;
}

Territory without_days_if(bool marked, Territory place) {
    if (marked) place.since = place.until = std::nullopt;
    return place;
}

}  // namespace

Territory find_territory(std::string_view text, const std::optional<CalendarDate>& day, const Lexicon& lexicon) {
    const OrganisationWords& known = lexicon.of<OrganisationWords>();
    const Territories& all = lexicon.of<Territories>();
    const PlaceWords words = words_of(text.substr(0, longest_text));
    Territory territory;
    const Division* lower = nullptr;  // of the division found so far, below a province
    std::size_t lower_name = 0;
    for (std::size_t at = 0; at < words.low.size(); ++at) {
        const auto* division = known.divisions.at(words.low, at);
        const std::size_t name = division == nullptr ? 0 : at + division->words.size();
        if (division == nullptr || name >= words.low.size()) continue;
        const Named named = choose(provinces_at(words, name, division->value, all, known), day);
        if (named.unit != nullptr) {
            if (territory.name.empty()) {
                territory.name = named.unit->name;
                territory.level = Level::province;
                if (!named.several) territory.code = named.unit->code;
            }
            if (!named.several) territory.province_code = named.unit->code;
            break;
        }
        if (!territory.name.empty()) continue;
        territory.name = name_at(words, name, known);
        if (territory.name.empty()) continue;
        territory.level = division->value.level;
        take_days(territory, division->value, day);
        if (territory.level == Level::province) {
            territory.since = named.since;
            territory.until = named.until;
        } else {
            lower = &division->value;
            lower_name = name;
        }
    }
    if (lower == nullptr) return territory;
    const Units units = of_kind(all.named(words.low, lower_name, lower->level), lower->name, territory.province_code);
    if (units.empty()) return territory;
    territory.name = units.front()->name;
    const std::string province = std::move(territory.province_code);
    take(territory, choose(units, day));
    if (territory.province_code.empty()) territory.province_code = province;
    return territory;
}

Territory find_place(std::string_view label, const std::optional<CalendarDate>& day, std::string_view province_code,
                     const Lexicon& lexicon) {
    const PlaceLabel words = label_of(label, lexicon);
    if (words.words.low.empty()) return {};
    const OrganisationWords& known = lexicon.of<OrganisationWords>();
    const auto* opening = known.phrases.at(words.words.low, 0);
    const bool committee = opening != nullptr && opening->value == NameKind::committee;
    const std::size_t at = committee ? opening->words.size() : 0;
    if (at >= words.words.low.size()) return {};
    return without_days_if(words.marked, place_of_form(words.words, at, label, day, province_code, lexicon));
}

Territory find_named_place(std::string_view label, const std::optional<CalendarDate>& day,
                           std::string_view province_code, const Lexicon& lexicon) {
    const PlaceLabel words = label_of(label, lexicon);
    if (words.words.low.empty()) return {};
    return without_days_if(words.marked, place_of_name(words.words, day, province_code, lexicon));
}

bool tells_of_former(std::string_view text, const Lexicon& lexicon) {
    const PhraseTable<bool>& former = lexicon.of<FormerWords>().former;
    const std::vector<std::string> words = name_words(text);
    for (std::size_t at = 0; at < words.size(); ++at)
        if (former.at(words, at) != nullptr) return true;
    return false;
}

}  // namespace solieu::normalize
