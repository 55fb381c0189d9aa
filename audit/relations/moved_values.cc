#include "audit/relations/moved_values.h"

#include <algorithm>
#include <utility>

#include "normalize/find_cell.h"

namespace solieu::audit {
namespace {

using normalize::Fact;
using normalize::Facts;

constexpr std::size_t most_values = 24;                  // of a row that moves as a whole
constexpr Chance share_rows = full_chance / 100 * 4;     // of all slips: two rows changed places
constexpr Chance share_columns = full_chance / 100 * 2;  // a row stands one column too far

const Fact& at(const Facts& facts, int index) {
    return facts.facts[static_cast<std::size_t>(index)];
}

Term whole(int fact) {
    return {.fact = fact};
}

bool is_cell(const Facts& facts, const Term& term) {
    return term.fact >= 0 && term.side == Term::Side::value && at(facts, term.fact).from_cell() &&
           at(facts, term.fact).quantity.value.has_value();
}

// Numbers of one kind, which could stand in each other's place, and do not say the same.
bool can_change_places(const Facts& facts, int a, int b) {
    if (a < 0 || b < 0) return false;
    const Fact &one = at(facts, a), &other = at(facts, b);
    return one.quantity.value && other.quantity.value && one.quantity.kind == other.quantity.kind &&
           !(*one.quantity.value == *other.quantity.value);
}

void change_places(const Facts& facts, int a, int b, Move& move) {
    move.back.push_back({whole(a), *at(facts, b).quantity.value});
    move.back.push_back({whole(b), *at(facts, a).quantity.value});
}

// The values of a row from the first to the last, -1 where a cell has no number.
std::vector<int> numbers_of_row(const Facts& facts, int table, int row) {
    std::vector<int> numbers;
    for (int value = 0;; ++value) {
        const int fact = fact_of_cell(facts, table, row, value);
        if (fact < 0) return numbers;
        numbers.push_back(at(facts, fact).quantity.value ? fact : -1);
    }
}

void add_swapped_rows(const Facts& facts, const Term& term, std::vector<Move>& moves) {
    const Fact& fact = at(facts, term.fact);
    const std::vector<int> here = numbers_of_row(facts, fact.table, fact.row);
    for (const int other : {fact.row + 1, fact.row - 1}) {
        const int beside = fact_of_cell(facts, fact.table, other, fact.value);
        if (!can_change_places(facts, term.fact, beside)) continue;
        Move cell{.slip = Slip::rows_swapped, .back = {}, .lost = {}, .chance = share_rows / 4};
        change_places(facts, term.fact, beside, cell);
        moves.push_back(std::move(cell));
        if (here.size() > most_values) continue;
        Move row{.slip = Slip::rows_swapped, .back = {}, .lost = {}, .chance = share_rows / 2};
        const std::vector<int> there = numbers_of_row(facts, fact.table, other);
        for (std::size_t i = 0; i < std::min(here.size(), there.size()); ++i)
            if (can_change_places(facts, here[i], there[i])) change_places(facts, here[i], there[i], row);
        if (row.back.size() > 2) moves.push_back(std::move(row));
    }
}

void add_swapped_columns(const Facts& facts, const Term& term, std::vector<Move>& moves) {
    const Fact& fact = at(facts, term.fact);
    for (const int other : {fact.value + 1, fact.value - 1}) {
        const int beside = fact_of_cell(facts, fact.table, fact.row, other);
        if (!can_change_places(facts, term.fact, beside)) continue;
        Move move{.slip = Slip::shifted, .back = {}, .lost = {}, .chance = share_columns / 4};
        change_places(facts, term.fact, beside, move);
        moves.push_back(std::move(move));
    }
}

// 12 | 12 | 40 | 31 of 12 | 40 | 31 | 7: from a value that stands twice on all are one column too far; or the other way
// round, up to it.
void add_shifted_row(const Facts& facts, const Term& term, std::vector<Move>& moves) {
    constexpr int telling = 2;
    const Fact& fact = at(facts, term.fact);
    const std::vector<int> row = numbers_of_row(facts, fact.table, fact.row);
    if (row.size() > most_values) return;
    for (std::size_t twice = 0; twice + 1 < row.size(); ++twice) {
        if (row[twice] < 0 || row[twice + 1] < 0) continue;
        const Decimal& value = *at(facts, row[twice]).quantity.value;
        if (!(value == *at(facts, row[twice + 1]).quantity.value) || telling_digits(value) < telling) continue;
        Move right{.slip = Slip::shifted, .back = {}, .lost = {}, .chance = share_columns};
        std::size_t last = twice + 1;
        while (last + 1 < row.size() && can_change_places(facts, row[last], row[last + 1])) {
            right.back.push_back({whole(row[last]), *at(facts, row[last + 1]).quantity.value});
            ++last;
        }
        right.lost = whole(row[last]);
        if (!right.back.empty()) moves.push_back(std::move(right));
        Move left{.slip = Slip::shifted, .back = {}, .lost = {}, .chance = share_columns};
        std::size_t first = twice;
        while (first > 0 && can_change_places(facts, row[first], row[first - 1])) {
            left.back.push_back({whole(row[first]), *at(facts, row[first - 1]).quantity.value});
            --first;
        }
        left.lost = whole(row[first]);
        if (!left.back.empty()) moves.push_back(std::move(left));
    }
}

}  // namespace

bool is_copied_row(const Facts& facts, int table, int row, int other) {
    const std::vector<int> here = numbers_of_row(facts, table, row), there = numbers_of_row(facts, table, other);
    if (here.size() != there.size()) return false;
    int same = 0;
    for (std::size_t i = 0; i < here.size(); ++i) {
        if ((here[i] < 0) != (there[i] < 0)) return false;
        if (here[i] < 0) continue;
        const auto& value = at(facts, here[i]).quantity.value;
        if (!(*value == *at(facts, there[i]).quantity.value)) return false;
        if (value->coefficient != 0) ++same;
    }
    return same >= 2;
}

std::vector<Term> cells_around(const Facts& facts, const Term& term) {
    std::vector<Term> around;
    if (!is_cell(facts, term)) return around;
    const Fact& fact = at(facts, term.fact);
    for (const auto& [row, value] : {std::pair{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
        const int other = fact_of_cell(facts, fact.table, fact.row + row, fact.value + value);
        if (can_change_places(facts, term.fact, other)) around.push_back(whole(other));
    }
    return around;
}

std::vector<Move> moves_of(const Facts& facts, const Term& term) {
    std::vector<Move> moves;
    if (!is_cell(facts, term)) return moves;
    add_swapped_rows(facts, term, moves);
    add_swapped_columns(facts, term, moves);
    add_shifted_row(facts, term, moves);
    return moves;
}

}  // namespace solieu::audit
