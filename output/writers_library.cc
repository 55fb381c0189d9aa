// The one symbol of the shared library that writes workbooks, letters, SQLite files and searchable PDFs: see
// file_writers.h.

#include <utility>

#include "output/file_writers.h"
#include "output/pdf/searchable_pdf.h"
#include "output/sqlite/sqlite.h"
#include "output/sqlite/sqlite_manifest.h"
#include "output/xlsx/comparison_book.h"
#include "output/xlsx/list_xlsx.h"
#include "output/xlsx/xlsx.h"

namespace solieu::output {
namespace {

class OpenSqliteFile final : public ReportDatabase {
  public:
    explicit OpenSqliteFile(SqliteFile file) : file_(std::move(file)) {}
    Result<void> add(const Report& report) override { return file_.add(report); }
    Result<void> put_between_reports(const FindingsList& list) override { return file_.put_between_reports(list); }
    Result<void> set_decisions(const Decisions& decisions) override { return file_.set_decisions(decisions); }
    void write_through() override { file_.write_through(); }
    Result<std::string> content() override { return file_.content(); }

  private:
    SqliteFile file_;
};

Result<std::unique_ptr<ReportDatabase>> open_sqlite(const std::string& path, DatabaseKnowledge knowledge) {
    Result<SqliteFile> opened = SqliteFile::open(path, std::move(knowledge));
    if (!opened) return tl::unexpected(opened.error());
    return std::make_unique<OpenSqliteFile>(std::move(*opened));
}

}  // namespace
}  // namespace solieu::output

extern "C" __attribute__((visibility("default"))) const void* solieu_file_writing() {
    using namespace solieu::output;
    static const std::string stamp = writers_stamp();
    static const FileWriting writing{.stamp = stamp.c_str(),
                                     .xlsx = write_xlsx,
                                     .comparison = write_comparison_book,
                                     .list_xlsx = write_list_xlsx,
                                     .letter = write_letter,
                                     .letter_template = letter_template,
                                     .open_sqlite = open_sqlite,
                                     .reports_in = sqlite_reports,
                                     .open_manifest = open_manifest,
                                     .searchable_pdf = write_searchable_pdf};
    return &writing;
}
