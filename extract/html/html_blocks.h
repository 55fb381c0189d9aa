#pragma once
// The tree of a web page to paragraphs, tables and notes (docx/blocks.h).
//
// In:    the root element, null for an empty page; how much text is allowed.
// Out:   the content in reading order. Elements that are not known are read through. A table with one cell, or whose
//        cells hold larger tables, only frames: what it holds stands in its place. Hidden elements (hidden,
//        display:none, mso-hide) are counted, not read; so are frames and objects, which stand in other files.
// Fails: never; over_limit is set for more text than allowed.

#include <libxml/tree.h>

#include <cstddef>

#include "extract/docx/blocks.h"

namespace solieu::extract {

[[nodiscard]] DocxContent read_blocks(const xmlNode* root, std::size_t max_text_bytes);

}  // namespace solieu::extract
