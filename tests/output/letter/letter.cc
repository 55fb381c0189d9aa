#include "output/letter/letter.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "output/letter/zip_parts.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(letter_tests)

namespace {

std::string document_of(const std::string& bytes) {
    const std::vector<ZipPart> parts = read_zip(bytes).value();
    return std::ranges::find(parts, "word/document.xml", &ZipPart::name)->content;
}

std::string written(const Letter& letter, const std::string& form = "") {
    std::string bytes;
    const auto done = write_letter(letter, form, [&](std::string_view piece) { bytes += piece; });
    BOOST_TEST_REQUIRE(done.has_value());
    return bytes;
}

std::string with_body(const std::string& body) {
    return write_zip({{"word/document.xml",
                       "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
                           body + "</w:body></w:document>"}})
        .value();
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const Letter letter = {
    .texts = {{"addressee", "UBND tỉnh <A> & {{deadline}}"}, {"deadline", "15/4/2025"}},
    .rows = {{{"number", "1"}, {"why", "ghi 402 {{addressee}}"}}, {{"number", "2"}, {"why", "\x01?"}}}};

}  // namespace

BOOST_AUTO_TEST_CASE(the_built_in_letter) {
    const std::string bytes = written(letter);
    BOOST_TEST((written(letter) == bytes));
    const std::string text = document_of(bytes);
    BOOST_TEST(has(text, "Kính gửi: UBND tỉnh &lt;A&gt; &amp; {{deadline}}"));  // what is filled in is text
    BOOST_TEST(has(text, "trước ngày 15/4/2025."));
    BOOST_TEST(has(text, "ghi 402 {{addressee}}"));
    BOOST_TEST(!has(text, "{{row.number"));
    BOOST_TEST(has(text, "{{row.report}}"));  // not given: it stays to be seen
    BOOST_TEST(has(text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    BOOST_TEST(!has(text, "\x01"));
}

BOOST_AUTO_TEST_CASE(a_template_of_ones_own) {
    // A word processor sets a name in pieces, and rows stand in a table within a table.
    const std::string body =
        "<w:p><w:r><w:t>Gửi {{addr</w:t></w:r><w:r><w:t>essee}} và {{unknown}}</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{row.number}}) {{row.why}}</w:t></w:r></w:p></w:tc>"
        "</w:tr></w:tbl></w:tc></w:tr></w:tbl>";
    const std::string text =
        document_of(written({.texts = {{"addressee", "Tỉnh A"}}, .rows = letter.rows}, with_body(body)));
    BOOST_TEST(has(text, "Gửi Tỉnh A và {{unknown}}"));
    BOOST_TEST(has(text, "1) ghi 402"));
    BOOST_TEST(has(text, "2) ?"));
    BOOST_TEST(document_of(written({}, with_body(body))).find("row.") == std::string::npos);  // no finding, no row
}

BOOST_AUTO_TEST_CASE(names_that_stay_are_told_and_headers_are_filled) {
    const std::string body = "<w:p><w:r><w:t>{{unknown}} {{row.why}} {{deadline}}</w:t></w:r></w:p>";
    std::vector<ZipPart> parts = read_zip(with_body(body)).value();
    parts.push_back(
        {"word/header1.xml", "<w:hdr xmlns:w=\"x\"><w:p><w:r><w:t>Đến {{deadline}}</w:t></w:r></w:p></w:hdr>"});
    std::string bytes;
    const auto left = write_letter(letter, write_zip(parts).value(), [&](std::string_view piece) { bytes += piece; });
    BOOST_TEST(left.value() == (std::vector<std::string>{"{{row.why}}", "{{unknown}}"}),
               boost::test_tools::per_element());
    parts = read_zip(bytes).value();
    BOOST_TEST(has(std::ranges::find(parts, "word/header1.xml", &ZipPart::name)->content, "Đến 15/4/2025"));
}

BOOST_AUTO_TEST_CASE(what_is_no_template) {
    const Sink nowhere = [](std::string_view) {};
    BOOST_TEST((write_letter(letter, "no zip", nowhere).error().kind == ErrorKind::unreadable));
    BOOST_TEST((write_letter(letter, write_zip({{"a", "b"}}).value(), nowhere).error().kind == ErrorKind::unreadable));
    BOOST_TEST(has(document_of(letter_template().value()), "{{row.number}}"));
}

BOOST_AUTO_TEST_SUITE_END()
