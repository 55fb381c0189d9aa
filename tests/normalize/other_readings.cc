#include "normalize/other_readings.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"
#include "normalize/resolve.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(other_readings_tests)

namespace {

constexpr Box cell_box{100, 50, 140, 62};

// A table of one row whose only cell was recognised as `text`, with these readings.
normalize::Facts facts_of(const std::string& text, const std::vector<extract::Reading>& readings) {
    extract::Document document;
    extract::Page page{.number = 1};
    extract::Word word{.text = text, .box = cell_box, .confidence = readings.front().probability};
    word.readings = readings;
    page.grids.push_back({.rows = 1, .columns = 1, .cells = {{.lines = {{.words = {word}, .box = cell_box}}}}});
    document.pages.push_back(page);

    grammar::Statements statements;
    grammar::Table table;
    table.columns = {{grammar::ColumnRole::value, "Số liệu", ""}};
    grammar::Row row;
    row.label.text = "Số hồ sơ";
    row.unit.text = "Hồ sơ";
    grammar::RowValue value;
    value.text.text = text;
    value.place = {.page = 1, .box = cell_box, .confidence = word.confidence};
    row.values.push_back(value);
    table.rows.push_back(row);
    statements.tables.push_back(table);
    normalize::Facts facts = normalize::resolve(statements, built_in_lexicon());
    {
        const auto found = normalize::find_other_readings(document, statements, facts, built_in_lexicon());
        facts = normalize::apply(std::move(facts), found);
    }
    return facts;
}

std::string readings(const std::string& text, const std::vector<extract::Reading>& all) {
    std::string told;
    const normalize::Facts facts = facts_of(text, all);
    for (const normalize::OtherReading& reading : facts.facts[0].readings)
        told += (told.empty() ? "" : " ") + to_plain(reading.value);
    return told;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_cell_gets_the_other_values_its_pixels_may_show) {
    BOOST_TEST(readings("1.372", {{"1.372", 0.6F}, {"1.872", 0.3F}, {"1372", 0.05F}, {"1.37Z", 0.02F}}) == "1872");
}

BOOST_AUTO_TEST_CASE(what_is_certain_gets_none) {
    BOOST_TEST(readings("1.372", {{"1.372", 1.0F}}) == "");
}

BOOST_AUTO_TEST_CASE(the_same_value_written_otherwise_is_no_other_reading) {
    BOOST_TEST(readings("1.372", {{"1.372", 0.6F}, {"1372", 0.4F}}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
