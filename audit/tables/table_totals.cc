#include "audit/tables/table_totals.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "audit/tables/support.h"
#include "normalize/labels/all_places.h"

namespace solieu::audit {
namespace {

constexpr std::size_t most_rows = 400;   // of one total
constexpr std::size_t most_totals = 40;  // of one table
constexpr int few_columns = 3;           // in which a row that was copied is told by its numbers

// What a row is numbered with: rows of one kind stand on one level.
enum class Numbering { none, letter, roman, number, deeper };

Numbering numbering_of(const grammar::Row& row) {
    const std::string& stt = row.stt;
    if (stt.empty()) return Numbering::none;
    if (stt.find('.') != std::string::npos) return Numbering::deeper;
    if (stt.front() >= '0' && stt.front() <= '9') return Numbering::number;
    const bool roman = stt.find_first_not_of("IVX") == std::string::npos;
    return roman ? Numbering::roman : Numbering::letter;
}

struct Totals {
    const grammar::Statements& statements;
    const normalize::Facts& facts;
    const TableView& view;
    std::vector<bool> bare;        // of rows: "Tổng cộng" and nothing more
    std::vector<bool> all_places;  // … "Toàn tỉnh"

    [[nodiscard]] const grammar::Row& row(int index) const {
        return statements.tables[static_cast<std::size_t>(view.table)].rows[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const RowView& seen(int index) const { return view.rows[static_cast<std::size_t>(index)]; }
    [[nodiscard]] int size() const { return static_cast<int>(view.rows.size()); }

    [[nodiscard]] bool is_total(int index) const {
        const normalize::Label& label = *seen(index).label;
        return (label.total || all_places[static_cast<std::size_t>(index)]) && row(index).stt.empty() &&
               !seen(index).rate && !label.cumulative() && !label.planned() && !row(index).within;
    }
    [[nodiscard]] bool is_pure(int index) const { return is_total(index) && bare[static_cast<std::size_t>(index)]; }

    [[nodiscard]] bool has_numbers(int index) const {
        for (int value = 0; value < view.value_count; ++value) {
            const auto term = term_of(facts, view, index, value, statements);
            if (term && number_of(*term, facts)) return true;
        }
        return false;
    }

    // The rows [from, to) that may be summed, in several ways.
    [[nodiscard]] std::vector<std::vector<int>> ways(int total, int from, int to) const {
        std::vector<int> all;
        for (int i = from; i < to && all.size() <= most_rows; ++i)
            if (i != total && !is_total(i) && !row(i).within && has_numbers(i) && is_quantity(seen(i)) &&
                !is_density(*seen(i).unit) && same_unit(seen(total), seen(i)))
                all.push_back(i);
        std::vector<std::vector<int>> found;
        const auto add = [&](const auto& keep) {
            std::vector<int> rows;
            std::copy_if(all.begin(), all.end(), std::back_inserter(rows), keep);
            if (rows.size() >= 2 && rows.size() <= most_rows &&
                std::find(found.begin(), found.end(), rows) == found.end())
                found.push_back(std::move(rows));
        };
        add([&](int i) {  // at the top: below no row that is summed itself
            const int parent = seen(i).parent;
            return parent < 0 || parent == total || std::find(all.begin(), all.end(), parent) == all.end();
        });
        for (const Numbering kind : {Numbering::letter, Numbering::roman, Numbering::number})
            add([&](int i) { return numbering_of(row(i)) == kind; });
        add([&](int i) {  // without rows below
            const auto& children = seen(i).children;
            return std::none_of(children.begin(), children.end(), [&](int child) {
                return child != total && std::find(all.begin(), all.end(), child) != all.end();
            });
        });
        return found;
    }

    [[nodiscard]] const normalize::Unit& unit_of(const normalize::Fact& fact) const {
        return facts.units[static_cast<std::size_t>(fact.unit)];
    }
    // "05 ngày" and "15 ngày làm việc", but not hours among days.
    [[nodiscard]] bool same_time(const normalize::Fact& a, const normalize::Fact& b) const {
        return normalize::compatible(unit_of(a), unit_of(b));
    }

    // "Tổng thời gian" of steps that are numbered one behind the other, each with its time.
    [[nodiscard]] bool is_of_steps(const Relation& sum, int total, int from, int to) const {
        const auto is_one_time = [&](const Term& term) {
            return is_time(unit_of(facts.facts[static_cast<std::size_t>(term.fact)]));
        };
        if (!is_one_time(sum.stated) || !std::all_of(sum.parts.begin(), sum.parts.end(), is_one_time)) return false;
        int steps = 0;
        for (int i = from; i < to; ++i) {
            if (i == total) continue;
            if (row(i).stt != std::to_string(++steps)) return false;
        }
        return steps >= 3 && steps == static_cast<int>(sum.parts.size());
    }

    // nullopt where the column is not one to be summed. `blank`: parts were left out.
    [[nodiscard]] std::optional<Relation> relation_at(int total, const std::vector<int>& rows, int value,
                                                      bool& blank) const {
        blank = false;
        const auto stated = term_of(facts, view, total, value, statements);
        if (!stated || !number_of(*stated, facts)) return std::nullopt;
        const normalize::Fact& whole = facts.facts[static_cast<std::size_t>(stated->fact)];
        if (!adds_up(whole) || is_density(unit_of(whole))) return std::nullopt;
        Relation relation{.kind = RelationKind::sum, .stated = *stated, .exclusive = true};
        for (const int index : rows) {
            const auto part = term_of(facts, view, index, value, statements);
            if (!part || !number_of(*part, facts)) {
                blank = true;
                continue;
            }
            const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(part->fact)];
            if (!adds_up(fact) || part->exponent != stated->exponent ||
                (fact.quantity.unit != whole.quantity.unit && !(is_time(unit_of(fact)) && same_time(fact, whole))))
                return std::nullopt;
            relation.parts.push_back(*part);
        }
        if (relation.parts.size() < 2) return std::nullopt;
        return relation;
    }
};

struct Reading {
    std::vector<std::pair<Relation, Outcome>> columns;
    Support support;
};

Reading read(const Totals& totals, int total, const std::vector<int>& rows) {
    Reading reading;
    for (int value = 0; value < totals.view.value_count; ++value) {
        bool blank = false;
        auto relation = totals.relation_at(total, rows, value, blank);
        if (!relation) continue;
        if (blank) {
            const Outcome outcome = outcome_with_blanks(*relation, totals.facts);
            if (outcome == Outcome::unknown) continue;
            relation->certainty = Certainty::possible;
            reading.support.agree += digits_that_fit(*relation, totals.facts) > 0 ? 1 : 0;
            reading.columns.emplace_back(std::move(*relation), outcome);
            continue;
        }
        relation->certainty = Certainty::likely;
        if (is_level_among_parts(*relation, totals.facts)) continue;
        const Outcome outcome = count(reading.support, *relation, totals.facts);
        if (outcome != Outcome::unknown) reading.columns.emplace_back(std::move(*relation), outcome);
    }
    return reading;
}

// Whether the columns that differ are told of.
bool is_claimed(const Totals& totals, int total, std::size_t rows, const Support& s) {
    if (s.agree >= 3 && s.telling >= 2 && s.agree >= 3 * s.differ) return true;
    if (s.slips < s.differ) return false;
    if (s.telling >= 1 && s.agree >= s.differ) return true;
    // A row that was copied as a whole breaks every column.
    if (s.copied >= few_columns && s.copied == s.differ && rows >= 3 && totals.is_pure(total)) return true;
    // Alone: the word says it, and a slip explains the rest.
    return s.agree == 0 && s.differ == 1 && rows >= 3 && totals.is_pure(total);
}

// A sum, though it may only be claimed that the parts are no more.
RelationKey key_of_sum(const Relation& relation) {
    RelationKey key = key_of(relation);
    key.kind = RelationKind::sum;
    return key;
}

void add_total(const Totals& totals, int total, int from, int to, std::set<RelationKey>& taken,
               std::vector<Relation>& relations) {
    std::optional<Reading> best;
    std::size_t rows = 0;
    for (const std::vector<int>& way : totals.ways(total, from, to)) {
        Reading reading = read(totals, total, way);
        if (reading.columns.empty()) continue;
        const auto value = [](const Reading& one) { return one.support.agree - one.support.differ; };
        if (best && value(reading) <= value(*best)) continue;
        best = std::move(reading);
        rows = way.size();
    }
    if (!best) return;
    const bool steps = best->columns.size() == 1 && totals.is_of_steps(best->columns.front().first, total, from, to);
    const bool claimed = steps || is_claimed(totals, total, rows, best->support);
    for (auto& [relation, outcome] : best->columns) {
        const bool holds = outcome == Outcome::holds;
        if (!claimed && (!holds || digits_that_fit(relation, totals.facts) == 0)) continue;
        if (!claimed) relation.certainty = Certainty::possible;
        if (taken.insert(key_of_sum(relation)).second) relations.push_back(std::move(relation));
    }
}

}  // namespace

void add_table_totals(const grammar::Statements& statements, const normalize::Facts& facts, const TableView& view,
                      std::vector<Relation>& relations, const Lexicon& lexicon) {
    Totals totals{statements, facts, view, {}, {}};
    for (const grammar::Row& row : statements.tables[static_cast<std::size_t>(view.table)].rows) {
        totals.bare.push_back(normalize::says_total_alone(row.label.text, lexicon));
        totals.all_places.push_back(normalize::names_all_places(row.label.text, lexicon));
    }
    std::vector<int> found;
    for (int i = 0; i < totals.size(); ++i)
        if (totals.is_total(i) && totals.has_numbers(i)) found.push_back(i);
    if (found.empty() || found.size() > most_totals) return;
    std::set<RelationKey> taken;
    for (const Relation& relation : relations)
        if (relation.kind == RelationKind::sum || relation.kind == RelationKind::at_most)
            taken.insert(key_of_sum(relation));
    for (std::size_t k = 0; k < found.size(); ++k) {
        const int total = found[k];
        const int before = k == 0 ? 0 : found[k - 1] + 1;
        const int behind = k + 1 < found.size() ? found[k + 1] : totals.size();
        // The last row of its stretch sums what stands above it, any other what stands below.
        const bool last = total + 1 == behind || (k + 1 == found.size() && total + 2 >= totals.size());
        if (last && total - before >= 2) {
            add_total(totals, total, before, total, taken, relations);
        } else {
            add_total(totals, total, total + 1, behind, taken, relations);
        }
    }
}

}  // namespace solieu::audit
