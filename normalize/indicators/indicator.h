#pragma once
// The catalogue of indicators (packs/cchc-581/indicators.tsv and indicator_labels.tsv) as it is built into the
// program.
//
//   find_indicator("procedures.total.province")->parent     == "procedures.total"
//   find_indicator("direction.plan.rate")->numerator         == "direction.plan.done"
//   parts_of("procedures.total", "level").size()             == 3
//
// How a label is found in it: match_indicator.h.

#include <string>
#include <string_view>
#include <vector>

namespace solieu::normalize {

enum class IndicatorKind { topic, stock, flow, cumulative, rate, code };

[[nodiscard]] std::string_view name_of(IndicatorKind kind);  // "topic", "stock", …: the table's words

struct IndicatorLabel {
    bool alone = true;  // false: says enough only below the indicator's parent
    std::string text;
    std::vector<std::string> forms;  // "province:III/1.4.1"
};

struct Indicator {
    std::string id;
    IndicatorKind kind = IndicatorKind::stock;
    std::string unit;                    // as the form writes it
    std::string parent;                  // id; "" for the parts of the form
    std::string partition;               // of the parent, that this belongs to
    std::string numerator, denominator;  // ids
    std::string vi, en, source;
    std::vector<IndicatorLabel> labels;  // the name first
};

[[nodiscard]] const std::vector<Indicator>& indicators();

// nullptr when there is none of this id.
[[nodiscard]] const Indicator* find_indicator(std::string_view id);

// Those below `parent` that make it up together; in the order of the form.
[[nodiscard]] std::vector<const Indicator*> parts_of(std::string_view parent, std::string_view partition);

// `id` itself or what stands below it in the catalogue.
[[nodiscard]] bool is_within(std::string_view id, std::string_view ancestor);

}  // namespace solieu::normalize
