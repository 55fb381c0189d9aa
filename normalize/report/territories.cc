#include "normalize/report/territories.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/edit_distance.h"
#include "base/text.h"

namespace solieu::normalize {
namespace {

enum KindField : std::size_t { kind_words, kind_name, kind_level, kind_since, kind_until };
enum UnitField : std::size_t {
    unit_code,
    unit_kind,
    unit_name,
    unit_province,
    unit_since,
    unit_until,
    unit_successor,
    unit_source
};

constexpr const char* kinds_table = "divisions.tsv";
constexpr const char* units_table = "territories.tsv";

Level level_named(std::string_view name) {
    for (const Level level : {Level::province, Level::district, Level::commune})
        if (name_of(level) == name) return level;
    return Level::unknown;
}

// Of a kind that is of two levels: the upper one for what lies in no province.
Level level_of(std::string_view kind, bool in_province, const std::vector<DivisionKind>& kinds) {
    Level level = Level::unknown;
    for (const DivisionKind& known : kinds) {
        if (known.kind != kind) continue;
        if (level == Level::unknown || (known.level == Level::province) != in_province) level = known.level;
    }
    return level;
}

std::vector<std::string> codes_in(std::string_view text) {
    std::vector<std::string> codes;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        if (end > 0) codes.push_back(single_spaced(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return codes;
}

bool is_dash(std::string_view word) {
    return word == "-" || word == "–";
}

}  // namespace

std::optional<CalendarDate> read_iso_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (at != 4 && at != 7 && (text[at] < '0' || text[at] > '9')) return std::nullopt;
    const auto number = [&](std::size_t begin, std::size_t length) {
        int value = 0;
        for (const char digit : text.substr(begin, length)) value = value * 10 + (digit - '0');
        return value;
    };
    const CalendarDate day{number(0, 4), number(5, 2), number(8, 2)};
    return exists(day) ? std::optional(day) : std::nullopt;
}

std::vector<std::string> name_words(std::string_view name) {
    constexpr std::string_view between = " \n\t,;.()";
    std::vector<std::string> words;
    std::string word;
    for (const char letter : lower(name) + " ") {
        if (between.find(letter) == std::string_view::npos) {
            word += letter;
            continue;
        }
        if (!word.empty() && !is_dash(word)) words.push_back(std::move(word));
        word.clear();
    }
    return words;
}

Territories::Territories(const Lexicon& lexicon) {
    for (const PackRow& row : lexicon.rows(kinds_table))
        kinds.push_back({.words = row[kind_words],
                         .kind = row[kind_name],
                         .level = level_named(row[kind_level]),
                         .since = read_iso_day(row[kind_since]),
                         .until = read_iso_day(row[kind_until])});
    for (const PackRow& row : lexicon.rows(units_table)) {
        units.push_back({.code = std::string(row[unit_code]),
                         .kind = std::string(row[unit_kind]),
                         .name = std::string(row[unit_name]),
                         .province = std::string(row[unit_province]),
                         .level = level_of(row[unit_kind], !row[unit_province].empty(), kinds),
                         .since = read_iso_day(row[unit_since]),
                         .until = read_iso_day(row[unit_until]),
                         .successors = codes_in(row[unit_successor]),
                         .source = std::string(row[unit_source]),
                         .words = name_words(row[unit_name])});
        const std::vector<std::string>& words = units.back().words;
        if (!words.empty()) by_first_word_[words.front()].push_back(units.size() - 1);
    }
}

std::size_t Territories::length_of(const TerritoryUnit& unit, const std::vector<std::string>& low, std::size_t at) {
    std::size_t end = at;
    for (const std::string& part : unit.words) {
        while (end < low.size() && is_dash(low[end])) ++end;
        if (end >= low.size() || low[end] != part) return 0;
        ++end;
    }
    return end - at;
}

std::vector<const TerritoryUnit*> Territories::named(const std::vector<std::string>& low, std::size_t at,
                                                     Level level) const {
    std::vector<const TerritoryUnit*> found;
    if (at >= low.size()) return found;
    const auto list = by_first_word_.find(low[at]);
    if (list == by_first_word_.end()) return found;
    std::size_t longest = 0;
    for (const std::size_t index : list->second) {
        const TerritoryUnit& unit = units[index];
        if (unit.level != level) continue;
        const std::size_t length = length_of(unit, low, at);
        if (length == 0 || length < longest) continue;
        if (length > longest) found.clear();
        longest = length;
        found.push_back(&unit);
    }
    return found;
}

bool Territories::has_code(std::string_view code, Level level) const {
    return std::any_of(units.begin(), units.end(),
                       [&](const TerritoryUnit& unit) { return unit.code == code && unit.level == level; });
}

std::vector<Error> territory_errors(const Lexicon& lexicon) {
    std::vector<Error> errors;
    const auto check_days = [&](const PackRow& row, std::size_t since, std::size_t until, const char* table) {
        const auto fail = [&](std::string reason, std::string advice) {
            errors.push_back({ErrorKind::unreadable, row.pack->place + "/" + table + ":" + std::to_string(row.line),
                              std::move(reason), std::move(advice)});
        };
        for (const std::size_t field : {since, until})
            if (!row[field].empty() && !read_iso_day(row[field]))
                fail("\"" + std::string(row[field]) + "\" is no day", "Write it as 2025-06-30");
        const auto first = read_iso_day(row[since]), last = read_iso_day(row[until]);
        if (first && last && *last < *first) fail("the last day is before the first", "Exchange them");
    };
    for (const PackRow& row : lexicon.rows(kinds_table)) check_days(row, kind_since, kind_until, kinds_table);
    const Territories& known = lexicon.of<Territories>();
    std::vector<std::string_view> provinces;
    for (const TerritoryUnit& unit : known.units)
        if (unit.level == Level::province) provinces.push_back(unit.code);
    for (const PackRow& row : lexicon.rows(units_table)) {
        check_days(row, unit_since, unit_until, units_table);
        const std::string_view province = row[unit_province];
        if (province.empty() || std::find(provinces.begin(), provinces.end(), province) != provinces.end()) continue;
        const std::string_view meant = nearest(province, provinces);
        errors.push_back({ErrorKind::unreadable, row.pack->place + "/" + units_table + ":" + std::to_string(row.line),
                          "\"" + std::string(province) + "\" is no code of a province",
                          meant.empty() ? "Those of all provinces stand in packs/vi-administration"
                                        : "Did you mean \"" + std::string(meant) + "\"?"});
    }
    return errors;
}

}  // namespace solieu::normalize
