#pragma once
// Solid rulings with many gaps, as copies of copies have them: pieces too short or too far apart to be told from the
// strokes of letters each by itself.
//
// In:  the ink mask of a straight page, its resolution, the solid rulings found in it (weak_rulings.h).
// Out: the worn ones from their first piece to their last; what solid rulings hold already is left out.
//
// Pieces on one line make a ruling when they cover most of it, are thin, have little ink beside them, and the ruling
// meets two of the other direction at least. Stems of letters in line below line do not run into the level rulings. A
// gap that begins and ends at rulings of the other direction is a cell that spans: there the ruling ends.

#include <opencv2/core/mat.hpp>
#include <vector>

#include "extract/scan/ink/weak_rulings.h"

namespace solieu::extract {

[[nodiscard]] std::vector<WeakRuling> find_worn_rulings(const cv::Mat& mask, const SolidRulings& solid, double dpi);

}  // namespace solieu::extract
