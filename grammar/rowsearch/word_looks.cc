#include "grammar/rowsearch/word_looks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/lexicon/word_table.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_office = 6;  // words of a name on the line of others

struct Offices {
    explicit Offices(const Lexicon& lexicon) : words(WordTable(lexicon, {"office_words.tsv"})["office"]) {}
    WordList words;
};

// So many words in lower case, over the end of the line.
std::string text_from(const std::vector<LooseLine>& lines, std::size_t line, std::size_t word, std::size_t count) {
    std::string out;
    for (; count > 0 && line < lines.size(); ++line, word = 0)
        for (; count > 0 && word < lines[line].words.size(); ++word, --count)
            out += (out.empty() ? "" : " ") + lines[line].words[word].lower;
    return out;
}

// "2024", "5/2024", "II", "II/2024": what numbers a period.
bool numbers_a_period(std::string_view text) {
    return text.size() <= 9 && text.find_first_not_of("0123456789/IVX-") == std::string_view::npos;
}

// Words of a period that begins at `i`: "Năm 2024", "Tháng 5/2024", "Quý I năm 2024"; 0 for none.
std::size_t period_words(const LooseLine& line, std::size_t i, const Vocabulary& vocabulary) {
    const auto& words = line.words;
    std::size_t end = i;
    while (end + 1 < words.size() && numbers_a_period(words[end + 1].text) &&
           (vocabulary.is_year_word(words[end].lower) || vocabulary.is_quarter_word(words[end].lower) ||
            vocabulary.is_month_word(words[end].lower)))
        end += 2;
    return end - i;
}

// "- Khối sở, ngành: 88,5%", on one line or several: a dash, a name that ends in a colon, a number.
void mark_parts(const std::vector<LooseLine>& lines, std::vector<std::vector<WordLook>>& looks) {
    constexpr std::size_t longest = 8;     // words
    std::array<std::uint32_t, 2> first{};  // the name of the first part of several
    std::size_t behind = 0;                // the line behind the last part
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const LooseWord& dash = lines[l].words.front();
        const bool glued = dash.text.size() > 1 && dash.text.front() == '-' && !dash.value;  // "-Khối"
        if (dash.text != "-" && dash.text != "–" && !glued) continue;
        std::vector<std::pair<std::size_t, std::size_t>> places;  // line and word
        bool named = false, whole = false;
        for (std::size_t line = l, word = glued ? 0 : 1; line < lines.size() && !whole && places.size() < longest;) {
            if (word == lines[line].words.size()) {
                ++line;
                word = 0;
                continue;
            }
            const LooseWord& one = lines[line].words[word];
            if (one.value && !(named && one.number)) break;
            whole = named && one.number;
            if (named && !whole) break;
            named = one.text.ends_with(':');
            places.emplace_back(line, word++);
        }
        if (!whole || places.size() < 3) continue;
        const auto [line, word] = places.back();
        if (word + 1 != lines[line].words.size()) continue;
        const auto key = [&](std::size_t k) { return lines[places[k].first].words[places[k].second].key; };
        const std::array<std::uint32_t, 2> name{key(0), key(1)};
        if (l != behind) first = name;
        looks[l][0].part = true;
        looks[l][0].part_goes_on = l == behind && name != first;
        for (const auto& [at, k] : places) looks[at][k].inside = at != l || k > 0;
        behind = line + 1;
    }
}

}  // namespace

std::vector<std::vector<WordLook>> word_looks(const std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    std::vector<std::vector<WordLook>> out;
    const WordList& offices = vocabulary.lexicon().of<Offices>().words;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        const std::vector<LooseWord>& words = lines[l].words;
        std::vector<WordLook>& looks = out.emplace_back(words.size());
        std::size_t values = words.size();  // where those at the end begin
        while (values > 0 && words[values - 1].value) --values;
        looks[0].valued = values > 0 && values < words.size();
        looks[0].lone_dash = words.size() == 1 && (words[0].text == "-" || words[0].text == "–") &&
                             l + 1 < lines.size() && lines[l + 1].words[0].upper && !lines[l + 1].words[0].value;
        for (std::size_t i = 0; i < words.size(); ++i) {
            const LooseWord& one = words[i];
            looks[i].unit = !one.small && vocabulary.step(0, one.unit_word) > 0;
            if (!one.upper) continue;
            const std::string ahead = text_from(lines, l, i, 3) + " ";
            const bool wanted = i > 0 && wants_another(words[i - 1]);
            looks[i].office = !wanted && std::any_of(offices.begin(), offices.end(), [&](std::string_view office) {
                return ahead.starts_with(office);
            });
            looks[i].beside = looks[i].office && (i == 0 || (values > i && values - i <= longest_office));
            looks[i].text_value = vocabulary.is_text_value(text_from(lines, l, i, 2)) ||
                                  vocabulary.is_text_value(text_from(lines, l, i, 3)) ||
                                  vocabulary.is_text_value(text_from(lines, l, i, 4));
            const std::size_t period = wanted ? 0 : period_words(lines[l], i, vocabulary);
            looks[i].period = period > 0;
            for (std::size_t k = i + 1; k < i + period; ++k) looks[k].inside = true;
        }
    }
    mark_parts(lines, out);
    return out;
}

}  // namespace solieu::grammar
