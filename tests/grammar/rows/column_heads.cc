#include "grammar/rows/column_heads.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(column_heads_tests)

namespace {
std::string reading(std::string_view words) {
    const auto head = read_head(words, solieu::built_in_lexicon());
    if (!head) return "none";
    static constexpr const char* names[] = {"stt", "indicator", "unit", "value", "reporter", "note"};
    return std::string(names[static_cast<int>(head->role)]) + (head->period.empty() ? "" : " " + head->period);
}
}  // namespace

BOOST_AUTO_TEST_CASE(variants) {
    BOOST_TEST(reading("STT") == "stt");
    BOOST_TEST(reading("TT") == "stt");
    BOOST_TEST(reading("Số TT") == "stt");
    BOOST_TEST(reading("Chỉ tiêu thống kê") == "indicator");
    BOOST_TEST(reading("Nhiệm vụ/tiêu chí") == "indicator");
    BOOST_TEST(reading("Nội dung") == "indicator");
    BOOST_TEST(reading("Đơn vị tính") == "unit");
    BOOST_TEST(reading("ĐVT") == "unit");
    BOOST_TEST(reading("Đơn vị tổng hợp, báo cáo") == "reporter");
    BOOST_TEST(reading("Cơ quan chủ trì") == "reporter");
    BOOST_TEST(reading("Số liệu") == "value");
    BOOST_TEST(reading("Kết quả thống kê") == "value");
    BOOST_TEST(reading("Ghi chú") == "note");
    BOOST_TEST(reading("Giai đoạn") == "value");
}

BOOST_AUTO_TEST_CASE(heads_of_scans) {
    BOOST_TEST(reading("Chitiêu") == "indicator");
    BOOST_TEST(reading("– Nội dung") == "none");  // a dash is no speck
    BOOST_TEST(reading("„ Đơn vị tổng hợp, báo cáo") == "reporter");
    BOOST_TEST(reading("Đơnvị tính.") == "unit");
    BOOST_TEST(reading("'Năm 2022") == "value 2022");
    BOOST_TEST(reading("| Ghi chú _") == "note");
}

BOOST_AUTO_TEST_CASE(periods) {
    BOOST_TEST(reading("Năm 2021") == "value 2021");
    BOOST_TEST(reading("Năm 2024 (tính đến 31/5)") == "value 2024");
    BOOST_TEST(reading("2023") == "value 2023");
    BOOST_TEST(reading("Sơ bộ 2024") == "value 2024");
    BOOST_TEST(reading("Sơ bộ\nPrel. 2024") == "value 2024");
    BOOST_TEST(reading("Quý III/2023") == "value quý III/2023");
    BOOST_TEST(reading("Tháng 5/2024") == "value tháng 5/2024");
}

// What heads a column in lines heads it in a grid.
BOOST_AUTO_TEST_CASE(heads_of_lines) {
    BOOST_TEST(reading("Trong kỳ") == "value");
    BOOST_TEST(reading("Trong kỳ báo cáo") == "value");
    for (const solieu::PackRow& row : solieu::built_in_lexicon().rows("row_words.tsv")) {
        if (!row[0].starts_with("head-")) continue;
        const std::string role(row[0].substr(5));
        BOOST_TEST(reading(std::string(row[2])) == (role == "results" ? "value" : role), row[2]);
    }
}

BOOST_AUTO_TEST_CASE(content_is_no_head) {
    for (const char* text : {"", "Văn bản", "Tổ chức", "1.4.1.", "99,8", "Cải cách thể chế", "Sở Nội vụ"}) {
        BOOST_TEST(reading(text) == "none", text);
    }
}

BOOST_AUTO_TEST_SUITE_END()
