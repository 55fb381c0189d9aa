#pragma once
// What the head of a report says about it: issuer and level, number, date, place, title, period. See ReportFacts.

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::normalize {

// A date of the text as a day of the calendar; nullopt when it is not complete or does not exist.
[[nodiscard]] std::optional<CalendarDate> calendar_date(const grammar::Date& date);

[[nodiscard]] ReportFacts read_report_facts(const grammar::Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::normalize
