#include "grammar/recognize.h"

#include "grammar/breakdowns.h"
#include "grammar/citations.h"
#include "grammar/dates.h"
#include "grammar/figures.h"
#include "grammar/head.h"
#include "grammar/paragraphs.h"
#include "grammar/row_notes.h"
#include "grammar/sections.h"
#include "grammar/tables.h"

namespace solieu::grammar {

Statements recognize(const extract::Document& document) {
    Statements statements;
    TableReading reading = read_tables(document);
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
