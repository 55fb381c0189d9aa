#include "output/xlsx/workbook_plan.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "output/ids.h"
#include "output/observations.h"

namespace solieu::output {

namespace {

constexpr std::uint16_t column_of_labels = 1;  // on the sheet of values, whose first column is the number of a row
constexpr std::string_view between_storeys = " / ";

void add_marks(WorkbookPlan& plan, const audit::Audit& audit) {
    for (std::size_t i = 0; i < audit.findings.size(); ++i) {
        const audit::Finding& finding = audit.findings[i];
        const std::string reason = std::to_string(i + 1) + ". " + text_of(finding.message, plan.language);
        for (const audit::Ref& ref : finding.suspects.empty() ? finding.refs : finding.suspects) {
            CellMark& mark = plan.marks[spot_id(ref)];
            mark.fill = std::max(mark.fill, fill_of(finding.severity));
            if (mark.reason.find(reason) != std::string::npos) continue;
            mark.reason += (mark.reason.empty() ? "" : "\n") + reason;
        }
        for (const audit::Ref& ref : finding.refs) {
            if (ref.kind != audit::Ref::Kind::row) continue;
            std::vector<int>& known = plan.findings_of_rows[row_id(ref.table, ref.index)];
            if (known.empty() || known.back() != static_cast<int>(i)) known.push_back(static_cast<int>(i));
        }
    }
}

std::vector<std::string> storeys_of(std::string_view title) {
    std::vector<std::string> storeys;
    for (std::size_t at = title.find(between_storeys); at != std::string_view::npos; at = title.find(between_storeys)) {
        storeys.emplace_back(title.substr(0, at));
        title.remove_prefix(at + between_storeys.size());
    }
    storeys.emplace_back(title);
    return storeys;
}

// Columns that the head lacks and no row fills are no columns.
std::vector<ShownColumn> filled_columns(const grammar::Table& table) {
    std::vector<ShownColumn> columns = shown_columns(table);
    std::erase_if(columns, [&](const ShownColumn& column) {
        return column.index < 0 && column.role == grammar::ColumnRole::stt &&
               std::ranges::all_of(table.rows,
                                   [&](const grammar::Row& row) { return text_in_column(row, column).empty(); });
    });
    return columns;
}

TableSheet plan_table(const Report& report, int t, const std::set<int>& with_findings, Language language) {
    const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(t)];
    TableSheet sheet{.name = std::string(word("xlsx.table", language)) + " " + std::to_string(t + 1),
                     .columns = filled_columns(table),
                     .head = {}};
    std::vector<std::string> titles;
    for (const ShownColumn& column : sheet.columns) titles.push_back(column.title);
    if (with_findings.contains(t)) {
        sheet.findings_column = static_cast<int>(titles.size());
        titles.emplace_back(word("xlsx.findings", language));
    }
    sheet.head = head_cells(titles);
    sheet.head_row = table.unit.empty() ? 1 : 2;  // below the title and the unit of all
    sheet.first_row = sheet.head_row + 1;
    for (const HeadCell& cell : sheet.head) {
        sheet.first_row = std::max(sheet.first_row, sheet.head_row + cell.range.last_row + 1);
    }
    return sheet;
}

std::string target(const std::string& sheet, std::uint32_t row, std::uint16_t column) {
    return "'" + sheet + "'!" + cell_name(row, column);
}

}  // namespace

Fill fill_of(Severity severity) {
    if (severity == Severity::error) return Fill::error;
    return severity == Severity::warning ? Fill::warning : Fill::info;
}

std::vector<HeadCell> head_cells(const std::vector<std::string>& titles) {
    std::vector<std::vector<std::string>> storeys;
    std::size_t height = 1;
    for (const std::string& title : titles) {
        storeys.push_back(storeys_of(title));
        height = std::max(height, storeys.back().size());
    }
    std::vector<HeadCell> cells;
    // One storey of the columns [begin, end), whose storeys above are the same cells.
    const auto add = [&](const auto& again, std::size_t level, std::size_t begin, std::size_t end) -> void {
        for (std::size_t first = begin, next = begin; first < end; first = next) {
            const std::vector<std::string>& own = storeys[first];
            const bool lowest = own.size() == level + 1;
            for (next = first + 1; next < end && !lowest; ++next) {
                if (storeys[next].size() <= level + 1 || storeys[next][level] != own[level]) break;
            }
            // The lowest one goes down to the rows.
            cells.push_back({.range = {.first_row = static_cast<std::uint32_t>(level),
                                       .last_row = static_cast<std::uint32_t>(lowest ? height - 1 : level),
                                       .first_column = static_cast<std::uint16_t>(first),
                                       .last_column = static_cast<std::uint16_t>(next - 1)},
                             .text = own[level]});
            if (!lowest) again(again, level + 1, first, next);
        }
    };
    add(add, 0, 0, titles.size());
    return cells;
}

const CellMark& WorkbookPlan::mark_at(const std::string& id) const {
    static const CellMark none;
    const auto found = marks.find(id);
    return found == marks.end() ? none : found->second;
}

std::string WorkbookPlan::target_of(const audit::Ref& ref) const {
    if (ref.kind == audit::Ref::Kind::row && ref.table >= 0 && static_cast<std::size_t>(ref.table) < tables.size()) {
        const TableSheet& sheet = tables[static_cast<std::size_t>(ref.table)];
        // Of a row as a whole its label, else the value's column.
        std::size_t column = 0;
        int value = -1;
        for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
            const grammar::ColumnRole role = sheet.columns[c].role;
            if (ref.value < 0 && role == grammar::ColumnRole::indicator) column = c;
            if (role == grammar::ColumnRole::value && ++value == ref.value) column = c;
        }
        return target(sheet.name, sheet.first_row + static_cast<std::uint32_t>(ref.index),
                      static_cast<std::uint16_t>(column));
    }
    const auto figure = rows_of_figures.find(id_of(ref));
    return figure == rows_of_figures.end() ? std::string() : target(values, figure->second, column_of_labels);
}

std::string WorkbookPlan::target_of_finding(int finding) const {
    return target(findings, static_cast<std::uint32_t>(finding) + 1, 0);
}

WorkbookPlan plan_workbook(const Report& report, Language language) {
    WorkbookPlan plan{.language = language,
                      .report = std::string(word("xlsx.report", language)),
                      .findings = std::string(word("xlsx.findings", language)),
                      .values = std::string(word("xlsx.values", language)),
                      .tables = {},
                      .marks = {},
                      .findings_of_rows = {},
                      .rows_of_figures = {}};
    add_marks(plan, report.audit);
    std::set<int> with_findings;
    for (const audit::Finding& finding : report.audit.findings) {
        for (const audit::Ref& ref : finding.refs) {
            if (ref.kind == audit::Ref::Kind::row) with_findings.insert(ref.table);
        }
    }
    for (std::size_t t = 0; t < report.statements.tables.size(); ++t) {
        plan.tables.push_back(plan_table(report, static_cast<int>(t), with_findings, language));
    }
    std::uint32_t row = 0;
    for_each_observation(report, [&](const Observation& observation) {
        ++row;
        if (!observation.from_cell()) plan.rows_of_figures[observation.id] = row;
    });
    return plan;
}

}  // namespace solieu::output
