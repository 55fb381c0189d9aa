#include "normalize/labels/qualifiers.h"

#include <algorithm>
#include <map>

#include "normalize/labels/phrase_table.h"
#include "normalize/labels/terms.h"
#include "normalize/tables.h"

namespace solieu::normalize {
namespace {

constexpr std::array<std::string_view, aspect_count> names = {"level", "staff",    "state", "progress", "person",
                                                              "mode",  "autonomy", "time",  "selection"};

struct Meaning {
    std::size_t aspect = 0;
    std::uint32_t bit = 0;
};

PhraseTable<Meaning> read_table() {
    PhraseTable<Meaning> table;
    std::array<std::map<std::string_view, std::uint32_t>, aspect_count> bits;
    for (const TableLine& line : read_table_lines(qualifiers_table())) {
        if (line.size() != 4) continue;
        const auto name = std::find(names.begin(), names.end(), line[0]);
        if (name == names.end()) continue;
        const auto aspect = static_cast<std::size_t>(name - names.begin());
        const auto next = static_cast<std::uint32_t>(bits[aspect].size());
        const std::uint32_t bit = bits[aspect].try_emplace(line[1], std::uint32_t{1} << next).first->second;
        table.add(line[2], {aspect, bit});
    }
    table.sort();
    return table;
}

const PhraseTable<Meaning>& table() {
    static const PhraseTable<Meaning> qualifiers = read_table();
    return qualifiers;
}

}  // namespace

Qualified split_qualifiers(std::string_view canonical_words) {
    const Words words = split_words(canonical_words);
    Qualified result;
    for (std::size_t i = 0; i < words.size();) {
        const auto* entry = table().at(words, i);
        if (entry) {
            result.qualifiers.values[entry->value.aspect] |= entry->value.bit;
            i += entry->words.size();
        } else {
            if (!tells_nothing(words[i])) (result.rest += result.rest.empty() ? "" : " ") += words[i];
            ++i;
        }
    }
    return result;
}

}  // namespace solieu::normalize
