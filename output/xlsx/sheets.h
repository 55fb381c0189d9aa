#pragma once
// The sheets of a report's workbook, a file each: report_sheet.cc, findings_sheet.cc, table_sheet.cc, values_sheet.cc.
//
// In:  the book, the report and the plan of the workbook (workbook_plan.h). Sheets follow one another in the order of
//      the calls, and their names are the plan's.
// Out: a sheet more in the book, laid out for A4.
// Fails: in Book::close().
//
// Example:
//   add_findings_sheet({book, report, plan});

#include <string>
#include <string_view>

#include "output/report.h"
#include "output/xlsx/workbook_plan.h"
#include "output/xlsx/xlsx_book.h"

namespace solieu::output {

struct BookOfReport {
    Book& book;
    const Report& report;
    const WorkbookPlan& plan;
};

// What the report is, what was checked and how much was not, the other sheets, what was not read, what made it.
void add_report_sheet(const BookOfReport& of);

// One row a finding, with links to the cells that it speaks of.
void add_findings_sheet(const BookOfReport& of);

// A table as it stood: its own heads, labels set in by their depth, numbers as numbers, and where findings speak of
// its rows a last column that leads to them.
void add_table_sheet(const BookOfReport& of, int table);

// Every value, one a row (observation_fields.h); for people its first columns, which are those that are printed.
void add_values_sheet(const BookOfReport& of);

// A value as it stands in its cell: a number with the decimals, thousands and zeros that it was written with where it
// is nothing but that ("99,78 %" is 0.9978 in the form of a percentage), else text.
void put_value(Sheet& sheet, std::uint32_t row, std::uint16_t column, const std::string& raw,
               const normalize::Quantity* quantity, CellStyle style, Language language);

// The file without the folders it lies in: where it stood is nobody's business.
[[nodiscard]] std::string file_name_of(const Report& report);

// How the sheets of a report are printed.
[[nodiscard]] PrintForm print_form(const BookOfReport& of);

// Whether `raw` is written as a number and nothing more: "1.872", "99,78 %", "-5"; not "28 (huyện 27)".
[[nodiscard]] bool is_bare_number(std::string_view raw);

}  // namespace solieu::output
