#pragma once
// Grids and loose rows to logical tables: pieces on following pages joined (head repeated or not), titles found,
// grids that are only layout given back to the prose.
//
// In:  a document.
// Out: its tables in reading order; the lines that stand outside of them, with a mark where each table stood; the lines
//      of footnotes apart, so that no table or sentence is broken by them. Page headers, footers and numbers are left
//      out.

#include <vector>

#include "base/lexicon/lexicon.h"
#include "extract/document.h"
#include "grammar/rowsearch/loose_rows.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct TableReading {
    std::vector<Table> tables;      // build_row_tree was applied
    std::vector<PlacedLine> lines;  // pointers into the document
    std::vector<PlacedLine> footnotes;
    std::vector<Diagnostic> diagnostics;  // of tables that kept no cells
};

[[nodiscard]] TableReading read_tables(const extract::Document& document, const Lexicon& lexicon,
                                       const RowWeights& weights = {});

}  // namespace solieu::grammar
