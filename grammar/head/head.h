#pragma once
// The heads of a document: who issued it, its number, place and date, kind and title, to whom it goes.
//
//   ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM      letterhead: issuer left, motto right,
//   TỈNH A                            Độc lập - Tự do - Hạnh phúc        number left, place and date right
//   Số: 183/BC-UBND              A, ngày 19 tháng 9 năm 2024
//                        BÁO CÁO                                         kind and title; of a letter "V/v …" below
//        Công tác cải cách hành chính quý III năm 2024                   its number
//   Kính gửi: Bộ Nội vụ                                                  addressee; of a decision who decides
//
//   Phụ lục I                                                            an annex: mark, title, and in brackets the
//   DANH MỤC THỦ TỤC HÀNH CHÍNH …                                        document it belongs to, which alone names its
//   (Kèm theo Quyết định số 87/QĐ-UBND ngày … của …)                     number, date and issuer
//
// In:    the lines of a document; the first head is looked for at its beginning, more of them behind the recipients of
// a
//        letter, at a motto, and where an annex begins.
// Out:   heads in order, each with the paragraphs that its lines make, so that none of them is read as prose. What is
//        left blank stays blank.
// Fails: never; lines that no head explains are left to the prose.
//
// Example: the lines "ỦY BAN NHÂN DÂN", "TỈNH A", "Số: 12/QĐ-UBND", "QUYẾT ĐỊNH", "Về việc …", "Điều 1. …" give one head:
//          lines 0 to 5, form document, number "12/QĐ-UBND", title "…"

#include <cstddef>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/rowsearch/lines/placed_line.h"
#include "grammar/sections/paragraphs.h"
#include "grammar/statement.h"

namespace solieu::grammar {

struct FoundHead {
    Head head;           // without `date`; `date_paragraph` is an index into lines.paragraphs
    ReadLines lines;     // what it takes
    bool cover = false;  // hands over what follows it
};

[[nodiscard]] std::vector<FoundHead> find_heads(const std::vector<PlacedLine>& lines, const Lexicon& lexicon);

// Of several heads that of the document itself: the first, or the report that a letter hands over. `first_paragraph[i]`
// is the index in statements.paragraphs of the first paragraph of head i. Sets statements.head, all but its date.
void choose_head(Statements& statements, const std::vector<FoundHead>& heads,
                 const std::vector<std::size_t>& first_paragraph, const Lexicon& lexicon);

// Sets statements.head.date from statements.dates. What was written in by hand is not known: of a day that was read with
// doubt only the month stays, a number that was read so is left out and told ("number-in-doubt").
void find_date_of_report(Statements& statements);

}  // namespace solieu::grammar
