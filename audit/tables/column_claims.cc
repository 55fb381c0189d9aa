#include "audit/tables/column_claims.h"

#include <algorithm>

namespace solieu::audit {
namespace {

constexpr int sample_rows = 6;  // looked at before all are

// nullopt where a row lacks a number, or its numbers are of different units. `blank`: parts were left out.
std::optional<Relation> relation_of(const ColumnGrid& grid, const ColumnClaim& claim,
                                    const std::vector<ColumnCell>& row, bool& blank) {
    blank = false;
    const ColumnCell& stated = row[static_cast<std::size_t>(claim.stated)];
    if (!stated.term) return std::nullopt;
    const bool quotient = is_quotient(claim.kind);
    if (!quotient && !stated.amount) return std::nullopt;
    if (claim.of_plan && !stated.percent) return std::nullopt;
    Relation relation{.kind = claim.kind, .stated = *stated.term, .exclusive = !quotient};
    if (quotient) relation.stated.exponent = stated.percent ? 0 : claim.exponent;
    const ColumnCell* first = quotient ? nullptr : &stated;
    for (int part : claim.parts) {
        const ColumnCell& cell = row[static_cast<std::size_t>(part)];
        if (!cell.term) {
            if (quotient) return std::nullopt;
            blank = true;
            continue;
        }
        if (!cell.amount) return std::nullopt;
        if (first == nullptr) first = &cell;
        if (grid.fact(*first).quantity.unit != grid.fact(cell).quantity.unit ||
            first->term->exponent != cell.term->exponent)
            return std::nullopt;
        relation.parts.push_back(*cell.term);
    }
    if (relation.parts.empty()) return std::nullopt;
    return relation;
}

// As exact as the digits allow, without intervals: what does not pass here does not hold.
bool may_hold(const ColumnClaim& claim, const std::vector<ColumnCell>& row) {
    const auto number = [&](int column) -> const Decimal& { return row[static_cast<std::size_t>(column)].number; };
    if (is_quotient(claim.kind))
        return number(claim.parts[1]).coefficient > 0 && number(claim.parts[0]).coefficient >= 0;
    int most = number(claim.stated).decimals, fewest = most;
    for (int part : claim.parts) {
        most = std::max(most, number(part).decimals);
        fewest = std::min(fewest, number(part).decimals);
    }
    const Integer stated = scaled(number(claim.stated), most);
    Integer rest = stated;
    for (int part : claim.parts) rest -= scaled(number(part), most);
    return abs(rest) * 50 <= abs(stated) + scaled({.coefficient = 50, .decimals = fewest}, most);
}

// A rate of plan that is broken and need not be kept.
bool told_otherwise(const Relation& relation, const normalize::Facts& facts) {
    Relation inverse = relation;
    std::swap(inverse.parts[0], inverse.parts[1]);
    if (fits(evaluate(inverse, facts).outcome)) return true;
    return to_rational(*number_of(relation.stated, facts)) == 100 &&
           *number_of(relation.parts[1], facts) < *number_of(relation.parts[0], facts);
}

// "Trong đó": the parts may be some of them only. What is left over is no slip then, where none explains it.
bool leaves_rest(const Relation& relation, const normalize::Facts& facts) {
    const Evaluation evaluation = evaluate(relation, facts);
    const auto stated = number_of(relation.stated, facts);
    return evaluation.outcome == Outcome::violated && evaluation.computed && stated &&
           *evaluation.computed < to_rational(*stated) * power_of_ten(relation.stated.exponent) &&
           !is_explained_by_slip(relation, facts);
}

bool is_left_out(const ColumnClaim& claim, const Relation& relation, const normalize::Facts& facts) {
    if (claim.selection && leaves_rest(relation, facts)) return true;
    return claim.of_plan && evaluate(relation, facts).outcome == Outcome::violated && told_otherwise(relation, facts);
}

}  // namespace

bool passes_sample(ColumnGrid& grid, const ColumnClaim& claim) {
    int looked = 0, agree = 0, scanned = 0;
    for (const auto& row : grid.rows) {
        if (++scanned > 8 * sample_rows || looked >= sample_rows || grid.tries <= 0) break;
        bool blank = false;
        --grid.tries;
        const bool there = row[static_cast<std::size_t>(claim.stated)].term.has_value() &&
                           std::all_of(claim.parts.begin(), claim.parts.end(),
                                       [&](int part) { return row[static_cast<std::size_t>(part)].term.has_value(); });
        if (!there) continue;
        if (!may_hold(claim, row)) {
            ++looked;
            if (looked - agree > sample_rows / 2) return false;
            continue;
        }
        const auto relation = relation_of(grid, claim, row, blank);
        if (!relation || digits_that_fit(*relation, grid.facts) == 0) continue;
        if (is_left_out(claim, *relation, grid.facts)) continue;
        ++looked;
        agree += fits(evaluate(*relation, grid.facts).outcome) ? 1 : 0;
        if (looked - agree > sample_rows / 2) return false;
    }
    return agree > 0 && agree * 2 >= looked;
}

std::optional<ColumnReading> read_claim(ColumnGrid& grid, ColumnClaim claim) {
    const int cost = claim.formula ? 0 : static_cast<int>(grid.rows.size());
    if (cost > grid.reads) return std::nullopt;
    grid.reads -= cost;
    ColumnReading reading{std::move(claim), {}, {}};
    for (const auto& row : grid.rows) {
        bool blank = false;
        auto relation = relation_of(grid, reading.claim, row, blank);
        if (!relation || is_left_out(reading.claim, *relation, grid.facts)) continue;
        const Outcome outcome =
            blank ? outcome_with_blanks(*relation, grid.facts) : count(reading.support, *relation, grid.facts);
        if (outcome != Outcome::unknown) reading.rows.emplace_back(std::move(*relation), outcome);
    }
    return reading;
}

Certainty certainty_of(const ColumnClaim& claim, const Support& s) {
    if (claim.formula) {
        if (s.agree >= 3 && s.telling >= 1 && s.agree >= 4 * s.differ) return Certainty::sure;
        const bool rate = is_quotient(claim.kind);  // is wrong whether or not a slip explains it
        const bool explained = rate || s.slips == s.differ;
        const bool kept = s.agree > 0 && s.agree >= s.differ && (s.agree >= 3 * s.differ || explained);
        const bool single = s.agree == 0 && s.differ == 1 && explained;
        return kept || single ? Certainty::likely : Certainty::possible;
    }
    if (claim.named && s.telling >= 2 && s.agree >= 2 * s.differ) return Certainty::likely;
    const bool all_slips = s.slips == s.differ;
    // Digits of several rates do not meet by chance; the one that does not follow is wrong whatever its slip.
    if (is_quotient(claim.kind) && claim.beside && s.telling >= 2 && s.weight >= 6 && s.agree >= 2 * s.differ)
        return Certainty::likely;
    if (s.telling >= 3 && s.weight >= 6 && s.agree >= 6 * s.differ) return Certainty::likely;
    if (s.telling >= 3 && s.weight >= 6 && s.agree >= 3 * s.differ && all_slips) return Certainty::likely;
    if (s.telling >= 2 && s.weight >= 4 && s.agree >= 2 * s.differ && all_slips && claim.beside)
        return Certainty::likely;
    if (s.telling >= 1 && s.weight >= 3 && s.agree >= s.differ && s.differ == 1 && all_slips && claim.beside)
        return Certainty::likely;
    return Certainty::possible;
}

bool is_worth_telling(const ColumnClaim& claim, const Support& s) {
    return claim.formula || (claim.named && s.agree > s.differ) ||
           (s.telling >= 2 && s.weight >= 4 && s.agree >= 2 * s.differ) ||
           (s.telling >= 1 && s.weight >= 3 && s.agree >= s.differ && claim.beside);
}

}  // namespace solieu::audit
