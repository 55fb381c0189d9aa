#pragma once
// The tree of a web page to paragraphs, tables and notes (flow/blocks.h).
//
// In:    the root element, null for an empty page.
// Out:   the content in reading order. Elements that are not known are read through. A table with one cell, or whose
//        cells hold larger tables, only frames: what it holds stands in its place. Of the fields of
//        a form what is typed, chosen or ticked is read. Hidden elements (hidden,
//        display:none, mso-hide) and text that is struck through are counted, not read; so are frames and objects,
//        which stand in other files. A note that is referred to several times stands where it is first.
// Fails: OverBudget (text, words, numbers, lines, cells, tables, notes), asked before each is made.

#include <libxml/tree.h>

#include "extract/budget.h"
#include "extract/flow/blocks.h"

namespace solieu::extract {

// Added behind what `content` holds already: of several pages.
void read_blocks(const xmlNode* root, FlowContent& content, Budget& budget);

}  // namespace solieu::extract
