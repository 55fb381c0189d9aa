#pragma once
// Pages of a PDF read from their pictures.
//
// In:  the bytes of the file and the file as the calling thread opened it; the pages wanted, as laid out from their
//      text layers.
// Out: those pages, laid out anew from their pictures. A page whose picture cannot be read keeps what its text layer
//      gave and gets a Diagnostic: "page-needs-ocr" (without the model of Tesseract), "page-unreadable",
//      "page-over-limit". One that was read in part gets "picture-damaged".
//
// Fails: throws OverBudget or TooSlow (picture_limits.h) when that is too much for the whole file.
//
// Pages are read side by side by options.threads threads, each with its own PDFDoc and ScanReader; a picture lives as
// long as its page is being read.

#include <string_view>
#include <vector>

#include "extract/layout/page_layout.h"
#include "extract/read_options.h"

class PDFDoc;

namespace solieu::extract {

void read_pdf_pages(std::string_view bytes, PDFDoc& pdf, const std::vector<LaidPage*>& wanted,
                    const ReadOptions& options);

}  // namespace solieu::extract
