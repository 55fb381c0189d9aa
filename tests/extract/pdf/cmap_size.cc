#include "extract/pdf/cmap_size.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(cmap_size_tests)

BOOST_AUTO_TEST_CASE(ranges_and_single_codes) {
    const CMapSize size = cmap_size(
        "/CIDInit /ProcSet findresource begin 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        "2 beginbfchar <0003> <0020> <0111> <0041> endbfchar\n"
        "2 beginbfrange <0004><0008> <0041> <0100> <0102> [<0061> <0062> <0063>] endbfrange endcmap");
    BOOST_TEST(size.codes == 10U);
    BOOST_TEST(size.highest == 0x111U);
    BOOST_TEST(size.tables == 0U);
}

BOOST_AUTO_TEST_CASE(a_range_counts_as_often_as_it_stands_there) {
    std::string map = "beginbfrange ";
    for (int i = 0; i < 100; ++i) map += "<0000> <FFFF> <0041> ";
    BOOST_TEST(cmap_size(map).codes == 6'553'600U);
    BOOST_TEST(cmap_size("begincidrange <0000> <00FF> 65 <0000> <00FF> 65 endcidrange").codes == 512U);
}

BOOST_AUTO_TEST_CASE(ranges_end_with_the_last_code_of_the_font) {
    BOOST_TEST(cmap_size("beginbfrange <00> <FFFFFFFF> <0041> endbfrange", 0xFF).codes == 256U);
    BOOST_TEST(cmap_size("beginbfrange <00> <FFFFFFFF> <0041> endbfrange").codes == 1ull << 32);
}

BOOST_AUTO_TEST_CASE(a_range_that_leads_to_many_letters) {
    BOOST_TEST(cmap_size("beginbfrange <00> <FF> <" + std::string(80, '4') + "> endbfrange").codes == 256U * 20);
}

BOOST_AUTO_TEST_CASE(tables_of_long_codes) {
    BOOST_TEST(cmap_size("begincidrange <00> <FF> 0 endcidrange").tables == 0U);
    BOOST_TEST(cmap_size("begincidrange <0000> <FFFF> 0 endcidrange").tables == 256U);
    BOOST_TEST(cmap_size("begincidrange <E1A580> <E1A5BF> 0 <F09F8980> <F09F89BF> 64 endcidrange").tables == 2U + 3U);
    BOOST_TEST(cmap_size("begincidchar <0041> 0 endcidchar").tables == 1U);
    // What Poppler never ends.
    BOOST_TEST(cmap_size("begincidrange <FFFFFF00> <FFFFFFFF> 0 endcidrange").tables > 10'000'000U);
    BOOST_TEST(cmap_size("beginbfrange <E1A580> <E1A5BF> <1940> endbfrange").tables == 0U);
}

BOOST_AUTO_TEST_CASE(what_ends_too_soon_or_is_no_map) {
    for (const char* map :
         {"", "beginbfrange", "beginbfrange <00", "beginbfrange <00> <FF>", "beginbfrange <00> <FF> [ <41>",
          "beginbfrange % never ends", "begincodespacerange <", "\xff\xfe(]>)[", "beginbfchar <00> endbfchar"}) {
        BOOST_TEST(cmap_size(map).codes <= 256U, map);
    }
}

BOOST_AUTO_TEST_CASE(letters_in_the_order_of_their_codes) {
    const auto map = mapped_codes(
        "2 beginbfchar <0111> <0041> <0003> <0020> endbfchar 1 beginbfchar <0009> <00660069> endbfchar\n"
        "3 beginbfrange <0004><0005> <0041> <0100> <0101> [<0061> <0062>] <0005> <0005> <0043> endbfrange endcmap",
        100);
    const std::vector<std::pair<std::uint32_t, char32_t>> expected{{0x3, U' '},   {0x4, U'A'},   {0x5, U'C'},
                                                                   {0x100, U'a'}, {0x101, U'b'}, {0x111, U'A'}};
    BOOST_REQUIRE(map.size() == expected.size());
    for (std::size_t i = 0; i < map.size(); ++i) {
        BOOST_CHECK(map[i].code == expected[i].first && map[i].letter == expected[i].second);
    }
}

BOOST_AUTO_TEST_CASE(maps_of_letters_that_are_too_large_give_none) {
    BOOST_TEST(mapped_codes("beginbfrange <0000> <FFFF> <0041> endbfrange", 100).empty());
    BOOST_TEST(mapped_codes("beginbfrange <00010000> <FFFFFFFF> <0041> endbfrange", 100).empty());
    for (const char* map :
         {"", "beginbfrange", "beginbfrange <00> <FF> [ <41>", "beginbfrange <00", "beginbfchar <00>"})
        BOOST_TEST(mapped_codes(map, 1000).size() <= 256U, map);
}

BOOST_AUTO_TEST_SUITE_END()
