#pragma once
// The fields of the structs that a worker process sends, so that wire.h can write and read any of them.
//
// A struct needs one line: how many fields it has. The compiler holds that number against the struct (a structured
// binding of another length does not compile), so that no field is forgotten when one is added. An enum needs its last
// value: what comes over the wire is held against it.
//
// Example:
//   for_each_field(word, [&](auto& field) { write(field); });

#include <type_traits>

#include "audit/findings/finding.h"
#include "extract/document.h"
#include "extract/picture_library/page_pictures.h"
#include "grammar/statement.h"
#include "normalize/fact.h"
#include "output/batch/manifest.h"
#include "output/list/listed_findings.h"
#include "output/pdf/searchable_pdf.h"

namespace solieu::app {

template <class Struct>
inline constexpr int field_count = 0;  // 0: none of those below

// What the words of a document say is compared where they were read: the parent asks nothing of it and gets it empty.
template <class Struct>
inline constexpr bool stays_behind = false;
template <>
inline constexpr bool stays_behind<normalize::DocumentWords> = true;

template <class Enum>
inline constexpr Enum last_value = static_cast<Enum>(-1);  // none of those below

#define SOLIEU_FIELDS(Struct, count) \
    template <>                      \
    inline constexpr int field_count<Struct> = count

#define SOLIEU_LAST(Enum, last) \
    template <>                 \
    inline constexpr Enum last_value<Enum> = Enum::last

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
SOLIEU_FIELDS(normalize::CalendarDate, 3);
SOLIEU_FIELDS(normalize::Period, 5);
SOLIEU_FIELDS(normalize::IndicatorId, 3);
SOLIEU_FIELDS(normalize::OtherReading, 3);
SOLIEU_FIELDS(normalize::NoteNumber, 7);
SOLIEU_FIELDS(normalize::UnitCode, 2);
SOLIEU_FIELDS(normalize::Unit, 7);
SOLIEU_FIELDS(normalize::Fact, 15);
SOLIEU_FIELDS(normalize::Territory, 6);
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
SOLIEU_FIELDS(audit::Message, 2);
SOLIEU_FIELDS(audit::Argument, 5);
SOLIEU_FIELDS(audit::Change, 7);
SOLIEU_FIELDS(audit::Correction, 2);
SOLIEU_FIELDS(audit::Finding, 12);
SOLIEU_FIELDS(audit::Unchecked, 5);
SOLIEU_FIELDS(audit::Coverage, 5);
SOLIEU_FIELDS(audit::Audit, 3);
SOLIEU_FIELDS(output::PdfNotes, 4);
SOLIEU_FIELDS(output::Planned, 10);
SOLIEU_FIELDS(output::ResultFile, 3);
SOLIEU_FIELDS(output::Outcome, 13);
SOLIEU_FIELDS(output::BothLanguages, 2);
SOLIEU_FIELDS(output::ListedDecision, 2);
SOLIEU_FIELDS(output::ListedPicture, 4);
SOLIEU_FIELDS(output::ListedReport, 14);
SOLIEU_FIELDS(output::ListedFinding, 17);
SOLIEU_FIELDS(output::ListedPlace, 6);
SOLIEU_FIELDS(output::ListedValue, 5);
SOLIEU_FIELDS(output::ListedPart, 3);

SOLIEU_LAST(ErrorKind, no_such_page);
SOLIEU_LAST(Severity, error);
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
SOLIEU_LAST(normalize::PeriodKind, to_date);
SOLIEU_LAST(normalize::Basis, cumulative);
SOLIEU_LAST(normalize::Measure, fee);
SOLIEU_LAST(normalize::Level, commune);
SOLIEU_LAST(normalize::UnitKind, unknown);
SOLIEU_LAST(normalize::QuantityKind, missing);
SOLIEU_LAST(audit::RelationKind, same);
SOLIEU_LAST(normalize::ColumnFormula::Kind, growth);
SOLIEU_LAST(audit::Certainty, possible);
SOLIEU_LAST(audit::Term::Side, note);
SOLIEU_LAST(audit::Outcome, violated);
SOLIEU_LAST(audit::Rule, format);
SOLIEU_LAST(audit::Ref::Kind, section);
SOLIEU_LAST(audit::Slip, other);
SOLIEU_LAST(audit::Argument::Kind, explanation);

#undef SOLIEU_FIELDS
#undef SOLIEU_LAST

// Calls `each` with every field of `value`, in order.
template <class Struct, class Each>
void for_each_field(Struct& value, const Each& each) {
    constexpr int count = field_count<std::remove_const_t<Struct>>;
    static_assert(count > 0, "name the struct and the number of its fields above");
    const auto call = [&each](auto&... fields) { (each(fields), ...); };
    if constexpr (count == 1) {
        auto& [f1] = value;
        call(f1);
    } else if constexpr (count == 2) {
        auto& [f1, f2] = value;
        call(f1, f2);
    } else if constexpr (count == 3) {
        auto& [f1, f2, f3] = value;
        call(f1, f2, f3);
    } else if constexpr (count == 4) {
        auto& [f1, f2, f3, f4] = value;
        call(f1, f2, f3, f4);
    } else if constexpr (count == 5) {
        auto& [f1, f2, f3, f4, f5] = value;
        call(f1, f2, f3, f4, f5);
    } else if constexpr (count == 6) {
        auto& [f1, f2, f3, f4, f5, f6] = value;
        call(f1, f2, f3, f4, f5, f6);
    } else if constexpr (count == 7) {
        auto& [f1, f2, f3, f4, f5, f6, f7] = value;
        call(f1, f2, f3, f4, f5, f6, f7);
    } else if constexpr (count == 8) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8);
    } else if constexpr (count == 9) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9);
    } else if constexpr (count == 10) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10);
    } else if constexpr (count == 11) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11);
    } else if constexpr (count == 12) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12);
    } else if constexpr (count == 13) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13);
    } else if constexpr (count == 14) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14);
    } else if constexpr (count == 15) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15);
    } else if constexpr (count == 16) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16);
    } else if constexpr (count == 17) {
        auto& [f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17] = value;
        call(f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17);
    } else {
        static_assert(count <= 17, "more fields than a line above can name");
    }
}

}  // namespace solieu::app
