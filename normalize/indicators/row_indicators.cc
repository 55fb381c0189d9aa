#include "normalize/indicators/row_indicators.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "normalize/indicators/local_indicator.h"
#include "normalize/indicators/match_indicator.h"

namespace solieu::normalize {
namespace {

constexpr int most_ancestors = 12;
constexpr int most_beside = 3;

Mending mending_for(const grammar::Place& place) {
    return place.confidence < 1 ? Mending::slips : Mending::marks;
}

const Indicator* part_of_section(const grammar::Statements& statements, int section, const IndicatorMatcher& matcher,
                                 const LabelWeights& weights) {
    for (int step = 0; step < most_ancestors && section >= 0; ++step) {
        if (static_cast<std::size_t>(section) >= statements.sections.size()) return nullptr;
        const grammar::Section& at = statements.sections[static_cast<std::size_t>(section)];
        if (const Indicator* part = part_named(at.title, matcher, weights)) return part;
        section = at.parent;
    }
    return nullptr;
}

// What is known of the rows read so far.
struct RowKnown {
    int score = 0;
    LabelWords label;
    Facets facets = 0;             // own and inherited: hold for the rows below
    Basis basis = Basis::unknown;  // as the words of the row or of those above say
    const Indicator* indicator = nullptr;
};

Basis basis_in(const LabelWords& label) {
    if (label.cumulative) return Basis::cumulative;
    return label.within_period ? Basis::within : Basis::unknown;
}

Basis basis_of(const RowKnown& known) {
    const bool always = known.indicator != nullptr && known.indicator->kind == IndicatorKind::cumulative;
    return known.basis == Basis::unknown && always ? Basis::cumulative : known.basis;
}

// Index of the row above; -1 for none, or for a parent that is not before the row.
int parent_of(const grammar::Table& table, int row) {
    const int parent = table.rows[static_cast<std::size_t>(row)].parent;
    return parent < row ? parent : -1;
}

// Reads the rows of a table with what one pack knows.
class TableReader {
  public:
    TableReader(const grammar::Statements& statements, const grammar::Table& table, const std::vector<Unit>& units,
                const IndicatorMatcher& matcher, const Lexicon& lexicon, const LabelWeights& weights)
        : table_(table),
          units_(units),
          matcher_(matcher),
          vocabulary_(vocabulary_of(matcher)),
          lexicon_(lexicon),
          weights_(weights) {
        part_ = part_named(table.title, matcher, weights);
        if (part_ == nullptr) part_ = part_of_section(statements, table.section, matcher, weights);
        std::vector<int> last(table.rows.size() + 1, -1);  // below each parent, below none first
        for (int r = 0; r < static_cast<int>(table.rows.size()); ++r)
            row_before_.push_back(std::exchange(last[static_cast<std::size_t>(parent_of(r) + 1)], r));
    }

    std::vector<RowKnown> read() {
        for (std::size_t r = 0; r < table_.rows.size(); ++r) read_row(static_cast<int>(r));
        return std::move(known_);
    }

  private:
    [[nodiscard]] int parent_of(int row) const { return normalize::parent_of(table_, row); }

    [[nodiscard]] const Indicator* part_for(const LabelContext& context) const {
        return context.above.empty() ? part_ : part_of(*context.above.back(), lexicon_);
    }

    [[nodiscard]] LabelContext context_of(int r) const {
        const grammar::Row& row = table_.rows[static_cast<std::size_t>(r)];
        LabelContext context{
            .label = read_label_words(row.label.text, mending_for(grammar::place_of(row.label)), vocabulary_),
            .unit = units_[static_cast<std::size_t>(r)]};
        const int parent = parent_of(r);
        context.has_parent = parent >= 0;
        if (parent >= 0) {
            context.parent = known_[static_cast<std::size_t>(parent)].indicator;
            context.inherited = known_[static_cast<std::size_t>(parent)].facets & vocabulary_.inherited;
        }
        int above = parent;
        for (int step = 0; step < most_ancestors && above >= 0; ++step, above = parent_of(above)) {
            if (const Indicator* known = known_[static_cast<std::size_t>(above)].indicator)
                context.above.push_back(known);
        }
        int before = row_before_[static_cast<std::size_t>(r)];
        for (int seen = 0; before >= 0 && seen < most_beside;
             ++seen, before = row_before_[static_cast<std::size_t>(before)]) {
            if (const Indicator* known = known_[static_cast<std::size_t>(before)].indicator)
                context.beside.push_back(known);
        }
        context.part = part_for(context);
        return context;
    }

