#include "normalize/indicators/match_indicator.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(match_indicator_tests)

namespace {

// Of a pack, the form's own where none is told: packs that others need come first.
const Pack* chosen = nullptr;

const IndicatorMatcher& matcher() {
    std::vector<const Pack*> packs;
    for (const Indicator& one : indicators(built_in_lexicon()))
        if (std::find(packs.begin(), packs.end(), one.pack) == packs.end()) packs.push_back(one.pack);
    const auto at = std::find(packs.begin(), packs.end(), chosen);
    return *indicator_matchers(
        built_in_lexicon())[at == packs.end() ? 0 : static_cast<std::size_t>(at - packs.begin())];
}

LabelContext alone(std::string_view label, std::string_view unit = "") {
    return {.label = read_label_words(label, Mending::marks, vocabulary_of(matcher())),
            .unit = unit_of(unit, built_in_lexicon())};
}

LabelContext below(std::string_view parent, std::string_view label, std::string_view unit = "") {
    LabelContext context = alone(label, unit);
    const Indicator* above = find_indicator(parent, built_in_lexicon());
    BOOST_TEST_REQUIRE(above != nullptr, parent);
    context.has_parent = true;
    context.parent = above;
    context.above = {above};
    context.inherited = facets_of(*above, matcher()) & vocabulary_of(matcher()).inherited;
    return context;
}

std::string id(const LabelContext& context) {
    const IndicatorMatch match = match_indicator(context, matcher());
    return match.indicator == nullptr ? "" : match.indicator->id;
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_label_of_the_catalogue_names_its_indicator) {
    for (const Indicator& indicator : indicators(built_in_lexicon())) {
        chosen = indicator.pack;
        for (const IndicatorLabel& label : indicator.labels) {
            const LabelContext context = indicator.parent.empty() ? alone(label.text, indicator.unit)
                                                                  : below(indicator.parent, label.text, indicator.unit);
            const IndicatorMatch match = match_indicator(context, matcher());
            BOOST_TEST(id(context) == indicator.id,
                       label.text << " -> " << id(context) << " " << match.score << ", not " << indicator.id);
        }
    }
    chosen = nullptr;
}

BOOST_AUTO_TEST_CASE(other_ways_to_write_them) {
    BOOST_TEST(id(alone("Tổng số thủ tục hành chính thuộc thẩm quyền giải quyết của tỉnh", "TTHC")) ==
               "procedures.total");
    BOOST_TEST(id(alone("SỐ THỦ TỤC HÀNH CHÍNH ĐƯỢC CÔNG BỐ MỚI", "Thủ tục")) == "procedures.new");
    BOOST_TEST(id(alone("Tỷ lệ giải quyết đúng hạn hồ sơ TTHC do UBND các xã, phường, thị trấn tiếp nhận", "%")) ==
               "dossiers.commune.on_time.rate");
    BOOST_TEST(id(alone("Số lượng đơn vị sự nghiệp công lập tự đảm bảo chi thường xuyên", "Đơn vị")) ==
               "finance.autonomy.full");
    BOOST_TEST(id(alone("Tỷ lệ hoàn thành Kế hoạch CCHC năm 2026", "%")) == "direction.plan.rate");
}

BOOST_AUTO_TEST_CASE(qualifiers_decide) {
    for (const auto& [level, expected] :
         {std::pair("cấp tỉnh", "procedures.total.province"), std::pair("cấp huyện", "procedures.total.district"),
          std::pair("cấp xã", "procedures.total.commune")}) {
        BOOST_TEST(id(below("procedures.total", std::string("Số TTHC ") + level, "Thủ tục")) == expected);
    }
    BOOST_TEST(id(below("dossiers.commune.on_time.rate", "Số hồ sơ TTHC giải quyết đúng hạn", "Hồ sơ")) ==
               "dossiers.commune.on_time");
    BOOST_TEST(id(below("dossiers.commune.on_time.rate", "Số hồ sơ TTHC giải quyết trước hạn", "Hồ sơ")) == "");
    BOOST_TEST(id(alone("Tỷ lệ hồ sơ trực tuyến toàn trình", "%")) == "services.dossiers.full.rate");
    BOOST_TEST(id(alone("Tỷ lệ hồ sơ trực tuyến một phần", "%")) == "services.dossiers.part.rate");
    BOOST_TEST(id(alone("Tổng số biên chế công chức có mặt", "Người")) == "staff.administrative.present");
    BOOST_TEST(id(alone("Số biên chế đã tinh giản lũy kế từ năm 2015", "Người")) == "");
}

BOOST_AUTO_TEST_CASE(nothing_is_forced) {
    for (const std::string_view label :
         {"Số TTHC lĩnh vực đất đai", "Số TTHC", "Kế hoạch được giao", "Cấp tỉnh", "Đã thực hiện", "Số lượng", "Người",
          "Thu ngân sách trên địa bàn", "Số cuộc họp trực tuyến", "Tổng số", "Số nhiệm vụ đã hoàn thành", "",
          "Tỷ lệ TTHC bãi bỏ", "Số hồ sơ chưa giải quyết", "Tỷ lệ ĐVSNCL đã cắt giảm so với năm 2021",
          "Số TTHC công bố mới lĩnh vực đất đai", "Số VBQPPL do cấp tỉnh ban hành sai thể thức, kỹ thuật trình bày"}) {
        BOOST_TEST(id(alone(label)) == "", label << " -> " << id(alone(label)));
    }
}

BOOST_AUTO_TEST_CASE(a_label_that_several_share_needs_its_parent) {
    BOOST_TEST(id(below("finance.investment.rate", "Kế hoạch được giao", "Triệu đồng")) == "finance.investment.plan");
    BOOST_TEST(id(below("finance.autonomy", "Kế hoạch được giao", "Triệu đồng")) == "");
    LabelContext unknown_parent = alone("Tổng số hồ sơ TTHC đã giải quyết xong", "Hồ sơ");
    BOOST_TEST(id(unknown_parent) == "dossiers.settled");
    unknown_parent.has_parent = true;  // of something that is not in the catalogue
    BOOST_TEST(id(unknown_parent) == "");
}

BOOST_AUTO_TEST_CASE(a_rate_says_what_stands_below_it) {
    BOOST_TEST(id(below("services.dossiers.online.rate", "Tổng số hồ sơ TTHC đã tiếp nhận", "Hồ sơ")) ==
               "dossiers.received");
    BOOST_TEST(id(below("services.dossiers.online.rate", "Số hồ sơ TTHC đã tiếp nhận trực tuyến", "Hồ sơ")) ==
               "dossiers.received.online");
}

BOOST_AUTO_TEST_CASE(rows_beside_tell_the_parent_too) {
    LabelContext context = alone("Số người đã tinh giản trong kỳ báo cáo", "Người");
    BOOST_TEST(id(context) == "");
    context.beside = {find_indicator("staff.service.present", built_in_lexicon())};
    BOOST_TEST(id(context) == "staff.service.cut");
}

BOOST_AUTO_TEST_CASE(units_count) {
    BOOST_TEST(id(alone("Số TTHC công bố mới", "Thủ tục")) == "procedures.new");
    BOOST_TEST(id(alone("Số TTHC công bố mới", "Triệu đồng")) == "");
    BOOST_TEST(match_indicator(alone("Số TTHC công bố mới", "%"), matcher()).score <
               match_indicator(alone("Số TTHC công bố mới", "Thủ tục"), matcher()).score);
}

BOOST_AUTO_TEST_CASE(figures_of_prose_need_more) {
    LabelContext figure = alone("TTHC cấp tỉnh", "TTHC");
    figure.prose = true;
    BOOST_TEST(id(figure) == "");
    figure.above = {find_indicator("procedures.total", built_in_lexicon())};
    BOOST_TEST(id(figure) == "procedures.total.province");
    LabelContext total = alone("tổng số TTHC đang có hiệu lực", "TTHC");
    total.prose = true;
    BOOST_TEST(id(total) == "procedures.total");
    LabelContext whose = alone("hồ sơ giải quyết trước và đúng hạn", "hồ sơ");  // of departments, districts, communes?
    whose.prose = true;
    BOOST_TEST(id(whose) == "");
    LabelContext vague = alone("tổng số TTHC", "TTHC");
    vague.prose = true;
    BOOST_TEST(id(vague) == "");
}

BOOST_AUTO_TEST_CASE(titles_name_a_part_of_the_form) {
    const auto part = [](std::string_view title) {
        const Indicator* named = part_named(title, matcher());
        return named == nullptr ? std::string() : named->id;
    };
    BOOST_TEST(part("Biểu mẫu 3. Cải cách thủ tục hành chính") == "procedures");
    BOOST_TEST(part("III. CẢI CÁCH THỦ TỤC HÀNH CHÍNH") == "procedures");
    BOOST_TEST(part("6. Lĩnh vực cải cách tài chính công") == "finance");
    BOOST_TEST(part("7. Xây dựng chính quyền điện tử, chính quyền số") == "digital");
    BOOST_TEST(part("Số liệu thống kê") == "");
    BOOST_TEST(part("") == "");
    BOOST_TEST(part_of(*find_indicator("dossiers.commune.settled", built_in_lexicon()), built_in_lexicon())->id ==
               "procedures");
}

// What another pack knows changes no score of the first, and the best of both counts.
BOOST_AUTO_TEST_CASE(packs_have_their_own_words_and_weights) {
    std::vector<Pack> packs = built_in_packs();
    packs.push_back(make_pack({{"pack.toml",
                                "id = \"bridges\"\nversion = \"1\"\ntitle = { vi = \"Cầu\", en = \"Bridges\" }\n"
                                "needs = [\"vi\"]\nrules = []\n"},
                               {"indicators.tsv",
                                "bridges.total\tstock\tCầu\t\t\t\t\tTổng số cầu đã kiểm tra\tBridges\ttest\n"
                                "bridges.new\tflow\tThủ tục\t\t\t\t\tSố thủ tục sửa cầu công bố mới\tNew\ttest\n"},
                               {"indicator_words.tsv", "level9\tlevel\tcấp tỉnh; thủ tục\n"}},
                              "bridges")
                        .value());
    const auto both = make_lexicon(std::move(packs)).value();
    const std::vector<const IndicatorMatcher*>& matchers = indicator_matchers(*both);
    BOOST_TEST_REQUIRE(matchers.size() == indicator_matchers(built_in_lexicon()).size() + 1);
    for (std::string_view label : {"Số TTHC công bố mới", "Tổng số cầu đã kiểm tra", "Tổng số thủ tục sửa cầu"}) {
        const IndicatorMatch before = match_indicator(alone(label), matcher());
        const IndicatorMatch after = match_indicator(
            {.label = read_label_words(label, Mending::marks, vocabulary_of(*matchers[0])), .unit = {}}, *matchers[0]);
        BOOST_TEST(before.score == after.score, label);
        BOOST_TEST((before.indicator == nullptr) == (after.indicator == nullptr), label);
    }
    const std::string_view own = "Tổng số cầu đã kiểm tra";
    const IndicatorMatch found =
        match_indicator({.label = read_label_words(own, Mending::marks, vocabulary_of(*matchers.back())), .unit = {}},
                        *matchers.back());
    BOOST_TEST_REQUIRE((found.indicator != nullptr));
    BOOST_TEST(found.indicator->id == "bridges.total");
}

BOOST_AUTO_TEST_SUITE_END()
