#include "grammar/prose/row_notes.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(row_notes_tests)

namespace {

// "NUMBER/DENOMINATOR UNIT; …" of the figures found in a note.
std::string figures_of(const std::string& note) {
    Statements statements;
    Row row;
    row.note.text = note;
    statements.tables.emplace_back().rows.push_back(std::move(row));
    find_note_figures(statements, solieu::built_in_lexicon());
    std::string out;
    for (const Figure& figure : statements.tables[0].rows[0].note_figures) {
        BOOST_TEST(note.substr(figure.begin, figure.end - figure.begin) == figure.raw);
        out += (out.empty() ? "" : "; ") + figure.number + (figure.denominator.empty() ? "" : "/") +
               figure.denominator + " " + figure.unit;
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(counts_and_fractions) {
    BOOST_TEST(figures_of("37 đơn vị") == "37 đơn vị");
    BOOST_TEST(figures_of("14/52 TTHC") == "14/52 TTHC");
    BOOST_TEST(figures_of("5 nhiệm vụ năm 2022; 8 nhiệm vụ năm 2023") == "5 nhiệm vụ; 8 nhiệm vụ");
}

BOOST_AUTO_TEST_CASE(dates_and_document_numbers_are_none) {
    BOOST_TEST(figures_of("Quyết định số 45/QĐ-UBND ngày 12/02/2023") == "");
    BOOST_TEST(figures_of("Báo cáo quý sau") == "");
    BOOST_TEST(figures_of("") == "");
    BOOST_TEST(figures_of(std::string(700, '1')) == "");
}

BOOST_AUTO_TEST_SUITE_END()
