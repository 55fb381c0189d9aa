#include "grammar/rowsearch/cell_search.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "grammar/rows/stt.h"
#include "grammar/rowsearch/cell_blanks.h"
#include "grammar/rowsearch/loose_readings.h"
#include "grammar/rowsearch/loose_scores.h"
#include "grammar/rowsearch/word_looks.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t beam_width = 16;
constexpr float beam_depth = 24;  // points
constexpr std::size_t most_columns = 40;
constexpr std::size_t most_undecided = 4096;  // words kept before the best way is settled: bounds memory
constexpr int most_row_lines = 40;

bool is_acronym(const LooseWord& word) {
    return word.upper && word.text.size() > 1 && all_capitals(word.text);
}

struct State {
    float score = 0;
    int trace = -1;
    int column = -1;
    int stt_line = -1;  // line of the last number read
    int row_lines = 0;
    int values = 0;      // cells filled
    int last_cell = -1;  // the column that the row has come to, when `column` went back to the label
    int depth = 0;       // brackets open in the label
    bool has_label = false, numbered = false, text_value = false;
    int blank_rows = 0;                // without a number since the last numbered one
    const LooseWord* label = nullptr;  // its last word
};

struct Step {
    int before = -1;
    std::int16_t column = -1;
    bool opens_row = false;
};

