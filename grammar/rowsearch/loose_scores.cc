#include "grammar/rowsearch/loose_scores.h"

#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "grammar/rowsearch/loose_values.h"

namespace solieu::grammar {
namespace {

constexpr int few_missing = 2;         // numbers that a table leaves out now and then
constexpr float counts_on = 4;         // points of a number that goes on: of the weights number_first, _follows …
constexpr int longest_fraction = 2;    // digits of "69.843,53" that a line end breaks off
constexpr std::size_t widest = 10000;  // characters: a line's width is counted no further
constexpr int usual_share = 4;         // a line of the usual width is wider than all but every fourth

bool is_prefix(const std::vector<int>& parent, const std::vector<int>& child) {
    return parent.size() <= child.size() && std::equal(parent.begin(), parent.end(), child.begin());
}

}  // namespace

// How well `next` follows `last` (nullptr: the first number of the table). Numbers may be missing where rows stand that
// have none.
float number_score(const Stt* last, const Stt& next, int blank_rows, const RowWeights& w) {
    if (next.kind == Stt::Kind::dash) return 0;
    if (last == nullptr) return next.numbers.empty() || next.numbers[0] == 1 ? w.number_first : 0;
    if (next.kind != Stt::Kind::decimal) return 0;
    const auto& s = next.numbers;
    if (last->kind != Stt::Kind::decimal) return s[0] == 1 ? w.number_below_letter : 0;
    const auto& p = last->numbers;
    const auto step = [&](int missing, float far) {
        return missing <= blank_rows ? w.number_follows : missing <= few_missing ? 0 : -far;
    };
    if (s.size() == p.size() + 1 && is_prefix(p, s)) return step(s.back() - 1, 0);
    for (std::size_t k = 0; k < p.size() && k < s.size(); ++k) {
        if (p[k] == s[k]) continue;
        const int jump = s[k] - p[k];
        if (jump <= 0) break;
        const bool ends = s.size() == k + 1;
        const bool first_below = s.size() == k + 2 && s.back() == 1;
        if (ends) return step(jump - 1, w.number_far);
        if (first_below && jump == 1) return w.number_parent_missing;
        return -w.number_jumps;
    }
    if (s.size() == 1 && s[0] == 1) return 0;  // numbers start again
    return -w.number_goes_back;
}

void open_row(Way& way, const RowWeights& w) {
    Way fresh;
    if (way.label != nullptr && !way.has_stt && way.unit == UnitState::none && !way.within_open)
        fresh.bare = way.values == 0 ? w.row_passed_over : w.valued_row_passed_over;
    fresh.score = way.score;
    fresh.stt_line = way.stt_line;
    fresh.within_open = way.within_open;
    fresh.blank_rows =
        static_cast<std::int8_t>(std::min(way.blank_rows + (way.has_stt || way.lines == 0 ? 0 : 1), 100));
    way = fresh;
}

RowScores::RowScores(const std::vector<LooseLine>& lines, const TableShape& shape, const Vocabulary& vocabulary,
                     const WordPairs& pairs, const RowWeights& weights)
    : lines_(lines), shape_(shape), vocabulary_(vocabulary), pairs_(pairs), w_(weights) {
    numbers_.reserve(lines_.size());
    for (const LooseLine& line : lines_) numbers_.push_back(stt_of(line));
    measure_lines();
}

// How wide lines run before they are wrapped: three quarters are narrower.
void RowScores::measure_lines() {
    widths_.reserve(lines_.size());
    for (const LooseLine& line : lines_) {
        std::size_t width = 0;
        for (const LooseWord& one : line.words) width += length(one.text) + 1;
        widths_.push_back(static_cast<int>(std::min(width, widest)));
    }
    std::vector<int> sorted = widths_;
    const auto quarter = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * (usual_share - 1) / usual_share);
    std::nth_element(sorted.begin(), quarter, sorted.end());
    usual_width_ = *quarter;
}

