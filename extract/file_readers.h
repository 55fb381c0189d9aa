#pragma once
// The readers that need libraries of their own, as parts of the program that are opened when the first file of their
// kind is met (base/part_library.h): PDF (Poppler); Word files, workbooks, web pages and
// what holds them, tables in plain text (libzip, pugixml, libxml2).
//
// Out:   the table, the same one each time, from any thread.
// Fails: unreadable, when the library is missing or of another build than the program; every call says so again.
//
// Example:
//   const Result<const PdfReading*> reading = pdf_reading();
//   if (!reading) return tl::unexpected(reading.error());
//   return (*reading)->read(bytes, options);

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "extract/convert/conversion.h"
#include "extract/document.h"
#include "extract/read_options.h"

namespace solieu::extract {

struct PdfReading {
    const char* stamp = nullptr;  // first in every build

    // pdf/pdf_reader.h
    Result<Document> (*read)(std::string_view bytes, const ReadOptions& options) = nullptr;
};

struct OfficeReading {
    const char* stamp = nullptr;

    // docx/docx_reader.h, xlsx/xlsx_reader.h or odf/odf_reader.h, whichever it is
    Result<Document> (*read_package)(std::string_view bytes, const ReadOptions& options) = nullptr;
    // html/html_reader.h
    Result<Document> (*read_html)(std::string_view bytes, const ReadOptions& options) = nullptr;
    // mail/web_archive.h
    Result<Document> (*read_web_archive)(std::string_view bytes, const ReadOptions& options) = nullptr;
    // xlsx/xml_workbook.h
    Result<Document> (*read_xml_workbook)(std::string_view bytes, const ReadOptions& options) = nullptr;
    // odf/odf_reader.h: of one in a single XML file
    Result<Document> (*read_flat_odf)(std::string_view bytes, const ReadOptions& options) = nullptr;
    // delimited/delimited_reader.h
    Result<Document> (*read_delimited)(std::string_view bytes, const ReadOptions& options) = nullptr;
    // ocr/ocr_reader.h
    Result<Document> (*read_ocr)(std::string_view bytes, const ReadOptions& options) = nullptr;
    // archive/archive_members.h
    Result<std::vector<std::string>> (*archive_members)(std::string_view bytes) = nullptr;
    Result<std::string> (*archive_member)(std::string_view bytes, const std::string& name) = nullptr;
    // convert/conversion.h
    std::optional<Conversion> (*conversion_of)(std::string_view bytes) = nullptr;
};

[[nodiscard]] Result<const PdfReading*> pdf_reading();
[[nodiscard]] Result<const OfficeReading*> office_reading();

// Opens what reads files of that name's ending, so that processes forked from this one have it; whatever fails comes
// again where it can be told.
void open_reader_for(std::string_view path);

// Where the libraries are.
[[nodiscard]] std::string pdf_library();
[[nodiscard]] std::string office_library();

// What their tables must carry.
[[nodiscard]] std::string reader_stamp();

}  // namespace solieu::extract
