#include "grammar/rowsearch/torn/column_streams.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/rowsearch/torn/label_order.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t beam_width = 24;
constexpr float beam_depth = 20;          // points: ways this much worse than the best are given up
constexpr std::size_t most_lines = 6000;  // of a table: bounds what a hostile text costs
constexpr std::size_t longest_label = 8;  // lines
constexpr std::size_t few_lost = 6;       // a page is read where one cell of so many finds no row
constexpr std::size_t fewest_signs = 3;   // of a text that stands column by column
constexpr std::size_t sign_share = 80;    // and one in so many pieces
constexpr float impossible = -1e9F;

struct RateWords {
    explicit RateWords(const Lexicon& lexicon) : words(WordTable(lexicon, {"phrases.tsv"})["rate"]) {}
    WordList words;
};

bool is_prefix(const Stt& parent, const Stt& child) {
    if (parent.kind == Stt::Kind::roman || parent.kind == Stt::Kind::letter)
        return child.kind == Stt::Kind::decimal && child.numbers.front() == 1 && child.numbers.size() == 1;
    return parent.kind == Stt::Kind::decimal && child.kind == Stt::Kind::decimal &&
           parent.numbers.size() < child.numbers.size() &&
           std::equal(parent.numbers.begin(), parent.numbers.end(), child.numbers.begin());
}

struct State {
    float score = 0;
    std::uint16_t number = 0, unit = 0, value = 0;  // so many are taken
    bool unit_before = false;                       // by the row before
    bool child_due = false;                         // the row before has a number, the next is the first below it
    int trace = -1;
};

struct Step {
    int before = -1;
    std::uint32_t from = 0, to = 0;  // lines of the label
    bool number = false, unit = false, value = false, note = false;
    std::uint16_t number_at = 0, unit_at = 0, value_at = 0;
};

// What one page holds.
struct Page {
    std::vector<CellPiece> pieces;  // in the order of the text
    std::vector<std::size_t> numbers, labels, units, values;
};

// What the beginning of a label tells.
struct LabelLook {
    bool rate = false;
    int balance = 0;                                    // labels that begin so with a number less those without
    const std::map<std::string, int>* units = nullptr;  // that stand right behind labels that begin so
};

int balance_of(const std::map<std::string, int>& numbered, const std::string& first) {
    const auto found = numbered.find(first);
    return found == numbered.end() ? 0 : found->second;
}

class PageSearch {
  public:
    PageSearch(const std::vector<LooseLine>& lines, const Page& page, const std::vector<const Stt*>& next_numbers,
               const std::map<std::string, std::map<std::string, int>>& habits,
               const std::map<std::string, int>& numbered, const std::vector<std::string>& siblings,
               const std::map<std::size_t, int>& parents, const PieceColumns& columns, const Vocabulary& vocabulary,
               const StreamWeights& weights)
        : lines_(lines),
          page_(page),
          next_numbers_(next_numbers),
          siblings_(siblings),
          parents_(parents),
          columns_(columns),
          rates_(vocabulary.lexicon().of<RateWords>().words),
          w_(weights) {
        for (std::size_t k = 0; k < page.numbers.size(); ++k) beside_.push_back(label_beside(k));
        for (std::size_t i = 0; i < page.labels.size(); ++i) {
            const std::string& first = word_of(i).lower;
            const auto habit = habits.find(first);
            looks_.push_back({.rate = is_rate(i),
                              .balance = balance_of(numbered, first),
                              .units = habit == habits.end() ? nullptr : &habit->second});
        }
        for (const std::size_t unit : page.units) units_.push_back(words_of(page.pieces[unit]));
        std::size_t before = page.pieces.size();
        for (std::size_t i = 0; i < page.pieces.size(); ++i) {
            before_.push_back(before);
            if (page.pieces[i].kind != PieceKind::note) before = i;
        }
    }