// The row is complete: what is missing or was left open?
float RowScores::close_score(const Way& way) const {
    float score = 0;
    if (way.label == nullptr) score -= w_.row_without_label;
    score -= w_.label_bracket_open * static_cast<float>(std::abs(way.label_depth));
    if (way.label != nullptr) {
        if (way.label->unfinished) score -= w_.label_unfinished;
        if (way.label->seldom_last) score -= w_.label_seldom_ends_so;
        if (way.label_number && !shape_.placed) score -= w_.label_ends_in_number;
    }
    if (way.note != nullptr && way.note->unfinished) score -= w_.note_unfinished;
    if (way.unit == UnitState::partial) score -= w_.unit_unfinished;
    if (way.unit == UnitState::codes && (way.code_pending || way.code_named)) score -= w_.codes_unfinished;
    if (shape_.has_unit && way.unit == UnitState::none && way.values > 0) score -= w_.value_without_unit;
    if (way.unit == UnitState::none && way.values == 0 && !way.has_stt) score -= w_.row_of_words_only;
    // Notes are centred on their row, give or take a line.
    if (way.notes_before > 0 && !shape_.placed) {
        score -= w_.note_off_centre * static_cast<float>(std::max(std::abs(way.notes_before - way.notes_after) - 1, 0));
    }
    return score;
}

float RowScores::step_score(std::size_t line, Way& way, const Reading& reading, bool opens) {
    line_ = line;
    float score = 0;
    score += prefix_score(way, reading, opens);
    if (score <= impossible / 2) return impossible;
    const bool had_cells = way.unit != UnitState::none || way.values > 0;
    const bool had_label = way.label != nullptr;
    if (reading.has_unit()) score += unit_score(way, reading);
    if (score <= impossible / 2) return impossible;
    if (reading.has_value()) score += reading.value_tail ? value_tail_score(way, reading) : value_score(way, reading);
    if (score <= impossible / 2) return impossible;
    if (reading.has_label()) score += label_score(way, reading, had_cells);
    if (reading.has_note()) score += note_score(way, reading, had_label);
    way.value_blank = way.value_blank || reading.value_blank;
    if (opens && !reading.has_label() && reading.prefix == LoosePrefix::none) {
        const bool set_in = shape_.blank_cells && word(0).gap >= some_indent;
        score -= reading.has_value()  ? w_.opens_with_value
                 : set_in             ? 0
                 : reading.has_unit() ? w_.opens_with_unit
                                      : w_.opens_with_note;
    }
    return score;
}

