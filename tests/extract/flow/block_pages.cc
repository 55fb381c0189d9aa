#include "extract/flow/block_pages.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(block_pages_tests)

namespace {

Block paragraph(const std::string& text, bool starts_page = false) {
    Block block;
    block.paragraph.items = {{.text = text}};
    block.paragraph.starts_page = starts_page;
    return block;
}

}  // namespace

BOOST_AUTO_TEST_CASE(lines_and_grids_on_pages) {
    FlowContent content;
    FlowTable table;
    table.rows = {{{.column = 0, .blocks = {paragraph("1")}}, {.column = 1, .blocks = {paragraph("12 xã")}}},
                  {{.column = 0, .blocks = {paragraph("2")}}}};
    Block tabled;
    tabled.table = {table};
    content.blocks = {paragraph("a b"), tabled, paragraph("c", true)};
    const Result<Document> document = pages_of(content, SourceKind::text, {});
    BOOST_TEST_REQUIRE(document.has_value());
    BOOST_TEST((document->kind == SourceKind::text));
    BOOST_TEST(document->page_count == 2);
    BOOST_TEST(text_of(document->pages[0]) == "a b\n1\t12 xã\n2\t\n");
    BOOST_TEST(text_of(document->pages[1]) == "c\n");
    BOOST_TEST(document->pages[0].grids[0].box.y0 == 1);
    BOOST_TEST((document->pages[0].source == PageSource::plain));
}

BOOST_AUTO_TEST_CASE(limits_and_what_was_left_out) {
    FlowContent content;
    content.blocks = {paragraph("a"), paragraph("b", true), paragraph("c", true)};
    content.hidden_runs = 2;
    ReadOptions options;
    options.first_page = options.last_page = 2;
    const Result<Document> document = pages_of(content, SourceKind::docx, options);
    BOOST_TEST_REQUIRE(document.has_value());
    BOOST_TEST(document->pages.size() == 1U);
    BOOST_TEST(document->page_count == 3);
    BOOST_TEST_REQUIRE(document->diagnostics.size() == 1U);
    BOOST_TEST(document->diagnostics[0].code == "hidden-text");
    options.max_pages = 2;
    const Result<Document> many = pages_of(content, SourceKind::docx, options);
    BOOST_TEST_REQUIRE(!many.has_value());
    BOOST_TEST((many.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_SUITE_END()
