// The parts of a Word document, as text: see packed.h.

#include "extract/docx/docx_reader.h"
#include "tests/fuzz/check_document.h"
#include "tests/fuzz/packed.h"

using namespace solieu;
using namespace solieu::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    check_result(extract::read_docx(packed(bytes_of(data, size)), {.threads = 1}));
    return 0;
}
