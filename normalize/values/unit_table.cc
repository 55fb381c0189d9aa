#include "normalize/values/unit_table.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "base/text.h"

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
    explicit UnitTable(const Lexicon& lexicon);

    std::vector<UnitEntry> entries;
    std::vector<UnitEntry> scaled;  // "triệu tấn", "nghìn doanh nghiệp"
    std::unordered_map<std::string, const UnitEntry*> by_name, by_folded_name;
};

UnitTable::UnitTable(const Lexicon& lexicon) {
    for (const PackRow& row : lexicon.rows("units.tsv")) {
        entries.push_back({.name = lower(row[0]),
                           .kind = kind_named(row[1]),
                           .exponent = std::atoi(std::string(row[2]).c_str()),
                           .sense = std::string(row[3]),
                           .source = std::string(row[4]),
                           .example = std::string(row[5])});
    }
    for (const PackRow& scale : lexicon.rows("scales.tsv")) {
        for (const UnitEntry& entry : entries) {
            if (entry.kind != UnitKind::count && entry.kind != UnitKind::measure) continue;
            UnitEntry& one = scaled.emplace_back(entry);
            one.name = std::string(scale[0]) + " " + entry.name;
            one.kind = UnitKind::measure;
            one.exponent += std::atoi(std::string(scale[1]).c_str());
        }
    }
    for (const std::vector<UnitEntry>* list : {&entries, &scaled}) {
        for (const UnitEntry& entry : *list) {
            by_name.emplace(entry.name, &entry);
            by_folded_name.emplace(fold(entry.name), &entry);
        }
    }
}

bool ends_word(char letter) {
    return letter == ' ' || letter == ',' || letter == ';' || letter == '/' || letter == '(' || letter == ')' ||
           letter == '.' || letter == ':' || letter == '=';
}

}  // namespace

const std::vector<UnitEntry>& unit_entries(const Lexicon& lexicon) {
    return lexicon.of<UnitTable>().entries;
}

const UnitEntry* find_unit(std::string_view name, const Lexicon& lexicon) {
    const UnitTable& table = lexicon.of<UnitTable>();
    const std::string key(name);
    if (const auto found = table.by_name.find(key); found != table.by_name.end()) {
        return found->second;
    }
    // Only names without any mark are looked up without marks: "tổ" is not "tờ". But "triệu dồng" is no other amount.
    const std::string folded = fold(name);
    const auto found = table.by_folded_name.find(folded);
    if (found == table.by_folded_name.end()) return nullptr;
    const bool is_amount = found->second->kind == UnitKind::money && folded.find(' ') != folded.npos;
    return folded == key || (is_amount && !name.ends_with(' ')) ? found->second : nullptr;
}

namespace {

struct Scale {
    std::string word;
    int exponent = 0;
};

struct ScaleTable {
    explicit ScaleTable(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("scales.tsv"))
            scales.push_back({.word = std::string(row[0]), .exponent = std::atoi(std::string(row[1]).c_str())});
    }
    std::vector<Scale> scales;
};

Scale scale_at(std::string_view text, const Lexicon& lexicon) {
    for (const Scale& scale : lexicon.of<ScaleTable>().scales) {
        const std::size_t size = scale.word.size();
        if (text.starts_with(scale.word) && (text.size() == size || text[size] == ' ')) return scale;
    }
    return {};
}

}  // namespace

std::size_t scale_length(std::string_view text, const Lexicon& lexicon) {
    return scale_at(text, lexicon).word.size();
}

int exponent_of_scale(std::string_view text, const Lexicon& lexicon) {
    return scale_at(text, lexicon).exponent;
}

UnitPrefix find_unit_prefix(std::string_view text, const Lexicon& lexicon) {
    UnitPrefix longest;
    std::size_t words = 0;
    for (std::size_t at = 1; at <= text.size() && words < most_words; ++at) {
        if (at < text.size() && !ends_word(text[at])) continue;
        ++words;
        if (const UnitEntry* entry = find_unit(text.substr(0, at), lexicon)) longest = {.entry = entry, .length = at};
    }
    return longest;
}

}  // namespace solieu::normalize
