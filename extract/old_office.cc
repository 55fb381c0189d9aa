#include "extract/old_office.h"

#include <string>

namespace solieu::extract {
namespace {

// Names of streams stand in UTF-16 at the beginning of directory entries, 128 bytes each on a multiple of that.
bool has_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (const char c : name) wide += {c, '\0'};
    wide += std::string(2, '\0');
    for (std::size_t at = bytes.find(wide); at != bytes.npos; at = bytes.find(wide, at + 1))
        if (at % 128 == 0) return true;
    return false;
}

}  // namespace

bool is_compound_file(std::string_view head) {
    return head.starts_with("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
}

CompoundKind compound_kind(std::string_view bytes) {
    if (has_stream(bytes, "EncryptedPackage")) return CompoundKind::encrypted;
    if (has_stream(bytes, "WordDocument")) return CompoundKind::word;
    if (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")) return CompoundKind::excel;
    return has_stream(bytes, "PowerPoint Document") ? CompoundKind::powerpoint : CompoundKind::other;
}

Error refuse_compound_file(std::string_view bytes) {
    const auto refuse = [](std::string_view what, std::string_view advice) {
        return Error{.kind = ErrorKind::unsupported,
                     .place = {},
                     .reason = "it is " + std::string(what),
                     .advice = std::string(advice)};
    };
    switch (compound_kind(bytes)) {
        case CompoundKind::encrypted:
            return {.kind = ErrorKind::encrypted,
                    .place = {},
                    .reason = "it is an Office document that needs a password",
                    .advice = "open it with its password, save it without one and read that"};
        case CompoundKind::word:
            return refuse("a Word file of the old kind (.doc)", advice_save_as_docx);
        case CompoundKind::excel:
            return refuse("an Excel file of the old kind (.xls)", advice_save_as_xlsx);
        case CompoundKind::powerpoint:
            return refuse("a PowerPoint file of the old kind (.ppt)", advice_save_as_pdf);
        case CompoundKind::other:
            break;
    }
    return refuse("an Office file of the old kind (.doc, .xls)", advice_save_as_pdf);
}

}  // namespace solieu::extract
