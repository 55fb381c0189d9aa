#include "audit/versions/written.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(written_tests)

BOOST_AUTO_TEST_CASE(capitals_marks_and_line_ends_are_no_words) {
    WordBook book;
    const WrittenWords one = book.words_of("Số TTHC\ncấp xã: “mới” – 1.2");
    BOOST_TEST((one.exact == book.words_of("số tthc cấp xã mới 1 2").exact));
    BOOST_TEST(one.exact.size() == 7u);
    BOOST_TEST((one.exact != book.words_of("Số TTHC cấp xa mới 1 2").exact));
    BOOST_TEST((one.plain == book.words_of("so tthc cap xa moi 1 2").plain));
    BOOST_TEST(book.words_of(" … – ").exact.empty());
}

BOOST_AUTO_TEST_CASE(the_two_places_of_a_tone_mark_are_one) {
    WordBook book;
    BOOST_TEST((book.words_of("hoà").exact == book.words_of("hòa").exact));
}

BOOST_AUTO_TEST_CASE(words_stay_when_figures_change) {
    WordBook book;
    BOOST_TEST((book.words_beside_numbers("Đã tiếp nhận 1.250 hồ sơ (5–7%)") ==
                book.words_beside_numbers("đã tiếp nhận 31 hồ sơ")));
    BOOST_TEST(book.words_beside_numbers("Nghị quyết 18a").size() == 3u);
}

BOOST_AUTO_TEST_CASE(likeness_counts_shared_words) {
    BOOST_TEST(shared({1, 1, 2}, {1, 2, 3}) == 2);
    BOOST_TEST(likeness({1, 2, 3}, {1, 2, 3}) == 100);
    BOOST_TEST(likeness({1, 2, 3, 4}, {1, 2}) == 66);
    BOOST_TEST(likeness({1}, {2}) == 0);
    BOOST_TEST(likeness({}, {}) == 0);
    BOOST_TEST(is_part({1, 3}, {1, 2, 3}));
    BOOST_TEST(!is_part({1, 4}, {1, 2, 3}));
    BOOST_TEST(!is_part({}, {1}));
}

BOOST_AUTO_TEST_CASE(keys_tell_lists_apart) {
    BOOST_TEST(key_of({1, 2}) != key_of({2, 1}));
    BOOST_TEST(key_of({1}) != key_of({1, 1}));
    BOOST_TEST(key_of({}) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
