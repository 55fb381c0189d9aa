#pragma once
// Which pages of a PDF are read from their pictures, after the pass that read all text layers; scan/pdf_pages.h reads
// them, for which the library of picture_reading.h is opened.
//
// In:  the bytes of the file and the file as the calling thread opened it; its pages as laid out from their text
//      layers, with the verdict on each (needs_ocr).
// Out: those pages, laid out anew from their pictures. A page whose picture cannot be read keeps what its text layer
//      gave and gets a Diagnostic: "page-needs-ocr" (with options.ocr = never, or without that library or the
//      model of Tesseract), "page-unreadable", "page-over-limit". One that was read in part gets "picture-damaged".

#include <string>
#include <string_view>
#include <vector>

#include "extract/layout/page_layout.h"
#include "extract/read_options.h"

class PDFDoc;

namespace solieu::extract {

void read_scanned_pages(std::string_view bytes, PDFDoc& pdf, std::vector<LaidPage>& pages, const ReadOptions& options);

// The page stays as its text layer gave it: "page-needs-ocr", and why.
void leave_unread(LaidPage& laid, const std::string& why);

}  // namespace solieu::extract
