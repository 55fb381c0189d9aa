#pragma once
// Footnotes and page numbers among the lines of extracted text; a part of the step in text_layout.h.
//
// Footnotes are
//   - in Markdown: paragraphs that begin with a raised mark ("<sup>(1)</sup> …", "[^1]: …"), and after a rule such as
//     begin with a number in brackets that was a mark in the text above;
//   - in text layers: what stands between a rule (or a line of many spaces, which is what is left of one) followed by a
//     line that begins with the next note's number, and the end of the page. Pages end at a form feed, at a page number
//     or where a line begins with a single space directly below another line. Where form feeds part the pages, lines at
//     their foot that begin with a number that is glued to a word above ("2024(1)", "tỉnh3") are notes without a rule.
// A page number is a number alone on a line where a page begins or ends; where form feeds part the pages it is the
// page's, or as far from it as that of another page.

#include <cstddef>
#include <span>
#include <vector>

#include "extract/text/text_layout.h"

namespace solieu::extract {

// `prose` lists the lines that are in no table. Sets LineLayout::role, starts_paragraph and leading_mark.
void find_page_numbers(std::span<const SourceLine> lines, const std::vector<std::size_t>& prose,
                       std::vector<LineLayout>& layout);
void find_notes(std::span<const SourceLine> lines, const std::vector<std::size_t>& prose,
                const std::vector<bool>& in_table, std::vector<LineLayout>& layout);

}  // namespace solieu::extract
