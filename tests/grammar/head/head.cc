#include "grammar/head/head.h"

#include <boost/test/unit_test.hpp>
#include <deque>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(head_tests)

namespace {

struct Read {
    std::vector<FoundHead> heads;
    Statements statements;
};

Read read(const std::vector<std::string>& texts) {
    std::deque<extract::Line> lines;
    std::vector<PlacedLine> placed;
    for (const std::string& text : texts) {
        lines.push_back(test::line_of(text));
        lines.back().hard_end = true;
        placed.push_back({.line = &lines.back(), .page = 1});
    }
    Read out{.heads = find_heads(placed, built_in_lexicon())};
    std::vector<const ReadLines*> taken;
    for (const FoundHead& head : out.heads) taken.push_back(&head.lines);
    Prose prose = read_paragraphs(placed, {}, taken, built_in_lexicon());
    out.statements.paragraphs = std::move(prose.paragraphs);
    choose_head(out.statements, out.heads, prose.read, built_in_lexicon());
    return out;
}

// The head as "form | issuer | number | place | title | period".
std::string shown(const std::vector<std::string>& texts) {
    static constexpr const char* forms[] = {"none", "report", "document", "annex", "title"};
    const Head head = read(texts).statements.head;
    std::string issuer = head.issuer.text;
    for (char& c : issuer)
        if (c == '\n') c = '/';
    return std::string(forms[static_cast<int>(head.form)]) + " | " + issuer + " | " + head.number.text + " | " +
           head.place.text + " | " + head.title.text + " | " + head.period;
}

// The paragraphs that are no head, one after the other.
std::string prose(const std::vector<std::string>& texts) {
    std::string out;
    for (const Paragraph& paragraph : read(texts).statements.paragraphs)
        if (paragraph.kind != ParagraphKind::head) out += (out.empty() ? "" : " / ") + paragraph.text.text;
    return out;
}

const std::string opening =
    "Thực hiện Công văn số 12/SNV-CCHC ngày 04/3/2023 của Sở Nội vụ, Ủy ban nhân dân huyện An Bình báo cáo kết quả như "
    "sau:";
const std::string motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", freedom = "Độc lập - Tự do - Hạnh phúc";

}  // namespace

BOOST_AUTO_TEST_CASE(of_a_report) {
    BOOST_TEST(shown({"ỦY BAN NHÂN DÂN", motto, "TỈNH BÌNH SƠN", freedom, "Số: 183/BC-UBND",
                      "Bình Sơn, ngày 19 tháng 9 năm 2024", "BÁO CÁO", "Công tác cải cách hành chính quý III năm 2024",
                      "Kính gửi: Bộ Nội vụ", opening, "I. CHỈ ĐẠO"}) ==
               "report | ỦY BAN NHÂN DÂN/TỈNH BÌNH SƠN | 183/BC-UBND | Bình Sơn | Công tác cải cách hành chính quý III "
               "năm 2024 | Công tác cải cách hành chính quý III năm 2024");
    BOOST_TEST(prose({"BÁO CÁO", "Kết quả 6 tháng đầu năm 2023", opening}) == opening);
}

BOOST_AUTO_TEST_CASE(blanks_stay_blank) {
    BOOST_TEST(shown({"Số: /BC-UBND", "An Bình, ngày tháng 9 năm 2022", "B Á O C Á O",
                      "Tình hình quý III, phương hướng quý IV năm 2022", opening}) ==
               "report |  | /BC-UBND | An Bình | Tình hình quý III, phương hướng quý IV năm 2022 | Tình hình quý III, "
               "phương hướng quý IV năm 2022");
}

BOOST_AUTO_TEST_CASE(of_a_decision) {
    const std::vector<std::string> decision = {"ỦY BAN NHÂN DÂN " + motto,
                                               "TỈNH BÌNH SƠN " + freedom,
                                               "Số: 64 /QĐ-UBND Bình Sơn, ngày 3 tháng 4 năm 2031",
                                               "QUYẾT ĐỊNH",
                                               "Về việc phê duyệt Kế hoạch trồng rừng theo Luật Lâm nghiệp năm 2017",
                                               "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN",
                                               "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
                                               "QUYẾT ĐỊNH:",
                                               "Điều 1. Phê duyệt 12 dự án."};
    BOOST_TEST(shown(decision) ==
               "document | ỦY BAN NHÂN DÂN/TỈNH BÌNH SƠN | 64/QĐ-UBND | Bình Sơn | phê duyệt Kế hoạch trồng rừng theo "
               "Luật Lâm nghiệp năm 2017 | phê duyệt Kế hoạch trồng rừng theo Luật Lâm nghiệp ,");
    BOOST_TEST(prose(decision).starts_with("Căn cứ Luật"));
}

BOOST_AUTO_TEST_CASE(of_a_letter) {
    BOOST_TEST(shown({"UBND TỈNH BÌNH SƠN", "SỞ NỘI VỤ", "Số: 9/SNV-CCHC", "V/v rà soát", "thủ tục hành chính", motto,
                      "Bình Sơn, ngày 5 tháng 8 năm 2031", "Kính gửi:", "- Sở Y tế;", "- Sở Tư pháp.",
                      "Sở Nội vụ có 12 phòng."}) ==
               "document | UBND TỈNH BÌNH SƠN/SỞ NỘI VỤ | 9/SNV-CCHC | Bình Sơn | rà soát thủ tục hành chính | rà soát "
               "thủ tục hành chính");
}

