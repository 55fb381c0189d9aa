#include "normalize/report/period.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(period_tests)

namespace {

std::string shown(std::string_view words) {
    const Period period = find_period(words, built_in_lexicon());
    std::string text(name_of(period.kind));
    if (period.number > 0) text += " " + std::to_string(period.number);
    if (period.year > 0) text += " of " + std::to_string(period.year);
    if (period.from && period.to) text += ", " + to_iso(*period.from) + " to " + to_iso(*period.to);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(quarters) {
    const std::string third = "quarter 3 of 2023, 2023-07-01 to 2023-09-30";
    BOOST_TEST(shown("quý III năm 2023") == third);
    BOOST_TEST(shown("Quý III, năm 2023") == third);
    BOOST_TEST(shown("quý III/2023") == third);
    BOOST_TEST(shown("QUÝ 3 NĂM 2023") == third);
    BOOST_TEST(shown("quý ba năm 2023") == third);
    BOOST_TEST(shown("Q3/2023") == third);
    BOOST_TEST(shown("Kết quả công tác quý III, phương hướng nhiệm vụ quý IV năm 2023") == third);
    BOOST_TEST(shown("Kết quả năm nay quý I năm 2024") == "quarter 1 of 2024, 2024-01-01 to 2024-03-31");
    BOOST_TEST(shown("quý III") == "quarter 3");
}

BOOST_AUTO_TEST_CASE(months_and_years) {
    BOOST_TEST(shown("9 tháng đầu năm 2022") == "nine-months of 2022, 2022-01-01 to 2022-09-30");
    BOOST_TEST(shown("chín tháng năm 2022") == "nine-months of 2022, 2022-01-01 to 2022-09-30");
    BOOST_TEST(shown("6 tháng đầu năm 2024 và phương hướng 6 tháng cuối năm 2024") ==
               "half-year 1 of 2024, 2024-01-01 to 2024-06-30");
    BOOST_TEST(shown("06 tháng cuối năm 2024") == "half-year 2 of 2024, 2024-07-01 to 2024-12-31");
    BOOST_TEST(shown("nửa đầu năm 2024") == "half-year 1 of 2024, 2024-01-01 to 2024-06-30");
    BOOST_TEST(shown("tháng 2 năm 2024") == "month 2 of 2024, 2024-02-01 to 2024-02-29");
    BOOST_TEST(shown("tháng 9/2022") == "month 9 of 2022, 2022-09-01 to 2022-09-30");
    BOOST_TEST(shown("Công tác năm 2024 và nhiệm vụ năm 2025") == "year of 2024, 2024-01-01 to 2024-12-31");
}

BOOST_AUTO_TEST_CASE(terms) {
    const std::string term = "term of 2025, 2021-01-01 to 2025-12-31";
    BOOST_TEST(shown("giai đoạn 2021 - 2025") == term);
    BOOST_TEST(shown("giai đoạn 2021-2025") == term);
    BOOST_TEST(shown("giai đoạn 2021 – 2025 và nhiệm vụ giai đoạn 2026 - 2030") == term);
    BOOST_TEST(shown("từ năm 2021 đến năm 2025") == term);
    BOOST_TEST(shown("Tổng kết Chương trình giai đoạn 2021-2025, phương hướng năm 2026") == term);
    BOOST_TEST(shown("Thực hiện Chương trình giai đoạn 2021 - 2030 trong quý II năm 2024") ==
               "quarter 2 of 2024, 2024-04-01 to 2024-06-30");
}

BOOST_AUTO_TEST_CASE(no_period) {
    for (const std::string_view words : {"", "Công tác cải cách hành chính", "quy định tại Việt Nam", "tháng 13",
                                         "giai đoạn", "năm 20233", "26/3/2025"}) {
        BOOST_TEST(shown(words) == "none", words);
    }
    std::string endless;
    while (endless.size() < 1'000'000) endless += "giai đoạn ";
    BOOST_TEST(shown(endless) == "none");
}

BOOST_AUTO_TEST_CASE(columns) {
    const Period term = find_period("giai đoạn 2021 - 2024", built_in_lexicon());
    const auto column = [&](std::string_view head, std::string_view year) {
        const Period period = period_of_column(head, year, term, built_in_lexicon());
        return std::string(name_of(period.kind)) + " " + to_iso(*period.from) + " " + to_iso(*period.to);
    };
    BOOST_TEST(column("Năm 2023", "2023") == "year 2023-01-01 2023-12-31");
    BOOST_TEST(column("Năm 2024 (tính đến 31/5)", "2024") == "to-date 2024-01-01 2024-05-31");
    BOOST_TEST(column("Năm 2024 (đến ngày 15 tháng 9)", "2024") == "to-date 2024-01-01 2024-09-15");
    BOOST_TEST(column("Năm 2024 (tính đến 31/6)", "2024") == "year 2024-01-01 2024-12-31");
    BOOST_TEST(column("Quý III/2024", "2024") == "quarter 2024-07-01 2024-09-30");
    BOOST_TEST(column("2022", "2022") == "year 2022-01-01 2022-12-31");
    BOOST_TEST(column("Số liệu", "") == "term 2021-01-01 2024-12-31");
}

BOOST_AUTO_TEST_CASE(numbers_and_years_that_name_no_period) {
    const Period month = find_period("Kết quả thực hiện Đề án 06 tháng 3/2031", built_in_lexicon());
    BOOST_TEST((month.kind == PeriodKind::month && month.number == 3 && month.year == 2031));
    BOOST_TEST((find_period("Chương trình đến năm 2030", built_in_lexicon()).kind == PeriodKind::none));
    BOOST_TEST((find_period("Công tác năm 2031 so với năm 2030", built_in_lexicon()).year == 2031));
    // Words that only end like those before a compared year.
    const std::string year = "year of 2031, 2031-01-01 to 2031-12-31";
    BOOST_TEST(shown("Công tác cải cách hành chính định kỳ năm 2031") == year);
    BOOST_TEST(shown("Công tác phối hợp với năm 2031") == year);
    BOOST_TEST(shown("TU BỔ ĐÌNH ĐỀN NĂM 2031") == year);
    BOOST_TEST(shown("So với năm 2030, cùng kỳ năm 2029, công tác năm 2031") == year);
    BOOST_TEST(shown("SO VOI NAM 2030, CONG TAC NAM 2031") == year);
    BOOST_TEST(shown("3 tháng đầu năm 2031") == "quarter 1 of 2031, 2031-01-01 to 2031-03-31");
    BOOST_TEST((find_period("3 tháng đầu năm 2031", built_in_lexicon()).kind == PeriodKind::quarter));
}

BOOST_AUTO_TEST_CASE(official_days) {
    for (const PackRow& row : built_in_lexicon().rows("cut_offs.tsv")) {
        const Period period = find_period(row[4], built_in_lexicon());
        BOOST_TEST(name_of(period.kind) == row[0]);
        BOOST_TEST(official_cut_off(period, built_in_lexicon()).has_value());
    }
    const auto half = official_cut_off(find_period("6 tháng đầu năm 2031", built_in_lexicon()), built_in_lexicon());
    BOOST_REQUIRE(half.has_value());
    BOOST_TEST((half->from == CalendarDate{2030, 12, 15} && half->to == CalendarDate{2031, 6, 14} && half->assumed));
    BOOST_TEST(
        !official_cut_off(find_period("giai đoạn 2031 - 2035", built_in_lexicon()), built_in_lexicon()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
