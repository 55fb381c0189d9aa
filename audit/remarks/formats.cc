#include "audit/remarks/formats.h"

#include "audit/findings/messages.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;

constexpr std::size_t max_refs = 50;
constexpr std::size_t max_examples = 5;

// The table or the prose of a fact writes decimals in both ways.
std::vector<bool> in_mixed_places(const Facts& facts) {
    auto place = [](const normalize::Fact& fact) {
        return static_cast<std::size_t>(fact.from_cell() ? fact.table + 1 : 0);
    };
    std::vector<bool> points, commas;
    for (const normalize::Fact& fact : facts.facts) {
        const std::size_t at = place(fact);
        if (at >= points.size()) {
            points.resize(at + 1, false);
            commas.resize(at + 1, false);
        }
        const normalize::Quantity& quantity = fact.quantity;
        if (quantity.point_as_decimal) {
            points[at] = true;
        } else if (quantity.value && quantity.decimals > 0) {
            commas[at] = true;
        }
    }
    std::vector<bool> mixed;
    for (const normalize::Fact& fact : facts.facts) mixed.push_back(points[place(fact)] && commas[place(fact)]);
    return mixed;
}

struct Remark {
    std::string_view code;
    bool normalize::Quantity::*flag;
};

}  // namespace

std::vector<Finding> find_odd_formats(const Statements& statements, const Facts& facts) {
    const Remark remarks[] = {
        {"formats.point", &normalize::Quantity::point_as_decimal},
        {"formats.torn", &normalize::Quantity::digits_rejoined},
    };
    std::vector<Finding> findings;
    const std::vector<bool> mixed = in_mixed_places(facts);
    for (const Remark& remark : remarks) {
        Finding finding{.rule = Rule::format, .severity = Severity::info};
        std::string examples;
        std::size_t count = 0;
        bool both = false;
        for (int i = 0; i < static_cast<int>(facts.facts.size()); ++i) {
            if (!(facts.facts[static_cast<std::size_t>(i)].quantity.*remark.flag)) continue;
            if (count < max_examples) examples += (count > 0 ? "; " : "") + as_written({.fact = i}, statements, facts);
            if (count < max_refs) finding.refs.push_back(ref_of(i, facts));
            both =
                both || (remark.flag == &normalize::Quantity::point_as_decimal && mixed[static_cast<std::size_t>(i)]);
            ++count;
        }
        if (count == 0) continue;
        if (count > max_examples) examples += "; …";
        finding.message = {{std::string(remark.code), {as_is("examples", examples)}}};
        if (both) finding.message.push_back({"formats.comma-elsewhere", {}});
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace solieu::audit
