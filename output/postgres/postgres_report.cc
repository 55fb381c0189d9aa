#include "output/postgres/postgres_report.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "output/dataset/dataset_rows.h"
#include "output/postgres/copy_text.h"
#include "output/postgres/postgres_schema.h"

namespace solieu::output {

namespace {

using Value = Connection::Value;

// The rows of each table, until all are there: COPY takes one table after the other.
class Lines {
  public:
    [[nodiscard]] PutRow taker() {
        return [this](DatasetTable table, std::span<const DatasetCell> cells) { append_copy_line(of_[table], cells); };
    }
    void copy_to(Connection& connection) const {
        for (const auto& [table, lines] : of_) connection.copy(std::string(name_of(table)), column_list(table), lines);
    }

  private:
    std::map<DatasetTable, std::string> of_;
};

struct AsValue {
    Value operator()(std::nullptr_t) const { return std::nullopt; }
    Value operator()(std::int64_t value) const { return std::to_string(value); }
    Value operator()(double value) const {
        std::array<char, 32> digits{};
        return std::string(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    }
    Value operator()(std::string_view value) const { return storable(value); }
};

std::vector<Value> values_of(std::span<const DatasetCell> cells) {
    std::vector<Value> values;
    for (const DatasetCell& cell : cells) values.push_back(std::visit(AsValue{}, cell));
    return values;
}

// Waits for whoever adds the same report. Reports whose digests begin alike wait for each other too, which does no
// harm.
void lock_report(Connection& connection, const std::string& sha256) {
    std::uint32_t beginning = 0;
    const std::string_view digits = std::string_view(sha256).substr(0, 8);
    std::from_chars(digits.data(), digits.data() + digits.size(), beginning, 16);
    connection.execute("SELECT pg_advisory_xact_lock(x'534F4C52'::int, " +  // "SOLR"
                       std::to_string(static_cast<std::int32_t>(beginning)) + ")");
}

// The number that the report has or gets.
std::int64_t report_id(Connection& connection, const std::string& sha256) {
    const std::array<Value, 1> digest = {sha256};
    std::string id = connection.text("SELECT report_id FROM reports WHERE sha256 = $1", digest);
    if (id.empty()) {
        id = connection.text(
            "INSERT INTO reports (sha256, file, source_kind, page_count, version, rules, options) "
            "VALUES ($1, '', '', 0, '', '', '') RETURNING report_id",
            digest);
    }
    return id.empty() ? 0 : std::stoll(id);
}

// Children first.
void remove_old(Connection& connection, std::int64_t id) {
    std::string deletes;
    for (const DatasetTable table : parts_of_reports())
        deletes += "DELETE FROM " + std::string(name_of(table)) + " WHERE report_id = " + std::to_string(id) + ";";
    connection.execute(deletes);
}

void update_head(Connection& connection, std::span<const DatasetCell> cells) {
    std::string sets;
    int number = 0;
    for (const std::string_view column : columns_of(DatasetTable::reports)) {
        if (++number > 1) ((sets += number > 2 ? ", " : "") += column) += " = $" + std::to_string(number);
    }
    connection.execute("UPDATE reports SET " + sets + " WHERE report_id = $1", values_of(cells));
}

}  // namespace

void put_report(Connection& connection, const Report& report, const Provinces& provinces) {
    lock_report(connection, report.document.sha256);
    const std::int64_t id = report_id(connection, report.document.sha256);
    remove_old(connection, id);
    put_head(report, provinces, id,
             [&](DatasetTable, std::span<const DatasetCell> cells) { update_head(connection, cells); });
    Lines lines;
    put_parts(report, id, lines.taker());
    lines.copy_to(connection);
}

void put_findings_between(Connection& connection, const FindingsList& list) {
    lock_shared(connection);
    for (const ListedReport& report : list.reports) {
        const std::array<Value, 2> of = {report.sha256, std::string(between_prefix) + "%"};
        connection.execute(
            "DELETE FROM findings WHERE report_id = (SELECT report_id FROM reports WHERE sha256 = $1) "
            "AND finding_id LIKE $2",
            of);
    }
    put_findings_between(list, [&connection](const std::string& sha256, std::span<const DatasetCell> finding) {
        std::vector<Value> values = values_of(finding);
        values.front() = sha256;
        connection.execute("INSERT INTO findings (" + column_list(DatasetTable::findings) +
                               ") SELECT report_id, $2, $3, $4, $5, $6, $7, $8, $9 FROM reports WHERE sha256 = $1",
                           values);
    });
}

void put_catalogue(Connection& connection, const std::vector<normalize::Indicator>& catalogue) {
    lock_shared(connection);
    connection.execute("DELETE FROM indicators");
    Lines lines;
    put_catalogue(catalogue, lines.taker());
    lines.copy_to(connection);
}

void put_decisions(Connection& connection, const Decisions& decisions) {
    lock_shared(connection);
    connection.execute("DELETE FROM decisions");
    Lines lines;
    put_decisions(decisions, lines.taker());
    lines.copy_to(connection);
}

}  // namespace solieu::output
