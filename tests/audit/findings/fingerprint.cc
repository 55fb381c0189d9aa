#include "audit/findings/fingerprint.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(fingerprint_tests)

namespace {

std::vector<std::string> fingerprints(const std::string& lines) {
    std::vector<std::string> all;
    for (const audit::Finding& finding : tests::check(tests::make_document(lines)).findings)
        all.push_back(finding.fingerprint);
    return all;
}

const std::string wrong_total =
    "1 | Tổng số TTHC | Thủ tục | 9\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3\n1.2 | Số TTHC cấp xã | Thủ tục | 4\n";

}  // namespace

BOOST_AUTO_TEST_CASE(it_is_sixteen_hex_digits_and_always_the_same) {
    const std::vector<std::string> first = fingerprints(wrong_total);
    BOOST_REQUIRE_EQUAL(first.size(), 1U);
    BOOST_TEST(first[0].size() == 16U);
    BOOST_TEST(first[0].find_first_not_of("0123456789abcdef") == std::string::npos);
    BOOST_TEST(fingerprints(wrong_total) == first);
}

BOOST_AUTO_TEST_CASE(another_version_of_the_report_keeps_it) {
    const std::vector<std::string> first = fingerprints(wrong_total);
    // Rows before it, other numbering, other numbers elsewhere; capitals, lost marks.
    BOOST_TEST(fingerprints("1 | Số văn bản | Văn bản | 37\n2 | TỔNG SỐ TTHC | Thủ tục | 9\n2.1 | Số TTHC cấp tỉnh | "
                            "Thủ tục | 3\n2.2 | Số TTHC cấp xã | Thủ tục | 4\n") == first);
    BOOST_TEST(fingerprints("1 | Tổng sô TTHC | Thủ tục | 9\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 2\n1.2 | Số TTHC cấp "
                            "xã | Thủ tục | 5\n") == first);
}

BOOST_AUTO_TEST_CASE(another_figure_or_row_is_another_finding) {
    const std::vector<std::string> first = fingerprints(wrong_total);
    for (const char* other : {"1 | Tổng số TTHC | Thủ tục | 8\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3\n1.2 | Số TTHC cấp "
                              "xã | Thủ tục | 4\n",
                              "1 | Tổng số TTHC | Thủ tục | 9\n1.1 | Số TTHC cấp tỉnh | Thủ tục | 3\n1.2 | Số TTHC cấp "
                              "xã | Thủ tục | 5\n",
                              "1 | Tổng số hồ sơ | Hồ sơ | 9\n1.1 | Số hồ sơ cấp tỉnh | Hồ sơ | 3\n1.2 | Số hồ sơ cấp "
                              "xã | Hồ sơ | 4\n"}) {
        const std::vector<std::string> found = fingerprints(other);
        BOOST_REQUIRE_EQUAL(found.size(), 1U);
        BOOST_TEST(found != first, other);
    }
}

BOOST_AUTO_TEST_CASE(findings_that_are_alike_are_told_apart) {
    std::vector<audit::Finding> twins(2);
    audit::set_fingerprints(twins, {}, {});
    BOOST_TEST(twins[1].fingerprint == twins[0].fingerprint + "-2");
}

BOOST_AUTO_TEST_SUITE_END()
