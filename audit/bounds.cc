#include "audit/bounds.h"

#include "audit/labels.h"
#include "audit/messages.h"
#include "normalize/unit.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Decimal;
using normalize::Fact;
using normalize::Facts;
using normalize::QuantityKind;

// Words around a figure that let it pass 100 %: bytes looked at on each side.
constexpr std::size_t surroundings = 120;

std::string context_of(const Fact& fact, const Statements& statements) {
    if (fact.from_cell()) {
        const grammar::Row& row =
            statements.tables[static_cast<std::size_t>(fact.table)].rows[static_cast<std::size_t>(fact.row)];
        return row.label.text + " " + row.note.text;
    }
    const grammar::Figure& figure = statements.figures[static_cast<std::size_t>(fact.figure)];
    std::string context = figure.subject + " " + figure.unit;
    if (figure.paragraph >= 0 && figure.paragraph < static_cast<int>(statements.paragraphs.size())) {
        const std::string& text = statements.paragraphs[static_cast<std::size_t>(figure.paragraph)].text.text;
        const std::size_t begin = figure.begin > surroundings ? figure.begin - surroundings : 0;
        if (begin < text.size()) context += " " + text.substr(begin, figure.end - begin + surroundings);
    }
    return context;
}

// By its unit, or as the bare number of a rate's row where the form has no unit column.
bool is_percent(const Fact& fact, const Statements& statements) {
    if (fact.quantity.kind == QuantityKind::percent) return true;
    if (!fact.from_cell() || (fact.quantity.kind != QuantityKind::decimal && fact.quantity.kind != QuantityKind::count))
        return false;
    const grammar::Row& row =
        statements.tables[static_cast<std::size_t>(fact.table)].rows[static_cast<std::size_t>(fact.row)];
    if (!row.unit.empty() || !read_label(row.label.text).rate) return false;
    // "125 đơn vị" in the row of a rate is a count of its own.
    return fact.quantity.kind == QuantityKind::decimal ||
           normalize::unit_of(fact.quantity.unit).kind != normalize::UnitKind::count;
}

// Growth, comparison, and plans, which may be more than fulfilled; scores have other scales.
bool may_exceed(const Fact& fact, const Statements& statements) {
    if (!fact.from_cell()) {
        const grammar::Figure& figure = statements.figures[static_cast<std::size_t>(fact.figure)];
        if (figure.change || figure.target) return true;
    }
    const Label label = read_label(context_of(fact, statements));
    return contains_any(label.every, {"tăng", "giảm", "so với", "cùng kỳ", "dự toán", "kế hoạch", "kh", "chỉ tiêu",
                                      "tốc độ", "tăng trưởng", "vượt", "điểm", "thu ngân sách", "gấp"});
}

Finding finding_of(const Fact& fact, int index, const Statements& statements, const Facts& facts, std::string vi,
                   std::string en) {
    const Term term{.fact = index};
    Finding finding{.rule = Rule::bound, .severity = Severity::warning};
    auto text = [&](Language language, const std::string& why) {
        return sentence(name_of_fact(index, statements, facts, language)) +
               (language == Language::vi ? " ghi " : " states ") + as_written(term, statements, facts) + why;
    };
    finding.message = {.vi = text(Language::vi, vi), .en = text(Language::en, en)};
    finding.refs = {ref_of(index, facts)};
    if (fact.quantity.value) finding.stated = normalize::to_plain(*fact.quantity.value);
    return finding;
}

}  // namespace

std::vector<Finding> find_out_of_bounds(const Statements& statements, const Facts& facts) {
    std::vector<Finding> findings;
    const Decimal zero{}, hundred{.coefficient = 100};
    for (int i = 0; i < static_cast<int>(facts.facts.size()); ++i) {
        const Fact& fact = facts.facts[static_cast<std::size_t>(i)];
        const normalize::Quantity& quantity = fact.quantity;
        if (!fact.from_cell() && fact.figure < 0) continue;
        if (is_percent(fact, statements) && quantity.value) {
            bool outside = *quantity.value < zero || hundred < *quantity.value;
            // "1.005" may be 1,005 %: another reading inside the bounds is the meaning.
            for (const Decimal& other : quantity.alternatives) outside = outside && (other < zero || hundred < other);
            if (outside && !may_exceed(fact, statements))
                findings.push_back(
                    finding_of(fact, i, statements, facts, ", ngoài khoảng 0–100 %.", ", outside 0–100 %."));
        } else if (quantity.kind == QuantityKind::count && quantity.value && *quantity.value < zero) {
            findings.push_back(
                finding_of(fact, i, statements, facts, ", số đếm không thể âm.", ", a count cannot be negative."));
        } else if (quantity.kind == QuantityKind::fraction && quantity.numerator && quantity.denominator &&
                   *quantity.denominator < *quantity.numerator && !may_exceed(fact, statements)) {
            findings.push_back(finding_of(fact, i, statements, facts, ", phần lớn hơn tổng.",
                                          ", the part is greater than the whole."));
        }
    }
    return findings;
}

}  // namespace solieu::audit