    // The rows and how many pieces none of them took.
    std::pair<std::vector<StreamRow>, std::size_t> run() {
        const std::size_t count = page_.labels.size();
        std::vector<std::vector<State>> beams(count + 1);
        best_.assign(count + 1, impossible);
        beams[0].push_back({});
        for (std::size_t at = 0; at < count; ++at) {
            drop_cells(beams[at]);
            prune(beams[at]);
            for (const State& state : beams[at]) take_rows(state, at, beams);
            if (at > 0) std::vector<State>().swap(beams[at]);
        }
        State best{.score = impossible};
        for (State& state : beams[count]) {
            state.score -= w_.dropped * static_cast<float>(left(state));
            if (state.score > best.score) best = state;
        }
        std::vector<StreamRow> rows;
        std::vector<CellPiece> notes;
        std::size_t taken = 0;
        for (int trace = best.trace; trace >= 0; trace = steps_[static_cast<std::size_t>(trace)].before) {
            const Step& step = steps_[static_cast<std::size_t>(trace)];
            if (step.note) {
                for (std::size_t i = step.to; i-- > step.from;)
                    notes.insert(notes.begin(), page_.pieces[page_.labels[i]]);
                continue;
            }
            StreamRow row;
            row.note = std::move(notes);
            notes.clear();
            if (step.number) row.number = page_.pieces[page_.numbers[step.number_at]];
            if (step.unit) row.unit = page_.pieces[page_.units[step.unit_at]];
            if (step.value) row.value = page_.pieces[page_.values[step.value_at]];
            taken += (step.number ? 1U : 0U) + (step.unit ? 1U : 0U) + (step.value ? 1U : 0U);
            for (std::size_t i = step.from; i < step.to; ++i) row.label.push_back(page_.pieces[page_.labels[i]]);
            row.sure = is_beside(step);
            row.goes_on = !row.number && word_of(step.from).small;
            rows.push_back(std::move(row));
        }
        std::reverse(rows.begin(), rows.end());
        return {std::move(rows), page_.numbers.size() + page_.units.size() + page_.values.size() - taken};
    }

  private:
    [[nodiscard]] const CellPiece& label(std::size_t i) const { return page_.pieces[page_.labels[i]]; }
    [[nodiscard]] const LooseWord& word_of(std::size_t i) const { return lines_[label(i).line].words[label(i).from]; }
    [[nodiscard]] const LooseWord& last_word_of(std::size_t i) const { return lines_[label(i).line].words.back(); }

    // The label line that number k stands beside; npos for none.
    [[nodiscard]] std::size_t label_beside(std::size_t k) const {
        const std::size_t at = page_.numbers[k];
        const auto index_of = [&](std::size_t piece) {
            const auto found = std::find(page_.labels.begin(), page_.labels.end(), piece);
            return static_cast<std::size_t>(found - page_.labels.begin());
        };
        const bool label_next = at + 1 < page_.pieces.size() && page_.pieces[at + 1].kind == PieceKind::label;
        if (!label_next) return std::string::npos;
        if (page_.pieces[at].within_label || page_.pieces[at].from + 1 == page_.pieces[at + 1].from)
            return index_of(at + 1);
        const bool stacked = at > 0 && page_.pieces[at - 1].kind == PieceKind::number;
        return stacked ? std::string::npos : index_of(at + 1);
    }

    [[nodiscard]] std::size_t left(const State& state) const {
        return page_.numbers.size() - state.number + page_.units.size() - state.unit + page_.values.size() -
               state.value;
    }

    // A unit or value that no row takes.
    void drop_cells(std::vector<State>& beam) {
        constexpr std::size_t most = 2 * beam_width;
        prune(beam);
        for (std::size_t i = 0; i < beam.size() && beam.size() < most; ++i) {
            const State state = beam[i];
            for (const int column : {0, 1, 2}) {
                State to = state;
                if (column == 0 && state.unit == page_.units.size()) continue;
                if (column == 1 && state.value == page_.values.size()) continue;
                if (column == 2 && state.number == page_.numbers.size()) continue;
                if (column == 0) ++to.unit;
                if (column == 1) ++to.value;
                if (column == 2) ++to.number;
                to.score -= w_.dropped;
                if (to.score > best_of(beam) - 3 * w_.dropped) beam.push_back(to);
            }
        }
    }

    [[nodiscard]] static float best_of(const std::vector<State>& beam) { return beam.front().score; }

