#include "grammar/sections/sections.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(sections_tests)

namespace {
Statements outline(const std::vector<std::string>& lines) {
    Statements statements;
    for (const std::string& line : lines) {
        Paragraph paragraph;
        append(paragraph.text, test::line_of(line), 1);
        statements.paragraphs.push_back(paragraph);
    }
    find_sections(statements, {}, built_in_lexicon());
    return statements;
}

std::string shape(const Statements& statements) {
    std::string out;
    for (const Section& s : statements.sections) {
        out += std::to_string(s.level) + ":" + s.label + "<" +
               (s.parent < 0 ? "" : statements.sections[static_cast<std::size_t>(s.parent)].label) + " ";
    }
    return out;
}
}  // namespace

BOOST_AUTO_TEST_CASE(levels) {
    BOOST_TEST(shape(outline({"I. CHỈ ĐẠO", "1. Kế hoạch", "Đã ban hành.", "II. KẾT QUẢ", "1. Thể chế", "1.1. Xây dựng",
                              "1.2. Kiểm tra", "2. Thủ tục"})) == "1:I< 2:1<I 1:II< 2:1<II 3:1.1<1 3:1.2<1 2:2<II ");
}

BOOST_AUTO_TEST_CASE(a_number_that_skips_stays_below_its_neighbour) {
    BOOST_TEST(shape(outline({"II. KẾT QUẢ", "1. Thể chế", "1.1. Xây dựng", "2.1. Theo dõi", "2. Thủ tục",
                              "2.1. Rà soát"})) == "1:II< 2:1<II 3:1.1<1 3:2.1<1 2:2<II 3:2.1<2 ");
}

BOOST_AUTO_TEST_CASE(parts_and_letters) {
    BOOST_TEST(shape(outline({"PHẦN I", "I. CHỈ ĐẠO", "1. Việc", "PHẦN II", "KẾT QUẢ", "1. Thể chế"})) ==
               "1:PHẦN I< 2:I<PHẦN I 3:1<I 1:PHẦN II< 2:1<PHẦN II ");
    BOOST_TEST(shape(outline({"A. TÌNH HÌNH", "I. Chung", "a) một mục", "B. KẾT QUẢ"})) == "1:A< 2:I<A 1:B< ");
}

BOOST_AUTO_TEST_CASE(articles) {
    BOOST_TEST(shape(outline({"Điều 1. Phạm vi", "1. Việc thứ nhất.", "Điều 2. Đối tượng", "1. Sở thứ nhất.",
                              "Điều 2 Luật này nêu 5 việc."})) == "1:Điều 1< 2:1<Điều 1 1:Điều 2< 2:1<Điều 2 ");
}

BOOST_AUTO_TEST_CASE(letters_in_a_row_are_headings) {
    BOOST_TEST(shape(outline({"A. Việc cấp tỉnh", "1. Cấp giấy", "B. Việc cấp xã", "1. Cấp giấy"})) ==
               "1:A< 2:1<A 1:B< 2:1<B ");
    BOOST_TEST(shape(outline({"A. Một mình", "1. Cấp giấy"})) == "1:1< ");
}

BOOST_AUTO_TEST_CASE(a_list_within_a_section_is_none) {
    const Statements found = outline({"1. Cấp giấy", "1.1. Trình tự", "1. Chi cục thứ nhất;", "2. Chi cục thứ hai",
                                      "1.2. Hồ sơ", "2. Thu hồi giấy", "2.1. Trình tự"});
    BOOST_TEST(shape(found) == "1:1< 2:1.1<1 2:1.2<1 1:2< 2:2.1<2 ");
    BOOST_TEST((found.paragraphs[3].kind == ParagraphKind::bullet));
    BOOST_TEST(found.paragraphs[3].text.text == "Chi cục thứ hai");
    BOOST_TEST(shape(outline({"1. Họp với:", "Thành phần gồm:", "1. Sở thứ nhất;", "2. Sở thứ hai.", "2. Kết luận"})) ==
               "1:1< 1:2< ");
}

BOOST_AUTO_TEST_CASE(a_continued_section_is_the_same) {
    const Statements found = outline({"4. Sản lượng", "5. Chỉ số giá", "5. (Tiếp theo) Chỉ số giá", "Lời văn"});
    BOOST_TEST(shape(found) == "1:4< 1:5< ");
    BOOST_TEST(found.paragraphs[3].section == 1);
}

BOOST_AUTO_TEST_CASE(title_and_text_in_one_line) {
    const Statements statements = outline({"6.2. Về hạ tầng: Huyện đã kết nối 12 xã."});
    BOOST_REQUIRE(statements.sections.size() == 1u);
    BOOST_TEST(statements.sections[0].title == "Về hạ tầng");
    BOOST_TEST(statements.sections[0].raw == "6.2. Về hạ tầng");
    BOOST_TEST((statements.paragraphs[0].kind == ParagraphKind::heading));
    BOOST_TEST(statements.paragraphs[0].text.text == "Về hạ tầng: Huyện đã kết nối 12 xã.");
    BOOST_TEST(statements.paragraphs[0].lead == "6.2.");
}

BOOST_AUTO_TEST_CASE(counts_and_dates_open_no_section) {
    BOOST_TEST(
        outline({"12 đơn vị đã xong", "1.872 thủ tục", "22/8/2024 là ngày họp", "100% đơn vị"}).sections.empty());
}

BOOST_AUTO_TEST_CASE(a_long_title_is_cut_between_words) {
    std::string line = "1. Về";
    for (int i = 0; i < 200; ++i) line += " việc";
    const Statements statements = outline({line});
    BOOST_TEST(statements.sections.at(0).title.size() <= 400u);
    BOOST_TEST(statements.sections.at(0).title.ends_with("việc"));
}

BOOST_AUTO_TEST_SUITE_END()
