#pragma once
// The writers that need libraries of their own, as a part of the program that is opened when the first of their forms
// is wanted (base/part_library.h): workbooks (libxlsxwriter), letters (libzip, pugixml), SQLite files, searchable PDFs
// (libqpdf with GnuTLS).
//
// Out:   the table, the same one each time, from any thread.
// Fails: write_failed, when the library is missing or of another build than the program; every call says so again.
//
// Example:
//   const Result<const FileWriting*> writing = file_writing();
//   if (!writing) return tl::unexpected(writing.error());
//   return (*writing)->xlsx(report, Language::vi, sink);

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "normalize/indicators/indicator.h"
#include "output/batch/manifest.h"
#include "output/dataset/report_database.h"
#include "output/letter/letter.h"
#include "output/list/database_knowledge.h"
#include "output/list/listed_findings.h"
#include "output/pdf/searchable_pdf.h"
#include "output/report.h"
#include "output/sink.h"
#include "output/versions/compared_reports.h"
#include "output/words/messages.h"

namespace solieu::output {

struct FileWriting {
    const char* stamp = nullptr;  // first in every build

    // xlsx/xlsx.h
    Result<void> (*xlsx)(const Report& report, Language language, const Sink& sink) = nullptr;
    // xlsx/comparison_book.h
    Result<void> (*comparison)(const ComparedReports& compared, Language language, const Sink& sink) = nullptr;
    // xlsx/list_xlsx.h
    Result<void> (*list_xlsx)(const FindingsList& list, const std::vector<normalize::Indicator>& catalogue,
                              Language language, const Sink& sink) = nullptr;
    // letter/letter.h
    Result<std::vector<std::string>> (*letter)(const Letter& letter, std::string_view template_file,
                                               const Sink& sink) = nullptr;
    Result<std::string> (*letter_template)() = nullptr;
    // sqlite/sqlite.h
    Result<std::unique_ptr<ReportDatabase>> (*open_sqlite)(const std::string& path,
                                                           DatabaseKnowledge knowledge) = nullptr;
    // The SHA-256 of each report in a database; none where it is not there.
    Result<std::vector<std::string>> (*reports_in)(const std::string& path) = nullptr;
    // sqlite/sqlite_manifest.h
    Result<std::unique_ptr<Manifest>> (*open_manifest)(const std::string& path, bool only_read) = nullptr;
    // pdf/searchable_pdf.h
    Result<PdfNotes> (*searchable_pdf)(const Report& report, std::string_view original, const Sink& sink) = nullptr;
};

[[nodiscard]] Result<const FileWriting*> file_writing();

// Where the library is.
[[nodiscard]] std::string writers_library();

// What its table must carry.
[[nodiscard]] std::string writers_stamp();

}  // namespace solieu::output
