#include "extract/text/text_notes.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_notes_tests)

namespace {

// 'b' body, 'n' note that begins, '.' note that goes on, '#' page number, '=' rule.
std::string read(const std::string& text) {
    const SourceText source = split_lines(text, {});
    std::string out;
    for (const LineLayout& line : read_layout(source.lines, std::vector<bool>(source.lines.size(), false))) {
        if (line.rule) {
            out += '=';
        } else if (line.role == LineRole::page_number) {
            out += '#';
        } else if (line.role == LineRole::footnote) {
            out += line.starts_paragraph ? 'n' : '.';
        } else {
            out += 'b';
        }
    }
    return out;
}

const std::string gap = std::string(50, ' ') + "\n";

// A text layer: a blank line after every line of the body.
const std::string body =
    "Các cơ quan, đơn vị trên địa bàn tỉnh đã được giao\n\nthực hiện kế hoạch1 kiểm tra công vụ và báo cáo\n\n"
    "kết quả theo đúng quy định2 của cấp trên và các\n\nvăn bản có liên quan.\n";

}  // namespace

BOOST_AUTO_TEST_CASE(paragraphs_with_a_raised_mark_are_notes) {
    BOOST_TEST(read("Kế hoạch<sup>(1)</sup> được\n\n---\n\n<sup>(1)</sup> Số 5.\n\ngiao cho sở.\n") == "b=nb");
    BOOST_TEST(read("Kế hoạch[^1].\n\n[^1]: Số 5.\nngày 3\n\nHết.") == "bn.b");
    BOOST_TEST(read("Kế hoạch².\n\n² Số 5.\n\nHết.") == "bnb");
    BOOST_TEST(read("Kế hoạch.\n\n5<sup>th</sup> Số 5.\n\nHết.") == "bbb");
}

BOOST_AUTO_TEST_CASE(a_number_in_brackets_below_a_rule_is_a_note_when_the_text_has_its_mark) {
    BOOST_TEST(read("Kế hoạch<sup>(1)</sup> được\n\n---\n\n(1) Số 5.\n\ngiao.\n") == "b=nb");
    BOOST_TEST(read("Kiến nghị gồm:\n\n---\n\n(1) Giảm đầu mối;\n\n(2) Thêm vốn.\n") == "b=bb");
}

BOOST_AUTO_TEST_CASE(note_areas_of_text_layers_end_with_the_page) {
    const std::string notes = gap + "1 Kế hoạch số 5 ngày 01/02/2023\n2 Quyết định số 6 về việc giao\n\nnhiệm vụ\n";
    BOOST_TEST(read(body + notes + " Trang sau bắt đầu ở đây và\n\nđi tiếp.\n") == "bbbbnn.bb");
    BOOST_TEST(read(body + notes + "\fTrang sau.\n") == "bbbbnn.b");
    BOOST_TEST(read(body + "________\n1 Kế hoạch số 5\n\fTrang sau.\n") == "bbbb=nb");
    // A number that continues no numbering begins no note.
    BOOST_TEST(read(body + gap + "15 Đơn vị được kiểm tra\n Trang sau.\n") == "bbbbbb");
}

BOOST_AUTO_TEST_CASE(notes_at_the_foot_of_known_pages_need_no_rule) {
    const std::string text =
        "Các cơ quan, đơn vị trên địa bàn tỉnh đã được giao\nthực hiện kế hoạch năm 2024(1) và báo cáo\n"
        "kết quả theo đúng quy định7 của cấp trên và các\nvăn bản có liên quan.\n";
    BOOST_TEST(read(text + "(1) Kế hoạch số 5 ngày 01/02/2023\nvề công tác\n\fTrang sau.\n") == "bbbbn.b");
    BOOST_TEST(read(text + "7 Quyết định số 5\n\fTrang sau.\n") == "bbbbnb");
    BOOST_TEST(read(text + "(2) Giảm đầu mối;\n\fTrang sau.\n") == "bbbbbb");  // no such mark
    BOOST_TEST(read(text + "(1) Kế hoạch số 5\n") == "bbbbb");                 // no pages
}

BOOST_AUTO_TEST_CASE(without_a_page_end_only_numbered_lines_are_notes) {
    std::string text = body + gap + "1 Kế hoạch số 5\n2 Kế hoạch số 6\n";
    for (int i = 0; i < 300; ++i) text += "\nCâu thứ " + std::to_string(i) + " của nội\n\ndung đi tiếp.\n";
    const std::string roles = read(text);
    BOOST_TEST(roles.substr(0, 8) == "bbbbnnbb");
    BOOST_TEST(roles.find('.') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(page_numbers_run_with_the_pages) {
    // The last values of tables at the foot of pages: as far from the page as no other.
    BOOST_TEST(read("Số trạm\n5\n\fSố vườn\n21\n\fSố hộ\n64\n") == "bbbbbb");
    BOOST_TEST(read("Số trạm\n12\n\fSố vườn\n13\n\fSố hộ\n64\n") == "b#b#bb");
}

BOOST_AUTO_TEST_CASE(page_numbers_stand_where_pages_meet) {
    BOOST_TEST(read("Trang đầu.\n2\fTrang hai.\n\n3\n\fTrang ba.\n") == "b#b#b");
    BOOST_TEST(read("- 1 -\nTrang đầu.\n\fTrang 2\nTrang hai.\n") == "#b#b");
    std::string page;
    for (int i = 0; i < 40; ++i) page += "Câu thứ " + std::to_string(i) + ".\n";
    BOOST_TEST(read(page + "\n\n\n1\n\nCâu sau.\n").substr(40) == "#b");
    // A number alone among the cells of a table is a value.
    BOOST_TEST(read(page + "\n\n\nVăn bản\n\n\n1\n\n2.1 Số xã\n").substr(40) == "bbb");
    BOOST_TEST(read("Một.\n\n\n12\n\nHai.\n") == "bbb");  // far too early for page 12
}

BOOST_AUTO_TEST_CASE(a_gap_of_spaces_tells_notes_in_any_layout) {
    // Too few wrapped lines to tell a text layer, but the gap is one.
    BOOST_TEST(read("I. CHỈ ĐẠO\n\nĐã xong.\n\n" + gap + "1 Kế hoạch số 5\n2 Kế hoạch số 6\n\nHuyện đã giao.\n") ==
               "bbnnb");
}

BOOST_AUTO_TEST_SUITE_END()
