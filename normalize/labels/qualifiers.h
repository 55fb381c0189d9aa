#pragma once
// Words that tell one figure from another of the same thing: of the province or the communes, given or present, in time
// or late, officials or employees. The table is packs/cchc-581/qualifiers.tsv.
//
//   Qualified q = split_qualifiers({"tthc", "cấp", "tỉnh"}, lexicon);   // words as by in_one_form()
//   q.rest == {"tthc"}, q.qualifiers.of(Aspect::level) != 0
//
// Each aspect holds a set of values, one bit each. Two figures whose sets differ in an aspect are different things.

#include <array>
#include <cstdint>

#include "base/lexicon/lexicon.h"
#include "base/lexicon/phrase_table.h"

namespace solieu::normalize {

enum class Aspect { level, staff, state, progress, person, mode, autonomy, time, selection };
inline constexpr std::size_t aspect_count = 9;

struct Qualifiers {
    std::array<std::uint32_t, aspect_count> values = {};

    [[nodiscard]] std::uint32_t of(Aspect aspect) const { return values[static_cast<std::size_t>(aspect)]; }
    friend bool operator==(const Qualifiers&, const Qualifiers&) = default;
};

struct Qualified {
    Qualifiers qualifiers;
    Words rest;  // the words that are no qualifier and tell something
};

[[nodiscard]] Qualified split_qualifiers(const Words& words, const Lexicon& lexicon);

}  // namespace solieu::normalize
