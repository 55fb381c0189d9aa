#include "grammar/head/head.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "grammar/sections/sections.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(head_tests)

namespace {
Statements read(const std::vector<std::string>& lines) {
    Statements statements;
    for (const std::string& line : lines) {
        Paragraph paragraph;
        append(paragraph.text, test::line_of(line), 1);
        statements.paragraphs.push_back(paragraph);
    }
    find_sections(statements, {}, built_in_lexicon());
    read_head_of_report(statements, built_in_lexicon());
    return statements;
}
const std::string opening =
    "Thực hiện Công văn số 12/SNV-CCHC ngày 04/3/2023 của Sở Nội vụ, Ủy ban nhân dân huyện An Bình báo cáo kết quả như "
    "sau:";
}  // namespace

BOOST_AUTO_TEST_CASE(a_full_head) {
    const Statements s =
        read({"ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH BÌNH SƠN", "Độc lập - Tự do - Hạnh phúc",
              "Số: 183/BC-UBND", "Bình Sơn, ngày 19 tháng 9 năm 2024", "BÁO CÁO",
              "Công tác cải cách hành chính quý III năm 2024", "Kính gửi: Bộ Nội vụ", opening, "I. CHỈ ĐẠO"});
    BOOST_TEST(s.head.issuer.text == "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN");
    BOOST_TEST(s.head.number.text == "183/BC-UBND");
    BOOST_TEST(s.head.place.text == "Bình Sơn");
    BOOST_TEST(s.head.title.text == "Công tác cải cách hành chính quý III năm 2024");
    BOOST_TEST(s.head.period == "quý III năm 2024");
    BOOST_TEST((s.paragraphs[8].kind == ParagraphKind::head));
    BOOST_TEST((s.paragraphs[9].kind == ParagraphKind::body));
}

BOOST_AUTO_TEST_CASE(blanks_stay_blank) {
    const Statements s = read({"Số: /BC-UBND", "An Bình, ngày tháng 9 năm 2022", "B Á O C Á O",
                               "Tình hình quý III, phương hướng quý IV năm 2022", opening});
    BOOST_TEST(s.head.number.text == "/BC-UBND");
    BOOST_TEST(s.head.place.text == "An Bình");
    BOOST_TEST(s.head.issuer.text.empty());
    BOOST_TEST(s.head.title.text == "Tình hình quý III, phương hướng quý IV năm 2022");
    BOOST_TEST(s.head.period == "quý III năm 2022");
}

BOOST_AUTO_TEST_CASE(no_head) {
    const Statements s = read({"I. CHI TIẾT CHỈ TIÊU", "1. Lĩnh vực chỉ đạo"});
    BOOST_TEST(s.head.title.text.empty());
    BOOST_TEST(s.head.number.text.empty());
}

BOOST_AUTO_TEST_CASE(terms) {
    BOOST_TEST(read({"BÁO CÁO", "Tổng kết Chương trình giai đoạn 2021 - 2025", opening}).head.period ==
               "giai đoạn 2021 - 2025");
    BOOST_TEST(read({"BÁO CÁO", "Kết quả 6 tháng đầu năm 2023", opening}).head.period == "6 tháng đầu năm 2023");
}

BOOST_AUTO_TEST_SUITE_END()
