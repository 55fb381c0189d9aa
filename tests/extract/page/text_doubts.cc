#include "extract/page/text_doubts.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

BOOST_AUTO_TEST_SUITE(text_doubts_tests)

namespace {

using namespace solieu::extract;

// The text as often as fills a page.
std::string doubts(const std::string& text, int times = 8) {
    Line line;
    for (int i = 0; i < times; ++i) {
        std::istringstream words(text);
        for (std::string word; words >> word;) line.words.push_back({.text = word});
    }
    Page page;
    page.lines.push_back(line);
    return text_doubts(page);
}

BOOST_AUTO_TEST_CASE(languages) {
    BOOST_TEST(doubts("Kết quả công tác cải cách hành chính của UBND huyện theo Quyết định số 12/QĐ-UBND") == "");
    BOOST_TEST(doubts("Ket qua cong tac cai cach hanh chinh cua huyen trong nam") == "");
    BOOST_TEST(doubts("The results of the reform in the province were reported to the government") == "");
    BOOST_TEST(doubts("Les résultats de la réforme dans la province ont été transmis au gouvernement") == "");
    BOOST_TEST(doubts("TTHC UBND HĐND CCHC", 3) == "");  // too little to tell
    BOOST_TEST(doubts("TTHC UBND HĐND CCHC ĐVSNCL VBQPPL PAKN DVCTT") == "");
    BOOST_TEST(doubts("1.872 12/26 99,8% 2021 a@b.vn 12/QĐ-UBND") == "");
    BOOST_TEST(doubts("统计 报告 行政 改革") == "");
}

BOOST_AUTO_TEST_CASE(text_in_no_language) {
    BOOST_TEST(doubts("%iR FiR NӃW TXҧ F{QJ WiF FҧL FiFK KjQK FKtQK FӫD KX\\ӋQ").find("no language") !=
               std::string::npos);
    BOOST_TEST(doubts("K?t qu? c?ng t?c c?i c?ch h?nh ch?nh c?a huy?n theo quy?t ??nh").find("no language") !=
               std::string::npos);
    BOOST_TEST(doubts("Kt qu cng tc ci cch hnh chnh ca huyn trong nm").find("no language") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(characters_without_unicode) {
    BOOST_TEST(doubts("K\uFFFDt quả công tác cải cách hành chính của huyện") ==
               "8 of its 80 words have characters without a Unicode meaning");
    BOOST_TEST(doubts("\uFFFD Kết quả \uFFFD công tác cải cách của huyện") == "");  // bullets
    BOOST_TEST(doubts("\uFFFD\uFFFD Kết quả công tác", 1) == "");
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