    static void prune(std::vector<State>& beam) {
        std::stable_sort(beam.begin(), beam.end(), [](const State& a, const State& b) { return a.score > b.score; });
        std::vector<State> kept;
        for (const State& state : beam) {
            if (kept.size() == beam_width || state.score < beam.front().score - beam_depth) break;
            const bool known = std::any_of(kept.begin(), kept.end(), [&](const State& other) {
                return other.number == state.number && other.unit == state.unit && other.value == state.value &&
                       other.unit_before == state.unit_before && other.child_due == state.child_due;
            });
            if (!known) kept.push_back(state);
        }
        beam = std::move(kept);
    }

    void take_rows(const State& state, std::size_t at, std::vector<std::vector<State>>& beams) {
        const float begun = begin_score(at);
        float words = begun;
        int depth = 0;
        for (std::size_t end = at + 1; end <= std::min(page_.labels.size(), at + longest_label); ++end) {
            if (end > at + 1) words += join_score(end - 1, depth);
            for (std::size_t i = label(end - 1).from; i < label(end - 1).to; ++i)
                depth += lines_[label(end - 1).line].words[i].brackets;
            const bool wanting =
                depth != 0 || last_word_of(end - 1).unfinished || last_word_of(end - 1).text.ends_with(',');
            if (words < begun - beam_depth) break;
            if (columns_.has_note && at > 0) take_note(state, at, end, words - begin_score(at), beams);
            const float label_score = words - (wanting ? w_.ends_wanting : 0);
            for (const bool number : {true, false}) {
                if (number && state.number == page_.numbers.size()) continue;
                const float numbered = label_score + number_score(state, at, end, number);
                for (const bool unit : {true, false}) {
                    if (unit && state.unit == page_.units.size()) continue;
                    for (const bool value : {true, false}) {
                        if (value && state.value == page_.values.size()) continue;
                        Step step{.before = state.trace,
                                  .from = static_cast<std::uint32_t>(at),
                                  .to = static_cast<std::uint32_t>(end),
                                  .number = number,
                                  .unit = unit,
                                  .value = value,
                                  .number_at = state.number,
                                  .unit_at = state.unit,
                                  .value_at = state.value};
                        State to = state;
                        to.score += numbered + cells_score(state, step);
                        if (to.score < best_[end] - beam_depth) continue;
                        best_[end] = std::max(best_[end], to.score);
                        if (!beams[end].empty() && beams[end].size() > 8 * beam_width) prune(beams[end]);
                        to.number = static_cast<std::uint16_t>(to.number + (number ? 1 : 0));
                        to.unit = static_cast<std::uint16_t>(to.unit + (unit ? 1 : 0));
                        to.value = static_cast<std::uint16_t>(to.value + (value ? 1 : 0));
                        to.unit_before = unit;
                        to.child_due = number && is_parent(state.number);
                        steps_.push_back(step);
                        to.trace = static_cast<int>(steps_.size()) - 1;
                        beams[end].push_back(to);
                    }
                }
            }
        }
    }

    void take_note(const State& state, std::size_t at, std::size_t end, float joined,
                   std::vector<std::vector<State>>& beams) {
        for (std::size_t i = at; i < end; ++i)
            if (state.number < page_.numbers.size() && beside_[state.number] == i) return;
        Step step{.before = state.trace,
                  .from = static_cast<std::uint32_t>(at),
                  .to = static_cast<std::uint32_t>(end),
                  .note = true};
        State to = state;
        to.score += joined - w_.is_note - (label(at).known ? w_.known_is_note : 0);
        steps_.push_back(step);
        to.trace = static_cast<int>(steps_.size()) - 1;
        beams[end].push_back(to);
    }

    [[nodiscard]] float begin_score(std::size_t i) const {
        const LooseWord& first = word_of(i);
        if (first.opens_label) return w_.begins_known;
        return first.small || first.text.front() == '(' ? -w_.begins_small : 0;
    }

