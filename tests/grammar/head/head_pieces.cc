#include "grammar/head/head_pieces.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "tests/grammar/make_grid.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(head_pieces_tests)

namespace {

std::string shown(const std::string& text) {
    static constexpr const char* kinds[] = {
        "rule",      "stamp", "motto",  "number",  "behind", "place",        "document", "annex", "attached", "subject",
        "addressee", "basis", "enacts", "section", "unit",   "organisation", "official", "name",  "text"};
    const extract::Line line = test::line_of(text);
    std::string out;
    for (const Piece& piece : pieces_of({.line = &line, .page = 1}, 0, built_in_lexicon()))
        out += (out.empty() ? "" : " + ") + std::string(kinds[static_cast<int>(piece.kind)]) + " " + piece.text.text;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(one_line_two_columns) {
    BOOST_TEST(shown("TỈNH BÌNH SƠN Độc lập - Tự do - Hạnh phúc") ==
               "name TỈNH BÌNH SƠN + motto Độc lập - Tự do - Hạnh phúc");
    BOOST_TEST(shown("Số: 12/UBND-NC Bình Sơn, ngày 5 tháng 8 năm 2031") ==
               "number Số: 12/UBND-NC + place Bình Sơn, ngày 5 tháng 8 năm 2031");
    BOOST_TEST(shown("Số: 9/TB-SNV Bình Sơn, ngày 5/8/2031") == "number Số: 9/TB-SNV + place Bình Sơn, ngày 5/8/2031");
    BOOST_TEST(shown("SỞ NỘI VỤ Bình Sơn, ngày 5 tháng 8 năm 2031") ==
               "organisation SỞ NỘI VỤ + place Bình Sơn, ngày 5 tháng 8 năm 2031");
}

BOOST_AUTO_TEST_CASE(numbers) {
    BOOST_TEST(shown("Số: 51 /TTr-SNV") == "number Số: 51 /TTr-SNV");
    BOOST_TEST(shown("Số: 12/2031/QĐ-UBND") == "number Số: 12/2031/QĐ-UBND");
    BOOST_TEST(shown("Số 20-CT/TU") == "number Số 20-CT/TU");
    BOOST_TEST(shown("Số: /BC-UBND") == "number Số: /BC-UBND");
    BOOST_TEST(shown("/QĐ-UBND") == "behind /QĐ-UBND");
    BOOST_TEST(shown("Số lượng hồ sơ tiếp nhận") == "text Số lượng hồ sơ tiếp nhận");
}

BOOST_AUTO_TEST_CASE(words_of_their_kind) {
    BOOST_TEST(shown("BÁO CÁO KẾT QUẢ NĂM 2031") == "document BÁO CÁO KẾT QUẢ NĂM 2031");
    BOOST_TEST(shown("Báo cáo số 12/BC-UBND nêu 5 việc.") == "text Báo cáo số 12/BC-UBND nêu 5 việc.");
    BOOST_TEST(shown("BAN HÀNH QUY CHẾ") == "name BAN HÀNH QUY CHẾ");
    BOOST_TEST(shown("QUYẾT ĐỊNH:") == "enacts QUYẾT ĐỊNH:");
    BOOST_TEST(shown("Phụ lục IV") == "annex Phụ lục IV");
    BOOST_TEST(shown("BIỂU MẪU THỐNG KÊ SỐ LIỆU") == "name BIỂU MẪU THỐNG KÊ SỐ LIỆU");
    BOOST_TEST(shown("Ký bởi: Sở Nội vụ") == "stamp Ký bởi: Sở Nội vụ");
    BOOST_TEST(shown("19/02/2031 07:45:30") == "stamp 19/02/2031 07:45:30");
    BOOST_TEST(shown("I. KẾT QUẢ") == "section I. KẾT QUẢ");
    BOOST_TEST(shown("Hội nghị họp tại Bình Sơn, ngày 5 tháng 8 năm 2031") ==
               "text Hội nghị họp tại Bình Sơn, ngày 5 tháng 8 năm 2031");
}

BOOST_AUTO_TEST_SUITE_END()
