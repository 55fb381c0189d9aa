#include "extract/text/text_emphasis.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "extract/text/text_markup.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_emphasis_tests)

namespace {

std::vector<Emphasis> find(std::string_view text) {
    const MarkupText one{.text = text, .raw = {}, .x = 0, .y = 0};
    return find_emphasis(std::span(&one, 1));
}

}  // namespace

BOOST_AUTO_TEST_CASE(runs_are_matched_in_pairs) {
    const std::vector<Emphasis> runs = find("**a** * (*)");
    BOOST_REQUIRE_EQUAL(runs.size(), 2u);
    BOOST_TEST(runs[0].at == 0u);
    BOOST_TEST(runs[0].bold == 1);
    BOOST_TEST(runs[1].at == 3u);
    BOOST_TEST(runs[1].bold == -1);
}

BOOST_AUTO_TEST_CASE(italic_may_end_with_bold) {
    const std::vector<Emphasis> runs = find("**a *b***");
    BOOST_REQUIRE_EQUAL(runs.size(), 3u);
    BOOST_TEST(runs[2].bold == -1);
    BOOST_TEST(runs[2].italic == -1);
}

BOOST_AUTO_TEST_CASE(escaped_long_and_lonely_runs_are_text) {
    BOOST_TEST(find("\\*a*").empty());
    BOOST_TEST(find("****a****").empty());
    BOOST_TEST(find("a_b_c").empty());
    BOOST_TEST(find("1*2*3").empty());
}

BOOST_AUTO_TEST_CASE(absurd_paragraphs_have_no_emphasis) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "*a* ";
    BOOST_TEST(find(text).empty());
}

BOOST_AUTO_TEST_SUITE_END()
