#include "grammar/loose_units.h"

#include <map>
#include <string>

#include "grammar/loose_readings.h"
#include "normalize/text.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t max_learned = 20000;

// The words before the number that ends a line, from the last capital on: "Tuyến" of "Số tuyến đã sửa Tuyến 4".
void count_units(const LooseLine& line, const Vocabulary& vocabulary, std::map<std::string, int>& counts) {
    const auto& words = line.words;
    if (words.size() < 2 || !words.back().number || words.size() > 40) return;
    std::size_t begin = words.size() - 1;
    while (begin > 0 && words.size() - begin <= 4 && words[begin - 1].small) --begin;
    if (begin == 0 || !words[begin - 1].upper) return;
    --begin;
    const bool alone = begin == 0;
    if (!alone) {
        const LooseWord& before = words[begin - 1];
        if (vocabulary.is_unfinished(before.lower) || !before.small || normalize::all_capitals(words[begin].text))
            return;
    }
    std::string unit;
    for (std::size_t i = begin; i + 1 < words.size(); ++i) unit += (i == begin ? "" : " ") + words[i].lower;
    // A label of its own ("Số công chức 5") is no unit.
    if (vocabulary.opens_label(unit) || words[words.size() - 2].ends_clause) return;
    // Behind a label that began on this line, once is enough.
    const bool whole_row =
        !alone && (stt_of(line).has_value() || vocabulary.opens_label(words[0].lower + " ")) && begin >= 2;
    if (counts.size() < max_learned) counts[unit] += alone || whole_row ? 2 : 1;
}

void support(const LooseLine& line, bool value_below, Vocabulary& vocabulary) {
    const auto& words = line.words;
    const bool valued = words.size() > 1 && words.back().value;
    if (!valued && !value_below) return;
    const std::size_t end = valued ? words.size() - 1 : words.size();
    for (std::size_t i = end > 6 ? end - 6 : 0; i < end; ++i) {
        if (words[i].small || (!valued && i > 0)) continue;
        int node = 0;
        for (std::size_t j = i; j < end && node >= 0; ++j) node = vocabulary.step(node, words[j].unit_word);
        if (vocabulary.is_unit(node)) vocabulary.support_unit(node);
    }
}

}  // namespace

void learn_units(const std::vector<std::vector<LooseLine>>& bodies, Vocabulary& vocabulary) {
    std::map<std::string, int> counts;
    for (const std::vector<LooseLine>& lines : bodies) {
        for (const LooseLine& line : lines) count_units(line, vocabulary, counts);
    }
    for (const auto& [unit, count] : counts) {
        if (count >= 2) vocabulary.add_unit(unit);
    }
}

void support_units(const std::vector<std::vector<LooseLine>>& bodies, Vocabulary& vocabulary) {
    vocabulary.support_unit(vocabulary.step(0, vocabulary.unit_word("%")));
    for (const std::vector<LooseLine>& lines : bodies) {
        for (std::size_t i = 0; i < lines.size(); ++i) {
            support(lines[i], i + 1 < lines.size() && lines[i + 1].words.front().value, vocabulary);
        }
    }
}

bool leaves_blank_cells(const std::vector<LooseLine>& lines) {
    int narrow = 0, broad = 0;
    for (const LooseLine& line : lines) {
        const auto& words = line.words;
        if (words.front().source->font_size > 0) return false;
        if (words.size() < 2 || !words.back().value) continue;
        const LooseWord& before = words[words.size() - 2];
        if (before.unit_word < 0 || before.number) continue;
        ++(words.back().gap < 1.75F ? narrow : broad);
    }
    return narrow >= 2 && narrow >= 3 * broad;
}

}  // namespace solieu::grammar
