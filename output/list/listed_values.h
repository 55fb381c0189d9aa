#pragma once
// What each report of a list says of the indicators of the catalogue, kept small: a thousand reports say some sixty
// thousand things with a few hundred words. In memory are these words and where the few values stand that levels are
// compared by; all else is in a spool (spool.h).
//
// In:    values, in the order of their reports.
// Out:   the same, by their places: operator[] makes one of what is kept.
//
// Example:
//   ListedValues values;
//   values.push_back({.report = 0, .indicator = "procedures.total", .unit = "thủ tục", .value = *parse_plain("1465")});
//   values[0].indicator == "procedures.total"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/findings/message.h"
#include "base/decimal.h"
#include "output/list/spool.h"

namespace solieu::output {

// Where a value stands that levels are compared by.
struct ListedPlace {
    audit::Message row;
    std::string basis, written, table, row_name;
    int page = 0;
};

// What one report says of an indicator of the catalogue, for its own period.
struct ListedValue {
    std::size_t report = 0;
    std::string indicator;
    std::string unit;
    Decimal value;
    // One, of an indicator of levels that is a count in a table and was read surely; none of any other.
    std::vector<ListedPlace> place;
};

class ListedValues {
  public:
    void push_back(ListedValue value);
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] ListedValue operator[](std::size_t index) const;

    // Of one without all the rest.
    [[nodiscard]] std::size_t report_of(std::size_t index) const { return kept(index).report; }
    [[nodiscard]] const std::string& indicator_of(std::size_t index) const { return words_[kept(index).indicator]; }
    [[nodiscard]] Decimal value_of(std::size_t index) const;
    // "" for one without a place.
    [[nodiscard]] const std::string& basis_of(std::size_t index) const;
    [[nodiscard]] std::optional<ListedPlace> place_of(std::size_t index) const;
    // The values that have a place.
    [[nodiscard]] std::vector<std::size_t> placed() const;

  private:
    static constexpr std::int32_t long_one = -1;  // of `decimals`: `coefficient` is an index into long_values_

    struct Kept {
        std::int64_t coefficient = 0;
        std::uint32_t report = 0, indicator = 0, unit = 0;
        std::int32_t decimals = 0;
    };

    // The rest of it stands in texts_.
    struct KeptPlace {
        std::uint32_t value = 0, basis = 0;
        Spool::Place place;
    };

    [[nodiscard]] const Kept& kept(std::size_t index) const;
    [[nodiscard]] const KeptPlace* kept_place(std::size_t index) const;
    [[nodiscard]] std::uint32_t word(const std::string& text);

    std::size_t size_ = 0;
    Spool kept_;                         // one Kept after the other
    mutable std::vector<Kept> at_hand_;  // some of them, from at_hand_begin_ on
    mutable std::size_t at_hand_begin_ = 0;
    std::deque<std::string> words_;
    std::map<std::string, std::uint32_t, std::less<>> known_words_;
    std::vector<Decimal> long_values_;  // of more digits than the others have room for
    std::vector<KeptPlace> places_;     // in the order of their values
    Spool texts_;
};

}  // namespace solieu::output
