#pragma once
// Words of a part of the page by Tesseract, or by the line reader, as fragments for the layout.
//
// In:  the ink of a straight page without its rulings, the part to read (pixels), how its lines are arranged; the line
//      reader and the phrases it goes by, where that is to read what Tesseract finds (an area of kind page).
// Out: fragments in points of the page; words of one line share baseline and font size. Noise that Tesseract makes of
//      specks (a lone bar, a lone dot) is left out.

#include <opencv2/core/mat.hpp>
#include <span>
#include <vector>

#include "extract/lines/line_reader.h"
#include "extract/page/words.h"
#include "extract/scan/ink/page_scale.h"
#include "extract/scan/mend/mend_words.h"
#include "extract/scan/text_recognizer.h"

namespace solieu::extract {

// How a part is read that did not read well as it is.
enum class Manner {
    plain,
    larger,   // small print
    darkest,  // without what is paler than print: a seal in a grey scan
};

[[nodiscard]] std::vector<Fragment> read_text(const cv::Mat& ink, const cv::Rect& part, const PageScale& scale,
                                              TextRecognizer& recognizer, Area area, Manner manner = Manner::plain,
                                              LineReader* reader = nullptr, const KnownPhrases* known = nullptr);

// The same for the lines of a cell, where they stand is known (`lines`, pixels of the page, from the top down): the
// line reader reads them, Tesseract what that doubts.
[[nodiscard]] std::vector<Fragment> read_known_lines(const cv::Mat& ink, std::span<const cv::Rect> lines,
                                                     const PageScale& scale, TextRecognizer& recognizer,
                                                     LineReader& reader, const KnownPhrases& known);

// 0…1; 0 without words.
[[nodiscard]] double mean_confidence(const std::vector<Fragment>& words);

// Mends slips in words that stand in this order (mend_words.h), keeping the raw reading beside them; in a cell,
// remnants of rulings at its edges are left out.
void mend(std::vector<Fragment>& fragments, MendPlace place, const KnownPhrases& known);

}  // namespace solieu::extract
