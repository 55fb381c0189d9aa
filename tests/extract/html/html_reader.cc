#include "extract/html/html_reader.h"

#include <boost/test/unit_test.hpp>
#include <chrono>

using namespace solieu;
using namespace solieu::extract;

BOOST_AUTO_TEST_SUITE(html_reader_tests)

namespace {

Document document_of(const std::string& body) {
    const Result<Document> document = read_html("<html><body>" + body + "</body></html>", {});
    BOOST_TEST_REQUIRE(document.has_value(), (document ? "" : document.error().reason));
    return *document;
}

// The text of all pages, a form feed between them.
std::string text(const Document& document) {
    std::string out;
    for (const Page& page : document.pages) out += (out.empty() ? "" : "\f") + text_of(page);
    return out;
}

const Grid& only_grid(const Document& document) {
    BOOST_TEST_REQUIRE(document.pages.size() == 1U);
    BOOST_TEST_REQUIRE(document.pages[0].grids.size() == 1U);
    return document.pages[0].grids[0];
}

// "row,column rows x columns text" of each cell that has text.
std::string cells(const Grid& grid) {
    std::string out;
    for (const Cell& cell : grid.cells) {
        if (cell.lines.empty()) continue;
        out += std::to_string(cell.row) + "," + std::to_string(cell.column) + " " + std::to_string(cell.row_span) +
               "x" + std::to_string(cell.column_span);
        for (const Line& line : cell.lines) out += " " + text_of(line);
        out += "; ";
    }
    return out;
}

std::string repeated(const std::string& piece, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += piece;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(paragraphs_and_breaks) {
    const Document document = document_of(
        "<h1>B&Aacute;O C&Aacute;O</h1> <p>S&#7889;  h&#x1ED3;\n s&#417;<br>1.872</p><div>a<p>b</p>c</div>d<hr>e");
    BOOST_TEST((document.kind == SourceKind::html));
    BOOST_TEST(text(document) == "BÁO CÁO\nSố hồ sơ\n1.872\na\nb\nc\nd\ne\n");
    BOOST_TEST(document.pages[0].lines[0].words[0].bold);
    BOOST_TEST(!document.pages[0].lines[1].words[0].bold);
    BOOST_TEST(document.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(the_encoding_is_the_declared_one) {
    const Result<Document> document =
        read_html("<html><meta charset=windows-1258><p>t\xEA\xCCnh v\xE0 \xD0\xF4\xD2ng", {});
    BOOST_TEST_REQUIRE(document.has_value());
    BOOST_TEST(text(*document) == "tềnh và Đổng\n");
    const Result<Document> unknown = read_html("<html><meta charset=klingon><p>\xE2", {});
    BOOST_TEST_REQUIRE(!unknown.has_value());
    BOOST_TEST((unknown.error().kind == ErrorKind::unsupported));
}

BOOST_AUTO_TEST_CASE(nothing_lives) {
    const Document document = document_of(
        "<script>document.write('x')</script><style>p{}</style><!-- c --><p onclick='x()'>a<img src=x alt=b>"
        "<input value=v><del>old</del><ins>new</ins></p><noscript>n</noscript><select><option>o</select>");
    BOOST_TEST(text(document) == "a v new\no\n");
    const Document hidden = document_of(
        "<p style='DISPLAY : none'>x<p hidden>y<p><span style='mso-hide:all'>z</span>seen<iframe "
        "src='file:///etc/passwd'></iframe>");
    BOOST_TEST(text(hidden) == "seen\n");
    BOOST_TEST_REQUIRE(hidden.diagnostics.size() == 2U);
    BOOST_TEST(hidden.diagnostics[0].code == "hidden-text");
    BOOST_TEST(hidden.diagnostics[1].code == "outside-part");
    // An entity of one's own is not fetched, not expanded.
    BOOST_TEST(text(document_of("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><p>&e;")).find("root:") ==
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(fields_of_forms_are_read) {
    BOOST_TEST(
        text(document_of("<p>Có <input value='12'>lớp<input type=hidden value=9><input type=submit value=Gửi>"
                         "<p><textarea>a\nb</textarea><p><select><option value=''>-- Chọn --<option>Xã"
                         "</select>.<p><select><option>Xã<option selected>Phường</select><p><input type=checkbox "
                         "checked> có <input type=radio> không")) == "Có 12 lớp\na\nb\n.\nPhường\n☒ có ☐ không\n");
}

BOOST_AUTO_TEST_CASE(struck_text_is_gone_and_said) {
    const Document document = document_of(
        "<table><tr><td>Số<td><s>21</s> 12<td style='text-decoration: line-through'>5<tr><td>Xã<td><span "
        "style='color:red;text-decoration:underline line-through'>9</span>8<td><strike> </strike>6</table>");
    BOOST_TEST(text(document) == "Số\t12\t\nXã\t8\t6\n");
    BOOST_TEST_REQUIRE(document.diagnostics.size() == 1U);
    BOOST_TEST(document.diagnostics[0].code == "struck-text");
    BOOST_TEST(document.diagnostics[0].message.starts_with("3 "));
}

BOOST_AUTO_TEST_CASE(lists) {
    BOOST_TEST(
        text(document_of("<ul><li>a<li><p>b</p></ul><ol start=3><li>c<ol type=a><li>d</ol><li value=9>e</ol>")) ==
        "• a\n• b\n3. c\na. d\n9. e\n");
}

BOOST_AUTO_TEST_CASE(tables_with_spans) {
    const Document document = document_of(
        "<table><caption>Bi\u1EC3u 1</caption><thead><tr><th rowspan=2>STT<th colspan='2'>Kết quả<tr><th>Đơn "
        "vị<th>Số</thead><tbody><tr><td>1<td>%<td>98,5<tr><td rowspan=0>2<td>a<td>b<tr><td>c<td>d</tbody></table>");
    BOOST_TEST(text_of(document.pages[0].lines[0]) == "Bi\u1EC3u 1");
    BOOST_TEST(cells(only_grid(document)) ==
               "0,0 2x1 STT; 0,1 1x2 Kết quả; 1,1 1x1 Đơn vị; 1,2 1x1 Số; 2,0 1x1 1; 2,1 1x1 %; 2,2 1x1 98,5; "
               "3,0 2x1 2; 3,1 1x1 a; 3,2 1x1 b; 4,1 1x1 c; 4,2 1x1 d; ");
    // Spans to the right of the row's own cells.
    BOOST_TEST(cells(only_grid(document_of("<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>"))) ==
               "0,0 1x1 a; 0,1 2x1 b; 1,0 1x1 c; 2,0 1x1 d; 2,1 1x1 e; ");
}

// As LibreOffice writes a table whose lines miss each other by a pixel, and rows that are numbered by a list.
BOOST_AUTO_TEST_CASE(columns_of_a_pixel) {
    const Document document = document_of(
        "<table><tr><td width=41>STT<td colspan=2 width=288>Chỉ tiêu<td width=99>Đơn vị<td width=68>Số<tr><td "
        "width=41><ol start=2><li><p> </p>\n</ol><td width=287>a<td colspan=2 width=100>%<td width=68>5</table>");
    BOOST_TEST(cells(only_grid(document)) ==
               "0,0 1x1 STT; 0,1 1x1 Chỉ tiêu; 0,2 1x1 Đơn vị; 0,3 1x1 Số; 1,0 1x1 2.; 1,1 1x1 a; 1,2 1x1 %; 1,3 1x1 "
               "5; ");
}

BOOST_AUTO_TEST_CASE(tables_within_tables) {
    BOOST_TEST(cells(only_grid(document_of("<table><tr><td>a<td><table><tr><td>b<td>c</table>d</table>"))) ==
               "0,0 1x1 a; 0,1 1x1 b c d; ");
    // One that only frames.
    const Document framed = document_of("<table><tr><td><p>t</p><table><tr><td>a<td>b<tr><td>c<td>d</table></table>");
    BOOST_TEST(text_of(framed.pages[0].lines[0]) == "t");
    BOOST_TEST(cells(only_grid(framed)) == "0,0 1x1 a; 0,1 1x1 b; 1,0 1x1 c; 1,1 1x1 d; ");
}

BOOST_AUTO_TEST_CASE(notes_as_word_writes_them) {
    const Document document = document_of(
        "<p>12 h\u1ED3 s\u01A1<a href='#_ftn1' name='_ftnref1'>[1]</a>, x<sup>(2)</sup> m<sup>2</sup></p><div "
        "id=ftn1><p><a href='#_ftnref1'>[1]</a> trong \u0111\u00F3 3</p></div>");
    const Page& page = document.pages[0];
    BOOST_TEST_REQUIRE(page.lines.size() == 2U);
    BOOST_TEST(page.lines[0].words[3].mark);
    BOOST_TEST(page.lines[0].words[3].text == "1");
    BOOST_TEST(text_of(page.lines[0]) == "12 h\u1ED3 s\u01A1, 1 x (2) m2");
    BOOST_TEST((page.lines[1].role == LineRole::footnote));
    BOOST_TEST(text_of(page.lines[1]) == "1 trong \u0111\u00F3 3");
}

BOOST_AUTO_TEST_CASE(pages) {
    const Document document =
        document_of("<p>a<br style='page-break-before:always'>b<p style='page-break-before: always'>c");
    BOOST_TEST(text(document) == "a\n\fb\n\fc\n");
    ReadOptions options;
    options.max_pages = 2;
    const Result<Document> many = read_html("<html>" + repeated("<p style='page-break-before:always'>a", 5), options);
    BOOST_TEST_REQUIRE(!many.has_value());
    BOOST_TEST((many.error().kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(what_the_page_grows_to_is_limited_by_name) {
    struct Limited {
        Resource resource;
        std::uint64_t needs;
        std::string_view page, reason;
    };
    const Limited all[] = {
        {Resource::words, 3, "<html><p>một hai<p>ba", "it holds more than 2 words"},
        {Resource::numbers, 2, "<html><p>có 12 và 13", "it holds more than 1 numbers"},
        {Resource::lines, 5, "<html><pre>\n\n\n</pre><p>a", "it holds more than 4 lines"},
        {Resource::lines, 4, "<html><p>a<br><br>b<br>", "it holds more than 3 lines"},
        // Three cells of their own and two that the upper ones cover.
        {Resource::cells, 5, "<html><table><tr><td rowspan=9>a<td rowspan=9>b<tr><td>c</table>",
         "it holds more than 4 cells"},
        {Resource::cells, 4, "<html><table><tr><td>a<td>b<tr><td>c<td>d</table>", "it holds more than 3 cells"},
        {Resource::tables, 1, "<html><table><tr><td>a<td>b</table>", "it holds more than 0 tables"},
        {Resource::notes, 3, "<html><p>a<a href='#_ftn1'>1</a><a href='#_ftn1'>1</a><div id=ftn1>b</div>",
         "it holds more than 2 notes"},
        {Resource::elements, 3, "<html><p>a<b>c</b>", "it holds more than 2 elements"},
        {Resource::attributes, 3, "<html><p a b>x<p c>y", "it holds more than 2 attributes"},
        {Resource::tag, 3, "<html><p a b c>x<p d e f>y", "it holds more than 2 attributes in one tag"},
        {Resource::text, 11, "<html><p>chữ chữ", "it holds more than 10 bytes of text"},
    };
    for (const Limited& one : all) {
        BudgetLimits limits;
        std::uint64_t& most = limits.most[static_cast<std::size_t>(one.resource)];
        most = one.needs;
        const Result<Document> within = read_html(one.page, {}, limits);
        BOOST_TEST(within.has_value(), one.page << ": " << (within ? "" : within.error().reason));
        most = one.needs - 1;
        const Result<Document> beyond = read_html(one.page, {}, limits);
        BOOST_TEST_REQUIRE(!beyond.has_value(), one.page);
        BOOST_TEST((beyond.error().kind == ErrorKind::over_limit));
        BOOST_TEST(beyond.error().reason == one.reason, one.page << ": " << beyond.error().reason);
    }
}

BOOST_AUTO_TEST_CASE(a_note_stands_once_however_often_it_is_referred_to) {
    const Document document =
        document_of("<p>x<a href='#_ftn1'>[1]</a> y<a href='#_ftn1'>[1]</a></p><div id=ftn1><p>ghi ch\u00FA</p></div>");
    BOOST_TEST(text(document) == "x 1 y 1\n1 ghi ch\u00FA\n");
}

BOOST_AUTO_TEST_CASE(hostile_pages) {
    const auto start = std::chrono::steady_clock::now();
    const auto attempt = [](const std::string& bytes) {
        const Result<Document> document = read_html(bytes, {});
        if (!document) BOOST_TEST((document.error().kind == ErrorKind::over_limit));
        return document.has_value();
    };
    BOOST_TEST(attempt(""));
    BOOST_TEST(attempt("<html"));
    BOOST_TEST(attempt("<html>" + repeated("<div>", 100'000) + "deep"));
    BOOST_TEST(attempt("<html>" + repeated("<table><tr><td>", 20'000) + "deep"));
    BOOST_TEST(attempt("<html>" + repeated("<b><i>", 100'000)));
    BOOST_TEST(attempt("<html>" + repeated("</p></table>", 50'000)));
    BOOST_TEST(attempt("<html><table><tr>" + repeated("<td colspan=1000 rowspan=65534>x", 2000) + "</table>"));
    BOOST_TEST(attempt("<html><table>" + repeated("<tr><td rowspan=65534 colspan=3>x<td>y", 3000) + "</table>"));
    BOOST_TEST(attempt("<html><table>" + repeated("<tr><td>1<td>2", 50'000) + "</table>"));
    BOOST_TEST(!attempt("<html>" + repeated("<br>", 3'000'001)));
    std::string noise = "<html>";
    for (int i = 0; i < 20'000; ++i) noise += static_cast<char>(i * 7919 % 251 + 1);
    BOOST_TEST(attempt(noise));
    const Document deep = document_of(repeated("<div>", 1000) + "x");
    BOOST_TEST((!deep.diagnostics.empty() && deep.diagnostics[0].code == "nested-too-deep"));
    BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(60)));
}

BOOST_AUTO_TEST_CASE(a_number_may_be_stored_as_its_text) {
    const Result<Document> document = read_html(
        "<table><tr><td>Thu</td><td x:num>12.5</td><td x:num='123'>0123</td></tr>"
        "<tr><td>Chi</td><td x:num='1234.5'>1,234.5</td><td x:num>7</td></tr></table>",
        {});
    BOOST_TEST_REQUIRE(document.has_value());
    BOOST_TEST(text_of(document->pages[0]) == "Thu\t12,5\t0123\nChi\t1.234,5\t7\n");
}

BOOST_AUTO_TEST_SUITE_END()