BOOST_AUTO_TEST_CASE(the_prose_begins_right_below_the_addressee) {
    BOOST_TEST(prose({"ỦY BAN NHÂN DÂN XÃ AN HÒA", "Số: 61/BC-UBND", "BÁO CÁO", "Công tác năm 2031",
                      "Kính gửi: UBND tỉnh Bình Sơn", "Xã có 905 hộ."}) == "Xã có 905 hộ.");
    BOOST_TEST(prose({"BÁO CÁO", "Công tác năm 2031", "Kính gửi:", "- Bộ Nội vụ;", "- Bộ Tài chính.",
                      "Huyện có 12 xã."}) == "Huyện có 12 xã.");
}

BOOST_AUTO_TEST_CASE(numbers_typed_apart) {
    BOOST_TEST(
        shown({"ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN", "Số: 316", "Bình Sơn, ngày 12 tháng 3 năm 2031", "/QĐ-UBND",
               "QUYẾT ĐỊNH", "Về việc giao 12 chỉ tiêu"}) ==
        "document | ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN | 316/QĐ-UBND | Bình Sơn | giao 12 chỉ tiêu | giao 12 chỉ tiêu");
    BOOST_TEST(shown({"SỞ NỘI VỤ", "Số: 51 /TTr-SNV", "TỜ TRÌNH", "Về việc kiểm tra năm 2031"}) ==
               "document | SỞ NỘI VỤ | 51/TTr-SNV |  | kiểm tra năm 2031 | kiểm tra năm 2031");
}

BOOST_AUTO_TEST_CASE(of_an_annex) {
    BOOST_TEST(shown({"Phụ lục I", "DANH MỤC THỦ TỤC HÀNH CHÍNH CỦA SỞ Y TẾ, UBND CẤP XÃ",
                      "(Kèm theo Quyết định số 87 /QĐ-UBND ngày 12 tháng 3 năm 2031 của Chủ tịch UBND tỉnh Bình Sơn)",
                      "I. CẤP TỈNH"}) ==
               "annex | UBND tỉnh Bình Sơn | 87/QĐ-UBND |  | DANH MỤC THỦ TỤC HÀNH CHÍNH CỦA SỞ Y TẾ, UBND CẤP XÃ | "
               "DANH MỤC THỦ TỤC HÀNH CHÍNH CỦA SỞ Y TẾ, UBND CẤP XÃ");
    BOOST_TEST(shown({"Số: 250/QĐ-UBND", "PHẦN I", "DANH MỤC SỬA ĐỔI",
                      "(Ban hành kèm theo Quyết định số: /QĐ-UBND ngày tháng 3 năm 2031 của Giám đốc Sở Y tế)"}) ==
               "annex | Sở Y tế | 250/QĐ-UBND |  | DANH MỤC SỬA ĐỔI | DANH MỤC SỬA ĐỔI");
}

BOOST_AUTO_TEST_CASE(a_title_alone_has_no_issuer) {
    BOOST_TEST(shown({"DANH MỤC THỦ TỤC BÃI BỎ", "Gồm 2 thủ tục."}) ==
               "title |  |  |  | DANH MỤC THỦ TỤC BÃI BỎ | DANH MỤC THỦ TỤC BÃI BỎ");
    BOOST_TEST(shown({"ỦY BAN NHÂN DÂN THÀNH PHỐ AN HÒA", "DỰ TOÁN CHI NĂM 2031", "Đơn vị: triệu đồng"}) ==
               "title | ỦY BAN NHÂN DÂN THÀNH PHỐ AN HÒA |  |  | DỰ TOÁN CHI NĂM 2031 | DỰ TOÁN CHI NĂM 2031");
}

BOOST_AUTO_TEST_CASE(a_report_behind_its_letter) {
    const Read found =
        read({"UBND TỈNH BÌNH SƠN", "SỞ NỘI VỤ", "Số: 51/TTr-SNV", "TỜ TRÌNH", "Về việc ban hành báo cáo",
              "Kính gửi: UBND tỉnh", "Sở trình dự thảo.", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC",
              "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN", "Số: /BC-UBND", "Bình Sơn, ngày tháng 6 năm 2031", "BÁO CÁO",
              "Công tác năm 2031", "I. KẾT QUẢ", "Có 12 xã."});
    BOOST_REQUIRE(found.heads.size() == 2u);
    BOOST_TEST(found.statements.head.issuer.text == "ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN");
    BOOST_TEST((found.statements.paragraphs.back().kind == ParagraphKind::body));
}

BOOST_AUTO_TEST_CASE(no_head) {
    const Read found = read({"I. CHI TIẾT CHỈ TIÊU", "1. Lĩnh vực chỉ đạo"});
    BOOST_TEST(found.heads.empty());
    BOOST_TEST(found.statements.head.period == "");
    BOOST_TEST(read({"Thực hiện kế hoạch, UBND huyện An Bình báo cáo kết quả quý III năm 2023 như sau:"})
                   .statements.head.period == "kết quả quý III năm 2023 như sau");
}

// "Số: 237 /QĐ-UBND" with the number written by hand: what recognition made of it is no number.
BOOST_AUTO_TEST_CASE(a_number_that_was_read_with_doubt_is_left_out) {
    for (const float confidence : {0.6F, 0.9F}) {
        Statements statements;
        statements.head.number = {.text = "231/QĐ-UBND",
                                  .runs = {{.begin = 0, .end = 3, .place = {.page = 1, .confidence = confidence}},
                                           {.begin = 3, .end = 13, .place = {.page = 1, .confidence = 0.98F}}}};
        find_date_of_report(statements);
        BOOST_TEST(statements.head.number.empty() == (confidence < 0.75F));
        BOOST_TEST(statements.diagnostics.size() == (confidence < 0.75F ? 1U : 0U));
        if (statements.diagnostics.empty()) continue;
        BOOST_TEST(statements.diagnostics[0].code == "number-in-doubt");
        BOOST_TEST(statements.diagnostics[0].message.find("231/QĐ-UBND") != std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()
