#pragma once
// The content of a DOCX, from the XML of its parts to paragraphs and tables in reading order.
//
// In:    the parts that hold text, styles and numbers. They must outlive the call only.
// Out:   the content (blocks.h):
//          - insertions and the targets of moves are kept, deletions and the sources of moves dropped; a paragraph
//          whose
//            mark was deleted runs into the next one;
//          - of fields the result is kept; of form fields what is chosen or ticked; of content
//            controls the content, but not a prompt that nobody filled in;
//          - of alternatives (mc:AlternateContent) one is read; text boxes follow the paragraph that holds them;
//          - hidden text and text struck through are left out and counted, and so is what else is deleted: rows, cells
//            (the next one takes the column); headers, footers and comments are not looked at;
//          - a table that only frames other tables is taken apart: what it holds stands in its place. A small table
//            inside a cell becomes lines of that cell.
// Fails: OverBudget (text, lines, cells, tables, notes, parts, names); what is nested deeper than 200 levels is
//        left out and counted.

#include <pugixml.hpp>

#include "extract/budget.h"
#include "extract/docx/numbering.h"
#include "extract/docx/styles.h"
#include "extract/flow/blocks.h"

namespace solieu::extract {

struct DocxParts {
    pugi::xml_node document, footnotes, endnotes;  // roots; those of parts that are missing are empty
};

[[nodiscard]] FlowContent read_body(const DocxParts& parts, const Styles& styles, Numbering& numbering, Budget& budget);

}  // namespace solieu::extract
