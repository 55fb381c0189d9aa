#include "extract/flow/cell_number.h"

#include <boost/test/unit_test.hpp>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(cell_number_tests)

BOOST_AUTO_TEST_CASE(the_text_is_written_with_the_marks_of_vietnamese) {
    const auto marked = [](std::string_view shown, std::string_view stored) {
        return with_vietnamese_marks(shown, stored).value_or("none");
    };
    BOOST_TEST(marked("3,418", "3418.27") == "3.418");
    BOOST_TEST(marked("3,418.3", "3418.27") == "3.418,3");
    BOOST_TEST(marked("3.418", "3.418") == "3,418");
    BOOST_TEST(marked("85.4%", "0.8543") == "85,4%");
    BOOST_TEST(marked("(1,250)", "-1250") == "(1.250)");
    BOOST_TEST(marked("05/06/2031", "48003") == "none");
    BOOST_TEST(marked("3,4", "3418270") == "none");
    BOOST_TEST(marked("Nhiều", "12") == "none");
    BOOST_TEST(marked("12", "x:num") == "none");
    BOOST_TEST(marked("12,000,000", "1.2E+07") == "12.000.000");
}

BOOST_AUTO_TEST_CASE(digits_stay_as_they_are_written) {
    BOOST_TEST(with_vietnamese_marks("0123", "123").value_or("none") == "0123");
    BOOST_TEST(with_vietnamese_marks("007.50", "7.5").value_or("none") == "007,50");
    BOOST_TEST(with_vietnamese_marks("-.5", "-0.5").value_or("none") == "-0,5");
}

BOOST_AUTO_TEST_CASE(amounts_in_thousands) {
    BOOST_TEST(with_vietnamese_marks("2,746", "2746350", 3).value_or("none") == "2.746");
    BOOST_TEST(with_vietnamese_marks("2.746", "2746350", 6).value_or("none") == "2,746");
    BOOST_TEST(!with_vietnamese_marks("2,746", "2746350"));
}

BOOST_AUTO_TEST_CASE(items_of_a_cell) {
    std::vector<Inline> items{{.text = "1,2"}, {.text = "50 "}, {.kind = Inline::Kind::mark, .text = "(1)"}};
    take_stored_number(items, "1250");
    BOOST_TEST_REQUIRE(items.size() == 2);
    BOOST_TEST(items[0].text == "1.250 ");
    BOOST_TEST(items[0].stored_number);
    std::vector<Inline> bare{{.text = " 12.5\n"}};
    take_stored_number(bare, "");
    BOOST_TEST(bare[0].text == " 12,5\n");
    std::vector<Inline> other{{.text = "1"}, {.kind = Inline::Kind::line_end, .text = {}}, {.text = "2"}};
    take_stored_number(other, "12");
    BOOST_TEST(other.size() == 3);
}

BOOST_AUTO_TEST_SUITE_END()
