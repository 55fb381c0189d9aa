#include "grammar/rowsearch/torn/page_search.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "grammar/rowsearch/search/beam.h"
#include "grammar/rowsearch/torn/page_looks.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t beam_width = 24;
constexpr float beam_depth = 20;                      // points: ways this much worse than the best are given up
constexpr std::size_t most_waiting = 8 * beam_width;  // ways to one line before the worst of them are given up
constexpr std::size_t longest_label = 8;              // lines

struct Step {
    int before = -1;
    std::uint32_t from = 0, to = 0;  // lines of the label
    bool number = false, unit = false, value = false, note = false;
    std::uint16_t number_at = 0, unit_at = 0, value_at = 0;
};

struct State {
    float score = 0;
    std::uint16_t number = 0, unit = 0, value = 0;  // so many are taken
    bool unit_before = false;                       // by the row before
    bool child_due = false;                         // the row before has a number, the next is the first below it
    int trace = -1;                                 // of the step before the last
    Step last;                                      // written down only where the state is kept
};

bool go_on_alike(const State& a, const State& b) {
    return a.number == b.number && a.unit == b.unit && a.value == b.value && a.unit_before == b.unit_before &&
           a.child_due == b.child_due;
}

// A label of the lines from one on, as far as the lines tell.
struct Span {
    std::size_t to = 0;
    float joined = 0;  // how well the lines go together
    float label = 0;   // … and as a whole label
};

