#include "extract/file_readers.h"

#include <algorithm>

#include "base/part_library.h"

namespace solieu::extract {
namespace {

constexpr std::string_view pdf_file = "libsolieu_pdf.so", office_file = "libsolieu_office.so";

template <class Table>
Result<const Table*> open_reader(std::string_view file, const char* entry, const char* does) {
    const Result<const void*> table = open_part(
        {.file = std::string(file), .entry = entry, .does = does, .stamp = reader_stamp()}, part_library_path(file));
    if (!table) return tl::unexpected(table.error());
    return static_cast<const Table*>(*table);
}

bool ends_in(std::string_view path, std::string_view ending) {
    if (path.size() < ending.size()) return false;
    return std::ranges::equal(path.substr(path.size() - ending.size()), ending, [](char letter, char wanted) {
        return letter == wanted || (letter >= 'A' && letter <= 'Z' && letter - 'A' + 'a' == wanted);
    });
}

}  // namespace

std::string pdf_library() {
    return part_library_path(pdf_file);
}

std::string office_library() {
    return part_library_path(office_file);
}

std::string reader_stamp() {
    return part_stamp({sizeof(PdfReading), sizeof(OfficeReading), sizeof(ReadOptions), sizeof(FileWords),
                       sizeof(Document), sizeof(Page), sizeof(Line), sizeof(Word), sizeof(Grid), sizeof(Cell),
                       sizeof(Conversion), sizeof(Error), sizeof(Diagnostic)});
}

Result<const PdfReading*> pdf_reading() {
    static const auto reading = open_reader<PdfReading>(pdf_file, "solieu_pdf_reading", "reads PDF files");
    return reading;
}

Result<const OfficeReading*> office_reading() {
    static const auto reading =
        open_reader<OfficeReading>(office_file, "solieu_office_reading", "reads Word files, workbooks and web pages");
    return reading;
}

void open_reader_for(std::string_view path) {
    if (ends_in(path, ".pdf")) {
        (void)pdf_reading();
    } else if (ends_in(path, ".docx") || ends_in(path, ".xlsx") || ends_in(path, ".htm") || ends_in(path, ".html")) {
        (void)office_reading();
    }
}

}  // namespace solieu::extract
