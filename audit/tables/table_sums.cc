#include "audit/tables/table_sums.h"

#include <algorithm>

#include "audit/partition.h"
#include "audit/relations/evaluate.h"
#include "audit/tables/support.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;
using normalize::QuantityKind;

// More summands than any form has; longer lists are lists, not sums.
constexpr std::size_t max_parts = 200;
constexpr std::size_t max_siblings = 16;
constexpr int few_columns = 3;  // fewer say nothing of a claim
constexpr int many_digits = 6;  // that fit in all columns together: no chance

struct Claim {
    int whole = -1;
    std::vector<int> parts;
    Certainty certainty = Certainty::possible;
    bool exclusive = false;
    bool complete = false;
};

// The leading children that can be summands of `whole`: quantities in its unit, up to the first that is not.
std::vector<int> summands(const TableView& view, const RowView& whole, const std::vector<int>& rows, std::size_t from) {
    std::vector<int> parts;
    for (std::size_t i = from; i < rows.size() && parts.size() < max_parts; ++i) {
        const RowView& row = view.rows[static_cast<std::size_t>(rows[i])];
        if (!row.item || !is_quantity(row) || is_density(*row.unit) || !same_unit(whole, row)) break;
        if (!parts.empty() && !same_unit(view.rows[static_cast<std::size_t>(parts.front())], row)) break;
        if (row.label->cumulative() && !whole.label->cumulative()) break;
        if (row.label->total) break;
        parts.push_back(rows[i]);
    }
    return parts;
}

std::vector<const normalize::Label*> labels_of(const TableView& view, const std::vector<int>& rows, std::size_t count) {
    std::vector<const normalize::Label*> labels;
    for (std::size_t i = 0; i < count; ++i) labels.push_back(view.rows[static_cast<std::size_t>(rows[i])].label);
    return labels;
}

bool adds_up_or_blank(const normalize::Fact& fact) {
    const bool amount = normalize::is_amount(fact.measure) || fact.measure == normalize::Measure::share;
    return adds_up(fact) || (amount && fact.quantity.kind == QuantityKind::missing);
}

Relation relation_at(const Statements& statements, const Facts& facts, const TableView& view, const Claim& claim,
                     int value, bool& usable) {
    Relation relation;
    relation.kind = RelationKind::sum;
    relation.certainty = claim.certainty;
    relation.exclusive = claim.exclusive;
    relation.complete = claim.complete;
    usable = false;
    const std::optional<Term> whole = term_of(facts, view, claim.whole, value, statements);
    if (!whole) return relation;
    relation.stated = *whole;
    const int exponent = whole->exponent;
    for (int row : claim.parts) {
        const std::optional<Term> part = term_of(facts, view, row, value, statements);
        if (!part) return relation;
        if (!adds_up_or_blank(facts.facts[static_cast<std::size_t>(part->fact)])) return relation;
        relation.parts.push_back(*part);
        if (exponent == 0 && part->exponent != 0 && number_of(relation.stated, facts)) return relation;
    }
    const normalize::Fact& fact = facts.facts[static_cast<std::size_t>(whole->fact)];
    usable = adds_up_or_blank(fact) && !is_density(facts.units[static_cast<std::size_t>(fact.unit)]);
    return relation;
}

bool is_share(const Relation& relation, const Facts& facts) {
    return facts.facts[static_cast<std::size_t>(relation.stated.fact)].measure == normalize::Measure::share;
}

bool has_numbers(const Relation& relation, const Facts& facts, std::size_t at_least) {
    std::size_t count = 0;
    for (const Term& term : relation.parts) {
        const auto number = number_of(term, facts);
        if (number && number->coefficient != 0) ++count;
    }
    return count >= at_least;
}

// How the columns together bear a claim out.
Certainty borne_out(const Claim& claim, const Support& columns) {
    if (columns.agree + columns.differ < few_columns) return claim.certainty;
    // A row that was copied as a whole breaks every column.
    const bool copied = columns.copied >= few_columns && columns.copied == columns.differ;
    if (copied) return claim.certainty == Certainty::possible ? Certainty::likely : claim.certainty;
    // What most columns contradict is not what the rows mean.
    if (columns.differ > columns.agree) return Certainty::possible;
    // What the words do not say most columns may.
    const bool shown =
        columns.telling >= 2 && columns.slips == columns.differ &&
        (columns.agree >= 3 * columns.differ || (columns.agree >= 2 * columns.differ && columns.weight >= many_digits));
    return claim.certainty == Certainty::possible && shown ? Certainty::likely : claim.certainty;
}

