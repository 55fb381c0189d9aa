#include "extract/docx/body.h"

#include <boost/test/unit_test.hpp>
#include <chrono>

#include "tests/extract/docx/make_docx.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(body_tests)

namespace {

std::string field(const std::string& kind) {
    return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
}
std::string box(const std::string& blocks) {
    return "<w:txbxContent>" + blocks + "</w:txbxContent>";
}
std::string repeated(const std::string& what, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += what;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(insertions_stay_and_deletions_go) {
    BOOST_TEST(shown(paragraph(run("Có ") + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>" + run("13") +
                               "</w:ins>" + run(" xã"))) == "Có 13 xã\n");
    BOOST_TEST(shown(paragraph("<w:moveFrom>" + run("cũ") + "</w:moveFrom><w:moveTo>" + run("mới") + "</w:moveTo>")) ==
               "mới\n");
    // A paragraph whose mark was deleted runs into the next one.
    BOOST_TEST(shown(paragraph(run("một "), "<w:rPr><w:del/></w:rPr>") + text("hai")) == "một hai\n");
    BOOST_TEST(shown(paragraph(run("cuối"), "<w:rPr><w:del/></w:rPr>")) == "cuối\n");
    BOOST_TEST(shown(table("<w:tr><w:trPr><w:del/></w:trPr>" + cell(text("bỏ")) + "</w:tr>" + row({"giữ", "b"}))) ==
               "giữ\tb\n");
}

BOOST_AUTO_TEST_CASE(struck_text_and_deleted_cells_are_gone) {
    const Document document =
        read_well(make_docx(paragraph(run("Có ") + run("21", "<w:strike/>") + run("31", "<w:dstrike w:val=\"true\"/>") +
                                      run("12") + run(" xã", "<w:strike w:val=\"0\"/>"))));
    BOOST_TEST(shown(document) == "Có 12 xã\n");
    BOOST_TEST_REQUIRE(document.diagnostics.size() == 1U);
    BOOST_TEST(document.diagnostics[0].code == "struck-text");
    const std::string deleted = "<w:cellDel w:id=\"1\"/>", inserted = "<w:cellIns w:id=\"2\"/>";
    BOOST_TEST(shown(table(row({"1", cell(text("bỏ"), deleted), "a", cell(text("b"), inserted)}) +
                           row({"2", "c", "d"}) + row({cell(text("x"), deleted), cell(text("y"), deleted)}))) ==
               "1\ta\tb\n2\tc\td\n");
}

BOOST_AUTO_TEST_CASE(form_fields_give_what_is_chosen) {
    const auto form_field = [](const std::string& data) {
        return R"(<w:r><w:fldChar w:fldCharType="begin"><w:ffData>)" + data + "</w:ffData></w:fldChar></w:r>" +
               field("separate") + field("end");
    };
    BOOST_TEST(shown(paragraph(form_field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>") +
                               run(" có ") + form_field("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>") +
                               run(" không"))) == "☒ có ☐ không\n");
    BOOST_TEST(shown(paragraph(form_field("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Xã\"/>"
                                          "<w:listEntry w:val=\"Phường\"/></w:ddList>"))) == "Phường\n");
}

BOOST_AUTO_TEST_CASE(large_pictures_are_said) {
    const auto picture = [](const std::string& width, const std::string& height) {
        return paragraph("<w:r><w:drawing><wp:inline><wp:extent cx=\"" + width + "\" cy=\"" + height +
                         "\"/><a:blip r:embed=\"x\"/></wp:inline></w:drawing></w:r>");
    };
    const std::string old = paragraph(
        "<w:r><w:pict><v:shape "
        "style=\"position:absolute;width:300.5pt;height:5cm\"><v:imagedata/></v:shape></w:pict></w:r>");
    const Document document = read_well(make_docx(picture("5000000", "1000000") + picture("1000000", "1000000") + old));
    BOOST_TEST_REQUIRE(document.diagnostics.size() == 1U);
    BOOST_TEST(document.diagnostics[0].code == "picture-not-read");
    BOOST_TEST(document.diagnostics[0].page == 1);
    BOOST_TEST(document.diagnostics[0].message.starts_with("2 "));
    BOOST_TEST(read_well(make_docx(picture("3000000", "100000"))).diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(fields_give_their_results) {
    const std::string instruction = "<w:r><w:instrText>REF x</w:instrText></w:r>";
    BOOST_TEST(shown(paragraph(run("Bảng ") + field("begin") + instruction + field("separate") + run("3") +
                               field("end") + run(" sau"))) == "Bảng 3 sau\n");
    const std::string inner = field("begin") + instruction + field("separate") + run("trong") + field("end");
    BOOST_TEST(shown(paragraph(field("begin") + inner + field("separate") + run("ngoài") + field("end"))) == "ngoài\n");
    BOOST_TEST(shown(paragraph("<w:fldSimple w:instr=\"PAGE\">" + run("7") + "</w:fldSimple>")) == "7\n");
    // A field that never comes to its result costs its own paragraph only.
    BOOST_TEST(shown(paragraph(field("begin") + run("mất")) + text("còn")) == "còn\n");
    BOOST_TEST(shown(paragraph(field("end") + field("separate") + run("còn"))) == "còn\n");
}

BOOST_AUTO_TEST_CASE(content_controls) {
    BOOST_TEST(shown("<w:sdt><w:sdtContent>" + text("khối") + "</w:sdtContent></w:sdt>" +
                     paragraph("<w:sdt><w:sdtContent>" + run("dòng") + "</w:sdtContent></w:sdt>")) == "khối\ndòng\n");
    BOOST_TEST(shown(paragraph("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Bấm vào đây") +
                               "</w:sdtContent></w:sdt>" + run("x"))) == "x\n");
    BOOST_TEST(shown(table("<w:sdt><w:sdtContent>" + row({"a", "b"}) + "</w:sdtContent></w:sdt><w:tr><w:sdt>" +
                           "<w:sdtContent>" + cell(text("c")) + "</w:sdtContent></w:sdt>" + cell(text("d")) +
                           "</w:tr>")) == "a\tb\nc\td\n");
}

BOOST_AUTO_TEST_CASE(text_boxes_are_read_once) {
    const std::string both = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" +
                             box(text("hộp")) + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" +
                             box(text("hộp")) + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    BOOST_TEST(shown(paragraph(run("trước ") + both + run("sau"))) == "trước sau\nhộp\n");
    const std::string fallback =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"new\"><w:drawing/></mc:Choice>"
        "<mc:Fallback><w:pict>" +
        box(text("cũ")) + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    BOOST_TEST(shown(paragraph(fallback)) == "cũ\n");
}

BOOST_AUTO_TEST_CASE(symbols_and_special_hyphens) {
    BOOST_TEST(shown(paragraph(R"(<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>)" + run(" xong"))) ==
               "✓ xong\n");
    BOOST_TEST(shown(paragraph(run("21/KH") + "<w:r><w:noBreakHyphen/></w:r>" + run("UBND"))) == "21/KH-UBND\n");
    BOOST_TEST(shown(paragraph(run("thủ") + "<w:r><w:softHyphen/></w:r>" + run(" tục"))) == "thủ tục\n");
    BOOST_TEST(shown(paragraph(run("\uF0A3 5", R"(<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>)"))) == "≤ 5\n");
    BOOST_TEST(shown(paragraph(R"(<w:r><w:sym w:font="Symbol" w:char="khong"/></w:r>)" + run("x"))) == "x\n");
}

BOOST_AUTO_TEST_CASE(equations_as_they_are_said) {
    BOOST_TEST(shown(paragraph(run("đạt ") + "<m:oMath><m:f><m:num><m:r><m:t>12</m:t></m:r></m:num><m:den><m:r>"
                                             "<m:t>26</m:t></m:r></m:den></m:f></m:oMath>")) == "đạt 12/26\n");
}

BOOST_AUTO_TEST_CASE(parts_in_other_files_are_not_opened) {
    const Document document = read_well(make_docx("<w:altChunk r:id=\"x\"/>" + text("chữ")));
    BOOST_TEST(shown(document) == "chữ\n");
    BOOST_REQUIRE(document.diagnostics.size() == 1U);
    BOOST_TEST(document.diagnostics[0].code == "outside-part");
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_bounded) {
    constexpr int deep = 100'000;
    const std::string tables =
        repeated("<w:tbl><w:tr><w:tc>", deep) + text("sâu") + repeated("</w:tc></w:tr></w:tbl>", deep);
    const std::string controls =
        repeated("<w:sdt><w:sdtContent>", deep) + text("sâu") + repeated("</w:sdtContent></w:sdt>", deep);
    const std::string links =
        "<w:p>" + repeated("<w:hyperlink>", deep) + run("sâu") + repeated("</w:hyperlink>", deep) + "</w:p>";
    const std::string drawings =
        "<w:p><w:r><w:drawing>" + repeated("<g>", deep) + repeated("</g>", deep) + "</w:drawing></w:r></w:p>";
    const std::string choices = repeated("<mc:AlternateContent><mc:Choice>", 3000) + text("sâu") +
                                repeated("</mc:Choice></mc:AlternateContent>", 3000);
    for (const std::string& body : {tables, controls, links, drawings, choices}) {
        const Document document = read_well(make_docx(text("đầu") + body + text("cuối")));
        std::string read = shown(document);
        if (const std::size_t blank = read.find("\n\n"); blank != read.npos) read.erase(blank, 1);  // of empty tables
        BOOST_TEST(read == "đầu\ncuối\n");
        BOOST_REQUIRE(document.diagnostics.size() == 1U);
        BOOST_TEST(document.diagnostics[0].code == "nested-too-deep");
    }
    BOOST_TEST(shown("<w:p>" + repeated("<w:hyperlink>", 100) + run("đủ gần") + repeated("</w:hyperlink>", 100) +
                     "</w:p>") == "đủ gần\n");
}

BOOST_AUTO_TEST_CASE(more_text_than_allowed) {
    const auto refused = read_docx(make_docx(text(std::string(2000, 'a'))), {.max_text_bytes = 1000});
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().kind == ErrorKind::over_limit));
}

// A note is read where it is first referred to; one that refers to itself does not turn in a circle.
BOOST_AUTO_TEST_CASE(notes_in_circles) {
    const std::string at = R"(<w:r><w:footnoteReference w:id="1"/></w:r>)";
    const std::string notes =
        R"(<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>)" + run("chú") + at + "</w:p></w:footnote>";
    BOOST_TEST(shown(paragraph(run("a") + at + at), {{"footnotes", notes}}) == "a 1\n1 chú\n");
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_cells) {
    std::string rows;
    for (int i = 0; i < 20'000; ++i) rows += row({std::to_string(i), "Chỉ tiêu", "%", "99,80", ""});
    const std::string bytes = make_docx(table(rows, {500, 4000, 900, 900, 900}));
    const auto begin = std::chrono::steady_clock::now();
    const Document document = read_well(bytes);
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds(20)));
    BOOST_REQUIRE(document.pages[0].grids.size() == 1U);
    BOOST_TEST(document.pages[0].grids[0].cells.size() == 100'000U);
}

BOOST_AUTO_TEST_CASE(spans_and_columns_without_measure) {
    const std::string wide = R"(<w:gridSpan w:val="2000000000"/>)";
    const Document document = read_well(make_docx(
        table(row({cell(text("a"), wide), cell(text("b"), wide)}) + row(std::vector<std::string>(500, "c")))));
    BOOST_TEST(document.pages[0].grids[0].columns <= max_flow_columns);
    BOOST_REQUIRE(document.diagnostics.size() == 1U);
    BOOST_TEST(document.diagnostics[0].code == "too-many-columns");
    // Rows of many columns without cells would fill the memory.
    const Document holes = read_well(make_docx(
        table(row(std::vector<std::string>(200, "c")) + repeated("<w:tr>" + cell(text("d")) + "</w:tr>", 15'000))));
    BOOST_REQUIRE(holes.diagnostics.size() == 1U);
    BOOST_TEST(holes.diagnostics[0].code == "too-many-cells");
}

BOOST_AUTO_TEST_SUITE_END()
