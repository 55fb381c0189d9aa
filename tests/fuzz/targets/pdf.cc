// A PDF as it comes. Pages are not recognised from their pictures.

#include "extract/pdf/pdf_reader.h"
#include "tests/fuzz/check_document.h"

using namespace solieu;
using namespace solieu::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    check_result(extract::read_pdf(bytes_of(data, size), {.ocr = extract::Ocr::never, .threads = 1, .last_page = 4}));
    return 0;
}
