#pragma once
// Opens a PDF that is in memory.
//
// In:  bytes, which stay unchanged while the document lives.
// Out: Poppler's document; isOk() tells whether it can be read. One a thread: a PDFDoc cannot be shared.

#include <memory>
#include <string_view>

class PDFDoc;

namespace solieu::extract {

[[nodiscard]] std::unique_ptr<PDFDoc> open_pdf(std::string_view bytes);

}  // namespace solieu::extract
