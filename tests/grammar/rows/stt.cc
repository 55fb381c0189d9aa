#include "grammar/rows/stt.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(stt_tests)

namespace {
std::string kind(std::string_view written) {
    const auto stt = parse_stt(written, solieu::built_in_lexicon());
    if (!stt) return "none";
    static constexpr const char* names[] = {"decimal", "roman", "letter", "dash", "within"};
    return std::string(names[static_cast<int>(stt->kind)]) + " " + stt->text;
}
}  // namespace

BOOST_AUTO_TEST_CASE(numbers_of_rows) {
    BOOST_TEST(kind("1.4.1.") == "decimal 1.4.1");
    BOOST_TEST(kind("6.2") == "decimal 6.2");
    BOOST_TEST(kind("3)") == "decimal 3");
    BOOST_TEST(kind("(2)") == "decimal 2");
    BOOST_TEST(kind("1. 4.") == "decimal 1.4");
    BOOST_TEST(kind("VII.") == "roman VII");
    BOOST_TEST(kind("XL") == "roman XL");
    BOOST_TEST(kind("a)") == "letter a");
    BOOST_TEST(kind("đ)") == "letter đ");
    BOOST_TEST(kind("-") == "dash ");
    BOOST_TEST(kind("–") == "dash ");
    BOOST_TEST(kind("Trong đó:") == "within ");
}

BOOST_AUTO_TEST_CASE(what_is_no_number_of_a_row) {
    for (const char* text : {"", "1.872", "99,78", "IIII", "VX", "Số", "1..2", "2021 - 2025", "1.2.3.4.5.6.7", "%"}) {
        BOOST_TEST(kind(text) == "none", text);
    }
}

BOOST_AUTO_TEST_CASE(components) {
    BOOST_TEST(parse_stt("1.4.12")->numbers == (std::vector<int>{1, 4, 12}), boost::test_tools::per_element());
    BOOST_TEST(parse_stt("IX")->numbers[0] == 9);
    BOOST_TEST(parse_stt("2.")->dotted);
    BOOST_TEST(!parse_stt("2")->dotted);
}

BOOST_AUTO_TEST_CASE(at_the_beginning_of_a_line) {
    BOOST_TEST(leading_stt("1.4.1. Số thủ tục")->length == 6u);
    BOOST_TEST(leading_stt("II. KẾT QUẢ")->stt.text == "II");
    BOOST_TEST(leading_stt("3.Kiểm tra")->stt.text == "3");
    BOOST_TEST(!leading_stt("12 đơn vị"));
    BOOST_TEST(leading_stt("12 đơn vị", true)->stt.text == "12");
    BOOST_TEST(!leading_stt("I have"));
    BOOST_TEST(!leading_stt("1.872 hồ sơ"));
    BOOST_TEST(!leading_stt("22/8/2024 là"));
    BOOST_TEST(!leading_stt(""));
}

BOOST_AUTO_TEST_SUITE_END()
