#include "grammar/loose_search.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "grammar/loose_values.h"
#include "normalize/text.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t beam_width = 24;
constexpr float beam_depth = 16;            // ways this much worse than the best are given up
constexpr std::size_t max_undecided = 512;  // lines kept before the best way is settled
constexpr float impossible = -1e9F;

enum class UnitState : std::uint8_t { none, partial, full, codes, placed };

// A way so far: what the present row holds, and how it came here.
struct Way {
    float score = 0;
    int trace = -1;                    // index into the steps taken
    std::uint64_t row_key = 0;         // of the readings of the present row
    int stt_line = -1;                 // the last number read, of this row or an earlier one
    const LooseWord* label = nullptr;  // the last word of each part
    const LooseWord* note = nullptr;
    const LooseWord* value = nullptr;
    UnitState unit = UnitState::none;
    int unit_node = 0;
    bool code_pending = false, code_named = false;
    std::int8_t last_code = -1;
    bool has_stt = false;
    bool opened_blank = false;  // the row's first line had no number
    std::int8_t values = 0;
    bool text_value = false;
    ValueRest value_rest = ValueRest::none;  // what the value still lacks
    // The row before had a label and neither number nor unit: what it costs if the numbers go on as if it were not
    // there, because a note was taken for it.
    float bare = 0;
    std::int8_t label_depth = 0, note_depth = 0;
    std::uint8_t lines = 0, notes_before = 0, notes_after = 0;
    bool value_blank = false;
    bool label_number = false;   // the label ends in a number
    std::int8_t blank_rows = 0;  // rows without a number since the last numbered one
    int label_width = 0;         // characters of the line that the label ended, 0 where other cells follow it
    std::int8_t open_joins = 0;  // label lines since a bracket was opened
    bool within_open = false;    // "Trong" was read, "đó" not yet
};

struct Step {
    int before = -1;
    std::uint16_t reading = 0;
    bool opens_row = false;
};

bool is_prefix(const std::vector<int>& parent, const std::vector<int>& child) {
    return parent.size() <= child.size() && std::equal(parent.begin(), parent.end(), child.begin());
}

// How well `next` follows `last` (nullptr: the first number of the table). Numbers may be missing where rows stand that
// have none.
float sequence_score(const Stt* last, const Stt& next, int blank_rows) {
    if (next.kind == Stt::Kind::dash) return -1;
    if (last == nullptr) return next.numbers.empty() || next.numbers[0] == 1 ? 4 : 1;
    if (next.kind != Stt::Kind::decimal) {
        if (last->kind != next.kind) return next.kind == Stt::Kind::roman ? 2 : 0.5F;
        return next.numbers[0] == last->numbers[0] + 1 ? 4 : -2;
    }
    const auto& s = next.numbers;
    if (last->kind != Stt::Kind::decimal) return s[0] == 1 ? 4 : 0;
    const auto& p = last->numbers;
    if (s.size() == p.size() + 1 && is_prefix(p, s)) return s.back() - 1 <= blank_rows ? 5 : s.back() <= 3 ? 1.5F : -1;
    for (std::size_t k = 0; k < p.size() && k < s.size(); ++k) {
        if (p[k] == s[k]) continue;
        const int jump = s[k] - p[k];
        if (jump <= 0) break;
        const bool ends = s.size() == k + 1;
        const bool first_below = s.size() == k + 2 && s.back() == 1;
        if (ends) return jump - 1 <= blank_rows ? 5 : jump <= 3 ? 1.5F : -2;
        if (first_below && jump == 1) return 2;
        return -3;
    }
    if (s.size() == 1 && s[0] == 1) return 0;  // numbers start again
    return -4;
}

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

class Search {
  public:
    Search(const std::vector<LooseLine>& lines, const TableShape& shape, const std::vector<Column>& columns,
           const Vocabulary& vocabulary, const WordPairs& pairs)
        : lines_(lines), shape_(shape), columns_(columns), vocabulary_(vocabulary), pairs_(pairs) {}

