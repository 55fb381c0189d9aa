#pragma once
// Words with digits, read once more by the NumberReader.
//
// In:  fragments as Tesseract read them; the picture they stand in.
// Out: the same fragments. Where both readers see the same digits the confidence rises; where they differ, the likelier
//      digits stand, the other reading is among `readings` and, where it is not Tesseract's that stands, `raw` keeps
//      that. Letters are changed only where the reader of numbers sees digits too: those that look like digits ("0ó"),
//      and whatever stands where only a number can ("Điều §", kind "before-number" of the phrases). A sign that stands
//      in no number ("84.233;8") is what the reader of numbers sees there, or the number is in doubt. Where that reader
//      saw but a part of what fills the box, the other one's stands. A "0" beside words of which the other reader was
//      not sure is in doubt whatever the reader of numbers says, for in an "o" it sees the same ("xe máy, 0 tô").

#include <opencv2/core/mat.hpp>
#include <span>
#include <string>
#include <string_view>

#include "extract/digits/number_reader.h"
#include "extract/page/words.h"
#include "extract/scan/ink/page_scale.h"

namespace solieu::extract {

class KnownPhrases;

void read_numbers_again(const cv::Mat& ink, const PageScale& scale, std::span<Fragment> fragments,
                        NumberReader& numbers, const KnownPhrases& known);

// The line of a number cut out of the picture with the margins the NumberReader likes. `line` in pixels.
[[nodiscard]] cv::Mat number_picture(const cv::Mat& ink, const cv::Rect& line, const cv::Rect& within);

// Chance that a string is right when two readers that err on their own both give it, or when they differ.
[[nodiscard]] float agreed(float probability, float other);
[[nodiscard]] float disputed(float probability, float other);

}  // namespace solieu::extract
