#pragma once
// What kind of file the first bytes belong to; names and extensions are not looked at.
//
// In:  the first bytes of a file, 4 KB are enough.
// Out: the kind; for a kind that is not read, what it is and what to do about it.
//
// Example: recognize("%PDF-1.7 …").kind == FileKind::pdf

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu::extract {

enum class FileKind {
    pdf,
    text,
    html,
    image,
    web_archive,   // a message that holds web pages (MHTML)
    xml_workbook,  // a workbook of Excel 2003 in XML
    flat_odf,      // an OpenDocument in one XML file
    ocr_words,     // words of another OCR with their boxes: see ocr_format
    package,       // a zip: a Word document, or what only its members tell (see ooxml/package_parts.h)
    compound,      // an Office file of the old kind or an encrypted one (see old_office.h)
    unsupported,
};

inline constexpr std::size_t recognition_bytes = 4096;

// How another OCR wrote what it saw: a web page with classes, XML, or a table with tabs.
enum class OcrFormat { none, hocr, alto, tsv };
[[nodiscard]] OcrFormat ocr_format(std::string_view head);

struct Recognition {
    FileKind kind = FileKind::unsupported;
    std::string reason;  // of kinds that are not read
    std::string advice;
};

[[nodiscard]] Recognition recognize(std::string_view head);

}  // namespace solieu::extract
