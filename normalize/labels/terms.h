#pragma once
// The words of a label or a sentence in the one form that comparisons use: abbreviations of the field (TTHC, ĐVSNCL,
// VBQPPL, DVC …) and those that the document defines itself, words used for each other, and no words that tell
// nothing apart ("tổng số", "tại địa phương"). The table is packs/cchc-581/terms.tsv.
//
//   Terms terms;
//   define_terms("Tổng đài hành chính công (TĐHCC) …", terms, lexicon);
//   canonical("Tổng số đơn vị sự nghiệp công lập (ĐVSNCL) tại địa phương", terms, lexicon) == "#đvsncl"
//   canonical("cuộc gọi tới TĐHCC", terms, lexicon) == "cuộc gọi tới tổng đài hành chính công"
//
// A word with '#' is a thing that reports count, one with '~' a name that fits many things ("đơn vị", "người").
//
// In: text as written, UTF-8 in NFC. Out: words in lower case, one space between; what stands in brackets is left out
// by canonical() (read it with in_brackets()). Linear in the text.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/labels/text_words.h"

namespace solieu::normalize {

// Abbreviations that a document defines: lower case -> the words, lower case.
struct Terms {
    std::map<std::string, std::string, std::less<>> defined;
};

// Finds definitions: words and, in brackets right behind them, capitals that begin these words. The table's own
// abbreviations need no definition and are left alone.
void define_terms(std::string_view text, Terms& terms, const Lexicon& lexicon);

// The words (text_words.h, joined) in one form. They point into `words`, `terms` and the lexicon.
[[nodiscard]] Words in_one_form(const Words& words, const Terms& terms, const Lexicon& lexicon);

// The same of a text.
[[nodiscard]] std::string canonical(std::string_view text, const Terms& terms, const Lexicon& lexicon);

// The words in brackets, canonical; "" when there are none.
[[nodiscard]] std::string in_brackets(std::string_view text, const Terms& terms, const Lexicon& lexicon);

// A single word that tells no two figures apart: "của", "các", "được". canonical() leaves them, as qualifiers hold
// some.
[[nodiscard]] bool tells_nothing(std::string_view word, const Lexicon& lexicon);

}  // namespace solieu::normalize
