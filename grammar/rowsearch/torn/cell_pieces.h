#pragma once
// Which part of a row each line is, in a text that an extractor wrote cell by cell, blocks set apart by blank lines.
//
// In:    the lines of one page's rows, heads left out, words marked (mark_words); what columns the table has beside the
//        numbers, labels and one value a row.
// Out:   the pieces in the order of the text: a row's number, a line of a label, a unit (over several lines where it is
//        wrapped), a value, a note. A line gives several where a number or value stands on it.
// Fails: never. Linear in the lines.
//
// Example: "1.2 Số lớp" / "Lớp" / "4" -> number 1.2, label line "Số lớp", unit "Lớp", value "4"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/rows/stt.h"
#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"

namespace solieu::grammar {

enum class PieceKind : std::uint8_t { number, label, unit, value, note };

struct CellPiece {
    PieceKind kind = PieceKind::label;
    std::size_t line = 0, last = 0;  // lines [line, last]
    std::size_t from = 0, to = 0;    // words of the first line; the others belong to it as a whole
    int block = 0;                   // lines without a blank one between
    bool within_label = false;       // a number that stands beside the middle of its label
    bool opens = false;              // a line that may begin a label
    bool known = false;              // … and begins as labels do
    std::optional<Stt> number;
};

struct PieceColumns {
    bool has_unit = false, has_note = false;
};

// Whether the text stands cell by cell, so that this reading is worth a try: of one table, and of all tables of a text
// together, of which hardly a line may hold several cells ("1.1. Số hộ trồng chè Hộ 120").
struct BlockSigns {
    int lines = 0, below_blank = 0, of_several_cells = 0;
};
[[nodiscard]] BlockSigns block_signs(const std::vector<LooseLine>& lines);
[[nodiscard]] bool stands_in_blocks(const BlockSigns& table);
[[nodiscard]] bool all_stand_in_blocks(const BlockSigns& tables);

[[nodiscard]] std::vector<CellPiece> pieces_of(const std::vector<LooseLine>& lines, std::size_t begin, std::size_t end,
                                               const PieceColumns& columns, const Vocabulary& vocabulary);

}  // namespace solieu::grammar
