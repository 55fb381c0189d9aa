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
#include <vector>

#include "output/list/listed_findings.h"

namespace solieu::output {

inline constexpr std::size_t list_columns = 16;
inline constexpr std::size_t should_be_column = 9, computed_column = 10;

[[nodiscard]] std::vector<std::string> list_heads(Language language);
[[nodiscard]] std::vector<std::string> list_cells(const FindingsList& list, const ListedFinding& finding,
                                                  Language language, bool plain = false);
[[nodiscard]] std::vector<std::string> list_cells(const GoneFinding& gone, Language language);

// Above who has how many findings (bodies.h).
[[nodiscard]] std::vector<std::string> body_heads(Language language);

// Whose report it is, for a person: the body, else the file.
[[nodiscard]] std::string shown_body(const ListedReport& report, Language language);

}  // namespace solieu::output
