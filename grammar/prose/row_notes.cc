#include "grammar/prose/row_notes.h"

#include <algorithm>

#include "grammar/prose/citations.h"
#include "grammar/prose/dates.h"
#include "grammar/prose/figures.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_note = 600;

bool has_digit(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void find_note_figures(Statements& statements, const Lexicon& lexicon) {
    Statements notes;  // a paragraph each
    std::vector<Row*> rows;
    for (Table& table : statements.tables) {
        for (Row& row : table.rows) {
            if (!has_digit(row.note.text) || row.note.text.size() > longest_note) continue;
            Paragraph paragraph;
            paragraph.text = row.note;
            notes.paragraphs.push_back(std::move(paragraph));
            rows.push_back(&row);
        }
    }
    if (rows.empty()) return;
    find_dates(notes, lexicon);
    find_citations(notes, lexicon);
    find_figures(notes, lexicon);
    for (Figure& figure : notes.figures)
        rows[static_cast<std::size_t>(figure.paragraph)]->note_figures.push_back(std::move(figure));
}

}  // namespace solieu::grammar
