#pragma once
// The lines of running text, found by Tesseract's analysis of the page and read by the project's own line reader.
//
// In:  a part of a straightened page, 8-bit grey, paper bright; its resolution; what the reports of the field say.
// Out: lines as TextRecognizer::read gives them. Opening and closing quotation marks stand in their curved forms; the
//      dotted lines of forms are left out. What the line reader doubts Tesseract has read too (second_opinion.h).
//
// Example: read_lines(page, 300, tesseract, reader, known)[0].words[0].text == "Căn"

#include <opencv2/core/mat.hpp>
#include <vector>

#include "extract/lines/line_reader.h"
#include "extract/scan/mend/known_phrases.h"
#include "extract/scan/text_recognizer.h"

namespace solieu::extract {

[[nodiscard]] std::vector<RecognizedLine> read_lines(const cv::Mat& part, double dpi, TextRecognizer& tesseract,
                                                     LineReader& reader, const KnownPhrases& known);

// The same where the lines stand is known: `lines` without words.
[[nodiscard]] std::vector<RecognizedLine> read_lines(const cv::Mat& part, double dpi, std::vector<RecognizedLine> lines,
                                                     TextRecognizer& tesseract, LineReader& reader,
                                                     const KnownPhrases& known);

}  // namespace solieu::extract
