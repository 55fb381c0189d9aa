#include "normalize/labels/qualifiers.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "base/lexicon/lexicon.h"
#include "normalize/labels/terms.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(qualifiers_tests)

namespace {

Qualified read(std::string_view text) {
    static std::vector<std::string> kept;  // the words point into it
    kept.reserve(10000);
    kept.push_back(canonical(text, {}, built_in_lexicon()));
    return split_qualifiers(split_words(kept.back()), built_in_lexicon());
}

}  // namespace

// Each entry qualifies its example, with a known aspect.
BOOST_AUTO_TEST_CASE(every_entry_is_read) {
    std::set<std::string> written;
    const auto lines = built_in_lexicon().rows("qualifiers.tsv");
    BOOST_TEST_REQUIRE(lines.size() > 60U);
    for (const PackRow& line : lines) {
        BOOST_TEST_REQUIRE(line.fields.size() == 4U, line[0]);
        BOOST_TEST(written.insert(std::string(line[2])).second, line[2] << " stands twice");
        BOOST_TEST((read(line[3]).qualifiers != Qualifiers{}), line[3]);
        const Qualified own = split_qualifiers(split_words(line[2]), built_in_lexicon());
        BOOST_TEST((own.qualifiers != Qualifiers{}), line[2]);
        BOOST_TEST(own.rest.empty(), line[2] << " leaves words");
    }
}

BOOST_AUTO_TEST_CASE(levels_differ) {
    BOOST_TEST(read("Số TTHC cấp xã").qualifiers.of(Aspect::level) !=
               read("Số TTHC cấp huyện").qualifiers.of(Aspect::level));
    BOOST_TEST(read("UBND các xã, thị trấn").qualifiers.of(Aspect::level) ==
               read("đơn vị cấp xã").qualifiers.of(Aspect::level));
    BOOST_TEST(read("Số TTHC tại địa phương").qualifiers.of(Aspect::level) == 0U);
}

BOOST_AUTO_TEST_CASE(given_is_not_present_and_late_is_not_in_time) {
    BOOST_TEST(read("biên chế được giao").qualifiers.of(Aspect::staff) !=
               read("biên chế có mặt").qualifiers.of(Aspect::staff));
    BOOST_TEST(read("hồ sơ quá hạn").qualifiers.of(Aspect::state) !=
               read("hồ sơ đúng hạn").qualifiers.of(Aspect::state));
    BOOST_TEST((read("hồ sơ đúng hẹn").qualifiers == read("hồ sơ đúng hạn").qualifiers));
}

BOOST_AUTO_TEST_CASE(the_longest_way_wins) {
    const auto autonomy = [](std::string_view text) { return read(text).qualifiers.of(Aspect::autonomy); };
    BOOST_TEST(autonomy("tự bảo đảm chi thường xuyên và chi đầu tư") != autonomy("tự bảo đảm chi thường xuyên"));
    BOOST_TEST(autonomy("tự bảo đảm một phần chi thường xuyên") != autonomy("tự bảo đảm chi thường xuyên"));
    BOOST_TEST(autonomy("do Nhà nước bảo đảm chi thường xuyên") == autonomy("do NN đảm bảo toàn bộ chi thường xuyên"));
}

BOOST_AUTO_TEST_CASE(the_rest_keeps_what_tells_something) {
    BOOST_TEST(read("Số viên chức được tuyển dụng").rest.size() == 2u);
    BOOST_TEST(read("").rest.empty());
}

BOOST_AUTO_TEST_SUITE_END()
