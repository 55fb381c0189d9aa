// A zip as it comes: the way of extract::read from its bytes to a Word document or workbook.

#include "extract/docx/docx_reader.h"
#include "extract/xlsx/xlsx_reader.h"
#include "tests/fuzz/check_document.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = bytes_of(data, size);
    const PackageLimits limits{.member_bytes = 1 << 20, .total_bytes = 4 << 20, .members = 200};
    Result<Package> package = Package::open(bytes, limits);
    if (!package) {
        check_error(package.error());
        return 0;
    }
    const Result<WorkbookParts> workbook = find_workbook(*package);
    if (!workbook) {
        check_error(workbook.error());
        return 0;
    }
    check_result(workbook->workbook.empty() ? read_docx(bytes, {.threads = 1}, limits)
                                            : read_xlsx(*package, *workbook, {.threads = 1}));
    return 0;
}
