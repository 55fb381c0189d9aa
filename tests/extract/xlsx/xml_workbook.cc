#include "extract/xlsx/xml_workbook.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(xml_workbook_tests)

namespace {

Result<Document> read(const std::string& inner, const BudgetLimits& limits = office_limits()) {
    return read_xml_workbook(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">" +
            inner + "</Workbook>",
        {}, limits);
}

std::string shown(const std::string& inner) {
    const Result<Document> document = read(inner);
    BOOST_TEST_REQUIRE(document.has_value(), (document ? "" : document.error().reason));
    BOOST_TEST((document->kind == SourceKind::xlsx));
    std::string out;
    for (const Page& page : document->pages) out += (out.empty() ? "" : "=\n") + text_of(page);
    for (const Diagnostic& diagnostic : document->diagnostics) out += diagnostic.code + "\n";
    return out;
}

std::string cell(const std::string& type, const std::string& value, const std::string& attributes = "") {
    return "<Cell " + attributes + "><Data ss:Type=\"" + type + "\">" + value + "</Data></Cell>";
}

const std::string styles =
    "<Styles><Style ss:ID='a'><NumberFormat ss:Format='#,##0.0'/></Style><Style ss:ID='p'><NumberFormat "
    "ss:Format='Percent'/></Style><Style ss:ID='s'><Font ss:StrikeThrough='1'/></Style><Style ss:ID='v'><Font "
    "ss:FontName='.VnTime'/></Style></Styles>";

}  // namespace

BOOST_AUTO_TEST_CASE(values_by_their_formats) {
    BOOST_TEST(shown(styles + "<Worksheet ss:Name='1'><Table><Row>" + cell("String", "Tên") + cell("String", "Số") +
                     cell("String", "Tỷ lệ") + cell("String", "Ngày") + "</Row><Row>" +
                     cell("String", "Thu", "ss:StyleID='s'") + cell("Number", "1234.56", "ss:StyleID='a'") +
                     cell("Number", "0.125", "ss:StyleID='p'") + cell("DateTime", "2025-06-12T00:00:00.000") +
                     "</Row></Table></Worksheet>") ==
               "Tên\tSố\tTỷ lệ\tNgày\n\t1.234,6\t12,50%\t12/06/2025\nstruck-text\n");
}

BOOST_AUTO_TEST_CASE(raised_digits_refer_to_notes) {
    BOOST_TEST(shown("<Worksheet><Table><Row>" + cell("String", "TT") + cell("String", "Tên") + cell("String", "Số") +
                     "</Row><Row>" + cell("Number", "1") + cell("String", "Ao hồ") + cell("String", "12<Sup>1</Sup>") +
                     "</Row><Row>" + cell("Number", "2") + cell("String", "Diện tích m<Sup>th</Sup>") +
                     cell("String", "7<Sup><Font>(2)</Font></Sup>") + "</Row></Table></Worksheet>") ==
               "TT\tTên\tSố\n1\tAo hồ\t12 1\n2\tDiện tích mth\t7 (2)\n");
}

BOOST_AUTO_TEST_CASE(moments_by_their_formats) {
    const std::string formats =
        "<Styles><Style ss:ID='t'><NumberFormat ss:Format='Short Time'/></Style><Style ss:ID='m'><NumberFormat "
        "ss:Format='mm/yyyy'/></Style><Style ss:ID='y'><NumberFormat ss:Format='Yes/No'/></Style><Style "
        "ss:ID='c'><NumberFormat ss:Format='Euro Currency'/></Style></Styles>";
    BOOST_TEST(
        shown(formats + "<Worksheet><Table><Row>" + cell("DateTime", "1899-12-31T08:30:00.000", "ss:StyleID='t'") +
              cell("DateTime", "2031-02-28T00:00:00.000", "ss:StyleID='m'") + cell("Number", "1", "ss:StyleID='y'") +
              cell("Number", "1234.5", "ss:StyleID='c'") + cell("DateTime", "1900-03-01T00:00:00.000") +
              cell("DateTime", "1900-02-28T00:00:00.000") + cell("DateTime", "hôm nay") +
              "</Row></Table></Worksheet>") == "08:30\t02/2031\tYes\t1.234,50 €\t01/03/1900\t28/02/1900\thôm nay\n");
}

