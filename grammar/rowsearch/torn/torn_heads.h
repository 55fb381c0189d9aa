#pragma once
// Heads of columns that stand among the rows: an extractor that writes block by block (`pdftotext`) prints the head of
// a page in pieces, some before the rows, some behind, one head over several lines.
//
// In:    lines of extracted text, blank lines between blocks; the columns that some head names.
// Out:   head_piece_at: how many lines from one on are the head of one of the columns and nothing else, 0 for none.
//        find_torn_head: where the line of the row numbers' head and those right below it name rows, but no values:
//        the heads of the other columns, that stand higher up on the same page or below the labels; nullopt where
//        they do not.
// Fails: never.
//
// Example: "Năm 2024" / "(tính đến" / "31/5)" behind a head "STT Chỉ tiêu Năm 2023 Năm 2024 (tính đến 30/6)" -> 3

#include <cstddef>
#include <optional>
#include <vector>

#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "grammar/statement.h"

namespace solieu::grammar {

// `end`: lines from there on are not looked at.
[[nodiscard]] std::size_t head_piece_at(const std::vector<LooseLine>& lines, std::size_t at, std::size_t end,
                                        const std::vector<Column>& columns, const Vocabulary& vocabulary);

// The line is a block of its own and heads the notes.
[[nodiscard]] std::optional<Column> note_head_at(const std::vector<LooseLine>& lines, std::size_t at,
                                                 const Vocabulary& vocabulary);

struct TornHead {
    std::vector<Column> columns;
    std::optional<std::size_t> above;  // the first line of the heads that stand higher up
    std::size_t end = 0;               // behind the heads that stand together
};

// `at`: a line with the head of the row numbers; `floor`: lines before that belong to another table.
[[nodiscard]] std::optional<TornHead> find_torn_head(const std::vector<LooseLine>& lines, std::size_t at,
                                                     std::size_t floor, const Vocabulary& vocabulary);

}  // namespace solieu::grammar
