#include "normalize/labels/label.h"

#include <algorithm>
#include <unordered_set>

#include "base/text.h"

namespace solieu::normalize {
namespace {

// Labels longer than this are sentences that strayed into a cell; their beginning says what they are.
constexpr std::size_t longest = 600;

struct EmptyWords {
    explicit EmptyWords(const Lexicon& lexicon) {
        const auto& list = phrases(PhraseKind::empty, lexicon);
        words.insert(list.begin(), list.end());
    }

    std::unordered_set<std::string_view> words;
};

std::vector<int> content_of(const Words& words, const std::vector<int>& numbers, const Lexicon& lexicon) {
    const auto& empty = lexicon.of<EmptyWords>().words;
    std::vector<int> content;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (!empty.contains(words[i]) && std::find(content.begin(), content.end(), numbers[i]) == content.end())
            content.push_back(numbers[i]);
    return content;
}

std::vector<int> qualifiers_in(const Words& words, const Lexicon& lexicon) {
    const auto& table = lexicon.of<PhrasesByWords>().table;
    std::vector<int> found;
    for (std::size_t at = 0; at < words.size(); ++at)
        table.each(words, at, [&](const auto& entry) {
            if (entry.value.kind == PhraseKind::qualifier) found.push_back(static_cast<int>(entry.value.index));
        });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

// "70%" of "từ 70% - dưới 100%".
std::vector<int> percents_in(const Words& words) {
    std::vector<int> percents;
    for (const std::string_view word : words) {
        if (word.size() < 2 || word.size() > 4 || word.back() != '%') continue;
        const std::string_view digits = word.substr(0, word.size() - 1);
        int number = 0;
        for (const char c : digits) number = number * 10 + (c - '0');
        if (std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
            percents.push_back(number);
    }
    return percents;
}

}  // namespace

int WordNumbers::number_of(std::string_view word) {
    const auto [found, fresh] = numbers.try_emplace(std::string(word), static_cast<int>(texts.size()));
    if (fresh) texts.emplace_back(word);
    return found->second;
}

std::vector<int> WordNumbers::numbers_of(const Words& words) {
    std::vector<int> out;
    out.reserve(words.size());
    for (const std::string_view word : words) out.push_back(number_of(word));
    return out;
}

Label read_label(std::string_view text, WordNumbers& numbers, const Lexicon& lexicon) {
    const TextWords read = words_of(lower(text.substr(0, longest)));
    const Words words = words_in(read, Aside::left_out);
    Label label;
    label.words = numbers.numbers_of(words);
    label.content = content_of(words, label.words, lexicon);
    label.kinds = kinds_in(words, lexicon);
    if (read.brackets.empty()) {
        label.every = label.words;
        label.every_content = label.content;
        label.every_kinds = label.kinds;
        label.qualifiers = qualifiers_in(words, lexicon);
    } else {
        const Words every = words_in(read, Aside::too);
        label.every = numbers.numbers_of(every);
        label.every_content = content_of(every, label.every, lexicon);
        label.every_kinds = kinds_in(every, lexicon);
        label.qualifiers = qualifiers_in(every, lexicon);
    }
    label.divisions = division_marks(words, lexicon);
    label.percents = percents_in(words);
    const PhraseKinds begins = kinds_at_begin(words, lexicon);
    label.total = begins.has(PhraseKind::total);
    label.counted = label.total || begins.has(PhraseKind::counted);
    label.rate = begins.has(PhraseKind::rate);
    if (const std::size_t colon = read.low.find(':'); !label.rate && colon != std::string::npos)
        label.rate =
            kinds_at_begin(words_in(read, colon + 1, read.low.size(), Aside::left_out), lexicon).has(PhraseKind::rate);
    return label;
}

std::vector<int> read_every_word(std::string_view text, WordNumbers& words) {
    return words.numbers_of(words_in(words_of(lower(text.substr(0, longest))), Aside::too));
}

}  // namespace solieu::normalize
