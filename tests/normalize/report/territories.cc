#include "normalize/report/territories.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "normalize/report/issuer.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(territories_tests)

namespace {

constexpr CalendarDate before{2024, 9, 19}, after{2025, 9, 19};

const Territories& known() {
    return built_in_lexicon().of<Territories>();
}

std::vector<const TerritoryUnit*> provinces_on(const CalendarDate& day) {
    std::vector<const TerritoryUnit*> standing;
    for (const TerritoryUnit& unit : known().units)
        if (unit.level == Level::province && stands_on(unit, day)) standing.push_back(&unit);
    return standing;
}

// The errors of a pack of such a table beside those that are built in.
std::vector<Error> errors_of(const std::string& table, const std::string& text) {
    std::vector<Pack> packs = built_in_packs();
    const std::string head = "id = \"list\"\nversion = \"1\"\nneeds = [\"vi-administration\"]\n";
    packs.push_back(make_pack({{"pack.toml", head}, {table, text}}, "list").value());
    return territory_errors(**make_lexicon(std::move(packs)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(sixty_three_before_and_thirty_four_after) {
    BOOST_TEST(provinces_on({2024, 12, 31}).size() == 63U);
    BOOST_TEST(provinces_on({2025, 6, 30}).size() == 63U);
    BOOST_TEST(provinces_on({2025, 7, 1}).size() == 34U);
    for (const CalendarDate day : {before, after}) {
        std::set<std::string> codes, names;
        for (const TerritoryUnit* province : provinces_on(day)) {
            BOOST_TEST(codes.insert(province->code).second, province->name);
            BOOST_TEST(names.insert(province->name).second, province->name);
            BOOST_TEST(province->code.size() == 2U);
            BOOST_TEST(!province->source.empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(every_province_that_ended_has_a_successor_that_stands) {
    std::set<std::string> standing;
    for (const TerritoryUnit* province : provinces_on(after)) standing.insert(province->code);
    for (const TerritoryUnit& province : known().units) {
        BOOST_TEST(province.until.has_value() == !province.successors.empty(), province.name);
        for (const std::string& successor : province.successors)
            BOOST_TEST(standing.contains(successor), province.name);
    }
}

BOOST_AUTO_TEST_CASE(levels_of_each_period) {
    const auto levels_on = [](const CalendarDate& day) {
        std::set<Level> levels;
        for (const DivisionKind& kind : known().kinds)
            if (stands_on(kind, day)) levels.insert(kind.level);
        return levels;
    };
    BOOST_TEST((levels_on(before) == std::set<Level>{Level::province, Level::district, Level::commune}));
    BOOST_TEST((levels_on({2025, 6, 30}).contains(Level::district)));
    BOOST_TEST((levels_on({2025, 7, 1}) == std::set<Level>{Level::province, Level::commune}));
}

BOOST_AUTO_TEST_CASE(units_by_their_name) {
    const std::vector<std::string> words = name_words("tỉnh Bà Rịa - Vũng Tàu (cũ)");
    BOOST_TEST(words.size() == 6U);
    const auto found = known().named({"tỉnh", "bà", "rịa", "-", "vũng", "tàu"}, 1, Level::province);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0]->code == "77");
    BOOST_TEST(Territories::length_of(*found[0], {"tỉnh", "bà", "rịa", "-", "vũng", "tàu"}, 1) == 5U);
    BOOST_TEST(known().named({"thái", "nguyên"}, 0, Level::province).size() == 2U);
    BOOST_TEST(known().named({"thái", "nguyên"}, 0, Level::commune).empty());
    BOOST_TEST(known().named({"thái"}, 0, Level::province).empty());
    BOOST_TEST(known().named({"thái"}, 3, Level::province).empty());
}

BOOST_AUTO_TEST_CASE(days) {
    BOOST_TEST((read_iso_day("2025-06-30") == CalendarDate{2025, 6, 30}));
    for (const char* none : {"", "2025-06-31", "30/6/2025", "2025-6-30", "2025-06-3x"}) BOOST_TEST(!read_iso_day(none));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_told_with_its_line) {
    BOOST_TEST(territory_errors(built_in_lexicon()).empty());
    const auto days = errors_of("territories.tsv", "90001\txã\tAn Hòa\t25\t2025-13-01\t\t\tlist\n");
    BOOST_TEST_REQUIRE(days.size() == 1U);
    BOOST_TEST(days[0].place == "list/territories.tsv:1");
    BOOST_TEST(days[0].reason == "\"2025-13-01\" is no day");
    const auto order = errors_of("territories.tsv", "90001\txã\tAn Hòa\t25\t2025-07-01\t2025-06-30\t\tlist\n");
    BOOST_TEST_REQUIRE(order.size() == 1U);
    BOOST_TEST(order[0].reason == "the last day is before the first");
    const auto province = errors_of("territories.tsv", "\n90001\txã\tAn Hòa\t255\t\t\t\tlist\n");
    BOOST_TEST_REQUIRE(province.size() == 1U);
    BOOST_TEST(province[0].place == "list/territories.tsv:2");
    BOOST_TEST(province[0].reason == "\"255\" is no code of a province");
    BOOST_TEST(province[0].advice == "Did you mean \"25\"?");
}

// Each kind's example names an issuer of its level.
BOOST_AUTO_TEST_CASE(examples_of_the_kinds) {
    for (const PackRow& line : built_in_lexicon().rows("divisions.tsv")) {
        BOOST_REQUIRE_MESSAGE(line.fields.size() == 7, line[0]);
        const Issuer issuer = issuer_of_head(line[6], built_in_lexicon());
        BOOST_TEST(name_of(issuer.level) == line[2], line[6]);
    }
}

BOOST_AUTO_TEST_SUITE_END()
