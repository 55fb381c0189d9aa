#include "extract/read.h"

#include <optional>
#include <string_view>
#include <utility>

#include "base/sha256.h"
#include "extract/convert/conversion.h"
#include "extract/file_bytes.h"
#include "extract/file_kind.h"
#include "extract/file_readers.h"
#include "extract/old_office.h"
#include "extract/page_range.h"
#include "extract/picture_library/picture_reading.h"
#include "extract/text/separated.h"
#include "extract/text/text_encoding.h"
#include "extract/text_reader.h"

namespace solieu::extract {
namespace {

constexpr std::size_t separator_bytes = 1 << 20;  // enough to know what separates the fields of a table

Result<Document> read_picture_file(std::string_view bytes, const ReadOptions& options) {
    const Result<const PictureReading*> reading = picture_reading();
    if (!reading) return tl::unexpected(reading.error());
    return (*reading)->read_image(bytes, options);
}

Result<Document> read_pdf_file(std::string_view bytes, const ReadOptions& options) {
    const Result<const PdfReading*> reading = pdf_reading();
    if (!reading) return tl::unexpected(reading.error());
    return (*reading)->read(bytes, options);
}

Result<Document> read_office_file(FileKind kind, std::string_view bytes, const ReadOptions& options) {
    const Result<const OfficeReading*> reading = office_reading();
    if (!reading) return tl::unexpected(reading.error());
    if (kind == FileKind::html) return (*reading)->read_html(bytes, options);
    if (kind == FileKind::web_archive) return (*reading)->read_web_archive(bytes, options);
    if (kind == FileKind::xml_workbook) return (*reading)->read_xml_workbook(bytes, options);
    if (kind == FileKind::flat_odf) return (*reading)->read_flat_odf(bytes, options);
    if (kind == FileKind::ocr_words) return (*reading)->read_ocr(bytes, options);
    if (kind == FileKind::text) return (*reading)->read_delimited(bytes, options);
    return (*reading)->read_package(bytes, options);
}

Result<Document> read_as(FileKind kind, std::string_view bytes, const ReadOptions& options) {
    switch (kind) {
        case FileKind::pdf:
            return read_pdf_file(bytes, options);
        case FileKind::image:
            return read_picture_file(bytes, options);
        case FileKind::package:
            return read_office_file(kind, bytes, options);
        case FileKind::compound:
        case FileKind::unsupported:
            return tl::unexpected(refuse_compound_file(bytes));
        case FileKind::html:
        case FileKind::web_archive:
        case FileKind::xml_workbook:
        case FileKind::flat_odf:
        case FileKind::ocr_words:
            return read_office_file(kind, bytes, options);
        case FileKind::text:
            break;
    }
    if (separator_of(decode_text(bytes.substr(0, separator_bytes)).utf8))
        return read_office_file(FileKind::text, bytes, options);
    return read_text(bytes, options);
}

// What is the same for all kinds of files.
Result<Document> name(Result<Document> document, const InputFile& file, std::string_view bytes,
                      const ReadOptions& options) {
    // Readers that know the number of pages before they read ask themselves.
    if (document) {
        const Result<PageRange> range = page_range(document->page_count, options);
        if (!range) document = tl::unexpected(range.error());
    }
    if (document) {
        if (std::optional<Diagnostic> past = pages_past_end(document->page_count, options)) {
            document->diagnostics.insert(document->diagnostics.begin(), std::move(*past));
        }
        document->file = file.path();
        document->sha256 = sha256_of(bytes);
    } else {
        document.error().place = file.path();
    }
    return document;
}

}  // namespace

Result<Document> read(const std::string& path, const ReadOptions& options) {
    const Result<InputFile> file = InputFile::open(path, options.max_bytes);
    if (!file) return tl::unexpected(file.error());
    return read(*file, options);
}

Result<Document> read(const InputFile& file, const ReadOptions& options) {
    const Result<std::string> head = file.read(recognition_bytes);
    if (!head) return tl::unexpected(head.error());
    Recognition kind = recognize(*head);
    if (kind.kind == FileKind::unsupported) {
        return tl::unexpected(Error{.kind = ErrorKind::unsupported,
                                    .place = file.path(),
                                    .reason = std::move(kind.reason),
                                    .advice = std::move(kind.advice)});
    }
    if ((kind.kind != FileKind::pdf && kind.kind != FileKind::image && kind.kind != FileKind::package &&
         kind.kind != FileKind::compound) &&
        file.size() > options.max_text_bytes) {
        return tl::unexpected(Error{.kind = ErrorKind::over_limit,
                                    .place = file.path(),
                                    .reason = "the text has " + std::to_string(file.size()) + " bytes, more than " +
                                              std::to_string(options.max_text_bytes),
                                    .advice = "split it"});
    }
    const Result<std::string> bytes = file.read(file.size());
    if (!bytes) return tl::unexpected(bytes.error());
    return name(read_as(kind.kind, *bytes, options), file, *bytes, options);
}

std::optional<Conversion> conversion_of(const InputFile& file) {
    const Result<std::string> bytes = file.read(file.size());
    const Result<const OfficeReading*> reading = office_reading();
    return bytes && reading ? (*reading)->conversion_of(*bytes) : std::nullopt;
}

Result<Document> read_converted(const InputFile& file, const Conversion& conversion, std::string_view converted,
                                const ReadOptions& options) {
    const Result<std::string> bytes = file.read(file.size());
    if (!bytes) return tl::unexpected(bytes.error());
    const FileKind kind = recognize(converted.substr(0, recognition_bytes)).kind;
    Result<Document> document = name(read_as(kind, converted, options), file, *bytes, options);
    if (!document) return document;
    document->diagnostics.insert(
        document->diagnostics.begin(),
        {.code = "converted",
         .severity = Severity::info,
         .message = "the file is a ." + std::string(conversion.from) + "; LibreOffice converted it to ." +
                    std::string(conversion.to) + ", and that was read",
         .page = 0,
         .box = {}});
    return document;
}

}  // namespace solieu::extract
