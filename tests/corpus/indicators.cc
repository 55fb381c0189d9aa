// The indicators of the committed samples, row by row, against corpus/expected/indicators.tsv: one line a row of each
// report in corpus/samples/source, in reading order, fields separated by tabs:
//
//   report   the source
//   label    of the row, as read
//   id       of the catalogue; "-" for a row that is in none
//
// Every form of a report (NAME.pdf, NAME-tabs.txt …) is held against the same lines. A row with another id than
// expected is wrong; a row that should have one and has none is only missing. Each run prints what it found:
//
//   ctest -R '^indicators$' -V

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "base/text.h"
#include "normalize/indicators/indicator.h"
#include "tests/corpus/engine.h"
#include "tests/corpus/truth.h"

BOOST_AUTO_TEST_SUITE(indicators_tests)

namespace {

using namespace solieu;
using namespace solieu::corpus;

struct Line {
    std::string report, label, id;
};

std::vector<Line> read_lines() {
    std::vector<Line> lines;
    std::ifstream file("corpus/expected/indicators.tsv", std::ios::binary);
    std::string text;
    while (std::getline(file, text)) {
        const std::size_t first = text.find('\t'), second = text.find('\t', first + 1);
        if (text.starts_with("#") || second == std::string::npos) continue;
        lines.push_back({text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)});
    }
    return lines;
}

const std::vector<Line>& lines() {
    static const std::vector<Line> all = read_lines();
    return all;
}

struct Tally {
    int right = 0, wrong = 0, none = 0, unread = 0;
};

// Rows are compared in order; one that was read with another label is passed over.
Tally tally_of(const std::string& report, const Outcome& outcome, std::string& told) {
    Tally tally;
    std::vector<std::pair<std::string, solieu::normalize::IndicatorId>> rows;
    for (std::size_t t = 0; t < outcome.statements.tables.size(); ++t) {
        const auto& table = outcome.statements.tables[t].rows;
        for (std::size_t r = 0; r < table.size(); ++r) {
            rows.emplace_back(solieu::single_spaced(table[r].label.text), outcome.facts.row_indicators[t][r]);
        }
    }
    std::size_t at = 0;
    for (const Line& line : lines()) {
        if (line.report != report) continue;
        std::size_t found = at;
        while (found < rows.size() && solieu::fold(rows[found].first) != solieu::fold(line.label)) ++found;
        if (found == rows.size()) {
            ++tally.unread;
            continue;
        }
        at = found + 1;
        const std::string got = rows[found].second.catalogue ? rows[found].second.id : "-";
        if (got == line.id) {
            ++tally.right;
            continue;
        }
        ++(got == "-" ? tally.none : tally.wrong);
        told += "\n  " + line.label + ": " + got + ", not " + line.id + " (" +
                std::to_string(rows[found].second.score) + ")";
    }
    return tally;
}

// "district-tabs" is a form of "district".
std::string report_of(const std::string& sample) {
    return sample.substr(0, sample.find('-'));
}

BOOST_AUTO_TEST_CASE(every_expected_id_is_in_the_catalogue) {
    BOOST_TEST(lines().size() > 350u);
    for (const Line& line : lines())
        BOOST_TEST((line.id == "-" || solieu::normalize::find_indicator(line.id, built_in_lexicon()) != nullptr),
                   line.id);
}

BOOST_DATA_TEST_CASE(rows_have_their_indicators, boost::unit_test::data::make(sample_names()), name) {
    const Truth truth = read_truth("corpus/samples/" + name + ".truth.json");
    const Outcome outcome = run(truth.document);
    BOOST_REQUIRE_MESSAGE(outcome.read, truth.document + ": " + outcome.trouble);
    std::string told;
    const Tally tally = tally_of(report_of(name), outcome, told);
    const int rows = tally.right + tally.wrong + tally.none;
    BOOST_TEST_MESSAGE(name << ": right " << tally.right << " wrong " << tally.wrong << " none " << tally.none
                            << " label read otherwise " << tally.unread << told);
    BOOST_TEST(rows > 0);
    BOOST_TEST(tally.wrong == 0);
    BOOST_TEST(tally.right * 100 >= rows * 98);
    BOOST_TEST(tally.unread * 100 <= rows * 5);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
