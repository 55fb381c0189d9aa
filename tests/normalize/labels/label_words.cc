#include "normalize/labels/label_words.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <string>

#include "base/lexicon/lexicon.h"
#include "base/text.h"

using namespace solieu;
using namespace solieu::normalize;

BOOST_AUTO_TEST_SUITE(label_words_tests)

namespace {

const LabelVocabulary& vocabulary() {
    const auto& packs = built_in_lexicon().packs();
    const auto form = std::find_if(packs.begin(), packs.end(), [](const Pack& pack) { return pack.id == "cchc-581"; });
    static const LabelVocabulary words(*form, built_in_lexicon());
    return words;
}

LabelWords read(std::string_view label, Mending mending = Mending::marks) {
    return read_label_words(label, mending, vocabulary());
}

bool same(std::string_view a, std::string_view b) {
    const LabelWords left = read(a), right = read(b);
    return left.words == right.words && left.facets == right.facets && left.unknown == right.unknown;
}

}  // namespace

BOOST_AUTO_TEST_CASE(abbreviations_order_and_empty_words_do_not_matter) {
    BOOST_TEST(same("Số TTHC bãi bỏ", "Số lượng các thủ tục hành chính đã được bãi bỏ"));
    BOOST_TEST(same("Tổng số ĐVSNCL", "TỔNG SỐ ĐƠN VỊ SỰ NGHIỆP CÔNG LẬP"));
    BOOST_TEST(same("Số hồ sơ TTHC đã giải quyết xong", "Số hồ sơ giải quyết TTHC"));
    BOOST_TEST(same("Số PAKN đã tiếp nhận", "Phản ánh, kiến nghị tiếp nhận"));
    BOOST_TEST(!same("Số TTHC bãi bỏ", "Số TTHC công bố mới"));
}

BOOST_AUTO_TEST_CASE(facets_tell_apart) {
    BOOST_TEST(!same("Số TTHC cấp tỉnh", "Số TTHC cấp huyện"));
    BOOST_TEST(!same("Số TTHC cấp huyện", "Số TTHC cấp xã"));
    BOOST_TEST(!same("Số hồ sơ giải quyết đúng hạn", "Số hồ sơ giải quyết quá hạn"));
    BOOST_TEST(!same("Tỷ lệ hồ sơ trực tuyến toàn trình", "Tỷ lệ hồ sơ trực tuyến một phần"));
    BOOST_TEST(!same("Biên chế được giao", "Biên chế có mặt"));
    BOOST_TEST(!same("Tỷ lệ hồ sơ đúng hạn", "Số hồ sơ đúng hạn"));
    BOOST_TEST(!same("Số công chức được tuyển dụng", "Số viên chức được tuyển dụng"));
    BOOST_TEST(!same("Đã hoàn thành", "Chưa hoàn thành"));
    BOOST_TEST(same("Tỷ lệ hồ sơ đúng hạn", "Tỉ lệ hồ sơ đúng hẹn"));
    BOOST_TEST(same("Số TTHC của UBND các xã, phường, thị trấn", "Số TTHC cấp xã"));
    BOOST_TEST((read("Số TTHC cấp tỉnh").facets & vocabulary().inherited) != 0U);
    BOOST_TEST((read("Tỷ lệ hồ sơ").facets) == vocabulary().rate);
}

BOOST_AUTO_TEST_CASE(what_stands_in_brackets_is_kept_apart) {
    const LabelWords label = read("Số hồ sơ (đúng hạn, trực tuyến)");
    BOOST_TEST(label.words == read("Số hồ sơ").words, boost::test_tools::per_element());
    BOOST_TEST(label.asides == read("trực tuyến").words, boost::test_tools::per_element());
    BOOST_TEST(label.facets == 0U);
    BOOST_TEST(label.aside_facets == read("đúng hạn").facets);
}

BOOST_AUTO_TEST_CASE(spans_are_told) {
    BOOST_TEST(read("Số công chức được tuyển dụng (lũy kế từ đầu năm)").cumulative);
    BOOST_TEST(read("Số biên chế đã tinh giản trong kỳ báo cáo").within_period);
    BOOST_TEST(!read("Số TTHC cấp tỉnh").cumulative);
}

BOOST_AUTO_TEST_CASE(years_say_when_but_not_in_comparisons) {
    BOOST_TEST(same("Tỷ lệ hoàn thành kế hoạch CCHC năm 2024", "Tỷ lệ hoàn thành kế hoạch CCHC năm"));
    BOOST_TEST(same("Chương trình CCHC giai đoạn 2021 - 2025", "Chương trình CCHC giai đoạn"));
    BOOST_TEST(!same("Cắt giảm so với năm 2015", "Cắt giảm so với năm 2021"));
}

BOOST_AUTO_TEST_CASE(words_without_marks_and_misread_ones_are_mended) {
    const LabelWords plain = read("Số nhiệm vụ đề ra trong kế hoạch");
    const LabelWords bare = read("Số nhiem vụ đề ra trong kế hoạch");
    BOOST_TEST(bare.words == plain.words, boost::test_tools::per_element());
    BOOST_TEST(bare.mended == 1);
    BOOST_TEST(read("Số nhíệm vụ đề ra trong kế hoạch").mended == 0);
    BOOST_TEST(read("Số nhíệm vụ đề ra trong kế hoạch", Mending::slips).words == plain.words,
               boost::test_tools::per_element());
    BOOST_TEST(read("chi thường xuyôn", Mending::slips).words == read("chi thường xuyên").words,
               boost::test_tools::per_element());
    BOOST_TEST(read("chi thường xuyôn", Mending::marks).unknown == 2);
    BOOST_TEST(read("chi thường xuyônn", Mending::slips).unknown == 2);  // two letters: another word
}

BOOST_AUTO_TEST_CASE(words_that_no_label_has_are_counted) {
    const LabelWords label = read("Số TTHC lĩnh vực đất đai (khoáng sản)");
    BOOST_TEST(label.unknown == 4);
    BOOST_TEST(label.unknown_asides == 2);
    BOOST_TEST(read("").empty());
    BOOST_TEST(read(" ( - ) ").empty());
}

BOOST_AUTO_TEST_CASE(counts_and_headings) {
    BOOST_TEST(read("Số VBQPPL đã kiểm tra").counted);
    BOOST_TEST(read("Tỷ lệ hồ sơ").counted);
    BOOST_TEST(!read("Kiểm tra VBQPPL").counted);
    BOOST_TEST(!read("").counted);
}

BOOST_AUTO_TEST_CASE(phrases_of_the_table_are_lower_case_and_each_means_one_concept) {
    std::vector<std::string> phrases;  // with their packs: each pack has its own
    for (const PackRow& line : built_in_lexicon().rows("indicator_words.tsv")) {
        BOOST_TEST_REQUIRE(line.fields.size() == 3U, line[0]);
        if (line[1] == "opening") continue;  // what a label begins with, whatever the words mean
        std::string_view rest = line[2];
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            const std::string phrase = single_spaced(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            BOOST_TEST(phrase == lower(phrase));
            phrases.push_back(line.pack->id + ": " + phrase);
        }
    }
    std::sort(phrases.begin(), phrases.end());
    const auto twice = std::adjacent_find(phrases.begin(), phrases.end());
    BOOST_TEST((twice == phrases.end()), (twice == phrases.end() ? std::string() : *twice));
    BOOST_TEST(vocabulary().concepts.size() > 200U);
}

BOOST_AUTO_TEST_SUITE_END()
