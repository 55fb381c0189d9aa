#pragma once
// What the line reader doubts, read by Tesseract too: the two err in different words, the line reader in marks and
// tones.
//
// In:  the picture of a line (8-bit grey, paper bright) and its words as the line reader gave them; the resolution;
// what
//      the field's reports say.
// Out: the same words in the same order. A doubtful word that Tesseract reads as another one has its text where that is
//      likelier, else it stays; the probability tells what both say. Signs around a word stay as the line reader saw
//      them. A number that the two read differently stays and is in doubt.
//
// Only the doubtful words and their neighbours are shown to Tesseract.
//
// Example: "phòng chông lụt" -> "phòng chống lụt"

#include <opencv2/core/mat.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lines/line_reader.h"
#include "extract/scan/mend/known_phrases.h"
#include "extract/scan/text_recognizer.h"

namespace solieu::extract {

// `after`: the word that stands behind them in the same line of the page, "" for none.
void ask_second(const cv::Mat& line, double dpi, std::vector<LineWord>& words, std::string_view after,
                TextRecognizer& tesseract, const KnownPhrases& known);

// Whether Tesseract is asked for a word however sure the line reader is: the phrases do not have it, but one with other
// marks ("đên", "thê"), and it is no name.
[[nodiscard]] bool lacks_marks(std::string_view word, const KnownPhrases& known);

// Whether word `i` stands where forms leave a blank for pens: the number before "/QĐ-UBND", the day before a month and
// a year. The line reader knows print only and is sure of what it makes of handwriting.
//
//   {"Số:", "237", "/QĐ-UBND"}, 1                    -> true
//   {"17", "tháng", "02", "năm", "2025"}, 0          -> true
//   {"số", "63/2010/NĐ-CP", "ngày", "08/6/2010"}, 1  -> false
[[nodiscard]] bool is_filled_in(const std::vector<LineWord>& words, std::size_t i, std::string_view after = {});

// What stands where the line reader read `own` and Tesseract `other` with this confidence.
[[nodiscard]] LineWord weigh_word(LineWord own, std::string_view other, float confidence);

// Which of Tesseract's words stands for each of the line reader's: as many numbers as `own` has words, -1 for none.
[[nodiscard]] std::vector<int> same_words(const std::vector<std::string_view>& own,
                                          const std::vector<std::string_view>& others);

}  // namespace solieu::extract