float RowScores::prefix_score(Way& way, const Reading& reading, bool opens) {
    float score = 0;
    switch (reading.prefix) {
        case LoosePrefix::none:
            if (opens) {
                const bool starts = reading.has_label() && word(reading.label).opens_label;
                const bool set_in = shape_.blank_cells && word(0).gap >= cells_indent;
                const bool among_blank = way.within_open || way.blank_rows > 0;
                score -= (starts                ? w_.no_number_known_label
                          : reading.has_label() ? w_.no_number_label
                          : set_in              ? 0
                                                : w_.no_number_cells) -
                         (among_blank ? w_.no_number_above : 0.0F);
                way.opened_blank = true;
            }
            break;
        case LoosePrefix::stt: {
            if (way.has_stt) return impossible;
            const auto& number = numbers_[line_];
            if (!number) return impossible;
            const Stt* last = way.stt_line < 0 ? nullptr : &*numbers_[static_cast<std::size_t>(way.stt_line)];
            const float follows = number_score(last, *number, way.blank_rows, w_);
            score += follows;
            if (opens && follows >= counts_on && shape_.has_note && shape_.has_unit && !shape_.placed)
                score -= way.bare;
            if (!opens && way.opened_blank) score += w_.number_comes_late;
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
            break;
        case LoosePrefix::within_second:
            if (!way.within_open) return impossible;
            way.within_open = false;
            break;
    }
    if (reading.prefix == LoosePrefix::stt && way.within_open) {
        way.within_open = false;
    }
    return score;
}

float RowScores::unit_score(Way& way, const Reading& reading) {
    float score = 0;
    if (way.values > 0 && way.unit == UnitState::none) score -= w_.unit_behind_value;
    switch (reading.unit) {
        case UnitPiece::none:
            return impossible;
        case UnitPiece::fresh:
            if (way.unit != UnitState::none) return impossible;
            way.unit = vocabulary_.is_unit(reading.unit_node) ? UnitState::full : UnitState::partial;
            way.unit_node = reading.unit_node;
            return score + w_.unit_in_row;
        case UnitPiece::tail: {
            if (way.unit != UnitState::partial && way.unit != UnitState::full) return impossible;
            int node = way.unit_node;
            for (std::size_t i = reading.unit_begin; i < reading.value; ++i)
                node = vocabulary_.step(node, word(i).unit_word);
            if (node < 0) return impossible;
            const bool was_full = way.unit == UnitState::full;
            way.unit = vocabulary_.is_unit(node) ? UnitState::full : UnitState::partial;
            way.unit_node = node;
            return was_full ? score : score + w_.unit_goes_on;
        }
        case UnitPiece::codes:
        case UnitPiece::code_name:
            if (way.unit != UnitState::none && way.unit != UnitState::codes) return impossible;
            if (way.code_pending || way.code_named) return impossible;
            if (reading.first_code >= 0) {
                const int expected = way.unit == UnitState::codes ? way.last_code + 1 : 0;
                if (way.unit == UnitState::codes)
                    score += reading.first_code == expected || way.last_code < 0 ? w_.codes_go_on : 0;
            }
            break;
        case UnitPiece::code_sign:
            if (!way.code_named) return impossible;
            break;
        case UnitPiece::code_number:
            if (!way.code_pending) return impossible;
            // The code before tells the next: 0, 1, 2.
            if (reading.last_code == way.last_code + 1 || (way.last_code <= 0 && reading.last_code <= 1))
                score += w_.code_number;
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
bool RowScores::joins_unit(const Way& way, const Reading& reading) const {
    const LooseWord& first = word(reading.unit_begin);
    return way.values == 0 ? true : !first.upper || first.text.front() == '=';
}

float RowScores::value_tail_score(Way& way, const Reading& reading) {
    const bool bracket = word(reading.note - 1u).text.back() == ')';
    if (way.value_rest != (bracket ? ValueRest::bracket : ValueRest::words)) return impossible;
    way.value_rest = ValueRest::none;
    return w_.value_goes_on;
}

// Text in a value cell: does the row's unit list it?
float RowScores::choice_score(const Way& way, const Reading& reading) const {
    if (shape_.placed || !reading.text_value) return 0;
    const std::string text = lower_words(lines_[line_], reading.value, reading.note);
    if (!vocabulary_.is_any_choice(text)) return 0;
    if (way.unit == UnitState::full && vocabulary_.is_choice(way.unit_node, text)) return w_.choice_of_unit;
    return 0;
}

float RowScores::value_score(Way& way, const Reading& reading) {
    if (way.values + reading.values > shape_.value_columns) {
        const LooseWord& tail = word(reading.value);
        // "69.843,53" / "2": a number that a line end broke.
        const bool split = way.value != nullptr && shape_.value_columns == 1 && reading.note == reading.value + 1u &&
                           way.value->number && way.value->text.find(',') != std::string::npos && tail.number &&
                           tail.text.size() <= longest_fraction && !reading.has_label() && !reading.has_unit();
        if (split) return 0;
        if (!(shape_.placed && reading.text_value)) return impossible;
        return -w_.value_text_again;
    }
    float score = choice_score(way, reading);
    // Words behind a number qualify it only where a unit shows that it is a value.
    if (!shape_.placed && shape_.has_unit && way.unit == UnitState::none && !reading.text_value &&
        reading.note > reading.value + 1u && word(reading.note - 1u).small) {
        return impossible;
    }
    if (!reading.has_unit() && !shape_.placed) {
        if (way.unit == UnitState::full || way.unit == UnitState::codes) score += w_.value_behind_unit;
        if (way.unit == UnitState::none && shape_.has_unit) score -= w_.value_before_unit;
        if (way.label == nullptr && !reading.has_label() && reading.prefix == LoosePrefix::none)
            score -= w_.value_before_label;
        // "… so với năm" / "2015", "2021 -" / "2025": the label goes on.
        if (way.label != nullptr && !reading.has_label()) {
            if (way.label->seldom_last && !is_year(word(reading.value).text)) score -= w_.number_ends_label;
        }
        if (way.unit == UnitState::none && shape_.has_unit && reading.has_note()) score -= w_.value_and_note_no_unit;
    }
    way.values = static_cast<std::int8_t>(std::min(way.values + reading.values, 100));
    way.text_value = reading.text_value;
    way.value_rest = reading.value_rest;
    way.value = &word(reading.value);
    return score;
}

}  // namespace solieu::grammar
