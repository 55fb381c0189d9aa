#include "extract/text/text_layout.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(text_layout_tests)

namespace {

struct Read {
    SourceText source;
    std::vector<LineLayout> layout;
};

Read read(const std::string& text) {
    Read out{split_lines(text, {}), {}};
    out.layout = read_layout(out.source.lines, std::vector<bool>(out.source.lines.size(), false));
    return out;
}

// 'P' for a line that starts a paragraph, '.' for one that goes on, '=' for a rule; a '$' after a hard end.
std::string show(const Read& read) {
    std::string out;
    for (const LineLayout& line : read.layout) {
        out += line.rule ? '=' : line.starts_paragraph ? 'P' : '.';
        if (line.hard_end) out += '$';
    }
    return out;
}

const std::string wrapped =
    "Công tác kiểm tra được các cơ quan, đơn vị trên địa bàn\n"
    "huyện quan tâm thực hiện theo kế hoạch đã được phê duyệt và\n"
    "báo cáo kết quả.\n"
    "Trong kỳ báo cáo, đoàn kiểm tra đã làm việc với các cơ quan\n"
    "chuyên môn và ủy ban nhân dân các xã, thị trấn của toàn\n"
    "huyện theo đúng tiến độ.\n";

std::string double_spaced(std::string text) {
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, "\n");
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(markdown_paragraphs_end_at_blank_lines) {
    const Read text = read("# Đầu đề\n\nĐoạn một.\n\n- Mục một;\n- Mục hai;\n\n**BÁO CÁO**\n**Về việc**\n(Kèm theo)\n");
    BOOST_TEST(show(text) == "P$P$P$P$P.$P$");
    BOOST_TEST(text.layout[0].heading == 1);
    BOOST_TEST((text.layout[0].mode == TextMode::markdown));
}

BOOST_AUTO_TEST_CASE(a_paragraph_cut_by_a_page_goes_on) {
    BOOST_TEST(show(read("Đã tiếp nhận 12 hồ sơ và\n\ngiải quyết xong.\n\nHết.")) == "P.$P$");
    BOOST_TEST(show(read("Gồm các sở: Tài chính,\n\nNội vụ, Y tế.\n\nHết.")) == "P.$P$");
    BOOST_TEST(show(read("Đã xong.\n\ngiải quyết tiếp.\n")) == "P$P$");
}

BOOST_AUTO_TEST_CASE(wrapped_lines_are_joined_by_length) {
    const Read text = read(wrapped);
    BOOST_TEST((text.layout[0].mode == TextMode::wrapped));
    BOOST_TEST(show(text) == "P..P..$");
}

BOOST_AUTO_TEST_CASE(one_blank_line_after_every_line_says_nothing) {
    const Read text = read(double_spaced(wrapped));
    BOOST_TEST((text.layout[0].mode == TextMode::double_spaced));
    BOOST_TEST(show(text) == "P..P..$");
    // Two blank lines part paragraphs, a sentence that goes on does not care.
    BOOST_TEST(show(read(double_spaced(wrapped) + "\n\nMục mới bắt đầu\n\n\n\nở đây.\n")) == "P..P..P.$");
    // A numbered line after the end of a sentence begins a paragraph even when the line above is full.
    BOOST_TEST(
        show(read(double_spaced(wrapped + "Các cơ quan, đơn vị đã thực hiện nghiêm túc và đúng hạn.\n2. Hạn chế\n"))) ==
        "P..P..PP$");
}

BOOST_AUTO_TEST_CASE(each_line_of_a_word_export_is_a_paragraph) {
    std::string text;
    for (int i = 0; i < 10; ++i) text += "Nội dung thứ " + std::to_string(i) + ".\n";
    const Read lines = read(text);
    BOOST_TEST((lines.layout[0].mode == TextMode::line_a_paragraph));
    BOOST_TEST(show(lines) == "P$P$P$P$P$P$P$P$P$P$");
}

BOOST_AUTO_TEST_CASE(rules_and_headings) {
    BOOST_TEST(show(read("a.\n\n---\n\n***\n\n––––––\n\n______\n\n-\n")) == "P$====P$");
    int heading = 0;
    BOOST_TEST(without_block_marks("## **2. Kết quả** ##", heading) == "**2. Kết quả**");
    BOOST_TEST(heading == 2);
    BOOST_TEST(without_block_marks("#hashtag", heading) == "#hashtag");
    BOOST_TEST(heading == 0);
    BOOST_TEST(without_block_marks("> trích", heading) == "trích");
}

BOOST_AUTO_TEST_CASE(sentences) {
    BOOST_TEST(goes_on("hành chính"));
    BOOST_TEST(goes_on("**đã** ký"));
    BOOST_TEST(!goes_on("Hành chính"));
    BOOST_TEST(!goes_on("- hành chính"));
    BOOST_TEST(!goes_on("a) mục"));
    BOOST_TEST(!goes_on("12 hồ sơ"));
    BOOST_TEST(ends_sentence("xong."));
    BOOST_TEST(ends_sentence("**sau:**"));
    BOOST_TEST(ends_sentence("xong.<sup>(1)</sup>"));
    BOOST_TEST(!ends_sentence("hồ sơ<sup>(1)</sup>"));
    BOOST_TEST(!ends_sentence("Tài chính,"));
}

BOOST_AUTO_TEST_SUITE_END()
