#include "output/html/unread_list.h"

#include <boost/test/unit_test.hpp>

#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(unread_list_tests)

namespace {

std::string written(const tests::Sample& sample) {
    std::string out;
    write_unread_list(sample.report(), [&](std::string_view piece) { out += piece; });
    return out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(nothing_where_all_was_read) {
    BOOST_TEST(written(tests::sample()).empty());
}

BOOST_AUTO_TEST_CASE(each_place_has_its_link) {
    tests::Sample sample = tests::sample();
    for (const double y : {100.0, 200.0}) {
        sample.document.diagnostics.push_back(
            {.code = "cell-not-read", .message = "a cell", .page = 2, .box = {10, y, 60, y + 12}});
    }
    const std::string text = written(sample);
    BOOST_TEST(has(text, "<li data-s=\"n1 n2\">"), text);
    BOOST_TEST(has(text, "<a href=\"#p2\" data-go=\"n1\">"), text);
    BOOST_TEST(has(text, "<a href=\"#p2\" data-go=\"n2\">"), text);
    BOOST_TEST(has(text, "nét mực nhưng không đọc được [cell-not-read]"), text);
}

// A page that could not be read, a file that says nothing of a page.
BOOST_AUTO_TEST_CASE(without_a_place_to_the_page_or_to_nothing) {
    tests::Sample sample = tests::sample();
    sample.document.diagnostics = {{.code = "page-unsure", .message = "unsure", .page = 3, .box = {}},
                                   {.code = "y", .message = "all of it", .page = 2, .box = {0, 0, 5000, 5000}},
                                   {.code = "x", .message = "<b>all</b>", .page = 0, .box = {}}};
    const std::string text = written(sample);
    BOOST_TEST(has(text, "<a href=\"#p3\">"), text);
    BOOST_TEST(has(text, "&lt;b&gt;all&lt;/b&gt; [x]"), text);
    BOOST_TEST(!has(text, "data-"), text);
}

BOOST_AUTO_TEST_CASE(very_many_places_are_cut_short) {
    tests::Sample sample = tests::sample();
    for (int i = 0; i < 500; ++i) {
        sample.document.diagnostics.push_back({.code = "x", .message = "y", .page = 1, .box = {1, 1, 9, 9}});
    }
    BOOST_TEST(has(written(sample), ", … (500)"));
}

BOOST_AUTO_TEST_SUITE_END()
