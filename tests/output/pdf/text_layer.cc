#include "output/pdf/text_layer.h"

#include <boost/test/unit_test.hpp>

#include "output/pdf/glyphless_font.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(text_layer_tests)

namespace {

extract::Line line_of(const std::vector<std::pair<std::string, Box>>& words) {
    extract::Line line;
    for (const auto& [text, box] : words) {
        extract::Word word;
        word.text = text;
        word.box = box;
        line.words.push_back(word);
        line.box = join(line.box, box);
    }
    return line;
}

std::size_t place(const std::string& content, const std::string& text) {
    return content.find("<" + glyphless_codes(text));
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_word_stands_on_its_box) {
    extract::Page page;
    page.width = 600;
    page.height = 800;
    page.lines = {line_of({{"1.872", {100, 50, 150, 60}}})};
    page.flow = {{.kind = extract::FlowItem::Kind::line, .index = 0}};
    const std::string content = text_layer(page, PageFrame({0, 0, 600, 800}, 0), "/F");
    // Five letters of half the size of 10 are 25 wide: stretched to 50. The base line is a fifth above the foot.
    BOOST_TEST(content.find("/F 10 Tf\n200 Tz 1 0 0 1 100 742 Tm <0031002E003800370032> Tj") != std::string::npos,
               content);
    BOOST_TEST(content.find("3 Tr") != std::string::npos);
    BOOST_TEST(content.starts_with("q\n1 0 0 1 0 0 cm\nBT\n"));
    BOOST_TEST(content.ends_with("ET\nQ\n"));
}

BOOST_AUTO_TEST_CASE(words_of_a_line_have_spaces_between_them) {
    extract::Page page;
    page.lines = {line_of({{"hồ", {10, 10, 20, 20}}, {"sơ", {24, 12, 34, 20}}})};
    page.flow = {{.kind = extract::FlowItem::Kind::line, .index = 0}};
    const std::string content = text_layer(page, PageFrame({0, 0, 100, 100}, 0), "/F");
    BOOST_TEST(content.find(glyphless_codes("hồ ") + "> Tj") != std::string::npos, content);
    BOOST_TEST(content.find(glyphless_codes("sơ") + "> Tj") != std::string::npos, content);
}

BOOST_AUTO_TEST_CASE(the_order_is_that_of_the_flow) {
    extract::Page page;
    page.lines = {line_of({{"cuoi", {10, 90, 40, 99}}}), line_of({{"dau", {10, 10, 40, 19}}})};
    extract::Grid grid;
    grid.cells = {{.row = 0, .column = 0, .lines = {line_of({{"trai", {10, 30, 40, 39}}})}},
                  {.row = 0, .column = 1, .lines = {line_of({{"phai", {50, 20, 80, 29}}})}}};
    page.grids = {grid};
    page.flow = {{.kind = extract::FlowItem::Kind::line, .index = 1},
                 {.kind = extract::FlowItem::Kind::grid, .index = 0},
                 {.kind = extract::FlowItem::Kind::line, .index = 0}};
    const std::string content = text_layer(page, PageFrame({0, 0, 100, 100}, 0), "/F");
    BOOST_TEST(place(content, "dau") < place(content, "trai"));
    BOOST_TEST(place(content, "trai") < place(content, "phai"));
    BOOST_TEST(place(content, "phai") < place(content, "cuoi"));
    BOOST_TEST(place(content, "cuoi") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_leaning_line_is_followed) {
    extract::Page page;
    page.lines = {line_of({{"a", {0, 100, 10, 110}}, {"b", {100, 105, 110, 115}}, {"c", {200, 110, 210, 120}}})};
    page.flow = {{.kind = extract::FlowItem::Kind::line, .index = 0}};
    const std::string content = text_layer(page, PageFrame({0, 0, 600, 800}, 0), "/F");
    for (const char* base : {" 0 692 Tm", " 100 687 Tm", " 200 682 Tm"}) {
        BOOST_TEST(content.find(base) != std::string::npos, content);
    }
}

BOOST_AUTO_TEST_CASE(boxes_without_size) {
    extract::Page page;
    page.lines = {line_of({{"x", {10, 10, 10, 10}}}), {}};
    page.flow = {{.kind = extract::FlowItem::Kind::line, .index = 0},
                 {.kind = extract::FlowItem::Kind::line, .index = 1}};
    const std::string content = text_layer(page, PageFrame({0, 0, 100, 100}, 0), "/F");
    BOOST_TEST(content.find("<0078> Tj") != std::string::npos, content);
}

BOOST_AUTO_TEST_SUITE_END()
