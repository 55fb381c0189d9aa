#include "extract/odf/odf_reader.h"

#include <boost/test/unit_test.hpp>

#include "tests/extract/docx/make_docx.h"

using namespace solieu;
using namespace solieu::extract;
using solieu::tests::make_zip;
using solieu::tests::Members;

BOOST_AUTO_TEST_SUITE(odf_reader_tests)

namespace {

const std::string root =
    "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='tb' xmlns:style='s' "
    "xmlns:draw='d' xmlns:svg='v' xmlns:calcext='c' xmlns:number='n' xmlns:fo='f'>";

Members members_of(const std::string& kind, const std::string& body, const std::string& styles = "") {
    return {{"mimetype", "application/vnd.oasis.opendocument." + kind},
            {"content.xml", root + "<office:automatic-styles>" + styles +
                                "</office:automatic-styles><office:body><office:" + kind + ">" + body +
                                "</office:" + kind + "></office:body></office:document-content>"}};
}

Result<Document> read(const Members& members) {
    const std::string bytes = make_zip(members);
    Result<Package> package = Package::open(bytes);
    if (!package) return tl::unexpected(package.error());
    BOOST_TEST(is_odf(*package));
    return read_odf(*package, {});
}

std::string shown(const Members& members) {
    const Result<Document> document = read(members);
    BOOST_TEST_REQUIRE(document.has_value(), (document ? "" : document.error().reason));
    std::string out;
    for (const Page& page : document->pages) out += (out.empty() ? "" : "=\n") + text_of(page);
    for (const Diagnostic& diagnostic : document->diagnostics) out += diagnostic.code + "\n";
    return out;
}

std::string cell(const std::string& text, const std::string& attributes = "") {
    return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}
std::string number(const std::string& value, const std::string& text, const std::string& style = "") {
    return cell(text, "office:value-type='float' office:value='" + value + "' table:style-name='" + style + "'");
}
std::string row(const std::string& cells, const std::string& attributes = "") {
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}
std::string table(const std::string& rows, const std::string& attributes = "") {
    return "<table:table " + attributes + ">" + rows + "</table:table>";
}

}  // namespace

BOOST_AUTO_TEST_CASE(paragraphs_lists_and_notes) {
    const std::string styles =
        "<style:style style:name='S' style:family='text'><style:text-properties style:text-line-through-style='solid'/>"
        "</style:style><style:style style:name='P' style:family='paragraph'><style:paragraph-properties "
        "fo:break-before='page'/></style:style><text:list-style style:name='L'><text:list-level-style-number "
        "text:level='1' style:num-format='1' style:num-suffix='.'/><text:list-level-style-number text:level='2' "
        "style:num-format='1' style:num-suffix='.' text:display-levels='2'/></text:list-style>";
    BOOST_TEST(
        shown(members_of(
            "text",
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>cũ</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:h>BÁO CÁO</text:h><text:list "
            "text:style-name='L'><text:list-item><text:p>Mở 2<text:s text:c='2'/>lớp</text:p><text:list>"
            "<text:list-item><text:p>một</text:p></text:list-item></text:list></text:list-item><text:list-item>"
            "<text:p>Họp</text:p></text:list-item></text:list><text:p>Có <text:span text:style-name='S'>21"
            "</text:span>12 xã<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Kể cả "
            "mới.</text:p></text:note-body></text:note></text:p><text:p text:style-name='P'>Sau<draw:frame "
            "svg:width='12cm' svg:height='5.5cm'><draw:image/></draw:frame><draw:frame svg:width='3cm' "
            "svg:height='3cm'><draw:image/></draw:frame></text:p>",
            styles)) ==
        "BÁO CÁO\n1. Mở 2 lớp\n1.1. một\n2. Họp\nCó 12 xã 1\n1 Kể cả mới.\n=\nSau\nstruck-text\n"
        "picture-not-read\n");
}