BOOST_AUTO_TEST_CASE(errors_of_formulas_are_told) {
    BOOST_TEST(shown("<Worksheet><Table><Row>" + cell("String", "Tên") + cell("String", "Số") + "</Row><Row>" +
                     cell("String", "Thu") + cell("Number", "12") + "</Row><Row>" + cell("String", "Chi") +
                     cell("Error", "#DIV/0!") + "</Row></Table></Worksheet>") ==
               "Tên\tSố\nThu\t12\nChi\t#DIV/0!\nformula-error\n");
}

BOOST_AUTO_TEST_CASE(cells_out_of_order_are_told) {
    BOOST_TEST(shown("<Worksheet><Table><Row ss:Index='2'>" + cell("String", "x", "ss:Index='3'") +
                     cell("String", "lạc", "ss:Index='1'") + "</Row><Row ss:Index='1'>" + cell("String", "lạc") +
                     "</Row></Table></Worksheet>") == "x\ncells-out-of-order\n");
}

BOOST_AUTO_TEST_CASE(merged_cells_gaps_and_what_is_hidden) {
    BOOST_TEST(shown("<Worksheet ss:Name='1'><Table><Column ss:Index='3' ss:Hidden='1'/><Row>" +
                     cell("String", "TT", "ss:MergeDown='1'") + cell("String", "Chung", "ss:MergeAcross='2'") +
                     "</Row><Row>" + cell("String", "Tên") + cell("String", "ẩn") + cell("String", "Số") +
                     "</Row><Row>" + cell("Number", "1") + cell("String", "Xã") + cell("Number", "5", "ss:Index='4'") +
                     "</Row><Row ss:Hidden='1'>" + cell("Number", "2") +
                     "</Row></Table></Worksheet><Worksheet "
                     "ss:Name='2'><Table><Row>" +
                     cell("String", "x") +
                     "</Row></Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
                     "</Worksheet>") == "TT\tChung\n\tTên\tSố\n1\tXã\t5\nhidden-text\n");
}

BOOST_AUTO_TEST_CASE(old_fonts_and_text_with_tags) {
    BOOST_TEST(shown(styles + "<Worksheet><Table><Row>" + cell("String", "TT") + cell("String", "Tên") +
                     cell("String", "Số") + "</Row><Row>" + cell("Number", "1") +
                     cell("String", "Gieo c\u00CAy l\u00F3a \u00AE\u00ABng xu\u00A9n", "ss:StyleID='v'") +
                     cell("String", "<B>12</B><S>21</S>") + "</Row></Table></Worksheet>") ==
               "TT\tTên\tSố\n1\tGieo cấy lúa đông xuân\t12\nstruck-text\n");
}

BOOST_AUTO_TEST_CASE(hostile_sizes_take_no_room) {
    BOOST_TEST(shown("<Worksheet><Table><Row ss:Index='1048576'>" +
                     cell("String", "x", "ss:Index='16384' ss:MergeAcross='99999' ss:MergeDown='99999999'") +
                     "</Row></Table></Worksheet>") == "x\n");
    BudgetLimits limits = office_limits();
    limits.most[static_cast<std::size_t>(Resource::cells)] = 2;
    const Result<Document> many = read("<Worksheet><Table><Row>" + cell("Number", "1") + cell("Number", "1") +
                                           cell("Number", "1") + "</Row></Table></Worksheet>",
                                       limits);
    BOOST_TEST_REQUIRE(!many.has_value());
    BOOST_TEST((many.error().kind == ErrorKind::over_limit));
    BOOST_TEST((read("<Worksheet>").error().kind == ErrorKind::unreadable));
}

BOOST_AUTO_TEST_SUITE_END()
