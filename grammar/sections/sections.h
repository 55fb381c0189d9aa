#pragma once
// Headings and their hierarchy: "PHẦN I", "I.", "1.", "1.1.", "a)" is a list item and no section.
//
// A paragraph that begins with a number is a heading; its title goes to the first colon or sentence end, because the
// text often follows in the same line ("6.2. Về hạ tầng kỹ thuật: UBND huyện đã …").
//
// Numbers that begin again within a section are a list, no headings, where what follows says so: the "1." and "2."
// between "1.1" and "1.2". Its items are bullets. "A. Thủ tục …" is a heading where "B. …" follows. "5. (Tiếp theo) …"
// goes on with section 5.

#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/sections/paragraphs.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// "PHẦN I", "Phần thứ hai", "PHẦN II. KẾT QUẢ", "Chương II", "Điều 3. …": the length of the label in bytes, 0 when the
// text begins with none.
[[nodiscard]] std::size_t length_of_part_label(std::string_view text, const Lexicon& lexicon);

// A line that can only begin a paragraph: "PHẦN II" on its own, a number with words in upper case behind it.
[[nodiscard]] bool opens_section(std::string_view text, const Lexicon& lexicon);

// Fills statements.sections from statements.paragraphs; sets Paragraph::section, kind heading or bullet (with the
// number cut into `lead`) and Table::section.
void find_sections(Statements& statements, const std::vector<Prose::TableMark>& tables, const Lexicon& lexicon);

}  // namespace solieu::grammar
