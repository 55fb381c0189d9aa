#include "normalize/labels/phrases.h"

#include <algorithm>
#include <array>

namespace solieu::normalize {
namespace {

// In the order of PhraseKind.
constexpr std::array<std::string_view, phrase_kinds> names = {
    "empty",         "total",           "counted",       "rate",       "cumulative",  "planned",       "compared",
    "compared-with", "compared-whole",  "other-measure", "like-whole", "like-part",   "cut",           "list-lead",
    "some",          "list-end",        "the-rest",      "within",     "qualifier",   "quarter",       "year",
    "year-begin",    "cumulative-time", "period-time",   "half-year",  "nine-months", "plan-row",      "whole-place",
    "outlook",       "issued-by",       "assigned",      "present",    "lasting",     "never-repeated"};

}  // namespace

PhrasesByWords::PhrasesByWords(const Lexicon& lexicon) : lists(phrase_kinds) {
    for (const PackRow& row : lexicon.rows("phrases.tsv")) {
        const auto name = std::find(names.begin(), names.end(), row[0]);
        if (name == names.end()) continue;
        const auto kind = static_cast<std::size_t>(name - names.begin());
        table.add(row[1], {.kind = static_cast<PhraseKind>(kind), .index = lists[kind].size()});
        lists[kind].push_back(row[1]);
    }
    table.sort();
}

const std::vector<std::string_view>& phrases(PhraseKind kind, const Lexicon& lexicon) {
    return lexicon.of<PhrasesByWords>().lists[static_cast<std::size_t>(kind)];
}

PhraseKinds kinds_in(const Words& words, const Lexicon& lexicon) {
    const auto& table = lexicon.of<PhrasesByWords>().table;
    PhraseKinds kinds;
    for (std::size_t at = 0; at < words.size(); ++at)
        table.each(words, at, [&](const auto& entry) { kinds.add(entry.value.kind); });
    return kinds;
}

PhraseKinds kinds_at_begin(const Words& words, const Lexicon& lexicon) {
    PhraseKinds kinds;
    if (!words.empty())
        lexicon.of<PhrasesByWords>().table.each(words, 0, [&](const auto& entry) { kinds.add(entry.value.kind); });
    return kinds;
}

}  // namespace solieu::normalize
