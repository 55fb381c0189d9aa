#pragma once
// Where a report is about: the division of the country that its issuer governs or belongs to, with the stable code of a
// province (packs/vi-administration/territories.tsv).
//
// In:  words that name it ("UBND TỈNH BẮC GIANG", "huyện Đá Bạc, tỉnh Hòa Bình"); the day the report tells of, for
// names
//      changed hands on 1 July 2025: the Gia Lai of 2024 (64) is not that of 2026 (52).
// Out: name "" when none is named; code "" for a division below the province, for a name that no province has, and for
//      one that means two provinces when no day is known.
//
// Example: find_territory("UBND huyện Đá Bạc, tỉnh Hòa Bình", CalendarDate{2023, 6, 30}, lexicon)
//            -> {"Đá Bạc", district, code "", province_code "17"}

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::normalize {

struct Province {
    std::string code;  // "19"
    std::string kind;  // "tỉnh", "thành phố"
    std::string name;  // "Thái Nguyên"
    std::optional<CalendarDate> since, until;
    std::string successor;  // code; "" for none
    std::string source;
};

[[nodiscard]] const std::vector<Province>& provinces(const Lexicon& lexicon);

// The provinces of that day.
[[nodiscard]] std::vector<const Province*> provinces_on(const CalendarDate& day, const Lexicon& lexicon);

[[nodiscard]] Territory find_territory(std::string_view words, const std::optional<CalendarDate>& day,
                                       const Lexicon& lexicon);

}  // namespace solieu::normalize
