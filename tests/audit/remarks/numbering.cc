#include "audit/remarks/numbering.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(numbering_tests)

namespace {

// Headings with these numbers; `confidence`: how surely all but the first were read.
std::string of_sections(const std::vector<std::string>& labels, float confidence = 1) {
    std::string lines;
    for (const std::string& label : labels) lines += "@ section " + label + " Nội dung\n";
    tests::Document document = tests::make_document(lines);
    for (std::size_t i = 1; i < labels.size(); ++i) document.statements.sections[i].place.confidence = confidence;
    audit::Audit audit;
    audit.findings = audit::find_wrong_section_numbers(document.statements);
    return tests::summary(audit, document.statements);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_number_that_stands_twice_is_a_warning) {
    BOOST_TEST(of_sections({"I", "II", "III"}) == "nothing");
    BOOST_TEST(of_sections({"I", "II", "II", "IV"}) == "warning stt: section II: II");
    BOOST_TEST(of_sections({"1", "2", "2", "3"}) == "warning stt: section 2: 2");
}

BOOST_AUTO_TEST_CASE(one_read_from_a_picture_is_asked_for_where_the_others_go_on) {
    constexpr float recognised = 0.9F;
    BOOST_TEST(of_sections({"I", "II", "II", "IV"}, recognised) == "info stt: section II: II");
    BOOST_TEST(of_sections({"1", "1.1", "1.1", "1.3"}, recognised) == "info stt: section 1.1: 1.1");
    // The first of the two is the one that was left out.
    BOOST_TEST(of_sections({"I", "III", "III", "IV"}, recognised) ==
               "info stt: section III: III -> 2\ninfo stt: section III: III");
    // Nothing is left out, or nothing follows: it stands twice.
    BOOST_TEST(of_sections({"I", "II", "II", "III"}, recognised) == "warning stt: section II: II");
    BOOST_TEST(of_sections({"I", "II", "II"}, recognised) == "warning stt: section II: II");
}

BOOST_AUTO_TEST_CASE(rows_are_compared_within_their_table) {
    tests::Document document = tests::make_document(
        "1 | Hộ tịch | Hồ sơ | 120\n2 | Đất đai | Hồ sơ | 845\n2 | Xây dựng | Hồ sơ | 31\n4 | Y tế | Hồ sơ | 7\n");
    audit::Audit audit;
    audit.findings = audit::find_wrong_row_numbers(document.statements);
    BOOST_TEST(tests::summary(audit, document.statements) == "warning stt: row 2: 2");
    grammar::Text& label = document.statements.tables[0].rows[2].label;
    label.runs = {{.begin = 0,
                   .end = static_cast<std::uint32_t>(label.text.size()),
                   .place = {.page = 1, .box = {}, .confidence = 0.9F}}};
    audit.findings = audit::find_wrong_row_numbers(document.statements);
    BOOST_TEST(tests::summary(audit, document.statements) == "info stt: row 2: 2");
}

// "2 = đã xong" of a list of codes, whose line was taken for a row.
BOOST_AUTO_TEST_CASE(a_row_that_was_guessed_is_asked_for) {
    tests::Document document = tests::make_document(
        "1 | Kết nối hệ thống | Mã | 1\n2 | Họp trực tuyến | Mã | 1\n2 | = đã xong | | 0\n3 | Nền tảng chung | Mã | "
        "2\n");
    document.statements.tables[0].rows[2].values[0].place.confidence = 0.5F;
    audit::Audit audit;
    audit.findings = audit::find_wrong_row_numbers(document.statements);
    BOOST_TEST(tests::summary(audit, document.statements) == "info stt: row 2: 2");
}

BOOST_AUTO_TEST_SUITE_END()
