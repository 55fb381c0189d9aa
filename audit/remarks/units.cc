#include "audit/remarks/units.h"

#include "audit/findings/messages.h"
#include "normalize/values/unit.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Fact;
using normalize::Facts;
using normalize::Quantity;
using normalize::QuantityKind;
using normalize::UnitKind;

Finding finding_of(int index, Severity severity, const Statements& statements, const Facts& facts) {
    const Fact& fact = facts.facts[static_cast<std::size_t>(index)];
    Finding finding{.rule = Rule::unit, .severity = severity};
    finding.message = {{"units.count",
                        {said("name", name_of_fact(index, statements, facts)),
                         as_is("written", as_written({.fact = index}, statements, facts))}}};
    finding.refs = {ref_of(index, facts)};
    if (fact.quantity.value) finding.stated = to_plain(*fact.quantity.value);
    return finding;
}

// "01", "03": nobody writes a percent so.
bool written_like_a_count(std::string_view raw) {
    return raw.size() == 2 && raw[0] == '0' && raw[1] >= '1' && raw[1] <= '9';
}

}  // namespace

std::vector<Finding> find_wrong_units(std::span<const Judged> judged, const Statements& statements, const Facts& facts,
                                      std::span<const TableView> views) {
    std::vector<bool> confirmed(facts.facts.size(), false);
    for (const Judged& one : judged)
        if (one.relation.kind == RelationKind::ratio && one.evaluation.outcome == Outcome::holds)
            confirmed[static_cast<std::size_t>(one.relation.stated.fact)] = true;

    std::vector<Finding> findings;
    for (int i = 0; i < static_cast<int>(facts.facts.size()); ++i) {
        const Fact& fact = facts.facts[static_cast<std::size_t>(i)];
        if (!fact.from_cell() || !fact.quantity.value) continue;
        const auto table = static_cast<std::size_t>(fact.table), at = static_cast<std::size_t>(fact.row);
        const RowView& row = views[table].rows[at];
        if (row.label->rate && row.unit->kind == UnitKind::percent && !confirmed[static_cast<std::size_t>(i)]) {
            const std::string& raw =
                statements.tables[table].rows[at].values[static_cast<std::size_t>(fact.value)].text.text;
            if (written_like_a_count(raw) || raw == "1")
                findings.push_back(finding_of(i, Severity::info, statements, facts));
        }
    }
    return findings;
}

}  // namespace solieu::audit