class CellSearch {
  public:
    CellSearch(std::vector<LooseLine>& lines, const std::vector<Column>& columns, const Vocabulary& vocabulary,
               const RowWeights& weights, bool blanks_tell)
        : lines_(lines), columns_(columns), vocabulary_(vocabulary), w_(weights), blanks_tell_(blanks_tell) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c].role == ColumnRole::stt) stt_ = static_cast<int>(c);
            if (columns[c].role == ColumnRole::indicator) label_ = static_cast<int>(c);
            values_ += columns[c].role == ColumnRole::value;
            holds_offices_ = holds_offices_ || columns[c].role == ColumnRole::reporter;
        }
        for (const LooseLine& line : lines) numbers_.push_back(row_number_of(line));
        looks_ = word_looks(lines, vocabulary);
    }

    // Sets the columns; which lines open a row.
    std::vector<bool> run() {
        opens_.assign(lines_.size(), false);
        std::vector<State> states(1), next;
        for (line_ = 0; line_ < lines_.size(); ++line_) {
            for (word_ = 0; word_ < lines_[line_].words.size(); ++word_) {
                next.clear();
                best_ = impossible;
                pending_.clear();
                for (const State& state : states) take_word(state, next);
                prune(next);
                for (State& state : next) commit(state);
                std::swap(states, next);
                places_.emplace_back(line_, word_);
                if (places_.size() >= most_undecided) settle(states);
            }
        }
        for (State& state : states) state.score += close_score(state);
        std::stable_sort(states.begin(), states.end(),
                         [](const State& a, const State& b) { return a.score > b.score; });
        settle(states);
        return opens_;
    }

  private:
    [[nodiscard]] const LooseWord& word() const { return lines_[line_].words[word_]; }
    [[nodiscard]] const WordLook& look() const { return looks_[line_][word_]; }
    [[nodiscard]] ColumnRole role(int column) const { return columns_[static_cast<std::size_t>(column)].role; }
    [[nodiscard]] int size() const { return static_cast<int>(columns_.size()); }

    void take_word(const State& state, std::vector<State>& next) {
        const bool first = word_ == 0;
        if (first && (state.column < 0 || state.row_lines > 0)) open_row(state, next);
        if (state.column < 0) return;
        if (first && state.row_lines >= most_row_lines) return;
        stay(state, next);
        const int from = std::max(state.column, state.last_cell);
        for (int column = from + 1; column < size(); ++column) enter(state, column, next);
        if (first && state.column > label_ && state.has_label && label_ >= 0) back_to_label(state, next);
    }

    // The row ends before the line, and another begins.
    void open_row(const State& state, std::vector<State>& next) {
        State fresh;
        fresh.score = state.score + (state.column >= 0 ? close_score(state) : 0);
        fresh.trace = state.trace;
        fresh.stt_line = state.stt_line;
        fresh.blank_rows = std::min(state.blank_rows + (state.column < 0 || state.numbered ? 0 : 1), 100);
        fresh.row_lines = 1;
        if (look().inside || look().part) fresh.score -= look().part ? w_.cell_part_as_row : w_.cell_phrase_parted;
        // A heading of rows may stand in one cell over all.
        const bool may_be_fewer = state.column >= 0 && state.values == 0;
        const int passed = state.column < 0 ? 0 : size() - std::max(state.column, state.last_cell);
        const auto& number = numbers_[line_];
        const WithinMark& within = vocabulary_.within();
        const bool part =
            within.is_first(word().lower) || (within.begins_second(word().lower) && word().text.size() < 8);
        if (stt_ >= 0 && (number || part)) {
            State numbered = fresh;
            if (number && number->kind == Stt::Kind::dash) {
                numbered.score += w_.cell_dash;
            } else if (number) {
                const Stt* last = state.stt_line < 0 ? nullptr : &*numbers_[static_cast<std::size_t>(state.stt_line)];
                const float follows = number_score(last, *number, fresh.blank_rows, w_);
                numbered.score += follows > 0 ? w_.cell_number : follows < 0 ? -w_.cell_number_breaks : 0;
                numbered.stt_line = static_cast<int>(line_);
                numbered.blank_rows = 0;
            }
            numbered.numbered = true;
            put(numbered, stt_, true, passed + stt_, next, may_be_fewer);
        }
        if (label_ >= 0) {
            State bare = fresh;
            bare.score -= looks_[line_][0].valued && word().upper ? w_.cell_no_number_valued : w_.cell_no_number;
            begin_label(bare);
            put(bare, label_, true, passed + label_, next, may_be_fewer);
        }
    }

    void begin_label(State& state) const {
        const LooseWord& one = word();
        if (one.small) state.score -= w_.cell_label_begins_small;
        if (one.number) state.score -= w_.cell_label_begins_number;
        if (one.value && !one.number) state.score -= w_.cell_label_begins_value;
        if (one.opens_label) state.score += w_.cell_known_label;
    }

    // The cell goes on.
    void stay(const State& state, std::vector<State>& next) {
        State to = state;
        const LooseWord& one = word();
        const bool first = word_ == 0;
        const ColumnRole here = role(state.column);
        if (here == ColumnRole::stt) {
            // "Trong" / "đó": the mark of parts is wrapped, nothing else is.
            if (!(vocabulary_.within().begins_second(one.lower) && one.text.size() < 8)) return;
        } else if (here == ColumnRole::value && (look().part || look().inside)) {
            if (look().part) to.score += look().part_goes_on ? w_.cell_part_goes_on : -w_.cell_value_goes_on;
        } else if (here == ColumnRole::value) {
            if (!state.text_value)
                to.score -= first && one.upper ? w_.cell_value_is_text + w_.cell_value_goes_on : w_.cell_value_goes_on;
            if (first && one.upper && state.text_value) to.score -= w_.cell_goes_on_upper;
            if (one.value) to.score -= w_.cell_holds_number;
        } else {
            if (first) to.score += goes_on_score(state, one);
            if (one.value && !first) to.score -= w_.cell_holds_number;
            if (here == ColumnRole::indicator && holds_offices_ && look().beside && !first)
                to.score -= w_.cell_holds_office;
        }
        const auto& number = numbers_[line_];
        const bool numbered = number && number->kind == Stt::Kind::decimal && number->numbers.size() > 1;
        if (first && numbered && !one.value) to.score -= w_.cell_goes_on_number;  // "6.1." opens a row
        if (first) ++to.row_lines;
        put(to, state.column, false, 0, next);
    }

    [[nodiscard]] float goes_on_score(const State& state, const LooseWord& one) const {
        float score = 0;
        const bool label = role(state.column) == ColumnRole::indicator;
        const LooseWord& before = lines_[line_ - 1].words.back();
        const bool open = label && state.depth > 0;
        const bool broken = before.text.size() > 1 && before.text.ends_with('-');
        if (wants_another(before) || open || broken) score += w_.cell_goes_on_unfinished;
        if (goes_on_small(one)) score += w_.cell_goes_on_small;
        // A heading in capitals goes on in capitals.
        const bool capitals = is_acronym(before) && is_acronym(one) && all_capitals(lines_[line_ - 1].text());
        if (label && capitals) return score + w_.cell_goes_on_capitals;
        if (one.upper && !open && !broken) score -= one.opens_label ? w_.cell_goes_on_known : w_.cell_goes_on_upper;
        if (one.value) score -= w_.cell_goes_on_number;
        return score;
    }

    // Another cell of the row.
    void enter(const State& state, int column, std::vector<State>& next) {
        State to = state;
        const LooseWord& one = word();
        const bool first = word_ == 0;
        const ColumnRole into = role(column);
        int words = 0, values = 0;  // cells passed over
        for (int c = std::max(state.column, state.last_cell) + 1; c < column; ++c) {
            if (role(c) == ColumnRole::value)
                ++values;
            else if (role(c) == ColumnRole::indicator)
                to.score -= w_.cell_row_without_label;
            else if (role(c) != ColumnRole::stt)
                ++words;
        }
        to.score -= w_.cell_words_skipped * static_cast<float>(words);
        // Words behind the last value that is filled are no gap.
        to.score -= w_.cell_cell_skipped * static_cast<float>(into == ColumnRole::value ? values : 0);
        to.text_value = false;
        if (look().inside) to.score -= w_.cell_phrase_parted;
        if (into == ColumnRole::stt) return;
        if (into == ColumnRole::indicator) {
            begin_label(to);
        } else if (into == ColumnRole::value) {
            if (look().part) {
                to.text_value = true;
                to.score += w_.cell_value;
            } else if (look().period && columns_[static_cast<std::size_t>(column)].period.empty()) {
                to.text_value = true;
                to.score += w_.cell_begins_period;
            } else if (one.value) {
                to.score += look().lone_dash ? -w_.cell_value : w_.cell_value;
            } else {
                to.text_value = true;
                to.score -= w_.cell_value_is_text - (look().text_value ? w_.cell_value_known : 0.0F);
                if (!first) to.score -= w_.cell_value_inside;
                if (first && lines_[line_].below_head) to.score -= w_.cell_value_is_text;
                if (one.small) to.score -= w_.cell_begins_small;
            }
            ++to.values;
        } else {
            const bool cells = into == ColumnRole::reporter || into == ColumnRole::unit;
            const bool office = cells && look().beside;
            if (into == ColumnRole::note) to.score -= w_.cell_note_begins;
            // '%' stands among those who report where nothing else tells the unit.
            const bool unit = into == ColumnRole::unit ? look().unit : cells && one.text == "%";
            if (office || unit) {
                to.score += office ? w_.cell_begins_office : w_.cell_begins_unit;
            } else {
                to.score -= one.small ? w_.cell_begins_small : w_.cell_begins_other;
                if (!first) to.score -= w_.cell_begins_inside;
                if (one.value) to.score -= w_.cell_label_begins_number;
                if (one.opens_label) to.score -= w_.cell_goes_on_known;
            }
        }
        if (first) ++to.row_lines;
        to.last_cell = -1;
        put(to, column, false, column - std::max(state.column, state.last_cell), next);
    }

    void back_to_label(const State& state, std::vector<State>& next) {
        State to = state;
        const LooseWord& one = word();
        if (!goes_on_small(one)) return;
        to.score -= w_.cell_label_behind_cells;
        if (state.label != nullptr && state.label->unfinished) to.score += w_.cell_goes_on_unfinished;
        if (to.depth > 0) to.score += w_.cell_goes_on_unfinished;
        to.last_cell = std::max(state.column, state.last_cell);
        ++to.row_lines;
        put(to, label_, false, 0, next);
    }

    // `passed`: cells from the last to this one, 0 where the cell goes on; `may_be_fewer` stand in the text.
    void put(State& to, int column, bool opens, int passed, std::vector<State>& next, bool may_be_fewer = false) {
        const LooseWord& one = word();
        if (blanks_tell_ && word_ == 0 && line_ > 0 && passed > 0) {
            const int stood = lines_[line_].blank_lines + 1;
            if (passed == stood) {
                to.score += w_.cell_blanks_fit;
            } else if (!may_be_fewer || stood > passed) {
                to.score -= w_.cell_blanks_miss;
            }
        }
        to.column = column;
        if (column == label_) {
            to.has_label = true;
            to.label = &one;
            to.depth += one.brackets;
        }
        if (to.score < best_ - beam_depth) return;
        best_ = std::max(best_, to.score);
        pending_.push_back({.before = to.trace, .column = static_cast<std::int16_t>(column), .opens_row = opens});
        to.trace = -static_cast<int>(pending_.size()) - 1;
        next.push_back(to);
    }

    [[nodiscard]] float close_score(const State& state) const {
        float score = 0;
        if (label_ >= 0 && !state.has_label) score -= w_.cell_row_without_label;
        if (state.label != nullptr && state.label->unfinished) score -= w_.cell_label_unfinished;
        score -= w_.cell_bracket_open * static_cast<float>(std::abs(state.depth));
        if (values_ > 1 && state.values == values_) score += w_.cell_row_complete;
        if (state.values > 0 && state.values < values_) score -= w_.cell_row_lacks_values;
        return score;
    }

    void commit(State& state) {
        steps_.push_back(pending_[static_cast<std::size_t>(-state.trace - 2)]);
        state.trace = static_cast<int>(steps_.size()) - 1;
    }

    void prune(std::vector<State>& states) {
        // What comes depends on these alone.
        beam_.prune(states, [](const State& a, const State& b) {
            return a.column == b.column && a.stt_line == b.stt_line && a.values == b.values &&
                   a.last_cell == b.last_cell && a.has_label == b.has_label && a.text_value == b.text_value &&
                   a.depth == b.depth;
        });
    }

    void settle(std::vector<State>& states) {
        if (states.empty()) return;
        int trace = states.front().trace;
        for (std::size_t k = places_.size(); k-- > 0 && trace >= 0;) {
            const Step& step = steps_[static_cast<std::size_t>(trace)];
            const auto& [line, word] = places_[k];
            lines_[line].words[word].column = step.column;
            if (step.opens_row) opens_[line] = true;
            trace = step.before;
        }
        states.resize(1);
        states.front().trace = -1;
        steps_.clear();
        places_.clear();
    }

    std::vector<LooseLine>& lines_;
    const std::vector<Column>& columns_;
    const Vocabulary& vocabulary_;
    const RowWeights& w_;
    bool blanks_tell_;
    int stt_ = -1, label_ = -1, values_ = 0;
    bool holds_offices_ = false;
    std::vector<std::optional<Stt>> numbers_;   // by line
    std::vector<std::vector<WordLook>> looks_;  // by line and word
    std::vector<Step> steps_, pending_;
    std::vector<std::pair<std::size_t, std::size_t>> places_;  // line and word of the steps
    std::vector<bool> opens_;
    std::size_t line_ = 0, word_ = 0;
    Beam<State> beam_{beam_width, beam_depth};
    float best_ = impossible;
};

