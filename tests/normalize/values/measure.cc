#include "normalize/values/measure.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <string>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(measure_tests)

namespace {

std::string measure(std::string_view title) {
    return std::string(name_of(measure_of(title, built_in_lexicon())));
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_entry_is_what_its_example_says) {
    std::set<std::string> seen;
    for (const PackRow& row : built_in_lexicon().rows("measures.tsv")) {
        if (row[0] == "beside") {
            BOOST_TEST(measure(row[3]) != "", row[3]);
            continue;
        }
        BOOST_TEST(measure(row[3]) == (row[0] == "none" ? "" : row[0]), row[3]);
        seen.insert(std::string(row[0]));
    }
    BOOST_TEST(seen.size() == 14u);  // every measure, and none
}

BOOST_AUTO_TEST_CASE(the_lowest_storey_speaks_first) {
    BOOST_TEST(measure("Năm 2031 / Kế hoạch") == "plan");
    BOOST_TEST(measure("Thực hiện / Tháng 5") == "actual");
    BOOST_TEST(measure("Thực hiện / Lũy kế") == "cumulative");
    BOOST_TEST(measure("Thực hiện quý II / So với cùng kỳ (%)") == "growth");
    BOOST_TEST(measure("Kế hoạch / Tỷ lệ (%)") == "");
    BOOST_TEST(measure("Tháng 5 / năm 2031 / so với / cùng kỳ / năm trước") == "growth");
    BOOST_TEST(measure("Quý II năm 2031 so với: / Quý I / năm 2031") == "growth");
    BOOST_TEST(measure("Chỉ số sử dụng lao động / thời điểm 01/5/2031 so với / cùng thời điểm năm trước") == "growth");
}

BOOST_AUTO_TEST_CASE(the_most_words_decide) {
    BOOST_TEST(measure("Thực hiện so với kế hoạch (%)") == "plan_rate");
    BOOST_TEST(measure("Ước thực hiện 6 tháng") == "estimate");
    BOOST_TEST(measure("Tỷ lệ % thực hiện so với kế hoạch năm") == "plan_rate");
    BOOST_TEST(measure("KẾ HOẠCH NĂM") == "plan");
}

BOOST_AUTO_TEST_CASE(what_only_sounds_like_one_is_none) {
    BOOST_TEST(measure("Số liệu") == "");
    BOOST_TEST(measure("Kinh phí") == "");
    BOOST_TEST(measure("Thời điểm") == "");
    BOOST_TEST(measure("Công ước") == "");
    BOOST_TEST(measure("Năm 2031") == "");
    for (const char* head :
         {"Chưa thực hiện", "Đang thực hiện", "Thời gian thực hiện (ngày)", "Người thực hiện", "Kế hoạch thanh tra",
          "Số kế hoạch ban hành", "Số hồ sơ thẩm định", "Chỉ số cải cách hành chính", "Điểm trường", "Hạng chức danh",
          "Lệ phí trước bạ", "Cơ cấu tổ chức", "Tỷ lệ hoàn thành đúng hạn (%)", "Tỷ lệ thực hiện trực tuyến (%)",
          "So với thực hiện năm 2030 (%)", "Kế hoạch 2032 so với ước thực hiện 2031 (%)", "Tăng giảm biên chế",
          "Phí bảo vệ môi trường đã thu"})
        BOOST_TEST(measure(head) == "", head);
    BOOST_TEST(measure("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
