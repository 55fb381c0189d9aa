#include "normalize/labels/all_places.h"

#include <string>
#include <unordered_set>

#include "base/text.h"
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

}  // namespace

bool names_all_places(std::string_view label, const Lexicon& lexicon) {
    if (label.size() > longest) return false;
    const TextWords read = words_of(lower(label));
    std::string words;
    for (const std::string_view word : words_in(read, Aside::left_out)) {
        if (!words.empty()) words += ' ';
        words += word;
    }
    return lexicon.of<AllPlaces>().labels.contains(words);
}

}  // namespace solieu::normalize
