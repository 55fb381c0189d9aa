#include "grammar/rows/row_tree.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(row_tree_tests)

namespace {
// Lines "stt | label"; a label that begins with '#' is a group row. Returns "path<parent's path" a row.
std::vector<std::string> tree(const std::vector<std::pair<std::string, std::string>>& rows) {
    Table table;
    for (const auto& [stt, label] : rows) {
        Row row;
        row.stt_raw = stt;
        row.label.text = label;
        if (label.starts_with("#")) row.kind = RowKind::group;
        table.rows.push_back(row);
    }
    build_row_tree(table, solieu::built_in_lexicon());
    std::vector<std::string> out;
    for (const Row& row : table.rows) {
        out.push_back(row.path + "<" + (row.parent < 0 ? "" : table.rows[row.parent].path) +
                      (row.stt_recovered ? "!" : "") + (row.within ? "~" : ""));
    }
    return out;
}
using Rows = std::vector<std::string>;
}  // namespace

BOOST_AUTO_TEST_CASE(groups_restart_the_numbers) {
    const Rows want = {"I<", "I/1<I", "I/1.1<I/1", "II<", "II/1<II", "II/1.1<II/1"};
    BOOST_TEST(
        tree({{"I.", "#Chỉ đạo"}, {"1", "a"}, {"1.1.", "b"}, {"II.", "#Thể chế"}, {"1.", "c"}, {"1.1", "d"}}) == want,
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(dots_come_and_go) {
    const Rows want = {"6<", "6.2<6", "6.2.1<6.2", "6.2.2<6.2"};
    BOOST_TEST(tree({{"6", ""}, {"6.2.", ""}, {"6.2.1", ""}, {"6.2.2.", ""}}) == want,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(dashes_and_blanks_hang_below_the_number) {
    const Rows want = {"1<", "1/1<1", "1/2<1", "2<", "2/1<2", "2/1/1<2/1"};
    BOOST_TEST(tree({{"1", ""}, {"-", ""}, {"-", ""}, {"2", ""}, {"-", ""}, {"+", ""}}) == want,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(within_holds_until_the_next_number) {
    const Rows want = {"3.1.4<", "3.1.4/1<3.1.4~", "3.1.4/2<3.1.4~", "3.2<"};
    BOOST_TEST(tree({{"3.1.4", ""}, {"Trong đó", "a"}, {"", "b"}, {"3.2", "c"}}) == want,
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(roman_rows_with_values_hold_the_rows_below) {
    const Rows want = {"I<", "I/1<I", "I/2<I", "II<", "II/1<II", "II/1<II", "II/1/1<II/1"};
    BOOST_TEST(
        tree({{"I", ""}, {"1", ""}, {"2", ""}, {"II", ""}, {"", "Tổng số"}, {"1", ""}, {"", "Cấp tỉnh"}}) == want,
        boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_lost_number_is_recovered) {
    const Rows want = {"3<", "3.1<3!", "3.2<3", "4<"};
    BOOST_TEST(tree({{"3.", ""}, {"", "lost"}, {"3.2", ""}, {"4.", ""}}) == want, boost::test_tools::per_element());
    const Rows middle = {"1<", "1.1<1", "1.2<1!", "1.3<1"};
    BOOST_TEST(tree({{"1", ""}, {"1.1", ""}, {"", "lost"}, {"1.3", ""}}) == middle, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_child_without_number_is_not_renumbered) {
    // Two candidates, no gap, or dashes: nothing is recovered.
    for (const auto& row : tree({{"3", ""}, {"", ""}, {"", ""}, {"3.2", ""}}))
        BOOST_TEST(row.find('!') == std::string::npos);
    for (const auto& row : tree({{"1", ""}, {"", ""}, {"2", ""}})) BOOST_TEST(row.find('!') == std::string::npos);
    for (const auto& row : tree({{"1", ""}, {"-", ""}, {"3", ""}})) BOOST_TEST(row.find('!') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_number_twice_stands_twice) {
    const Rows want = {"4.6<", "4.6<", "4.6.1<4.6"};
    BOOST_TEST(tree({{"4.6", "a"}, {"4.6", "b"}, {"4.6.1", "c"}}) == want, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(words_in_a_label_open_parts) {
    const Rows want = {"1<", "1/1<1~", "1.1<1~", "2<1~", "3<"};
    BOOST_TEST(tree({{"1", "Tổng số hồ sơ"},
                     {"", "Trong đó:"},
                     {"1.1", "Số hồ sơ trực tuyến"},
                     {"2", "Trong đó: số hồ sơ trực tiếp"},
                     {"3", "Số cuộc kiểm tra"}}) == want,
               boost::test_tools::per_element());
    const Rows other = {"1<", "1/1<1"};
    BOOST_TEST(tree({{"1", "Dân số"}, {"", "Trong độ tuổi lao động"}}) == other, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
