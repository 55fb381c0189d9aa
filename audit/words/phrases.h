#pragma once
// The phrases by which the audit knows what a label or a sentence speaks of (phrases.tsv of the packs), by kind.
//
//   phrases(PhraseKind::planned, lexicon): "kế hoạch", "được giao" …
//
// The words of a kind, and of two kinds that look alike, are the table's business: what each kind is for stands beside
// it here, its word in the table is its name.

#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"

namespace solieu::audit {

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

// In the order of the table.
[[nodiscard]] const std::vector<std::string_view>& phrases(PhraseKind kind, const Lexicon& lexicon);

// One of the words of PhraseKind::empty.
[[nodiscard]] bool is_empty_word(std::string_view word, const Lexicon& lexicon);

}  // namespace solieu::audit
