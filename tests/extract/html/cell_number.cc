#include "extract/html/cell_number.h"

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
}

BOOST_AUTO_TEST_SUITE_END()
