#include "normalize/mark_sums.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "normalize/values/numeral.h"

namespace solieu::normalize {
namespace {

constexpr int weight = 3;                // of one sum: as sure as a number with both marks
constexpr std::size_t longest_sum = 30;  // rows looked at on each side of a total

// A number by both marks.
struct Written {
    Rational by_comma, by_point;  // the decimal mark
    bool open = false;            // the two differ
};
using Cells = std::vector<std::optional<Written>>;  // by row

std::optional<Written> written(std::string_view text) {
    const auto by = [&](DecimalMark mark) {
        return read_numeral(text, Expectation::measure, {.near = mark, .whole_digits = 0});
    };
    const auto comma = by(DecimalMark::comma), point = by(DecimalMark::point);
    if (!comma || !point || comma->digits_rejoined) return std::nullopt;
    return Written{.by_comma = to_rational(comma->value),
                   .by_point = to_rational(point->value),
                   .open = !(comma->value == point->value)};
}

Cells cells_of(const grammar::Table& table, int column) {
    Cells cells(table.rows.size());
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        for (const grammar::RowValue& value : table.rows[r].values)
            if (value.column == column) cells[r] = written(value.text.text);
    return cells;
}

// The parts of a total, added one by one.
class Sum {
  public:
    explicit Sum(const Written& total) : total_(total) { see(total); }

    void add(const Written& part) {
        comma_ += part.by_comma;
        point_ += part.by_point;
        ++parts_;
        see(part);
    }

    // The mark by which the sum holds, where it does so by one only.
    [[nodiscard]] DecimalMark holds_by() const {
        if (parts_ < 2 || !open_ || !fixed_) return DecimalMark::unknown;
        const bool comma = comma_ == total_.by_comma, point = point_ == total_.by_point;
        if (comma == point) return DecimalMark::unknown;
        return comma ? DecimalMark::comma : DecimalMark::point;
    }

  private:
    void see(const Written& one) {
        open_ = open_ || one.open;
        fixed_ = fixed_ || (!one.open && one.by_comma != 0);
    }

    Written total_;
    Rational comma_ = 0, point_ = 0;
    int parts_ = 0;
    bool open_ = false, fixed_ = false;
};

// The rows that stand right under each, in order.
std::vector<std::vector<std::size_t>> children_of(const grammar::Table& table) {
    std::vector<std::vector<std::size_t>> children(table.rows.size());
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        if (const int parent = table.rows[r].parent; parent >= 0 && static_cast<std::size_t>(parent) < r)
            children[static_cast<std::size_t>(parent)].push_back(r);
    return children;
}

DecimalMark by_children(const std::vector<std::size_t>& children, const Cells& cells, std::size_t total) {
    Sum sum(*cells[total]);
    for (const std::size_t child : children)
        if (cells[child]) sum.add(*cells[child]);
    return sum.holds_by();
}

// By the rows next to the total on one side: as many as make it.
DecimalMark by_run(const Cells& cells, std::size_t total, bool below) {
    Sum sum(*cells[total]);
    for (std::size_t step = 1; step <= longest_sum; ++step) {
        if (below ? total + step >= cells.size() : step > total) break;
        const std::optional<Written>& cell = cells[below ? total + step : total - step];
        if (!cell) break;
        sum.add(*cell);
        if (const DecimalMark mark = sum.holds_by(); mark != DecimalMark::unknown) return mark;
    }
    return DecimalMark::unknown;
}

}  // namespace

MarkEvidence evidence_of_sums(const grammar::Table& table, int column) {
    MarkEvidence evidence;
    const Cells cells = cells_of(table, column);
    const std::vector<std::vector<std::size_t>> children = children_of(table);
    for (std::size_t r = 0; r < cells.size(); ++r) {
        if (!cells[r] || cells[r]->by_comma == 0) continue;
        DecimalMark mark = by_children(children[r], cells, r);
        if (mark == DecimalMark::unknown) mark = by_run(cells, r, true);
        if (mark == DecimalMark::unknown) mark = by_run(cells, r, false);
        if (mark == DecimalMark::comma) evidence.comma += weight;
        if (mark == DecimalMark::point) evidence.point += weight;
    }
    return evidence;
}

}  // namespace solieu::normalize
