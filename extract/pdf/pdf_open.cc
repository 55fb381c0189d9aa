#include "extract/pdf/pdf_open.h"

#include <Annot.h>
#include <Error.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <mutex>

namespace solieu::extract {
namespace {

// Poppler keeps its settings for the whole process and prints complaints unless told otherwise.
void prepare_poppler() {
    static std::once_flag once;
    std::call_once(once, [] {
        setErrorCallback([](ErrorCategory, Goffset, const char*) {});
        if (!globalParams) globalParams = std::make_unique<GlobalParams>();
    });
}

}  // namespace

std::unique_ptr<PDFDoc> open_pdf(std::string_view bytes) {
    prepare_poppler();
    auto* stream = new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
    return std::make_unique<PDFDoc>(stream);  // owns the stream
}

bool is_page_content(Annot* annotation, void*) {
    const auto type = annotation->getType();
    return type == Annot::typeWidget || type == Annot::typeFreeText || type == Annot::typeStamp;
}

}  // namespace solieu::extract
