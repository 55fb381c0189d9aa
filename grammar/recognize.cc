#include "grammar/recognize.h"

#include "grammar/grids/tables.h"
#include "grammar/grids/unread_cells.h"
#include "grammar/head/head.h"
#include "grammar/inventory.h"
#include "grammar/prose/breakdowns.h"
#include "grammar/prose/citations.h"
#include "grammar/prose/dates.h"
#include "grammar/prose/figures.h"
#include "grammar/prose/row_notes.h"
#include "grammar/sections/paragraphs.h"
#include "grammar/sections/sections.h"

namespace solieu::grammar {

Statements recognize(const extract::Document& document, const Lexicon& lexicon, const RowWeights& weights) {
    Statements statements;
    TableReading reading = read_tables(document, lexicon, weights);
    statements.tables = std::move(reading.tables);
    doubt_unread_cells(statements.tables, document.diagnostics);
    statements.diagnostics = std::move(reading.diagnostics);
    const std::vector<FoundHead> heads = find_heads(reading.lines, lexicon);
    std::vector<const ReadLines*> read;
    for (const FoundHead& head : heads) read.push_back(&head.lines);
    Prose prose = read_paragraphs(reading.lines, reading.footnotes, read, lexicon);
    statements.paragraphs = std::move(prose.paragraphs);
    find_sections(statements, prose.tables, lexicon);
    choose_head(statements, heads, prose.read, lexicon);
    find_dates(statements, lexicon);
    find_citations(statements, lexicon);
    find_date_of_report(statements);
    find_figures(statements, lexicon);
    find_breakdowns(statements, lexicon);
    find_note_figures(statements, lexicon);
    count_unplaced_numbers(statements, lexicon);
    return statements;
}

}  // namespace solieu::grammar
