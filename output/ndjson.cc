#include "output/ndjson.h"

#include "output/ids.h"
#include "output/json_values.h"
#include "output/lookup.h"
#include "output/observations.h"

namespace solieu::output {

namespace {

// What every line of a report begins with.
Json head_of(const Report& report) {
    const normalize::ReportFacts& facts = report.facts.report;
    return {{"schema", "solieu.observation/1"},
            {"sha256", report.document.sha256},
            {"file", report.document.file},
            {"issuer", or_null(facts.issuer)},
            {"territory", or_null(facts.territory.name)},
            {"territory_code", or_null(facts.territory.code)},
            {"province_code", or_null(facts.territory.province_code)}};
}

Json decimal_or_null(const std::optional<Decimal>& value) {
    return value ? Json(to_plain(*value)) : Json(nullptr);
}

const grammar::Row* row_of(const Report& report, const Observation& observation) {
    if (!observation.from_cell()) return nullptr;
    return &report.statements.tables[static_cast<std::size_t>(observation.table)]
                .rows[static_cast<std::size_t>(observation.row)];
}

Json line_of_observation(const Json& head, const Report& report, const Observation& observation,
                         const std::vector<int>& findings) {
    const grammar::Row* row = row_of(report, observation);
    const normalize::Quantity& quantity = observation.quantity;
    Json ids = Json::array();
    for (int finding : findings) ids.push_back(finding_id(finding));
    Json line = head;
    line["id"] = observation.id;
    line["source"] = row ? "cell" : "prose";
    line["row"] = row ? Json(row_id(observation.table, observation.row)) : Json(nullptr);
    line["stt"] = row ? Json(row->stt) : Json(nullptr);
    line["path"] = row ? Json(row->path) : Json(nullptr);
    line["label"] = observation.label;
    line["indicator"] = or_null(observation.indicator);
    line["column_title"] = or_null(observation.column_title);
    line["period"] = json_of(observation.time);
    line["basis"] = or_null(observation.basis);
    line["kind"] = name_of(quantity.kind);
    line["value"] = decimal_or_null(quantity.value);
    line["unit"] = observation.unit;
    line["decimals"] = quantity.decimals;
    line["numerator"] = decimal_or_null(quantity.numerator);
    line["denominator"] = decimal_or_null(quantity.denominator);
    line["raw"] = observation.raw;
    line["page"] = page_or_null(observation.place.page);
    line["box"] = observation.place.page > 0 ? json_of(observation.place.box) : Json(nullptr);
    line["confidence"] = rounded(observation.place.confidence, 3);
    line["status"] = observation.status;
    line["read"] = decimal_or_null(quantity.read);
    line["findings"] = std::move(ids);
    return line;
}

}  // namespace

void write_ndjson(const Report& report, const Sink& sink) {
    const Json head = head_of(report);
    const FindingsOfValues findings(report.audit);
    for_each_observation(report, [&](const Observation& observation) {
        sink(line_of(line_of_observation(head, report, observation, findings.of(observation))) + "\n");
    });
}

}  // namespace solieu::output
