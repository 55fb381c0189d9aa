#include "extract/scan/mend/mend_candidates.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "tests/extract/scan/built_in_phrases.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(mend_candidates_tests)

namespace {

const KnownPhrases& known = *solieu::tests::built_in_phrases();

MendLine line_of(const std::vector<MendableWord>& words) {
    return mend_line(words, MendPlace::prose, known);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_word_that_the_phrases_demand) {
    BOOST_TEST(other_marks(line_of({{"Kiếm", 0.9F}, {"soát", 0.9F}}), 0) == known.find("kiểm"));
    BOOST_TEST(other_marks(line_of({{"Kiểm", 0.9F}, {"soát", 0.9F}}), 0) == no_word);
    BOOST_TEST(other_marks(line_of({{"Kiếm", 0.9F}, {"xyz", 0.9F}}), 0) == no_word);
    // Half of a word that may stand in the line before: "tìm | kiếm soát".
    BOOST_TEST(other_marks(line_of({{"kiếm", 0.9F}, {"soát", 0.9F}}), 0) == no_word);
}

BOOST_AUTO_TEST_CASE(two_words_that_slipped) {
    const auto both = other_pair(line_of({{"chuyến", 0.9F}, {"đối", 0.9F}}), 0);
    BOOST_REQUIRE(both.has_value());
    BOOST_TEST(both->first == known.find("chuyển"));
    BOOST_TEST(both->second == known.find("đổi"));
    BOOST_TEST(!other_pair(line_of({{"chuyển", 0.9F}, {"đổi", 0.9F}}), 0).has_value());
}

BOOST_AUTO_TEST_CASE(one_wrong_letter_only_where_the_reader_doubts) {
    BOOST_TEST(other_letter(line_of({{"Trệu", 0.95F}, {"đồng", 0.95F}}), 0) == no_word);
    const MendLine cell = mend_line(std::vector<MendableWord>{{"Trệu", 0.5F}, {"đồng", 0.9F}}, MendPlace::cell, known);
    BOOST_TEST(other_letter(cell, 0) == known.find("triệu"));
}

BOOST_AUTO_TEST_CASE(what_may_not_change) {
    const MendLine line = line_of({{"15"}, {"TTHC"}, {"a"}, {"kiếm"}});
    BOOST_TEST(!may_change(line, 0));
    BOOST_TEST(!may_change(line, 1));
    BOOST_TEST(!may_change(line, 2));
    BOOST_TEST(may_change(line, 3));
}

BOOST_AUTO_TEST_SUITE_END()