    void read_row(int r) {
        const LabelContext context = context_of(r);
        const IndicatorMatch match = match_indicator(context, matcher_, weights_);
        RowKnown known{.score = match.score,
                       .label = context.label,
                       .facets = 0,
                       .basis = basis_in(context.label),
                       .indicator = match.indicator};
        if (known.basis == Basis::unknown && parent_of(r) >= 0)
            known.basis = known_[static_cast<std::size_t>(parent_of(r))].basis;
        if (match.indicator != nullptr) {
            known.facets = facets_of(*match.indicator, matcher_);
        } else {
            known.facets = context.label.facets | context.label.aside_facets;
            for (const Facets mask : vocabulary_.masks) {
                if ((known.facets & mask) == 0) known.facets |= context.inherited & mask;
            }
        }
        known_.push_back(std::move(known));
    }

    const grammar::Table& table_;
    const std::vector<Unit>& units_;
    const IndicatorMatcher& matcher_;
    const LabelVocabulary& vocabulary_;
    const Lexicon& lexicon_;
    const LabelWeights& weights_;
    const Indicator* part_ = nullptr;
    std::vector<int> row_before_;  // with the same parent; -1 for none
    std::vector<RowKnown> known_;
};

// Of what the packs know of one row, that of the pack that knows it best, of none that knows it the likeliest; of two
// as likely the first. null without packs.
const RowKnown* best_of(const std::vector<std::vector<RowKnown>>& packs, std::size_t row) {
    const RowKnown* best = nullptr;
    for (const std::vector<RowKnown>& rows : packs) {
        const RowKnown& known = rows[row];
        const auto value = [](const RowKnown& one) { return std::pair(one.indicator != nullptr, one.score); };
        if (best == nullptr || value(known) > value(*best)) best = &known;
    }
    return best;
}

std::vector<std::string> way_to(const grammar::Table& table, int r, const std::vector<const RowKnown*>& known) {
    std::vector<std::string> way;
    for (int at = r, step = 0; at >= 0 && step < most_ancestors; at = parent_of(table, at), ++step) {
        const RowKnown* const above = at == r ? nullptr : known[static_cast<std::size_t>(at)];
        way.insert(way.begin(), above != nullptr && above->indicator != nullptr
                                    ? above->indicator->id
                                    : single_spaced(table.rows[static_cast<std::size_t>(at)].label.text));
    }
    return way;
}

// Of each figure, the one that it is a part of; -1 for none.
std::vector<int> wholes_of(const grammar::Statements& statements) {
    std::vector<int> wholes(statements.figures.size(), -1);
    for (const grammar::Breakdown& breakdown : statements.breakdowns) {
        for (const int part : breakdown.parts) {
            const bool exists = part >= 0 && static_cast<std::size_t>(part) < wholes.size();
            if (exists && breakdown.whole != part) wholes[static_cast<std::size_t>(part)] = breakdown.whole;
        }
    }
    return wholes;
}

}  // namespace

std::string_view name_of(Basis basis) {
    switch (basis) {
        case Basis::unknown:
            return "unknown";
        case Basis::within:
            return "within";
        case Basis::cumulative:
            return "cumulative";
    }
    return "unknown";
}

TableIndicators indicators_of_rows(const grammar::Statements& statements, const grammar::Table& table,
                                   const TableUnits& of_table, const Lexicon& lexicon, const LabelWeights& weights) {
    UnitNumbers read;
    std::vector<Unit> units;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const std::vector<grammar::RowValue>& values = table.rows[r].values;
        units.push_back(
            read.of(values.empty() ? of_table.rows[r].cell : unit_for(of_table, r, values.front().column), lexicon));
    }
    std::vector<std::vector<RowKnown>> packs;
    for (const IndicatorMatcher* matcher : indicator_matchers(lexicon))
        packs.push_back(TableReader(statements, table, units, *matcher, lexicon, weights).read());
    TableIndicators out;
    std::vector<const RowKnown*> known;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const RowKnown* const best = known.emplace_back(best_of(packs, r));
        const bool matched = best != nullptr && best->indicator != nullptr;
        out.rows.push_back(
            {.id = matched ? best->indicator->id : local_indicator(way_to(table, static_cast<int>(r), known)),
             .score = best == nullptr ? 0 : best->score,
             .catalogue = matched});
        out.bases.push_back(best == nullptr ? Basis::unknown : basis_of(*best));
    }
    return out;
}

