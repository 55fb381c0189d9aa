#include "output/html/template.h"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(template_tests)

namespace {

std::string filled(std::string_view page) {
    std::string out;
    fill(
        page, [](std::string_view name, const Sink& sink) { sink("[" + std::string(name) + "{{x}}]"); },
        [&](std::string_view piece) { out += piece; });
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_are_filled_in_once) {
    BOOST_TEST(filled("<p>{{a}}, {{b-c}}</p>") == "<p>[a{{x}}], [b-c{{x}}]</p>");
    BOOST_TEST(filled("{{a}}") == "[a{{x}}]");
    BOOST_TEST(filled("") == "");
}

BOOST_AUTO_TEST_CASE(single_and_open_brackets_stay) {
    BOOST_TEST(filled("a { b } {{c") == "a { b } {{c");
}

BOOST_AUTO_TEST_SUITE_END()
