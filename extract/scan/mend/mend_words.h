#pragma once
// Slips of the text recogniser in Vietnamese words, mended against what the field says (known_phrases.h).
//
// In:  the words of one cell (all its lines) or of one line of prose, in reading order, as Tesseract read them: UTF-8,
//      NFC, confidence 0…1; the phrases.
// Out: the same words, some with other text; the caller keeps the raw reading. Returns how many differ.
//
// What is mended, only where the field's phrases leave one choice:
//   tone and vowel marks  "Tống số" -> "Tổng số", "thấm quyền" -> "thẩm quyền", "CỌNG HÒA" -> "CỘNG HÒA"
//   one wrong letter      "Trệu đồng" -> "Triệu đồng", in a word that is no word at all
//   the case of a letter  "đơn Vị" -> "đơn vị"
//   Roman numerals        "HH. Cải cách" -> "III. Cải cách", "quý IHI" -> "quý III"
//   U+00D0                "Ðề án" -> "Đề án"
//   remnants of rulings   in a cell: "_Văn bản." -> "Văn bản"; "điện. tử" -> "điện tử"
// Case and punctuation stay otherwise. A word with a digit is never touched, nor is a name, nor a word that stands in a
// known phrase as it was read. Words that are common by themselves need evidence on both sides.
//
// Thread-safe. A page of 600 words takes well under a millisecond.
//
// Example:
//   std::vector<MendableWord> words{{"Tống", 0.96F}, {"số", 0.97F}};
//   mend_words(words, MendPlace::cell, known);   // words[0].text == "Tổng"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace solieu::extract {

class KnownPhrases;

struct MendableWord {
    std::string text;
    float confidence = 1;
};

enum class MendPlace { prose, cell };

std::size_t mend_words(std::span<MendableWord> words, MendPlace place, const KnownPhrases& known);

// A word at the edge of a cell, beside other words or alone, that is what a ruling left: bars, underscores, single
// quotes, spacing accents. Never a dash, a dot, a digit, a double quote (they are content).
[[nodiscard]] bool is_debris(std::string_view word);

}  // namespace solieu::extract
