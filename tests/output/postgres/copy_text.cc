#include "output/postgres/copy_text.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(copy_text_tests)

BOOST_AUTO_TEST_CASE(cells_of_every_kind) {
    std::string lines;
    const std::vector<DatasetCell> cells = {std::int64_t{-7},    nullptr, 60.0, 400.12, std::string_view("Tổng số"),
                                            std::string_view("")};
    append_copy_line(lines, cells);
    append_copy_line(lines, std::vector<DatasetCell>{nullptr});
    BOOST_TEST(lines == "-7\t\\N\t60\t400.12\tTổng số\t\n\\N\n");
}

BOOST_AUTO_TEST_CASE(what_ends_a_cell_or_a_line_is_written_otherwise) {
    std::string lines;
    append_copy_line(lines, std::vector<DatasetCell>{std::string_view("a\tb\nc\rd\\N\\.")});
    BOOST_TEST(lines == "a\\tb\\nc\\rd\\\\N\\\\.\n");
}

BOOST_AUTO_TEST_CASE(what_no_server_takes_is_mended) {
    BOOST_TEST(storable("Hồ sơ") == "Hồ sơ");
    BOOST_TEST(storable("a\xC3") == "a\xEF\xBF\xBD");
    BOOST_TEST(storable(std::string_view("a\0b", 3)) ==
               "a\xEF\xBF\xBD"
               "b");
}

BOOST_AUTO_TEST_SUITE_END()
