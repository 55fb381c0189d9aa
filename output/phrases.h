#pragma once
// The fixed words of the findings for a person, in both languages. Private to findings_text.cc and its test.

#include <string_view>

#include "audit/finding.h"
#include "output/findings_text.h"

namespace solieu::output {

struct Phrases {
    std::string_view error, warning, info;     // in capitals, before a finding
    std::string_view errors, warnings, infos;  // after their number
    std::string_view page, row, section, date, citation;
    std::string_view written, expected, involved, suspect, more;
    std::string_view found, nothing_found, nothing_found_in_part, nothing_checked;
    std::string_view numbers, checked, unchecked, blind;
    std::string_view not_read, pages_read, of, whole_file;
};

[[nodiscard]] const Phrases& phrases_of(Language language);

[[nodiscard]] std::string_view name_of(audit::Rule rule, Language language);  // "tổng", "sum"

}  // namespace solieu::output
