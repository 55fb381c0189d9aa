#include "normalize/values/unit_table.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "base/text.h"
#include "normalize/tables.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t most_words = 6;  // of a unit's name

UnitKind kind_named(std::string_view name) {
    if (name == "percent") return UnitKind::percent;
    if (name == "money") return UnitKind::money;
    if (name == "measure") return UnitKind::measure;
    return UnitKind::count;
}

struct UnitTable {
    std::vector<UnitEntry> entries;
    std::unordered_map<std::string, std::size_t> by_name, by_folded_name;
};

UnitTable read_table() {
    UnitTable table;
    for (const TableLine& line : read_table_lines(units_table())) {
        if (line.size() != 6) continue;
        table.entries.push_back({.name = lower(line[0]),
                                 .kind = kind_named(line[1]),
                                 .exponent = std::atoi(std::string(line[2]).c_str()),
                                 .sense = std::string(line[3]),
                                 .source = std::string(line[4]),
                                 .example = std::string(line[5])});
        const std::size_t index = table.entries.size() - 1;
        table.by_name.emplace(table.entries.back().name, index);
        table.by_folded_name.emplace(fold(line[0]), index);
    }
    return table;
}

const UnitTable& table() {
    static const UnitTable units = read_table();
    return units;
}

bool ends_word(char letter) {
    return letter == ' ' || letter == ',' || letter == ';' || letter == '/' || letter == '(' || letter == ')' ||
           letter == '.' || letter == ':' || letter == '=';
}

}  // namespace

const std::vector<UnitEntry>& unit_entries() {
    return table().entries;
}

const UnitEntry* find_unit(std::string_view name) {
    const std::string key(name);
    if (const auto found = table().by_name.find(key); found != table().by_name.end()) {
        return &table().entries[found->second];
    }
    // Only names without any mark are looked up without marks: "tổ" is not "tờ".
    const std::string folded = fold(name);
    if (folded != key) return nullptr;
    const auto found = table().by_folded_name.find(folded);
    return found == table().by_folded_name.end() ? nullptr : &table().entries[found->second];
}

UnitPrefix find_unit_prefix(std::string_view text) {
    UnitPrefix longest;
    std::size_t words = 0;
    for (std::size_t at = 1; at <= text.size() && words < most_words; ++at) {
        if (at < text.size() && !ends_word(text[at])) continue;
        ++words;
        if (const UnitEntry* entry = find_unit(text.substr(0, at))) longest = {.entry = entry, .length = at};
    }
    return longest;
}

}  // namespace solieu::normalize
