#include "extract/convert/conversion.h"

#include "extract/old_office.h"

namespace solieu::extract {
namespace {

std::optional<Conversion> of_package(std::string_view bytes) {
    Result<Package> package = Package::open(bytes);
    if (!package || !package->has("mimetype")) return std::nullopt;
    const Result<std::string> type = package->read("mimetype");
    if (!type) return std::nullopt;
    if (type->find("opendocument.text") != type->npos) return Conversion{"odt", "docx"};
    if (type->find("opendocument.spreadsheet") != type->npos) return Conversion{"ods", "xlsx"};
    return std::nullopt;
}

}  // namespace

std::optional<Conversion> conversion_of(std::string_view bytes) {
    if (bytes.starts_with("{\\rtf")) return Conversion{"rtf", "docx"};
    if (bytes.starts_with("PK")) return of_package(bytes);
    if (!is_compound_file(bytes)) return std::nullopt;
    switch (compound_kind(bytes)) {
        case CompoundKind::word:
            return Conversion{"doc", "docx"};
        case CompoundKind::excel:
            return Conversion{"xls", "xlsx"};
        case CompoundKind::encrypted:
        case CompoundKind::powerpoint:
        case CompoundKind::other:
            break;
    }
    return std::nullopt;
}

}  // namespace solieu::extract
