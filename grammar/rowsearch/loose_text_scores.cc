// Labels and notes: where a line goes on with the text of the one before.
#include <algorithm>

#include "base/text.h"
#include "grammar/rowsearch/loose_scores.h"

namespace solieu::grammar {
namespace {

constexpr int narrow_tenths =
    6;                      // of the usual width of lines: what is wrapped before that was not wrapped for want of room
constexpr int deepest = 8;  // open brackets that are counted
constexpr std::size_t year_digits = 4;

}  // namespace

// A label is wrapped where its column ends: a short line that goes on below is none of a label.
bool RowScores::wrapped_too_early(const Way& way, const LooseWord& next) const {
    if (shape_.placed || way.label_width == 0 || !next.small) return false;
    const auto wide = way.label_width + static_cast<int>(length(next.text));
    return wide * 10 < usual_width_ * narrow_tenths;
}

// White space at the line's beginning that blank cells left; 0 when it tells nothing.
float RowScores::indent(const Reading& reading, std::size_t at) const {
    if (!shape_.blank_cells || at != 0 || reading.prefix != LoosePrefix::none) return 0;
    return word(0).gap;
}

float RowScores::label_score(Way& way, const Reading& reading, bool had_cells) {
    const LooseWord& first = word(reading.label);
    const LooseWord& last = word(reading.unit_begin - 1u);
    float score = 0;
    const bool starter = first.opens_label;
    if (way.label == nullptr) {
        if (first.upper) {
            score += starter ? w_.label_begins_known : w_.label_begins_upper;
        } else if (first.number) {
            score -= w_.label_begins_number;
        } else {
            score -= first.small ? w_.label_begins_small : w_.label_begins_sign;
        }
    } else {
        const bool unfinished = way.label->unfinished;
        if (way.label_depth > 0) {
            // A bracket that never closes holds the label open for a line or two only.
            score += std::max(w_.label_in_bracket - w_.label_bracket_tires * static_cast<float>(way.open_joins), 0.0F);
            way.open_joins = static_cast<std::int8_t>(std::min(way.open_joins + 1, 100));
        }
        if (wrapped_too_early(way, first)) score -= w_.label_wrapped_early;
        if (way.label->seldom_last) score += w_.label_goes_on_seldom_last;
        if (unfinished || way.label->text.back() == ',') score += w_.label_goes_on_unfinished;
        if (first.small) score += w_.label_goes_on_small;
        if (first.text.front() == '(') score += w_.label_goes_on_bracket;
        if (pairs_.known(*way.label, first)) {
            score += w_.label_goes_on_pair;
        } else if (first.small) {
            score -= w_.label_goes_on_no_pair;
        }
        if (way.label_depth <= 0 && !unfinished) {
            if (first.upper) score -= starter ? w_.label_anew_known : w_.label_anew_upper;
            // The line with the number begins the label anew: what stood above it was a note.
            if (first.upper && shape_.has_note && reading.prefix == LoosePrefix::stt &&
                !pairs_.known(*way.label, first)) {
                score -= w_.label_anew_number;
            }
        }
        // Years go on a label, other numbers seldom do.
        if (first.value && first.text.size() != year_digits && !pairs_.known(*way.label, first))
            score -= way.values > 0 ? w_.label_number_behind_value : w_.label_number;
        if (had_cells) score -= w_.label_behind_cells;
        if (way.note != nullptr) score -= w_.label_behind_note;
    }
    for (std::size_t i = reading.label; i < reading.unit_begin; ++i) {
        way.label_depth = static_cast<std::int8_t>(std::clamp(way.label_depth + word(i).brackets, -deepest, deepest));
    }
    if (way.label_depth < 0) score -= w_.label_bracket_closed;
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

float RowScores::note_score(Way& way, const Reading& reading, bool had_label) {
    const LooseWord& first = word(reading.note);
    const bool whole_line = reading.note == 0;
    const float space = indent(reading, reading.note);
    float score = 0;
    if (space >= cells_indent) score += w_.note_far_in;
    // Label and note on one line with nothing between them: only words that go on tell.
    const bool unmarked = reading.has_label() && !reading.has_unit() && !reading.has_value() && first.gap < wide_gap;
    if (unmarked && (way.note == nullptr || !pairs_.known(*way.note, first))) score -= w_.note_unmarked;
    if (way.note == nullptr) {
        const bool remark = first.opens_note;
        score -= !whole_line ? w_.note_begins : way.values > 0 ? w_.note_begins_behind_value : w_.note_begins_alone;
        if (first.small && !remark) score -= w_.note_begins_small;
        if (first.upper && !remark && first.opens_label) score -= w_.note_begins_label;
    } else {
        score -= whole_line ? w_.note_goes_on_alone : 0;
        const bool unfinished =
            way.note->unfinished || way.note->text.back() == ',' || way.note->text.back() == ';' || way.note_depth > 0;
        if (unfinished) score += w_.note_goes_on_unfinished;
        if (first.small) score += w_.note_goes_on_small;
        if (pairs_.known(*way.note, first)) score += w_.note_goes_on_pair;
        if (first.upper && !unfinished) score -= w_.note_goes_on_upper;
        if (whole_line && first.upper && first.opens_label) score -= w_.note_goes_on_label;
    }
    for (std::size_t i = reading.note; i < reading.end; ++i) {
        way.note_depth = static_cast<std::int8_t>(std::clamp(way.note_depth + word(i).brackets, -deepest, deepest));
    }
    way.note = &word(reading.end - 1u);
    const bool has_label = had_label || reading.has_label();
    if (whole_line && !has_label && !way.has_stt) way.notes_before = static_cast<std::uint8_t>(way.notes_before + 1);
    if (whole_line && has_label) way.notes_after = static_cast<std::uint8_t>(way.notes_after + 1);
    return score;
}

}  // namespace solieu::grammar
