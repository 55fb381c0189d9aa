#include "extract/scan/read_cells.h"

#include "extract/scan/ink/page_ink.h"
#include "extract/scan/ink/printed_lines.h"
#include "tests/extract/scan/built_in_phrases.h"
#include "tests/extract/scan/drawn_page.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(read_cells_tests)

namespace {

constexpr PageScale scale{.dpi_x = 300, .dpi_y = 300};

// Cells of the committed scan in pixels, within their rulings.
struct Row {
    cv::Rect label, unit, value, note;
};
const Row received{{467, 1538, 910, 54}, {1394, 1538, 308, 54}, {1718, 1538, 265, 54}, {2000, 1538, 305, 54}};
const Row documents{{467, 1216, 910, 54}, {1394, 1216, 308, 54}, {1718, 1216, 265, 54}, {2000, 1216, 305, 54}};
const cv::Rect share(1718, 1410, 265, 54), percent(1394, 1410, 308, 54), note(2000, 1412, 308, 56);
const cv::Rect ordinal(310, 1282, 148, 50), group(310, 1472, 1990, 52), head(467, 1020, 910, 110);

struct Reader {
    Recognizers own{.text = *TextRecognizer::load(), .numbers = NumberReader(), .known = built_in_phrases()};
    ScanHands hands{1};
    cv::Mat ink = page_ink(sealed_scan());
    cv::Mat mask = ink_mask(ink);

    std::vector<Fragment> read(const std::vector<cv::Rect>& places, std::vector<Box>* unread = nullptr) {
        Grid grid;
        for (const cv::Rect& place : places) {
            Cell cell;
            cell.box = scale.points(place);
            grid.cells.push_back(cell);
        }
        remove_specks(mask, ink, scale.dpi());
        return read_cells(ink, mask, scale, {grid}, own, hands, unread);
    }
    std::string text_of(const cv::Rect& place) {
        std::string all;
        for (const Fragment& fragment : read({place})) all += (all.empty() ? "" : " ") + fragment.word.text;
        return all;
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_blot_is_told_and_a_blank_cell_is_not) {
    Reader reader;
    reader.ink = paper(1000, 600);
    cv::ellipse(reader.ink, {300, 200}, {90, 24}, 0, 0, 360, cv::Scalar(0), -1);
    reader.mask = ink_mask(reader.ink);
    const cv::Rect blot(100, 150, 400, 100), blank(100, 300, 400, 100);
    std::vector<Box> unread;
    BOOST_TEST(reader.read({blank, blot}, &unread).empty());
    BOOST_REQUIRE_EQUAL(unread.size(), 1U);
    BOOST_TEST(unread[0].y0 == scale.points(blot).y0);
}

BOOST_AUTO_TEST_CASE(cells_of_words) {
    Reader reader;
    BOOST_TEST(reader.text_of(received.label) == "Tổng số hồ sơ tiếp nhận");
    BOOST_TEST(reader.text_of(documents.label) == "Số văn bản về cải cách hành chính đã ban hành");
    BOOST_TEST(reader.text_of(received.unit) == "Hồ sơ");
    BOOST_TEST(reader.text_of(group) == "II. Cải cách thủ tục hành chính");
    BOOST_TEST(reader.text_of(head) == "Chỉ tiêu thống kê");
}

BOOST_AUTO_TEST_CASE(cells_of_numbers) {
    Reader reader;
    BOOST_TEST(reader.text_of(received.value) == "1.284");
    BOOST_TEST(reader.text_of(documents.value) == "09");
    BOOST_TEST(reader.text_of(share) == "62,5");
    BOOST_TEST(reader.text_of(percent) == "%");
    BOOST_TEST(reader.text_of(ordinal) == "1.1.");
    const std::vector<Fragment> number = reader.read({received.value});
    BOOST_REQUIRE_EQUAL(number.size(), 1U);
    BOOST_TEST(number[0].word.confidence > 0.8F);
    BOOST_REQUIRE(!number[0].word.readings.empty());
    BOOST_TEST(number[0].word.readings[0].text == "1.284");
}

BOOST_AUTO_TEST_CASE(numbers_among_words) {
    Reader reader;
    BOOST_TEST(reader.text_of(note) == "20/32 nhiệm vụ");
}

BOOST_AUTO_TEST_CASE(each_word_in_its_cell) {
    Reader reader;
    BOOST_TEST(reader.read({received.note}).empty());
    const std::vector<cv::Rect> row{received.label, received.unit, received.value, received.note};
    const std::vector<Fragment> words = reader.read(row);
    BOOST_REQUIRE_EQUAL(words.size(), 6U + 2U + 1U);
    const std::vector<std::size_t> cell_of{0, 0, 0, 0, 0, 0, 1, 1, 2};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Box cell = scale.points(row[cell_of[i]]), &box = words[i].word.box;
        BOOST_TEST((box.x0 >= cell.x0 && box.x1 <= cell.x1 && box.y0 >= cell.y0 - 1 && box.y1 <= cell.y1 + 1),
                   words[i].word.text);
    }
}

BOOST_AUTO_TEST_CASE(what_holds_nothing) {
    Reader reader;
    BOOST_TEST(reader.read({}).empty());
    BOOST_TEST(reader.read({{9000, 9000, 50, 50}, {10, 10, 0, 0}}).empty());
    BOOST_TEST(read_cells(reader.ink, reader.mask, scale, {}, reader.own, reader.hands).empty());
}

// Lines of words that touch make one box, which is no line of figures however few the letters look.
BOOST_AUTO_TEST_CASE(two_tight_lines_of_words) {
    Reader reader;
    for (const auto& [upper, lower] : {std::pair("Ty le ho so do cap", "xa tiep nhan duoc"),
                                       std::pair("So don vi da thuc hien", "tu chu 100% chi phi"),
                                       std::pair("duong, xa, phuong", "gop y bang phieu")}) {
        reader.ink = paper(1200, 300);
        write(reader.ink, upper, {100, 100}, 30);
        write(reader.ink, lower, {100, 137}, 30);
        reader.mask = ink_mask(reader.ink);
        const cv::Rect cell(60, 40, 1000, 140);
        BOOST_REQUIRE_EQUAL(printed_lines(reader.mask, cell, scale.dpi()).size(), 1U);
        std::string letters;
        for (const Fragment& word : reader.read({cell})) letters += word.word.text;
        std::erase_if(letters, [](char c) { return c < 'a' || c > 'z'; });
        BOOST_TEST(letters.size() > 10U, letters);
    }
}

BOOST_AUTO_TEST_SUITE_END()
