#pragma once
// How well the readings of lines fit together into rows: the judgement behind loose_search.h.
//
// In:  a way so far (what the present row holds), the reading of the next line, whether it opens a row.
// Out: points for or against; the way takes the line up. `impossible` when the two cannot stand together.
//
// Example: a row with unit "Người" and no value gains by "12", loses by a second unit.

#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/rowsearch/loose_readings.h"
#include "grammar/rowsearch/search/beam.h"
#include "grammar/rowsearch/search/weights.h"

namespace solieu::grammar {

// How well the number `next` of a row follows `last` (nullptr: it is the first of the table). Numbers may be missing
// where rows stand that have none: `blank_rows` of them.
[[nodiscard]] float number_score(const Stt* last, const Stt& next, int blank_rows, const RowWeights& weights);

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

// Closes the way's row and begins a blank one; close_score has to be added before.
void open_row(Way& way, const RowWeights& weights);

class RowScores {
  public:
    // All of these must outlive it.
    RowScores(const std::vector<LooseLine>& lines, const TableShape& shape, const Vocabulary& vocabulary,
              const WordPairs& pairs, const RowWeights& weights);
    // What the row of `way` lacks or left open.
    [[nodiscard]] float close_score(const Way& way) const;
    // Takes line `line` in by `reading`.
    float step_score(std::size_t line, Way& way, const Reading& reading, bool opens);

  private:
    [[nodiscard]] const LooseWord& word(std::size_t i) const { return lines_[line_].words[i]; }
    void measure_lines();
    [[nodiscard]] bool wrapped_too_early(const Way& way, const LooseWord& next) const;
    float prefix_score(Way& way, const Reading& reading, bool opens);
    float unit_score(Way& way, const Reading& reading);
    [[nodiscard]] bool joins_unit(const Way& way, const Reading& reading) const;
    float value_tail_score(Way& way, const Reading& reading);
    [[nodiscard]] float choice_score(const Way& way, const Reading& reading) const;
    float value_score(Way& way, const Reading& reading);
    [[nodiscard]] float indent(const Reading& reading, std::size_t at) const;
    float label_score(Way& way, const Reading& reading, bool had_cells);
    float note_score(Way& way, const Reading& reading, bool had_label);

    const std::vector<LooseLine>& lines_;
    const TableShape& shape_;
    const Vocabulary& vocabulary_;
    const WordPairs& pairs_;
    const RowWeights& w_;
    std::vector<std::optional<Stt>> numbers_;
    std::vector<int> widths_;  // characters, by line
    int usual_width_ = 0;
    std::size_t line_ = 0;  // the one that is taken in
};

}  // namespace solieu::grammar
