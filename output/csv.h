#pragma once
// The Report as two tables for spreadsheets: the numbers, one line each, and the findings.
//
// Form: RFC 4180 (comma, CRLF, fields quoted where needed), UTF-8 with a byte order mark, without which spreadsheets
// show Vietnamese wrongly. Values are plain decimals with a point, so that they do not depend on a country's habits;
// `raw` is as written. A text that a spreadsheet would run as a formula (it begins with = + - @, a tab or a line end,
// and is no plain number) gets an apostrophe before it. So does what follows a semicolon, a tab or a line end within a
// text ("a;=1" -> "a;'=1"), for spreadsheets of many countries split at semicolons and know no quotes in the middle of
// a field. That is the only change made to any text.
//
// In the Vietnamese form (CsvForm csv_vietnamese) fields end at semicolons and decimals stand behind a comma, as
// spreadsheets of that country expect; without thousands set apart. What is text stays as it is, and what follows a
// comma within one is guarded in place of what follows a semicolon.
//
// Values: the observations (observations.h). `source` is "cell" or "prose"; a prose figure has its subject as `label`
// and its section as `section`; `id` is that of ids.h (the values of one row share it) and `column` counts the value
// columns of the table from 1. Findings: one line each; `refs` and `suspects` are ids separated by spaces.
// `stated` and `expected` are plain decimals, except where the number of a row or a date is stated; `expected` is what
// the other figures compute to or what stands elsewhere. Which number is the wrong one, and what it should be, is
// another question: `suspect` (the first of `suspects`), `suspect_stated`, `suspect_expected` (the likeliest
// correction) and `slip` (how the one came to be written for the other); the last two are blank where no slip explains
// it.
//
// Several reports may follow one another in one table: write the head once, then the lines of each.
//
// Example:
//   write_values_head(sink);
//   write_values(report, sink);

#include <span>
#include <string>
#include <string_view>

#include "output/report.h"
#include "output/sink.h"

namespace solieu::output {

// A column, as the head of the file and the data package (data_package.h) name it.
struct CsvField {
    std::string_view name;
    std::string_view type;  // of Table Schema: string, integer, number, date
    std::string_view description;
};

[[nodiscard]] std::span<const CsvField> value_fields();
[[nodiscard]] std::span<const CsvField> finding_fields();

struct CsvForm {
    char delimiter = ',';
    char decimal_mark = '.';
};
inline constexpr CsvForm csv_vietnamese{.delimiter = ';', .decimal_mark = ','};

void write_values_head(const Sink& sink, CsvForm form = {});
void write_values(const Report& report, const Sink& sink, CsvForm form = {});

void write_findings_head(const Sink& sink, CsvForm form = {});
void write_findings(const Report& report, const Sink& sink, CsvForm form = {});

// `text` as one field of such a table: made harmless, then quoted where needed.
[[nodiscard]] std::string csv_text(std::string_view text, CsvForm form = {});

// A plain decimal with the mark of the form; anything else as csv_text has it.
[[nodiscard]] std::string csv_number(std::string_view plain, CsvForm form = {});

}  // namespace solieu::output