    std::vector<ReadLine> run() {
        numbers_.reserve(lines_.size());
        for (const LooseLine& line : lines_) numbers_.push_back(stt_of(line));
        measure_lines();
        out_.resize(lines_.size());
        std::vector<Way> ways(1), next_ways;
        for (line_ = 0; line_ < lines_.size(); ++line_) {
            const LooseLine* below = line_ + 1 < lines_.size() ? &lines_[line_ + 1] : nullptr;
            if (shape_.placed) {
                readings_.push_back({placed_reading(lines_[line_], columns_)});
            } else {
                readings_.push_back(readings_of(lines_[line_], below, shape_, vocabulary_));
            }
            next_ways.clear();
            best_ = impossible;
            for (const Way& way : ways) {
                const float closed = line_ == 0 ? 0 : close_score(way);
                for (std::size_t r = 0; r < readings_.back().size(); ++r) {
                    if (line_ > 0) take(next_ways, way, readings_.back()[r], r, false, 0);
                    take(next_ways, way, readings_.back()[r], r, true, closed);
                }
            }
            if (next_ways.empty()) {  // nothing fits: the line opens a row as it is
                Way way = ways.front();
                open(way);
                way.score -= 20;
                pending_.push_back({.before = ways.front().trace, .reading = 0, .opens_row = true});
                way.trace = -static_cast<int>(pending_.size()) - 1;
                best_ = way.score;
                next_ways.push_back(way);
            }
            prune(next_ways);
            for (Way& way : next_ways) way.trace = commit(way.trace);
            pending_.clear();
            std::swap(ways, next_ways);
            if (ways.size() == 1 || readings_.size() >= max_undecided) settle(ways);
        }
        for (Way& way : ways) way.score += close_score(way);
        std::stable_sort(ways.begin(), ways.end(), [](const Way& x, const Way& y) { return x.score > y.score; });
        --line_;
        settle(ways);
        if (!out_.empty()) out_[0].opens_row = true;
        return std::move(out_);
    }

