// Extracted text in any encoding and shape.

#include "extract/text_reader.h"
#include "tests/fuzz/check_document.h"

using namespace solieu;
using namespace solieu::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    check_result(extract::read_text(bytes_of(data, size), {.threads = 1}));
    return 0;
}
