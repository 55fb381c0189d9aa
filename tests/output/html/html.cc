#include "output/html/html.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "base/sha256.h"
#include "output/html/markup.h"
#include "tests/output/sample_report.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(html_tests)

namespace {

std::string written(const tests::Sample& sample, const std::vector<extract::PagePicture>& pictures = {},
                    Language language = Language::vi) {
    std::string out;
    write_html(sample.report(), pictures, {.language = language}, [&](std::string_view piece) { out += piece; });
    return out;
}

bool has(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string between(const std::string& text, const std::string& open, const std::string& close) {
    const std::size_t begin = text.find(open);
    BOOST_TEST_REQUIRE((begin != std::string::npos), open);
    const std::size_t end = text.find(close, begin + open.size());
    BOOST_TEST_REQUIRE((end != std::string::npos), close);
    return text.substr(begin + open.size(), end - begin - open.size());
}

// As a policy names what it allows.
std::string digest(const std::string& text) {
    const std::string hex = sha256_of(text);
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return "'sha256-" + base64(bytes) + "'";
}

const extract::PagePicture picture{
    .page = 2, .media_type = "image/png", .bytes = "foobar", .width = 909, .height = 1286};

}  // namespace

BOOST_AUTO_TEST_CASE(a_page_with_a_picture_and_one_without) {
    const std::string page = written(tests::sample(), {picture});
    BOOST_TEST(has(page, "<html lang=\"vi\">"));
    BOOST_TEST(has(page, "<img alt=\"\" width=\"909\" height=\"1286\" src=\"data:image/png;base64,Zm9vYmFy\">"));
    BOOST_TEST(has(page, "<p><mark data-s=\"f1\">Xã Đồi</mark></p>"), page);
    BOOST_TEST(!has(page, "{{"));
    BOOST_TEST(has(written(tests::sample(), {}, Language::en), "<html lang=\"en\">"));
    BOOST_TEST(written(tests::sample(), {picture}) == page);
}

BOOST_AUTO_TEST_CASE(how_surely_a_page_was_read) {
    tests::Sample sample = tests::sample();
    sample.document.pages[1].source = extract::PageSource::ocr;
    sample.document.pages[1].confidence = 0.978F;
    const std::string page = written(sample, {picture});
    BOOST_TEST(has(page, "<figcaption><span class=\"vi\">Trang</span><span class=\"en\">Page</span> 1</figcaption>"));
    BOOST_TEST(has(page, "<span class=\"en\">recognised from its picture, confidence </span>97 %</figcaption>"));
}

BOOST_AUTO_TEST_CASE(where_the_spots_are) {
    const std::string page = written(tests::sample(), {picture});
    const std::string data = between(page, "<script type=\"application/json\" id=\"data\">", "</script>");
    BOOST_TEST(data.starts_with(R"({"pages":{"2":[595.3,842,[["t1.r1.v1",400.1,100,440.5,112],)"), data);
    BOOST_TEST(has(data, R"("findings":[{"id":"e1","places":["t1.r1.v1",)"), data);
}

BOOST_AUTO_TEST_CASE(the_policy_lets_nothing_else_run) {
    const std::string page = written(tests::sample());
    const std::string policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    BOOST_TEST(has(policy, "default-src 'none'"));
    BOOST_TEST(has(policy, "style-src " + digest(between(page, "<style>", "</style>")) + ";"), policy);
    BOOST_TEST(has(policy, "script-src " + digest(between(page, "<script>", "</script>")) + ";"), policy);
    BOOST_TEST(!has(policy, "unsafe"));
    BOOST_TEST(!has(page, " style=\""));
}

BOOST_AUTO_TEST_CASE(nothing_of_the_document_is_live) {
    tests::Sample sample = tests::sample();
    sample.statements.diagnostics.push_back(
        {.code = "x", .severity = Severity::warning, .message = "y", .page = 1, .box = {}});
    const std::string sound = written(sample);
    const std::string live = "</script></title><img src=x onerror=x()><!-- <script>x()</script>\" onload='x()'";
    sample.document.file = "/nowhere/<img src=x onerror=x()>.pdf";
    sample.facts.report.title = sample.facts.report.number = sample.facts.report.issuer = live;
    for (extract::Word& word : sample.document.pages[0].lines[0].words) word.text = live;
    grammar::Row& row = sample.statements.tables[0].rows[0];
    row.label.text = row.unit.text = row.note.text = row.values[0].text.text = row.stt_raw = live;
    sample.statements.figures[0].raw = sample.statements.figures[0].subject = live;
    sample.audit.findings[0].message = {audit::message_of({.vi = live, .en = live})};
    sample.statements.diagnostics.back().code = sample.statements.diagnostics.back().message = live;
    const std::string page = written(sample);
    BOOST_TEST(!has(page, "<img"));
    BOOST_TEST(!has(page, "<!--"));
    const auto count = [](const std::string& text, std::string_view part) {
        std::size_t found = 0;
        for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++found;
        return found;
    };
    for (const char* tag : {"<script", "</script", "<title", "</title", "<a "}) {
        BOOST_TEST(count(page, tag) == count(sound, tag), tag);
    }
    BOOST_TEST(has(page, "&lt;/script&gt;&lt;/title&gt;&lt;img src=x onerror=x()&gt;"));
}

BOOST_AUTO_TEST_SUITE_END()
