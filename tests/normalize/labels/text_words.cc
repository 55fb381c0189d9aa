#include "normalize/labels/text_words.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(text_words_tests)

BOOST_AUTO_TEST_CASE(brackets_and_marks_are_no_words) {
    const TextWords text = words_of("“số tthc” (cả ngành [dọc]), 30% – xong");
    BOOST_TEST((words_in(text, Aside::left_out) == Words{"số", "tthc", "30%", "xong"}));
    BOOST_TEST((words_in(text, Aside::alone) == Words{"cả", "ngành", "dọc"}));
    BOOST_TEST(words_in(text, Aside::too).size() == 7u);
    BOOST_TEST(text.brackets.size() == 4u);
    BOOST_TEST(words_in(words_of(""), Aside::too).empty());
    BOOST_TEST((words_in(words_of(")) a ((b"), Aside::left_out) == Words{"a"}));
}

BOOST_AUTO_TEST_CASE(numbers_may_stay_whole) {
    const TextWords text = words_of("1.872 tthc, 18/2021, 5, 6 và a.b");
    BOOST_TEST((words_in(text, Aside::too, true) == Words{"1.872", "tthc", "18/2021", "5", "6", "và", "a", "b"}));
    BOOST_TEST(words_in(text, Aside::too).front() == "1");
}

BOOST_AUTO_TEST_CASE(a_stretch_stands_by_itself) {
    const TextWords text = words_of("có (trong đó 5) đơn vị");
    const std::size_t from = text.low.find("trong"), to = text.low.find(" đơn");
    BOOST_TEST((words_in(text, from, to, Aside::left_out) == Words{"trong", "đó", "5"}));
    BOOST_TEST((words_in(text, from + 2, to, Aside::left_out).front() == "ong"));
    BOOST_TEST((words_in(words_of("1.872"), 2, 5, Aside::too, true) == Words{"872"}));
}

BOOST_AUTO_TEST_SUITE_END()
