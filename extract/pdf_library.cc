// The one symbol of the shared library that reads PDF: see file_readers.h.

#include "extract/file_readers.h"
#include "extract/pdf/pdf_reader.h"

extern "C" __attribute__((visibility("default"))) const void* solieu_pdf_reading() {
    using namespace solieu::extract;
    static const std::string stamp = reader_stamp();
    static const PdfReading reading{.stamp = stamp.c_str(), .read = read_pdf};
    return &reading;
}