// Some values of a row are there and others are not: nobody knows which. Of periods the last are the likelier ones:
// what was counted once is counted on.
void mark_doubts(std::vector<LooseLine>& lines, const std::vector<bool>& opens, const std::vector<Column>& columns) {
    const auto is_value = [&](const LooseWord& word) {
        return word.column >= 0 && columns[static_cast<std::size_t>(word.column)].role == ColumnRole::value;
    };
    std::vector<int> values;
    bool periods = true;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].role != ColumnRole::value) continue;
        values.push_back(static_cast<int>(c));
        periods = periods && !columns[c].period.empty();
    }
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && !opens[end]) ++end;
        std::vector<int> filled;
        for (std::size_t i = begin; i < end; ++i)
            for (const LooseWord& word : lines[i].words)
                if (is_value(word) && std::find(filled.begin(), filled.end(), word.column) == filled.end())
                    filled.push_back(word.column);
        const bool first_ones = std::equal(filled.begin(), filled.end(), values.begin(),
                                           values.begin() + static_cast<std::ptrdiff_t>(filled.size()));
        const std::size_t free = values.size() - filled.size();
        for (std::size_t i = begin; i < end && !filled.empty() && free > 0; ++i) {
            for (LooseWord& word : lines[i].words) {
                word.doubt = is_value(word);
                if (!word.doubt || !periods || !first_ones) continue;
                const auto at = std::find(filled.begin(), filled.end(), word.column) - filled.begin();
                word.column = values[static_cast<std::size_t>(at) + free];
            }
        }
        begin = end;
    }
}

}  // namespace

