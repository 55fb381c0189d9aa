#pragma once
// The time a report tells of, from the words of its head. See Period in fact.h.
//
//   find_period("quý III/2023")
//     -> quarter 3 of 2023, 2023-07-01 to 2023-09-30
//   find_period("quý III, phương hướng nhiệm vụ quý IV năm 2022")
//     -> quarter 3 of 2022, 2022-07-01 to 2022-09-30
//   find_period("9 tháng đầu năm 2022")
//     -> nine-months of 2022, 2022-01-01 to 2022-09-30
//   find_period("Tổng kết … giai đoạn 2021 - 2025")
//     -> term of 2025, 2021-01-01 to 2025-12-31

#include <string_view>

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::normalize {

// The period that the words name first; one that lies within a term wins over the term unless the words say that the
// term is summed up. A year that is aimed at or compared with ("đến năm 2030") is none. year is 0, from and to are
// empty when no year is named. kind none when no period is named.
[[nodiscard]] Period find_period(std::string_view words, const Lexicon& lexicon);

// The same period in that year, with its first and last day.
[[nodiscard]] Period in_year(Period period, int year);

// The period of a table's column from its head; `year` is what the head names ("2024"), `report` the report's own
// period.
//   period_of_column("Năm 2023", "2023", report)
//     -> year of 2023, 2023-01-01 to 2023-12-31
//   period_of_column("Năm 2024 (tính đến 31/5)", "2024", report)
//     -> to-date of 2024, 2024-01-01 to 2024-05-31
//   period_of_column("Quý III/2024", "2024", report)
//     -> quarter 3 of 2024, 2024-07-01 to 2024-09-30
[[nodiscard]] Period period_of_column(std::string_view head, std::string_view year, const Period& report,
                                      const Lexicon& lexicon);

// The days on which the figures of reports on such a period are counted off (cut_offs.tsv of packs/vi-administration):
//   half-year 1 of 2025 -> 2024-12-15 to 2025-06-14
[[nodiscard]] std::optional<CutOff> official_cut_off(const Period& period, const Lexicon& lexicon);

// "2023" -> 2023; 0 for anything but a year of four digits (what Fact::period names).
[[nodiscard]] int year_named(std::string_view period);

}  // namespace solieu::normalize
