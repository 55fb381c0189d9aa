#pragma once
// The list of findings as rows of texts, a column for each thing a person wants to know: the same in every form of it.
//
//   Mức độ | Đơn vị | Báo cáo | Kỳ | Trang | Bảng | Dòng | Số đã ghi | Nghi sai | Lẽ ra | Tính ra | Lý do | Đã biết? |
//   Quyết định | Ghi chú | Mã
//
// What is gone stands below what is there, with as much as is known of it. Numbers are written as the language does,
// except where `plain` asks for plain decimals.
//
// Example:
//   list_heads(Language::vi).front() == "Mức độ"

#include <string>
#include <string_view>
#include <vector>

#include "output/list/listed_findings.h"

namespace solieu::output {

inline constexpr std::size_t list_columns = 16;
inline constexpr std::size_t body_column = 1, page_column = 4, row_column = 6, why_column = 11, should_be_column = 9,
                             computed_column = 10, decision_column = 13, note_column = 14, fingerprint_column = 15;

[[nodiscard]] std::vector<std::string> list_heads(Language language);
[[nodiscard]] std::vector<std::string> list_cells(const FindingsList& list, const ListedFinding& finding,
                                                  Language language, bool plain = false);
[[nodiscard]] std::vector<std::string> list_cells(const GoneFinding& gone, Language language);

// What a person may decide, in words; and the state (decisions.h) of such a word of any language, "" for none.
[[nodiscard]] std::vector<std::string> decision_words(Language language);
[[nodiscard]] std::string decision_state(std::string_view word);

// Above who has how many findings (bodies.h).
[[nodiscard]] std::vector<std::string> body_heads(Language language);

// Whose report it is, for a person: the body, else the file.
[[nodiscard]] std::string shown_body(const ListedReport& report, Language language);

}  // namespace solieu::output
