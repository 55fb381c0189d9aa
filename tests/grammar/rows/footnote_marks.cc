#include "grammar/rows/footnote_marks.h"

#include <boost/test/unit_test.hpp>

#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(footnote_marks_tests)

namespace {
std::vector<Paragraph> with_notes(std::vector<std::string> texts, int notes) {
    std::vector<Paragraph> out;
    for (const std::string& text : texts) {
        Paragraph paragraph;
        append(paragraph.text, test::line_of(text), 1);
        out.push_back(paragraph);
    }
    for (int i = 1; i <= notes; ++i) {
        Paragraph note{.kind = ParagraphKind::footnote, .footnote = i};
        append(note.text, test::line_of("Kế hoạch năm 2023"), 1);
        out.push_back(note);
    }
    return out;
}
}  // namespace

BOOST_AUTO_TEST_CASE(marks_in_sequence) {
    auto paragraphs =
        with_notes({"Kế hoạch1 năm 20232, Đề án (12 TTHC)3 và trực tuyến4.", "giai đoạn 2023 -20305; hết"}, 5);
    take_out_glued_marks(paragraphs);
    BOOST_TEST(paragraphs[0].text.text == "Kế hoạch năm 2023, Đề án (12 TTHC) và trực tuyến.");
    BOOST_TEST(paragraphs[0].marks.size() == 4u);
    BOOST_TEST(paragraphs[1].text.text == "giai đoạn 2023 -2030; hết");
}

// What is taken out before a mark that stands apart moves that mark with its word.
BOOST_AUTO_TEST_CASE(marks_behind_a_cut_stay_with_their_words) {
    auto paragraphs = with_notes({"Kế hoạch1 năm 2023 và Đề án hết"}, 2);
    const std::string before = paragraphs[0].text.text;
    const auto offset = static_cast<std::uint32_t>(before.find(" hết"));
    paragraphs[0].marks.push_back({.offset = offset, .number = 2});
    take_out_glued_marks(paragraphs);
    BOOST_TEST(paragraphs[0].text.text == "Kế hoạch năm 2023 và Đề án hết");
    BOOST_REQUIRE_EQUAL(paragraphs[0].marks.size(), 2U);
    BOOST_TEST(paragraphs[0].marks[0].number == 1);
    BOOST_TEST(paragraphs[0].marks[1].number == 2);
    BOOST_TEST(paragraphs[0].text.text.substr(paragraphs[0].marks[1].offset) == " hết");
}

BOOST_AUTO_TEST_CASE(no_note_no_mark) {
    auto paragraphs = with_notes({"Kế hoạch1 năm 20232"}, 0);
    take_out_glued_marks(paragraphs);
    BOOST_TEST(paragraphs[0].text.text == "Kế hoạch1 năm 20232");
}

BOOST_AUTO_TEST_CASE(figures_and_names_keep_their_digits) {
    auto paragraphs = with_notes({"đạt 20231 hồ sơ, phòng A1, số 109/2023/QH15, năm 20231."}, 1);
    take_out_glued_marks(paragraphs);
    BOOST_TEST(paragraphs[0].text.text.find("QH15") != std::string::npos);
    BOOST_TEST(paragraphs[0].text.text.find("A1") != std::string::npos);
    BOOST_TEST(paragraphs[0].marks.size() == 1u);
}

BOOST_AUTO_TEST_CASE(cutting_keeps_the_runs) {
    Text text;
    append(text, test::line_of("năm 20233 đã"), 1);
    cut(text, 9, 10);  // "năm " takes five bytes
    BOOST_TEST(text.text == "năm 2023 đã");
    BOOST_REQUIRE(text.runs.size() == 3u);
    BOOST_TEST(text.text.substr(text.runs[1].begin, text.runs[1].end - text.runs[1].begin) == "2023");
    BOOST_TEST(text.text.substr(text.runs[2].begin, text.runs[2].end - text.runs[2].begin) == "đã");
}

BOOST_AUTO_TEST_SUITE_END()
