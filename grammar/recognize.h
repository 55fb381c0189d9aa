#pragma once
// grammar::recognize: from a Document to Statements. Never fails; what is not understood becomes a diagnostic.
//
// Steps, one file each:
//   paragraphs.h   lines to paragraphs, footnotes and their marks taken out
//   sections.h     headings and their hierarchy
//   head.h         the report's head: issuer, number, place, date, title, period
//   table.h        grids to logical tables: heads, columns, rows, continuation over pages
//   loose_rows.h   rows of a table from text lines that kept no cells
//   dates.h, citations.h, figures.h, breakdowns.h   what the prose says
//
// Example:
//   grammar::Statements statements = grammar::recognize(document);

#include "base/lexicon/lexicon.h"
#include "extract/document.h"
#include "grammar/statement.h"

namespace solieu::grammar {

[[nodiscard]] Statements recognize(const extract::Document& document, const Lexicon& lexicon);

}  // namespace solieu::grammar
