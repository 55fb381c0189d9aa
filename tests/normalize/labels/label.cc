#include "normalize/labels/label.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(label_tests)

namespace {

Label read(std::string_view text) {
    WordNumbers words;
    return read_label(text, words, built_in_lexicon());
}

std::string shown(const std::vector<int>& words, const WordNumbers& numbers) {
    std::string out;
    for (const int word : words) (out += out.empty() ? "" : " ") += numbers.texts[static_cast<std::size_t>(word)];
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(words_without_punctuation_and_brackets) {
    WordNumbers words;
    const Label label = read_label("Tổng số  “TTHC” (cả ngành dọc), tại địa phương.", words, built_in_lexicon());
    BOOST_TEST(shown(label.words, words) == "tổng số tthc tại địa phương");
    BOOST_TEST(shown(label.every, words) == "tổng số tthc cả ngành dọc tại địa phương");
    BOOST_TEST(shown(label.content, words) == "tthc địa phương");
    BOOST_TEST(label.total);
    BOOST_TEST(label.counted);
    BOOST_TEST(!label.rate);
    BOOST_TEST(read("").words.empty());
    BOOST_TEST(read("((((").words.empty());
    BOOST_TEST(shown(read_label("))) a", words, built_in_lexicon()).words, words) == "a");
    for (std::string_view text : {"Số TTHC (cả ngành dọc)", "Số TTHC", "a) b [c", ""})
        BOOST_TEST(read_every_word(text, words) == read_label(text, words, built_in_lexicon()).every, text);
}

BOOST_AUTO_TEST_CASE(kinds_of_labels) {
    BOOST_TEST(read("Tỷ lệ hồ sơ đúng hạn").rate);
    BOOST_TEST(read("Tỉ lệ hồ sơ đúng hạn").rate);
    BOOST_TEST(read("Kết quả giải quyết: Tỷ lệ hồ sơ đúng hạn").rate);
    BOOST_TEST(!read("Số đơn vị có tỷ lệ cao").rate);
    BOOST_TEST(read("Số đơn vị (lũy kế từ đầu năm)").cumulative());
    BOOST_TEST(read("Kế hoạch được giao").planned());
    BOOST_TEST(read("Tỷ lệ đã giảm so với năm 2015").compared());
    BOOST_TEST(!read("Tỷ lệ so với tổng số hồ sơ").compared());
    BOOST_TEST((read("Từ 70% - dưới 100%").percents == std::vector<int>{70, 100}));
    BOOST_TEST(read("tỷ lệ đúng hạn, đúng hạn").qualifiers.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
