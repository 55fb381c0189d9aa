#pragma once
// What a finding says: plain Vietnamese and English, with the figures as written, what was computed and the difference.
// Numbers that were computed are written 1.234,5 in Vietnamese and 1,234.5 in English.
//
//   vi "Dòng 3.4 (Tỷ lệ giải quyết phản ánh…) ghi 100 % nhưng 32/38 = 84,21 %."
//   en "Row 3.4 (Tỷ lệ giải quyết phản ánh…) states 100 % but 32/38 = 84.21 %."

#include <string>

#include "audit/evaluate.h"
#include "audit/finding.h"
#include "audit/relation.h"
#include "normalize/fact.h"

namespace solieu::audit {

enum class Language { vi, en };

[[nodiscard]] std::string format_number(const normalize::Decimal& value, Language language);

// The number as written, line ends and outer spaces gone; with " %" when it is a percent written bare.
[[nodiscard]] std::string as_written(const Term& term, const grammar::Statements& statements,
                                     const normalize::Facts& facts);

// "dòng 3.4 (Tỷ lệ …), năm 2023" or "mục 6.3"; begins in lower case.
[[nodiscard]] std::string name_of_fact(int fact, const grammar::Statements& statements, const normalize::Facts& facts,
                                       Language language);
[[nodiscard]] std::string name_of_row(const grammar::Statements& statements, int table, int row, Language language);

// The same of one number of it: "ghi chú của dòng 1.5.4 (…)" for one of the row's note.
[[nodiscard]] std::string name_of_term(const Term& term, const grammar::Statements& statements,
                                       const normalize::Facts& facts, Language language);

[[nodiscard]] Ref ref_of(int fact, const normalize::Facts& facts);

// A relation that does not hold, or only when cut.
[[nodiscard]] Message relation_message(const Relation& relation, const Evaluation& evaluation,
                                       const grammar::Statements& statements, const normalize::Facts& facts);

// A blank that its neighbours determine: `blank` is the term without a number.
[[nodiscard]] Message blank_message(const Term& blank, const normalize::Decimal& expected,
                                    const grammar::Statements& statements, const normalize::Facts& facts);

// Which numbers are suspected and what they would have to be, as a further sentence with a space before it; one of
// several says that each of them would do. "" when there is none.
//   " Nghi sai nhất: dòng 1.4.2 (Số TTHC cấp huyện) ghi 279, lẽ ra 297 (hai chữ số đổi chỗ)."
[[nodiscard]] Message suspect_message(const std::vector<Change>& changes, const grammar::Statements& statements,
                                      const normalize::Facts& facts);

// `text` cut to about `length` characters at a word's end, with "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t length);

// The first letter in upper case.
[[nodiscard]] std::string sentence(std::string text);

}  // namespace solieu::audit
