#pragma once
// The sides of cells of a table whose rulings are worn, each looked at by itself.
//
// In:  the ink mask of a straight page, its resolution, all solid and worn rulings (worn_rulings.h), in pixels.
// Out: a ruling for each side of a cell, from the ruling where it begins to the one where it ends, that other rulings
// hold
//      in part, or of which bits are left: thin ones, with nothing beside them, as letters have.
//
// Example: of the upright ruling between two columns nothing but two dots is left in one row

#include <opencv2/core/mat.hpp>
#include <span>
#include <vector>

#include "extract/scan/ink/weak_rulings.h"

namespace solieu::extract {

[[nodiscard]] std::vector<WeakRuling> complete_rulings(const cv::Mat& mask, const SolidRulings& solid,
                                                       std::span<const WeakRuling> worn, double dpi);

}  // namespace solieu::extract
