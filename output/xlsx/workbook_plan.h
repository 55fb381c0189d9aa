#pragma once
// What stands where in the workbook of a report, known before anything is written: so that findings lead to cells and
// cells to findings.
//
// In:  the report and the language of the workbook.
// Out: the names of the sheets, the columns and heads of each table, what is marked and why, and the cells that links
//      lead to. Heads of several storeys ("Kết quả / Số liệu") are cells over cells again.
// Fails: never; what has no cell (a date, a document, a section) has an empty target.
//
// Example:
//   const WorkbookPlan plan = plan_workbook(report, Language::vi);
//   plan.target_of(finding.refs[0]) == "'Bảng 1'!D5"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "output/report.h"
#include "output/table_columns.h"
#include "output/words/messages.h"
#include "output/xlsx/xlsx_book.h"

namespace solieu::output {

[[nodiscard]] Fill fill_of(Severity severity);

// Why a cell is coloured.
struct CellMark {
    Fill fill = Fill::none;
    std::string reason;
};

struct HeadCell {
    CellRange range;  // its rows count from that of the first storey
    std::string text;
};

// The heads of columns as cells, those of several storeys over each other; equal ones beside each other are one.
[[nodiscard]] std::vector<HeadCell> head_cells(const std::vector<std::string>& titles);

struct TableSheet {
    std::string name;
    std::vector<ShownColumn> columns;
    std::vector<HeadCell> head;
    std::uint32_t head_row = 1, first_row = 2;  // of the heads and of the rows
    int findings_column = -1;                   // behind the others, where a finding speaks of the table; -1: none
};

struct WorkbookPlan {
    Language language = Language::vi;
    std::string report, findings, values;  // the names of these sheets
    std::vector<TableSheet> tables;

    // By id of the observation; by id of the row where a finding speaks of the row as a whole.
    std::map<std::string, CellMark> marks;
    std::map<std::string, std::vector<int>> findings_of_rows;  // by id of the row: all that speak of it
    std::map<std::string, std::uint32_t> rows_of_figures;      // by id: on the sheet of values

    [[nodiscard]] const CellMark& mark_at(const std::string& id) const;
    [[nodiscard]] std::string target_of(const audit::Ref& ref) const;
    [[nodiscard]] std::string target_of_finding(int finding) const;
};

[[nodiscard]] WorkbookPlan plan_workbook(const Report& report, Language language);

}  // namespace solieu::output
