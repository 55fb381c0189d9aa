#pragma once
// The picture of a page as small as one can still read it on a screen.
//
// In:  a Picture; by how many degrees (0, 90, 180, 270) it is to be turned clockwise.
// Out: a page without colour as PNG of four greys, 110 dpi, its paper white (about 50 KB for a page full of text); one
//      with colour as JPEG, 100 dpi (about 100 KB). Pictures of fewer dots keep theirs. No bytes when it has no pixels.

#include <string>

#include "extract/picture/picture.h"

namespace solieu::extract {

// What a page is best drawn with that has no picture of its own.
inline constexpr double small_picture_dpi = 110;

struct SmallPicture {
    std::string media_type;  // "image/png", "image/jpeg"
    std::string bytes;
    int width = 0, height = 0;  // pixels
};

[[nodiscard]] SmallPicture small_picture(const Picture& picture, int turn);

}  // namespace solieu::extract
