#include "output/sqlite/sqlite_report.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <variant>

#include "output/dataset/dataset_rows.h"

namespace solieu::output {

namespace {

void add_cells(Insert& insert, std::span<const DatasetCell> cells) {
    for (const DatasetCell& cell : cells) std::visit([&insert](const auto& value) { insert.add(value); }, cell);
    insert.end();
}

// Rows as they come, each by the statement of its table.
class Inserts {
  public:
    explicit Inserts(Database& database) : database_(database) {}

    void operator()(DatasetTable table, std::span<const DatasetCell> cells) {
        std::unique_ptr<Insert>& insert = inserts_[table];
        if (!insert) insert = std::make_unique<Insert>(database_, statement(table, cells.size()));
        add_cells(*insert, cells);
    }

  private:
    static std::string statement(DatasetTable table, std::size_t cells) {
        std::string marks = "?";
        for (std::size_t i = 1; i < cells; ++i) marks += ", ?";
        return "INSERT INTO " + std::string(name_of(table)) + " (" + column_list(table) + ") VALUES (" + marks + ")";
    }

    Database& database_;
    std::map<DatasetTable, std::unique_ptr<Insert>> inserts_;
};

// As the interface wants it, which copies what it is given.
PutRow into(Inserts& inserts) {
    return [&inserts](DatasetTable table, std::span<const DatasetCell> cells) { inserts(table, cells); };
}

// The number that the report has or gets.
std::int64_t report_id(Database& database, const std::string& sha256) {
    Insert(database,
           "INSERT OR IGNORE INTO reports (sha256, file, source_kind, page_count, version, rules, options) "
           "VALUES (?, '', '', 0, '', '', '')")(sha256);
    Query query(database, "SELECT report_id FROM reports WHERE sha256 = ?");
    query.ask(sha256);
    return query.next() ? query.number(0) : 0;
}

// Children first, so that no foreign key is looked after row by row.
void remove_old(Database& database, std::int64_t id) {
    for (const DatasetTable table : parts_of_reports())
        Insert(database, "DELETE FROM " + std::string(name_of(table)) + " WHERE report_id = ?")(id);
}

void update_head(Database& database, std::span<const DatasetCell> cells) {
    std::string sets;
    int number = 0;
    for (const std::string_view column : columns_of(DatasetTable::reports)) {
        if (++number > 1) ((sets += number > 2 ? ", " : "") += column) += " = ?" + std::to_string(number);
    }
    Insert update(database, "UPDATE reports SET " + sets + " WHERE report_id = ?1");
    add_cells(update, cells);
}

}  // namespace

void put_report(Database& database, const Report& report, const Provinces& provinces) {
    const std::int64_t id = report_id(database, report.document.sha256);
    remove_old(database, id);
    put_head(report, provinces, id,
             [&](DatasetTable, std::span<const DatasetCell> cells) { update_head(database, cells); });
    Inserts inserts(database);
    put_parts(report, id, into(inserts));
}

void put_findings_between(Database& database, const FindingsList& list) {
    {
        Insert remove(database,
                      "DELETE FROM findings WHERE report_id = (SELECT report_id FROM reports WHERE sha256 = ?) AND "
                      "finding_id LIKE '" +
                          std::string(between_prefix) + "%'");
        for (const ListedReport& report : list.reports) remove(report.sha256);
    }
    Insert insert(database,
                  "INSERT INTO findings SELECT report_id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM reports "
                  "WHERE sha256 = ?1");
    put_findings_between(list, [&insert](const std::string& sha256, std::span<const DatasetCell> finding) {
        insert.add(sha256);
        add_cells(insert, finding.subspan(1));
    });
}

void put_catalogue(Database& database, const std::vector<normalize::Indicator>& catalogue) {
    database.execute("DELETE FROM indicators");
    Inserts inserts(database);
    put_catalogue(catalogue, into(inserts));
}

void put_decisions(Database& database, const Decisions& decisions) {
    database.execute("DELETE FROM decisions");
    Inserts inserts(database);
    put_decisions(decisions, into(inserts));
}

}  // namespace solieu::output
