#include "output/list/listed_values.h"

#include <limits>
#include <utility>

namespace solieu::output {

namespace {

bool is_short(const Integer& coefficient) {
    return coefficient >= std::numeric_limits<std::int64_t>::min() &&
           coefficient <= std::numeric_limits<std::int64_t>::max();
}

}  // namespace

std::uint32_t ListedValues::word(const std::string& text) {
    const auto [found, is_new] = known_words_.try_emplace(text, static_cast<std::uint32_t>(words_.size()));
    if (is_new) words_.push_back(text);
    return found->second;
}

void ListedValues::push_back(ListedValue value) {
    Kept kept{.coefficient = 0,
              .report = static_cast<std::uint32_t>(value.report),
              .indicator = word(value.indicator),
              .unit = word(value.unit),
              .decimals = value.value.decimals};
    if (is_short(value.value.coefficient) && value.value.decimals != long_one) {
        kept.coefficient = static_cast<std::int64_t>(value.value.coefficient);
    } else {
        kept.coefficient = static_cast<std::int64_t>(long_values_.size());
        kept.decimals = long_one;
        long_values_.push_back(std::move(value.value));
    }
    if (!value.place.empty()) places_.emplace(kept_.size(), std::move(value.place.front()));
    kept_.push_back(kept);
}

Decimal ListedValues::value_of(std::size_t index) const {
    const Kept& kept = kept_[index];
    if (kept.decimals == long_one) return long_values_[static_cast<std::size_t>(kept.coefficient)];
    return {.coefficient = kept.coefficient, .decimals = kept.decimals};
}

const ListedPlace* ListedValues::place_of(std::size_t index) const {
    const auto found = places_.find(index);
    return found == places_.end() ? nullptr : &found->second;
}

ListedValue ListedValues::operator[](std::size_t index) const {
    const Kept& kept = kept_[index];
    ListedValue value{.report = kept.report,
                      .indicator = words_[kept.indicator],
                      .unit = words_[kept.unit],
                      .value = value_of(index),
                      .place = {}};
    if (const ListedPlace* place = place_of(index)) value.place.push_back(*place);
    return value;
}

}  // namespace solieu::output