namespace {

// Of the figures, in order, with what one pack knows.
std::vector<IndicatorId> read_figures(const grammar::Statements& statements, const std::vector<Unit>& units,
                                      const std::vector<int>& wholes, const IndicatorMatcher& matcher,
                                      const Lexicon& lexicon, const LabelWeights& weights) {
    std::vector<const Indicator*> parts;
    for (std::size_t s = 0; s < statements.sections.size(); ++s)
        parts.push_back(part_of_section(statements, static_cast<int>(s), matcher, weights));
    std::vector<IndicatorId> ids;
    for (std::size_t f = 0; f < statements.figures.size(); ++f) {
        const grammar::Figure& figure = statements.figures[f];
        IndicatorId& id = ids.emplace_back();
        if (figure.target || figure.change) continue;
        LabelContext context{
            .label = read_label_words(figure.subject, mending_for(figure.place), vocabulary_of(matcher)),
            .unit = units[f]};
        context.prose = true;
        if (context.unit.kind == UnitKind::percent) context.label.facets |= vocabulary_of(matcher).rate;
        if (figure.section >= 0 && static_cast<std::size_t>(figure.section) < parts.size())
            context.part = parts[static_cast<std::size_t>(figure.section)];
        const int whole = wholes[f];
        if (whole >= 0 && static_cast<std::size_t>(whole) < f) {
            if (const Indicator* above = find_indicator(ids[static_cast<std::size_t>(whole)].id, lexicon))
                context.above.push_back(above);
        }
        const IndicatorMatch match = match_indicator(context, matcher, weights);
        id.score = match.score;
        if (match.indicator == nullptr || match.indicator->kind == IndicatorKind::topic) continue;
        id.id = match.indicator->id;
        id.catalogue = true;
    }
    return ids;
}

}  // namespace

std::vector<IndicatorId> indicators_of_figures(const grammar::Statements& statements, const Lexicon& lexicon,
                                               const LabelWeights& weights) {
    std::vector<Unit> units;
    for (const grammar::Figure& figure : statements.figures)
        units.push_back(figure.target || figure.change ? Unit{} : unit_of(figure.unit, lexicon));
    const std::vector<int> wholes = wholes_of(statements);
    std::vector<IndicatorId> best(statements.figures.size());
    bool first = true;
    for (const IndicatorMatcher* matcher : indicator_matchers(lexicon)) {
        std::vector<IndicatorId> ids = read_figures(statements, units, wholes, *matcher, lexicon, weights);
        for (std::size_t f = 0; f < ids.size(); ++f) {
            const auto value = [](const IndicatorId& one) { return std::pair(one.catalogue, one.score); };
            if (first || value(ids[f]) > value(best[f])) best[f] = std::move(ids[f]);
        }
        first = false;
    }
    return best;
}

}  // namespace solieu::normalize
