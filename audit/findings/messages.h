#pragma once
// What findings say, as messages (message.h): the figures as written, what was computed and the difference. In the
// words of the catalogues that is
//
//   vi "Dòng 3.4 (Tỷ lệ giải quyết phản ánh…) ghi 100 % nhưng 32/38 = 84,21 %."
//   en "Row 3.4 (Tỷ lệ giải quyết phản ánh…) states 100 % but 32/38 = 84.21 %."

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/findings/finding.h"
#include "audit/relations/evaluate.h"
#include "audit/relations/relation.h"
#include "normalize/fact.h"

namespace solieu::audit {

// What a value beside the one that is written is. "should be" is said of a suspect and the correction that a slip
// explains, of nothing else: what merely follows from the other numbers, any of which may be the wrong one, is
// computed.
enum class Beside { should_be, computed, elsewhere, missing, repaired };

// "beside.should-be" …: the catalogues' code of its word.
[[nodiscard]] std::string_view code_of(Beside beside);

// The likeliest change of what is suspected first; nullptr when there is none.
[[nodiscard]] const Change* change_of_suspect(const Finding& finding);

// Whether a slip explains the change. Else it is only what would make everything agree: no correction to offer.
[[nodiscard]] bool is_correction(const Change& change);

// The value that stands beside the one that a finding states; "" for none. It is the correction of the stated number
// where that number alone is suspected, else Finding::expected under the word that fits its rule.
//   402 for 286 + 134, the suspect is 286                 {computed, "420"}
//   1.931 for 1.913, the suspect is the stated number     {should_be, "1913"}
struct ValueBeside {
    Beside what = Beside::computed;
    std::string value;  // plain decimal, or text where a number of a row or a date is stated
};
[[nodiscard]] ValueBeside value_beside(const Finding& finding);

// What a finding states and expects: the number of a term as a plain decimal ("1.695", never "1,695 %"), `exponent` the
// power of ten that it is told in; as written where it is no number.
[[nodiscard]] std::string plain_number(const Term& term, int exponent, const grammar::Statements& statements,
                                       const normalize::Facts& facts);

// The number as written, line ends and outer spaces gone; with " %" when it is a percent written bare.
[[nodiscard]] std::string as_written(const Term& term, const grammar::Statements& statements,
                                     const normalize::Facts& facts);

// "dòng 3.4 (Tỷ lệ …), năm 2023" or "mục 6.3"; begins in lower case.
[[nodiscard]] Message name_of_fact(int fact, const grammar::Statements& statements, const normalize::Facts& facts);
[[nodiscard]] Message name_of_row(const grammar::Statements& statements, int table, int row);

// The same of one number of it: "ghi chú của dòng 1.5.4 (…)" for one of the row's note.
[[nodiscard]] Message name_of_term(const Term& term, const grammar::Statements& statements,
                                   const normalize::Facts& facts);

[[nodiscard]] Ref ref_of(int fact, const normalize::Facts& facts);

// A relation that does not hold, or only when cut.
[[nodiscard]] Message relation_message(const Relation& relation, const Evaluation& evaluation,
                                       const grammar::Statements& statements, const normalize::Facts& facts);

// A blank that its neighbours determine: `blank` is the term without a number.
[[nodiscard]] Message blank_message(const Term& blank, const Decimal& expected, const grammar::Statements& statements,
                                    const normalize::Facts& facts);

// Which numbers are suspected and what they would have to be, as a further sentence. `ways`: each makes everything
// agree, by all of its changes together; of several the message says that any one would do. An empty message when there
// is none. What no slip explains is said to be computed.
//   "Nghi sai nhất: dòng 1.4.2 (Số TTHC cấp huyện) ghi 279, lẽ ra 297 (hai chữ số đổi chỗ)."
[[nodiscard]] Message suspect_message(std::span<const std::vector<Change>> ways, const grammar::Statements& statements,
                                      const normalize::Facts& facts);

// `text` cut to about `length` characters at a word's end, with "…".
[[nodiscard]] std::string shortened(std::string_view text, std::size_t length);

}  // namespace solieu::audit
