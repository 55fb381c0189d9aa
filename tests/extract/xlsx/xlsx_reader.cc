#include "extract/xlsx/xlsx_reader.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/xlsx/make_xlsx.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(xlsx_reader_tests)

namespace {

Result<Document> read(const Members& members, const PackageLimits& limits = {}, const BudgetLimits& budget = {}) {
    const std::string bytes = make_zip(members);
    Result<Package> package = Package::open(bytes, limits);
    if (!package) return tl::unexpected(package.error());
    const Result<WorkbookParts> parts = find_workbook(*package);
    if (!parts) return tl::unexpected(parts.error());
    BOOST_TEST(parts->workbook != "");
    return read_xlsx(*package, *parts, {}, budget);
}

const std::string two_rows =
    "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' s='2'><v>1</v></c><c r='B2' s='2' "
    "t='s'><v>1</v></c><c r='C2' s='3'><v>1872</v></c></row><row r='3'><c r='A3' s='2'><v>2</v></c><c r='C3' "
    "s='3'><f>1+1</f></c></row></sheetData>";
const std::string strings = "<si><t>BIỂU 1</t></si><si><t>Số hồ sơ</t></si>";

}  // namespace

BOOST_AUTO_TEST_CASE(a_page_a_sheet) {
    const Result<Document> document =
        read(workbook_members({{"a", two_rows}, {"-b", two_rows}, {"c", ""}, {"d", two_rows}}, strings));
    BOOST_TEST_REQUIRE(document.has_value(), (document ? "" : document.error().reason));
    BOOST_TEST((document->kind == SourceKind::xlsx));
    BOOST_TEST(document->page_count == 2);
    for (const Page& page : document->pages) BOOST_TEST(text_of(page) == "BIỂU 1\n1\tSố hồ sơ\t1.872\n2\t\t\n");
    BOOST_TEST_REQUIRE(document->diagnostics.size() == 2U);
    BOOST_TEST(document->diagnostics[0].code == "hidden-text");
    BOOST_TEST(document->diagnostics[1].code == "formula-without-value");
}

BOOST_AUTO_TEST_CASE(old_fonts_struck_text_and_pictures) {
    Members members = workbook_members(
        {{"a",
          "<sheetData><row r='1'><c r='A1' s='0' t='inlineStr'><is><t>TT</t></is></c><c r='B1' s='0' "
          "t='inlineStr'><is><t>T\u00AAn</t></is></c><c r='C1' s='0' t='inlineStr'><is><t>Sè</t></is></c></row>"
          "<row r='2'><c r='A2' s='0'><v>1</v></c><c r='B2' s='0' t='inlineStr'><is><t>Gieo c\u00CAy l\u00F3a "
          "\u00AE\u00ABng xu\u00A9n</t></is></c><c r='C2' t='inlineStr'><is><r><rPr><strike/></rPr><t>21</t></r><r>"
          "<t>12</t></r></is></c><c r='D2' s='1'><v>7</v></c></row></sheetData><drawing r:id='d'/>"}});
    for (auto& [name, bytes] : members)
        if (name == "xl/styles.xml")
            bytes =
                "<s><fonts><font><name val='.VnTime'/></font><font><strike/></font></fonts><cellXfs><xf fontId='0'/>"
                "<xf fontId='1'/></cellXfs></s>";
    members.emplace_back(
        "xl/worksheets/_rels/s1.xml.rels",
        "<Relationships><Relationship Id='d' Type='http://x/drawing' Target='../d.xml'/></Relationships>");
    members.emplace_back("xl/d.xml",
                         "<d><oneCellAnchor><ext cx='5000000' cy='2000000'/><pic/></oneCellAnchor>"
                         "<twoCellAnchor><pic><spPr><xfrm><ext cx='500000' cy='500000'/></xfrm></spPr></pic>"
                         "</twoCellAnchor></d>");
    const Result<Document> document = read(members);
    BOOST_TEST_REQUIRE(document.has_value(), (document ? "" : document.error().reason));
    BOOST_TEST(text_of(document->pages.at(0)).ends_with("1\tGieo cấy lúa đông xuân\t12\n"));
    BOOST_TEST_REQUIRE(document->diagnostics.size() == 2U);
    BOOST_TEST(document->diagnostics[0].code == "struck-text");
    BOOST_TEST(document->diagnostics[0].message.starts_with("2 "));
    BOOST_TEST(document->diagnostics[1].code == "picture-not-read");
}

BOOST_AUTO_TEST_CASE(damaged_and_hostile) {
    Members members = workbook_members({{"a", two_rows}}, strings);
    const auto replaced = [&](const std::string& part, const std::string& content) {
        Members out = members;
        for (auto& [name, bytes] : out) {
            if (name == part) bytes = content;
        }
        return read(out);
    };
    BOOST_TEST((replaced("xl/worksheets/s1.xml", "<worksheet><sheetData>").error().kind == ErrorKind::unreadable));
    BOOST_TEST((replaced("xl/styles.xml", "<").error().kind == ErrorKind::unreadable));
    BOOST_TEST(replaced("xl/strings.xml", "<sst/>").has_value());
    // Entities are not expanded.
    const Result<Document> entities = replaced(
        "xl/strings.xml", "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><sst><si><t>&b;</t></si></sst>");
    BOOST_TEST_REQUIRE(entities.has_value());
    BOOST_TEST(text_of(entities->pages[0]).find("aaaa") == std::string::npos);
    std::string cells = "<sheetData><row>";
    for (int i = 0; i < 20'000; ++i) cells += "<c><v>1</v></c>";
    BOOST_TEST(read(workbook_members({{"a", cells + "</row></sheetData>"}})).has_value());
    const Result<Document> bomb =
        read(workbook_members({{"a", "<sheetData>" + std::string(1 << 20, ' ') + "</sheetData>"}}),
             {.member_bytes = 1 << 19});
    BOOST_TEST_REQUIRE(!bomb.has_value());
    BOOST_TEST((bomb.error().kind == ErrorKind::over_limit));
}

// One part as many sheets, and a merged cell that is carried down over many rows.
BOOST_AUTO_TEST_CASE(budgets) {
    const auto reason = [](const Members& members, Resource resource, std::uint64_t most) {
        BudgetLimits limits;
        limits.most[static_cast<std::size_t>(resource)] = most;
        const Result<Document> document = read(members, {}, limits);
        return document ? std::string("read") : document.error().reason;
    };
    const Members sheets = workbook_members({{"a", two_rows}, {"b", two_rows}}, strings);
    BOOST_TEST(reason(sheets, Resource::cells, 100) == "read");
    BOOST_TEST(reason(sheets, Resource::cells, 11) == "it holds more than 11 cells");
    BOOST_TEST(reason(sheets, Resource::tables, 2) == "read");
    BOOST_TEST(reason(sheets, Resource::tables, 1) == "it holds more than 1 tables");
    std::string rows;
    for (int i = 0; i < 10; ++i) rows += "<row><c s='2'><v>1</v></c><c s='2'><v>2</v></c><c s='2'><v>3</v></c></row>";
    const Members plain = workbook_members({{"a", "<sheetData>" + rows + "</sheetData>"}});
    const Members merged = workbook_members(
        {{"a", "<sheetData>" + rows + "</sheetData><mergeCells><mergeCell ref='A1:A10'/></mergeCells>"}});
    BOOST_TEST(reason(plain, Resource::cells, 30) == "read");
    BOOST_TEST(reason(merged, Resource::cells, 39) == "read");
    BOOST_TEST(reason(merged, Resource::cells, 38) == "it holds more than 38 cells");
}

BOOST_AUTO_TEST_SUITE_END()
