#pragma once
// The ways one line of a table without cells can be read: which words are STT, label, unit, value and note. They always
// stand in this order; any may be missing. A line has several readings; loose_search.h chooses by what stands around.
//
// Example: "2.1 Số nhiệm vụ đề ra Nhiệm vụ 56" -> {STT 2.1 | Số nhiệm vụ đề ra | Nhiệm vụ | 56 | }, all label, …

#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/rows/stt.h"
#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "grammar/rowsearch/lines/row_numbers.h"
#include "grammar/rowsearch/search/weights.h"
#include "grammar/statement.h"

namespace solieu::grammar {

enum class LoosePrefix : std::uint8_t { none, stt, within, within_first, within_second };  // Trong đó · Trong · đó

// What the unit words are: a unit from its beginning, the rest of one, or a piece of a code list.
enum class UnitPiece : std::uint8_t { none, fresh, tail, codes, code_sign, code_number, code_name, placed };

// "31 (huyện" goes on below to its bracket's end, "64 cả xã," by a word or two.
enum class ValueRest : std::uint8_t { none, bracket, words };

struct Reading {
    LoosePrefix prefix = LoosePrefix::none;
    UnitPiece unit = UnitPiece::none;
    bool text_value = false;                 // the value words are no number
    ValueRest value_rest = ValueRest::none;  // what the value still lacks at the line's end
    bool value_tail = false;                 // the value words end the value of a line above
    bool value_blank = false;                // a blank cell stands between unit and note
    bool code_pending = false;               // the code list ends in "=": its number is still to come
    bool code_named = false;                 // the code list ends in a name: its '=' is still to come
    std::int8_t first_code = -1;
    std::int8_t last_code = -1;
    std::int8_t values = 0;                                                 // value cells filled
    std::uint16_t label = 0, unit_begin = 0, value = 0, note = 0, end = 0;  // where each part begins; end: all words
    int unit_node = 0;                                                      // fresh: see Vocabulary
    float score = 0;                                                        // of the reading by itself

    [[nodiscard]] bool has_label() const { return unit_begin > label; }
    [[nodiscard]] bool has_unit() const { return value > unit_begin; }
    [[nodiscard]] bool has_value() const { return note > value; }
    [[nodiscard]] bool has_note() const { return end > note; }
};

// What is known of the table before its rows are read.
struct TableShape {
    bool has_unit = true, has_note = true;
    int value_columns = 1;
    bool blank_cells = false;  // extracted text where a blank cell left one more space
    bool placed = false;       // LooseWord::column is set
};

// `next`: the line below, nullptr at the end. At most 48 readings, at least one.
[[nodiscard]] std::vector<Reading> readings_of(const LooseLine& line, const LooseLine* next, const TableShape& shape,
                                               const Vocabulary& vocabulary, const RowWeights& weights);

// For placed words (sorted by column): the one reading.
[[nodiscard]] Reading placed_reading(const LooseLine& line, const std::vector<Column>& columns,
                                     const Vocabulary& vocabulary);

// True when the line alone shows that a row stands here: it ends in a unit and value, or is nothing else than these.
[[nodiscard]] bool is_row_anchor(const LooseLine& line, const LooseLine* next, const TableShape& shape,
                                 const Vocabulary& vocabulary);

}  // namespace solieu::grammar
