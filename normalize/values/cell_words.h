#pragma once
// The words and marks of value cells (packs/vi/cell_words.tsv).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"

namespace solieu::normalize {

[[nodiscard]] bool is_missing_mark(std::string_view lower_text, const Lexicon& lexicon);  // "-", "…", "- -", "....."
[[nodiscard]] bool is_tick_mark(std::string_view lower_text, const Lexicon& lexicon);     // "x", "✓"

[[nodiscard]] bool is_ditto_mark(std::string_view lower_text, const Lexicon& lexicon);  // "\"", "nt": as above

// Bytes of the words that leave a value what it is, with the spaces and ':' after them: "đạt 95%" -> 6. 0 for none.
[[nodiscard]] std::size_t lead_length(std::string_view lower_text, const Lexicon& lexicon);

// Bytes of the words that open the parts of a value, with the spaces and ':' after them: "trong đó: xã 1" -> 12.
[[nodiscard]] std::size_t within_length(std::string_view lower_text, const Lexicon& lexicon);

// The words before a number make it part of a name: "mức độ ", "năm ".
[[nodiscard]] bool ends_in_name(std::string_view lower_text, const Lexicon& lexicon);

// "không", "chưa" among the words.
[[nodiscard]] bool has_denial(std::string_view lower_text, const Lexicon& lexicon);

// The words of has_denial() without marks.
[[nodiscard]] const std::vector<std::string>& folded_denials(const Lexicon& lexicon);

// Bytes of the words at the beginning that say per what: "/năm" -> 5. 0 for none.
[[nodiscard]] std::size_t per_length(std::string_view lower_text, const Lexicon& lexicon);

// Bytes of the words or dash at the beginning that join the ends of a range, with the spaces: "đến 15" -> 6.
[[nodiscard]] std::size_t range_length(std::string_view lower_text, const Lexicon& lexicon);

// The text begins with words that make the number before them part of a name: "6 tháng đầu năm".
[[nodiscard]] bool begins_as_name(std::string_view lower_text, const Lexicon& lexicon);

// Bytes of " và " at the beginning: words between two items.
[[nodiscard]] std::size_t joint_length(std::string_view text, const Lexicon& lexicon);

// Words after which the unit stands: "đơn vị tính:", "đvt:". In the order of the table.
[[nodiscard]] const std::vector<std::string>& unit_marks(const Lexicon& lexicon);

// "Tỷ lệ hồ sơ …": the label of a rate.
[[nodiscard]] bool is_rate_label(std::string_view lower_text, const Lexicon& lexicon);

}  // namespace solieu::normalize
