#pragma once
// From indexes to things: what the writers need from a Report besides its plain fields. Nothing here fails: an index
// that points nowhere gives nullptr or an empty answer.

#include <string>
#include <string_view>
#include <vector>

#include "output/report.h"

namespace solieu::output {

// What Statements::tables[table].rows[row].values[value] means.
[[nodiscard]] const normalize::Fact* fact_of_cell(const Report& report, int table, int row, int value);

// How far the value of that cell is to be trusted: no further than the cell was read, nor than what its number means.
[[nodiscard]] float confidence_of_cell(const Report& report, int table, int row, int value);

// What Statements::figures[figure] means.
[[nodiscard]] const normalize::Fact* fact_of_figure(const Report& report, int figure);

// The quantity of Statements::tables[table].rows[row].values[value], and of Statements::figures[figure].
[[nodiscard]] const normalize::Quantity* quantity_of_cell(const Report& report, int table, int row, int value);
[[nodiscard]] const normalize::Quantity* quantity_of_figure(const Report& report, int figure);

// What a row and a prose figure tell of; an empty id for none.
[[nodiscard]] const normalize::IndicatorId& indicator_of_row(const Report& report, int table, int row);
[[nodiscard]] const normalize::IndicatorId& indicator_of_figure(const Report& report, int figure);

// The division of the country that a row is of; an empty name for none.
[[nodiscard]] const normalize::Territory& place_of_row(const Report& report, int table, int row);

// What a finding speaks of, as a person would look it up.
struct Cited {
    audit::Ref ref;
    std::string id;    // "t3.r12"
    std::string stt;   // of a row: "1.4.1"; of a section: its number
    std::string text;  // a row's label, a section's title, a figure's subject, a date or citation as written
    std::vector<std::string> raws;  // the figures as written; of a row without a named cell: all that are not blank
    grammar::Place place;           // of the cell, figure, date …; page 0: not known
};
[[nodiscard]] Cited look_up(const Report& report, const audit::Ref& ref);

// "1.4 Tổng số TTHC": number and text, whichever there are.
[[nodiscard]] std::string name_of(const Cited& cited);

// The figures as written: "402; 17".
[[nodiscard]] std::string written_in(const Cited& cited);

// What a finding suspects first and what it should be: ids and plain decimals, "" for what is not known. Nothing is
// expected of it where no slip explains how it came to be written.
struct Suspect {
    std::string id, stated, expected, slip;
};
[[nodiscard]] Suspect suspect_of(const audit::Finding& finding);

// Whether what a finding of this rule states and expects are decimals: the number of a row ("3.4") and a date are none.
[[nodiscard]] bool states_decimals(audit::Rule rule);

[[nodiscard]] int count_of(const audit::Audit& audit, Severity severity);

// `text` with each line end replaced by a space: how raw text is written where a line is a record.
[[nodiscard]] std::string one_line(std::string_view text);

// Whether a diagnostic tells of something that is missing from the result. That the file was converted, pictures were
// joined or letters mended says only how it was read.
[[nodiscard]] bool tells_of_loss(const Diagnostic& diagnostic);

// "pdf-text", "docx", …: the contract's words.
[[nodiscard]] std::string_view name_of(extract::SourceKind kind);
[[nodiscard]] std::string_view name_of(extract::PageSource source);
[[nodiscard]] std::string_view name_of(Severity severity);

}  // namespace solieu::output
