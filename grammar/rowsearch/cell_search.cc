#include "grammar/rowsearch/cell_search.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/lexicon/word_table.h"
#include "grammar/rows/stt.h"
#include "grammar/rowsearch/loose_readings.h"
#include "grammar/rowsearch/loose_scores.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t beam_width = 16;
constexpr float beam_depth = 24;  // points
constexpr std::size_t most_columns = 40;
constexpr std::size_t most_undecided = 4096;  // words kept before the best way is settled: bounds memory
constexpr int most_row_lines = 40;
constexpr std::size_t longest_office = 6;  // words of a name on the line of others
constexpr float fitting_blanks = 0.93F;    // share of lines whose blank lines are blank cells

struct Offices {
    explicit Offices(const Lexicon& lexicon) : words(WordTable(lexicon, {"office_words.tsv"})["office"]) {}
    WordList words;
};

// What a word looks like, known before the search.
struct Look {
    bool office = false;  // the name of an office begins
    bool beside = false;  // … and with it ends what stands before the values of the line
    bool unit = false, text_value = false;
    bool valued = false;     // first of its line: numbers end it
    bool lone_dash = false;  // all of its line, and a label begins the next
};

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
        read_looks();
    }

    // Sets the columns; which lines open a row.
    std::vector<bool> run() {
        opens_.assign(lines_.size(), false);
        std::vector<State> states(1);
        for (line_ = 0; line_ < lines_.size(); ++line_) {
            for (word_ = 0; word_ < lines_[line_].words.size(); ++word_) {
                std::vector<State> next;
                best_ = impossible;
                pending_.clear();
                for (const State& state : states) take_word(state, next);
                prune(next);
                for (State& state : next) commit(state);
                states = std::move(next);
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

    // Of the line ends, the share at which as many cells were passed as blank lines stand there, and at least once.
    [[nodiscard]] bool blanks_fit() const {
        int fit = 0, all = 0, blank = 0;
        for (std::size_t i = 1; i < lines_.size(); ++i) {
            const int from = lines_[i - 1].words.back().column, to = lines_[i].words.front().column;
            int passed = opens_[i] ? static_cast<int>(columns_.size()) - from + to : to - from;
            if (passed <= 0) continue;  // the cell goes on
            ++all;
            fit += passed == lines_[i].blank_lines + 1;
            blank += passed > 1 && passed == lines_[i].blank_lines + 1;
        }
        return blank > 0 && static_cast<float>(fit) >= fitting_blanks * static_cast<float>(all);
    }

  private:
    [[nodiscard]] const LooseWord& word() const { return lines_[line_].words[word_]; }
    [[nodiscard]] const Look& look() const { return looks_[line_][word_]; }
    [[nodiscard]] ColumnRole role(int column) const { return columns_[static_cast<std::size_t>(column)].role; }
    [[nodiscard]] int size() const { return static_cast<int>(columns_.size()); }

    void read_looks() {
        const WordList& offices = vocabulary_.lexicon().of<Offices>().words;
        for (std::size_t l = 0; l < lines_.size(); ++l) {
            const std::vector<LooseWord>& words = lines_[l].words;
            std::vector<Look>& looks = looks_.emplace_back(words.size());
            std::size_t values = words.size();  // where those at the end begin
            while (values > 0 && words[values - 1].value) --values;
            looks[0].valued = values > 0 && values < words.size();
            looks[0].lone_dash = words.size() == 1 && (words[0].text == "-" || words[0].text == "–") &&
                                 l + 1 < lines_.size() && lines_[l + 1].words[0].upper && !lines_[l + 1].words[0].value;
            for (std::size_t i = 0; i < words.size(); ++i) {
                const LooseWord& one = words[i];
                looks[i].unit = !one.small && vocabulary_.step(0, one.unit_word) > 0;
                if (!one.upper) continue;
                const std::string ahead = text_from(l, i, 3) + " ";
                const bool wanted = i > 0 && (words[i - 1].unfinished || words[i - 1].text.ends_with(','));
                looks[i].office = !wanted && std::any_of(offices.begin(), offices.end(), [&](std::string_view office) {
                    return ahead.starts_with(office);
                });
                looks[i].beside = looks[i].office && (i == 0 || (values > i && values - i <= longest_office));
                looks[i].text_value = vocabulary_.is_text_value(text_from(l, i, 2)) ||
                                      vocabulary_.is_text_value(text_from(l, i, 3)) ||
                                      vocabulary_.is_text_value(text_from(l, i, 4));
            }
        }
    }

    // So many words in lower case, over the end of the line.
    [[nodiscard]] std::string text_from(std::size_t line, std::size_t word, std::size_t count) const {
        std::string out;
        for (; count > 0 && line < lines_.size(); ++line, word = 0)
            for (; count > 0 && word < lines_[line].words.size(); ++word, --count)
                out += (out.empty() ? "" : " ") + lines_[line].words[word].lower;
        return out;
    }

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
            put(numbered, stt_, true, passed + stt_, next);
        }
        if (label_ >= 0) {
            State bare = fresh;
            bare.score -= looks_[line_][0].valued && word().upper ? w_.cell_no_number_valued : w_.cell_no_number;
            begin_label(bare);
            put(bare, label_, true, passed + label_, next);
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
        if (first) ++to.row_lines;
        put(to, state.column, false, 0, next);
    }

    [[nodiscard]] float goes_on_score(const State& state, const LooseWord& one) const {
        float score = 0;
        const bool label = role(state.column) == ColumnRole::indicator;
        const LooseWord& before = lines_[line_ - 1].words.back();
        const bool open = label && state.depth > 0;
        const bool broken = before.text.size() > 1 && before.text.ends_with('-');
        if (before.unfinished || before.text.ends_with(',') || open || broken) score += w_.cell_goes_on_unfinished;
        if (one.small || one.text.front() == '(') score += w_.cell_goes_on_small;
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
        if (into == ColumnRole::stt) return;
        if (into == ColumnRole::indicator) {
            begin_label(to);
        } else if (into == ColumnRole::value) {
            if (one.value) {
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
        if (!one.small && one.text.front() != '(') return;
        to.score -= w_.cell_label_behind_cells;
        if (state.label != nullptr && state.label->unfinished) to.score += w_.cell_goes_on_unfinished;
        if (to.depth > 0) to.score += w_.cell_goes_on_unfinished;
        to.last_cell = std::max(state.column, state.last_cell);
        ++to.row_lines;
        put(to, label_, false, 0, next);
    }

    // `passed`: cells from the last to this one, 0 where the cell goes on.
    void put(State& to, int column, bool opens, int passed, std::vector<State>& next) {
        const LooseWord& one = word();
        if (blanks_tell_ && word_ == 0 && line_ > 0 && passed > 0)
            to.score += passed == lines_[line_].blank_lines + 1 ? w_.cell_blanks_fit : -w_.cell_blanks_miss;
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

    void prune(std::vector<State>& states) const {
        std::stable_sort(states.begin(), states.end(),
                         [](const State& a, const State& b) { return a.score > b.score; });
        std::vector<State> kept;
        for (const State& state : states) {
            if (kept.size() == beam_width || state.score < best_ - beam_depth) break;
            // What comes depends on these alone.
            const bool known = std::any_of(kept.begin(), kept.end(), [&](const State& other) {
                return other.column == state.column && other.stt_line == state.stt_line &&
                       other.values == state.values && other.last_cell == state.last_cell &&
                       other.has_label == state.has_label && other.text_value == state.text_value &&
                       other.depth == state.depth;
            });
            if (!known) kept.push_back(state);
        }
        states = std::move(kept);
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
    std::vector<std::optional<Stt>> numbers_;  // by line
    std::vector<std::vector<Look>> looks_;     // by line and word
    std::vector<Step> steps_, pending_;
    std::vector<std::pair<std::size_t, std::size_t>> places_;  // line and word of the steps
    std::vector<bool> opens_;
    std::size_t line_ = 0, word_ = 0;
    float best_ = impossible;
};

// Some values of a row are there and others are not: nobody knows which.
void mark_doubts(std::vector<LooseLine>& lines, const std::vector<bool>& opens, const std::vector<Column>& columns) {
    const auto is_value = [&](const LooseWord& word) {
        return word.column >= 0 && columns[static_cast<std::size_t>(word.column)].role == ColumnRole::value;
    };
    const auto all = static_cast<std::size_t>(
        std::count_if(columns.begin(), columns.end(), [](const Column& c) { return c.role == ColumnRole::value; }));
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        while (end < lines.size() && !opens[end]) ++end;
        std::vector<int> filled;
        for (std::size_t i = begin; i < end; ++i)
            for (const LooseWord& word : lines[i].words)
                if (is_value(word) && std::find(filled.begin(), filled.end(), word.column) == filled.end())
                    filled.push_back(word.column);
        if (!filled.empty() && filled.size() < all)
            for (std::size_t i = begin; i < end; ++i)
                for (LooseWord& word : lines[i].words) word.doubt = is_value(word);
        begin = end;
    }
}

}  // namespace

std::vector<bool> place_cells(std::vector<LooseLine>& lines, const std::vector<Column>& columns,
                              const Vocabulary& vocabulary, const RowWeights& weights) {
    if (lines.empty() || columns.empty() || columns.size() > most_columns) return std::vector<bool>(lines.size(), true);
    CellSearch search(lines, columns, vocabulary, weights, false);
    std::vector<bool> opens = search.run();
    const bool plain = lines.front().words.front().source->font_size <= 0;
    const bool blanks =
        plain && std::any_of(lines.begin(), lines.end(), [](const LooseLine& l) { return l.blank_lines > 0; });
    if (blanks) {
        std::vector<LooseLine> told = lines;
        CellSearch by_blanks(told, columns, vocabulary, weights, true);
        std::vector<bool> rows = by_blanks.run();
        if (by_blanks.blanks_fit()) {
            lines = std::move(told);
            return rows;
        }
    }
    mark_doubts(lines, opens, columns);
    return opens;
}

}  // namespace solieu::grammar
