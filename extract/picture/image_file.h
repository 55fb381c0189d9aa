#pragma once
// The pages of a picture file in memory: TIFF (many pages), PNG, JPEG, BMP.
//
// In:    the bytes, which must outlive the ImageFile. Opening looks at heads only; each page is decoded when it is
//        asked for, so that no more than one is in memory for each thread that asks.
// Out:   a Picture a page, upright (orientation of TIFF and EXIF applied), transparency on white, grey unless there is
//        colour that means something; a missing or absurd resolution is guessed, see declared.h. What a damaged file
//        still holds of a page is given, with Picture::damage.
// Fails: over_limit (more pages or pixels than allowed, found out before decoding; the deadline), unreadable (damaged),
//        unsupported (not such a file). Error::place is "page N" for a page.
// page() may be called from several threads at once.
//
// sheet(): the same page for embedding in a PDF: its own coding where that can stay as it is, else all its pixels in
// all their colours. Fails as page() does.
//
// Example:
//   Result<ImageFile> file = ImageFile::open(bytes, 5000);
//   for (int i = 1; i <= file->pages(); ++i) read(file->page(i, deadline));

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "extract/picture/declared.h"
#include "extract/picture/pdf_image.h"
#include "extract/picture/picture.h"
#include "extract/picture/picture_limits.h"
#include "extract/picture_library/sheet.h"

namespace solieu::extract {

class ImageFile {
  public:
    [[nodiscard]] static Result<ImageFile> open(std::string_view bytes, int max_pages);

    [[nodiscard]] int pages() const { return kind_ == Kind::tiff ? static_cast<int>(directories_.size()) : 1; }
    // From 1. OverBudget is thrown: it concerns the whole file.
    [[nodiscard]] Result<Picture> page(int number, Deadline deadline, PictureLimits* limits = nullptr) const;
    [[nodiscard]] Result<Sheet> sheet(int number, Deadline deadline) const;

  private:
    enum class Kind { tiff, png, jpeg, bmp };

    ImageFile(std::string_view bytes, Kind kind) : bytes_(bytes), kind_(kind) {}
    [[nodiscard]] Result<Picture> decode(Deadline deadline, Colours colours, PictureLimits* limits) const;
    [[nodiscard]] Result<Sheet> own_coding(int number, Deadline deadline) const;

    std::string_view bytes_;
    Kind kind_;
    std::vector<std::uint64_t> directories_;  // of a TIFF
};

}  // namespace solieu::extract
