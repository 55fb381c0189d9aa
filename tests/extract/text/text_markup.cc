#include "extract/text/text_markup.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_markup_tests)

namespace {

// Words with their properties: *bold*, /italic/, ^mark^; lines separated by " | ".
std::string show(const std::vector<Line>& lines) {
    std::string out;
    for (const Line& line : lines) {
        if (!out.empty()) out += " |";
        for (const Word& word : line.words) {
            if (!out.empty()) out += ' ';
            std::string text = word.text;
            if (word.italic) text = "/" + text + "/";
            if (word.bold) text = "*" + text + "*";
            if (word.mark) text = "^" + text + "^";
            out += text;
        }
    }
    return out;
}

std::string read(std::string_view text) {
    return show(read_markup(text));
}

}  // namespace

BOOST_AUTO_TEST_CASE(emphasis_becomes_a_property) {
    BOOST_TEST(read("**II. KẾT QUẢ** năm") == "*II.* *KẾT* *QUẢ* năm");
    BOOST_TEST(read("*lũy kế*, ***cả hai***") == "/lũy/ /kế,/ */cả/* */hai/*");
    BOOST_TEST(read("<b>Tổng</b> <i>số</i> <u>xã</u>") == "*Tổng* /số/ xã");
    BOOST_TEST(read("<strong class=\"x\">a</strong><em>b</em>") == "*ab*");
}

BOOST_AUTO_TEST_CASE(what_is_no_markup_stays) {
    BOOST_TEST(read("2 * 3 = 6 và 2*3*4") == "2 * 3 = 6 và 2*3*4");
    BOOST_TEST(read("(*) ghi chú (*)") == "(*) ghi chú (*)");
    BOOST_TEST(read("tỷ lệ < 5% và > 3%") == "tỷ lệ < 5% và > 3%");
    BOOST_TEST(read("<5 ngày; a <b>c") == "<5 ngày; a *c*");
    BOOST_TEST(read("A&B; R&D") == "A&B; R&D");
    BOOST_TEST(read("Số: ____/BC-UBND, ten_tep_tin") == "Số: ____/BC-UBND, ten_tep_tin");
    BOOST_TEST(read("[ghi chú] (1)") == "[ghi chú] (1)");
    BOOST_TEST(read("**mở mà không đóng") == "**mở mà không đóng");
    BOOST_TEST(read("C:\\thu muc") == "C:\\thu muc");
}

BOOST_AUTO_TEST_CASE(reference_marks_are_words_of_their_own) {
    BOOST_TEST(read("năm 2024<sup>(1)</sup> tiếp tục") == "năm 2024 ^(1)^ tiếp tục");
    BOOST_TEST(read("7 đơn vị<sup>(3)</sup>, 105 xã<sup>4</sup>.") == "7 đơn vị, ^(3)^ 105 xã. ^4^");
    BOOST_TEST(read("Kế hoạch¹² số[^3] 9^4^ và 5$^{(6)}$.") == "Kế hoạch ^12^ số ^3^ 9 ^4^ và 5. ^(6)^");
    BOOST_TEST(read("<sup>(1)</sup> Quyết định") == "^(1)^ Quyết định");
    BOOST_TEST(read("15 m² và 3 km<sup>2</sup>") == "15 m² và 3 km²");
}

BOOST_AUTO_TEST_CASE(entities_escapes_links_and_leftovers_of_converters) {
    BOOST_TEST(read("HĐND&amp;UBND &lt;5%&nbsp;x &#272;o &#x1ED3;") == "HĐND&UBND <5% x Đo ồ");
    BOOST_TEST(read("1\\. không \\*đậm\\*") == "1. không *đậm*");
    BOOST_TEST(read("(<https://dichvucong.example.vn/a>)") == "(https://dichvucong.example.vn/a)");
    BOOST_TEST(read("[Cổng **thông tin**](https://example.vn/x)") == "Cổng *thông* *tin*");
    BOOST_TEST(read("![](_page_3_Picture_0.jpeg)[bookmark: _Hlk12]4. Cải cách<!-- x -->") == "4. Cải cách");
    BOOST_TEST(read("một<br>hai<br/>ba") == "một | hai | ba");
}

BOOST_AUTO_TEST_CASE(emphasis_reaches_over_the_lines_of_a_paragraph) {
    const std::vector<MarkupText> texts{{.text = "**TM. ỦY BAN", .raw = {}, .x = 0, .y = 4},
                                        {.text = "CHỦ TỊCH** ký", .raw = {}, .x = 0, .y = 5}};
    const std::vector<Line> lines = read_markup(texts);
    BOOST_TEST(show(lines) == "*TM.* *ỦY* *BAN* | *CHỦ* *TỊCH* ký");
    BOOST_TEST(lines[1].box.y0 == 5);
}

BOOST_AUTO_TEST_CASE(places_count_characters_of_the_source) {
    const MarkupText text{.text = "<b>Đã</b> ký", .raw = {}, .x = 10, .y = 7};
    const std::vector<Line> lines = read_markup(std::span(&text, 1));
    BOOST_REQUIRE_EQUAL(lines.size(), 1u);
    BOOST_TEST(lines[0].words[0].box.x0 == 13);
    BOOST_TEST(lines[0].words[0].box.x1 == 15);
    BOOST_TEST(lines[0].words[1].box.x0 == 20);
    BOOST_TEST(lines[0].box.y1 == 8);
}

BOOST_AUTO_TEST_CASE(the_raw_form_stands_beside_the_clean_one) {
    const MarkupText text{.text = "**Tổng** số", .raw = "**Tô\u0309ng** số", .x = 0, .y = 0};
    const std::vector<Line> lines = read_markup(std::span(&text, 1));
    BOOST_TEST(lines[0].words[0].raw == "Tô\u0309ng");
    BOOST_TEST(lines[0].words[1].raw == "");
}

BOOST_AUTO_TEST_CASE(tags_are_those_that_html_has) {
    BOOST_TEST(tag_at("<td colspan=\"2\">x").length == 16u);
    BOOST_TEST(tag_at("</TABLE>").name == "table");
    BOOST_TEST(tag_at("</TABLE>").closing);
    BOOST_TEST(tag_at("<tên>").length == 0u);
    BOOST_TEST(tag_at("<b").length == 0u);
    BOOST_TEST(tag_at("<b <i>").length == 0u);
    BOOST_TEST(plain_text("**a** <i>b</i>") == "a b");
}

// Punctuation behind raised marks belongs to the word before them, which is found without going through them all.
BOOST_AUTO_TEST_CASE(punctuation_behind_many_marks) {
    std::string text = "x";
    for (int i = 0; i < 3; ++i) text += "^1^.";
    const std::vector<Line> lines = read_markup(text);
    BOOST_TEST_REQUIRE(lines.size() == 1u);
    BOOST_TEST_REQUIRE(lines[0].words.size() == 4u);
    BOOST_TEST(lines[0].words[0].text == "x...");
    BOOST_TEST(read_markup("^1^.")[0].words.size() == 2u);
}

BOOST_AUTO_TEST_CASE(only_the_beginning_of_a_long_text_is_plain) {
    BOOST_TEST(plain_text(std::string(most_plain_text, 'a')).size() == most_plain_text);
    std::string longer;
    while (longer.size() <= most_plain_text) longer += "\u1EC7";
    BOOST_TEST(plain_text(longer).size() == most_plain_text / 3 * 3);
}

BOOST_AUTO_TEST_SUITE_END()
