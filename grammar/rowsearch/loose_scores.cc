#include "grammar/rowsearch/loose_scores.h"

#include <algorithm>
#include <cstdlib>

#include "base/text.h"
#include "grammar/rowsearch/loose_values.h"

namespace solieu::grammar {
namespace {

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

}  // namespace

void open_row(Way& way) {
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

RowScores::RowScores(const std::vector<LooseLine>& lines, const TableShape& shape, const Vocabulary& vocabulary,
                     const WordPairs& pairs)
    : lines_(lines), shape_(shape), vocabulary_(vocabulary), pairs_(pairs) {
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
        widths_.push_back(static_cast<int>(std::min<std::size_t>(width, 10000)));
    }
    std::vector<int> sorted = widths_;
    const auto quarter = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() * 3 / 4);
    std::nth_element(sorted.begin(), quarter, sorted.end());
    usual_width_ = *quarter;
}

// The row is complete: what is missing or was left open?
float RowScores::close_score(const Way& way) const {
    float score = 0;
    if (way.label == nullptr) score -= 14;
    score -= 2.0F * static_cast<float>(std::abs(way.label_depth)) + 1.5F * static_cast<float>(std::abs(way.note_depth));
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
        const bool set_in = shape_.blank_cells && word(0).gap >= 2;
        score -= reading.has_value() ? 6 : set_in ? 0.5F : reading.has_unit() ? 5.0F : 2.5F;
    }
    if (!opens && lines_[line_].blank_lines >= 3) score -= had_label && !had_cells ? 0.5F : 1.0F;
    return score;
}

float RowScores::prefix_score(Way& way, const Reading& reading, bool opens) {
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

float RowScores::unit_score(Way& way, const Reading& reading) {
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
            score +=
                reading.last_code == way.last_code + 1 || (way.last_code <= 0 && reading.last_code <= 1) ? 2.5F : -2.0F;
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
    return 4;
}

// Text in a value cell: does the row's unit list it?
float RowScores::choice_score(const Way& way, const Reading& reading) const {
    if (shape_.placed || !reading.text_value) return 0;
    const std::string text = lower_words(lines_[line_], reading.value, reading.note);
    if (!vocabulary_.is_any_choice(text)) return 0;
    if (way.unit == UnitState::full && vocabulary_.is_choice(way.unit_node, text)) return 3;
    return vocabulary_.is_text_value(text) ? 0.0F : -6.0F;
}

float RowScores::value_score(Way& way, const Reading& reading) {
    if (way.values + reading.values > shape_.value_columns) {
        const LooseWord& tail = word(reading.value);
        // "69.843,53" / "2": a number that a line end broke.
        const bool split = way.value != nullptr && shape_.value_columns == 1 && reading.note == reading.value + 1u &&
                           way.value->number && way.value->text.find(',') != std::string::npos && tail.number &&
                           tail.text.size() <= 2 && !reading.has_label() && !reading.has_unit();
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
        if (way.unit == UnitState::none && indent(reading, reading.value) >= 3.5F && reading.has_note()) score -= 1.5F;
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

}  // namespace solieu::grammar