void add(const Statements& statements, const Facts& facts, const TableView& view, const Claim& claim,
         std::vector<Relation>& relations) {
    std::vector<std::pair<Relation, Outcome>> found;
    Support columns, amounts;
    for (int value = 0; value < view.value_count; ++value) {
        bool usable = false;
        Relation relation = relation_at(statements, facts, view, claim, value, usable);
        if (!usable) continue;
        if (!is_share(relation, facts)) (void)count(amounts, relation, facts);
        const Outcome outcome = count(columns, relation, facts);
        found.emplace_back(std::move(relation), outcome);
    }
    const Certainty shown_by_all = borne_out(claim, columns);
    // What the amounts divide without a rest, their shares divide, too.
    const bool divided = amounts.telling >= 2 && amounts.differ == 0 && amounts.weight >= many_digits;
    for (auto& [relation, outcome] : found) {
        Certainty certainty = shown_by_all;
        if (divided && certainty == Certainty::possible && is_share(relation, facts)) certainty = Certainty::likely;
        relation.certainty = certainty;
        if (certainty == Certainty::possible) {
            // Zeros add up to anything that is zero: no evidence.
            if (outcome == Outcome::holds && has_numbers(relation, facts, 2)) relations.push_back(std::move(relation));
            continue;
        }
        const bool shown = claim.certainty == Certainty::possible;
        if (!claim.complete && !shown && outcome != Outcome::holds) {
            if (!claim.exclusive) continue;
            relation.kind = RelationKind::at_most;
        }
        relations.push_back(std::move(relation));
    }
}

// The certainty of "whole = parts", from labels alone.
Claim judge_children(const TableView& view, int whole, std::vector<int> parts, const Lexicon& lexicon) {
    Claim claim{.whole = whole, .parts = std::move(parts)};
    const RowView& row = view.rows[static_cast<std::size_t>(whole)];
    const std::vector<const normalize::Label*> labels = labels_of(view, claim.parts, claim.parts.size());
    const bool heads = std::all_of(labels.begin(), labels.end(),
                                   [&](const normalize::Label* part) { return shares_head(*part, *row.label); });
    const Partition partition = partition_of(*row.label, labels, lexicon);
    if (partition == Partition::closed && heads && row.label->counted) {
        claim.certainty = Certainty::sure;
        claim.exclusive = claim.complete = true;
    } else if (partition != Partition::unknown && heads && row.label->counted) {
        claim.certainty = Certainty::likely;
        claim.exclusive = true;
        claim.complete = false;
    } else if (row.label->total && heads &&
               std::none_of(labels.begin(), labels.end(),
                            [&](const normalize::Label* part) { return is_other_measure(*part); })) {
        claim.certainty = Certainty::likely;
        claim.complete = true;
    }
    return claim;
}

void add_hierarchy(const Statements& statements, const Facts& facts, const TableView& view,
                   std::vector<Relation>& relations, const Lexicon& lexicon) {
    const grammar::Table& table = statements.tables[static_cast<std::size_t>(view.table)];
    for (int i = 0; i < static_cast<int>(view.rows.size()); ++i) {
        const RowView& row = view.rows[static_cast<std::size_t>(i)];
        if (row.children.empty() || !is_quantity(row) || is_density(*row.unit)) continue;
        // A first child that is itself a total adds up its siblings, not the parent.
        std::vector<int> parts = summands(view, row, row.children, 0);
        if (parts.size() >= 2 &&
            partition_of(*row.label, labels_of(view, parts, parts.size()), lexicon) == Partition::unknown)
            while (!parts.empty() && is_other_measure(*view.rows[static_cast<std::size_t>(parts.back())].label))
                parts.pop_back();
        if (parts.size() < 2) continue;
        Claim claim = judge_children(view, i, std::move(parts), lexicon);
        // What stands under `Trong đó` may be a selection.
        const bool within = table.rows[static_cast<std::size_t>(claim.parts.front())].within;
        if (within && claim.certainty == Certainty::likely && !claim.exclusive) claim.certainty = Certainty::possible;
        if (within && claim.certainty == Certainty::sure && !row.label->total) {
            claim.certainty = Certainty::likely;
            claim.complete = false;
        }
        add(statements, facts, view, claim, relations);
    }
}

