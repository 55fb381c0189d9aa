#pragma once
// What later looks at the pages and the relations say of numbers that were read: found as data, applied by one
// function, so that no stage changes the facts that it was given.
//
//   const std::vector<Repair> found = find_other_readings(document, statements, facts, lexicon);
//   facts = apply(std::move(facts), found);

#include <optional>
#include <vector>

#include "normalize/fact.h"

namespace solieu::normalize {

// With this confidence and more a recognised number is what the page shows: no other reading is looked for.
inline constexpr float read_surely = 0.97F;

struct Repair {
    int fact = -1;                       // index into Facts::facts
    std::vector<OtherReading> readings;  // what the same pixels may also show
    std::optional<OtherReading> meant;   // the reading that is right: it becomes the value, and no other is left
};

// The value of a fact with `meant` is then that reading, Quantity::read what was read before.
[[nodiscard]] Facts apply(Facts facts, const std::vector<Repair>& repairs);

}  // namespace solieu::normalize
