#include "normalize/report/unit_list.h"

#include <boost/test/unit_test.hpp>
#include <map>
#include <set>

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(unit_list_tests)

namespace {

using Cells = std::vector<std::string>;

UnitList read(const std::vector<Cells>& rows, const ListDays& days = {}) {
    std::vector<ListRow> list;
    for (const Cells& cells : rows) list.push_back({"list:" + std::to_string(list.size() + 1), cells});
    return read_unit_list(list, days, built_in_lexicon());
}

const Cells heads = {"Mã", "Tên", "Cấp", "Tỉnh / Thành phố"};

// The only complaint about a list of one row: "reason. advice".
std::string complaint(const Cells& head, const Cells& row) {
    const UnitList list = read({head, row});
    if (list.errors.size() != 1) return std::to_string(list.errors.size()) + " complaints";
    BOOST_TEST(list.units.empty());
    return list.errors[0].place + ": " + list.errors[0].reason + ". " + list.errors[0].advice;
}

}  // namespace

BOOST_AUTO_TEST_CASE(columns_by_their_heads) {
    const UnitList list = read({{"DANH MỤC"},
                                {"Tỉnh Thành Phố", "Ghi chú", "Cấp", "Mã số", "Tên đơn vị hành chính"},
                                {"Tỉnh Phú Thọ", "x", "Xã", "9001", "Xã An Hòa"},
                                {"", "", "", "", ""},
                                {"Phú Thọ", "", "Phường", "9002", "Phường 3"},
                                {"25", "", "Đặc khu", "9003", "Đảo Xa"}});
    BOOST_TEST(list.errors.size() == 1U);  // a code where the name of the province belongs
    BOOST_TEST(list.errors.at(0).place == "list:6");
    const UnitList english = read({{"code", "name", "level", "province code"}, {"9001", "An Hòa", "ward", "25"}});
    BOOST_TEST_REQUIRE(english.units.size() == 1U);
    BOOST_TEST(english.units[0].kind == "phường");
    BOOST_TEST(english.units[0].code == "09001");
    BOOST_TEST(english.units[0].province == "25");
    BOOST_TEST((english.units[0].level == Level::commune));
    BOOST_TEST(english.without_days);
}

BOOST_AUTO_TEST_CASE(the_kind_may_stand_in_the_name) {
    const UnitList list = read({{"Mã", "Tên", "Mã TP"},
                                {"9001", "Xã An Hòa", "25"},
                                {"9002", "Thành phố Đồi Cao", "1"},
                                {"25", "Tỉnh Phú Thọ", ""}});
    BOOST_TEST_REQUIRE(list.units.size() == 3U);
    BOOST_TEST(list.units[0].name == "An Hòa");
    BOOST_TEST((list.units[1].level == Level::district));
    BOOST_TEST(list.units[1].province == "01");
    BOOST_TEST((list.units[2].level == Level::province));
}

BOOST_AUTO_TEST_CASE(days_follow_from_the_kinds_in_the_list) {
    const UnitList now = read({heads, {"9001", "An Hòa", "Xã", "Gia Lai"}, {"9002", "Đảo Xa", "Đặc khu", "Gia Lai"}});
    BOOST_TEST_REQUIRE(now.units.size() == 2U);
    BOOST_TEST((now.units[0].since == CalendarDate{2025, 7, 1}));
    BOOST_TEST(!now.units[0].until);
    BOOST_TEST(now.units[0].province == "52");
    const UnitList then =
        read({heads, {"9001", "An Hòa", "Xã", "Gia Lai"}, {"9002", "Đồi Chè", "Thị trấn", "Gia Lai"}});
    BOOST_TEST_REQUIRE(then.units.size() == 2U);
    BOOST_TEST((then.units[0].until == CalendarDate{2025, 6, 30}));
    BOOST_TEST(then.units[0].province == "64");
    const UnitList told = read({heads, {"9001", "An Hòa", "Xã", "Phú Thọ"}}, {.since = CalendarDate{2025, 7, 1}});
    BOOST_TEST((told.units.at(0).since == CalendarDate{2025, 7, 1}));
    BOOST_TEST(!told.without_days);
    const UnitList written =
        read({{"Mã", "Tên", "Cấp", "Tỉnh", "Từ ngày"}, {"9001", "An Hòa", "Xã", "Phú Thọ", "1/7/2025"}});
    BOOST_TEST((written.units.at(0).since == CalendarDate{2025, 7, 1}));
}

