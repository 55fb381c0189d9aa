#include "normalize/report/duplicate_keys.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(duplicate_keys_tests)

namespace {

struct Sample {
    grammar::Statements statements;
    Facts facts;

    // A value of a row of the table, which is made where it is not there.
    Fact& add(std::size_t table, const char* indicator, const char* column) {
        while (statements.tables.size() <= table) statements.tables.emplace_back();
        grammar::Table& in = statements.tables[table];
        in.columns.push_back({.title = column});
        grammar::Row& row = in.rows.emplace_back();
        row.values.push_back({.column = static_cast<int>(in.columns.size()) - 1});
        Fact& fact = facts.facts.emplace_back();
        fact.table = static_cast<int>(table);
        fact.row = static_cast<int>(in.rows.size()) - 1;
        fact.value = 0;
        fact.indicator = indicator;
        fact.quantity.value = Decimal{};
        fact.place.page = 3;
        return fact;
    }

    std::vector<Diagnostic> found() const { return find_duplicate_keys(statements, facts); }
};

}  // namespace

BOOST_AUTO_TEST_CASE(one_diagnostic_for_all) {
    Sample sample;
    for (int i = 0; i < 8; ++i) sample.add(0, "procedures.total", "Số liệu");
    sample.add(1, "procedures.total", "Số liệu");
    const std::vector<Diagnostic> found = sample.found();
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].code == "duplicate-key");
    BOOST_TEST((found[0].severity == Severity::info));
    BOOST_TEST(found[0].page == 3);
    BOOST_TEST(
        found[0].message ==
        "values that have the key of another (indicator, place, period, measure, breakdown): 7 within a table, 1 "
        "in another table: t1.r1 (page 3) and t1.r2 (page 3); t1.r1 (page 3) and t1.r3 (page 3); t1.r1 (page 3) "
        "and t1.r4 (page 3); …");
}

BOOST_AUTO_TEST_CASE(what_tells_values_apart) {
    Sample sample;
    sample.add(0, "procedures.total", "Số liệu");
    sample.add(0, "procedures.total.province", "Số liệu");
    sample.add(0, "procedures.total", "Kế hoạch");
    sample.add(0, "procedures.total", "Số liệu").measure = Measure::plan;
    sample.add(0, "procedures.total", "Số liệu").period = "2024";
    sample.add(0, "", "Số liệu");
    sample.add(0, "", "Số liệu");
    sample.add(0, "procedures.total", "Số liệu").quantity.value = std::nullopt;  // nothing is stated
    BOOST_TEST(sample.found().empty());
    Sample units;
    units.add(0, "procedures.total", "Số liệu");
    units.add(0, "procedures.total", "Số liệu");
    units.facts.units.resize(2);
    units.facts.units[1].name = "%";
    units.facts.rows.emplace_back(2)[1].unit = 1;
    BOOST_TEST(units.found().empty());
    Sample places;
    places.add(0, "procedures.total", "Số liệu");
    places.add(0, "procedures.total", "Số liệu");
    BOOST_TEST(places.found().size() == 1U);
    places.facts.row_places = {{{.name = "Cao Bằng", .code = "04"}, {.name = "Lạng Sơn", .code = "20"}}};
    BOOST_TEST(places.found().empty());
}

BOOST_AUTO_TEST_SUITE_END()
