#include "output/list/listed_values.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <utility>

#include "base/wire.h"
#include "output/list/listed_fields.h"

namespace solieu::output {

namespace {

bool is_short(const Integer& coefficient) {
    return coefficient >= std::numeric_limits<std::int64_t>::min() &&
           coefficient <= std::numeric_limits<std::int64_t>::max();
}

}  // namespace

// They are mostly asked for one after the other.
const ListedValues::Kept& ListedValues::kept(std::size_t index) const {
    constexpr std::size_t many = 64;
    if (index < at_hand_begin_ || index >= at_hand_begin_ + at_hand_.size()) {
        const std::size_t count = std::min(many, size_ - index);
        const std::string bytes =
            kept_.get({.at = index * sizeof(Kept), .size = static_cast<std::uint32_t>(count * sizeof(Kept))});
        at_hand_.resize(count);
        std::memcpy(at_hand_.data(), bytes.data(), bytes.size());
        at_hand_begin_ = index;
    }
    return at_hand_[index - at_hand_begin_];
}

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
    if (!value.place.empty()) {
        places_.push_back({.value = static_cast<std::uint32_t>(size_),
                           .basis = word(value.place.front().basis),
                           .place = texts_.put(bytes_of(value.place.front()))});
    }
    static_cast<void>(kept_.put({reinterpret_cast<const char*>(&kept), sizeof kept}));
    ++size_;
}

Decimal ListedValues::value_of(std::size_t index) const {
    const Kept& kept = this->kept(index);
    if (kept.decimals == long_one) return long_values_[static_cast<std::size_t>(kept.coefficient)];
    return {.coefficient = kept.coefficient, .decimals = kept.decimals};
}

const ListedValues::KeptPlace* ListedValues::kept_place(std::size_t index) const {
    const auto found = std::ranges::lower_bound(places_, index, {}, &KeptPlace::value);
    return found == places_.end() || found->value != index ? nullptr : &*found;
}

const std::string& ListedValues::basis_of(std::size_t index) const {
    static const std::string none;
    const KeptPlace* const kept = kept_place(index);
    return kept == nullptr ? none : words_[kept->basis];
}

std::optional<ListedPlace> ListedValues::place_of(std::size_t index) const {
    const KeptPlace* const kept = kept_place(index);
    if (kept == nullptr) return std::nullopt;
    std::optional<ListedPlace> place = struct_in<ListedPlace>(texts_.get(kept->place));
    if (!place) throw std::runtime_error("a temporary file is not what was written");
    return place;
}

std::vector<std::size_t> ListedValues::placed() const {
    std::vector<std::size_t> indexes;
    for (const KeptPlace& kept : places_) indexes.push_back(kept.value);
    return indexes;
}

ListedValue ListedValues::operator[](std::size_t index) const {
    const Kept kept = this->kept(index);
    ListedValue value{.report = kept.report,
                      .indicator = words_[kept.indicator],
                      .unit = words_[kept.unit],
                      .value = value_of(index),
                      .place = {}};
    if (std::optional<ListedPlace> place = place_of(index)) value.place.push_back(std::move(*place));
    return value;
}

}  // namespace solieu::output
