#include "normalize/report/territory.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(territory_tests)

namespace {

constexpr CalendarDate before{2024, 9, 19}, after{2025, 9, 19};

Territory on(const CalendarDate& day, std::string_view words) {
    return find_territory(words, day, built_in_lexicon());
}

}  // namespace

BOOST_AUTO_TEST_CASE(sixty_three_before_and_thirty_four_after) {
    BOOST_TEST(provinces_on({2024, 12, 31}, built_in_lexicon()).size() == 63U);
    BOOST_TEST(provinces_on({2025, 6, 30}, built_in_lexicon()).size() == 63U);
    BOOST_TEST(provinces_on({2025, 7, 1}, built_in_lexicon()).size() == 34U);
    for (const CalendarDate day : {before, after}) {
        std::set<std::string> codes, names;
        for (const Province* province : provinces_on(day, built_in_lexicon())) {
            BOOST_TEST(codes.insert(province->code).second, province->name);
            BOOST_TEST(names.insert(province->name).second, province->name);
            BOOST_TEST(province->code.size() == 2U);
            BOOST_TEST(!province->source.empty());
        }
    }
    for (const PackRow& line : built_in_lexicon().rows("territories.tsv"))
        BOOST_TEST(line.fields.size() == 7U, line[2]);
}

BOOST_AUTO_TEST_CASE(every_province_that_ended_has_a_successor_that_stands) {
    std::set<std::string> standing;
    for (const Province* province : provinces_on(after, built_in_lexicon())) standing.insert(province->code);
    for (const Province& province : provinces(built_in_lexicon())) {
        BOOST_TEST(province.until.has_value() == !province.successor.empty(), province.name);
        if (province.until) BOOST_TEST(standing.contains(province.successor), province.name);
    }
}

BOOST_AUTO_TEST_CASE(a_province_by_its_name) {
    const Territory province = on(before, "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG");
    BOOST_TEST(province.name == "Bắc Giang");
    BOOST_TEST((province.level == Level::province));
    BOOST_TEST(province.code == "24");
    BOOST_TEST(province.province_code == "24");
    BOOST_TEST(on(before, "UBND thành phố Hà Nội").code == "01");
    BOOST_TEST(on(before, "UBND tỉnh Bà Rịa - Vũng Tàu").code == "77");
    BOOST_TEST(on(before, "UBND tỉnh Thừa Thiên Huế").code == "46");
    BOOST_TEST(on(after, "UBND THÀNH PHỐ HUẾ").code == "46");
}

BOOST_AUTO_TEST_CASE(one_name_two_provinces) {
    BOOST_TEST(on(before, "UBND tỉnh Gia Lai").code == "64");
    BOOST_TEST(on(after, "UBND tỉnh Gia Lai").code == "52");
    const Territory unknown = find_territory("UBND tỉnh Gia Lai", std::nullopt, built_in_lexicon());
    BOOST_TEST(unknown.name == "Gia Lai");
    BOOST_TEST(unknown.code == "");
    BOOST_TEST(find_territory("UBND tỉnh Cao Bằng", std::nullopt, built_in_lexicon()).code == "04");
    BOOST_TEST(on(after, "UBND tỉnh Bắc Giang").code == "");  // it is no more
}

BOOST_AUTO_TEST_CASE(divisions_below_the_province_by_the_form_of_their_name) {
    const Territory district = on(before, "UBND huyện Đá Bạc, tỉnh Hòa Bình");
    BOOST_TEST(district.name == "Đá Bạc");
    BOOST_TEST((district.level == Level::district));
    BOOST_TEST(district.code == "");
    BOOST_TEST(district.province_code == "17");
    BOOST_TEST((on(before, "ỦY BAN NHÂN DÂN XÃ ĐỒI CHÈ").level == Level::commune));
    BOOST_TEST((on(before, "UBND THỊ TRẤN AN HÒA").level == Level::commune));
    BOOST_TEST((on(before, "UBND thị xã An Hòa").level == Level::district));
    BOOST_TEST((on(after, "UBND đặc khu An Hòa").level == Level::commune));
    BOOST_TEST(on(before, "UBND Quận 3, thành phố Hồ Chí Minh").name == "3");
    BOOST_TEST(on(before, "UBND Quận 3, thành phố Hồ Chí Minh").province_code == "79");
    // A city that a province of the same name has.
    const Territory city = on(before, "UBND thành phố Cao Bằng, tỉnh Cao Bằng");
    BOOST_TEST((city.level == Level::district));
    BOOST_TEST(city.name == "Cao Bằng");
    BOOST_TEST(city.province_code == "04");
}

BOOST_AUTO_TEST_CASE(a_name_that_no_table_has) {
    const Territory invented = on(before, "ỦY BAN NHÂN DÂN TỈNH VÂN KHÊ");
    BOOST_TEST(invented.name == "VÂN KHÊ");
    BOOST_TEST((invented.level == Level::province));
    BOOST_TEST(invented.code == "");
    BOOST_TEST(on(before, "UBND TỈNH LAM GIANG SỞ QUY HOẠCH").name == "LAM GIANG");
    BOOST_TEST(on(before, "công tác cải cách hành chính tỉnh quý III").name == "");
    BOOST_TEST(on(before, "").name == "");
}

BOOST_AUTO_TEST_SUITE_END()
