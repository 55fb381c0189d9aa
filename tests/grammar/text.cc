#include "grammar/text.h"

#include <boost/test/unit_test.hpp>

#include "make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(text_tests)

BOOST_AUTO_TEST_CASE(words_keep_their_places) {
    Text text;
    append(text, test::line_of("một hai", 3), 2);
    append(text, test::line_of("ba", 4), 2);
    BOOST_TEST(text.text == "một hai ba");
    const std::size_t at = text.text.find("hai");
    const Place place = place_of(text, at, at + 3);
    BOOST_TEST(place.page == 2);
    BOOST_TEST(place.box.y0 == 3);
    const Place both = place_of(text, at, text.text.size());
    BOOST_TEST(both.box.y1 == 5);
}

BOOST_AUTO_TEST_CASE(a_place_stays_on_its_first_page) {
    Text text;
    append(text, test::line_of("trên", 100), 1);
    append(text, test::line_of("dưới", 2), 2);
    const Place place = place_of(text);
    BOOST_TEST(place.page == 1);
    BOOST_TEST(place.box.y0 == 100);
}

BOOST_AUTO_TEST_CASE(slices) {
    Text text;
    append(text, test::line_of("1.4. Số thủ tục"), 1);
    const Text rest = slice(text, 4, text.text.size());
    BOOST_TEST(rest.text == "Số thủ tục");
    BOOST_TEST(rest.runs.size() == 3u);
    BOOST_TEST(rest.text.substr(rest.runs[1].begin, rest.runs[1].end - rest.runs[1].begin) == "thủ");
    BOOST_TEST(slice(text, 50, 60).text.empty());
}

BOOST_AUTO_TEST_CASE(the_least_confidence_counts) {
    extract::Line line = test::line_of("a b");
    line.words[1].confidence = 0.5F;
    Text text;
    append(text, line, 1);
    BOOST_TEST(place_of(text).confidence == 0.5F);
    BOOST_TEST(place_of(text, 0, 1).confidence == 1.0F);
    BOOST_TEST(place_of(Text{}).page == 0);
}

BOOST_AUTO_TEST_SUITE_END()
