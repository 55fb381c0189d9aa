#pragma once
// The head of a report: issuer, number, place and date, title, period. Blanks stay blank.
//
//   ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
//   TỈNH A                            Độc lập - Tự do - Hạnh phúc
//   Số: 183/BC-UBND              A, ngày 19 tháng 9 năm 2024
//                        BÁO CÁO
//        Công tác cải cách hành chính quý III năm 2024

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// Fills statements.head (except its date) and sets the kind of the paragraphs before the prose to `head`. Sections must
// be known: the head ends where the first begins.
void read_head_of_report(Statements& statements, const Lexicon& lexicon);

// Sets statements.head.date from statements.dates.
void find_date_of_report(Statements& statements, const Lexicon& lexicon);

}  // namespace solieu::grammar
