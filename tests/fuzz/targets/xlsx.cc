// The parts of a workbook, as text: see packed.h.

#include "extract/xlsx/xlsx_reader.h"
#include "tests/fuzz/check_document.h"
#include "tests/fuzz/packed.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes = packed(bytes_of(data, size));
    Result<Package> package = Package::open(bytes);
    if (!package) return 0;
    const Result<WorkbookParts> workbook = find_workbook(*package);
    if (!workbook || workbook->workbook.empty()) return 0;
    check_result(read_xlsx(*package, *workbook, {.threads = 1}));
    return 0;
}
