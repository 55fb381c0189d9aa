#pragma once
// The pages of a picture file in memory: TIFF (many pages), PNG, JPEG, BMP; or of several, joined (picture_series.h).
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

#include <cstddef>
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

    [[nodiscard]] int pages() const;
    // How many picture files were joined; 1 for one.
    [[nodiscard]] std::size_t files() const { return kind_ == Kind::series ? files_.size() : 1; }
    // From 1. OverBudget is thrown: it concerns the whole file.
    [[nodiscard]] Result<Picture> page(int number, Deadline deadline, PictureLimits* limits = nullptr) const;
    [[nodiscard]] Result<Sheet> sheet(int number, Deadline deadline) const;

  private:
    enum class Kind { tiff, png, jpeg, bmp, series };

    // A page of one of several files. Of a file that cannot be opened there is one page, which says why.
    struct PageOfFile {
        std::size_t file = 0;
        int number = 1;
    };

    ImageFile(std::string_view bytes, Kind kind) : bytes_(bytes), kind_(kind) {}
    [[nodiscard]] static Result<ImageFile> open_series(std::string_view bytes, int max_pages);
    [[nodiscard]] Result<Picture> decode(Deadline deadline, Colours colours, PictureLimits* limits) const;
    [[nodiscard]] Result<Sheet> own_coding(int number, Deadline deadline) const;

    std::string_view bytes_;
    Kind kind_;
    std::vector<std::uint64_t> directories_;  // of a TIFF
    std::vector<Result<ImageFile>> files_;    // of a series
    std::vector<PageOfFile> series_;          // its pages
};

}  // namespace solieu::extract
