#pragma once
// Unruled tables that run on over page ends: the same columns on every page.
//
// In:  the document with its pages laid out, running lines and footnotes marked.
// Out: where an unruled grid at the foot of a page goes on at the top of the next (its head printed again or none), all
//      its parts get the columns that most of its rows agree on, if the words of the part leave them free. A note
//      column that is empty on one page, a page with two rows only, a wrapped line that stood outside: they join their
//      table.
//
// The steps of the whole, in this order:
//   1. parts      of each page, the unruled grids that it begins or ends with, with the lines between them and the edge
//   2. chains     parts in reading order that stand in the same place, each headless or under the head of the first
//   3. columns    of a chain: the column count of most rows (parts whose head names every column decide), each gutter
//                 where all parts of that count leave it free; alignment as in the largest part
//   4. made anew  parts with other columns, or with lines of the table above or below them, take in those lines and get
//                 their rows again (unruled/aligned_rows.h)
//   5. cleared    lines that were taken in leave their pages, all together at the end
// Cost: linear in the words of the parts made anew.

#include "extract/document.h"

namespace solieu::extract {

void continue_aligned_grids(Document& document);

}  // namespace solieu::extract