  private:
    // How wide lines run before they are wrapped: three quarters are narrower.
    void measure_lines() {
        widths_.reserve(lines_.size());
        for (const LooseLine& line : lines_) {
            std::size_t width = 0;
            for (const LooseWord& one : line.words) width += normalize::length(one.text) + 1;
            widths_.push_back(static_cast<int>(std::min<std::size_t>(width, 10000)));
        }
        std::vector<int> sorted = widths_;
        const auto quarter = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 3 / 4);
        std::nth_element(sorted.begin(), quarter, sorted.end());
        usual_width_ = *quarter;
    }

    // A label is wrapped where its column ends: a short line that goes on below is none of a label.
    [[nodiscard]] bool wrapped_too_early(const Way& way, const LooseWord& next) const {
        if (shape_.placed || way.label_width == 0 || !next.small) return false;
        const auto wide = way.label_width + static_cast<int>(normalize::length(next.text));
        return wide * 10 < usual_width_ * 6;
    }

    // Writes down the best way and forgets the others: bounds memory.
    void settle(std::vector<Way>& ways) {
        int trace = ways.front().trace;
        for (std::size_t i = line_ + 1; trace >= 0; trace = steps_[static_cast<std::size_t>(trace)].before) {
            const Step& step = steps_[static_cast<std::size_t>(trace)];
            --i;
            out_[i] = {.reading = readings_[i - settled_][step.reading], .opens_row = step.opens_row};
        }
        ways.resize(1);
        ways.front().trace = -1;
        steps_.clear();
        readings_.clear();
        settled_ = line_ + 1;
    }

    // Steps are kept only for ways that survive: before that they are numbered downwards from -2.
    int commit(int trace) {
        const Step step = pending_[static_cast<std::size_t>(-trace - 2)];
        steps_.push_back(step);
        return static_cast<int>(steps_.size()) - 1;
    }

    static void open(Way& way) {
        Way fresh;
        if (way.label != nullptr && !way.has_stt && way.unit == UnitState::none && !way.within_open)
            fresh.bare = way.values == 0 ? 6.0F : 4.0F;
        fresh.score = way.score;
        fresh.stt_line = way.stt_line;
        fresh.within_open = way.within_open;
        fresh.blank_rows =
            static_cast<std::int8_t>(std::min(way.blank_rows + (way.has_stt || way.lines == 0 ? 0 : 1), 100));
        way = fresh;
    }

    void take(std::vector<Way>& next, const Way& from, const Reading& reading, std::size_t index, bool opens,
              float closed) {
        Way way = from;
        if (opens) {
            way.score += closed;
            open(way);
        } else if (way.lines >= 40) {
            return;
        }
        const float gained = step_score(way, reading, opens);
        if (gained <= impossible / 2) return;
        way.score += gained + reading.score;
        if (way.score < best_ - beam_depth) return;
        best_ = std::max(best_, way.score);
        way.lines = static_cast<std::uint8_t>(way.lines + 1);
        way.row_key = (opens ? line_ * 0x9E3779B97F4A7C15ull : way.row_key) * 1099511628211ull + index + 1;
        pending_.push_back({.before = from.trace, .reading = static_cast<std::uint16_t>(index), .opens_row = opens});
        way.trace = -static_cast<int>(pending_.size()) - 1;
        next.push_back(way);
    }

    void prune(std::vector<Way>& ways) const {
        std::vector<std::uint32_t> order;
        for (std::size_t i = 0; i < ways.size(); ++i) {
            if (ways[i].score >= best_ - beam_depth) order.push_back(static_cast<std::uint32_t>(i));
        }
        std::stable_sort(order.begin(), order.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return ways[a].score > ways[b].score; });
        std::vector<Way> kept;
        for (std::uint32_t i : order) {
            if (kept.size() == beam_width) break;
            const Way& way = ways[i];
            // Ways into the same row differ only in what lies behind: the best is enough.
            const bool known = std::any_of(kept.begin(), kept.end(), [&](const Way& other) {
                return other.row_key == way.row_key && other.stt_line == way.stt_line &&
                       other.within_open == way.within_open;
            });
            if (!known) kept.push_back(way);
        }
        ways = std::move(kept);
    }

    [[nodiscard]] const LooseWord& word(std::size_t i) const { return lines_[line_].words[i]; }

    // The row is complete: what is missing or was left open?
    [[nodiscard]] float close_score(const Way& way) const {
        float score = 0;
        if (way.label == nullptr) score -= 14;
        score -=
            2.0F * static_cast<float>(std::abs(way.label_depth)) + 1.5F * static_cast<float>(std::abs(way.note_depth));
        if (way.label != nullptr) {
            if (way.label->unfinished) score -= 5;
            if (way.label->seldom_last) score -= 1;
            if (way.label->text.back() == ',') score -= 4;
            if (way.label_number && !shape_.placed) score -= 3;
        }
        if (way.note != nullptr && way.note->unfinished) score -= 3;
        if (way.unit == UnitState::partial) score -= 6;
        if (way.value_rest != ValueRest::none) score -= 6;
        if (way.unit == UnitState::codes && (way.code_pending || way.code_named)) score -= 6;
        if (shape_.has_unit && way.unit == UnitState::none && way.values > 0) score -= 0.5F;
        if (way.unit == UnitState::none && way.values == 0 && !way.has_stt) score -= 4;
        // Notes are centred on their row, give or take a line.
        if (way.notes_before > 0 && !shape_.placed) {
            score -= 0.7F * static_cast<float>(std::max(std::abs(way.notes_before - way.notes_after) - 1, 0));
        }
        return score;
    }

    float step_score(Way& way, const Reading& reading, bool opens) {
        float score = 0;
        score += prefix_score(way, reading, opens);
        if (score <= impossible / 2) return impossible;
        const bool had_cells = way.unit != UnitState::none || way.values > 0;
        const bool had_label = way.label != nullptr;
        if (reading.has_unit()) score += unit_score(way, reading);
        if (score <= impossible / 2) return impossible;
        if (reading.has_value())
            score += reading.value_tail ? value_tail_score(way, reading) : value_score(way, reading);
        if (score <= impossible / 2) return impossible;
        if (reading.has_label()) score += label_score(way, reading, had_cells);
        if (reading.has_note()) score += note_score(way, reading, had_label);
        way.value_blank = way.value_blank || reading.value_blank;
        if (opens && !reading.has_label() && reading.prefix == LoosePrefix::none) {
            const bool set_in = shape_.blank_cells && word(0).gap >= 2;
            score -= reading.has_value() ? 6 : set_in ? 0.5F : reading.has_unit() ? 5.0F : 2.5F;
        }
        if (!opens && lines_[line_].blank_lines >= 3) score -= had_label && !had_cells ? 0.5F : 1.0F;
        return score;
    }

    float prefix_score(Way& way, const Reading& reading, bool opens) {
        float score = 0;
        switch (reading.prefix) {
            case LoosePrefix::none:
                if (opens) {
                    const bool starts = reading.has_label() && word(reading.label).opens_label;
                    const bool set_in = shape_.blank_cells && word(0).gap >= 3.5F;
                    const bool among_blank = way.within_open || way.blank_rows > 0;
                    score -= (starts                ? 1.5F
                              : reading.has_label() ? 4.0F
                              : set_in              ? 0.5F
                                                    : 1.5F) -
                             (among_blank ? 1.0F : 0.0F);
                    way.opened_blank = true;
                }
                break;
            case LoosePrefix::stt: {
                if (way.has_stt) return impossible;
                const auto& number = numbers_[line_];
                if (!number) return impossible;
                const Stt* last = way.stt_line < 0 ? nullptr : &*numbers_[static_cast<std::size_t>(way.stt_line)];
                const float follows = sequence_score(last, *number, way.blank_rows);
                score += follows;
                if (opens && follows >= 4 && shape_.has_note && shape_.has_unit && !shape_.placed) score -= way.bare;
                if (!opens) score += way.opened_blank ? 0.5F : -1.0F;  // what the missing number cost at first
                // A number alone may also be a value; with its dot it is none.
                way.has_stt = true;
                if (number->kind == Stt::Kind::dash) break;
                way.stt_line = static_cast<int>(line_);
                way.blank_rows = 0;
                break;
            }
            case LoosePrefix::within:
                way.within_open = false;
                break;
            case LoosePrefix::within_first:
                if (way.within_open) return impossible;
                way.within_open = true;
                if (opens) way.opened_blank = true;
                if (opens && reading.label == reading.end) score -= 0.5F;
                break;
            case LoosePrefix::within_second:
                if (!way.within_open) return impossible;
                way.within_open = false;
                break;
        }
        if (reading.prefix == LoosePrefix::stt && way.within_open) {
            way.within_open = false;
            score -= 1;
        }
        return score;
    }

    float unit_score(Way& way, const Reading& reading) {
        float score = 0;
        if (way.values > 0 && way.unit == UnitState::none) score -= 3;  // the unit stands before the value
        switch (reading.unit) {
            case UnitPiece::none:
                return impossible;
            case UnitPiece::fresh:
                if (way.unit != UnitState::none) return impossible;
                way.unit = vocabulary_.is_unit(reading.unit_node) ? UnitState::full : UnitState::partial;
                way.unit_node = reading.unit_node;
                return score + 1;
            case UnitPiece::tail: {
                if (way.unit != UnitState::partial && way.unit != UnitState::full) return impossible;
                int node = way.unit_node;
                for (std::size_t i = reading.unit_begin; i < reading.value; ++i)
                    node = vocabulary_.step(node, word(i).unit_word);
                if (node < 0) return impossible;
                const bool was_full = way.unit == UnitState::full;
                way.unit = vocabulary_.is_unit(node) ? UnitState::full : UnitState::partial;
                way.unit_node = node;
                return score + (was_full ? -1.0F : 3.0F);
            }
            case UnitPiece::codes:
            case UnitPiece::code_name:
                if (way.unit != UnitState::none && way.unit != UnitState::codes) return impossible;
                if (way.code_pending || way.code_named) return impossible;
                if (reading.first_code >= 0) {
                    const int expected = way.unit == UnitState::codes ? way.last_code + 1 : 0;
                    if (way.unit == UnitState::codes)
                        score += reading.first_code == expected || way.last_code < 0 ? 1.5F : -4.0F;
                    // Lists begin at 0 or 1, and with "Có = 1; Không = 0".
                    if (way.unit == UnitState::none && reading.first_code > 1) score -= 2;
                } else if (way.unit == UnitState::codes) {
                    score += 1;
                }
                break;
            case UnitPiece::code_sign:
                if (!way.code_named) return impossible;
                // Where the sign stands first, nothing else can be meant.
                score += word(reading.unit_begin).text.front() == '=' ? 2 : 1;
                break;
            case UnitPiece::code_number:
                if (!way.code_pending) return impossible;
                // The code before tells the next: 0, 1, 2.
                score += reading.last_code == way.last_code + 1 || (way.last_code <= 0 && reading.last_code <= 1)
                             ? 2.5F
                             : -2.0F;
                break;
            case UnitPiece::placed:
                if (way.unit == UnitState::placed && !joins_unit(way, reading)) return impossible;
                way.unit = UnitState::placed;
                return score;
        }
        way.unit = UnitState::codes;
        way.code_named = reading.code_named;
        way.code_pending = reading.code_pending;
        if (reading.last_code >= 0) way.last_code = reading.last_code;
        return score;
    }

    // A cell of a column goes on in the next line.
    [[nodiscard]] bool joins_unit(const Way& way, const Reading& reading) const {
        const LooseWord& first = word(reading.unit_begin);
        return way.values == 0 ? true : !first.upper || first.text.front() == '=';
    }

    float value_tail_score(Way& way, const Reading& reading) {
        const bool bracket = word(reading.note - 1u).text.back() == ')';
        if (way.value_rest != (bracket ? ValueRest::bracket : ValueRest::words)) return impossible;
        way.value_rest = ValueRest::none;
        return 4;
    }

    // Text in a value cell: does the row's unit list it?
    [[nodiscard]] float choice_score(const Way& way, const Reading& reading) const {
        if (shape_.placed || !reading.text_value) return 0;
        const std::string text = lower_words(lines_[line_], reading.value, reading.note);
        if (!vocabulary_.is_any_choice(text)) return 0;
        if (way.unit == UnitState::full && vocabulary_.is_choice(way.unit_node, text)) return 3;
        return vocabulary_.is_text_value(text) ? 0.0F : -6.0F;
    }

    float value_score(Way& way, const Reading& reading) {
        if (way.values + reading.values > shape_.value_columns) {
            const LooseWord& tail = word(reading.value);
            // "69.843,53" / "2": a number that a line end broke.
            const bool split = way.value != nullptr && shape_.value_columns == 1 &&
                               reading.note == reading.value + 1u && way.value->number &&
                               way.value->text.find(',') != std::string::npos && tail.number && tail.text.size() <= 2 &&
                               !reading.has_label() && !reading.has_unit();
            if (split) return 1;
            if (!(shape_.placed && reading.text_value)) return impossible;
            return -2;
        }
        float score = (way.value_blank ? -3.0F : 0.0F) + choice_score(way, reading);
        // Words behind a number qualify it only where a unit shows that it is a value.
        if (!shape_.placed && shape_.has_unit && way.unit == UnitState::none && !reading.text_value &&
            reading.note > reading.value + 1u && word(reading.note - 1u).small) {
            return impossible;
        }
        if (!reading.has_unit() && !shape_.placed) {
            if (way.unit == UnitState::full || way.unit == UnitState::codes) score += 2;
            if (way.unit == UnitState::partial) score += reading.has_label() ? -1.0F : 1.5F;
            if (way.unit == UnitState::none && shape_.has_unit) score -= 1;
            if (way.unit == UnitState::none && indent(reading, reading.value) >= 3.5F && reading.has_note())
                score -= 1.5F;
            if (way.code_pending && shape_.value_columns == 1) score -= 1;
            if (way.label == nullptr && !reading.has_label() && reading.prefix == LoosePrefix::none) score -= 4;
            // "… so với năm" / "2015", "2021 -" / "2025": the label goes on.
            if (way.label != nullptr && !reading.has_label()) {
                if (way.label->unfinished) score -= 2;
                if (way.label->seldom_last) score -= is_year(word(reading.value).text) ? 3.5F : 1.5F;
            }
            if (way.unit == UnitState::none && shape_.has_unit && reading.has_note()) score -= 1;
        }
        const std::string& text = word(reading.value).text;
        if ((text == "-" || text == "x" || text == "X") && !reading.has_unit()) score -= 0.5F;
        way.values = static_cast<std::int8_t>(std::min(way.values + reading.values, 100));
        way.text_value = reading.text_value;
        way.value_rest = reading.value_rest;
        way.value = &word(reading.value);
        return score;
    }

    // White space at the line's beginning that blank cells left; 0 when it tells nothing.
    [[nodiscard]] float indent(const Reading& reading, std::size_t at) const {
        if (!shape_.blank_cells || at != 0 || reading.prefix != LoosePrefix::none) return 0;
        return word(0).gap;
    }

    float label_score(Way& way, const Reading& reading, bool had_cells) {
        const LooseWord& first = word(reading.label);
        const LooseWord& last = word(reading.unit_begin - 1u);
        float score = 0;
        const float space = indent(reading, reading.label);
        if (space >= 3.5F) score -= 4;
        if (space >= 1.5F && space < 3.5F) score -= 2;
        if (shape_.has_note && first.opens_note) score -= 2;
        const bool starter = first.opens_label;
        if (way.label == nullptr) {
            if (first.upper) {
                score += starter ? 3 : 1.5F;
            } else if (first.number) {
                score -= 4;
            } else {
                score -= first.small ? 8 : 5;
            }
        } else {
            const bool unfinished = way.label->unfinished;
            if (way.label_depth > 0) {
                // A bracket that never closes holds the label open for a line or two only.
                score += std::max(2.5F - 1.2F * static_cast<float>(way.open_joins), -2.0F);
                way.open_joins = static_cast<std::int8_t>(std::min(way.open_joins + 1, 100));
            }
            if (wrapped_too_early(way, first)) score -= 3;
            if (way.label->seldom_last) score += 1;
            if (unfinished || way.label->text.back() == ',') score += 2.5F;
            if (first.small) score += 2;
            if (first.text.front() == '(') score += 2;
            if (pairs_.known(*way.label, first)) {
                score += 2;
            } else if (first.small) {
                score -= 0.5F;
            }
            if (way.label_depth <= 0 && !unfinished) {
                if (first.upper) score -= starter ? 4.5F : 1.5F;
                // The line with the number begins the label anew: what stood above it was a note.
                if (first.upper && shape_.has_note && reading.prefix == LoosePrefix::stt &&
                    !pairs_.known(*way.label, first)) {
                    score -= 6;
                }
                if (way.label->ends_clause && way.label->text.back() != ',' && first.small) score -= 2;
            }
            // Years go on a label, other numbers seldom do.
            if (first.value && first.text.size() != 4 && !pairs_.known(*way.label, first))
                score -= way.values > 0 ? 4 : 2;
            if (had_cells) score -= 1.5F;
            if (way.note != nullptr) score -= 0.5F;
        }
        for (std::size_t i = reading.label; i < reading.unit_begin; ++i) {
            way.label_depth = static_cast<std::int8_t>(std::clamp(way.label_depth + word(i).brackets, -8, 8));
        }
        if (way.label_depth < 0) score -= 1.5F;
        // "Kiểm tra CCHC 10": numbers seldom end a label.
        way.label_number = last.number && !(reading.unit_begin - reading.label > 1 &&
                                            (word(reading.unit_begin - 2u).seldom_last || is_year(last.text)));
        if (reading.unit_begin - reading.label == 1 && way.label != nullptr && way.label->seldom_last) {
            way.label_number = false;
        }
        way.label = &last;
        way.label_width = reading.unit_begin == reading.end ? widths_[line_] : 0;
        way.notes_after = 0;
        return score;
    }

    float note_score(Way& way, const Reading& reading, bool had_label) {
        const LooseWord& first = word(reading.note);
        const bool whole_line = reading.note == 0;
        const float space = indent(reading, reading.note);
        float score = 0;
        if (space >= 3.5F) score += 2.5F;
        if (space >= 1.5F && space < 3.5F) score += 1;
        // Label and note on one line with nothing between them: only words that go on tell.
        const bool unmarked = reading.has_label() && !reading.has_unit() && !reading.has_value() && first.gap < 1.75F;
        if (unmarked && (way.note == nullptr || !pairs_.known(*way.note, first))) score -= 2.5F;
        if (!shape_.placed && reading.has_label() && !reading.has_unit() && first.text == "-") score -= 1;
        if (way.note == nullptr) {
            const bool remark = first.opens_note;
            score -= whole_line ? (way.values > 0 ? 2.0F : 3.0F) : 0.5F;
            if (remark) score += 2;
            if (first.small && !remark) score -= 1.5F;
            if (first.upper && !remark && first.opens_label) score -= 3;
        } else {
            score -= whole_line ? 0.5F : 0;
            const bool unfinished = way.note->unfinished || way.note->text.back() == ',' ||
                                    way.note->text.back() == ';' || way.note_depth > 0;
            if (unfinished) score += 1.5F;
            if (first.small) score += 1;
            if (pairs_.known(*way.note, first)) score += 2;
            if (first.upper && !unfinished) score -= 1;
            if (whole_line && first.upper && first.opens_label) score -= 3;
        }
        for (std::size_t i = reading.note; i < reading.end; ++i) {
            way.note_depth = static_cast<std::int8_t>(std::clamp(way.note_depth + word(i).brackets, -8, 8));
        }
        if (way.note_depth < 0) score -= 1.5F;
        way.note = &word(reading.end - 1u);
        const bool has_label = had_label || reading.has_label();
        if (whole_line && !has_label && !way.has_stt)
            way.notes_before = static_cast<std::uint8_t>(way.notes_before + 1);
        if (whole_line && has_label) way.notes_after = static_cast<std::uint8_t>(way.notes_after + 1);
        return score;
    }

    const std::vector<LooseLine>& lines_;
    const TableShape& shape_;
    const std::vector<Column>& columns_;
    const Vocabulary& vocabulary_;
    const WordPairs& pairs_;
    std::vector<std::optional<Stt>> numbers_;
    std::vector<int> widths_;  // characters, by line
    int usual_width_ = 0;
    std::vector<Step> steps_, pending_;
    std::vector<std::vector<Reading>> readings_;  // of the lines from settled_ on
    std::vector<ReadLine> out_;
    std::size_t line_ = 0, settled_ = 0;
    float best_ = impossible;  // score of the best way into the present line
};

}  // namespace

std::vector<ReadLine> read_rows(const std::vector<LooseLine>& lines, const TableShape& shape,
                                const std::vector<Column>& columns, const Vocabulary& vocabulary,
                                const WordPairs& pairs) {
    if (lines.empty()) return {};
    return Search(lines, shape, columns, vocabulary, pairs).run();
}

}  // namespace solieu::grammar
