#include "audit/words/labels.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(labels_tests)

BOOST_AUTO_TEST_CASE(words_without_punctuation_and_brackets) {
    const Label label = read_label("Tổng số  “TTHC” (cả ngành dọc), tại địa phương.", built_in_lexicon());
    BOOST_TEST(label.words == " tổng số tthc tại địa phương ");
    BOOST_TEST(label.every == " tổng số tthc cả ngành dọc tại địa phương ");
    BOOST_TEST(label.total);
    BOOST_TEST(label.counted);
    BOOST_TEST(!label.rate);
    BOOST_TEST(read_label("", built_in_lexicon()).words == " ");
    BOOST_TEST(read_label("((((", built_in_lexicon()).words == " ");
    BOOST_TEST(read_label("))) a", built_in_lexicon()).words == " a ");
    for (std::string_view text : {"Số TTHC (cả ngành dọc)", "Số TTHC", "a) b [c", ""})
        BOOST_TEST(every_word(text) == read_label(text, built_in_lexicon()).every, text);
}

BOOST_AUTO_TEST_CASE(kinds_of_labels) {
    BOOST_TEST(read_label("Tỷ lệ hồ sơ đúng hạn", built_in_lexicon()).rate);
    BOOST_TEST(read_label("Tỉ lệ hồ sơ đúng hạn", built_in_lexicon()).rate);
    BOOST_TEST(read_label("Kết quả giải quyết: Tỷ lệ hồ sơ đúng hạn", built_in_lexicon()).rate);
    BOOST_TEST(!read_label("Số đơn vị có tỷ lệ cao", built_in_lexicon()).rate);
    BOOST_TEST(read_label("Số đơn vị (lũy kế từ đầu năm)", built_in_lexicon()).cumulative);
    BOOST_TEST(read_label("Kế hoạch được giao", built_in_lexicon()).planned);
    BOOST_TEST(read_label("Tỷ lệ đã giảm so với năm 2015", built_in_lexicon()).compared);
    BOOST_TEST(!read_label("Tỷ lệ so với tổng số hồ sơ", built_in_lexicon()).compared);
}

BOOST_AUTO_TEST_CASE(whole_words_only) {
    BOOST_TEST(contains(" số hồ sơ cấp tỉnh ", "cấp tỉnh"));
    BOOST_TEST(!contains(" số hồ sơ ", "hồ s"));
    BOOST_TEST(!contains(" namnam ", "nam"));
    BOOST_TEST(contains(" namnam nam ", "nam"));
}

BOOST_AUTO_TEST_CASE(the_thing_counted) {
    BOOST_TEST(shares_head(read_label("Số TTHC cấp xã", built_in_lexicon()),
                           read_label("Tổng số TTHC tại địa phương", built_in_lexicon()), built_in_lexicon()));
    BOOST_TEST(shares_head(read_label("Số ĐVSN thuộc tỉnh", built_in_lexicon()),
                           read_label("Tổng số đơn vị sự nghiệp (ĐVSN)", built_in_lexicon()), built_in_lexicon()));
    BOOST_TEST(shares_head(read_label("Cấp huyện", built_in_lexicon()),
                           read_label("Số cơ quan hành chính", built_in_lexicon()), built_in_lexicon()));
    BOOST_TEST(!shares_head(read_label("Số phiếu khảo sát", built_in_lexicon()),
                            read_label("Tổng số TTHC tại địa phương", built_in_lexicon()), built_in_lexicon()));
}

BOOST_AUTO_TEST_CASE(what_distinguishes_labels) {
    const auto middles = distinct_middles({" số tthc cấp tỉnh ", " số tthc cấp xã "});
    BOOST_REQUIRE(middles.size() == 2u);
    BOOST_TEST(middles[0] == " tỉnh ");
    BOOST_TEST(middles[1] == " xã ");
    BOOST_TEST(distinct_middles({" a a ", " a "})[0] == " a ");
    BOOST_TEST(distinct_middles({}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
