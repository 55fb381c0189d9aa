#include "normalize/qualifiers.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include "normalize/tables.h"
#include "normalize/terms.h"

namespace solieu::normalize {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::array<std::string_view, aspect_count> names = {"level", "staff",    "state", "progress", "person",
                                                              "mode",  "autonomy", "time",  "selection"};

struct Entry {
    Words written;
    std::size_t aspect = 0;
    std::uint32_t bit = 0;
};

using Table = std::unordered_map<std::string_view, std::vector<Entry>>;  // by first word, the longest first

Words split(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

Table read_table() {
    Table table;
    std::array<std::map<std::string_view, std::uint32_t>, aspect_count> bits;
    for (const TableLine& line : read_table_lines(qualifiers_table())) {
        if (line.size() != 4) continue;
        const auto name = std::find(names.begin(), names.end(), line[0]);
        const Words written = split(line[2]);
        if (name == names.end() || written.empty()) continue;
        const auto aspect = static_cast<std::size_t>(name - names.begin());
        const auto next = static_cast<std::uint32_t>(bits[aspect].size());
        const std::uint32_t bit = bits[aspect].try_emplace(line[1], std::uint32_t{1} << next).first->second;
        table[written.front()].push_back({written, aspect, bit});
    }
    for (auto& [word, entries] : table)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry& a, const Entry& b) { return a.written.size() > b.written.size(); });
    return table;
}

const Table& table() {
    static const Table qualifiers = read_table();
    return qualifiers;
}

const Entry* entry_at(const Words& words, std::size_t at) {
    const auto found = table().find(words[at]);
    if (found == table().end()) return nullptr;
    for (const Entry& entry : found->second)
        if (at + entry.written.size() <= words.size() &&
            std::equal(entry.written.begin(), entry.written.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
            return &entry;
    return nullptr;
}

}  // namespace

Qualified split_qualifiers(std::string_view canonical_words) {
    const Words words = split(canonical_words);
    Qualified result;
    for (std::size_t i = 0; i < words.size();) {
        const Entry* entry = entry_at(words, i);
        if (entry) {
            result.qualifiers.values[entry->aspect] |= entry->bit;
            i += entry->written.size();
        } else {
            if (!tells_nothing(words[i])) (result.rest += result.rest.empty() ? "" : " ") += words[i];
            ++i;
        }
    }
    return result;
}

}  // namespace solieu::normalize