    [[nodiscard]] float join_score(std::size_t i, int depth) const {
        const LooseWord &first = word_of(i), &before = last_word_of(i - 1);
        const bool wanted = depth > 0 || before.unfinished || before.text.ends_with(',');
        float score = 0;
        if (wanted) score += w_.goes_on_wanted;
        if (first.small || first.text.front() == '(') score += w_.goes_on_small;
        if (first.upper && !wanted) score -= first.opens_label ? w_.goes_on_known : w_.goes_on_upper;
        const std::size_t apart = page_.labels[i] - page_.labels[i - 1];
        const bool number_between = apart == 2 && page_.pieces[page_.labels[i] - 1].within_label;
        if (page_.labels[i] < page_.labels[i - 1] || (apart > 1 && !number_between))
            score -= w_.goes_on_elsewhere;
        else if (label(i).block != label(i - 1).block)
            score -= w_.goes_on_blank;
        return score;
    }

    [[nodiscard]] float number_score(const State& state, std::size_t at, std::size_t end, bool taken) const {
        float score = 0;
        const auto stands_in = [&](std::size_t k) { return beside_[k] >= at && beside_[k] < end; };
        const int balance = looks_[at].balance;
        if (!taken) {
            score -= w_.without_number;
            if (state.child_due) score -= w_.child_due;
            if (balance > 0) score -= w_.seldom_numbered;
            if (state.number < page_.numbers.size() && stands_in(state.number)) score -= w_.number_elsewhere;
            return score;
        }
        if (balance < 0) score -= w_.seldom_numbered;
        if (siblings_[state.number] == word_of(at).lower) score += w_.like_sibling;
        if (stands_in(state.number)) return score + w_.number_beside;
        return beside_[state.number] == std::string::npos ? score : score - w_.number_elsewhere;
    }

    [[nodiscard]] std::string words_of(const CellPiece& piece) const {
        std::string out;
        for (std::size_t l = piece.line; l <= piece.last; ++l)
            for (std::size_t i = l == piece.line ? piece.from : 0;
                 i < (l == piece.line ? piece.to : lines_[l].words.size()); ++i)
                out += (out.empty() ? "" : " ") + lines_[l].words[i].lower;
        return out;
    }

    [[nodiscard]] bool is_rate(std::size_t at) const {
        std::string words;
        for (std::size_t i = label(at).from; i < std::min(label(at).to, label(at).from + 3); ++i)
            words += lines_[label(at).line].words[i].lower + " ";
        return rates_.begins(words);
    }

    [[nodiscard]] bool is_parent(std::size_t number) const {
        const Stt* below = next_numbers_[number];
        return below != nullptr && is_prefix(*page_.pieces[page_.numbers[number]].number, *below);
    }

    // "II" above 1.
    [[nodiscard]] bool is_group(std::size_t number) const {
        const Stt& own = *page_.pieces[page_.numbers[number]].number;
        return own.kind == Stt::Kind::roman || own.kind == Stt::Kind::letter;
    }

    [[nodiscard]] std::size_t depth_of(std::size_t number) const {
        return page_.pieces[page_.numbers[number]].number->numbers.size();
    }

    // The unit stands right behind the label, the value right behind the unit.
    [[nodiscard]] bool unit_beside(const Step& step) const {
        return before_[page_.units[step.unit_at]] == page_.labels[step.to - 1] &&
               !is_stacked(page_.units[step.unit_at]);
    }
    [[nodiscard]] bool value_beside(const Step& step) const {
        const std::size_t before = step.unit ? page_.units[step.unit_at] : page_.labels[step.to - 1];
        return before_[page_.values[step.value_at]] == before && !is_stacked(page_.values[step.value_at]);
    }
    // The cell stands right behind another label or unit.
    [[nodiscard]] bool is_of_another(std::size_t cell, PieceKind kind) const {
        const std::size_t before = before_[cell];
        return before < page_.pieces.size() && page_.pieces[before].kind == kind && !is_stacked(cell);
    }
    // Units or values one below the other: what stands above them may belong to any of these.
    [[nodiscard]] bool is_stacked(std::size_t cell) const {
        return cell + 1 < page_.pieces.size() && page_.pieces[cell + 1].kind == page_.pieces[cell].kind;
    }
    [[nodiscard]] bool is_beside(const Step& step) const {
        return (!step.unit || unit_beside(step)) && (!step.value || value_beside(step));
    }

