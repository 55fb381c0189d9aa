#include "extract/page/running_lines.h"

#include <boost/test/unit_test.hpp>
#include <sstream>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(running_lines_tests)

namespace {

Line line(const std::string& text, double x, double y) {
    Line out;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        Word w;
        w.text = word;
        w.font_size = 12;
        w.box = {x, y, x + 6.0 * static_cast<double>(word.size()), y + 13};
        x = w.box.x1 + 3;
        out.box = out.words.empty() ? w.box : join(out.box, w.box);
        out.words.push_back(w);
    }
    return out;
}

void add(Page& page, Line added) {
    page.flow.push_back({FlowItem::Kind::line, static_cast<std::uint32_t>(page.lines.size())});
    page.lines.push_back(std::move(added));
}

Document document_of(int pages) {
    Document document;
    for (int p = 1; p <= pages; ++p) {
        Page page;
        page.number = p;
        page.width = 595;
        page.height = 842;
        add(page, line(std::to_string(p), 290, 30));
        add(page, line("Phu luc " + std::to_string(p + 4) + " bao cao", 80, 50));
        add(page, line("cung mot cau o dau trang", 80, 90));
        for (int i = 1; i < 20; ++i) add(page, line("dong van ban thu " + std::to_string(i), 80, 90 + 16 * i));
        document.pages.push_back(page);
    }
    return document;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_repeats_at_the_top_is_a_header) {
    Document document = document_of(4);
    mark_running_lines(document);
    for (const Page& page : document.pages) {
        BOOST_TEST((page.lines[0].role == LineRole::page_number));
        BOOST_TEST((page.lines[1].role == LineRole::page_header));
        BOOST_TEST((page.lines[2].role == LineRole::body));  // repeats too, but belongs to the text
    }
}

BOOST_AUTO_TEST_CASE(numbers_that_do_not_count_with_the_pages_are_no_page_numbers) {
    Document document;
    for (int p = 1; p <= 4; ++p) {
        Page page;
        page.number = p;
        page.width = 595;
        page.height = 842;
        add(page, line(std::to_string(100 + p * p), 80, 30));
        add(page, line("dong van ban", 80, 90));
        document.pages.push_back(page);
    }
    mark_running_lines(document);
    for (const Page& page : document.pages) BOOST_TEST((page.lines[0].role != LineRole::page_number));
}

BOOST_AUTO_TEST_CASE(a_single_page_has_no_header) {
    Document document = document_of(1);
    mark_running_lines(document);
    BOOST_TEST((document.pages[0].lines[0].role == LineRole::page_number));
    BOOST_TEST((document.pages[0].lines[1].role == LineRole::body));
}

BOOST_AUTO_TEST_CASE(a_page_that_ends_early_ends_its_paragraph) {
    Document document = document_of(2);
    for (Page& page : document.pages) {
        for (Line& l : page.lines) l.box.x1 = 540;  // full lines
        page.lines[2].starts_paragraph = false;
    }
    mark_running_lines(document);
    join_page_ends(document);
    BOOST_TEST(!document.pages[1].lines[2].starts_paragraph);
    document.pages[0].lines.back().box.x1 = 200;
    join_page_ends(document);
    BOOST_TEST(document.pages[1].lines[2].starts_paragraph);
}

BOOST_AUTO_TEST_CASE(a_number_alone_in_the_middle_counts_anew) {
    Document document;
    for (int p = 1; p <= 2; ++p) {
        Page page;
        page.number = p + 3;
        page.width = 595;
        page.height = 842;
        add(page, line(std::to_string(p), 295, 30));
        add(page, line(p == 1 ? "muc mot" : "phan hai", 80, 70));
        for (int i = 1; i < 20; ++i) add(page, line("dong van ban thu " + std::to_string(i), 80, 90 + 16 * i));
        document.pages.push_back(page);
    }
    mark_running_lines(document);
    for (const Page& page : document.pages) {
        BOOST_TEST((page.lines[0].role == LineRole::page_number));
        BOOST_TEST((page.lines[1].role == LineRole::body));
    }
}

BOOST_AUTO_TEST_SUITE_END()
