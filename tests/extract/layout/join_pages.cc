#include "extract/layout/join_pages.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(join_pages_tests)

namespace {

LaidPage page(int number, const std::string& text) {
    LaidPage laid;
    laid.page = {.number = number, .width = 600, .height = 800};
    Line line;
    line.words.push_back({.text = text, .box = {100, 300, 200, 312}, .font_size = 12});
    line.box = line.words[0].box;
    laid.page.lines.push_back(line);
    laid.page.flow.push_back({.kind = FlowItem::Kind::line, .index = 0});
    return laid;
}

}  // namespace

BOOST_AUTO_TEST_CASE(pages_and_diagnostics_in_order_and_boxes_on_the_source) {
    std::vector<LaidPage> pages = {page(1, "một"), page(2, "hai")};
    pages[1].diagnostics.push_back({.code = "page-turned", .message = "", .page = 2, .box = {}});
    pages[1].diagnostics.push_back({.code = "line-not-read", .message = "", .page = 2, .box = {10, 20, 30, 40}});
    pages[1].on_source = [](const Box& box) { return Box{box.x0 + 7, box.y0, box.x1 + 7, box.y1}; };
    Document document;
    join_pages(document, std::move(pages));
    BOOST_REQUIRE_EQUAL(document.pages.size(), 2U);
    BOOST_TEST(text_of(document.pages[1]) == "hai\n");
    BOOST_TEST(document.pages[0].lines[0].box.x0 == 100);
    BOOST_TEST(document.pages[1].lines[0].words[0].box.x0 == 107);
    BOOST_REQUIRE_EQUAL(document.diagnostics.size(), 2U);
    BOOST_TEST(document.diagnostics[0].code == "page-turned");
    BOOST_TEST(document.diagnostics[0].box.empty());
    BOOST_TEST(document.diagnostics[1].box.x0 == 17);
}

BOOST_AUTO_TEST_SUITE_END()
