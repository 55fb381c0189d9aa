#include "extract/pdf/mended_map.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <optional>

using namespace solieu::extract;

namespace {

// Letters of a font in the order of Unicode: ASCII from code 3, Vietnamese from code 68A.
std::vector<MappedCode> ordered(const std::vector<MappedCode>& more) {
    std::vector<MappedCode> map;
    for (std::uint32_t code = 0x13; code <= 0x1C; ++code) map.push_back({code, U'0' + code - 0x13});
    for (const char32_t letter : {U'\u0103', U'\u0169'}) map.push_back({letter - 0x3E, letter});
    for (const char32_t letter : {0x1EA1, 0x1EA3, 0x1EA7, 0x1EC7, 0x1ECD, 0x1EF1})
        map.push_back({static_cast<std::uint32_t>(letter) - 0x1816, letter});
    map.insert(map.end(), more.begin(), more.end());
    std::sort(map.begin(), map.end(), [](const MappedCode& a, const MappedCode& b) { return a.code < b.code; });
    return map;
}

std::optional<char32_t> meant(const std::vector<MendedCode>& mended, std::uint32_t code) {
    for (const MendedCode& entry : mended) {
        if (entry.code == code) return entry.meant;
    }
    return std::nullopt;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(mended_map_tests)

BOOST_AUTO_TEST_CASE(sound_maps_stay) {
    BOOST_TEST(mended_map(ordered({})).empty());
    // A space twice, and a hyphen that is also a soft one, are usual.
    BOOST_TEST(mended_map(ordered({{0x3, ' '}, {0x300, ' '}, {0x10, '-'}, {0x301, '-'}})).empty());
}

BOOST_AUTO_TEST_CASE(letters_out_of_order_get_the_distance_of_the_others) {
    const auto mended = mended_map(ordered({{0xD2, 0x11}, {0xD3, 0x12}, {0x6B3, 0xDF}, {0x6B4, 0xE0}, {0x6B5, 0xE1}}));
    BOOST_TEST(mended.size() == 5);
    BOOST_CHECK(meant(mended, 0xD2) == 0x110U);
    BOOST_CHECK(meant(mended, 0xD3) == 0x111U);
    BOOST_CHECK(meant(mended, 0x6B3) == 0x1EC9U);
    BOOST_CHECK(meant(mended, 0x6B5) == 0x1ECBU);
}

BOOST_AUTO_TEST_CASE(quotes_and_dashes_become_no_brackets_and_digits) {
    const auto mended = mended_map(ordered({{0x6B3, 0xDF}, {0x7D0, 0x33}, {0x7E8, 0x3C}, {0x7E9, 0x3D}}));
    BOOST_CHECK(meant(mended, 0x7D0) == 0x2013U);
    BOOST_CHECK(meant(mended, 0x7E8) == 0x201CU);
    BOOST_CHECK(meant(mended, 0x7E9) == 0x201DU);
}

BOOST_AUTO_TEST_CASE(what_is_not_sure_is_in_doubt) {
    const std::vector<MappedCode> few{{0x24, 'A'}, {0x25, 'B'}, {0x108, 0x11}, {0x4D5, 0xDF}};
    BOOST_TEST(mended_map(few).empty());
    const auto doubtful = mended_map(few, true);
    BOOST_TEST(doubtful.size() == 2);
    BOOST_CHECK(meant(doubtful, 0x108) == char32_t{0});
    BOOST_CHECK(meant(doubtful, 0x4D5) == char32_t{0});
}

BOOST_AUTO_TEST_CASE(codes_in_the_order_of_their_first_use_say_nothing) {
    std::vector<MappedCode> map;
    std::uint32_t code = 1;
    for (const char32_t letter : {0x1EE6, 0x59, 0x20,   0x33, 0x42,  0x41, 0x4E,   0x48,   0xC2,  0x38,  0x54, 0x1EC8,
                                  0x34,   0xDA, 0x1ED8, 0x43, 0x110, 0x39, 0x1EAD, 0x1EF1, 0x103, 0x1B0, 0x1A1})
        map.push_back({code++, letter});
    BOOST_TEST(mended_map(map).empty());
    BOOST_TEST(mended_map(map, true).empty());
}

BOOST_AUTO_TEST_SUITE_END()
