// The one symbol of the shared library that reads pictures: see picture_reading.h.

#include "extract/image/image_reader.h"
#include "extract/image/small_pages.h"
#include "extract/picture/file_sheets.h"
#include "extract/picture_library/picture_reading.h"
#include "extract/scan/pdf_pages.h"
#include "extract/scan/scan_page.h"

extern "C" __attribute__((visibility("default"))) const void* solieu_picture_reading() {
    using namespace solieu::extract;
    static const std::string stamp = picture_reading_stamp();
    static const PictureReading reading{.stamp = stamp.c_str(),
                                        .read_image = read_image,
                                        .read_pdf_pages = read_pdf_pages,
                                        .scan_model = scan_model,
                                        .small_pages = small_pages,
                                        .small_spots = small_spots,
                                        .file_sheets = file_sheets};
    return &reading;
}
