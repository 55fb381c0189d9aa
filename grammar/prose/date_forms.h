#pragma once
// The written forms of dates, found in one text (their words: packs/vi/date_words.tsv). Dates that no calendar has are found too ("27/0/2031").
//
//   find_date_forms("ngày 27/0/2031")            -> 27/0/2031
//   find_date_forms("ngày … tháng 9 năm 2024")   -> month 9 of 2024
//   find_date_forms("trong tháng 9/2031")        -> month 9 of 2031
//   find_date_forms("từ 16/6 đến 28/9/2031")     -> 16/6, 28/9/2031
//   find_date_forms("Quyết định 24/2031/NQ-HĐND, 13/25 chỉ tiêu") -> none

#include <cstddef>
#include <vector>

#include "grammar/words/prose_words.h"

namespace solieu::grammar {

struct DateForm {
    std::size_t begin = 0, end = 0;  // bytes; the word "ngày" or "tháng" is part of the long forms only
    int day = 0, month = 0, year = 0;
    bool has_day = false, has_month = false, has_year = false;
};

[[nodiscard]] std::vector<DateForm> find_date_forms(const ProseWords& words);

}  // namespace solieu::grammar
