#include "normalize/report/row_places.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(row_places_tests)

namespace {

grammar::Statements with_rows(const std::vector<std::string>& labels) {
    grammar::Statements statements;
    grammar::Table& table = statements.tables.emplace_back();
    for (const std::string& label : labels) table.rows.emplace_back().label.text = label;
    return statements;
}

ReportFacts of_period(const CalendarDate& from, const CalendarDate& to, std::optional<CalendarDate> written = {}) {
    ReportFacts report;
    report.period.from = from;
    report.period.to = to;
    report.not_after = written;
    return report;
}

const ReportFacts autumn = of_period({2025, 7, 1}, {2025, 9, 30}, CalendarDate{2025, 10, 5});

std::vector<std::string> codes(const grammar::Statements& statements, const ReportFacts& report) {
    std::vector<std::string> found;
    const auto places = places_of_rows(statements, report, built_in_lexicon());
    for (const Territory& place : places.at(0)) found.push_back(place.code);
    return found;
}

}  // namespace

BOOST_AUTO_TEST_CASE(rows_of_provinces) {
    const std::vector<std::string> expected = {"04", "", "46"};
    BOOST_TEST(codes(with_rows({"Tỉnh Cao Bằng", "Tổng cộng", "Thành phố Huế"}), autumn) == expected,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(names_alone_only_where_most_rows_are_names) {
    BOOST_TEST(codes(with_rows({"Cao Bằng", "Lạng Sơn", "Huế", "Tổng cộng"}), autumn) ==
                   (std::vector<std::string>{"04", "20", "46", ""}),
               boost::test_tools::per_element());
    const auto few =
        places_of_rows(with_rows({"Cao Bằng", "Lạng Sơn", "Số hồ sơ", "Số đơn vị"}), autumn, built_in_lexicon());
    BOOST_TEST(few.at(0).empty());
}

BOOST_AUTO_TEST_CASE(the_day_on_which_more_of_the_units_stood) {
    // Written in autumn about the first half of the year, in the old provinces.
    const ReportFacts report = of_period({2025, 1, 1}, {2025, 6, 30}, CalendarDate{2025, 10, 5});
    BOOST_TEST(codes(with_rows({"Tỉnh Bắc Giang", "Tỉnh Gia Lai"}), report) == (std::vector<std::string>{"24", "64"}),
               boost::test_tools::per_element());
    BOOST_TEST(codes(with_rows({"Tỉnh Bắc Ninh", "Tỉnh Gia Lai"}), report) == (std::vector<std::string>{"24", "52"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_more_has_its_last_day_unless_the_table_says_so) {
    grammar::Statements statements = with_rows({"Huyện Đá Bạc"});
    const auto until = [&] { return places_of_rows(statements, autumn, built_in_lexicon()).at(0).at(0).until; };
    BOOST_TEST((until() == CalendarDate{2025, 6, 30}));
    statements.tables[0].title = "Kết quả của các huyện cũ";
    BOOST_TEST(!until());
    statements.tables[0].title = "Kết quả của các huyện";
    BOOST_TEST(until().has_value());
    statements.tables[0].columns.emplace_back().title = "Trước khi sắp xếp";
    BOOST_TEST(!until());
}

BOOST_AUTO_TEST_SUITE_END()
