#pragma once
// The catalogues of indicators of the packs (indicators.tsv and indicator_labels.tsv, as in packs/cchc-581).
//
//   find_indicator("procedures.total.province", lexicon)->parent     == "procedures.total"
//   find_indicator("direction.plan.rate", lexicon)->numerator         == "direction.plan.done"
//   parts_of("procedures.total", "level", lexicon).size()             == 3
//
// How a label is found in it: match_indicator.h.

#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"

namespace solieu::normalize {

enum class IndicatorKind { topic, stock, flow, cumulative, rate, code };

[[nodiscard]] std::string_view name_of(IndicatorKind kind);  // "topic", "stock", …: the table's words

struct IndicatorLabel {
    bool alone = true;  // false: says enough only below the indicator's parent
    std::string text;
    std::vector<std::string> forms;  // "province:III/1.4.1"
};

struct Indicator {
    const Pack* pack = nullptr;
    std::string id;
    IndicatorKind kind = IndicatorKind::stock;
    std::string unit;                    // as the form writes it
    std::string parent;                  // id; "" for the parts of the form
    std::string partition;               // of the parent, that this belongs to
    std::string numerator, denominator;  // ids
    std::string vi, en, source;
    std::vector<IndicatorLabel> labels;  // the name first
};

// Those of all packs, in their order. Of two with one id the first counts.
[[nodiscard]] const std::vector<Indicator>& indicators(const Lexicon& lexicon);

// nullptr when there is none of this id.
[[nodiscard]] const Indicator* find_indicator(std::string_view id, const Lexicon& lexicon);

// Those below `parent` that make it up together; in the order of the form.
[[nodiscard]] std::vector<const Indicator*> parts_of(std::string_view parent, std::string_view partition,
                                                     const Lexicon& lexicon);

// `id` itself or what stands below it in the catalogue.
[[nodiscard]] bool is_within(std::string_view id, std::string_view ancestor, const Lexicon& lexicon);

}  // namespace solieu::normalize
