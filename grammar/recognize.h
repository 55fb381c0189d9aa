#pragma once
// grammar::recognize: from a Document to Statements. Never fails; what is not understood becomes a diagnostic.
//
// Steps, in this order:
//   grids/tables.h           grids to logical tables: heads, columns, rows, continuation over pages
//   rowsearch/loose_rows.h   rows of a table from lines that kept no cells
//   sections/paragraphs.h    the other lines to paragraphs, footnotes and their marks taken out
//   sections/sections.h      headings and their hierarchy
//   head/head.h              the report's head: issuer, number, place, title, period
//   prose/dates.h, prose/citations.h       dates (the report's own among them) and cited documents
//   prose/figures.h, prose/breakdowns.h    what the prose counts, and what its figures are made of
//   prose/row_notes.h        figures in the notes of rows
//
// Example:
//   grammar::Statements statements = grammar::recognize(document);

#include "base/lexicon/lexicon.h"
#include "extract/document.h"
#include "grammar/rowsearch/search/weights.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// `weights`: of the search for rows without cells; others than the usual ones only to see what each does.
[[nodiscard]] Statements recognize(const extract::Document& document, const Lexicon& lexicon,
                                   const RowWeights& weights = {});

}  // namespace solieu::grammar
