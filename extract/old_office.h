#pragma once
// Office files of the old kind: compound files (OLE2), which hold .doc, .xls and .ppt, and also encrypted documents of
// the new kind ([MS-CFB], [MS-OFFCRYPTO]).
//
// In:  the whole file. With --convert LibreOffice is asked first, see convert/conversion.h.
// Out: the Error that says what it is and how to convert it: encrypted for a package that needs a password, else
//      unsupported.
//
// Example: a directory entry "EncryptedPackage" -> ErrorKind::encrypted

#include <string_view>

#include "base/result.h"

namespace solieu::extract {

inline constexpr std::string_view advice_save_as_docx =
    "add --convert when LibreOffice is installed, or save it as .docx (soffice --headless --convert-to docx FILE) and "
    "read that";
inline constexpr std::string_view advice_save_as_xlsx =
    "add --convert when LibreOffice is installed, or save it as .xlsx (soffice --headless --convert-to xlsx FILE) and "
    "read that";
inline constexpr std::string_view advice_save_as_pdf =
    "save it as PDF (soffice --headless --convert-to pdf FILE) and read that";

enum class CompoundKind { encrypted, word, excel, powerpoint, other };

[[nodiscard]] bool is_compound_file(std::string_view head);
[[nodiscard]] CompoundKind compound_kind(std::string_view bytes);
[[nodiscard]] Error refuse_compound_file(std::string_view bytes);

}  // namespace solieu::extract
