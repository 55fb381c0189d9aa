#include "audit/rulebook/catalogue_rules.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <set>

#include "audit/rule_example.h"
#include "audit/rulebook/pack_rules.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(catalogue_rules_tests)

namespace {

const DataRule& rule(const std::vector<DataRule>& rules, const std::string& id) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const DataRule& one) { return one.id == id; });
    BOOST_TEST_REQUIRE((found != rules.end()), id);
    return *found;
}

// What needs no rule of its own, since the catalogue says it: on rows of forms as they are written.
struct Example {
    const char *rule, *holds, *fails;
};

constexpr Example examples[] = {
    {"catalogue.services.level4.rate",
     R"(6.1 | Tỷ lệ DVCTT toàn trình đủ điều kiện | % | 87,5
6.1.1 | Tổng số DVC đủ điều kiện lên trực tuyến toàn trình | DVC | 960
6.1.2 | Số lượng DVCTT toàn trình | DVC | 840
)",
     R"(7.2.2 | Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến mức độ 4 | % | 58,72
 | Tổng số TTHC đủ điều kiện cung cấp trực tuyến mức độ 4 | Thủ tục | 160
 | Số TTHC đang cung cấp trực tuyến mức độ 4 | Thủ tục | 160
 | Số TTHC đang cung cấp trực tuyến mức độ 4 có phát sinh hồ sơ nộp trực tuyến | Thủ tục | 12
)"},
    {"catalogue.services.used.rate",
     R"(6.2 | Tỷ lệ DVC có phát sinh hồ sơ nộp trực tuyến (toàn trình + một phần) | % | 93,75
6.2.1 | Tổng số DVCTT có phát sinh hồ sơ (gồm trực tuyến và trực tiếp) | DVC | 400
6.2.2 | Số DVCTT có phát sinh hồ sơ trực tuyến | DVC | 375
)",
     R"(6.2 | Tỷ lệ DVC có phát sinh hồ sơ nộp trực tuyến (toàn trình + một phần) | % | 39,75
6.2.1 | Tổng số DVCTT có phát sinh hồ sơ (gồm trực tuyến và trực tiếp) | DVC | 400
6.2.2 | Số DVCTT có phát sinh hồ sơ trực tuyến | DVC | 375
)"},
    {"catalogue.services.dossiers.part.rate",
     R"(6.3 | Tỷ lệ hồ sơ trực tuyến toàn trình | % | 88,4
6.3.1 | Tổng số hồ sơ của DVCTT toàn trình (gồm hồ sơ nộp trực tuyến + trực tiếp) | Hồ sơ | 52.500
6.3.2 | Số hồ sơ nộp trực tuyến của các DVCTT toàn trình | Hồ sơ | 46.410
)",
     R"(6.4 | Tỷ lệ hồ sơ trực tuyến một phần | % | 84,8
6.4.1 | Tổng số hồ sơ của DVCTT một phần (gồm hồ sơ nộp trực tuyến + trực tiếp) | Hồ sơ | 52.500
6.4.2 | Số hồ sơ nộp trực tuyến của các DVCTT một phần | Hồ sơ | 46.410
)"},
    {"catalogue.services.payment.rate",
     R"(6.5 | Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến | % | 75
6.5.1 | Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí) | Thủ tục | 280
6.5.2 | Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC của tỉnh | Thủ tục | 210
)",
     R"(6.5 | Tỷ lệ TTHC được tích hợp, triển khai thanh toán trực tuyến | % | 100
6.5.1 | Tổng số TTHC có yêu cầu nghĩa vụ tài chính (tất cả các TTHC có phát sinh phí, lệ phí) | Thủ tục | 280
6.5.2 | Số TTHC đã được tích hợp, triển khai thanh toán trực tuyến trên Cổng DVC của tỉnh | Thủ tục | 210
)"},
    {"catalogue.direction.plan.rate",
     R"(2 | Tỷ lệ hoàn thành Kế hoạch CCHC năm (lũy kế) | % | 62,5
2.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | 40
2.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | 25
)",
     R"(2 | Tỷ lệ hoàn thành Kế hoạch CCHC năm (lũy kế) | % | 82,5
2.1 | Số nhiệm vụ đề ra trong kế hoạch | Nhiệm vụ | 40
2.2 | Số nhiệm vụ đã hoàn thành | Nhiệm vụ | 25
)"},
    {"catalogue.direction.inspection.issues.rate",
     R"(3.3 | Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra | % | 80
3.3.1 | Tổng số vấn đề phát hiện qua kiểm tra | Vấn đề | 15
3.3.2 | Số vấn đề phát hiện đã xử lý xong | Vấn đề | 12
)",
     R"(1.3.2 | Số vấn đề phát hiện qua kiểm tra | Vấn đề | 15
1.3.3 | Số vấn đề phát hiện đã xử lý xong | Vấn đề | 12
1.3.4 | Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra | % | 100
)"},
    {"catalogue.finance.autonomy.part.share",
     R"(2.4 | Số ĐVSN tự bảo đảm một phần chi thường xuyên | Đơn vị | 130
2.4.1 | Số ĐVSN tự bảo đảm từ 70% - dưới 100% chi thường xuyên | Đơn vị | 20
2.4.2 | Số ĐVSN tự bảo đảm từ 30% - dưới 70% chi thường xuyên | Đơn vị | 50
2.4.3 | Số ĐVSN tự bảo đảm từ 10% - dưới 30% chi thường xuyên | Đơn vị | 60
)",
     R"(2.4 | Số ĐVSN tự bảo đảm một phần chi thường xuyên | Đơn vị | 130
