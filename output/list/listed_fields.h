#pragma once
// The fields of what a list keeps of a report, for its way from a worker and to a spool: base/wire_fields.h.

#include "audit/findings/finding.h"
#include "base/wire_fields.h"
#include "normalize/fact.h"
#include "output/list/listed_findings.h"

namespace solieu {

template <>
inline constexpr bool plain_bytes<normalize::CalendarDate> = true;
static_assert(sizeof(normalize::CalendarDate) == 3 * sizeof(int));

SOLIEU_FIELDS(normalize::CalendarDate, 3);
SOLIEU_FIELDS(normalize::Period, 5);
SOLIEU_FIELDS(normalize::Territory, 6);
SOLIEU_FIELDS(audit::Message, 2);
SOLIEU_FIELDS(audit::Argument, 5);
SOLIEU_FIELDS(output::BothLanguages, 2);
SOLIEU_FIELDS(output::ListedDecision, 2);
SOLIEU_FIELDS(output::ListedPicture, 4);
SOLIEU_FIELDS(output::ListedReport, 14);
SOLIEU_FIELDS(output::ListedFinding, 17);
SOLIEU_FIELDS(output::ListedPlace, 6);
SOLIEU_FIELDS(output::ListedValue, 5);
SOLIEU_FIELDS(output::ListedPart, 3);

SOLIEU_LAST(Severity, error);
SOLIEU_LAST(normalize::PeriodKind, to_date);
SOLIEU_LAST(normalize::Level, commune);
SOLIEU_LAST(audit::Rule, format);
SOLIEU_LAST(audit::Argument::Kind, explanation);

}  // namespace solieu
