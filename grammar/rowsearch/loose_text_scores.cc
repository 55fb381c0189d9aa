// Labels and notes: where a line goes on with the text of the one before.
#include <algorithm>

#include "base/text.h"
#include "grammar/rowsearch/loose_scores.h"

namespace solieu::grammar {

// A label is wrapped where its column ends: a short line that goes on below is none of a label.
bool RowScores::wrapped_too_early(const Way& way, const LooseWord& next) const {
    if (shape_.placed || way.label_width == 0 || !next.small) return false;
    const auto wide = way.label_width + static_cast<int>(length(next.text));
    return wide * 10 < usual_width_ * 6;
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
        if (first.value && first.text.size() != 4 && !pairs_.known(*way.label, first)) score -= way.values > 0 ? 4 : 2;
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

float RowScores::note_score(Way& way, const Reading& reading, bool had_label) {
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
        const bool unfinished =
            way.note->unfinished || way.note->text.back() == ',' || way.note->text.back() == ';' || way.note_depth > 0;
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
    if (whole_line && !has_label && !way.has_stt) way.notes_before = static_cast<std::uint8_t>(way.notes_before + 1);
    if (whole_line && has_label) way.notes_after = static_cast<std::uint8_t>(way.notes_after + 1);
    return score;
}

}  // namespace solieu::grammar
