#pragma once
// Divisions of the country named in words, with the stable code of a unit (territories.tsv of the packs).
//
// In:  words that name one ("UBND TỈNH BẮC GIANG", "huyện Đá Bạc, tỉnh Hòa Bình"); the day they tell of, for names
//      changed hands on 1 July 2025: the Gia Lai of 2024 (64) is not that of 2026 (52).
// Out: name "" when none is named; code "" for a name that no list has, and for one that means two units or none on
//      that day. A unit or a kind of units that was not there on the day has its first or last day in `since`, `until`:
//      a province by its name, a district or commune by its kind ("thị trấn") or by a list that is loaded.
//
// Example: find_territory("UBND huyện Đá Bạc, tỉnh Hòa Bình", CalendarDate{2023, 6, 30}, lexicon)
//            -> {"Đá Bạc", district, code "", province_code "17"}

#include <optional>
#include <string>
#include <string_view>

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"
#include "normalize/report/territories.h"

namespace solieu::normalize {

// Of the words of a head or title: which division they are about.
[[nodiscard]] Territory find_territory(std::string_view words, const std::optional<CalendarDate>& day,
                                       const Lexicon& lexicon);

// Of a label that is nothing but the name of a division, or of the committee of one: "Huyện Đá Bạc", "UBND xã An Hòa",
// "Tỉnh Cao Bằng (cũ)". `province_code`: where it lies, "" where nobody knows. Name "" for any other label.
[[nodiscard]] Territory find_place(std::string_view label, const std::optional<CalendarDate>& day,
                                   std::string_view province_code, const Lexicon& lexicon);

// The same for a name without its kind ("Cao Bằng"), where a list has it.
[[nodiscard]] Territory find_named_place(std::string_view label, const std::optional<CalendarDate>& day,
                                         std::string_view province_code, const Lexicon& lexicon);

// Whether a title or head speaks of divisions as they were, so that those that are no more stand there rightly.
[[nodiscard]] bool tells_of_former(std::string_view text, const Lexicon& lexicon);

}  // namespace solieu::normalize
