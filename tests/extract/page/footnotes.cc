#include "extract/page/footnotes.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(footnotes_tests)

namespace {

// "^" before a word makes it a raised mark.
void add(Page& page, const std::string& text, double y, float size, bool starts = false) {
    Line line;
    line.starts_paragraph = starts;
    std::istringstream words(text);
    double x = 80;
    for (std::string word; words >> word;) {
        Word w;
        w.mark = word.front() == '^';
        w.text = w.mark ? word.substr(1) : word;
        w.font_size = w.mark ? size * 0.6F : size;
        w.box = {x, y, x + 6, y + size};
        x += 9;
        line.box = line.words.empty() ? w.box : join(line.box, w.box);
        line.words.push_back(w);
    }
    page.flow.push_back({FlowItem::Kind::line, static_cast<std::uint32_t>(page.lines.size())});
    page.lines.push_back(line);
}

Page body_page(const std::string& marked) {
    Page page;
    page.number = 1;
    page.width = 595;
    page.height = 842;
    for (int i = 0; i < 12; ++i) add(page, "day la mot dong van ban binh thuong cua bao cao", 80 + 18 * i, 14);
    add(page, marked, 300, 14);
    return page;
}

std::vector<int> notes(const Page& page) {
    std::vector<int> out;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        if (page.lines[i].role == LineRole::footnote) out.push_back(static_cast<int>(i));
    }
    return out;
}

using Lines = std::vector<int>;

}  // namespace

BOOST_AUTO_TEST_CASE(small_type_that_begins_with_a_known_mark) {
    Document document;
    document.pages.push_back(body_page("nam 2023 ^(1) co 15 van ban"));
    Page& page = document.pages[0];
    add(page, "(1) Ke hoach so 15 cua tinh", 330, 11);
    add(page, "con tiep chu thich", 344, 11);
    add(page, "van ban lai tiep tuc", 370, 14);
    mark_footnotes(document);
    BOOST_TEST((notes(page) == Lines{13, 14}));
    BOOST_TEST(page.lines[13].starts_paragraph);
    BOOST_TEST(page.flow.back().index == 14U);  // after the text
}

BOOST_AUTO_TEST_CASE(small_type_alone_is_no_note) {
    Document document;
    document.pages.push_back(body_page("nam 2023 co 15 van ban"));
    add(document.pages[0], "(2) dieu kien kem theo", 330, 11);
    add(document.pages[0], "Noi nhan:", 350, 11);
    mark_footnotes(document);
    BOOST_TEST(notes(document.pages[0]).empty());
}

BOOST_AUTO_TEST_CASE(below_the_separator_notes_go_on_from_the_page_before) {
    Document document;
    document.pages.push_back(body_page("nam 2023 ^4 co 15 van ban"));
    Page& page = document.pages[0];
    page.rulings.push_back({.box = {80, 700, 220, 700.5}});
    add(page, "phan con lai cua chu thich truoc", 705, 11, true);
    add(page, "^4 Ke hoach so 15 cua tinh", 720, 11, true);
    mark_footnotes(document);
    BOOST_TEST((notes(page) == Lines{13, 14}));
    BOOST_TEST(!page.lines[13].starts_paragraph);
    BOOST_TEST(page.lines[14].starts_paragraph);
}

// As some programs export: type of one size, no separator.
BOOST_AUTO_TEST_CASE(numbers_of_all_marks_at_the_foot) {
    Document document;
    document.pages.push_back(body_page("nam 2023 ^1 co 15 van ban ^2 va 3"));
    Page& page = document.pages[0];
    add(page, "Noi nhan:", 600, 14);
    add(page, "1 Ke hoach so 15 cua tinh", 700, 14);
    add(page, "2 Co 31 van de da khac phuc", 720, 14);
    mark_footnotes(document);
    const int count = static_cast<int>(document.pages[0].lines.size());
    BOOST_TEST(notes(document.pages[0]) == (Lines{count - 2, count - 1}), boost::test_tools::per_element());

    // A list is none: its numbers are not those of the marks.
    Document list;
    list.pages.push_back(body_page("nam 2023 ^7 co 15 van ban"));
    add(list.pages[0], "1 Ke hoach so 15 cua tinh", 700, 14);
    add(list.pages[0], "2 Co 31 van de da khac phuc", 720, 14);
    mark_footnotes(list);
    BOOST_TEST(notes(list.pages[0]).empty());
}

BOOST_AUTO_TEST_SUITE_END()
