#include "extract/scan/mend/mend_beside_numbers.h"

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "tests/extract/scan/built_in_phrases.h"

using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(mend_beside_numbers_tests)

namespace {

std::string mended(const std::string& text) {
    std::vector<MendableWord> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) words.push_back({word, 0.9F});
    mend_beside_numbers(words, *built_in_phrases());
    std::string all;
    for (const MendableWord& word : words) all += (all.empty() ? "" : " ") + word.text;
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_article_before_its_number) {
    BOOST_TEST(mended("theo Điêu 10, khoản 2") == "theo Điều 10, khoản 2");
    BOOST_TEST(mended("tại điêu 7.") == "tại điều 7.");
    BOOST_TEST(mended("Điêu khắc 10 tượng") == "Điêu khắc 10 tượng");
    BOOST_TEST(mended("làm ngay 5 việc") == "làm ngay 5 việc");
}

BOOST_AUTO_TEST_CASE(money_behind_its_amount) {
    BOOST_TEST(mended("thu 4.500.000 đông.") == "thu 4.500.000 đồng.");
    BOOST_TEST(mended("phạt 200.000 ĐÔNG") == "phạt 200.000 ĐỒNG");
    BOOST_TEST(mended("có 1.250 đông đảo") == "có 1.250 đông đảo");
    BOOST_TEST(mended("phía đông") == "phía đông");
}

BOOST_AUTO_TEST_CASE(words_that_numbers_follow) {
    BOOST_TEST(stands_before_number("Điều", *built_in_phrases()));
    BOOST_TEST(stands_before_number("khoan", *built_in_phrases()));
    BOOST_TEST(!stands_before_number("huyện", *built_in_phrases()));
}

BOOST_AUTO_TEST_SUITE_END()
