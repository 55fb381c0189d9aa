#pragma once
// Opens a PDF that is in memory, and says what of it counts.
//
// In:  bytes, which stay unchanged while the document lives.
// Out: Poppler's document; isOk() tells whether it can be read. One a thread: a PDFDoc cannot be shared.

#include <memory>
#include <string_view>

class Annot;
class PDFDoc;

namespace solieu::extract {

[[nodiscard]] std::unique_ptr<PDFDoc> open_pdf(std::string_view bytes);

// For Poppler: whether an annotation is part of what a reader sees. Form fields and stamps are; link frames and
// comments are not.
[[nodiscard]] bool is_page_content(Annot* annotation, void*);

}  // namespace solieu::extract
