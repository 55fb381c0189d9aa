#include "normalize/report/territory.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "base/lexicon/pack.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(territory_tests)

namespace {

constexpr CalendarDate before{2024, 9, 19}, after{2025, 9, 19};

Territory on(const CalendarDate& day, std::string_view words) {
    return find_territory(words, day, built_in_lexicon());
}

}  // namespace

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

BOOST_AUTO_TEST_CASE(what_was_not_there_on_the_day_has_its_days) {
    const Territory district = on(after, "UBND huyện Đá Bạc, tỉnh Phú Thọ");
    BOOST_TEST((district.until == CalendarDate{2025, 6, 30}));
    BOOST_TEST(!on(before, "UBND huyện Đá Bạc, tỉnh Hòa Bình").until);
    BOOST_TEST((on(after, "UBND tỉnh Bắc Giang").until == CalendarDate{2025, 6, 30}));
    BOOST_TEST(!on(after, "UBND tỉnh Bắc Ninh").until);
    BOOST_TEST(!on(after, "UBND tỉnh Vân Khê").until);  // nobody knows it
    BOOST_TEST((on(after, "UBND thị trấn An Hòa").until == CalendarDate{2025, 6, 30}));
    BOOST_TEST((on(before, "UBND đặc khu An Hòa").since == CalendarDate{2025, 7, 1}));
    BOOST_TEST(!on(after, "UBND thành phố Sông Mây").until);  // a city of which level?
    BOOST_TEST(!find_territory("UBND huyện Đá Bạc", std::nullopt, built_in_lexicon()).until);
}

BOOST_AUTO_TEST_CASE(labels_that_are_names_of_divisions) {
    const auto place = [](std::string_view label, const CalendarDate& day = after) {
        return find_place(label, day, "25", built_in_lexicon());
    };
    BOOST_TEST(place("Tỉnh Cao Bằng").code == "04");
    BOOST_TEST(place("UBND tỉnh Cao Bằng").code == "04");
    BOOST_TEST(place("TP. Hồ Chí Minh").code == "79");
    BOOST_TEST(place("Thành phố Huế").code == "46");
    BOOST_TEST(place("TỈNH GIA LAI").code == "52");
    BOOST_TEST(place("Tỉnh Gia Lai", before).code == "64");
    BOOST_TEST(place("Xã Đồi Chè").name == "Đồi Chè");
    BOOST_TEST((place("Xã Đồi Chè").level == Level::commune));
    BOOST_TEST(place("Xã Đồi Chè").code == "");
    BOOST_TEST(place("Xã Đồi Chè").province_code == "25");
    BOOST_TEST(place("Phường 3").name == "3");
    BOOST_TEST((place("Huyện Đá Bạc").until == CalendarDate{2025, 6, 30}));
    BOOST_TEST(!place("Huyện Đá Bạc", before).until);
    BOOST_TEST(place("Huyện Đá Bạc (cũ)").name == "Đá Bạc");
    BOOST_TEST(!place("Huyện Đá Bạc (cũ)").until);
    BOOST_TEST(!place("Tỉnh Bắc Giang (trước đây)").until);
    BOOST_TEST(place("Tỉnh Bắc Giang").code == "");
    BOOST_TEST((place("Tỉnh Bắc Giang").until == CalendarDate{2025, 6, 30}));
}

BOOST_AUTO_TEST_CASE(labels_that_are_none) {
    for (const char* label :
         {"", "Cao Bằng", "Xã hội", "XÃ HỘI", "Huyện ủy Đá Bạc", "Số xã đạt chuẩn", "Tỉnh", "Thành phố", "Tỉnh Vân Khê",
          "Cấp huyện", "Xã Đồi Chè đã hoàn thành", "Hồ sơ của tỉnh Cao Bằng", "Tỉnh Cao Bằng và tỉnh Lạng Sơn",
          "Sở Nội vụ tỉnh Cao Bằng", "Phường, xã", "HUYỆN ĐẢO"})
        BOOST_TEST(find_place(label, after, "25", built_in_lexicon()).name == "", label);
    BOOST_TEST(find_named_place("Cao Bằng", after, "", built_in_lexicon()).code == "04");
    BOOST_TEST(find_named_place("Đồi Chè", after, "25", built_in_lexicon()).name == "");
    BOOST_TEST(find_named_place("Cao Bằng đạt", after, "", built_in_lexicon()).name == "");
}

