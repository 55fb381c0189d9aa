#pragma once
// A paragraph of a DOCX to lines of words.
//
// In:    a paragraph (blocks.h) and where its first line stands: x in characters, y in lines.
// Out:   its lines, each with the page breaks before it and the notes that it refers to. A paragraph is one line;
// manual
//        line and page breaks begin another. A line break goes on with the paragraph unless a bullet or number follows.
//        Words are cleaned (NFC), their raw form is kept where it differs; a word that several runs share is one word.
//        The list's number or bullet comes first. A tab moves to the next eighth column, at least three characters on,
//        and parts lines that stand side by side ("Số: 12/BC-UBND" tab "A, ngày 5 tháng 6 năm 2024").
// Fails: OverBudget (words, numbers, lines), asked before each is made; a paragraph without words and label gives
//        no line but may give page breaks.
//
// Example: runs "1.8" and "72 hồ sơ" -> words "1.872", "hồ", "sơ"

#include <vector>

#include "extract/budget.h"
#include "extract/document.h"
#include "extract/flow/blocks.h"

namespace solieu::extract {

struct PlacedParagraphLine {
    Line line;                // no words: only its page breaks and notes count
    int pages_before = 0;     // manual page breaks before it
    int rendered_before = 0;  // page ends that Word noted before it
    int pictures = 0;         // that may hold text
    std::vector<int> notes;   // into FlowContent::notes
};

[[nodiscard]] std::vector<PlacedParagraphLine> lines_of(const FlowParagraph& paragraph, double x, double y,
                                                        Budget& budget);

}  // namespace solieu::extract