void add_siblings(const Statements& statements, const Facts& facts, const TableView& view,
                  std::vector<Relation>& relations, const Lexicon& lexicon) {
    for (const std::vector<int>& list : view.siblings) {
        for (std::size_t i = 0; i + 2 < list.size(); ++i) {
            const RowView& whole = view.rows[static_cast<std::size_t>(list[i])];
            if (!whole.label->total || !whole.item || !is_quantity(whole) || is_density(*whole.unit)) continue;
            // Children of its own divide it already.
            if (summands(view, whole, whole.children, 0).size() >= 2) continue;
            const std::vector<int> run = summands(view, whole, list, i + 1);
            Claim claim;
            // A total without a number of its own is that of all that are numbered.
            const auto numbered = [&](int row) {
                return !statements.tables[static_cast<std::size_t>(view.table)]
                            .rows[static_cast<std::size_t>(row)]
                            .stt.empty();
            };
            const bool of_all = !numbered(list[i]) && std::all_of(run.begin(), run.end(), numbered);
            const std::size_t fewest = of_all ? run.size() : 2;
            for (std::size_t count = std::min(run.size(), max_siblings); count >= 2 && count >= fewest; --count) {
                const std::vector<int> parts(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(count));
                const std::vector<const normalize::Label*> labels = labels_of(view, parts, count);
                const bool heads = std::all_of(labels.begin(), labels.end(), [&](const normalize::Label* part) {
                    return shares_head(*part, *whole.label);
                });
                if (!heads) continue;
                const Partition partition = partition_of(*whole.label, labels, lexicon);
                if (partition == Partition::unknown) continue;
                claim = {.whole = list[i],
                         .parts = parts,
                         .certainty = partition == Partition::closed ? Certainty::sure : Certainty::likely,
                         .exclusive = true,
                         .complete = partition == Partition::closed};
                break;
            }
            if (claim.whole < 0) {
                // No evidence in the labels: the longest run that fits exactly counts as checked, nothing else.
                for (std::size_t count = std::min(run.size(), max_siblings); count >= 2; --count) {
                    const std::vector<int> parts(run.begin(), run.begin() + static_cast<std::ptrdiff_t>(count));
                    const std::size_t before = relations.size();
                    add(statements, facts, view, {.whole = list[i], .parts = parts}, relations);
                    if (relations.size() > before) break;
                }
                continue;
            }
            add(statements, facts, view, claim, relations);
        }
    }
}

}  // namespace

void add_table_sums(const Statements& statements, const Facts& facts, const TableView& view,
                    std::vector<Relation>& relations, const Lexicon& lexicon) {
    add_hierarchy(statements, facts, view, relations, lexicon);
    add_siblings(statements, facts, view, relations, lexicon);
}

void add_sums_in_cells(const Facts& facts, std::vector<Relation>& relations, const Lexicon& lexicon) {
    for (const normalize::PartLabels& parts : facts.words.parts) {
        const normalize::Quantity& quantity = facts.facts[static_cast<std::size_t>(parts.fact)].quantity;
        if (!quantity.value || quantity.parts.size() < 2 || quantity.parts.size() > max_parts) continue;
        if (quantity.kind != QuantityKind::count && quantity.kind != QuantityKind::money) continue;
        Relation relation{.kind = RelationKind::sum, .stated = {.fact = parts.fact}};
        std::vector<const normalize::Label*> labels;
        for (int part = 0; part < static_cast<int>(quantity.parts.size()); ++part)
            relation.parts.push_back({.fact = parts.fact, .side = Term::Side::part, .part = part});
        for (const normalize::Label& label : parts.labels) labels.push_back(&label);
        normalize::Label whole;
        whole.counted = true;  // the cell counts, whatever its row is called
        const Partition partition = partition_of(whole, labels, lexicon);
        relation.exclusive = partition != Partition::unknown;
        relation.complete = true;
        relation.certainty = partition == Partition::closed ? Certainty::sure : Certainty::likely;
        relations.push_back(std::move(relation));
    }
}

}  // namespace solieu::audit
