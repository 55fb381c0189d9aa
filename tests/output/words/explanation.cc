#include "output/words/explanation.h"

#include <boost/test/unit_test.hpp>

#include "tests/audit/make_table.h"

using namespace solieu;

BOOST_AUTO_TEST_SUITE(explanation_tests)

namespace {

struct Audited {
    explicit Audited(const std::string& lines) : document(tests::make_document(lines)), audit(tests::check(document)) {}

    [[nodiscard]] output::Report report() const {
        return {.document = pages,
                .statements = document.statements,
                .facts = document.facts,
                .audit = audit,
                .engine = {}};
    }
    [[nodiscard]] std::string explain(std::string_view id, output::Language language) const {
        std::string text;
        output::write_explanation(report(), output::finding_called(report(), id), language,
                                  [&](std::string_view piece) { text += piece; });
        return text;
    }

    extract::Document pages;
    tests::Document document;
    audit::Audit audit;
};

const Audited& wrong_sum() {
    static const Audited audited(
        "1 | Tổng số đơn vị | Đơn vị | 777\n1.1 | Số đơn vị thuộc UBND tỉnh | Đơn vị | 7\n"
        "1.2 | Số đơn vị thuộc sở, ngành | Đơn vị | 150\n1.3 | Số đơn vị thuộc UBND cấp huyện | Đơn vị | 665\n");
    return audited;
}

bool has(const std::string& text, const std::string& line) {
    return text.find(line) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_finding_is_called_by_its_id_or_its_place_in_the_list) {
    const auto report = wrong_sum().report();
    BOOST_TEST(output::finding_called(report, "e1") == 0);
    BOOST_TEST(output::finding_called(report, "1") == 0);
    BOOST_TEST(output::finding_called(report, "e2") == -1);
    BOOST_TEST(output::finding_called(report, "") == -1);
}

BOOST_AUTO_TEST_CASE(each_figure_of_the_relation_stands_there_with_its_place) {
    const std::string text = wrong_sum().explain("e1", output::Language::en);
    BOOST_TEST(has(text, "e1. ERROR"), text);
    BOOST_TEST(has(text, "  777               page 1, t1.r1 row 1 (Tổng số đơn vị), written “777”\n"), text);
    BOOST_TEST(has(text, "= 7                 page 1, t1.r2 row 1.1"), text);
    BOOST_TEST(has(text, "+ 150               page 1, t1.r3 row 1.2"), text);
    BOOST_TEST(has(text, "computes to 822\n"), text);
}

BOOST_AUTO_TEST_CASE(corrections_stand_below_the_likeliest_first) {
    const std::string text = wrong_sum().explain("e1", output::Language::vi);
    BOOST_TEST(has(text, "1. dòng 1.2 (Số đơn vị thuộc sở, ngành): 150 → 105\n"), text);
}

BOOST_AUTO_TEST_SUITE_END()