    [[nodiscard]] float cells_score(const State& state, const Step& step) const {
        float score = 0;
        const LabelLook& look = looks_[step.from];
        const bool rate = look.rate;
        const bool parent = step.number && is_parent(step.number_at);
        bool percent = false;
        if (step.unit) {
            const std::string& unit = units_[step.unit_at];
            percent = unit == "%";
            score += percent == rate ? (rate ? w_.rate_fits : 0) : -w_.rate_fits;
            if (look.units != nullptr && !rate) {
                const auto seen = look.units->find(unit);
                if (seen != look.units->end() && seen->second > 1) score += w_.unit_known;
            }
            if (unit_beside(step))
                score += w_.cell_beside;
            else if (is_of_another(page_.units[step.unit_at], PieceKind::label))
                score -= w_.cell_of_another;
            if (parent && is_group(step.number_at)) score -= w_.group_has_cells;
            if (parent && !rate) {
                score -= w_.parent_has_cells;
                const auto habit = parents_.find(depth_of(step.number_at));
                if (habit != parents_.end() && habit->second > 1) score -= w_.parents_differ;
            }
            const bool run = state.unit > 0 && page_.pieces[page_.units[step.unit_at]].block ==
                                                   page_.pieces[page_.units[step.unit_at - 1u]].block;
            if (run) score += state.unit_before ? w_.run_goes_on : -w_.run_goes_on;
            if (!step.value) {
                score -= w_.unit_lacks_value;
                if (state.value < page_.values.size() &&
                    before_[page_.values[state.value]] == page_.units[step.unit_at])
                    score -= w_.cell_left;
            }
        } else {
            if (columns_.has_unit && !parent) score -= w_.row_lacks_unit;
            if (rate) score -= w_.rate_fits;
            if (state.unit < page_.units.size() && before_[page_.units[state.unit]] == page_.labels[step.to - 1])
                score -= w_.cell_left;
            if (step.value && columns_.has_unit) score -= w_.value_lacks_unit;
        }
        if (step.value) {
            if (!step.unit && parent && is_group(step.number_at)) score -= w_.group_has_cells;
            if (value_beside(step))
                score += w_.cell_beside;
            else if (is_of_another(page_.values[step.value_at], PieceKind::unit))
                score -= w_.cell_of_another;
            const CellPiece& value = page_.pieces[page_.values[step.value_at]];
            const std::string& first = lines_[value.line].words[value.from].text;
            if (step.unit && !percent && first.ends_with('%')) score -= w_.value_fits;
            if (percent && first.size() > 2 && !first.ends_with('%') && first.find(',') == std::string::npos &&
                first != "100")
                score -= w_.value_fits;
        }
        return score;
    }

    const std::vector<LooseLine>& lines_;
    const Page& page_;
    const std::vector<const Stt*>& next_numbers_;
    const std::vector<std::string>& siblings_;   // by number: how the label of the one before on its level begins
    const std::map<std::size_t, int>& parents_;  // by depth: those without cells beside them less those with
    const PieceColumns& columns_;
    const WordList& rates_;
    const StreamWeights& w_;
    std::vector<std::size_t> beside_;
    std::vector<std::size_t> before_;  // by piece: the one before it in the text, notes left out
    std::vector<float> best_;          // score of the best way, by line of a label
    std::vector<LabelLook> looks_;     // by line of a label
    std::vector<std::string> units_;   // words of each
    std::vector<Step> steps_;
};

// Values that stand one behind the other fill the cells of one row after the other.
void join_values(Page& page, int count) {
    if (count <= 1) return;
    std::vector<CellPiece> joined;
    std::size_t held = 0;
    for (const CellPiece& piece : page.pieces) {
        const bool goes_on = !joined.empty() && joined.back().kind == PieceKind::value &&
                             piece.kind == PieceKind::value && held < static_cast<std::size_t>(count) &&
                             joined.back().last + 1 == piece.line;
        if (goes_on) {
            joined.back().last = piece.last;
            ++held;
        } else {
            joined.push_back(piece);
            held = 1;
        }
    }
    page.pieces = std::move(joined);
}

