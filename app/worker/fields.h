#pragma once
// The fields of the structs that a worker process sends: base/wire_fields.h.

#include "audit/findings/finding.h"
#include "base/wire_fields.h"
#include "extract/document.h"
#include "extract/picture_library/page_pictures.h"
#include "grammar/statement.h"
#include "normalize/fact.h"
#include "output/batch/manifest.h"
#include "output/list/listed_fields.h"
#include "output/pdf/searchable_pdf.h"

namespace solieu {

// What the words of a document say is compared where they were read: the parent asks nothing of it and gets it empty.
template <>
inline constexpr bool stays_behind<normalize::DocumentWords> = true;
template <>
inline constexpr bool plain_bytes<Box> = true;
static_assert(sizeof(Box) == 4 * sizeof(double));

SOLIEU_FIELDS(Box, 4);
SOLIEU_FIELDS(Error, 4);
SOLIEU_FIELDS(Diagnostic, 5);
SOLIEU_FIELDS(extract::Reading, 2);
SOLIEU_FIELDS(extract::Word, 11);
SOLIEU_FIELDS(extract::Line, 5);
SOLIEU_FIELDS(extract::Ruling, 1);
SOLIEU_FIELDS(extract::Cell, 6);
SOLIEU_FIELDS(extract::Grid, 8);
SOLIEU_FIELDS(extract::Image, 3);
SOLIEU_FIELDS(extract::FlowItem, 2);
SOLIEU_FIELDS(extract::Page, 11);
SOLIEU_FIELDS(extract::Document, 7);
SOLIEU_FIELDS(extract::PagePicture, 5);
SOLIEU_FIELDS(grammar::Place, 3);
SOLIEU_FIELDS(grammar::Run, 4);
SOLIEU_FIELDS(grammar::Text, 2);
SOLIEU_FIELDS(grammar::Section, 7);
SOLIEU_FIELDS(grammar::FootnoteMark, 2);
SOLIEU_FIELDS(grammar::Paragraph, 7);
SOLIEU_FIELDS(grammar::Figure, 13);
SOLIEU_FIELDS(grammar::Breakdown, 4);
SOLIEU_FIELDS(grammar::RatioClaim, 3);
SOLIEU_FIELDS(grammar::Comparison, 5);
SOLIEU_FIELDS(grammar::Date, 13);
SOLIEU_FIELDS(grammar::Citation, 8);
SOLIEU_FIELDS(grammar::Column, 4);
SOLIEU_FIELDS(grammar::RowValue, 3);
SOLIEU_FIELDS(grammar::Row, 15);
SOLIEU_FIELDS(grammar::Table, 8);
SOLIEU_FIELDS(grammar::Head, 8);
SOLIEU_FIELDS(grammar::Statements, 12);
SOLIEU_FIELDS(grammar::UnplacedNumbers, 2);
SOLIEU_FIELDS(normalize::QuantityPart, 3);
SOLIEU_FIELDS(normalize::Quantity, 11);
SOLIEU_FIELDS(normalize::IndicatorId, 3);
SOLIEU_FIELDS(normalize::OtherReading, 3);
SOLIEU_FIELDS(normalize::NoteNumber, 7);
SOLIEU_FIELDS(normalize::UnitCode, 2);
SOLIEU_FIELDS(normalize::Unit, 7);
SOLIEU_FIELDS(normalize::Fact, 15);
SOLIEU_FIELDS(normalize::FormMatch, 3);
SOLIEU_FIELDS(normalize::CutOff, 3);
SOLIEU_FIELDS(normalize::ReportFacts, 12);
SOLIEU_FIELDS(normalize::ColumnMeaning, 4);
SOLIEU_FIELDS(normalize::ColumnFormula, 3);
SOLIEU_FIELDS(normalize::RowMeaning, 7);
SOLIEU_FIELDS(normalize::Facts, 14);
SOLIEU_FIELDS(audit::Term, 4);
SOLIEU_FIELDS(audit::Relation, 7);
SOLIEU_FIELDS(audit::Evaluation, 5);
SOLIEU_FIELDS(audit::Judged, 2);
SOLIEU_FIELDS(audit::Ref, 4);
SOLIEU_FIELDS(audit::Change, 7);
SOLIEU_FIELDS(audit::Correction, 2);
SOLIEU_FIELDS(audit::Finding, 12);
SOLIEU_FIELDS(audit::Unchecked, 5);
SOLIEU_FIELDS(audit::Coverage, 5);
SOLIEU_FIELDS(audit::Audit, 3);
SOLIEU_FIELDS(output::PdfNotes, 4);
SOLIEU_FIELDS(output::Planned, 11);
SOLIEU_FIELDS(output::ResultFile, 3);
SOLIEU_FIELDS(output::Outcome, 14);

SOLIEU_LAST(ErrorKind, no_such_page);
SOLIEU_LAST(extract::SourceKind, text);
SOLIEU_LAST(extract::PageSource, plain);
SOLIEU_LAST(extract::LineRole, footnote);
SOLIEU_LAST(extract::FlowItem::Kind, grid);
SOLIEU_LAST(grammar::ParagraphKind, caption);
SOLIEU_LAST(grammar::HeadForm, title);
SOLIEU_LAST(grammar::Breakdown::Form, footnote);
SOLIEU_LAST(grammar::Comparison::Manner, exceeds);
SOLIEU_LAST(grammar::ColumnRole, period);
SOLIEU_LAST(grammar::RowKind, group);
SOLIEU_LAST(normalize::Basis, cumulative);
SOLIEU_LAST(normalize::Measure, fee);
SOLIEU_LAST(normalize::UnitKind, unknown);
SOLIEU_LAST(normalize::QuantityKind, missing);
SOLIEU_LAST(audit::RelationKind, same);
SOLIEU_LAST(normalize::ColumnFormula::Kind, growth);
SOLIEU_LAST(audit::Certainty, possible);
SOLIEU_LAST(audit::Term::Side, note);
SOLIEU_LAST(audit::Outcome, violated);
SOLIEU_LAST(audit::Ref::Kind, section);
SOLIEU_LAST(audit::Slip, other);

}  // namespace solieu
