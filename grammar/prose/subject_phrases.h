#pragma once
// The phrases around a number that tell what it counts. Tokens are those of ProseWords.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "grammar/prose/figure_reader.h"
#include "grammar/words/prose_words.h"

namespace solieu::grammar {

struct Phrase {
    std::size_t first = 0, last = 0;  // tokens [first, last)
    [[nodiscard]] bool empty() const { return first >= last; }
    [[nodiscard]] std::size_t size() const { return empty() ? 0 : last - first; }
};

// How the words before a figure lead to it.
enum class Link {
    none,  // "giải quyết 15 hồ sơ"
    weak,  // "tinh giản được 15 người", "có 15 người"
    firm,  // "… là 15 hồ sơ", "…: 15 hồ sơ", "… đạt 99%"
};

struct Before {
    Phrase phrase;
    Link link = Link::none;
    bool whole_clause = false;  // nothing was cut off at a comma
    bool preposition = false;   // "tại 15 xã": the words before are about something else
};

// The clause before the figure, links ("là", "đạt", "được") taken off its end. It does not reach over token `floor`,
// but over a bracket and a cited document that stand between. `citations`: see SubjectContext.
[[nodiscard]] Before read_before(const ProseWords& words, const FigureForm& form, std::size_t floor,
                                 const std::vector<bool>& citations);

// The noun behind the number and what describes it: "hồ sơ TTHC" of "15 hồ sơ TTHC, …". Begins with the unit, but for
// %.
[[nodiscard]] Phrase read_behind(const ProseWords& words, const FigureForm& form);

// Keeps the words behind the last comma when they can stand alone; false when nothing was cut.
bool cut_at_comma(const ProseWords& words, Phrase& phrase);

// Where in the phrase "tổng số …", "tỷ lệ …", "số …" begins: words that name a figure even without a link.
[[nodiscard]] std::optional<std::size_t> naming_word(const ProseWords& words, const Phrase& before);

// The verbs at the phrase's end: "đã giải quyết", "được giao", "tuyển dụng viên chức". *marked: a word like "đã" says
// that they are verbs. `whole_clause`: the phrase is one, so that a short one may be taken for verbs as it is.
[[nodiscard]] Phrase verbs_before(const ProseWords& words, const Phrase& before, bool whole_clause,
                                  bool* marked = nullptr);

[[nodiscard]] std::string text_of(const ProseWords& words, const Phrase& phrase);

}  // namespace solieu::grammar
