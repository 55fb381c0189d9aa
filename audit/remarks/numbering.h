#pragma once
// STT of rows and numbers of headings: twice, left out, under the wrong heading.
//
// Rows are compared within their table, group and run (numbers that begin again at 1 open a new one); headings within
// their part. A recovered number counts as there. Twice and misplaced are warnings, so is a number left out of a table;
// one left out among headings is a remark, as a heading may be written as plain text. So is a number that stands twice
// where it was read from a picture and the numbers around go on as if one of the two were the one left out: II, II, IV.
// A row whose values were guessed to stand where they do may be the end of the row above: what is wrong with its number
// is a remark. A column that leaves out many numbers holds codes and is not checked.

#include <vector>

#include "audit/findings/finding.h"
#include "grammar/statement.h"

namespace solieu::audit {

[[nodiscard]] std::vector<Finding> find_wrong_row_numbers(const grammar::Statements& statements);
[[nodiscard]] std::vector<Finding> find_wrong_section_numbers(const grammar::Statements& statements);

}  // namespace solieu::audit
