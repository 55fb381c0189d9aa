#pragma once
// The fixed words of the findings for a person, in both languages. Private to the writers for persons.

#include <string>
#include <string_view>

#include "audit/findings/finding.h"
#include "output/words/findings_text.h"

namespace solieu::output {

// What stands after a number of things: one of them, and any other number.
struct Counted {
    std::string_view one, many;
};

struct Phrases {
    std::string_view error, warning, info;  // in capitals, before a finding
    Counted error_count, warning_count, info_count;
    std::string_view page, row, section, date, citation;
    std::string_view written, involved, more;
    std::string_view found, nothing_found, nothing_found_in_part, nothing_checked;
    std::string_view numbers, checked, unchecked;
    std::string_view no_relation, blank_partner, text_partner, nothing_stated, goal_or_change;  // after a count
    std::string_view not_read, pages_read, of, pages, whole_file;
};

[[nodiscard]] const Phrases& phrases_of(Language language);

[[nodiscard]] std::string_view name_of(audit::Rule rule, Language language);   // "tổng", "sum"
[[nodiscard]] std::string_view name_of(Severity severity, Language language);  // "Lỗi", "Error"

// What a diagnostic means, by its code; "" for a code without a translation: its own message is shown then.
[[nodiscard]] std::string_view meaning_of(std::string_view code, Language language);

// The same of a diagnostic, its own message where the code has none, and the code: "… [page-unreadable]".
[[nodiscard]] std::string told(const Diagnostic& diagnostic, Language language);

}  // namespace solieu::output
