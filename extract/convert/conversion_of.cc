// Apart from conversion.cc, for it unpacks: it stands in the part that reads Word files and workbooks.

#include "extract/convert/conversion.h"
#include "extract/old_office.h"

namespace solieu::extract {
namespace {

std::optional<Conversion> of_package(std::string_view bytes) {
    Result<Package> package = Package::open(bytes);
    if (!package || !package->has("mimetype")) return std::nullopt;
    const Result<std::string> type = package->read("mimetype");
    if (!type) return std::nullopt;
    if (type->find("opendocument.text") != type->npos) return conversion_from("odt");
    if (type->find("opendocument.spreadsheet") != type->npos) return conversion_from("ods");
    return std::nullopt;
}

}  // namespace

std::optional<Conversion> conversion_of(std::string_view bytes) {
    if (bytes.starts_with("{\\rtf")) return conversion_from("rtf");
    if (bytes.starts_with("PK")) return of_package(bytes);
    if (!is_compound_file(bytes)) return std::nullopt;
    switch (compound_kind(bytes)) {
        case CompoundKind::word:
            return conversion_from("doc");
        case CompoundKind::excel:
            return conversion_from("xls");
        case CompoundKind::encrypted:
        case CompoundKind::powerpoint:
        case CompoundKind::other:
            break;
    }
    return std::nullopt;
}

}  // namespace solieu::extract
