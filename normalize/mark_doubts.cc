#include "normalize/mark_doubts.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>

#include "normalize/values/numeral.h"

namespace solieu::normalize {
namespace {

// The mark of a cell that begins with "9,850": one to three digits, a mark, three digits; 0 for any other.
char open_mark(std::string_view cell) {
    constexpr std::size_t group_digits = 3;
    cell.remove_prefix(std::min(cell.find_first_of("0123456789"), cell.size()));
    const std::size_t end = std::min(cell.find_first_not_of("0123456789.,"), cell.size());
    const std::string_view number = cell.substr(0, end);
    const std::size_t mark = number.find_first_of(".,");
    if (mark == std::string_view::npos || mark == 0 || mark > group_digits || number[0] == '0') return 0;
    if (number.size() != mark + 1 + group_digits || number.find_first_of(".,", mark + 1) != number.npos) return 0;
    return number[mark];
}

}  // namespace

bool is_mark_open(std::string_view cell, const Quantity& quantity, const Unit& unit, Measure measure,
                  const Marks& marks) {
    if (!quantity.value || marks.stored || measure == Measure::score || measure == Measure::maximum) return false;
    if (quantity.kind == QuantityKind::percent) return false;
    const Expectation expectation = expectation_of(unit);
    const bool plain = expectation == Expectation::plain;
    if (!plain && expectation != Expectation::measure && expectation != Expectation::money) return false;
    const char mark = open_mark(cell);
    if (mark == '.') return plain && marks.near == DecimalMark::point && quantity.value->decimals == 0;
    return mark == ',' && marks.near == DecimalMark::unknown && marks.far == DecimalMark::unknown;
}

std::vector<Diagnostic> find_mark_doubts(const Facts& facts, const std::vector<std::size_t>& open) {
    struct Doubt {
        std::size_t numbers = 0;
        int page = 0;
    };
    std::map<int, Doubt> tables;
    for (const std::size_t at : open) {
        const Fact& fact = facts.facts[at];
        Doubt& doubt = tables[fact.table];
        ++doubt.numbers;
        if (doubt.page == 0) doubt.page = fact.place.page;
    }
    std::vector<Diagnostic> diagnostics;
    for (const auto& [table, doubt] : tables)
        diagnostics.push_back({.code = "decimal-mark-in-doubt",
                               .severity = Severity::warning,
                               .message = "nothing decides whether the mark before three digits groups thousands or "
                                          "begins decimals: " +
                                          std::to_string(doubt.numbers) + " numbers of t" + std::to_string(table + 1),
                               .page = doubt.page,
                               .box = {}});
    return diagnostics;
}

}  // namespace solieu::normalize
