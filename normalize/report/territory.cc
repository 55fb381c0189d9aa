#include "normalize/report/territory.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"
#include "normalize/report/organisation_words.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_text = 1000;  // bytes looked at
constexpr std::size_t longest_name = 5;     // words of a name that no table has

std::optional<CalendarDate> read_day(std::string_view iso) {
    if (iso.size() != 10) return std::nullopt;
    const auto number = [&](std::size_t begin, std::size_t length) {
        int value = 0;
        for (const char digit : iso.substr(begin, length)) value = value * 10 + (digit - '0');
        return value;
    };
    return CalendarDate{number(0, 4), number(5, 2), number(8, 2)};
}

bool stands_on(const Province& province, const CalendarDate& day) {
    return (!province.since || *province.since <= day) && (!province.until || day <= *province.until);
}

// The words of a text, as written and in lower case without punctuation around them.
struct PlaceWords {
    std::vector<std::string> written, low;
    std::vector<bool> ends;  // punctuation or a line end follows
};

PlaceWords words_of(std::string_view text) {
    PlaceWords words;
    const std::string line = std::string(text.substr(0, longest_text)) + " ";
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

// "thừa thiên huế", "bà rịa vũng tàu": words of a name, without dashes.
std::vector<std::string> name_words(std::string_view name) {
    std::vector<std::string> words;
    for (std::string& word : words_of(name).low) {
        if (word != "-") words.push_back(std::move(word));
    }
    return words;
}

struct Provinces {
    explicit Provinces(const Lexicon& lexicon);

    std::vector<Province> list;
    std::vector<std::vector<std::string>> names;  // beside `list`
};

Provinces::Provinces(const Lexicon& lexicon) {
    for (const PackRow& row : lexicon.rows("territories.tsv")) {
        list.push_back({.code = std::string(row[0]),
                        .kind = std::string(row[1]),
                        .name = std::string(row[2]),
                        .since = read_day(row[3]),
                        .until = read_day(row[4]),
                        .successor = std::string(row[5]),
                        .source = std::string(row[6])});
        names.push_back(name_words(list.back().name));
    }
}

bool stands_at(const PlaceWords& words, std::size_t at, const std::vector<std::string>& name) {
    for (const std::string& part : name) {
        while (at < words.low.size() && (words.low[at] == "-" || words.low[at] == "–")) ++at;
        if (at >= words.low.size() || words.low[at] != part) return false;
        ++at;
    }
    return true;
}

// The province named at this word: the longest name. Of two that share it, the one of the day.
struct Named {
    const Province* province = nullptr;
    bool several = false;  // and no day to choose by
};

Named province_at(const PlaceWords& words, std::size_t at, const std::optional<CalendarDate>& day,
                  const Provinces& known) {
    const std::vector<std::vector<std::string>>& names = known.names;
    Named found;
    std::size_t length = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Province& province = known.list[i];
        if (names[i].size() < length || !stands_at(words, at, names[i])) continue;
        if (day && !stands_on(province, *day)) continue;
        const bool same_name = found.province != nullptr && names[i].size() == length;
        found.several = same_name && (found.several || found.province->code != province.code);
        found.province = &province;
        length = names[i].size();
    }
    return found;
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

bool is_central_city(const Province& province, const OrganisationWords& known) {
    const auto* kind = known.divisions.at(split_words(province.kind), 0);
    return kind != nullptr && kind->value.kind == NameKind::municipality;
}

}  // namespace

const std::vector<Province>& provinces(const Lexicon& lexicon) {
    return lexicon.of<Provinces>().list;
}

std::vector<const Province*> provinces_on(const CalendarDate& day, const Lexicon& lexicon) {
    std::vector<const Province*> standing;
    for (const Province& province : provinces(lexicon)) {
        if (stands_on(province, day)) standing.push_back(&province);
    }
    return standing;
}

Territory find_territory(std::string_view text, const std::optional<CalendarDate>& day, const Lexicon& lexicon) {
    const OrganisationWords& known = lexicon.of<OrganisationWords>();
    const Provinces& all = lexicon.of<Provinces>();
    const PlaceWords words = words_of(text);
    Territory territory;
    for (std::size_t at = 0; at < words.low.size(); ++at) {
        const auto* division = known.divisions.at(words.low, at);
        const std::size_t name = division == nullptr ? 0 : at + division->words.size();
        if (division == nullptr || name >= words.low.size()) continue;
        const Named named = province_at(words, name, day, all);
        const bool city = division->value.kind == NameKind::municipality;
        const bool is_province = named.province != nullptr && (division->value.level == Level::province ||
                                                               (city && is_central_city(*named.province, known)));
        if (is_province) {
            if (territory.name.empty()) {
                territory.name = named.province->name;
                territory.level = Level::province;
                if (!named.several) territory.code = named.province->code;
            }
            if (!named.several) territory.province_code = named.province->code;
            return territory;
        }
        if (!territory.name.empty()) continue;
        territory.name = name_at(words, name, known);
        if (!territory.name.empty()) territory.level = division->value.level;
    }
    return territory;
}

}  // namespace solieu::normalize
