// What a file is by its first bytes, files of the old office programs, what can be converted.

#include "extract/convert/conversion.h"
#include "extract/file_kind.h"
#include "extract/old_office.h"
#include "tests/fuzz/check_document.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = bytes_of(data, size);
    const Recognition kind = recognize(bytes.substr(0, recognition_bytes));
    if (kind.kind == FileKind::unsupported) expect(!kind.reason.empty(), "what is not read has a reason");
    const Error refused = refuse_compound_file(bytes);
    check_error(refused);
    expect(!refused.advice.empty(), "what is refused has advice");
    const bool encrypted = is_compound_file(bytes) && compound_kind(bytes) == CompoundKind::encrypted;
    if (encrypted) expect(refused.kind == ErrorKind::encrypted, "an encrypted file is said to be one");
    if (const auto conversion = conversion_of(bytes)) {
        expect(!conversion->from.empty() && !conversion->to.empty() && !encrypted, "a conversion has both ends");
    }
    return 0;
}
