#pragma once
// The reader of Word documents (.docx, .docm, .dotx; transitional and strict).
//
// In:    the bytes of a zip package. Macros, headers, footers, comments and the properties of the document
// are
//        not looked at; no reference to another file or address is followed.
// Out:   a Document of kind docx with `file` and `sha256` empty (extract::read fills them). There is no layout in a
// DOCX:
//        pages end at page breaks, at sections that begin on a new page and where Word noted a page end when it last
//        saved the document; without these everything is page 1. A table stands on the page where it begins, parts of
//        it on further pages where a page end was noted before a row with an STT. Places are counted in characters (x)
//        and lines (y) as in extracted text, see geometry.h.
// Fails: unsupported (another kind of package: the advice says how to convert it), encrypted, unreadable (cut off,
//        damaged, no document part), over_limit (see package.h, budget.h; pages).
//
// Steps, one file each:
//   package.h           members of the zip, unpacked with bounds
//   package_parts.h     what kind of package it is, and which parts hold the document
//   part_xml.h          a part as a tree
//   styles.h            what styles say
//   numbering.h         numbers of lists
//   body.h              the tree to paragraphs, tables and notes
//   paragraph_lines.h   a paragraph to lines of words
//   table_grid.h        a table to columns and rows
//   block_pages.h       all of it to pages
//
// Example:
//   Result<Document> document = read_docx(bytes, {});

#include <string_view>

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"
#include "extract/ooxml/package.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_docx(std::string_view bytes, const ReadOptions& options,
                                         const PackageLimits& limits = {},
                                         const BudgetLimits& budget = office_limits());

}  // namespace solieu::extract
