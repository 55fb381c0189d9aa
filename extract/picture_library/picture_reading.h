#pragma once
// The reading of pictures: a shared library beside the program, opened when the first picture is to be read
// (base/part_library.h). It alone is linked to OpenCV, Tesseract and all that they need: sixty libraries.
//
// Out:   the table, the same one each time, from any thread. The library stays loaded until the program ends: what it
//        gave (a LaidPage with its function) may live as long as one likes.
// Fails: unreadable, when the library is missing, lacks something it needs or is of another build than the program;
//        every call says so again.
//
// The functions take and give what both sides were compiled with, so both must come from the same build: each carries
// the stamp of picture_reading_stamp(). What they throw is of the standard library or derived from it.
//
// Example:
//   const Result<const PictureReading*> reading = picture_reading();
//   if (!reading) return tl::unexpected(reading.error());
//   return (*reading)->read_image(bytes, options);

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "extract/layout/page_layout.h"
#include "extract/picture_library/page_pictures.h"
#include "extract/picture_library/sheet.h"
#include "extract/read_options.h"

class PDFDoc;

namespace solieu::extract {

struct PictureReading {
    const char* stamp = nullptr;  // first in every build

    // image/image_reader.h
    Result<Document> (*read_image)(std::string_view bytes, const ReadOptions& options) = nullptr;
    // scan/pdf_pages.h
    void (*read_pdf_pages)(std::string_view bytes, PDFDoc& pdf, const std::vector<LaidPage*>& wanted,
                           const ReadOptions& options) = nullptr;
    // scan/scan_page.h
    std::string (*scan_model)() = nullptr;
    // image/small_pages.h
    Result<std::vector<PagePicture>> (*small_pages)(std::string_view bytes, const Document& document,
                                                    int threads) = nullptr;
    Result<std::vector<PagePicture>> (*small_spots)(std::string_view bytes, const Document& document,
                                                    const std::vector<PictureSpot>& spots) = nullptr;
    // picture/file_sheets.h
    Result<void> (*file_sheets)(std::string_view bytes, int max_pages, const TakeSheet& take) = nullptr;
};

[[nodiscard]] Result<const PictureReading*> picture_reading();

// The same from the library at that path, or of that name where the system looks for such; opened each time.
[[nodiscard]] Result<const PictureReading*> open_picture_reading(const std::string& library);

// Where the library is: beside the program; where it is not, its name alone, for which the system looks.
[[nodiscard]] std::string picture_library();

// Version, compiler, and the sizes of what passes between program and library.
[[nodiscard]] std::string picture_reading_stamp();

}  // namespace solieu::extract