// How the label begins of the number before `at` on its level: 3.3.1 of 3.3.2.
std::string sibling_of(std::size_t at, const std::vector<const Stt*>& numbers, const std::vector<std::string>& begins) {
    constexpr std::size_t farthest = 12;  // numbers
    const Stt& own = *numbers[at];
    if (own.kind != Stt::Kind::decimal) return {};
    for (std::size_t k = at; k-- > (at > farthest ? at - farthest : 0);) {
        if (numbers[k]->kind != Stt::Kind::decimal || numbers[k]->numbers.size() != own.numbers.size()) continue;
        return std::equal(own.numbers.begin(), own.numbers.end() - 1, numbers[k]->numbers.begin()) ? begins[k] : "";
    }
    return {};
}

// One cell for each row that can have one, and either all rows with others below them have cells or none: no cell
// stands in another's place.
bool is_whole(const std::vector<StreamRow>& rows, const Page& page, const PieceColumns& columns) {
    if (columns.has_unit && page.units.size() != page.values.size()) return false;
    bool with = false, without = false;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const bool cell = columns.has_unit ? rows[r].unit.has_value() : rows[r].value.has_value();
        const Stt* own = rows[r].number ? &*rows[r].number->number : nullptr;
        const Stt* below = r + 1 < rows.size() && rows[r + 1].number ? &*rows[r + 1].number->number : nullptr;
        const bool parent = own != nullptr && below != nullptr && is_prefix(*own, *below);
        const bool group = own != nullptr && own->kind != Stt::Kind::decimal;
        if (parent && !group) (cell ? with : without) = true;
        if (!cell && !parent && !rows[r].goes_on) return false;
    }
    return !with || !without;
}

std::size_t page_end(const std::vector<LooseLine>& lines, std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < lines.size() && lines[end].page == lines[begin].page) ++end;
    return end;
}

bool is_piece(const std::optional<CellPiece>& cell, const CellPiece& piece) {
    return cell && cell->line == piece.line && cell->from == piece.from;
}

// Notes belong to the row whose cell they stand behind.
void add_notes(const Page& page, std::vector<StreamRow>& rows) {
    for (std::size_t i = 1; i < page.pieces.size(); ++i) {
        if (page.pieces[i].kind != PieceKind::note) continue;
        const CellPiece& before = page.pieces[i - 1];
        for (StreamRow& row : rows)
            if (is_piece(row.value, before) || is_piece(row.unit, before)) row.note.push_back(page.pieces[i]);
    }
}

}  // namespace

ColumnSigns signs_of_columns(const std::vector<LooseLine>& lines, const PieceColumns& columns,
                             const Vocabulary& vocabulary) {
    ColumnSigns out;
    if (lines.size() > most_lines || !stands_in_blocks(lines, vocabulary)) return out;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = page_end(lines, begin);
        const std::vector<CellPiece> pieces = pieces_of(lines, begin, end, columns, vocabulary);
        out.pieces += pieces.size();
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const PieceKind before = i == 0 ? PieceKind::number : pieces[i - 1].kind;
            if (pieces[i].kind == PieceKind::unit && before != PieceKind::label) ++out.signs;
            if (pieces[i].kind == PieceKind::number && i + 1 < pieces.size() && pieces[i + 1].kind != PieceKind::label)
                ++out.signs;
        }
        begin = end;
    }
    return out;
}

bool stands_by_columns(const ColumnSigns& signs) {
    return signs.signs >= fewest_signs && signs.signs * sign_share >= signs.pieces;
}

