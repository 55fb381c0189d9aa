#pragma once
// Lines of running text that the search for lines passed over: pale ones among black ones above all.
//
// In:  the ink of the page outside its tables, the mask of what is dark enough for print, the words already read.
// Out: the words of lines of which nothing was read, as sure as the reader is. Where it makes nothing of what looks
//      like a line of letters, its box goes to `unread`; not so of pale ones: the other side may shine through.
//
// Example: "…và trục giao thông" in the grey of a worn ribbon, between two black lines

#include <opencv2/core/mat.hpp>
#include <span>
#include <vector>

#include "extract/page/words.h"
#include "extract/scan/ink/page_scale.h"
#include "extract/scan/recognizers.h"

namespace solieu::extract {

[[nodiscard]] std::vector<Fragment> read_passed_lines(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                                      std::span<const Fragment> words, Recognizers& own,
                                                      std::vector<Box>& unread);

}  // namespace solieu::extract
