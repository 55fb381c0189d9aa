#include "extract/scan/mend/mend_evidence.h"

#include <boost/test/unit_test.hpp>
#include <vector>

#include "tests/extract/scan/built_in_phrases.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(mend_evidence_tests)

namespace {

const KnownPhrases& known = *solieu::tests::built_in_phrases();

}  // namespace

BOOST_AUTO_TEST_CASE(a_known_pair_speaks_for_its_words) {
    const std::vector<MendableWord> words{{"kiếm"}, {"soát"}};
    const MendLine line = mend_line(words, MendPlace::prose, known);
    const int right = known.find("kiểm"), wrong = known.find("kiếm");
    BOOST_TEST(evidence_for(line, 0, right).right == static_cast<int>(Strength::sure));
    BOOST_TEST(evidence_for(line, 0, right).left == 0);
    BOOST_TEST(evidence_for(line, 0, wrong).sum() == 0);
    BOOST_TEST(evidence_for(line, 0, no_word).sum() == 0);
    BOOST_TEST(id_at(line, 2) == no_word);
    BOOST_TEST(pair_weight(line, 1, right, line.tokens[1].id) == 0);  // nothing follows
}

BOOST_AUTO_TEST_CASE(a_comma_weakens_a_pair_and_a_full_stop_parts_it) {
    const std::vector<MendableWord> comma{{"kiểm,"}, {"soát"}}, stop{{"kiểm."}, {"Soát"}};
    const MendLine weak = mend_line(comma, MendPlace::prose, known), none = mend_line(stop, MendPlace::prose, known);
    BOOST_TEST(pair_weight(weak, 0, id_at(weak, 0), id_at(weak, 1)) == 1);
    BOOST_TEST(pair_weight(none, 0, id_at(none, 0), id_at(none, 1)) == 0);
    BOOST_TEST(!at_sentence_start(weak, 1));
    BOOST_TEST(at_sentence_start(none, 1));
}

BOOST_AUTO_TEST_CASE(a_capital_in_a_sentence_may_be_a_name) {
    const std::vector<MendableWord> words{{"ông"}, {"Kiếm"}, {"soát"}};
    const MendLine line = mend_line(words, MendPlace::prose, known);
    const int id = known.find("kiểm");
    BOOST_TEST(capital_allows(line, 1, id, {.right = static_cast<int>(Strength::sure)}));
    BOOST_TEST(!capital_allows(line, 1, id, {.right = static_cast<int>(Strength::phrase)}));
    BOOST_TEST(capital_allows(line, 2, id, {}));
}

BOOST_AUTO_TEST_SUITE_END()
