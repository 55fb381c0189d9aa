#include "normalize/labels/all_places.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/text.h"
#include "normalize/labels/phrases.h"
#include "normalize/labels/text_words.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest = 60;  // bytes of a label that says nothing else

struct AllPlaces {
    explicit AllPlaces(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("phrases.tsv"))
            if (row[0] == "all-places") labels.insert(row[1]);
    }

    std::unordered_set<std::string_view> labels;
};

// Its words with single spaces; "" for a label that is longer than any that says nothing else.
std::string words_of_label(std::string_view label) {
    std::string words;
    if (label.size() > longest) return words;
    const std::string low = lower(label);
    const TextWords read = words_of(low);
    for (const std::string_view word : words_in(read, Aside::left_out)) {
        if (!words.empty()) words += ' ';
        words += word;
    }
    return words;
}

}  // namespace

bool names_all_places(std::string_view label, const Lexicon& lexicon) {
    return lexicon.of<AllPlaces>().labels.contains(words_of_label(label));
}

bool says_total_alone(std::string_view label, const Lexicon& lexicon) {
    const auto& totals = phrases(PhraseKind::total, lexicon);
    const std::string words = words_of_label(label);
    return std::find(totals.begin(), totals.end(), words) != totals.end();
}

}  // namespace solieu::normalize
