#include "extract/xlsx/sheet_cells.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/xlsx/make_xlsx.h"

using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(sheet_cells_tests)

namespace {

SheetContent sheet_of(const std::string& inner, const std::string& strings = "", const BudgetLimits& limits = {}) {
    Budget budget(limits);
    pugi::xml_document styles, sheet, texts;
    BOOST_TEST_REQUIRE(static_cast<bool>(styles.load_string(solieu::tests::styles_xml.c_str())));
    BOOST_TEST_REQUIRE(static_cast<bool>(sheet.load_string(("<worksheet>" + inner + "</worksheet>").c_str())));
    BOOST_TEST_REQUIRE(static_cast<bool>(texts.load_string(("<sst>" + strings + "</sst>").c_str())));
    FontNames names;
    return read_sheet(sheet.document_element(), read_strings(texts.document_element(), names, budget),
                      CellStyles(styles.document_element(), names, budget), names, {}, false, budget);
}

// "A1=text; B2(2x3)=text; "
std::string told(const SheetContent& sheet) {
    std::string out;
    for (const SheetRow& row : sheet.rows) {
        for (const SheetCell& cell : row.cells) {
            out += static_cast<char>('A' + cell.column) + std::to_string(row.row + 1);
            if (cell.row_span > 1 || cell.column_span > 1) {
                out += "(" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + ")";
            }
            out += "=";
            for (const Inline& item : cell.items) out += item.kind == Inline::Kind::line_end ? "|" : item.text;
            out += "; ";
        }
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(values_of_every_type) {
    const SheetContent sheet = sheet_of(
        "<sheetData><row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' s='3'><v>1872</v></c><c r='C2' s='1'><v>0.985</v>"
        "</c><c r='D2' t='inlineStr'><is><t>chữ</t></is></c><c r='E2' t='str'><f>A1</f><v>x</v></c><c r='F2' "
        "t='b'><v>1</v>"
        "</c><c r='G2' t='e'><v>#REF!</v></c><c r='H2' s='4'><v>45083</v></c></row><row><c><v>1</v></c><c><v>2</v></c>"
        "<c><f>A1+A2</f></c></row></sheetData>",
        "<si><r><t>Số</t></r><r><rPr><b/></rPr><t xml:space='preserve'> hồ\nsơ</t></r><rPh><t>doc</t></rPh></si>");
    BOOST_TEST(told(sheet) ==
               "A2=Số hồ|sơ; B2=1.872; C2=98,5%; D2=chữ; E2=x; F2=TRUE; G2=#REF!; H2=06/06/2023; A3=1; B3=2; ");
    BOOST_TEST(sheet.without_value == 1U);
    BOOST_TEST(sheet.errors == 1U);
    BOOST_TEST(sheet.first_error == "#REF!");
    BOOST_TEST(sheet.rows[0].cells[1].items[0].stored_number);
    BOOST_TEST(!sheet.rows[0].cells[3].items[0].stored_number);
    BOOST_TEST(sheet.rows[0].cells[0].items[1].bold);
    BOOST_TEST(sheet.rows[0].cells[1].framed);
}

BOOST_AUTO_TEST_CASE(marks) {
    const SheetContent sheet =
        sheet_of("<sheetData><row><c t='s'><v>0</v></c></row></sheetData>",
                 "<si><r><t>hồ sơ</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>(1)</t></r></si>");
    BOOST_TEST((sheet.rows[0].cells[0].items[1].kind == Inline::Kind::mark));
}

BOOST_AUTO_TEST_CASE(merged_cells) {
    BOOST_TEST(
        told(sheet_of("<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row><row r='3'><c r='A3'>"
                      "<v>3</v></c><c r='C3'><v>4</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B3'/>"
                      "<mergeCell ref='x'/><mergeCell ref='C3:A1'/></mergeCells>")) == "A1(3x2)=1; C3=4; ");
}

BOOST_AUTO_TEST_CASE(what_is_hidden_is_counted) {
    const SheetContent sheet = sheet_of(
        "<cols><col min='2' max='3' hidden='1'/></cols><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row "
        "hidden='1'><c><v>3</v></c></row></sheetData>");
    BOOST_TEST(told(sheet) == "A1=1; ");
    BOOST_TEST(sheet.hidden == 2U);
}

BOOST_AUTO_TEST_CASE(names_of_cells) {
    int column = 0, row = 0;
    BOOST_TEST(parse_cell_name("AB12", column, row));
    BOOST_TEST(column == 27);
    BOOST_TEST(row == 11);
    BOOST_TEST(parse_cell_name("$XFD$1048576", column, row));
    for (const char* none : {"", "A", "1", "A0", "XFE1", "A1048577", "a1", "A1B", "AAAAAAAAAAAA1", "A99999999999"}) {
        BOOST_TEST(!parse_cell_name(none, column, row), none);
    }
}

BOOST_AUTO_TEST_CASE(hostile_sheets) {
    // Far away, out of order, named twice, merged with everything.
    const SheetContent sheet = sheet_of(
        "<sheetData><row r='1048576'><c r='XFD1048576'><v>1</v></c><c r='A1048576'><v>2</v></c></row><row r='3'><c><v>3"
        "</v></c></row></sheetData><mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>");
    BOOST_TEST(sheet.rows.size() == 1U);
    BOOST_TEST(sheet.rows[0].cells.size() == 1U);
    std::string merges, rows;
    for (int i = 1; i <= 2000; ++i) {
        rows += "<row r='" + std::to_string(i) + "'><c><v>1</v></c></row>";
        merges += "<mergeCell ref='A" + std::to_string(i) + ":XFD1048576'/>";
    }
    BOOST_TEST(sheet_of("<sheetData>" + rows + "</sheetData><mergeCells>" + merges + "</mergeCells>").rows.size() ==
               1U);
    BOOST_TEST(
        told(sheet_of("<sheetData><row><c t='s'><v>99</v></c><c t='s'><v>-1</v></c><c s='77'><v>1e9999</v></c></row>"
                      "</sheetData>")) == "C1=1e9999; ");
}

// A shared string counts each time that a cell refers to it.
BOOST_AUTO_TEST_CASE(cells_and_their_text_are_asked_for) {
    const auto limit = [](Resource resource, std::uint64_t most) {
        BudgetLimits limits;
        limits.most[static_cast<std::size_t>(resource)] = most;
        return limits;
    };
    const std::string row = "<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row></sheetData>";
    const std::string strings = "<si><t>a\nb\nc</t></si>";  // 3 bytes and 2 line ends, once and for each cell
    BOOST_CHECK_NO_THROW(sheet_of(row, strings, limit(Resource::cells, 2)));
    BOOST_CHECK_THROW(sheet_of(row, strings, limit(Resource::cells, 1)), OverBudget);
    BOOST_CHECK_NO_THROW(sheet_of(row, strings, limit(Resource::text, 9)));
    BOOST_CHECK_THROW(sheet_of(row, strings, limit(Resource::text, 8)), OverBudget);
    BOOST_CHECK_NO_THROW(sheet_of(row, strings, limit(Resource::lines, 6)));
    BOOST_CHECK_THROW(sheet_of(row, strings, limit(Resource::lines, 5)), OverBudget);
}

BOOST_AUTO_TEST_SUITE_END()
