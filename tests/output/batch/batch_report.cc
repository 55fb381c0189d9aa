#include "output/batch/batch_report.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "output/batch/batch_log.h"
#include "output/sqlite/sqlite_manifest.h"

using namespace solieu;
using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(batch_report_tests)

namespace {

Result<std::unique_ptr<Manifest>> some_batch() {
    auto manifest = open_manifest("", false);
    std::vector<Planned> documents;
    for (const char* name : {"a.pdf", "b<i>.pdf", "c.pdf", "d.pdf"}) {
        documents.push_back({.name = name,
                             .folder = {},
                             .file = name,
                             .member = {},
                             .pages = {},
                             .same_as = {},
                             .found = true,
                             .size = 100,
                             .changed = 1,
                             .result = name});
    }
    BOOST_TEST((*manifest)->plan(documents).has_value());
    const int first = (*manifest)->begin_run("1", "", "x").value();
    const int last = (*manifest)->begin_run("2", "", "y").value();
    Outcome outcome;
    outcome.state = "read";
    outcome.pages = 1200;
    BOOST_TEST((*manifest)->set_outcome(1, first, outcome).has_value());
    outcome = {};
    outcome.state = "failed";
    outcome.reason = "it is encrypted";
    BOOST_TEST((*manifest)->set_outcome(2, last, outcome).has_value());
    BOOST_TEST((*manifest)->set_outcome(3, last, outcome).has_value());
    return manifest;
}

template <class Write>
std::string written(const Write& write) {
    std::string text;
    write([&](std::string_view piece) { text += piece; });
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(text_tells_how_far_it_is_and_why_not) {
    const auto manifest = some_batch();
    const BatchState state = batch_state(**manifest, true).value();
    const std::string text = written([&](const Sink& sink) { write_batch_text(state, Language::vi, sink); });
    BOOST_TEST(text ==
               "Số văn bản: 4\n"
               "chưa đọc: 1\n"
               "đã đọc: 1\n"
               "không đọc được: 2\n"
               "Số trang đã đọc: 1.200\n"
               "Thời gian đọc, giây (cộng mọi tiến trình): 0\n"
               "Đọc bằng phiên bản hoặc tùy chọn khác với lần chạy cuối: 1\n"
               "\nVÌ SAO\n"
               "  2 · không đọc được: it is encrypted\n"
               "\nTỪNG VĂN BẢN\n"
               "  b<i>.pdf · không đọc được: it is encrypted\n"
               "  c.pdf · không đọc được: it is encrypted\n");
    const BatchState brief = batch_state(**manifest, false).value();
    BOOST_TEST(brief.not_read.empty());
    BOOST_TEST(brief.reasons.size() == 1U);
}

BOOST_AUTO_TEST_CASE(json_has_the_same) {
    const auto manifest = some_batch();
    const BatchState state = batch_state(**manifest, true).value();
    const auto json = nlohmann::json::parse(written([&](const Sink& sink) { write_batch_json(state, sink); }));
    BOOST_TEST(json["schema"] == "solieu.batch/1");
    BOOST_TEST(json["documents"]["failed"] == 2);
    BOOST_TEST(json["documents"]["partly"] == 0);
    BOOST_TEST(json["runs"][1]["documents"] == 2);
    BOOST_TEST(json["reasons"][0]["reason"] == "it is encrypted");
    BOOST_TEST(json["not_read"][0]["document"] == "b<i>.pdf");
}

BOOST_AUTO_TEST_CASE(nothing_of_a_name_is_live_in_the_page) {
    const auto manifest = some_batch();
    const BatchState state = batch_state(**manifest, true).value();
    const std::string page = written([&](const Sink& sink) { write_batch_html(state, Language::en, sink); });
    BOOST_TEST(page.find("<i>") == std::string::npos);
    BOOST_TEST(page.find("b&lt;i&gt;.pdf") != std::string::npos);
    BOOST_TEST(page.find("<html lang=\"en\">") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_line_of_json_for_each_document) {
    Record record;
    record.planned.name = "a.pdf";
    record.attempts = 2;
    Outcome outcome;
    outcome.state = "read";
    outcome.pages = 12;
    outcome.milliseconds = 130;
    BOOST_TEST(written([&](const Sink& sink) { write_batch_log(record, outcome, "2026-03-31T08:15:00Z", sink); }) ==
               "{\"time\":\"2026-03-31T08:15:00Z\",\"document\":\"a.pdf\",\"state\":\"read\",\"reason\":null,"
               "\"pages\":12,\"milliseconds\":130,\"attempt\":2}\n");
}

BOOST_AUTO_TEST_SUITE_END()