BOOST_AUTO_TEST_CASE(tables_with_merged_cells) {
    BOOST_TEST(
        shown(members_of(
            "text", table("<table:table-header-rows>" +
                          row(cell("TT", "table:number-rows-spanned='2'") +
                              cell("Chung", "table:number-columns-spanned='2'") + "<table:covered-table-cell/>") +
                          row("<table:covered-table-cell/>" + cell("Tên") + cell("Số")) + "</table:table-header-rows>" +
                          row(cell("1") + cell("x", "table:number-columns-repeated='2'"))))) ==
        "TT\tChung\n\tTên\tSố\n1\tx\tx\n");
}

BOOST_AUTO_TEST_CASE(sheets_with_stored_numbers) {
    const std::string styles =
        "<number:number-style style:name='n'><number:number number:decimal-places='1' number:grouping='true'/>"
        "</number:number-style><number:percentage-style style:name='q'><number:number number:decimal-places='1'/>"
        "</number:percentage-style><style:style style:name='N' style:family='table-cell' style:data-style-name='n'/>"
        "<style:style style:name='Q' style:family='table-cell' style:data-style-name='q'/><style:style style:name='H' "
        "style:family='table'><style:table-properties table:display='false'/></style:style>";
    const std::string rows =
        row(cell("TT") + cell("Tên") + cell("Số") + cell("Tỷ lệ")) +
        row(number("1", "1") + cell("Thu") + number("1234.56", "1,234.6", "N") +
            cell("12.5%", "office:value-type='percentage' office:value='0.125' table:style-name='Q'")) +
        row(cell("ẩn"), "table:visibility='collapse'") +
        row("<table:table-cell table:number-columns-repeated='16384'/>", "table:number-rows-repeated='1048573'");
    BOOST_TEST(shown(members_of("spreadsheet", table(rows) + table(row(cell("x")), "table:style-name='H'"), styles)) ==
               "TT\tTên\tSố\tTỷ lệ\n1\tThu\t1.234,6\t12,5%\nhidden-text\n");
}

BOOST_AUTO_TEST_CASE(numbers_are_those_that_the_sheet_shows) {
    const std::string styles =
        "<number:number-style style:name='k'><number:number number:decimal-places='0' number:grouping='true' "
        "number:display-factor='1000'/></number:number-style><style:style style:name='K' style:family='table-cell' "
        "style:data-style-name='k'/><style:style style:name='S' style:family='table-cell'><style:text-properties "
        "style:text-line-through-style='solid'/></style:style>";
    const std::string columns =
        "<table:table-column/><table:table-column table:default-cell-style-name='K'/><table:table-column/>"
        "<table:table-column table:default-cell-style-name='S'/>";
    const std::string rows =
        row(cell("Tên") + cell("Nghìn đồng") + cell("Đồng")) +
        row(cell("Thu") + number("2746350", "2,746") +
            cell("1,250.5 ₫", "office:value-type='currency' office:value='1250.5'") + number("21", "21")) +
        row(cell("Mã") + number("0", "0", "x") + number("7", "007", "x")) +
        row(cell("Chi") + "<table:table-cell office:value-type='float' office:value='3.5'/>" +
            "<table:table-cell office:value-type='percentage' office:value='0.125'/>");
    BOOST_TEST(shown(members_of("spreadsheet", table(columns + rows), styles)) ==
               "Tên\tNghìn đồng\tĐồng\nThu\t2.746\t1.250,5 ₫\nMã\t0\t007\nChi\t3,5\t12,5%\nstruck-text\n");
}

BOOST_AUTO_TEST_CASE(errors_of_formulas_are_told) {
    const std::string error = cell("#DIV/0!", "office:value-type='float' office:value='0' calcext:value-type='error'");
    BOOST_TEST(shown(members_of("spreadsheet",
                                table(row(cell("Tên") + cell("Số")) + row(cell("Thu") + number("12", "12")) +
                                      row(cell("Chi") + error)))) == "Tên\tSố\nThu\t12\nChi\t#DIV/0!\nformula-error\n");
}

