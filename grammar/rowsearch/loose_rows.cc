#include "grammar/rowsearch/loose_rows.h"

#include <algorithm>

#include "base/text.h"
#include "grammar/rows/row_tree.h"
#include "grammar/rowsearch/cell_order.h"
#include "grammar/rowsearch/cell_search.h"
#include "grammar/rowsearch/lines/glued_words.h"
#include "grammar/rowsearch/lines/loose_lines.h"
#include "grammar/rowsearch/lines/loose_vocabulary.h"
#include "grammar/rowsearch/loose_build.h"
#include "grammar/rowsearch/loose_columns.h"
#include "grammar/rowsearch/loose_readings.h"
#include "grammar/rowsearch/loose_regions.h"
#include "grammar/rowsearch/loose_search.h"
#include "grammar/rowsearch/loose_units.h"
#include "grammar/rowsearch/sum_columns.h"
#include "grammar/rowsearch/table_doubts.h"
#include "grammar/rowsearch/torn/column_streams.h"
#include "grammar/rowsearch/torn/torn_heads.h"

namespace solieu::grammar {
namespace {

// Lines above the first STT that may hold the title and higher heads.
constexpr std::ptrdiff_t lines_before_head = 32;

// "STT", "TT", in any case.
bool says_stt(std::string_view word) {
    if (word.size() < 2 || word.size() > 3) return false;
    std::string lower(word);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return lower == "tt" || lower == "stt";
}

// Does any word of the line say STT? (On a page the head's words may come in any order.)
bool may_begin_head(const PlacedLine& line) {
    const auto& words = line.line->words;
    for (std::size_t i = 0; i < words.size() && i < 40; ++i) {
        if (says_stt(words[i].text)) return true;
        if (i == 0 && words.size() > 1 && fold(words[i].text) == "so" && fold(words[i + 1].text) == "thu") {
            return true;
        }
    }
    return false;
}

// Of extracted text: no places on a page.
bool is_plain(const PlacedLine& line) {
    return line.line->words.empty() || line.line->words.front().font_size <= 0;
}

// The line begins with what heads a column.
bool opens_head(const PlacedLine& line, const Vocabulary& vocabulary) {
    constexpr std::size_t longest = 4;  // words
    std::string words;
    for (std::size_t i = 0; i < line.line->words.size() && i < longest; ++i) {
        words += (i == 0 ? "" : " ") + lower(line.line->words[i].text);
        if (!vocabulary.head_role(words).empty()) return true;
    }
    return false;
}

// The text has rows out of order.
bool is_displaced(const std::vector<std::vector<LooseLine>>& bodies, const Vocabulary& vocabulary) {
    constexpr int fewest = 3;
    int count = 0;
    for (const std::vector<LooseLine>& lines : bodies)
        if (!lines.empty() && lines.front().words.front().source->font_size <= 0)
            count += count_displaced(lines, vocabulary);
    return count >= fewest;
}

// The head of the notes may stand among the rows, where an extractor wrote it behind them.
void add_note_column(const std::vector<LooseLine>& lines, LooseRegion& region, const Vocabulary& vocabulary) {
    std::vector<Column>& columns = region.head.columns;
    if (region.head.placed || std::any_of(columns.begin(), columns.end(),
                                          [](const Column& column) { return column.role == ColumnRole::note; }))
        return;
    for (const std::size_t i : region.body) {
        auto note = note_head_at(lines, i, vocabulary);
        if (!note) continue;
        columns.push_back(std::move(*note));
        region.head.spans.emplace_back(0, 0);
        return;
    }
}

int column_of(const std::vector<Column>& columns, ColumnRole role) {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.role == role; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

PieceColumns piece_columns(const std::vector<Column>& columns) {
    return {.has_unit = column_of(columns, ColumnRole::unit) >= 0,
            .has_note = column_of(columns, ColumnRole::note) >= 0};
}

using Pages = std::vector<ColumnPage>;

// The pages of each table that may stand column by column; none where all of them together do not show that they do.
std::vector<Pages> pages_by_columns(const std::vector<LooseRegion>& regions,
                                    const std::vector<std::vector<LooseLine>>& bodies, const Vocabulary& vocabulary) {
    std::vector<Pages> pages(regions.size());
    ColumnSigns all;
    BlockSigns blocks;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const TableShape shape = shape_of(regions[i].head);
        if (bodies[i].empty() || shape.placed || shape.value_columns != 1) continue;
        const BlockSigns of_table = block_signs(bodies[i]);
        blocks.lines += of_table.lines;
        blocks.of_several_cells += of_table.of_several_cells;
        pages[i] = column_pages(bodies[i], piece_columns(regions[i].head.columns), vocabulary);
        const ColumnSigns signs = signs_of(pages[i]);
        all.signs += signs.signs;
        all.pieces += signs.pieces;
    }
    if (!stands_by_columns(all) || !all_stand_in_blocks(blocks)) pages.assign(regions.size(), {});
    return pages;
}

// The rows of a text that stands column by column, as lines of one cell each whose column is known; which of these open
// a row. What found no row is told.
std::optional<std::vector<bool>> place_columns(std::vector<LooseLine>& lines, const Pages& pages,
                                               const std::vector<Column>& columns, const Vocabulary& vocabulary,
                                               const RowWeights& weights, std::vector<Diagnostic>& diagnostics) {
    const int stt = column_of(columns, ColumnRole::stt), label = column_of(columns, ColumnRole::indicator);
    const int unit = column_of(columns, ColumnRole::unit), value = column_of(columns, ColumnRole::value);
    const int note = column_of(columns, ColumnRole::note);
    if (pages.empty() || stt < 0 || label < 0 || value < 0) return std::nullopt;
    const ColumnRows read = read_columns(lines, pages, piece_columns(columns), vocabulary, weights);
    std::vector<LooseLine> out;
    std::vector<bool> opens;
    const auto add = [&](const CellPiece& piece, int column, bool doubt, bool open) {
        for (std::size_t l = piece.line; l <= piece.last; ++l) {
            LooseLine line = lines[l];
            if (l == piece.line)
                line.words.assign(lines[l].words.begin() + static_cast<std::ptrdiff_t>(piece.from),
                                  lines[l].words.begin() + static_cast<std::ptrdiff_t>(piece.to));
            for (LooseWord& word : line.words) {
                word.column = column;
                word.doubt = doubt;
            }
            out.push_back(std::move(line));
            opens.push_back(open && l == piece.line);
        }
    };
    for (const StreamRow& row : read.rows) {
        bool open = !row.goes_on || out.empty();
        if (row.number) {
            add(*row.number, stt, false, open);
            open = false;
        }
        for (const CellPiece& piece : row.label) {
            add(piece, label, false, open);
            open = false;
        }
        if (row.unit) add(*row.unit, unit, !row.sure, false);
        if (row.value) add(*row.value, value, !row.sure, false);
        for (const CellPiece& piece : row.note) add(piece, note, false, false);
    }
    for (const auto& [begin, end] : read.lost) diagnostics.push_back(rows_left_out(lines[begin], lines[end - 1]));
    if (read.dropped > 0) diagnostics.push_back(cells_left_over(read.dropped, lines.front(), lines.back()));
    lines = std::move(out);
    return opens;
}

// `displaced`, `pages`, `torn`: see is_displaced, pages_by_columns, is_torn.
LooseTable read_table(const LooseRegion& region, std::vector<LooseLine>& lines, bool displaced, const Pages& pages,
                      bool torn, const Vocabulary& vocabulary, const WordPairs& pairs, const RowWeights& weights,
                      std::vector<Diagnostic>& diagnostics) {
    TableShape shape = shape_of(region.head);
    const std::vector<Column>& columns = region.head.columns;
    LooseTable out;
    out.table.title = region.title;
    out.table.columns = columns;
    const bool plain = lines.front().words.front().source->font_size <= 0;
    const LooseLine first = lines.front(), last = lines.back();
    auto opens = shape.placed ? std::nullopt : place_cells_by_blanks(lines, columns, vocabulary, weights);
    if (!opens) opens = place_columns(lines, pages, columns, vocabulary, weights, diagnostics);
    if (!opens && needs_cell_search(shape, columns)) {
        opens = place_cells(lines, columns, vocabulary, weights);
        if (plain && shape.value_columns > 1) doubt_torn_pages(lines, shape);
    }
    if (opens) {
        std::vector<ReadLine> read;
        for (std::size_t i = 0; i < lines.size(); ++i)
            read.push_back({.reading = placed_reading(lines[i], columns, vocabulary), .opens_row = (*opens)[i]});
        build_rows(out.table, lines, read, vocabulary);
    } else {
        if (shape.placed) {
            place_words(region.head, lines);
        } else {
            if (displaced && shape.has_unit) restore_order(lines, vocabulary);
            shape.blank_cells = leaves_blank_cells(lines);
        }
        build_rows(out.table, lines, read_rows(lines, shape, columns, vocabulary, pairs, weights), vocabulary);
    }
    if (torn && shape.value_columns > 1 && !is_defended(out.table)) {
        diagnostics.push_back(rows_left_out(first, last));
        out.table.rows.clear();
        return out;
    }
    if (plain && shape.value_columns > 1) put_first_rows_first(out.table);
    if (plain && shape.value_columns > 1)
        if (const std::size_t left = leave_out_rows(out.table); left > 0)
            diagnostics.push_back(cells_left_over(left, first, last));
    build_row_tree(out.table, vocabulary.lexicon());
    if (shape.value_columns > 1) fit_columns_to_sums(out.table);
    return out;
}

}  // namespace

LooseTables find_loose_tables(const std::vector<PlacedLine>& lines, const Lexicon& lexicon, const RowWeights& weights) {
    // Most documents have no such table: one look at the words is all they cost.
    auto first = std::find_if(lines.begin(), lines.end(), may_begin_head);
    if (lines.empty() || (first == lines.end() && !is_plain(lines.front()))) return {};
    Vocabulary vocabulary = load_vocabulary(lexicon);
    if (is_plain(lines.front()))
        first = std::find_if(lines.begin(), lines.end(), [&](const PlacedLine& line) {
            return may_begin_head(line) || opens_head(line, vocabulary);
        });
    if (first == lines.end()) return {};
    const auto skipped = std::max<std::ptrdiff_t>(first - lines.begin() - lines_before_head, 0);
    const std::vector<PlacedLine> rest(lines.begin() + skipped, lines.end());
    const GluedWords glued(rest, vocabulary);
    std::vector<LooseLine> read = read_loose_lines(rest, glued, vocabulary);
    std::vector<LooseRegion> regions = find_regions(read, vocabulary);
    std::vector<std::vector<LooseLine>> bodies;
    for (LooseRegion& region : regions) {
        add_note_column(read, region, vocabulary);
        std::vector<LooseLine>& body = bodies.emplace_back();
        std::size_t before = 0;
        std::size_t behind_piece = 0;  // of a head that stands among the rows
        for (std::size_t i : region.body) {
            if (i < behind_piece) continue;
            if (const std::size_t piece = head_piece_at(read, i, region.end, region.head.columns, vocabulary)) {
                behind_piece = i + piece;
                continue;
            }
            body.push_back(std::move(read[i]));  // regions share no lines
            body.back().below_head = body.size() == 1 || i != before + 1;
            before = i;
        }
    }
    learn_units(bodies, vocabulary);
    learn_choices(bodies, vocabulary);
    for (std::vector<LooseLine>& body : bodies) mark_words(body, vocabulary);
    support_units(bodies, vocabulary);
    LooseTables out;
    std::vector<LooseTable>& tables = out.tables;
    if (is_plain(lines.front()))
        for (const std::size_t head : heads_without_rows(read, regions, vocabulary))
            out.diagnostics.push_back(not_read(read[head]));
    if (regions.empty()) return out;
    const WordPairs pairs(lines);
    const bool displaced = is_displaced(bodies, vocabulary);
    const std::vector<Pages> pages = pages_by_columns(regions, bodies, vocabulary);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (bodies[i].empty()) continue;
        // Rows that were put back by their numbers may have got the cells of others.
        const bool moved = displaced && count_displaced(bodies[i], vocabulary) > 0;
        const bool torn =
            is_plain(lines.front()) && (moved || is_torn(bodies[i], shape_of(regions[i].head), vocabulary));
        for (LooseLine& line : bodies[i])
            for (LooseWord& word : line.words) word.doubt = word.doubt || torn;
        const LooseLine first_line = bodies[i].front(), last_line = bodies[i].back();
        LooseTable table =
            read_table(regions[i], bodies[i], displaced, pages[i], torn, vocabulary, pairs, weights, out.diagnostics);
        if (table.table.rows.empty()) continue;
        const LooseLine& begin = read[regions[i].begin];
        table.begin = begin.source + static_cast<std::size_t>(skipped);
        table.end = read[regions[i].end - 1].source_end + static_cast<std::size_t>(skipped);
        table.table.first_page = begin.page;
        table.table.last_page = read[regions[i].end - 1].page;
        if (is_plain(lines.front()))
            if (auto doubts = doubts_of(table.table, torn, first_line, last_line))
                out.diagnostics.push_back(std::move(*doubts));
        tables.push_back(std::move(table));
    }
    if (glued.any() && !tables.empty()) out.diagnostics.push_back(runs_together(tables.front().table.first_page));
    return out;
}

}  // namespace solieu::grammar
