#include "grammar/rowsearch/loose_units.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/text.h"
#include "grammar/rowsearch/loose_readings.h"

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
        if (vocabulary.is_unfinished(before.lower) || !before.small || all_capitals(words[begin].text)) return;
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

constexpr std::size_t longest_choice = 5;  // words
constexpr std::size_t most_choices = 8;

// Words of a body one after the other, over line ends.
struct Flow {
    const std::vector<LooseLine>& lines;
    std::size_t line = 0, word = 0;

    [[nodiscard]] const LooseWord* next() {
        while (line < lines.size() && word == lines[line].words.size()) {
            ++line;
            word = 0;
        }
        return line < lines.size() ? &lines[line].words[word] : nullptr;
    }
};

// A capital and the words in lower case behind it, up to a ';': "Phát phiếu;". Empty when none stands there.
std::string read_choice(Flow& flow) {
    std::string text;
    for (std::size_t i = 0; i < longest_choice; ++i) {
        const LooseWord* word = flow.next();
        if (word == nullptr || !(i == 0 ? word->upper : word->small)) break;
        text += (i == 0 ? "" : " ") + word->lower;
        ++flow.word;
        if (text.back() == ';') break;
    }
    return text;
}

// The list that begins at a word, when the words behind it are one of the list.
void learn_choices_at(Flow flow, Vocabulary& vocabulary) {
    std::string list = read_choice(flow);
    std::vector<std::string> parts;
    if (const std::size_t slash = list.find('/'); slash != std::string::npos && list.back() != ';') {
        parts = {list.substr(0, slash), list.substr(slash + 1)};
    } else {
        parts.push_back(list);
        while (parts.size() < most_choices && parts.back().ends_with(';')) {
            parts.back().pop_back();
            parts.push_back(read_choice(flow));
            if (parts.back().empty()) return;
            list += " " + parts.back();
        }
        if (parts.size() < 2 || parts.back().ends_with(';')) return;
    }
    const std::string value = read_choice(flow);
    if (!value.empty() && std::find(parts.begin(), parts.end(), value) != parts.end()) vocabulary.add_choices(list);
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

void learn_choices(const std::vector<std::vector<LooseLine>>& bodies, Vocabulary& vocabulary) {
    std::size_t learned = 0;
    for (const std::vector<LooseLine>& lines : bodies) {
        for (std::size_t i = 0; i < lines.size() && learned < max_learned; ++i) {
            const auto& words = lines[i].words;
            for (std::size_t k = 0; k < words.size() && k < 60; ++k) {
                // A choice ends near: the rest of the work is only done where a list can begin.
                if (!words[k].upper) continue;
                bool separated = false;
                for (std::size_t m = k; m < words.size() && m < k + longest_choice; ++m) {
                    separated =
                        separated || words[m].text.back() == ';' || words[m].text.find('/') != std::string::npos;
                }
                if (!separated) continue;
                learn_choices_at({.lines = lines, .line = i, .word = k}, vocabulary);
                ++learned;
            }
        }
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
        ++(words.back().gap < wide_gap ? narrow : broad);
    }
    return narrow >= 2 && narrow >= 3 * broad;
}

}  // namespace solieu::grammar