BOOST_AUTO_TEST_CASE(text_in_boxes_on_a_sheet_is_read) {
    const std::string box = "<draw:frame><draw:text-box><text:p>Đơn vị: tỷ đồng</text:p></draw:text-box></draw:frame>";
    BOOST_TEST(shown(members_of("spreadsheet",
                                table("<table:shapes>" + box + "</table:shapes>" +
                                      row("<table:table-cell><text:p>Thu</text:p>" + box + "</table:table-cell>")))) ==
               "Thu\nĐơn vị: tỷ đồng\nĐơn vị: tỷ đồng\n");
}

BOOST_AUTO_TEST_CASE(a_stretch_may_undo_what_is_around_it) {
    const std::string styles =
        "<style:style style:name='P' style:family='paragraph'><style:text-properties "
        "style:text-line-through-style='solid'/></style:style><style:style style:name='N' style:family='text'>"
        "<style:text-properties style:text-line-through-style='none'/></style:style><style:style style:name='R' "
        "style:family='text'><style:text-properties style:text-position='super 58%'/></style:style>";
    BOOST_TEST(shown(members_of("text",
                                "<text:p text:style-name='P'>21 <text:span text:style-name='N'>12 xã"
                                "<text:span text:style-name='R'>(12)</text:span></text:span></text:p>",
                                styles)) == "12 xã (12)\nstruck-text\n");
}

BOOST_AUTO_TEST_CASE(headings_have_their_numbers) {
    const std::string outline =
        "<text:outline-style style:name='Outline'><text:outline-level-style text:level='1' style:num-format='I' "
        "style:num-suffix='.'/><text:outline-level-style text:level='2' style:num-format='1' style:num-suffix='.'/>"
        "</text:outline-style>";
    const auto heading = [](const std::string& level, const std::string& text) {
        return "<text:h text:outline-level='" + level + "'>" + text + "</text:h>";
    };
    BOOST_TEST(shown(members_of("text",
                                heading("1", "Kết quả") + heading("2", "Thu") + heading("2", "Chi") +
                                    heading("1", "Phương hướng") + heading("2", "Thu") + heading("3", "khác"),
                                outline)) == "I. Kết quả\n1. Thu\n2. Chi\nII. Phương hướng\n1. Thu\nkhác\n");
}

BOOST_AUTO_TEST_CASE(what_repeats_without_measure_is_over_the_limit) {
    const std::string many =
        row(cell("1", "table:number-columns-repeated='16384'"), "table:number-rows-repeated='1048576'");
    for (const char* kind : {"text", "spreadsheet"}) {
        const Result<Document> document = read(members_of(kind, table(many)));
        BOOST_TEST_REQUIRE(!document.has_value());
        BOOST_TEST((document.error().kind == ErrorKind::over_limit));
    }
}

BOOST_AUTO_TEST_CASE(a_single_file_and_what_cannot_be_read) {
    const Result<Document> flat = read_flat_odf(
        "<office:document xmlns:office='o' xmlns:text='t'><office:body><office:text><text:p>Xã</text:p>"
        "</office:text></office:body></office:document>",
        {});
    BOOST_TEST_REQUIRE(flat.has_value());
    BOOST_TEST(text_of(flat->pages[0]) == "Xã\n");
    Members locked = members_of("text", "");
    locked.emplace_back("META-INF/manifest.xml", "<m><encryption-data/></m>");
    BOOST_TEST((read(locked).error().kind == ErrorKind::encrypted));
    BOOST_TEST((read({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a>"}}).error().kind ==
                ErrorKind::unreadable));
    BOOST_TEST((read({{"mimetype", "application/vnd.oasis.opendocument.text"}}).error().kind == ErrorKind::unreadable));
}

BOOST_AUTO_TEST_SUITE_END()
