#include "audit/units.h"

#include "audit/labels.h"
#include "audit/messages.h"
#include "normalize/unit.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Decimal;
using normalize::Fact;
using normalize::Facts;
using normalize::Quantity;
using normalize::QuantityKind;
using normalize::UnitKind;

// The budget of the whole state is about two million tỷ đồng a year; the largest province has half a million.
bool beyond_a_province(const std::optional<Decimal>& value) {
    return value && !(*value < Decimal{.coefficient = 1000000});
}

struct Words {
    std::string vi, en;
};

Finding finding_of(int index, Severity severity, const Words& why, const Statements& statements, const Facts& facts) {
    const Fact& fact = facts.facts[static_cast<std::size_t>(index)];
    Finding finding{.rule = Rule::unit, .severity = severity};
    auto text = [&](Language language, const std::string& reason) {
        return sentence(name_of_fact(index, statements, facts, language)) +
               (language == Language::vi ? " ghi " : " states ") + as_written({.fact = index}, statements, facts) +
               reason;
    };
    finding.message = {.vi = text(Language::vi, why.vi), .en = text(Language::en, why.en)};
    finding.refs = {ref_of(index, facts)};
    if (fact.quantity.value) finding.stated = normalize::to_plain(*fact.quantity.value);
    return finding;
}

// Tỷ đồng of an amount that must be triệu đồng.
bool is_too_much(const Fact& fact, const Statements& statements, const Facts& facts) {
    const Quantity& quantity = fact.quantity;
    if (quantity.kind != QuantityKind::money || facts.report.level == normalize::Level::ministry) return false;
    normalize::Unit unit = normalize::unit_of(quantity.unit);
    if (unit.kind != UnitKind::money && fact.from_cell())
        unit = normalize::unit_of(
            statements.tables[static_cast<std::size_t>(fact.table)].rows[static_cast<std::size_t>(fact.row)].unit.text);
    if (unit.kind != UnitKind::money || unit.exponent < 9) return false;
    if (beyond_a_province(quantity.value)) {
        for (const Decimal& other : quantity.alternatives)
            if (!beyond_a_province(other)) return false;
        return true;
    }
    return beyond_a_province(quantity.numerator) || beyond_a_province(quantity.denominator);
}

// "01", "03": nobody writes a percent so.
bool written_like_a_count(std::string_view raw) {
    return raw.size() == 2 && raw[0] == '0' && raw[1] >= '1' && raw[1] <= '9';
}

}  // namespace

std::vector<Finding> find_wrong_units(std::span<const Judged> judged, const Statements& statements,
                                      const Facts& facts) {
    std::vector<bool> confirmed(facts.facts.size(), false);
    for (const Judged& one : judged)
        if (one.relation.kind == RelationKind::ratio && one.evaluation.outcome == Outcome::holds)
            confirmed[static_cast<std::size_t>(one.relation.stated.fact)] = true;

    std::vector<Finding> findings;
    for (int i = 0; i < static_cast<int>(facts.facts.size()); ++i) {
        const Fact& fact = facts.facts[static_cast<std::size_t>(i)];
        if (!fact.from_cell() && fact.figure < 0) continue;
        if (is_too_much(fact, statements, facts)) {
            findings.push_back(finding_of(i, Severity::warning,
                                          {" – lớn quá mức có thể; đơn vị có lẽ là triệu đồng.",
                                           " – more than can be; the unit is probably triệu đồng (million)."},
                                          statements, facts));
            continue;
        }
        if (!fact.from_cell() || !fact.quantity.value) continue;
        const grammar::Row& row =
            statements.tables[static_cast<std::size_t>(fact.table)].rows[static_cast<std::size_t>(fact.row)];
        const normalize::Unit unit = normalize::unit_of(row.unit.text);
        const Label label = read_label(row.label.text);
        if (label.rate && unit.kind == UnitKind::count) {
            findings.push_back(finding_of(i, Severity::warning,
                                          {" với đơn vị “" + row.unit.text + "”; tỷ lệ phải tính bằng %.",
                                           " in “" + row.unit.text + "”; a rate is given in %."},
                                          statements, facts));
        } else if (!label.rate && unit.kind == UnitKind::count && fact.quantity.kind == QuantityKind::percent) {
            findings.push_back(finding_of(
                i, Severity::warning,
                {" trong khi đơn vị là “" + row.unit.text + "”.", " while the unit is “" + row.unit.text + "”."},
                statements, facts));
        } else if (label.rate && unit.kind == UnitKind::percent && !confirmed[static_cast<std::size_t>(i)]) {
            const std::string& raw = row.values[static_cast<std::size_t>(fact.value)].text.text;
            if (written_like_a_count(raw) || raw == "1")
                findings.push_back(
                    finding_of(i, Severity::info,
                               {"; có thể là số lượng chứ không phải tỷ lệ.", "; this may be a count, not a rate."},
                               statements, facts));
        }
    }
    return findings;
}

}  // namespace solieu::audit