std::vector<bool> place_cells(std::vector<LooseLine>& lines, const std::vector<Column>& columns,
                              const Vocabulary& vocabulary, const RowWeights& weights) {
    if (lines.empty() || columns.empty() || columns.size() > most_columns) return std::vector<bool>(lines.size(), true);
    CellSearch search(lines, columns, vocabulary, weights, false);
    std::vector<bool> opens = search.run();
    mark_doubts(lines, opens, columns);
    return opens;
}

std::optional<std::vector<bool>> place_cells_by_blanks(std::vector<LooseLine>& lines,
                                                       const std::vector<Column>& columns, const Vocabulary& vocabulary,
                                                       const RowWeights& weights) {
    const bool plain = !lines.empty() && lines.front().words.front().source->font_size <= 0;
    const bool blanks =
        plain && std::any_of(lines.begin(), lines.end(), [](const LooseLine& l) { return l.blank_lines > 0; });
    if (!blanks || columns.empty() || columns.size() > most_columns) return std::nullopt;
    if (!may_be_one_cell_a_line(lines, columns)) return std::nullopt;
    std::vector<LooseLine> told = lines;
    CellSearch search(told, columns, vocabulary, weights, true);
    std::vector<bool> opens = search.run();
    if (!blank_lines_are_cells(told, opens, columns)) return std::nullopt;
    lines = std::move(told);
    return opens;
}

}  // namespace solieu::grammar
