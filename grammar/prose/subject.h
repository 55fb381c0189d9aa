#pragma once
// What a figure counts or measures, in the words of the text.
//
//   "đã giải quyết 398.004 hồ sơ TTHC, …"            -> "hồ sơ TTHC đã giải quyết"
//   "tổng số TTHC đang có hiệu lực là 1.706 TTHC"    -> "tổng số TTHC đang có hiệu lực"
//   "tỷ lệ giải quyết đúng hạn đạt 99,61%"           -> "tỷ lệ giải quyết đúng hạn"
//   "100% đơn vị đã xây dựng quy chế"                -> "đơn vị đã xây dựng quy chế"
//   "cấp huyện là 270 TTHC"                          -> "TTHC cấp huyện"
//   "… 342/400 hồ sơ, đạt 85,5%"                     -> "tỷ lệ " and what the 342/400 are

#include <string>
#include <vector>

#include "grammar/prose/figure_reader.h"
#include "grammar/words/prose_words.h"

namespace solieu::grammar {

struct SubjectContext {
    const FigureForm* previous = nullptr;  // the figure before this one in the paragraph
    std::string previous_subject;          // its subject; "" when a new sentence began
    const std::vector<bool>& citations;    // citations[i]: token i belongs to a document that is cited
};

[[nodiscard]] std::string subject_of(const ProseWords& words, const FigureForm& form, const SubjectContext& context);

}  // namespace solieu::grammar
