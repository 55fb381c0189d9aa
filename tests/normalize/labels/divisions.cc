#include "normalize/labels/divisions.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "normalize/labels/text_words.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(divisions_tests)

namespace {

std::vector<DivisionMark> marks(std::string_view text) {
    const TextWords words = words_of(lower(text));
    return division_marks(words_in(words, Aside::left_out), built_in_lexicon());
}

std::uint32_t tiers_of(std::string_view text) {
    return tiers_in(marks(text), 0, 100);
}

}  // namespace

BOOST_AUTO_TEST_CASE(levels_of_government) {
    BOOST_TEST(tiers_of("cấp huyện") != 0u);
    BOOST_TEST(tiers_of("thị xã") == tiers_of("cấp huyện"));  // a town is no commune
    BOOST_TEST(tiers_of("bảo hiểm xã hội") == 0u);
    BOOST_TEST(tiers_of("sở, ngành cấp tỉnh") == tiers_of("các sở"));  // the body says more than its level
    // Of a stretch only what stands in it whole.
    BOOST_TEST(tiers_in(marks("các thị xã"), 2, 3) == tiers_of("xã"));
    BOOST_TEST(tiers_in(marks("các thị xã"), 0, 2) == 0u);
}

BOOST_AUTO_TEST_CASE(the_first_value_of_the_table_counts) {
    const int autonomy = 1;  // the second of partitions.tsv
    const auto part = marks("một phần chi thường xuyên"), whole = marks("chi thường xuyên");
    BOOST_TEST(value_in(part, autonomy, 0, 9) != value_in(whole, autonomy, 0, 9));
    BOOST_TEST(value_in(part, autonomy, 2, 9) == value_in(whole, autonomy, 0, 9));
}

BOOST_AUTO_TEST_CASE(examples_of_the_tables) {
    for (const char* table : {"partitions.tsv", "tiers.tsv"}) {
        for (const PackRow& row : built_in_lexicon().rows(table)) {
            if (row[0] == "closed") continue;
            const bool value = row[0] == "value";
            const auto words = static_cast<int>(split_words(value ? row[3] : row[1]).size());
            const auto found = marks(value ? row[5] : row[3]);
            BOOST_TEST(std::any_of(found.begin(), found.end(),
                                   [&](const DivisionMark& mark) { return mark.end - mark.begin == words; }),
                       row[1]);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
