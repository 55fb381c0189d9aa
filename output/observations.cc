#include "output/observations.h"

#include "output/ids.h"
#include "output/lookup.h"

namespace solieu::output {

namespace {

std::string_view status_of(const normalize::Quantity& quantity) {
    return quantity.read ? "repaired" : "as-read";
}

void take_meaning(Observation& out, const normalize::Fact& fact) {
    out.quantity = fact.quantity;
    out.indicator = fact.indicator;
    out.time = fact.time;
    if (fact.basis != normalize::Basis::unknown) out.basis = name_of(fact.basis);
    out.measure = name_of(fact.measure);
}

Observation of_cell(const Report& report, int t, int r, int v) {
    const grammar::Table& table = report.statements.tables[static_cast<std::size_t>(t)];
    const grammar::Row& row = table.rows[static_cast<std::size_t>(r)];
    const grammar::RowValue& value = row.values[static_cast<std::size_t>(v)];
    Observation out;
    out.table = t;
    out.row = r;
    out.value = v;
    out.id = observation_id(t, r, v);
    out.label = one_line(row.label.text);
    out.unit = one_line(row.unit.text);
    if (const normalize::Fact* fact = fact_of_cell(report, t, r, v)) take_meaning(out, *fact);
    const auto column = static_cast<std::size_t>(value.column);
    if (value.column >= 0 && column < table.columns.size()) {
        out.column_title = one_line(table.columns[column].title);
        out.period = table.columns[column].period;
    }
    out.raw = one_line(value.text.text);
    out.place = value.place;
    out.place.confidence = confidence_of_cell(report, t, r, v);
    return out;
}

Observation of_figure(const Report& report, int index) {
    const grammar::Figure& figure = report.statements.figures[static_cast<std::size_t>(index)];
    Observation out;
    out.figure = index;
    out.id = figure_id(index);
    out.label = one_line(figure.subject);
    out.unit = one_line(figure.unit);
    if (const normalize::Fact* fact = fact_of_figure(report, index)) take_meaning(out, *fact);
    out.raw = one_line(figure.raw);
    out.place = figure.place;
    return out;
}

}  // namespace

void for_each_observation(const Report& report, const std::function<void(const Observation&)>& take) {
    const auto give = [&](Observation&& observation) {
        observation.status = status_of(observation.quantity);
        take(observation);
    };
    for (std::size_t t = 0; t < report.statements.tables.size(); ++t) {
        const grammar::Table& table = report.statements.tables[t];
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            for (std::size_t v = 0; v < table.rows[r].values.size(); ++v) {
                const int at[] = {static_cast<int>(t), static_cast<int>(r), static_cast<int>(v)};
                if (is_observation(report, at[0], at[1], at[2])) give(of_cell(report, at[0], at[1], at[2]));
            }
        }
    }
    for (std::size_t i = 0; i < report.statements.figures.size(); ++i) give(of_figure(report, static_cast<int>(i)));
}

std::string observation_id(int table, int row, int value) {
    if (value < 0) return {};
    return row_id(table, row) + ".v" + std::to_string(value + 1);
}

std::string spot_id(const audit::Ref& ref) {
    const bool cell = ref.kind == audit::Ref::Kind::row && ref.value >= 0;
    return cell ? observation_id(ref.table, ref.index, ref.value) : id_of(ref);
}

bool is_observation(const Report& report, int table, int row, int value) {
    if (table < 0 || row < 0 || value < 0) return false;
    const auto t = static_cast<std::size_t>(table), r = static_cast<std::size_t>(row),
               v = static_cast<std::size_t>(value);
    const auto& tables = report.statements.tables;
    if (t >= tables.size() || r >= tables[t].rows.size() || v >= tables[t].rows[r].values.size()) return false;
    return tables[t].rows[r].kind == grammar::RowKind::item || !tables[t].rows[r].values[v].text.empty();
}

FindingsOfValues::FindingsOfValues(const audit::Audit& audit) {
    for (std::size_t i = 0; i < audit.findings.size(); ++i) {
        for (const audit::Ref& ref : audit.findings[i].refs) {
            std::string id;
            if (ref.kind == audit::Ref::Kind::row) id = observation_id(ref.table, ref.index, ref.value);
            if (ref.kind == audit::Ref::Kind::figure) id = figure_id(ref.index);
            if (id.empty()) continue;
            std::vector<int>& found = by_id_[id];
            if (found.empty() || found.back() != static_cast<int>(i)) found.push_back(static_cast<int>(i));
        }
    }
}

const std::vector<int>& FindingsOfValues::of(const Observation& observation) const {
    static const std::vector<int> none;
    const auto found = by_id_.find(observation.id);
    return found == by_id_.end() ? none : found->second;
}

}  // namespace solieu::output
