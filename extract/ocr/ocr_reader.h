#pragma once
// Pages of another OCR's words as a Document: laid out like a scan, tables by how their columns are aligned.
//
// In:    the bytes of an hOCR, ALTO or TSV file (see ocr_pages.h).
// Out:   the document, its pages of source `ocr`, words with the confidence that the file gives. Kind: text, because
//        there is no page to paint.
// Fails: unreadable, over_limit.

#include <string_view>

#include "extract/document.h"
#include "extract/read_options.h"

namespace solieu::extract {

[[nodiscard]] Result<Document> read_ocr(std::string_view bytes, const ReadOptions& options);

}  // namespace solieu::extract
