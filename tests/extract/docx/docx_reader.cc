#include "extract/docx/docx_reader.h"

#include <boost/test/unit_test.hpp>
#include <random>

#include "tests/extract/docx/make_docx.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::tests;

BOOST_AUTO_TEST_SUITE(docx_reader_tests)

namespace {

const std::string page_end = R"(<w:r><w:br w:type="page"/></w:r>)";
const std::string rendered = "<w:r><w:lastRenderedPageBreak/></w:r>";

const std::string notes = R"(<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>)"
                          R"(<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r>)" +
                          run(" Gồm 3 xã.") + "</w:p>" + text("2 ghi chú") +
                          R"(</w:footnote><w:footnote w:id="5"><w:p><w:r><w:footnoteRef/></w:r>)" + run(" Năm trước.") +
                          "</w:p></w:footnote>";

std::string note_at(int id) {
    return R"(<w:r><w:footnoteReference w:id=")" + std::to_string(id) + R"("/></w:r>)";
}

std::string cells_of(const Grid& grid) {
    std::string out;
    for (const Cell& c : grid.cells) {
        out += std::to_string(c.row) + "," + std::to_string(c.column);
        if (c.row_span > 1 || c.column_span > 1)
            out += "(" + std::to_string(c.row_span) + "x" + std::to_string(c.column_span) + ")";
        for (const Line& line : c.lines) out += " " + text_of(line);
        out += "\n";
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(paragraphs_and_a_table) {
    const Document document = read_well(make_docx(
        text("Báo cáo quý III") + table(row({"STT", "Chỉ tiêu", "Số liệu"}) + row({"1", "Số văn bản", "1.872"}))));
    BOOST_TEST((document.kind == SourceKind::docx));
    BOOST_TEST(document.page_count == 1);
    BOOST_TEST(document.diagnostics.empty());
    const Page& page = document.pages[0];
    BOOST_TEST((page.source == PageSource::plain));
    BOOST_TEST(text_of(page) == "Báo cáo quý III\nSTT\tChỉ tiêu\tSố liệu\n1\tSố văn bản\t1.872\n");
    BOOST_REQUIRE(page.grids.size() == 1U);
    BOOST_TEST(page.grids[0].ruled);
    const Word& value = page.grids[0].cells[5].lines[0].words[0];
    const Box& box = page.grids[0].cells[5].box;
    BOOST_TEST(value.box.x0 >= box.x0);
    BOOST_TEST(value.box.x1 <= box.x1);
    BOOST_TEST(value.box.y0 == 2);
    BOOST_TEST(page.height == 3);
    BOOST_TEST(page.lines[0].hard_end);
}

BOOST_AUTO_TEST_CASE(pages_end_where_the_file_says_so) {
    BOOST_TEST(shown(paragraph(run("một") + page_end + run("hai")) + text("ba")) == "một\n=\nhai\nba\n");
    BOOST_TEST(shown(text("một") + paragraph(run("hai"), "<w:pageBreakBefore/>")) == "một\n=\nhai\n");
    BOOST_TEST(shown(text("một") + paragraph(rendered + run("hai"))) == "một\n=\nhai\n");
    // Word notes the page that a break by hand began once more.
    BOOST_TEST(shown(text("một") + paragraph(page_end) + paragraph(rendered + run("hai"))) == "một\n=\nhai\n");
    BOOST_TEST(shown(text("một") + paragraph(rendered + run("hai"), "<w:pageBreakBefore/>")) == "một\n=\nhai\n");
    const std::string section = "<w:sectPr/>";
    BOOST_TEST(shown(paragraph(run("một"), section) + text("hai") + section) == "một\n=\nhai\n");
    const std::string same_page = R"(<w:sectPr><w:type w:val="continuous"/></w:sectPr>)";
    BOOST_TEST(shown(paragraph(run("một"), section) + text("hai") + same_page) == "một\nhai\n");
}

BOOST_AUTO_TEST_CASE(lines_stand_below_each_other_on_each_page) {
    const Document document = read_well(make_docx(text("a") + paragraph(run("b") + rendered + run("c")) + text("d")));
    BOOST_REQUIRE(document.pages.size() == 2U);
    BOOST_TEST(document.pages[1].lines[0].box.y0 == 0);
    BOOST_TEST(document.pages[1].lines[1].box.y0 == 1);
    BOOST_TEST(document.pages[1].number == 2);
    BOOST_TEST(!document.pages[1].lines[0].starts_paragraph);
}

BOOST_AUTO_TEST_CASE(pages_may_be_chosen_and_are_counted) {
    const std::string bytes = make_docx(text("a") + paragraph(page_end + run("b")) + paragraph(page_end + run("c")));
    const Document part = read_well(bytes, {.first_page = 2, .last_page = 2});
    BOOST_TEST(shown(part) == "b\n");
    BOOST_TEST(part.page_count == 3);
    const auto refused = read_docx(bytes, {.max_pages = 2});
    BOOST_REQUIRE(!refused);
    BOOST_TEST((refused.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(notes_stand_at_the_foot_of_the_page_of_their_mark) {
    const Document document = read_well(make_docx(paragraph(run("Có 12 xã") + note_at(7) + run(".")) + text("Hết") +
                                                      paragraph(page_end + run("Năm nay") + note_at(5)),
                                                  {{"footnotes", notes}}));
    BOOST_TEST(shown(document) == "Có 12 xã. 1\nHết\n1 Gồm 3 xã.\n2 ghi chú\n=\nNăm nay 2\n2 Năm trước.\n");
    const Page& page = document.pages[0];
    BOOST_TEST(page.lines[0].words.back().mark);
    BOOST_TEST((page.lines[2].role == LineRole::footnote));
    BOOST_TEST(page.lines[2].words[0].mark);
    BOOST_TEST((page.lines[3].role == LineRole::footnote));
    BOOST_TEST(!page.lines[3].starts_paragraph);  // the note goes on, though it begins with a number
}

BOOST_AUTO_TEST_CASE(notes_of_both_kinds_keep_their_numbers_apart) {
    const std::string end =
        R"(<w:endnote w:id="5"><w:p><w:r><w:endnoteRef/></w:r>)" + run("Cuối") + "</w:p></w:endnote>";
    const std::string at = R"(<w:r><w:endnoteReference w:id="5"/></w:r>)";
    BOOST_TEST(shown(paragraph(run("a") + at), {{"endnotes", end}}) == "a 1\n1 Cuối\n");
    BOOST_TEST(shown(paragraph(run("a") + at + run(" b") + note_at(7)), {{"endnotes", end}, {"footnotes", notes}}) ==
               "a 3 b 1\n3 Cuối\n1 Gồm 3 xã.\n2 ghi chú\n");
}

BOOST_AUTO_TEST_CASE(a_mark_that_was_typed) {
    const std::string own = R"(<w:footnote w:id="7">)" + text("* Số tạm tính") + "</w:footnote>";
    const std::string at = R"(<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/></w:r>)" + run("*");
    const Document document = read_well(make_docx(paragraph(run("Tổng") + at), {{"footnotes", own}}));
    BOOST_TEST(shown(document) == "Tổng *\n* Số tạm tính\n");
    BOOST_TEST(document.pages[0].lines[0].words[1].mark);
    BOOST_TEST(document.pages[0].lines[1].words[0].mark);
}

BOOST_AUTO_TEST_CASE(merged_cells) {
    const std::string head =
        row({cell(text("TT"), R"(<w:vMerge w:val="restart"/>)"), cell(text("Kết quả"), R"(<w:gridSpan w:val="2"/>)")}) +
        row({cell("<w:p/>", "<w:vMerge/>"), "Đơn vị", "Số liệu"});
    const Document document = read_well(
        make_docx(table(head + row({cell(text("I. Nhóm"), R"(<w:gridSpan w:val="3"/>)")}) + row({"1", "xã"}))));
    BOOST_TEST(cells_of(document.pages[0].grids[0]) ==
               "0,0(2x1) TT\n0,1(1x2) Kết quả\n1,1 Đơn vị\n1,2 Số liệu\n2,0(1x3) I. Nhóm\n3,0 1\n3,1 xã\n3,2\n");
}

BOOST_AUTO_TEST_CASE(a_small_table_in_a_cell_becomes_its_lines) {
    const std::string inner = table(row({"28", "xã"}));
    const Document document =
        read_well(make_docx(table(row({"1", cell(text("gồm:") + inner + "<w:p/>")}) + row({"2", "b"}))));
    BOOST_TEST(cells_of(document.pages[0].grids[0]) == "0,0 1\n0,1 gồm: 28 xã\n1,0 2\n1,1 b\n");
}

BOOST_AUTO_TEST_CASE(a_table_that_frames_another_is_taken_apart) {
    const std::string inner = table(row({"STT", "Số"}) + row({"1", "5"}));
    const Document document = read_well(make_docx(table(row({cell(text("Biểu 1") + inner + "<w:p/>")}))));
    BOOST_TEST(shown(document) == "Biểu 1\nSTT\tSố\n1\t5\n");
}

BOOST_AUTO_TEST_CASE(a_table_over_pages) {
    const auto numbered = [](const std::string& number, bool top) {
        return row({cell(paragraph((top ? rendered : "") + run(number))), cell(text("dòng " + number))});
    };
    const Document document =
        read_well(make_docx(table(row({"STT", "Tên"}) + numbered("1", false) + numbered("2", true)) + text("sau")));
    BOOST_TEST(shown(document) == "STT\tTên\n1\tdòng 1\n=\n2\tdòng 2\nsau\n");
    // A row without number stays with the rows above it, a row cut by the page edge is one row.
    const std::string cut = row({cell(text("1")), cell(paragraph(run("a ") + rendered + run("b")))});
    BOOST_TEST(shown(table(row({"STT", "Tên"}) + cut + row({"", "c"}) + row({"2", "d"}))) ==
               "STT\tTên\n1\ta b\n\tc\n=\n2\td\n");
}

BOOST_AUTO_TEST_CASE(hidden_text_is_left_out_and_said) {
    const Document document = read_well(make_docx(paragraph(run("thấy ") + run("ẩn", "<w:vanish/>"))));
    BOOST_TEST(shown(document) == "thấy\n");
    BOOST_REQUIRE(document.diagnostics.size() == 1U);
    BOOST_TEST(document.diagnostics[0].code == "hidden-text");
}

BOOST_AUTO_TEST_CASE(a_damaged_helper_is_done_without_and_said) {
    Members members = docx_members(text("còn đọc được"), {{"styles", ""}});
    for (auto& [name, content] : members)
        if (name == "word/styles.xml") content = "<w:styles><w:style></w:styles>";
    const Document document = read_well(make_zip(members));
    BOOST_TEST(shown(document) == "còn đọc được\n");
    BOOST_REQUIRE(document.diagnostics.size() == 1U);
    BOOST_TEST(document.diagnostics[0].code == "part-unreadable");
}

BOOST_AUTO_TEST_CASE(other_prefixes_and_dialects_are_the_same) {
    Members members = docx_members("");
    for (auto& [name, content] : members) {
        if (name == "word/document.xml")
            content = R"(<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p>)"
                      R"(<ns0:r><ns0:t>chữ</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>)";
    }
    BOOST_TEST(shown(read_well(make_zip(members))) == "chữ\n");
}

// Bytes of a good document changed, cut off or repeated, in the zip and in its XML: a result or an error, never a
// crash.
BOOST_AUTO_TEST_CASE(broken_files_end_well) {
    const std::string list = R"(<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>)";
    const std::string numbering = R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>)"
                                  R"(<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>)"
                                  R"(<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";
    const Members good = docx_members("<w:p>" + list + run("Kết quả") + note_at(7) + "</w:p>" +
                                          table(row({cell(text("TT"), R"(<w:vMerge w:val="restart"/>)"),
                                                     cell(text("b"), R"(<w:gridSpan w:val="2"/>)")}) +
                                                    row({cell("<w:p/>", "<w:vMerge/>"), "1.872", "d"}),
                                                {500, 900, 900}),
                                      {{"footnotes", notes}, {"numbering", numbering}});
    std::mt19937 random(11);
    const auto any = [&](std::size_t size) { return static_cast<std::size_t>(random()) % size; };
    std::size_t read_well_count = 0;
    for (int round = 0; round < 600; ++round) {
        Members members = good;
        std::string& part = members[2 + any(members.size() - 2)].second;
        const bool in_zip = round % 3 == 0;
        if (!in_zip) {
            for (std::size_t i = any(6) + 1; i > 0; --i) {
                const std::size_t at = any(part.size());
                if (random() % 2 == 0) {
                    part[at] = static_cast<char>(random());
                } else {
                    part.insert(at, part.substr(any(part.size()), any(60)));
                }
            }
        }
        std::string bytes = make_zip(members);
        if (in_zip) {
            for (std::size_t i = any(8) + 1; i > 0; --i) bytes[any(bytes.size())] = static_cast<char>(random());
            if (round % 2 == 0) bytes.resize(any(bytes.size()) + 1);
        }
        if (const auto document = read_docx(bytes, {})) read_well_count += shown(*document).empty() ? 0 : 1;
    }
    BOOST_TEST(read_well_count > 50U);
}

// Each thing that a document may hold many of, one below the limit and at it.
BOOST_AUTO_TEST_CASE(budgets) {
    const auto reason = [](const std::string& bytes, Resource resource, std::uint64_t most) {
        BudgetLimits limits;
        limits.most[static_cast<std::size_t>(resource)] = most;
        const Result<Document> document = read_docx(bytes, {}, {}, limits);
        if (document) return std::string("read");
        BOOST_TEST((document.error().kind == ErrorKind::over_limit));
        return document.error().reason;
    };
    const auto meets = [&](const std::string& bytes, Resource resource, std::uint64_t most) {
        BOOST_TEST_CONTEXT(name_of(resource)) {
            BOOST_TEST(reason(bytes, resource, most) == "read");
            BOOST_TEST(reason(bytes, resource, most - 1) ==
                       "it holds more than " + std::to_string(most - 1) + " " + std::string(name_of(resource)));
        }
    };
    meets(make_docx(text("abc") + text("de")), Resource::text, 5);
    meets(make_docx(text("a 1 2")), Resource::words, 3);
    meets(make_docx(text("a 1 2")), Resource::numbers, 2);
    meets(make_docx(text("a 1 2") + table(row({"3", "4"}))), Resource::figures, 2);
    meets(make_docx(table(row({"3", "4"}))), Resource::cells, 2);
    meets(make_docx(table(row({"3"})) + table(row({"4"}))), Resource::tables, 2);
    meets(make_docx(paragraph(note_at(5) + note_at(7)), {{"footnotes", notes}}), Resource::notes, 4);
    const std::string level = R"(<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="abcdefgh"/></w:lvl>)";
    const std::string list = R"(<w:abstractNum w:abstractNumId="0">)" + level +
                             R"(</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";
    const std::string item = paragraph(run("a"), R"(<w:numPr><w:numId w:val="1"/></w:numPr>)");
    meets(make_docx(item + item, {{"numbering", list}}), Resource::text, 18);
    meets(make_docx(item, {{"numbering", list}}), Resource::name, 8);
    const std::string styles = R"(<w:style w:type="paragraph" w:styleId="abcdef"><w:basedOn w:val="abc"/></w:style>)";
    meets(make_docx(text("a"), {{"styles", styles}}), Resource::name, 6);
    meets(make_docx(text("a"), {{"styles", styles}}), Resource::names, 9);
    const std::string fonts = R"(<w:rFonts w:ascii="abcd" w:hAnsi="abcd"/>)";
    meets(make_docx(paragraph(run("a", fonts) + run("b", fonts))), Resource::names, 4);
}

// Lists share the levels of their definition; only those with levels of their own have more.
BOOST_AUTO_TEST_CASE(lists_share_their_levels) {
    std::string lists = R"(<w:abstractNum w:abstractNumId="0"/>)";
    for (int i = 1; i <= 90; ++i) lists += "<w:num w:numId=\"" + std::to_string(i) + "\"/>";
    const auto read = [&](const std::string& more) {
        BudgetLimits limits;
        limits.most[static_cast<std::size_t>(Resource::parts)] = 108;  // the lists are 91, the levels 9
        return read_docx(make_docx(text("a"), {{"numbering", lists + more}}), {}, {}, limits).has_value();
    };
    BOOST_TEST(read(""));
    BOOST_TEST(!read(R"(<w:num w:numId="91"><w:lvlOverride w:ilvl="0"><w:lvl/></w:lvlOverride></w:num>)"));
}

BOOST_AUTO_TEST_SUITE_END()
