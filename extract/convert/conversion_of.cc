// Apart from conversion.cc, for it unpacks: it stands in the part that reads Word files and workbooks.

#include "extract/convert/conversion.h"
#include "extract/old_office.h"

namespace solieu::extract {
std::optional<Conversion> conversion_of(std::string_view bytes) {
    if (bytes.starts_with("{\\rtf")) return conversion_from("rtf");
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
