#include "grammar/recognize.h"

#include "grammar/grids/tables.h"
#include "grammar/head/head.h"
#include "grammar/prose/breakdowns.h"
#include "grammar/prose/citations.h"
#include "grammar/prose/dates.h"
#include "grammar/prose/figures.h"
#include "grammar/prose/row_notes.h"
#include "grammar/sections/paragraphs.h"
#include "grammar/sections/sections.h"

namespace solieu::grammar {

Statements recognize(const extract::Document& document, [[maybe_unused]] const Lexicon& lexicon,
                     const RowWeights& weights) {
    Statements statements;
    TableReading reading = read_tables(document, weights);
    statements.tables = std::move(reading.tables);
    Prose prose = read_paragraphs(reading.lines, reading.footnotes);
    statements.paragraphs = std::move(prose.paragraphs);
    find_sections(statements, prose.tables);
    read_head_of_report(statements);
    find_dates(statements);
    find_citations(statements);
    find_date_of_report(statements);
    find_figures(statements);
    find_breakdowns(statements);
    find_note_figures(statements);
    return statements;
}

}  // namespace solieu::grammar