template <class Map>
auto found_in(const Map& map, const typename Map::key_type& key) -> const typename Map::mapped_type* {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

class PageSearch {
  public:
    PageSearch(const std::vector<LooseLine>& lines, const ColumnPage& page, const ColumnHabits& habits,
               std::size_t first_number, const PieceColumns& columns, const Vocabulary& vocabulary,
               const RowWeights& weights)
        : lines_(lines),
          page_(page),
          habits_(habits),
          places_(habits.numbers.data() + first_number),
          columns_(columns),
          w_(weights),
          most_cells_(2 * w_.torn_cell_beside + w_.torn_rate_fits + w_.torn_unit_known + w_.torn_run_goes_on +
                      rounding),
          looks_(looks_of(lines, page, habits, vocabulary)) {}

    PageRows run() {
        const std::size_t count = page_.labels.size();
        std::vector<std::vector<State>> beams(count + 1);
        best_.assign(count + 1, impossible);
        beams[0].push_back({});
        for (std::size_t at = 0; at < count; ++at) {
            std::vector<State>& beam = beams[at];
            prune(beam);
            for (State& state : beam) write_down(state);
            drop_cells(beam);
            prune(beam);
            const std::vector<Span> spans = spans_from(at);
            for (const State& state : beam) take_rows(state, at, spans, beams);
            std::vector<State>().swap(beam);
        }
        State best{.score = impossible};
        for (State& state : beams[count]) {
            state.score -= w_.torn_dropped * static_cast<float>(left(state));
            if (state.score > best.score) best = state;
        }
        write_down(best);
        return rows_on(best.trace);
    }

  private:
    static constexpr float rounding = 0.01F;  // sums of points differ by their order

    [[nodiscard]] const CellPiece& label(std::size_t i) const { return page_.pieces[page_.labels[i]]; }
    [[nodiscard]] const LooseWord& word_of(std::size_t i) const { return lines_[label(i).line].words[label(i).from]; }
    [[nodiscard]] const LooseWord& last_word_of(std::size_t i) const { return lines_[label(i).line].words.back(); }

    [[nodiscard]] std::size_t left(const State& state) const {
        return page_.numbers.size() - state.number + page_.units.size() - state.unit + page_.values.size() -
               state.value;
    }

    void prune(std::vector<State>& states) { beam_.prune(states, go_on_alike); }

    void write_down(State& state) {
        if (state.last.to == 0) return;
        steps_.push_back(state.last);
        state.trace = static_cast<int>(steps_.size()) - 1;
    }

    // Pieces that no row takes.
    void drop_cells(std::vector<State>& beam) const {
        constexpr std::size_t most = 2 * beam_width;
        if (beam.empty()) return;
        const float worst = beam.front().score - 3 * w_.torn_dropped;
        for (std::size_t i = 0; i < beam.size() && beam.size() < most; ++i) {
            const auto drop = [&](std::uint16_t State::*column, std::size_t count) {
                if (beam[i].*column == count) return;
                State to = beam[i];
                ++(to.*column);
                to.score -= w_.torn_dropped;
                if (to.score > worst) beam.push_back(std::move(to));
            };
            drop(&State::unit, page_.units.size());
            drop(&State::value, page_.values.size());
            drop(&State::number, page_.numbers.size());
        }
    }

    [[nodiscard]] std::vector<Span> spans_from(std::size_t at) const {
        std::vector<Span> spans;
        const float begun = begin_score(at);
        float joined = begun;
        int depth = 0;
        for (std::size_t to = at + 1; to <= std::min(page_.labels.size(), at + longest_label); ++to) {
            const CellPiece& line = label(to - 1);
            if (to > at + 1) joined += join_score(to - 1, depth);
            if (joined < begun - beam_depth) break;
            for (std::size_t i = line.from; i < line.to; ++i) depth += lines_[line.line].words[i].brackets;
            const bool wanting = depth != 0 || wants_another(last_word_of(to - 1));
            spans.push_back({.to = to, .joined = joined, .label = joined - (wanting ? w_.torn_ends_wanting : 0)});
        }
        return spans;
    }

    void take_rows(const State& state, std::size_t at, const std::vector<Span>& spans,
                   std::vector<std::vector<State>>& beams) {
        for (const Span& span : spans) {
            if (columns_.has_note && at > 0) take_note(state, at, span, beams[span.to]);
            for (const bool number : {true, false}) {
                if (number && state.number == page_.numbers.size()) continue;
                const float begun = span.label + number_score(state, at, span.to, number);
                if (state.score + begun + most_cells_ < best_[span.to] - beam_depth) continue;
                take_cells(state,
                           {.before = state.trace,
                            .from = static_cast<std::uint32_t>(at),
                            .to = static_cast<std::uint32_t>(span.to),
                            .number = number,
                            .number_at = state.number,
                            .unit_at = state.unit,
                            .value_at = state.value},
                           begun, beams[span.to]);
            }
        }
    }

    // `begun`: the score of the label and its number.
    void take_cells(const State& state, Step step, float begun, std::vector<State>& beam) {
        for (const bool unit : {true, false}) {
            if (unit && state.unit == page_.units.size()) continue;
            step.unit = unit;
            for (const bool value : {true, false}) {
                if (value && state.value == page_.values.size()) continue;
                step.value = value;
                const float score = state.score + (begun + cells_score(state, step));
                if (score < best_[step.to] - beam_depth) continue;
                best_[step.to] = std::max(best_[step.to], score);
                if (beam.size() > most_waiting) prune(beam);
                beam.push_back({.score = score,
                                .number = static_cast<std::uint16_t>(state.number + (step.number ? 1 : 0)),
                                .unit = static_cast<std::uint16_t>(state.unit + (unit ? 1 : 0)),
                                .value = static_cast<std::uint16_t>(state.value + (value ? 1 : 0)),
                                .unit_before = unit,
                                .child_due = step.number && places_[state.number].is_parent(),
                                .trace = state.trace,
                                .last = step});
            }
        }
    }

    void take_note(const State& state, std::size_t at, const Span& span, std::vector<State>& beam) const {
        if (state.number < page_.numbers.size() && stands_in(state.number, at, span.to)) return;
        State to = state;
        to.score += span.joined - begin_score(at) - w_.torn_is_note - (label(at).known ? w_.torn_known_is_note : 0);
        to.last = {.before = state.trace,
                   .from = static_cast<std::uint32_t>(at),
                   .to = static_cast<std::uint32_t>(span.to),
                   .note = true};
        beam.push_back(std::move(to));
    }

    // Number k stands beside one of these lines.
    [[nodiscard]] bool stands_in(std::size_t k, std::size_t from, std::size_t to) const {
        return looks_.beside[k] >= from && looks_.beside[k] < to;
    }

    [[nodiscard]] float begin_score(std::size_t i) const {
        const LooseWord& first = word_of(i);
        if (first.opens_label) return w_.torn_begins_known;
        return goes_on_small(first) ? -w_.torn_begins_small : 0;
    }

    [[nodiscard]] float join_score(std::size_t i, int depth) const {
        const LooseWord& first = word_of(i);
        const bool wanted = depth > 0 || wants_another(last_word_of(i - 1));
        float score = 0;
        if (wanted) score += w_.torn_goes_on_wanted;
        if (goes_on_small(first)) score += w_.torn_goes_on_small;
        if (first.upper && !wanted) score -= first.opens_label ? w_.torn_goes_on_known : w_.torn_goes_on_upper;
        const std::size_t apart = page_.labels[i] - page_.labels[i - 1];
        const bool number_between = apart == 2 && page_.pieces[page_.labels[i] - 1].within_label;
        if (page_.labels[i] < page_.labels[i - 1] || (apart > 1 && !number_between))
            score -= w_.torn_goes_on_elsewhere;
        else if (label(i).block != label(i - 1).block)
            score -= w_.torn_goes_on_blank;
        return score;
    }

    [[nodiscard]] float number_score(const State& state, std::size_t at, std::size_t end, bool taken) const {
        float score = 0;
        const int balance = looks_.labels[at].balance;
        if (!taken) {
            score -= w_.torn_without_number;
            if (state.child_due) score -= w_.torn_child_due;
            if (balance > 0) score -= w_.torn_seldom_numbered;
            if (state.number < page_.numbers.size() && stands_in(state.number, at, end))
                score -= w_.torn_number_elsewhere;
            return score;
        }
        if (balance < 0) score -= w_.torn_seldom_numbered;
        if (places_[state.number].sibling == word_of(at).lower) score += w_.torn_like_sibling;
        if (stands_in(state.number, at, end)) return score + w_.torn_number_beside;
        return looks_.beside[state.number] == nowhere ? score : score - w_.torn_number_elsewhere;
    }

    // The unit stands right behind the label, the value right behind the unit.
    [[nodiscard]] bool unit_beside(const Step& step) const {
        const CellLook& unit = looks_.units[step.unit_at];
        return unit.before == page_.labels[step.to - 1] && !unit.stacked;
    }
    [[nodiscard]] bool value_beside(const Step& step) const {
        const CellLook& value = looks_.values[step.value_at];
        return value.before == (step.unit ? page_.units[step.unit_at] : page_.labels[step.to - 1]) && !value.stacked;
    }
    [[nodiscard]] bool is_beside(const Step& step) const {
        return (!step.unit || unit_beside(step)) && (!step.value || value_beside(step));
    }

    [[nodiscard]] float cells_score(const State& state, const Step& step) const {
        const bool parent = step.number && places_[step.number_at].is_parent();
        const float score = step.unit ? unit_score(state, step, parent) : without_unit_score(state, step, parent);
        return step.value ? score + value_score(step, parent) : score;
    }

    [[nodiscard]] float unit_score(const State& state, const Step& step, bool parent) const {
        const LabelLook& look = looks_.labels[step.from];
        const CellLook& unit = looks_.units[step.unit_at];
        float score = 0;
        if (unit.percent != look.rate)
            score -= w_.torn_rate_fits;
        else if (look.rate)
            score += w_.torn_rate_fits;
        const int* seen = look.units == nullptr || look.rate ? nullptr : found_in(*look.units, unit.words);
        if (seen != nullptr && *seen > 1) score += w_.torn_unit_known;
        if (unit_beside(step))
            score += w_.torn_cell_beside;
        else if (unit.of_another)
            score -= w_.torn_cell_of_another;
        if (parent && places_[step.number_at].is_group()) score -= w_.torn_group_has_cells;
        if (parent && !look.rate) {
            score -= w_.torn_parent_has_cells;
            const int* habit = found_in(habits_.parents, places_[step.number_at].own->numbers.size());
            if (habit != nullptr && *habit > 1) score -= w_.torn_parents_differ;
        }
        const bool run = state.unit > 0 && page_.pieces[page_.units[step.unit_at]].block ==
                                               page_.pieces[page_.units[step.unit_at - 1u]].block;
        if (run) score += state.unit_before ? w_.torn_run_goes_on : -w_.torn_run_goes_on;
        if (step.value) return score;
        score -= w_.torn_unit_lacks_value;
        if (state.value < looks_.values.size() && looks_.values[state.value].before == page_.units[step.unit_at])
            score -= w_.torn_cell_left;
        return score;
    }

    [[nodiscard]] float without_unit_score(const State& state, const Step& step, bool parent) const {
        float score = 0;
        if (columns_.has_unit && !parent) score -= w_.torn_row_lacks_unit;
        if (looks_.labels[step.from].rate) score -= w_.torn_rate_fits;
        if (state.unit < looks_.units.size() && looks_.units[state.unit].before == page_.labels[step.to - 1])
            score -= w_.torn_cell_left;
        if (step.value && columns_.has_unit) score -= w_.torn_value_lacks_unit;
        return score;
    }

    [[nodiscard]] float value_score(const Step& step, bool parent) const {
        const CellLook& value = looks_.values[step.value_at];
        float score = 0;
        if (!step.unit && parent && places_[step.number_at].is_group()) score -= w_.torn_group_has_cells;
        if (value_beside(step))
            score += w_.torn_cell_beside;
        else if (value.of_another)
            score -= w_.torn_cell_of_another;
        if (step.unit && (looks_.units[step.unit_at].percent ? value.no_rate : value.percent))
            score -= w_.torn_value_fits;
        return score;
    }

    // The rows of the way that ends with a step.
    [[nodiscard]] PageRows rows_on(int trace) const {
        PageRows out;
        std::vector<CellPiece> notes;  // behind the row, the last first
        std::size_t taken = 0;
        for (; trace >= 0; trace = steps_[static_cast<std::size_t>(trace)].before) {
            const Step& step = steps_[static_cast<std::size_t>(trace)];
            if (step.note) {
                for (std::size_t i = step.to; i-- > step.from;) notes.push_back(label(i));
                continue;
            }
            StreamRow& row = out.rows.emplace_back();
            row.note.assign(notes.rbegin(), notes.rend());
            notes.clear();
            if (step.number) row.number = page_.pieces[page_.numbers[step.number_at]];
            if (step.unit) row.unit = page_.pieces[page_.units[step.unit_at]];
            if (step.value) row.value = page_.pieces[page_.values[step.value_at]];
            taken += (step.number ? 1U : 0U) + (step.unit ? 1U : 0U) + (step.value ? 1U : 0U);
            for (std::size_t i = step.from; i < step.to; ++i) row.label.push_back(label(i));
            row.sure = is_beside(step);
            row.goes_on = !row.number && word_of(step.from).small;
        }
        std::reverse(out.rows.begin(), out.rows.end());
        out.dropped = page_.numbers.size() + page_.units.size() + page_.values.size() - taken;
        return out;
    }

    const std::vector<LooseLine>& lines_;
    const ColumnPage& page_;
    const ColumnHabits& habits_;
    const NumberPlace* places_;  // of the page's numbers
    const PieceColumns& columns_;
    const RowWeights& w_;
    float most_cells_;  // no cells of a row give more
    PageLooks looks_;
    std::vector<float> best_;  // score of the best way, by line of a label
    std::vector<Step> steps_;
    Beam<State> beam_{beam_width, beam_depth};
};

}  // namespace

PageRows search_page(const std::vector<LooseLine>& lines, const ColumnPage& page, const ColumnHabits& habits,
                     std::size_t first_number, const PieceColumns& columns, const Vocabulary& vocabulary,
                     const RowWeights& weights) {
    return PageSearch(lines, page, habits, first_number, columns, vocabulary, weights).run();
}

}  // namespace solieu::grammar
