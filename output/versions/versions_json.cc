#include "output/versions/versions_json.h"

#include <algorithm>

#include "output/ids.h"
#include "output/json_values.h"
#include "output/lookup.h"
#include "output/observations.h"
#include "output/versions/change_words.h"

namespace solieu::output {
namespace {

using audit::ChangeSpot;
using audit::Compared;
using audit::VersionChange;

std::string ref_of(const ChangeSpot& spot) {
    if (spot.figure >= 0) return figure_id(spot.figure);
    if (spot.table < 0) return {};
    if (spot.row < 0) return table_id(spot.table);
    return spot.value < 0 ? row_id(spot.table, spot.row) : observation_id(spot.table, spot.row, spot.value);
}

Json json_of_spot(const Report& report, const ChangeSpot& spot) {
    if (!spot.is_there()) return nullptr;
    Json out = {{"ref", nullptr},   {"table", nullptr},        {"stt", nullptr},    {"path", nullptr},
                {"label", nullptr}, {"column_title", nullptr}, {"section", nullptr}};
    const std::string ref = ref_of(spot);
    out["ref"] = or_null(ref);
    if (spot.table >= 0) {
        const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(spot.table)];
        out["table"] = table_id(spot.table);
        if (spot.row >= 0) {
            const grammar::Row& row = table.rows[static_cast<std::size_t>(spot.row)];
            out["stt"] = row.stt;
            out["path"] = row.path;
            out["label"] = one_line(row.label.text);
        }
        if (spot.column >= 0 && static_cast<std::size_t>(spot.column) < table.columns.size())
            out["column_title"] = one_line(table.columns[static_cast<std::size_t>(spot.column)].title);
    }
    if (spot.figure >= 0) {
        const grammar::Figure& figure = report.statements.figures[static_cast<std::size_t>(spot.figure)];
        out["label"] = or_null(one_line(figure.subject));
        if (figure.section >= 0 && static_cast<std::size_t>(figure.section) < report.statements.sections.size())
            out["section"] = or_null(report.statements.sections[static_cast<std::size_t>(figure.section)].label);
    }
    out["raw"] = spot.written;
    out["value"] = spot.number ? Json(to_plain(*spot.number)) : Json(nullptr);
    out["unit"] = or_null(spot.unit);
    out["page"] = page_or_null(spot.place.page);
    out["box"] = spot.place.page > 0 && !spot.place.box.empty() ? json_of(spot.place.box) : Json(nullptr);
    return out;
}

Json json_of_change(const ComparedReports& compared, std::size_t index) {
    const VersionChange& change = compared.comparison.changes[index];
    const std::optional<Decimal> difference = difference_of(change);
    const bool whole = change.kind == audit::ChangeKind::added || change.kind == audit::ChangeKind::removed;
    const bool counted =
        whole && (change.what == Compared::table || change.what == Compared::column || change.what == Compared::row);
    return {{"id", "k" + std::to_string(index + 1)},
            {"weight", audit::name_of(change.weight)},
            {"what", audit::name_of(change.what)},
            {"part", or_null(audit::name_of(change.part))},
            {"kind", audit::name_of(change.kind)},
            {"doubt", or_null(audit::name_of(change.doubt))},
            {"difference", difference ? Json(to_plain(*difference)) : Json(nullptr)},
            {"rows", counted && change.what == Compared::table ? Json(change.rows) : Json(nullptr)},
            {"numbers", counted ? Json(change.numbers) : Json(nullptr)},
            {"message",
             {{"vi", words_of_change(compared, change, Language::vi).sentence},
              {"en", words_of_change(compared, change, Language::en).sentence}}},
            {"before", json_of_spot(compared.before, change.before)},
            {"after", json_of_spot(compared.after, change.after)}};
}

Json json_of_side(const Report& report, bool whole) {
    Json unread = Json::array();
    for (const std::vector<Diagnostic>* list : {&report.document.diagnostics, &report.statements.diagnostics}) {
        for (const Diagnostic& diagnostic : *list) {
            if (!tells_of_loss(diagnostic)) continue;
            unread.push_back(
                {{"code", diagnostic.code}, {"message", diagnostic.message}, {"page", page_or_null(diagnostic.page)}});
        }
    }
    const normalize::ReportFacts& facts = report.facts.report;
    return {{"file", report.document.file},
            {"sha256", report.document.sha256},
            {"kind", name_of(report.document.kind)},
            {"pages", report.document.page_count},
            {"pages_read", report.document.pages.size()},
            {"whole", whole},
            {"title", or_null(one_line(facts.title))},
            {"number", or_null(facts.number)},
            {"date", json_of(facts.date)},
            {"not_read", std::move(unread)}};
}

}  // namespace

void write_versions_json(const ComparedReports& compared, const Sink& sink) {
    const audit::Comparison& comparison = compared.comparison;
    const auto count = [&](audit::ChangeWeight weight) { return audit::count_of(comparison, weight); };
    Json changes = Json::array();
    for (std::size_t i = 0; i < comparison.changes.size(); ++i) changes.push_back(json_of_change(compared, i));
    const Engine& engine = compared.after.engine;
    const Json object = {
        {"schema", "solieu.compare/1"},
        {"engine", {{"version", engine.version}, {"rules", engine.rules}, {"options", engine.options}}},
        {"before", json_of_side(compared.before, comparison.whole_before)},
        {"after", json_of_side(compared.after, comparison.whole_after)},
        {"summary",
         {{"numbers_differ", count(audit::ChangeWeight::numbers) > 0},
          {"numbers", count(audit::ChangeWeight::numbers)},
          {"doubtful", count(audit::ChangeWeight::doubtful)},
          {"words", count(audit::ChangeWeight::words)},
          {"remarks", count(audit::ChangeWeight::remark)},
          {"same_numbers", comparison.same_numbers},
          {"same_rows", comparison.same_rows},
          {"rows_before", comparison.rows_before},
          {"rows_after", comparison.rows_after},
          {"unlike", audit::are_unlike(comparison)}}},
        {"changes", std::move(changes)}};
    sink(line_of(object) + "\n");
}

}  // namespace solieu::output
