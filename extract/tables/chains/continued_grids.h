#pragma once
// Unruled tables that run on over page ends: the same columns on every page.
//
// In:  the document with its pages laid out, running lines and footnotes marked.
// Out: where an unruled grid at the foot of a page goes on at the top of the next (its head printed again or none), all
//      its parts get the columns that most of its rows agree on, if the words of the part leave them free. A note
//      column that is empty on one page, a page with two rows only, a wrapped line that stood outside: they join their
//      table.
//
// The steps: parts in reading order are linked to chains; a chain's columns are those of the column count with the most
// rows, each gutter where all parts of that count leave it free; parts with other columns or with lines of the table
// above or below them are made anew. Cost: linear in the words of the parts made anew.

#include "extract/document.h"

namespace solieu::extract {

void continue_aligned_grids(Document& document);

}  // namespace solieu::extract