// A list of communes that was loaded.
BOOST_AUTO_TEST_CASE(communes_of_a_list_have_their_codes) {
    std::vector<Pack> packs = built_in_packs();
    const std::string head = "id = \"communes\"\nversion = \"1\"\nneeds = [\"vi-administration\"]\n";
    const std::string list =
        "90001\tthị trấn\tAn Hòa\t17\t\t2025-06-30\t90003\tlist\n"
        "90002\txã\tAn Hòa\t17\t\t2025-06-30\t90003\tlist\n"
        "90003\txã\tAn Hòa\t25\t2025-07-01\t\t\tlist\n"
        "90004\txã\tĐồi Chè\t25\t2025-07-01\t\t\tlist\n"
        "90005\txã\tĐồi Chè\t04\t2025-07-01\t\t\tlist\n"
        "90006\thuyện\tĐá Bạc\t17\t\t2025-06-30\t\tlist\n";
    packs.push_back(make_pack({{"pack.toml", head}, {"territories.tsv", list}}, "communes").value());
    const auto lexicon = make_lexicon(std::move(packs)).value();
    BOOST_TEST(table_errors(*lexicon).empty());
    BOOST_TEST(territory_errors(*lexicon).empty());
    const auto head_of = [&](std::string_view words, const CalendarDate& day) {
        return find_territory(words, day, *lexicon);
    };
    BOOST_TEST(head_of("UBND xã An Hòa, tỉnh Phú Thọ", after).code == "90003");
    BOOST_TEST(head_of("UBND XÃ AN HÒA", after).code == "90003");
    BOOST_TEST(head_of("UBND XÃ AN HÒA", after).province_code == "25");
    BOOST_TEST(head_of("UBND XÃ AN HÒA", before).code == "90002");
    BOOST_TEST(head_of("UBND thị trấn An Hòa, tỉnh Hòa Bình", before).code == "90001");
    BOOST_TEST(head_of("UBND xã Đồi Chè", after).code == "");  // which of the two?
    BOOST_TEST(head_of("UBND xã Đồi Chè, tỉnh Cao Bằng", after).code == "90005");
    BOOST_TEST(head_of("UBND huyện Đá Bạc", before).code == "90006");
    BOOST_TEST(head_of("UBND xã Lũng Cao, tỉnh Phú Thọ", after).name == "Lũng Cao");
    const auto place = [&](std::string_view label, std::string_view province) {
        return find_place(label, after, province, *lexicon);
    };
    BOOST_TEST(place("Xã Đồi Chè", "25").code == "90004");
    BOOST_TEST(place("XÃ ĐỒI CHÈ", "25").code == "90004");
    BOOST_TEST(place("Xã Đồi Chè", "").code == "");
    BOOST_TEST(find_named_place("Đồi Chè", after, "25", *lexicon).code == "90004");
    BOOST_TEST(find_named_place("Đồi Chè", after, "", *lexicon).name == "");
}

BOOST_AUTO_TEST_CASE(examples_of_the_words_of_former_divisions) {
    for (const PackRow& line : built_in_lexicon().rows("territory_words.tsv")) {
        BOOST_REQUIRE_MESSAGE(line.fields.size() == 4, line[1]);
        if (line[0] == "former") BOOST_TEST(tells_of_former(line[3], built_in_lexicon()), line[3]);
        if (line[0] == "marked") {
            const Territory place = find_place(line[3], after, "", built_in_lexicon());
            BOOST_TEST(!place.name.empty(), line[3]);
            BOOST_TEST(!place.until, line[3]);
        }
    }
    BOOST_TEST(!tells_of_former("Kết quả của các xã", built_in_lexicon()));
}

BOOST_AUTO_TEST_SUITE_END()
