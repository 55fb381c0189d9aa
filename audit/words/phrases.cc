#include "audit/words/phrases.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace solieu::audit {
namespace {

// In the order of PhraseKind.
constexpr std::array<std::string_view, phrase_kinds> names = {
    "empty",         "total",           "counted",       "rate",       "cumulative",  "planned",       "compared",
    "compared-with", "compared-whole",  "other-measure", "like-whole", "like-part",   "cut",           "list-lead",
    "some",          "list-end",        "the-rest",      "within",     "qualifier",   "quarter",       "year",
    "year-begin",    "cumulative-time", "period-time",   "half-year",  "nine-months", "plan-row",      "whole-place",
    "outlook",       "issued-by",       "assigned",      "present",    "lasting",     "never-repeated"};

struct Phrases {
    explicit Phrases(const Lexicon& lexicon) {
        for (const PackRow& row : lexicon.rows("phrases.tsv")) {
            const auto name = std::find(names.begin(), names.end(), row[0]);
            if (name == names.end()) continue;
            lists[static_cast<std::size_t>(name - names.begin())].push_back(row[1]);
        }
        const auto& words = lists[static_cast<std::size_t>(PhraseKind::empty)];
        empty.insert(words.begin(), words.end());
    }

    std::array<std::vector<std::string_view>, phrase_kinds> lists;
    std::unordered_set<std::string_view> empty;
};

}  // namespace

const std::vector<std::string_view>& phrases(PhraseKind kind, const Lexicon& lexicon) {
    return lexicon.of<Phrases>().lists[static_cast<std::size_t>(kind)];
}

bool is_empty_word(std::string_view word, const Lexicon& lexicon) {
    return lexicon.of<Phrases>().empty.contains(word);
}

}  // namespace solieu::audit
