#pragma once
// Print that the recogniser of running text passed over: single figures standing apart, as the numbers and values of a
// table without rulings do.
//
// In:  the ink of the page outside its ruled tables, its mask, the words already read.
// Out: fragments for the pieces of ink that stand in no word and read as a number without doubt.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "extract/digits/number_reader.h"
#include "extract/layout/words.h"
#include "extract/scan/page_scale.h"

namespace solieu::extract {

[[nodiscard]] std::vector<Fragment> read_unread_ink(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                                    const std::vector<Fragment>& words, NumberReader& numbers);

}  // namespace solieu::extract
