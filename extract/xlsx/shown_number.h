#pragma once
// A number of a cell as the sheet shows it.
//
// In:  the value as the file has it (a plain or scientific decimal), the number format (ECMA-376, 18.8.31), the words
//      of dates, whether days count from 1904.
// Out: the text in the Vietnamese form (1.872,5), digits computed from the decimal as written, never from a double: as
//      Excel does, at first cut to 15 significant digits. Dates and times by the format, months and days of the week in
//      those words, or as numbers where there are none. What a format asks for that is not known here (fractions,
//      powers of ten, conditions) is shown as General; so is what is no number, unchanged.
//
//   ("0.125", "0.0%") -> "12,5%"     ("1872", "#,##0") -> "1.872"     ("45083", "dd/mm/yyyy") -> "06/06/2023"
//   ("0.30000000000000004", "General") -> "0,3"

#include <memory>
#include <string>
#include <string_view>

#include "extract/file_words.h"

namespace solieu::extract {

// A format taken apart once, for all the cells that have it. Copies share it.
class NumberFormat {
  public:
    explicit NumberFormat(std::string_view code = "General");

    [[nodiscard]] const std::string& code() const;

    struct Sections;  // what a code asks for
    [[nodiscard]] const Sections& sections() const { return *sections_; }

  private:
    std::shared_ptr<const Sections> sections_;
};

[[nodiscard]] std::string shown_number(std::string_view value, const NumberFormat& format, const CalendarWords& words,
                                       bool from_1904 = false);
[[nodiscard]] std::string shown_number(std::string_view value, std::string_view format, const CalendarWords& words,
                                       bool from_1904 = false);

// The format that a number of those built in stands for (ECMA-376, 18.8.30); "General" for others.
[[nodiscard]] std::string_view built_in_format(int id);

}  // namespace solieu::extract
