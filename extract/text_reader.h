#pragma once
// The reader of extracted text: Markdown, tab-separated tables, one cell a line, word-wrapped text layers, and any
// mixture of them. The shape is recognised part by part and never asked for.
//
// In:    the bytes of a text file: UTF-8 or UTF-16, with or without byte order mark, any line ending, any Unicode
//        normal form; or an encoding of Vietnamese from before Unicode.
// Out:   a Document of kind text with `file` and `sha256` empty (extract::read fills them). A form feed begins a page;
//        without one everything is page 1. Places are counted in characters (x) and lines (y), see geometry.h.
// Fails: over_limit when there are more bytes than options.max_text_bytes, more pages than options.max_pages, or more
//        of anything than `limits` (budget.h) allows.
//
// Steps, one file each:
//   text_encoding.h  bytes to UTF-8, old encodings
//   text_lines.h     bytes to source lines: encoding, line endings, cleaning, places
//   text_markup.h    Markdown and HTML inside a line to words: bold, italic, marks, entities
//   text_cells.h     fields to a Grid: spans of heads, group lines, tables of one cell a line
//   text_tables.h    which source lines are a table, and of which shape
//   text_layout.h    paragraphs, footnotes and page numbers of what is in no table
//
// Example:
//   Result<Document> document = read_text("STT\tChỉ tiêu\tSố liệu\n1.\tSố văn bản\t12\n", {});
//   // one page, one grid of two rows and three columns

#include <string_view>

#include "base/result.h"
#include "extract/budget.h"
#include "extract/document.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_text(std::string_view bytes, const ReadOptions& options,
                                         const BudgetLimits& limits = {});

}  // namespace solieu::extract
