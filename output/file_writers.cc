#include "output/file_writers.h"

#include "base/part_library.h"

namespace solieu::output {
namespace {

constexpr std::string_view writers_file = "libsolieu_writers.so";

Result<const FileWriting*> open_writers() {
    const Result<const void*> table = open_part({.file = std::string(writers_file),
                                                 .entry = "solieu_file_writing",
                                                 .does = "writes workbooks, letters, SQLite files and PDF files",
                                                 .stamp = writers_stamp()},
                                                writers_library());
    if (table) return static_cast<const FileWriting*>(*table);
    Error error = table.error();
    error.kind = ErrorKind::write_failed;
    return tl::unexpected(error);
}

}  // namespace

std::string writers_library() {
    return part_library_path(writers_file);
}

std::string writers_stamp() {
    return part_stamp({sizeof(FileWriting),
                       sizeof(Report),
                       sizeof(extract::Document),
                       sizeof(extract::Page),
                       sizeof(extract::Line),
                       sizeof(extract::Word),
                       sizeof(extract::Grid),
                       sizeof(extract::Cell),
                       sizeof(grammar::Statements),
                       sizeof(grammar::Table),
                       sizeof(grammar::Row),
                       sizeof(normalize::Facts),
                       sizeof(normalize::Fact),
                       sizeof(audit::Audit),
                       sizeof(audit::Finding),
                       sizeof(audit::Comparison),
                       sizeof(audit::VersionChange),
                       sizeof(FindingsList),
                       sizeof(ListedReport),
                       sizeof(ListedFinding),
                       sizeof(GoneFinding),
                       sizeof(ListedValue),
                       sizeof(Decision),
                       sizeof(Letter),
                       sizeof(normalize::Indicator),
                       sizeof(PdfNotes),
                       sizeof(Error),
                       sizeof(Diagnostic)});
}

Result<const FileWriting*> file_writing() {
    static const Result<const FileWriting*> writing = open_writers();
    return writing;
}

}  // namespace solieu::output
