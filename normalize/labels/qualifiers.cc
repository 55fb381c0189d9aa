#include "normalize/labels/qualifiers.h"

#include <algorithm>
#include <map>

#include "normalize/labels/terms.h"

namespace solieu::normalize {
namespace {

constexpr std::array<std::string_view, aspect_count> names = {"level", "staff",    "state", "progress", "person",
                                                              "mode",  "autonomy", "time",  "selection"};

constexpr std::size_t most_values = 32;  // of one aspect: bits of its set

struct Meaning {
    std::size_t aspect = 0;
    std::uint32_t bit = 0;
};

struct QualifierTable {
    explicit QualifierTable(const Lexicon& lexicon);

    PhraseTable<Meaning> phrases;
};

QualifierTable::QualifierTable(const Lexicon& lexicon) {
    std::array<std::map<std::string_view, std::uint32_t>, aspect_count> bits;
    for (const PackRow& row : lexicon.rows("qualifiers.tsv")) {
        const auto name = std::find(names.begin(), names.end(), row[0]);
        if (name == names.end()) continue;
        const auto aspect = static_cast<std::size_t>(name - names.begin());
        const std::size_t next = bits[aspect].size();
        if (next == most_values && !bits[aspect].contains(row[1])) continue;
        const std::uint32_t bit = bits[aspect].try_emplace(row[1], std::uint32_t{1} << next).first->second;
        phrases.add(row[2], {aspect, bit});
    }
    phrases.sort();
}

}  // namespace

Qualified split_qualifiers(const Words& words, const Lexicon& lexicon) {
    const QualifierTable& table = lexicon.of<QualifierTable>();
    Qualified result;
    for (std::size_t i = 0; i < words.size();) {
        const auto* entry = table.phrases.at(words, i);
        if (entry) {
            result.qualifiers.values[entry->value.aspect] |= entry->value.bit;
            i += entry->words.size();
        } else {
            if (!tells_nothing(words[i], lexicon)) result.rest.push_back(words[i]);
            ++i;
        }
    }
    return result;
}

}  // namespace solieu::normalize
