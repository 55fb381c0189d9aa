#include "normalize/report/territory.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"
#include "normalize/tables.h"

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

std::vector<Province> read_provinces() {
    std::vector<Province> list;
    for (const TableLine& line : read_table_lines(territories_table())) {
        if (line.size() != 7) continue;
        list.push_back({.code = std::string(line[0]),
                        .kind = std::string(line[1]),
                        .name = std::string(line[2]),
                        .since = read_day(line[3]),
                        .until = read_day(line[4]),
                        .successor = std::string(line[5]),
                        .source = std::string(line[6])});
    }
    return list;
}

bool stands_on(const Province& province, const CalendarDate& day) {
    return (!province.since || *province.since <= day) && (!province.until || day <= *province.until);
}

// The words of a text, as written and in lower case without punctuation around them.
struct Words {
    std::vector<std::string> written, low;
    std::vector<bool> ends;  // punctuation or a line end follows
};

Words words_of(std::string_view text) {
    Words words;
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

bool stands_at(const Words& words, std::size_t at, const std::vector<std::string>& name) {
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

Named province_at(const Words& words, std::size_t at, const std::optional<CalendarDate>& day) {
    static const std::vector<std::vector<std::string>> names = [] {
        std::vector<std::vector<std::string>> list;
        for (const Province& province : provinces()) list.push_back(name_words(province.name));
        return list;
    }();
    Named found;
    std::size_t length = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Province& province = provinces()[i];
        if (names[i].size() < length || !stands_at(words, at, names[i])) continue;
        if (day && !stands_on(province, *day)) continue;
        const bool same_name = found.province != nullptr && names[i].size() == length;
        found.several = same_name && (found.several || found.province->code != province.code);
        found.province = &province;
        length = names[i].size();
    }
    return found;
}

struct Division {
    std::size_t length = 0;  // words
    Level level = Level::unknown;
};

Division division_at(const Words& words, std::size_t at) {
    const std::string& word = words.low[at];
    const std::string next = at + 1 < words.low.size() ? words.low[at + 1] : "";
    if (word == "tỉnh") return {1, Level::province};
    if (word == "huyện" || word == "quận") return {1, Level::district};
    if (word == "thị" && next == "xã") return {2, Level::district};
    if (word == "thành" && next == "phố") return {2, Level::district};
    if (word == "tp") return {1, Level::district};
    if (word == "xã" || word == "phường") return {1, Level::commune};
    if (word == "thị" && next == "trấn") return {2, Level::commune};
    if (word == "đặc" && next == "khu") return {2, Level::commune};
    return {};
}

// The name of an organisation begins: "TỈNH LAM GIANG SỞ NỘI VỤ".
bool organisation_at(const Words& words, std::size_t at) {
    const std::string& word = words.low[at];
    const std::string next = at + 1 < words.low.size() ? words.low[at + 1] : "";
    return word == "sở" || word == "ubnd" || word == "hđnd" || (word == "trung" && next == "tâm") ||
           (word == "văn" && next == "phòng") || (word == "chi" && next == "cục") || (word == "ủy" && next == "ban") ||
           (word == "hội" && next == "đồng");
}

// Words with capitals, up to the end of the line or clause: the name of a division that no table has.
std::string name_at(const Words& words, std::size_t at) {
    std::string name;
    for (std::size_t i = at; i < words.written.size() && i < at + longest_name; ++i) {
        const bool digits = words.low[i].find_first_not_of("0123456789") == std::string::npos;
        if (!digits && !starts_upper(words.written[i])) break;
        if (i > at && (division_at(words, i).length > 0 || organisation_at(words, i))) break;
        name += (name.empty() ? "" : " ") + words.written[i];
        if (words.ends[i]) break;
    }
    return name;
}

bool is_central_city(const Province& province) {
    return province.kind == "thành phố";
}

}  // namespace

const std::vector<Province>& provinces() {
    static const std::vector<Province> all = read_provinces();
    return all;
}

std::vector<const Province*> provinces_on(const CalendarDate& day) {
    std::vector<const Province*> standing;
    for (const Province& province : provinces()) {
        if (stands_on(province, day)) standing.push_back(&province);
    }
    return standing;
}

Territory find_territory(std::string_view text, const std::optional<CalendarDate>& day) {
    const Words words = words_of(text);
    Territory territory;
    for (std::size_t at = 0; at < words.low.size(); ++at) {
        const Division division = division_at(words, at);
        const std::size_t name = at + division.length;
        if (division.length == 0 || name >= words.low.size()) continue;
        const Named named = province_at(words, name, day);
        const bool city = division.level == Level::district && words.low[at] != "huyện";
        const bool is_province = named.province != nullptr &&
                                 (division.level == Level::province || (city && is_central_city(*named.province)));
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
        territory.name = name_at(words, name);
        if (!territory.name.empty()) territory.level = division.level;
    }
    return territory;
}

}  // namespace solieu::normalize
