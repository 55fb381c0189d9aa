#include "normalize/labels/phrases.h"

#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "normalize/labels/label.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(phrases_tests)

BOOST_AUTO_TEST_CASE(every_kind_has_phrases) {
    for (std::size_t kind = 0; kind < phrase_kinds; ++kind)
        BOOST_TEST(!phrases(static_cast<PhraseKind>(kind), built_in_lexicon()).empty(), kind);
}

BOOST_AUTO_TEST_CASE(examples_hold_the_words) {
    for (const PackRow& row : built_in_lexicon().rows("phrases.tsv")) {
        BOOST_TEST_REQUIRE(row.fields.size() == 4U, row[1]);
        BOOST_TEST(row[1] == lower(row[1]));
        BOOST_TEST(!row[2].empty(), row[1]);
        BOOST_TEST(lower(row[3]).find(row[1]) != std::string::npos, row[3]);
        WordNumbers words;
        const Label label = read_label(row[3], words, built_in_lexicon());
        if (row[0] == "total") BOOST_TEST(label.total, row[3]);
        if (row[0] == "counted") BOOST_TEST(label.counted, row[3]);
        if (row[0] == "rate") BOOST_TEST(label.rate, row[3]);
        if (row[0] == "cumulative") BOOST_TEST(label.cumulative(), row[3]);
        if (row[0] == "planned") BOOST_TEST(label.planned(), row[3]);
        if (row[0] == "compared" || row[0] == "compared-with") BOOST_TEST(label.compared(), row[3]);
        if (row[0] == "compared-whole") BOOST_TEST(!label.compared(), row[3]);
    }
}

BOOST_AUTO_TEST_SUITE_END()
