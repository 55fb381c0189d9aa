#include "extract/page_range.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using extract::page_range;
using extract::pages_past_end;

BOOST_AUTO_TEST_SUITE(page_range_tests)

namespace {

// "first-last" and what is said.
std::string told(int count, int first, int last) {
    extract::ReadOptions options;
    options.first_page = first;
    options.last_page = last;
    const auto range = page_range(count, options);
    const auto past = pages_past_end(count, options);
    if (!range) {
        BOOST_TEST((range.error().kind == ErrorKind::no_such_page));
        BOOST_TEST(!past.has_value());
        return range.error().reason;
    }
    if (past) BOOST_TEST(!is_loss(*past));
    return std::to_string(range->first) + "-" + std::to_string(range->last) + (past ? " " + past->message : "");
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_there) {
    BOOST_TEST(told(9, 1, 0) == "1-9");
    BOOST_TEST(told(9, 3, 0) == "3-9");
    BOOST_TEST(told(9, 9, 9) == "9-9");
    BOOST_TEST(told(9, 2, 9) == "2-9");
    BOOST_TEST(told(0, 1, 0) == "1-1");  // a workbook without a sheet that holds something
}

BOOST_AUTO_TEST_CASE(what_is_there_in_part) {
    BOOST_TEST(told(9, 5, 600) == "5-9 the file has 9 pages: of the pages 5-600 only 5-9 could be read");
    BOOST_TEST(told(9, 9, 10) == "9-9 the file has 9 pages: of the pages 9-10 only page 9 could be read");
    BOOST_TEST(told(1, 1, 2) == "1-1 the file has 1 page: of the pages 1-2 only page 1 could be read");
}

BOOST_AUTO_TEST_CASE(what_is_not_there) {
    BOOST_TEST(told(9, 500, 600) == "it has 9 pages, so there is nothing to read of the pages 500-600");
    BOOST_TEST(told(9, 10, 0) == "it has 9 pages, so there is nothing to read of the pages from 10 on");
    BOOST_TEST(told(1, 2, 2) == "it has 1 page, so there is nothing to read of page 2");
    BOOST_TEST(told(0, 2, 2) == "it has 0 pages, so there is nothing to read of page 2");
}

BOOST_AUTO_TEST_SUITE_END()
