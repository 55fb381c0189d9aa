#include "audit/findings/message.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(message_tests)

BOOST_AUTO_TEST_CASE(arguments_keep_what_was_written) {
    BOOST_TEST(number("n", *parse_plain("84.20")).value == "84.20");
    BOOST_TEST(day("d", {2022, 2, 1}).value == "2022-02-01");
    BOOST_TEST(as_is("a", "1.250 TTHC").value == "1.250 TTHC");
    BOOST_TEST((said("s", {"name.row", {}}).kind == Argument::Kind::messages));
}

BOOST_AUTO_TEST_CASE(an_explanation_is_a_sentence_of_its_own) {
    const Message message = message_of({.vi = "Vì.", .en = "So."});
    BOOST_TEST(message.code == "");
    BOOST_TEST_REQUIRE(message.arguments.size() == 1U);
    BOOST_TEST(message.arguments[0].value == "Vì.");
    BOOST_TEST(message.arguments[0].english == "So.");
}

BOOST_AUTO_TEST_SUITE_END()
