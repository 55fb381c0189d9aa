#pragma once
// Who issued a report, and on which level of administration.
//
//   issuer_of_head("ỦY BAN NHÂN DÂN\nTỈNH SÔNG MÂY")           -> {"ỦY BAN NHÂN DÂN TỈNH SÔNG MÂY", province}
//   issuer_of_head("UBND TỈNH SÔNG MÂY\nSỞ NỘI VỤ")            -> {"SỞ NỘI VỤ", department}   the last one issues
//   issuer_of_prose("…, UBND huyện Đá Bạc báo cáo kết quả …")  -> {"UBND huyện Đá Bạc", district}
//   issuer_of_title("Tổng kết … của Sở Nội vụ")                -> {"Sở Nội vụ", department}

#include <string>
#include <string_view>

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::normalize {

struct Issuer {
    std::string name;  // as written, single spaces; "" when none was found
    Level level = Level::unknown;
};

[[nodiscard]] Issuer issuer_of_head(std::string_view words, const Lexicon& lexicon);
[[nodiscard]] Issuer issuer_of_prose(std::string_view paragraph, const Lexicon& lexicon);
[[nodiscard]] Issuer issuer_of_title(std::string_view title, const Lexicon& lexicon);

}  // namespace solieu::normalize