std::optional<ColumnRows> read_columns(const std::vector<LooseLine>& lines, const PieceColumns& columns,
                                       const Vocabulary& vocabulary, const StreamWeights& weights) {
    if (lines.size() > most_lines || !stands_in_blocks(lines, vocabulary)) return std::nullopt;
    std::vector<Page> pages;
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = page_end(lines, begin);
        Page& page = pages.emplace_back();
        page.pieces = pieces_of(lines, begin, end, columns, vocabulary);
        join_values(page, columns.values);
        const LabelOrder order = order_labels(page.pieces);
        page.numbers = order.numbers;
        page.labels = order.labels;
        for (std::size_t i = 0; i < page.pieces.size(); ++i) {
            if (page.pieces[i].kind == PieceKind::unit) page.units.push_back(i);
            if (page.pieces[i].kind == PieceKind::value) page.values.push_back(i);
        }
        places.emplace_back(begin, end);
        begin = end;
    }
    // What the cells that stand right behind their label tell of the others; which labels have numbers.
    std::map<std::string, std::map<std::string, int>> habits;
    std::map<std::string, int> numbered;
    std::vector<const Stt*> numbers;
    std::vector<std::string> begins;  // the first word of the label beside each
    for (const Page& page : pages) {
        for (std::size_t i = 0; i + 1 < page.pieces.size(); ++i) {
            const CellPiece &piece = page.pieces[i], &next = page.pieces[i + 1];
            if (piece.kind == PieceKind::number && next.kind == PieceKind::label && !piece.within_label)
                ++numbered[lines[next.line].words[next.from].lower];
            if (piece.kind != PieceKind::number && next.kind == PieceKind::label && piece.kind != PieceKind::label &&
                lines[next.line].words[next.from].upper)
                --numbered[lines[next.line].words[next.from].lower];
            if (piece.kind != PieceKind::label || next.kind != PieceKind::unit) continue;
            std::size_t first = i;
            while (first > 0 && page.pieces[first - 1].kind == PieceKind::label) --first;
            std::string unit;
            for (const LooseWord& word : lines[next.line].words) unit += (unit.empty() ? "" : " ") + word.lower;
            ++habits[lines[page.pieces[first].line].words[page.pieces[first].from].lower][unit];
        }
        for (const std::size_t k : page.numbers) {
            numbers.push_back(&*page.pieces[k].number);
            const bool beside = k + 1 < page.pieces.size() && page.pieces[k + 1].kind == PieceKind::label &&
                                !page.pieces[k].within_label;
            begins.push_back(beside ? lines[page.pieces[k + 1].line].words[page.pieces[k + 1].from].lower : "");
        }
    }
    std::map<std::size_t, int> parents;
    std::size_t number = 0;
    for (const Page& page : pages)
        for (const std::size_t k : page.numbers) {
            const Stt* below = number + 1 < numbers.size() ? numbers[number + 1] : nullptr;
            ++number;
            std::size_t behind = k + 1;
            while (behind < page.pieces.size() && page.pieces[behind].kind == PieceKind::label) ++behind;
            if (below == nullptr || !is_prefix(*page.pieces[k].number, *below) || behind == k + 1) continue;
            const bool cells = behind < page.pieces.size() && page.pieces[behind].kind == PieceKind::unit;
            parents[page.pieces[k].number->numbers.size()] += cells ? -1 : 1;
        }
    ColumnRows out;
    number = 0;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const Page& page = pages[p];
        std::vector<const Stt*> next_numbers;
        std::vector<std::string> siblings;
        for (std::size_t k = 0; k < page.numbers.size(); ++k, ++number) {
            next_numbers.push_back(number + 1 < numbers.size() ? numbers[number + 1] : nullptr);
            siblings.push_back(sibling_of(number, numbers, begins));
        }
        auto [rows, dropped] =
            PageSearch(lines, page, next_numbers, habits, numbered, siblings, parents, columns, vocabulary, weights)
                .run();
        const std::size_t cells = page.units.size() + page.values.size() + page.numbers.size();
        std::size_t bare = 0;  // rows of a label only
        for (const StreamRow& row : rows) bare += !row.number && !row.unit && !row.value && !row.goes_on ? 1 : 0;
        if (dropped * few_lost > cells || bare * 3 > rows.size() + 3) {
            out.lost.push_back(places[p]);
            continue;
        }
        out.dropped += dropped;
        add_notes(page, rows);
        const bool whole = dropped == 0 && is_whole(rows, page, columns);
        for (StreamRow& row : rows) {
            row.sure = row.sure || whole;
            out.rows.push_back(std::move(row));
        }
    }
    return out;
}

}  // namespace solieu::grammar
