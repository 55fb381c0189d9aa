#include "extract/convert/conversion.h"

namespace solieu::extract {
namespace {

constexpr Conversion conversions[] = {{"doc", "docx"}, {"rtf", "docx"}, {"xls", "xlsx"}};

}  // namespace

std::optional<Conversion> conversion_from(std::string_view ending) {
    for (const Conversion& each : conversions) {
        if (each.from == ending) return each;
    }
    return std::nullopt;
}

}  // namespace solieu::extract
