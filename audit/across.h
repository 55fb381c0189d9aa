#pragma once
// Several reports of one issuer, compared: what they state for one thing must go together.
//
//   series_of         what one report states, small enough to keep while the next is read
//   compare_reports   findings between two of them each; never an error, as a thing may truly have changed
//
//   restated     one row, one period, two numbers: the period is that of both reports, or a past year of a table by
//                year. Years that one of the reports lies in are still open.                        warning
//   falls        a count since the beginning of the year ("từ đầu năm") that is less in a later report of the same year
//                                                                                                   warning
//   jumps        all there is of something that does not come and go (TTHC, ĐVSNCL, biên chế, DVC) doubles or halves
//                between two reports, or is ten times as much and more (a lost separator)           warning
//
// Reports are of one issuer when the heads name the same one, whatever the case and the line ends. A row is the same
// when its label, its unit and the labels above it are the same in one form (normalize/labels/terms.h); a row that
// stands twice in a report is left out. Numbers are intervals: 8,0 tỷ and 8.007 triệu agree.
//
// Example:
//   std::vector<ReportSeries> all = {series_of("q1.pdf", …), series_of("q2.pdf", …)};
//   for (const AcrossFinding& finding : compare_reports(all)) …

#include <span>
#include <string>
#include <vector>

#include "audit/findings/finding.h"
#include "base/decimal.h"
#include "normalize/fact.h"

namespace solieu::audit {

struct SeriesValue {
    std::string key;     // the row, in one form
    std::string period;  // "2023", "quarter 3 2024"
    int year = 0;        // of the period
    Interval range;
    std::string raw;     // as written
    std::string number;  // plain decimal, of the unit as written
    Message row;         // "dòng 1.4 (Tổng số TTHC …)"
    Ref ref;
    int page = 0;
    bool by_year = false;  // of a table by year, not of the report's own period
    bool since_beginning = false;
    bool lasting = false;  // all there is of something that does not come and go
};

struct ReportSeries {
    std::string file, issuer, title;  // issuer in lower case
    normalize::Period period;
    int year = 0;  // the year it was written in
    std::vector<SeriesValue> values;
};

// One side of a finding.
struct AcrossPlace {
    std::size_t report = 0;  // into the reports compared
    Ref ref;
    int page = 0;
    std::string raw, number;
};

struct AcrossFinding {
    Rule rule = Rule::conflict;
    Severity severity = Severity::warning;
    Sentences message;
    AcrossPlace earlier, later;
};

[[nodiscard]] ReportSeries series_of(std::string_view file, const grammar::Statements& statements,
                                     const normalize::Facts& facts);

// In the order of the reports given, then of their rows.
[[nodiscard]] std::vector<AcrossFinding> compare_reports(std::span<const ReportSeries> reports);

}  // namespace solieu::audit
