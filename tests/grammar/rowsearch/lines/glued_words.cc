#include "grammar/rowsearch/lines/glued_words.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/text_lines.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(glued_words_tests)

namespace {
// The parts of a word in a text that glues, or that does not.
std::string parts(const std::string& word, bool glues = true, bool behind_sign = false, const std::string& next = "") {
    const tests::Lines lines(
        std::string("hồ chứa đã kiểm tra thống kê quản lý Đợt Đơn vị Thủ tục Huyện Không CCHC Sở\n") +
        (glues ? "chứaĐợt traĐơn kêThủ\n" : "VNeID km2\n"));
    const Vocabulary vocabulary = load_vocabulary(built_in_lexicon());
    const GluedWords glued(lines.placed, vocabulary);
    std::string out;
    std::size_t begin = 0;
    for (const std::size_t cut : glued.cuts(word, behind_sign, next)) {
        out += word.substr(begin, cut - begin) + "|";
        begin = cut;
    }
    return out + word.substr(begin);
}
}  // namespace

BOOST_AUTO_TEST_CASE(at_capitals_numbers_and_signs) {
    BOOST_TEST(parts("traĐơn") == "tra|Đơn");
    BOOST_TEST(parts("vị5") == "vị|5");
    BOOST_TEST(parts("tục28") == "tục|28");
    BOOST_TEST(parts("01Huyện") == "01|Huyện");
    BOOST_TEST(parts("chứa)Đợt") == "chứa)|Đợt");
    BOOST_TEST(parts("quả%100%") == "quả|%|100%");
    BOOST_TEST(parts("CCHCSở") == "CCHC|Sở");
    BOOST_TEST(parts("2031%", true, false, "-") == "2031|%");
    BOOST_TEST(parts("11", true, true) == "1|1");  // "Có = 1" and the value 1
}

BOOST_AUTO_TEST_CASE(what_stays_whole) {
    for (const char* word : {"VNeID", "km2", "2031%", "PowerPoint", "1.872", "12/2031", "Sở", ""})
        BOOST_TEST(parts(word) == word, word);
    for (const char* word : {"traĐơn", "vị5"}) BOOST_TEST(parts(word, false) == word, word);
}

BOOST_AUTO_TEST_SUITE_END()