2.4.1 | Số ĐVSN tự bảo đảm từ 70% - dưới 100% chi thường xuyên | Đơn vị | 20
2.4.2 | Số ĐVSN tự bảo đảm từ 30% - dưới 70% chi thường xuyên | Đơn vị | 50
2.4.3 | Số ĐVSN tự bảo đảm từ 10% - dưới 30% chi thường xuyên | Đơn vị | 6
)"},
    {"catalogue.finance.investment.rate",
     R"(1 | Tỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công | % | 62,5
1.1 | Kế hoạch được giao | Triệu đồng | 4.812.400
1.2 | Đã thực hiện | Triệu đồng | 3.007.750
)",
     R"(6.1 | Tỷ lệ thực hiện kế hoạch giải ngân vốn đầu tư công | % | 26,5
6.1.1 | Kế hoạch được giao | Triệu đồng | 4.812.400
6.1.2 | Đã thực hiện | Triệu đồng | 3.007.750
)"},
    {"catalogue.institutions.review.rate",
     R"(2.2 | Tỷ lệ xử lý VBQPPL sau kiểm tra | % | 75
2.2.1 | Tổng số VBQPPL cần phải xử lý sau kiểm tra | Văn bản | 08
2.2.2 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | 06
)",
     R"(2.2 | Tỷ lệ xử lý VBQPPL sau rà soát | % | 100
 | Tổng số VBQPPL cần phải xử lý sau rà soát | Văn bản | 08
 | Số VBQPPL có kiến nghị xử lý đã được xử lý xong | Văn bản | 06
)"},
    {"catalogue.dossiers.on_time.rate",
     R"(3.1 | Tỷ lệ hồ sơ TTHC do các sở, ngành tiếp nhận được giải quyết đúng hạn | % | 99,5
3.1.1 | Tổng số hồ sơ TTHC đã giải quyết xong | Hồ sơ | 20.400
3.1.2 | Số hồ sơ TTHC giải quyết đúng hạn | Hồ sơ | 20.298
)",
     R"(3.3.1 | Tỷ lệ hồ sơ TTHC tiếp nhận được giải quyết đúng hạn | % | 95,5
 | Tổng số hồ sơ TTHC đã giải quyết xong | Hồ sơ | 20.400
 | Số hồ sơ TTHC giải quyết đúng hạn | Hồ sơ | 20.298
)"},
    {"catalogue.petitions.settled.rate",
     R"(3.4 | Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC | % | 87,5
3.4.1 | Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến) | PAKN | 48
3.4.2 | Số PAKN đã giải quyết xong | PAKN | 42
)",
     R"(3.4 | Tỷ lệ giải quyết phản ánh, kiến nghị (PAKN) về quy định TTHC | % | 100
3.4.1 | Tổng số PAKN đã tiếp nhận (trực tiếp hoặc do cơ quan có thẩm quyền chuyển đến) | PAKN | 48
3.4.2 | Số PAKN đã giải quyết xong | PAKN | 42
)"},
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_rate_follows_from_its_numerator_and_denominator) {
    const auto rules = catalogue_rules(built_in_lexicon());
    const DataRule& rate = rule(rules, "catalogue.direction.plan.rate");
    BOOST_TEST((rate.claim == Claim::ratio));
    BOOST_TEST(rate.row.indicators.front() == "direction.plan.rate");
    BOOST_TEST_REQUIRE(rate.parts.size() == 2u);
    BOOST_TEST(rate.parts[0].indicators.front() == "direction.plan.done");
    BOOST_TEST(rate.parts[1].indicators.front() == "direction.plan.tasks");
    BOOST_TEST(rate.explanation.en.find(" = ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_partition_makes_up_its_parent) {
    const auto rules = catalogue_rules(built_in_lexicon());
    const DataRule& sum = rule(rules, "catalogue.procedures.total.level");
    BOOST_TEST((sum.claim == Claim::sum));
    BOOST_TEST(sum.row.indicators.front() == "procedures.total");
    BOOST_TEST(sum.parts.size() == 3u);
    std::set<std::string> ids;
    for (const DataRule& one : rules) BOOST_TEST(ids.insert(one.id).second, one.id);
}

BOOST_AUTO_TEST_CASE(rows_of_forms_are_held_to_it) {
    const Rulebook& book = built_in_lexicon().of<PackRules>().book;
    for (const Example& example : examples) {
        const DataRule& one = rule(book.rules, example.rule);
        BOOST_TEST(try_example(one, book.vocabulary, example.fails, built_in_lexicon()).findings.size() == 1u,
                   example.fails);
        BOOST_TEST(try_example(one, book.vocabulary, example.holds, built_in_lexicon()).findings.empty(), example.holds);
    }
}

BOOST_AUTO_TEST_SUITE_END()
