#pragma once
// Whether two numbers of two versions are the same.
//
// In:    both as they were read: quantity, unit, text, how surely; and whether their pages were recognised.
// Out:   what to say of them. "1.872" and "1872" are the same; "99,8" and "99,80" are, with a remark; 1,5 tỷ and 1.500
//        triệu are. What was not read surely, or would be the same in another reading, is doubtful and no change.
// Fails: never.
//
// Example:
//   judge({.quantity = &a, .unit = &count, .written = "402"}, {.quantity = &b, .unit = &count, .written = "420"}, book)
//     .outcome == Judgement::Outcome::differ

#include <span>
#include <string_view>

#include "audit/versions/comparison.h"
#include "audit/versions/written.h"
#include "normalize/fact.h"

namespace solieu::audit {

struct VersionValue {
    const normalize::Quantity* quantity = nullptr;
    const normalize::Unit* unit = nullptr;
    std::string_view written;
    float confidence = 1;
    bool recognised = false;                                 // its page was read from its picture
    std::span<const normalize::OtherReading> readings = {};  // of the same pixels
};

struct Judgement {
    enum class Outcome {
        same,
        precision,  // the same number with other decimals
        words,      // no numbers, or the same one; the words differ: "45" and "45 (dự kiến)"
        appears,    // a number where none stood
        vanishes,
        differ,
        unit,  // the same digits, another scale or kind of unit
    };
    Outcome outcome = Outcome::same;
    Doubt doubt = Doubt::none;
};

[[nodiscard]] Judgement judge(const VersionValue& before, const VersionValue& after, WordBook& book);

// It says a number: a value, a fraction or parts.
[[nodiscard]] bool has_number(const normalize::Quantity& quantity);

// Another kind of unit, or the same in another scale: the number means something else.
[[nodiscard]] bool is_other_measure(const normalize::Unit& before, const normalize::Unit& after);

}  // namespace solieu::audit
