#include "extract/xlsx/workbook_parts.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/xlsx/make_xlsx.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(workbook_parts_tests)

namespace {

WorkbookParts parts_of(const Members& members) {
    const std::string bytes = make_zip(members);
    Result<Package> package = Package::open(bytes);
    BOOST_TEST_REQUIRE(package.has_value());
    const Result<WorkbookParts> parts = find_workbook(*package);
    BOOST_TEST_REQUIRE(parts.has_value());
    return *parts;
}

}  // namespace

BOOST_AUTO_TEST_CASE(sheets_in_order) {
    const WorkbookParts parts = parts_of(workbook_members({{"Biểu 1", ""}, {"-ẩn", ""}}));
    BOOST_TEST(parts.workbook == "xl/workbook.xml");
    BOOST_TEST(parts.strings == "xl/strings.xml");
    BOOST_TEST(parts.styles == "xl/styles.xml");
    BOOST_TEST_REQUIRE(parts.sheets.size() == 2U);
    BOOST_TEST(parts.sheets[0].name == "Biểu 1");
    BOOST_TEST(parts.sheets[0].part == "xl/worksheets/s1.xml");
    BOOST_TEST(!parts.sheets[0].hidden);
    BOOST_TEST(parts.sheets[1].hidden);
    BOOST_TEST(!parts.from_1904);
}

BOOST_AUTO_TEST_CASE(other_packages_are_none) {
    BOOST_TEST(parts_of(docx_members("")).workbook == "");
    BOOST_TEST(parts_of({{"a.txt", "x"}}).workbook == "");
    Members members = workbook_members({{"a", ""}});
    for (auto& [name, content] : members) {
        if (name == "_rels/.rels") content.replace(content.find("xl/workbook.xml"), 15, "../../etc/passwd");
    }
    BOOST_TEST(parts_of(members).workbook == "");
}

BOOST_AUTO_TEST_SUITE_END()
