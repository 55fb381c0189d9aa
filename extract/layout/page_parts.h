#pragma once
// Parts of a page that are read each for itself: the two pages of a sheet on which two were printed side by side, and
// what stands sideways beside upright text.
//
// In:  the words, tables and turned text of a page.
// Out: fold_of      the x of the fold of a sheet with two pages: a landscape page whose middle is free from top to
//                   bottom, with a table or running text on both sides
//      turned_grid  a table in the frame of another direction: its rows are the columns of the page, or the other way
//      append       the part as the end of the page, its boxes turned to the page
//
// Example: a fold at 421 of a page of 842 x 595 points: all that is left of it is read before what is right of it.

#include <optional>
#include <vector>

#include "extract/document.h"
#include "extract/page/page_content.h"
#include "extract/page/words.h"

namespace solieu::extract {

[[nodiscard]] std::optional<double> fold_of(double width, double height, const std::vector<Fragment>& fragments,
                                            const std::vector<Grid>& grids);

[[nodiscard]] Grid turned_grid(const Grid& grid, Direction direction, double width, double height);

// `width` and `height` are those of the page.
void append(Page& page, Page part, Direction direction, double width, double height);

}  // namespace solieu::extract
