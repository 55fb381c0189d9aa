#include "app/worker/unread.h"

#include <boost/test/unit_test.hpp>

using namespace solieu;
using app::nothing_was_read;

BOOST_AUTO_TEST_SUITE(unread_tests)

namespace {

void add_page(extract::Document& document, const std::string& code, bool text = false, float confidence = 0) {
    extract::Page page;
    page.number = static_cast<int>(document.pages.size()) + 1;
    page.confidence = confidence;
    if (text) {
        page.lines.emplace_back();
        page.flow.push_back({.kind = extract::FlowItem::Kind::line, .index = 0});
    }
    if (!code.empty()) {
        document.diagnostics.push_back({.code = code,
                                        .severity = Severity::warning,
                                        .message = "why " + std::to_string(page.number),
                                        .page = page.number,
                                        .box = {}});
    }
    document.pages.push_back(std::move(page));
}

std::string told(const extract::Document& document, extract::Ocr ocr = extract::Ocr::automatic) {
    const std::optional<Error> error = nothing_was_read(document, ocr);
    if (!error) return {};
    BOOST_TEST((error->kind == ErrorKind::unreadable));
    BOOST_TEST(error->place == "a.pdf");
    return error->reason + (error->advice.empty() ? "" : " | " + error->advice);
}

extract::Document document() {
    extract::Document made;
    made.file = "a.pdf";
    return made;
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_page_was_read) {
    extract::Document made = document();
    BOOST_TEST(told(made) == "");
    add_page(made, "page-needs-ocr");
    BOOST_TEST(told(made) == "its only page was not read: why 1");
    add_page(made, "page-unreadable");
    add_page(made, "page-over-limit");
    add_page(made, "page-needs-ocr", true, 0.5F);  // the stamp of a signature, another program's recognition
    add_page(made, "page-blank");
    BOOST_TEST(told(made) == "none of its 4 pages was read; page 1: why 1");
    BOOST_TEST(told(made, extract::Ocr::never) ==
               "none of its 4 pages was read; page 1: why 1 | Read it without --ocr never");
}

BOOST_AUTO_TEST_CASE(all_pages_are_over_a_limit) {
    extract::Document made = document();
    add_page(made, "page-over-limit");
    add_page(made, "page-over-limit");
    const std::optional<Error> error = nothing_was_read(made, extract::Ocr::automatic);
    BOOST_TEST_REQUIRE(error.has_value());
    BOOST_TEST((error->kind == ErrorKind::over_limit));
}

BOOST_AUTO_TEST_CASE(a_damaged_picture_of_which_nothing_is_left) {
    extract::Document made = document();
    add_page(made, "picture-damaged");
    BOOST_TEST(told(made) == "its only page was not read: why 1");
}

BOOST_AUTO_TEST_CASE(something_was_read) {
    for (const auto& [code, confidence] : {std::pair{"", 1.0F}, std::pair{"page-needs-ocr", 1.0F},
                                           std::pair{"page-unsure", 0.1F}, std::pair{"picture-damaged", 0.1F}}) {
        extract::Document made = document();
        add_page(made, "page-needs-ocr");
        add_page(made, code, true, confidence);
        BOOST_TEST(told(made) == "", code);
    }
    extract::Document blank = document();
    add_page(blank, "page-blank");
    BOOST_TEST(told(blank) == "");
    extract::Document plain = document();
    add_page(plain, "");  // a text file without a word
    BOOST_TEST(told(plain) == "");
}

BOOST_AUTO_TEST_SUITE_END()
