#include "extract/delimited/delimited_reader.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(delimited_reader_tests)

namespace {

std::string shown(const std::string& bytes) {
    const Result<Document> document = read_delimited(bytes, {});
    BOOST_TEST_REQUIRE(document.has_value(), (document ? "" : document.error().reason));
    BOOST_TEST((document->kind == SourceKind::text));
    BOOST_TEST_REQUIRE(document->pages.size() == 1U);
    return std::to_string(document->pages[0].grids.size()) + "\n" + text_of(document->pages[0]);
}

}  // namespace

BOOST_AUTO_TEST_CASE(columns_as_they_are_with_what_stands_around) {
    BOOST_TEST(
        shown("THU NGÂN SÁCH;;\nĐơn vị: tỷ đồng;;\nTT;Tên;Số\nI;Thu;\n1;\"Thuế;\nphí\";2,5\n;;\nNgười lập;;\n") ==
        "1\nTHU NGÂN SÁCH\nĐơn vị: tỷ đồng\nTT\tTên\tSố\nI\tThu\t\n1\tThuế; phí\t2,5\nNgười lập\n");
    BOOST_TEST(shown("Mã,Tên,Loại\nA,Xã An,đồng bằng\nB,Xã Bình,miền núi\n") ==
               "1\nMã\tTên\tLoại\nA\tXã An\tđồng bằng\nB\tXã Bình\tmiền núi\n");
}

BOOST_AUTO_TEST_CASE(encodings) {
    const std::string expected = "1\nTT\tSố\tTên\n1\t2\tấp\n";
    BOOST_TEST(shown("\xEF\xBB\xBFTT;Số;Tên\r\n1;2;ấp\r\n") == expected);
    std::string wide = "\xFF\xFE";
    for (const char16_t c : std::u16string(u"TT\tSố\tTên\r\n1\t2\tấp\r\n")) {
        wide += static_cast<char>(c & 0xFF);
        wide += static_cast<char>(c >> 8);
    }
    BOOST_TEST(shown(wide) == expected);
    // Windows-1258: letters, then the codes of their tones.
    BOOST_TEST(shown("STT;N\364\362i dung;\320\365n vi\362;S\364\354 h\364\314 s\365\n1;Xa\336 ti\352\354p nh\342\362n h\364\314 s\365;v\343n ba\322n;9\n") ==
               "1\nSTT\tNội dung\tĐơn vị\tSố hồ sơ\n1\tXã tiếp nhận hồ sơ\tvăn bản\t9\n");
}

// What cannot be told apart is said.
BOOST_AUTO_TEST_CASE(records_with_a_field_too_many) {
    const Result<Document> document = read_delimited("STT,Tên,Số\n1,Xã A,1,234\n2,Xã B,200\n3,Xã C,300\n", {});
    BOOST_TEST_REQUIRE(document.has_value());
    BOOST_TEST(document->pages[0].grids.size() == 1U);
    BOOST_TEST_REQUIRE(document->diagnostics.size() == 1U);
    BOOST_TEST(document->diagnostics[0].code == "uneven-records");
    BOOST_TEST(read_delimited("STT,Tên,Số\n1,Xã A,100\n2,Xã B,200,\n3,Xã C\n", {})->diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(a_head_narrower_than_all_its_records) {
    const Result<Document> document = read_delimited("Sản phẩm,Quý I,Quý II\nChè,31,5,28,4\nNấm,104,2,117,0\n", {});
    BOOST_TEST_REQUIRE(document.has_value());
    BOOST_TEST_REQUIRE(document->diagnostics.size() == 1U);
    BOOST_TEST(document->diagnostics[0].code == "uneven-records");
    BOOST_TEST(read_delimited("STT,Năm 2023,,Năm 2024\n,KH,TH,KH,TH\n1,2,3,4,5\n", {})->diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(too_many_cells) {
    BudgetLimits limits = office_limits();
    limits.most[static_cast<std::size_t>(Resource::cells)] = 5;
    const Result<Document> document = read_delimited("a;b;c\n1;2;3\n", {}, limits);
    BOOST_TEST_REQUIRE(!document.has_value());
    BOOST_TEST((document.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_SUITE_END()
