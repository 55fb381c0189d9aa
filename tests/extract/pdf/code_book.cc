#include "extract/pdf/code_book.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(code_book_tests)

BOOST_AUTO_TEST_CASE(a_code_of_a_font_has_one_entry) {
    CodeBook book;
    const std::size_t first = book.number({7, 0}, 0x24, U"A");
    BOOST_TEST(book.number({7, 0}, 0x24, U"A") == first);
    BOOST_TEST(book.number({7, 0}, 0x25, U"") != first);
    BOOST_TEST(book.number({8, 0}, 0x24, U"A") != first);
    BOOST_TEST(book.entries.size() == 3U);
    BOOST_CHECK(book.entries[first].given == U"A");
    BOOST_CHECK(book.entries[first].meant.empty());
}

BOOST_AUTO_TEST_CASE(a_code_met_after_learning_means_what_the_file_says) {
    CodeBook book;
    const std::size_t before = book.number({7, 0}, 0x24, U"A");
    book.learned = true;
    const std::size_t after = book.number({7, 0}, 0x25, U"B");
    BOOST_CHECK(book.entries[after].meant == U"B");
    BOOST_CHECK(book.entries[before].meant.empty());
}

BOOST_AUTO_TEST_CASE(codes_beyond_the_limit_share_the_last) {
    CodeBook book;
    for (std::uint32_t code = 0; code < 60'010; ++code) (void)book.number({7, 0}, code, U"");
    BOOST_TEST(book.entries.size() == 60'000U);
    BOOST_TEST(book.number({7, 0}, 70'000, U"") == 59'999U);
}

BOOST_AUTO_TEST_SUITE_END()
