#include "normalize/number_marks.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(number_marks_tests)

namespace {

grammar::Table table_of(const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& rows) {
    grammar::Table table;
    for (const std::string& title : titles)
        table.columns.push_back({.role = grammar::ColumnRole::value, .title = title});
    for (const std::vector<std::string>& cells : rows) {
        grammar::Row& row = table.rows.emplace_back();
        row.label.text = "Đường nhựa";
        for (std::size_t c = 0; c < cells.size(); ++c) {
            grammar::RowValue value{.column = static_cast<int>(c)};
            value.text.text = cells[c];
            value.text.runs.push_back({.begin = 0, .end = static_cast<std::uint32_t>(cells[c].size())});
            row.values.push_back(value);
        }
    }
    return table;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_column_is_believed_before_its_table_and_its_document) {
    grammar::Statements statements;
    statements.tables.push_back(table_of({"Năm 2030", "Năm 2031"}, {{"1.5", "2.418"}, {"0.720", "17"}}));
    statements.tables.push_back(table_of({"Số liệu"}, {{"2.418"}}));
    statements.figures.push_back({.number = "3.118,5", .unit = "ha"});
    statements.figures.push_back({.number = "12.118.402", .unit = "đồng"});
    statements.figures.push_back({.number = "7.250,25", .unit = "tấn"});
    statements.figures.push_back({.number = "8.250,25", .unit = "tấn"});
    const NumberMarks marks = find_marks(statements, measures_of(statements, built_in_lexicon()), built_in_lexicon());
    BOOST_TEST((marks.prose.far == DecimalMark::comma));
    BOOST_TEST((marks.of_column(0, 0).near == DecimalMark::point));
    BOOST_TEST((marks.of_column(0, 1).near == DecimalMark::unknown));
    BOOST_TEST((marks.of_column(0, 1).far == DecimalMark::point));
    BOOST_TEST((marks.of_column(1, 0).far == DecimalMark::comma));
    BOOST_TEST((marks.of_column(7, 0).near == DecimalMark::unknown));
}

BOOST_AUTO_TEST_CASE(rates_codes_and_stored_numbers_say_nothing_to_others) {
    grammar::Statements statements;
    statements.tables.push_back(
        table_of({"Tỷ lệ (%)", "Mã", "Số"}, {{"98.4", "1.004821", "2,5"}, {"97.5", "1.004822", "3"}}));
    statements.tables.back().rows[0].values[2].text.runs[0].stored_number = true;
    const NumberMarks marks = find_marks(statements, measures_of(statements, built_in_lexicon()), built_in_lexicon());
    BOOST_TEST((marks.of_column(0, 0).near == DecimalMark::point));
    BOOST_TEST((marks.of_column(0, 2).near == DecimalMark::unknown));
    BOOST_TEST((marks.of_column(0, 2).far == DecimalMark::unknown));
}

namespace {

Marks marks_of_first(const grammar::Table& table, const std::vector<grammar::Figure>& prose = {}) {
    grammar::Statements statements;
    statements.tables.push_back(table);
    statements.figures = prose;
    return find_marks(statements, measures_of(statements, built_in_lexicon()), built_in_lexicon()).of_column(0, 0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(sums_wholes_and_rates_decide_what_commas_mean) {
    const grammar::Table sums = table_of({"Dự toán"}, {{"7,310"}, {"6,900"}, {"410"}});
    BOOST_TEST((marks_of_first(sums).near == DecimalMark::point));
    const grammar::Table wholes = table_of({"Dự toán"}, {{"7,310"}, {"612"}, {"5,120"}, {"85"}});
    BOOST_TEST((marks_of_first(wholes).near == DecimalMark::point));
    const grammar::Table rates = table_of({"Dự toán", "So sánh (%)"}, {{"7,310", "71.5"}, {"5,120", "98.4"}});
    BOOST_TEST((marks_of_first(rates).far == DecimalMark::point));
    const std::vector<grammar::Figure> comma = {{.number = "7.250,25", .unit = "tấn"}};
    BOOST_TEST((marks_of_first(rates, comma).far == DecimalMark::unknown));  // both ways: in doubt
    BOOST_TEST((marks_of_first(table_of({"Dự toán"}, {{"7,310"}, {"5,120"}}), comma).far == DecimalMark::comma));
    const grammar::Table points = table_of({"Số", "Tỷ lệ (%)"}, {{"1.851", "98.49"}, {"2.310", "97.5"}});
    BOOST_TEST((marks_of_first(points).far == DecimalMark::unknown));
}

BOOST_AUTO_TEST_CASE(where_nothing_is_grouped_a_point_before_three_digits_begins_decimals) {
    for (const grammar::Table& table : {table_of({"Giá"}, {{"17.5"}, {"1310.5"}, {"1.315"}}),
                                        table_of({"Giá"}, {{"17.5"}, {"16.25"}, {"1.315"}, {"11.25"}})}) {
        const Marks marks = marks_of_first(table);
        BOOST_TEST((marks.near == DecimalMark::point));
        BOOST_TEST(marks.whole_digits == 0);
    }
    const Marks counts = marks_of_first(table_of({"Số"}, {{"1.872"}, {"98.49"}, {"97.5"}, {"12"}, {"35"}}));
    BOOST_TEST(counts.whole_digits == 2);
}

BOOST_AUTO_TEST_SUITE_END()
