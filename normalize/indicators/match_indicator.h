#pragma once
// Which indicator of a pack's catalogue a label names. Each pack is matched for itself, with its own words and weights,
// so that a second pack never shifts the scores of the first; the best of all counts (row_indicators.h).
//
// In:  the label and what is known around it: its unit, the indicators of the rows above it and beside it.
// Out: the indicator and a score from 0 to 1000, or none. Nothing is forced: none is given when the best label of the
//      catalogue is not like enough, when a facet differs (see label_words.h), when two indicators are equally
//      likely, or when the words say enough only below a parent that is not there.
//
// How: labels are compared as sets of concepts (label_words.h), so that the order of words does not matter; a concept
// that few labels have weighs more. What stands in brackets may be missing. From the likeness points are taken for a
// unit that does not fit, another part of the form and mended words.
//
// Example:
//   const IndicatorMatcher& matcher = *indicator_matchers(lexicon).front();
//   match_indicator({.label = read_label_words("Số TTHC cấp tỉnh", …), .above = {"procedures.total"}}, matcher)
//     -> {"procedures.total.province", 1000}

#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/indicators/indicator.h"
#include "normalize/indicators/label_weights.h"
#include "normalize/labels/label_words.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {

// What one pack's indicators are matched with.
struct IndicatorMatcher;

// Of all packs that have indicators, in their order.
[[nodiscard]] const std::vector<const IndicatorMatcher*>& indicator_matchers(const Lexicon& lexicon);

[[nodiscard]] const LabelVocabulary& vocabulary_of(const IndicatorMatcher& matcher);

struct LabelContext {
    LabelWords label;
    Unit unit;                             // of the row
    Facets inherited = 0;                  // facets of the rows above
    std::vector<const Indicator*> above;   // of the rows above, the nearest first
    std::vector<const Indicator*> beside;  // of the rows before it below the same row, the nearest first
    bool has_parent = false;               // a row stands above that may say what the label leaves out
    const Indicator* parent = nullptr;     // the indicator of that row
    const Indicator* part = nullptr;       // the part of the form it stands in
    bool prose = false;                    // a figure of the prose: no tree, and a higher threshold
};

struct IndicatorMatch {
    const Indicator* indicator = nullptr;
    int score = 0;  // of the best label, also when it was not enough
};

[[nodiscard]] IndicatorMatch match_indicator(const LabelContext& context, const IndicatorMatcher& matcher,
                                             const LabelWeights& weights = {});

// Facets of the indicator's name: they hold for the rows below it.
[[nodiscard]] Facets facets_of(const Indicator& indicator, const IndicatorMatcher& matcher);

// The part of the form that a title or heading names ("Biểu mẫu 3. Cải cách thủ tục hành chính"); nullptr for none.
[[nodiscard]] const Indicator* part_named(std::string_view title, const IndicatorMatcher& matcher,
                                          const LabelWeights& weights = {});

// The part of the form that the indicator belongs to.
[[nodiscard]] const Indicator* part_of(const Indicator& indicator, const Lexicon& lexicon);

}  // namespace solieu::normalize
