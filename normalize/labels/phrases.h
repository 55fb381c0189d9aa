#pragma once
// The phrases by which one knows what a label or a sentence speaks of (phrases.tsv of the packs), by kind. Whoever
// compares labels asks what kinds of phrases they were found to have (label.h), never for their words.
//
// In:    words, as text_words.h cuts them.
// Out:   the phrases that stand at a place of them. What each kind is for stands beside it here, its word in the table
//        is its name.
// Fails: never; a kind that no pack has words for stands nowhere.
//
// Example:
//   kinds_in(words_in(words_of("kế hoạch được giao"), Aside::too), lexicon).has(PhraseKind::planned)   // true

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "base/lexicon/phrase_table.h"

namespace solieu::normalize {

enum class PhraseKind {
    empty,            // a word that says nothing of which rows belong together
    total,            // a label begins with it: all there is
    counted,          // a label begins with it: counts something
    rate,             // a label, or what stands behind its ':', begins with it: a rate
    cumulative,       // counts since a beginning
    planned,          // what was to be done or is allowed
    compared,         // growth, or a comparison with another time
    compared_with,    // the same, unless one of `compared_whole` stands there
    compared_whole,   // "so với tổng": the whole of a ratio, no other time
    other_measure,    // of a part: progress, presence or another measure, no summand
    like_whole,       // a row with it is rather the whole of a rate
    like_part,        // … or rather the part
    cut,              // what the rate tells of was cut
    list_lead,        // before the first item of a list in a note
    some,             // a list of some of them only
    list_end,         // closes a list: nothing is missing
    the_rest,         // one of a list with it: nothing is missing
    within,           // some of them follow
    qualifier,        // of a rate: its part must have it, too
    quarter,          // before the number of a quarter
    year,             // before a year
    year_begin,       // since the beginning of the year
    cumulative_time,  // a figure that counts since the beginning of the year
    period_time,      // a figure of the report's own period
    half_year,
    nine_months,
    plan_row,        // a row of a plan or target
    whole_place,     // a figure with it counts all there is
    outlook,         // the title of a part that tells of what is to come
    issued_by,       // before the issuer of a cited document
    assigned,        // staff that was given
    present,         // staff that is there
    lasting,         // in one form (terms.h): a thing that does not come and go
    never_repeated,  // in one form: a thing of which two years never have the same large number
};
inline constexpr std::size_t phrase_kinds = 34;

struct PhraseKinds {
    std::uint64_t bits = 0;

    [[nodiscard]] bool has(PhraseKind kind) const { return (bits >> static_cast<unsigned>(kind) & 1U) != 0; }
    void add(PhraseKind kind) { bits |= std::uint64_t{1} << static_cast<unsigned>(kind); }
    friend bool operator==(const PhraseKinds&, const PhraseKinds&) = default;
};

// A phrase of a kind, and which of that kind's it is, in the order of the table.
struct KindOfPhrase {
    PhraseKind kind = PhraseKind::empty;
    std::size_t index = 0;
};

struct PhrasesByWords {
    explicit PhrasesByWords(const Lexicon& lexicon);

    PhraseTable<KindOfPhrase> table;
    std::vector<std::vector<std::string_view>> lists;  // by kind, in the order of the tables
};

// As written in the tables, in their order.
[[nodiscard]] const std::vector<std::string_view>& phrases(PhraseKind kind, const Lexicon& lexicon);

// The kinds of all phrases that stand anywhere in the words.
[[nodiscard]] PhraseKinds kinds_in(const Words& words, const Lexicon& lexicon);
// … and of those that the words begin with.
[[nodiscard]] PhraseKinds kinds_at_begin(const Words& words, const Lexicon& lexicon);

}  // namespace solieu::normalize
