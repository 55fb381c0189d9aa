#include "grammar/grids/caption.h"

#include <algorithm>
#include <set>
#include <vector>

#include "base/lexicon/word_table.h"
#include "base/text.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_caption = 120;  // bytes
constexpr std::size_t longest_new_unit = 40;

struct CaptionWords {
    explicit CaptionWords(const Lexicon& lexicon) {
        const WordTable table(lexicon, {"section_words.tsv"});
        for (const std::string_view words : table["caption-unit"]) openings.emplace_back(words, true);
        for (const std::string_view words : table["caption-unit-or-body"]) openings.emplace_back(words, false);
        for (const PackRow& row : lexicon.rows("scales.tsv")) multiples.emplace_back(row[0]);
        for (const PackRow& row : lexicon.rows("units.tsv")) units.insert(lower(row[0]));
        for (const PackRow& row : lexicon.rows("unit_cells.tsv")) units.insert(lower(row[0]));
        const WordTable heads(lexicon, {"head_words.tsv"});
        for (const char* kind : {"report", "cover", "document-kind"})
            for (const std::string_view words : heads[kind]) documents.emplace(words);
    }
    std::vector<std::pair<std::string, bool>> openings;  // lower case; whether it names nothing but a unit
    std::vector<std::string> multiples;
    std::set<std::string, std::less<>> units;      // lower case
    std::set<std::string, std::less<>> documents;  // lower case: "Báo cáo" alone is a title
};

std::string_view trimmed(std::string_view text) {
    static constexpr std::string_view around = " \t\n:.;,()[]";
    const std::size_t begin = text.find_first_not_of(around);
    return begin == text.npos ? "" : text.substr(begin, text.find_last_not_of(around) - begin + 1);
}

bool is_unit(std::string_view low, const CaptionWords& known) {
    if (known.units.contains(low)) return true;
    return std::any_of(known.multiples.begin(), known.multiples.end(), [&](const std::string& multiple) {
        return low.size() > multiple.size() + 1 && low.starts_with(multiple) && low[multiple.size()] == ' ' &&
               is_unit(low.substr(multiple.size() + 1), known);
    });
}

// "Nghìn tấn; triệu USD".
bool are_units(std::string_view low, const CaptionWords& known) {
    int units = 0;
    while (!low.empty()) {
        const std::size_t end = std::min(low.find_first_of(",;"), low.size());
        if (!is_unit(trimmed(low.substr(0, end)), known)) return false;
        ++units;
        low.remove_prefix(std::min(end + 1, low.size()));
    }
    return units == 2;
}

}  // namespace

bool is_unit_name(std::string_view text, const Lexicon& lexicon) {
    if (text.empty() || text.size() > longest_caption) return false;
    return is_unit(lower(trimmed(text)), lexicon.of<CaptionWords>());
}

std::string caption_unit(std::string_view line, const Lexicon& lexicon) {
    if (line.empty() || line.size() > longest_caption) return {};
    const CaptionWords& known = lexicon.of<CaptionWords>();
    const std::string text = single_spaced(trimmed(line));
    const std::string low = lower(text);
    if (low.size() != text.size()) return {};
    for (const auto& [opening, certain] : known.openings) {
        if (!low.starts_with(opening)) continue;
        const std::string_view rest = std::string_view(text).substr(opening.size());
        const bool told = !rest.empty() && rest.find_first_of(":.") == rest.find_first_not_of(' ');
        const std::string_view unit = trimmed(rest);
        if (unit.empty()) return {};
        if (is_unit(lower(unit), known) || are_units(lower(unit), known)) return std::string(unit);
        // One that no pack has; of several each row has its own.
        if (told && certain && unit.size() <= longest_new_unit && unit.find_first_of(",;") == unit.npos)
            return std::string(unit);
        return {};
    }
    const bool alone = is_unit(low, known) && !known.documents.contains(low);
    return alone || are_units(low, known) ? text : std::string();
}

}  // namespace solieu::grammar
