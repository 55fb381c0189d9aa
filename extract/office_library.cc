// The one symbol of the shared library that reads Word files, workbooks and web pages: see file_readers.h.

#include "extract/archive/archive_members.h"
#include "extract/convert/conversion.h"
#include "extract/delimited/delimited_reader.h"
#include "extract/docx/docx_reader.h"
#include "extract/file_readers.h"
#include "extract/html/html_reader.h"
#include "extract/mail/web_archive.h"
#include "extract/ocr/ocr_reader.h"
#include "extract/odf/odf_reader.h"
#include "extract/ooxml/package.h"
#include "extract/xlsx/workbook_parts.h"
#include "extract/xlsx/xlsx_reader.h"
#include "extract/xlsx/xml_workbook.h"

namespace solieu::extract {
namespace {

// A Word document, a workbook, or what OpenDocument has for them.
Result<Document> read_package(std::string_view bytes, const ReadOptions& options) {
    Result<Package> package = Package::open(bytes);
    if (!package) return tl::unexpected(package.error());
    if (is_odf(*package)) return read_odf(*package, options);
    const Result<WorkbookParts> workbook = find_workbook(*package);
    if (!workbook) return tl::unexpected(workbook.error());
    return workbook->workbook.empty() ? read_docx(bytes, options) : read_xlsx(*package, *workbook, options);
}

Result<Document> read_page(std::string_view bytes, const ReadOptions& options) {
    return read_html(bytes, options);
}

Result<Document> read_archive(std::string_view bytes, const ReadOptions& options) {
    return read_web_archive(bytes, options);
}

Result<Document> read_workbook_xml(std::string_view bytes, const ReadOptions& options) {
    return read_xml_workbook(std::string(bytes), options);
}

Result<Document> read_single_odf(std::string_view bytes, const ReadOptions& options) {
    return read_flat_odf(std::string(bytes), options);
}

Result<Document> read_separated(std::string_view bytes, const ReadOptions& options) {
    return read_delimited(bytes, options);
}

}  // namespace
}  // namespace solieu::extract

extern "C" __attribute__((visibility("default"))) const void* solieu_office_reading() {
    using namespace solieu::extract;
    static const std::string stamp = reader_stamp();
    static const OfficeReading reading{
        .stamp = stamp.c_str(),
        .read_package = read_package,
        .read_html = read_page,
        .read_web_archive = read_archive,
        .read_xml_workbook = read_workbook_xml,
        .read_flat_odf = read_single_odf,
        .read_delimited = read_separated,
        .read_ocr = read_ocr,
        .archive_members = archive_members,
        .archive_member = archive_member,
        .conversion_of = conversion_of};
    return &reading;
}
