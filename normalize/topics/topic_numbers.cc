#include "normalize/topics/topic_numbers.h"

#include <algorithm>
#include <vector>

#include "normalize/report/period.h"

namespace solieu::normalize {
namespace {

void make_set(WordList& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

bool has_digit(std::string_view word) {
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_of(PhraseKind kind, std::string_view word, const Lexicon& lexicon) {
    const std::vector<std::string_view>& list = phrases(kind, lexicon);
    return std::find(list.begin(), list.end(), word) != list.end();
}

int roman(std::string_view word) {
    if (word == "i") return 1;
    if (word == "ii") return 2;
    if (word == "iii") return 3;
    return word == "iv" ? 4 : 0;
}

}  // namespace

int TopicNumbers::number_of(std::string_view word) {
    const auto [found, fresh] = numbers.try_emplace(std::string(word), static_cast<int>(numbers.size()));
    if (fresh) {
        known.labels.push_back(0);
        known.noun.push_back(word.starts_with('#') || word.starts_with('~') ? 1 : 0);
        known.general.push_back(word.starts_with('~') ? 1 : 0);
    }
    return found->second;
}

Said said_of(const Words& words, TopicNumbers& numbers, Digits digits, const Lexicon& lexicon) {
    Said said;
    const Qualified qualified = split_qualifiers(words, lexicon);
    said.qualifiers = qualified.qualifiers;
    for (const std::string_view word : qualified.rest) {
        const bool year = has_digit(word) && word.find('%') == std::string_view::npos;
        if (has_digit(word) && (digits == Digits::dropped || year)) continue;
        const int number = numbers.number_of(word);
        (numbers.known.noun[static_cast<std::size_t>(number)] != 0 ? said.nouns : said.own).push_back(number);
    }
    make_set(said.own);
    make_set(said.nouns);
    return said;
}

WordList all_words(const Said& said) {
    WordList words = said.own;
    words.insert(words.end(), said.nouns.begin(), said.nouns.end());
    make_set(words);
    return words;
}

Qualifiers completed(const Qualifiers& own, const Qualifiers& above) {
    Qualifiers result = own;
    for (std::size_t i = 0; i < aspect_count; ++i)
        if (result.values[i] == 0) result.values[i] = above.values[i];
    return result;
}

When when_of(const Words& words, const Period& report, const Lexicon& lexicon) {
    bool last_year = false;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        // "quý III năm 2024", "quý I": of the report, or another.
        if (const int quarter = roman(words[i + 1]); quarter > 0 && is_of(PhraseKind::quarter, words[i], lexicon))
            return report.kind == PeriodKind::quarter && quarter == report.number ? When::period : When::other;
        last_year = last_year ||
                    (is_of(PhraseKind::year, words[i], lexicon) && words[i + 1] == std::to_string(report.year - 1));
    }
    const PhraseKinds kinds = kinds_in(words, lexicon);
    if (kinds.has(PhraseKind::cumulative_time)) return When::cumulative;
    if (kinds.has(PhraseKind::period_time)) return When::period;
    if (kinds.has(PhraseKind::half_year)) return report.kind == PeriodKind::half_year ? When::period : When::other;
    if (kinds.has(PhraseKind::nine_months)) return report.kind == PeriodKind::nine_months ? When::period : When::other;
    return last_year ? When::other : When::unsaid;
}

int year_said(const Words& words, const Lexicon& lexicon) {
    int year = 0;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const int named = year_named(words[i + 1]);
        if (named == 0 || named == year || !is_of(PhraseKind::year, words[i], lexicon)) continue;
        if (year != 0) return -1;
        year = named;
    }
    return year;
}

}  // namespace solieu::normalize