BOOST_AUTO_TEST_CASE(what_became_of_what) {
    const UnitList by_code = read({{"Mã", "Tên", "Cấp", "Tỉnh", "Mã cũ", "Tên cũ", "Tỉnh cũ"},
                                   {"9001", "An Hòa", "Xã", "Phú Thọ", "801", "Xã An Hòa", "Hòa Bình"},
                                   {"9001", "An Hòa", "Xã", "Phú Thọ", "802", "Thị trấn Đồi Chè", "Hòa Bình"},
                                   {"9002", "Đảo Xa", "Đặc khu", "Quảng Ninh", "", "", ""}});
    BOOST_TEST_REQUIRE(by_code.units.size() == 4U);
    const TerritoryUnit& old = by_code.units[3];
    BOOST_TEST(old.code == "00802");
    BOOST_TEST(old.kind == "thị trấn");
    BOOST_TEST(old.province == "17");
    BOOST_TEST(old.successors == std::vector<std::string>{"09001"}, boost::test_tools::per_element());
    BOOST_TEST((old.until == CalendarDate{2025, 6, 30}));
    const UnitList by_name = read({{"Mã", "Tên", "Cấp", "Tỉnh", "Sáp nhập từ"},
                                   {"9001", "An Hòa", "Xã", "Phú Thọ", "Xã An Hòa, xã Lũng Cao; thị trấn Đồi Chè"}});
    BOOST_TEST_REQUIRE(by_name.units.size() == 4U);
    BOOST_TEST(by_name.units[3].name == "Đồi Chè");
    BOOST_TEST(by_name.units[3].code == "");
    const UnitList from_old =
        read({{"code", "name", "level", "province", "new code"}, {"801", "An Hòa", "township", "Hòa Bình", "9001"}});
    BOOST_TEST(from_old.units.at(0).successors == std::vector<std::string>{"09001"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(complaints_name_the_row_and_what_was_meant) {
    BOOST_TEST(complaint(heads, {"9002", "Suối Mây", "Phườg", "Phú Thọ"}) ==
               "list:2: \"Phườg\" is no level. Did you mean \"phường\"?");
    BOOST_TEST(complaint(heads, {"9002", "Suối Mây", "Xã", "Phú Tho"}) ==
               "list:2: \"Phú Tho\" is no province. Did you mean \"Phú Thọ\"?");
    BOOST_TEST(complaint(heads, {"", "Suối Mây", "Xã", "Phú Thọ"}) == "list:2: \"Suối Mây\" has no code. Write it");
    BOOST_TEST(complaint(heads, {"9002", "Suối Mây", "Xã", ""}) ==
               "list:2: \"Suối Mây\" has no province. Head a column \"province\"");
    BOOST_TEST(complaint(heads, {"9002", "", "Xã", "Phú Thọ"}) == "list:2: the name is missing. Write it");
    BOOST_TEST(complaint({"Mã", "Tn", "Cấp"}, {"9002", "a", "b"}) ==
               "list:1: no column is headed as that of the names. \"Tn\" is no head. Did you mean \"tên\"?");
    const UnitList twice = read({heads, {"9001", "An Hòa", "Xã", "Phú Thọ"}, {"9001", "Đồi Chè", "Xã", "Phú Thọ"}});
    BOOST_TEST_REQUIRE(twice.errors.size() == 1U);
    BOOST_TEST(twice.errors[0].reason == "the code 09001 is there twice: An Hòa, Đồi Chè");
    BOOST_TEST(read({}).errors.size() == 1U);
    BOOST_TEST(read({heads}).errors.size() == 1U);
}

BOOST_AUTO_TEST_CASE(as_a_table) {
    const UnitList list = read({heads, {"9001", "An Hòa", "Xã", "Phú Thọ"}}, {.since = CalendarDate{2025, 7, 1}});
    BOOST_TEST(table_of(list.units, "list.csv").ends_with("\n09001\txã\tAn Hòa\t25\t2025-07-01\t\t\tlist.csv\n"));
}

// The words of the heads are told apart, and each kind is one of the divisions.
BOOST_AUTO_TEST_CASE(entries_of_the_table) {
    std::set<std::string> kinds;
    for (const DivisionKind& kind : built_in_lexicon().of<Territories>().kinds) kinds.emplace(kind.kind);
    std::map<std::string, std::string> fields;
    for (const PackRow& row : built_in_lexicon().rows("list_heads.tsv")) {
        const bool kind = row[0] == "kind";
        BOOST_TEST((kind ? kinds.contains(std::string(row[2])) : row[2].empty()), row[1]);
        if (!kind) BOOST_TEST(fields.emplace(row[1], row[0]).second, row[1]);
    }
}

BOOST_AUTO_TEST_SUITE_END()
