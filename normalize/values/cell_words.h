#pragma once
// The words and marks of value cells (packs/vi/cell_words.tsv) as they are built into the program.

#include <cstddef>
#include <string_view>

namespace solieu::normalize {

[[nodiscard]] bool is_missing_mark(std::string_view lower_text);  // "-", "…", "- -", "....."
[[nodiscard]] bool is_tick_mark(std::string_view lower_text);     // "x", "✓"

// Bytes of the words that leave a value what it is, with the spaces and ':' after them: "đạt 95%" -> 6. 0 for none.
[[nodiscard]] std::size_t lead_length(std::string_view lower_text);

// Bytes of the words that open the parts of a value, with the spaces and ':' after them: "trong đó: xã 1" -> 12.
[[nodiscard]] std::size_t within_length(std::string_view lower_text);

// The words before a number make it part of a name: "mức độ ", "năm ".
[[nodiscard]] bool ends_in_name(std::string_view lower_text);

// "không", "chưa" among the words.
[[nodiscard]] bool has_denial(std::string_view lower_text);

// "Tỷ lệ hồ sơ …": the label of a rate.
[[nodiscard]] bool is_rate_label(std::string_view lower_text);

}  // namespace solieu::normalize
