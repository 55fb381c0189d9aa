#pragma once
// The pictures of the pages of a picture file (TIFF, PNG, JPEG, BMP) in a form that a PDF can hold, without loss.
//
//   jpeg   the JPEG file as it is: baseline or progressive, 8 bits, grey or three colours, whole
//   png    the data of a PNG as they are (deflated rows with PNG's filters): not interlaced, no transparency, at most 8
//          bits, whole
//   fax    black and white, coded anew by the method of group 4
//   pixels rows of grey or of red, green, blue; whoever embeds them may deflate them
//
// jpeg and png are as stored; `orientation` says how they are to be turned for showing (TIFF and EXIF, 1…8). The others
// are upright. Width, height and rotation are those that reading the same page gives to it, before any turn that the
// reader finds out by itself.
//
// Example:
//   Result<void> done = for_each_sheet(bytes, 5000, [&](int page, Result<Sheet> sheet) { add(page, sheet); });

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace solieu::extract {

struct Sheet {
    enum class Coding { jpeg, png, fax, pixels };
    Coding coding = Coding::pixels;
    std::string data;  // "" for none
    int columns = 0, rows = 0;
    int channels = 1;              // 1 grey or palette, 3 colour
    int bits = 8;                  // of a sample
    std::string palette;           // of png: red, green, blue of each entry; "" for none
    int orientation = 1;           // 1…8
    double width = 0, height = 0;  // points, upright
    int rotation = 0;              // as the file says: what `orientation` turns
};

using TakeSheet = std::function<void(int page, Result<Sheet> sheet)>;

// Calls `take` for each page in order, one page in memory at a time; a page that cannot be had gives its Error.
// Fails: as ImageFile::open and picture_reading do.
[[nodiscard]] Result<void> for_each_sheet(std::string_view bytes, int max_pages, const TakeSheet& take);

}  // namespace solieu::extract
