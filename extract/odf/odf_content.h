#pragma once
// The body of an OpenDocument to paragraphs, tables and notes (flow/blocks.h).
//
// In:    <office:text> or <office:spreadsheet>, the styles.
// Out:   added to the content: odf_reader.h says what. Rows and cells that repeat are made again, as many as the Budget
//        allows; blank ones only count.
// Fails: OverBudget (text, lines, cells, tables, notes, parts).

#include <pugixml.hpp>

#include "extract/budget.h"
#include "extract/flow/blocks.h"
#include "extract/odf/odf_styles.h"

namespace solieu::extract {

void read_odf_text(const pugi::xml_node& body, OdfStyles& styles, FlowContent& content, Budget& budget);
void read_odf_sheets(const pugi::xml_node& body, OdfStyles& styles, FlowContent& content, Budget& budget);

}  // namespace solieu::extract
