#pragma once
// A ZIP archive of reports, as if it were a folder.
//
// In:    the bytes of the file.
// Out:   the names of its files, without folders; and one of them, unpacked. Names are UTF-8 where they are marked so
// or
//        can be; else in that old encoding of Vietnamese in which all of them together are words (TCVN3, windows-1258
//        …); else in code page 437, as the form of the file has it. '\\' of old programs is '/'.
// Fails: as ooxml/package.h: unreadable (also for two files of one name), encrypted, over_limit (more than 20,000
// members; one of more than 512 MB).
//        unsupported for a package that is one document itself (a Word file, a workbook, an OpenDocument file).
//
// Example:
//   Result<std::vector<std::string>> names = archive_members(bytes);   // {"quy-1/so-noi-vu.pdf", "quy-1/so-y-te.docx"}

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace solieu::extract {

[[nodiscard]] Result<std::vector<std::string>> archive_members(std::string_view bytes);
[[nodiscard]] Result<std::string> archive_member(std::string_view bytes, const std::string& name);

}  // namespace solieu::extract
