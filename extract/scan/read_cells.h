#pragma once
// The words of all cells of a page's ruled tables.
//
// In:  the ink of a straight page without its rulings, its mask without specks, the grids (points); the recognisers of
//      this thread, and the threads that help with single cells.
// Out: fragments in points of the page. A cell that holds nothing but numbers is read by the NumberReader, with all its
//      likely readings; Tesseract is asked as a second opinion where that is unsure. Any other cell is read by the
//      line reader line by line, or by Tesseract (where its lines cannot be told apart, what reads badly, and all with
//      PrintReader::tesseract), the numbers in it by the NumberReader too.
//
// Cells with ink that nothing comes of are told by their boxes.
//
// Confidence of a number: the probability of the string, raised where the second reader agrees and lowered where it
// does not.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "extract/page/words.h"
#include "extract/scan/ink/page_scale.h"
#include "extract/scan/recognizers.h"

namespace solieu::extract {

[[nodiscard]] std::vector<Fragment> read_cells(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                               const std::vector<Grid>& grids, Recognizers& own, ScanHands& hands,
                                               std::vector<Box>* unread = nullptr);

}  // namespace solieu::extract
