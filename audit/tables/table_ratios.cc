#include "audit/tables/table_ratios.h"

#include <algorithm>

#include "audit/relations/evaluate.h"

namespace solieu::audit {
namespace {

using grammar::Statements;
using normalize::Facts;
using normalize::Label;
using normalize::PhraseKind;
using normalize::QuantityKind;

struct Pair {
    int part = -1, whole = -1;
};

// Where the candidates of a rate stand.
enum class Where { children, after, before };

struct Candidates {
    Where where = Where::children;
    std::vector<int> rows;
};

// How much a row looks like the whole of a rate rather than a part of it.
int wholeness(const Label& label) {
    int score = 0;
    if (label.total) score += 4;
    if (label.planned()) score += 2;
    if (label.kinds.has(PhraseKind::like_whole)) score += 1;
    if (label.kinds.has(PhraseKind::like_part)) score -= 2;
    return score;
}

bool has_word(const std::vector<int>& words, int word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// How much a row looks like the part that the rate names: words shared with the rate that the whole has not, less
// words that neither has.
int partness(const Label& rate, const Label& whole, const Label& part) {
    int score = 0;
    for (const int word : part.content) {
        if (has_word(rate.every_content, word)) {
            score += has_word(whole.every_content, word) ? 1 : 2;
        } else if (!has_word(whole.every_content, word)) {
            score -= 1;
        }
    }
    return score;
}

// Share of the rate's words that stand in one of the two rows, in percent.
int covered(const Label& rate, const Label& whole, const Label& part) {
    if (rate.content.empty()) return 0;
    const auto count = std::count_if(rate.content.begin(), rate.content.end(), [&](int word) {
        return has_word(whole.every_content, word) || has_word(part.every_content, word);
    });
    return static_cast<int>(static_cast<std::size_t>(count) * 100 / rate.content.size());
}

bool usable(const Term& term, const Facts& facts) {
    return is_addable_or_blank(facts.facts[static_cast<std::size_t>(term.fact)].quantity.kind);
}

// Rows right after or right before the rate among its siblings, at most two, up to the next rate or total.
std::vector<int> neighbours(const TableView& view, const std::vector<int>& siblings, std::size_t at, int step) {
    std::vector<int> rows;
    for (std::ptrdiff_t i = static_cast<std::ptrdiff_t>(at) + step;
         i >= 0 && i < static_cast<std::ptrdiff_t>(siblings.size()) && rows.size() < 2; i += step) {
        const RowView& row = view.rows[static_cast<std::size_t>(siblings[static_cast<std::size_t>(i)])];
        if (!row.item || !is_quantity(row)) break;
        rows.push_back(siblings[static_cast<std::size_t>(i)]);
    }
    if (step < 0) std::reverse(rows.begin(), rows.end());
    return rows;
}

// The row and the quantities below it; nothing when it has none.
std::vector<int> with_children(const TableView& view, int whole) {
    const RowView& row = view.rows[static_cast<std::size_t>(whole)];
    std::vector<int> rows;
    if (!row.item || !is_quantity(row)) return rows;
    rows.push_back(whole);
    for (int child : row.children) {
        const RowView& candidate = view.rows[static_cast<std::size_t>(child)];
        if (rows.size() < 7 && candidate.item && is_quantity(candidate)) rows.push_back(child);
    }
    if (rows.size() < 2) rows.clear();
    return rows;
}

struct Choice {
    Pair pair;
    bool certain = false;  // the labels leave no doubt which is part and which whole
};

// Pairs to try, the likeliest first.
std::vector<Choice> choices_of(const TableView& view, const RowView& rate, const Candidates& candidates) {
    std::vector<Choice> choices;
    auto label = [&](int row) -> const Label& { return *view.rows[static_cast<std::size_t>(row)].label; };
    if (candidates.rows.size() < 2) return choices;
    int whole = candidates.rows.front();
    for (int row : candidates.rows)
        if (wholeness(label(row)) > wholeness(label(whole))) whole = row;
    const bool clear_whole =
        wholeness(label(whole)) > 0 && std::none_of(candidates.rows.begin(), candidates.rows.end(), [&](int row) {
            return row != whole && wholeness(label(row)) >= wholeness(label(whole));
        });
    std::vector<int> parts;
    for (int row : candidates.rows)
        if (row != whole) parts.push_back(row);
    std::stable_sort(parts.begin(), parts.end(), [&](int a, int b) {
        return partness(*rate.label, label(whole), label(a)) > partness(*rate.label, label(whole), label(b));
    });
    const int needed = candidates.where == Where::children ? 30 : 60;
    for (int part : parts) {
        if (!same_unit(view.rows[static_cast<std::size_t>(part)], view.rows[static_cast<std::size_t>(whole)])) continue;
        const int share = covered(*rate.label, label(whole), label(part));
        if (candidates.where != Where::children && share < needed) continue;
        // Two rows below a rate, one of them clearly the whole, are its pair whatever they are called.
        const bool only_pair = candidates.where == Where::children && parts.size() == 1 && share > 0;
        choices.push_back({{part, whole}, clear_whole && (share >= needed || only_pair)});
        if (!clear_whole) choices.push_back({{whole, part}, false});
    }
    return choices;
}

// The pair that explains the rate in this column, or the likeliest one.
void add_ratio(const Statements& statements, const Facts& facts, const TableView& view, int row,
               const std::vector<Candidates>& all, int value, std::vector<Relation>& relations) {
    const RowView& rate = view.rows[static_cast<std::size_t>(row)];
    const std::optional<Term> stated = term_of(facts, view, row, value, statements);
    if (!stated) return;
    const QuantityKind kind = facts.facts[static_cast<std::size_t>(stated->fact)].quantity.kind;
    if (kind != QuantityKind::percent && kind != QuantityKind::decimal && kind != QuantityKind::count &&
        kind != QuantityKind::missing)
        return;
    std::optional<Relation> best;
    for (const Candidates& candidates : all) {
        for (const Choice& choice : choices_of(view, rate, candidates)) {
            const auto part = term_of(facts, view, choice.pair.part, value, statements);
            const auto whole = term_of(facts, view, choice.pair.whole, value, statements);
            if (!part || !whole || !usable(*part, facts) || !usable(*whole, facts)) continue;
            Relation relation{.kind = RelationKind::ratio,
                              .certainty = choice.certain ? Certainty::sure : Certainty::likely,
                              .stated = *stated,
                              .parts = {*part, *whole}};
            relation.stated.exponent = 0;
            const Evaluation evaluation = evaluate(relation, facts);
            if (fits(evaluation.outcome)) {
                relations.push_back(std::move(relation));
                return;
            }
            if (evaluation.outcome == Outcome::unknown && !(evaluation.stated_blank && evaluation.computed)) continue;
            if (is_complement(relation, evaluation, facts)) return;
            // What only hangs together by standing near is reported when the words agree and nothing is uncertain.
            if (candidates.where != Where::children && !choice.certain) continue;
            if (!best) best = std::move(relation);
        }
        if (best) break;
    }
    if (!best) return;
    if (kind == QuantityKind::missing && best->certainty != Certainty::sure) return;
    if (explained_by_note(facts, *stated)) best->certainty = Certainty::likely;
    relations.push_back(std::move(*best));
}

}  // namespace

bool explained_by_note(const Facts& facts, const Term& stated) {
    const auto& note = facts.facts[static_cast<std::size_t>(stated.fact)].note;
    for (int i = 0; i + 1 < static_cast<int>(note.size()); ++i) {
        if (!note[static_cast<std::size_t>(i)].is_numerator) continue;
        Relation relation{.kind = RelationKind::ratio, .stated = stated};
        for (int part : {i, i + 1}) relation.parts.push_back({stated.fact, Term::Side::note, part});
        if (fits(evaluate(relation, facts).outcome)) return true;
    }
    return false;
}

void add_table_ratios(const Statements& statements, const Facts& facts, const TableView& view,
                      std::vector<Relation>& relations) {
    // Where each row stands among its siblings.
    std::vector<std::pair<int, std::size_t>> place(view.rows.size(), {-1, 0});
    for (std::size_t list = 0; list < view.siblings.size(); ++list)
        for (std::size_t i = 0; i < view.siblings[list].size(); ++i)
            place[static_cast<std::size_t>(view.siblings[list][i])] = {static_cast<int>(list), i};

    for (int row = 0; row < static_cast<int>(view.rows.size()); ++row) {
        const RowView& rate = view.rows[static_cast<std::size_t>(row)];
        if (!rate.rate || !rate.item || rate.label->compared()) continue;
        std::vector<Candidates> all;
        Candidates children{.where = Where::children};
        for (int child : rate.children) {
            if (children.rows.size() >= 6) break;
            const RowView& candidate = view.rows[static_cast<std::size_t>(child)];
            if (candidate.item && is_quantity(candidate)) children.rows.push_back(child);
        }
        if (children.rows.size() >= 2) {
            all.push_back(std::move(children));
        } else if (const auto [list, at] = place[static_cast<std::size_t>(row)]; list >= 0) {
            const std::vector<int>& siblings = view.siblings[static_cast<std::size_t>(list)];
            // "2 Tổng số …", "2.1 … đúng hạn", "3 Tỷ lệ … đúng hạn": the part stands below the whole.
            if (at > 0) all.push_back({Where::before, with_children(view, siblings[at - 1])});
            all.push_back({Where::after, neighbours(view, siblings, at, 1)});
            all.push_back({Where::before, neighbours(view, siblings, at, -1)});
        }
        for (int value = 0; value < view.value_count; ++value)
            add_ratio(statements, facts, view, row, all, value, relations);
    }
}

}  // namespace solieu::audit
