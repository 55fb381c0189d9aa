#include "audit/partition.h"

#include <boost/test/unit_test.hpp>

#include "base/lexicon/lexicon.h"

using namespace solieu;
using namespace solieu::audit;

BOOST_AUTO_TEST_SUITE(partition_tests)

namespace {
Partition partition(const char* whole, std::vector<const char*> parts) {
    normalize::WordNumbers words;
    const normalize::Label label = normalize::read_label(whole, words, built_in_lexicon());
    std::vector<normalize::Label> labels;
    for (const char* part : parts) labels.push_back(normalize::read_label(part, words, built_in_lexicon()));
    std::vector<const normalize::Label*> pointers;
    for (const normalize::Label& one : labels) pointers.push_back(&one);
    return partition_of(label, pointers, built_in_lexicon());
}
}  // namespace

BOOST_AUTO_TEST_CASE(levels_of_government) {
    BOOST_TEST((partition("Tổng số thủ tục", {"Số thủ tục cấp tỉnh", "Số thủ tục cấp huyện", "Số thủ tục cấp xã"}) ==
                Partition::closed));
    BOOST_TEST((partition("Số cơ quan", {"Cấp tỉnh", "Cấp huyện"}) == Partition::closed));
    BOOST_TEST((partition("Tổng số đơn vị", {"Số đơn vị thuộc UBND tỉnh", "Số đơn vị thuộc sở, ngành",
                                             "Số đơn vị thuộc UBND cấp huyện"}) == Partition::closed));
    BOOST_TEST((partition("Kiểm tra", {"Các sở, ngành", "UBND cấp huyện"}) == Partition::open));
}

BOOST_AUTO_TEST_CASE(levels_that_overlap_are_no_partition) {
    BOOST_TEST(
        (partition("Số lãnh đạo", {"Số lãnh đạo cấp sở và cấp huyện", "Số lãnh đạo cấp huyện"}) == Partition::unknown));
    BOOST_TEST((partition("Số đơn vị", {"Số đơn vị cấp xã", "Số đơn vị của xã vùng cao"}) == Partition::unknown));
}

BOOST_AUTO_TEST_CASE(a_town_is_no_commune) {
    BOOST_TEST((partition("Tổng số", {"Các huyện, thị xã, thành phố", "Các xã, phường"}) == Partition::closed));
}

BOOST_AUTO_TEST_CASE(financial_autonomy) {
    BOOST_TEST((partition("Tổng số ĐVSN",
                          {"Số ĐVSN tự bảo đảm chi thường xuyên và chi đầu tư", "Số ĐVSN tự bảo đảm chi thường xuyên",
                           "Số ĐVSN tự bảo đảm một phần chi thường xuyên",
                           "Số ĐVSN do Nhà nước bảo đảm chi thường xuyên"}) == Partition::closed));
    BOOST_TEST((partition("Tổng số ĐVSN", {"Số ĐVSN tự bảo đảm chi thường xuyên và chi đầu tư",
                                           "Số ĐVSN tự bảo đảm chi thường xuyên"}) == Partition::open));
}

BOOST_AUTO_TEST_CASE(bands_of_percent) {
    BOOST_TEST((partition("Số đơn vị tự bảo đảm một phần",
                          {"Từ 70% - dưới 100%", "Từ 30% - dưới 70%", "Từ 10% - dưới 30%"}) == Partition::closed));
    BOOST_TEST((partition("Số đơn vị", {"Từ 70% - dưới 100%", "Từ 10% - dưới 30%"}) == Partition::open));
    BOOST_TEST((partition("Số đơn vị", {"Từ 50% - dưới 100%", "Từ 30% - dưới 70%"}) == Partition::unknown));
}

BOOST_AUTO_TEST_CASE(states_are_all_only_of_what_is_finished) {
    BOOST_TEST(
        (partition("Tổng số nhiệm vụ được giao", {"Số nhiệm vụ đúng hạn", "Số nhiệm vụ quá hạn"}) == Partition::open));
    BOOST_TEST((partition("Số hồ sơ đã giải quyết", {"Đúng hạn", "Quá hạn"}) == Partition::closed));
}

BOOST_AUTO_TEST_CASE(no_dimension_no_partition) {
    BOOST_TEST(
        (partition("Số lãnh đạo", {"Số lãnh đạo được bổ nhiệm", "Số lãnh đạo bị kỷ luật"}) == Partition::unknown));
    BOOST_TEST((partition("Tổng số hồ sơ", {"Số hồ sơ cấp tỉnh"}) == Partition::unknown));
}

namespace {
bool share(const char* part, const char* whole) {
    normalize::WordNumbers words;
    const normalize::Label a = normalize::read_label(part, words, built_in_lexicon());
    return shares_head(a, normalize::read_label(whole, words, built_in_lexicon()));
}
}  // namespace

BOOST_AUTO_TEST_CASE(the_thing_counted) {
    BOOST_TEST(share("Số TTHC cấp xã", "Tổng số TTHC tại địa phương"));
    BOOST_TEST(share("Số ĐVSN thuộc tỉnh", "Tổng số đơn vị sự nghiệp (ĐVSN)"));
    BOOST_TEST(share("Cấp huyện", "Số cơ quan hành chính"));
    BOOST_TEST(!share("Số phiếu khảo sát", "Tổng số TTHC tại địa phương"));
}

BOOST_AUTO_TEST_CASE(what_distinguishes_labels) {
    normalize::WordNumbers words;
    const auto read = [&](const char* text) { return normalize::read_label(text, words, built_in_lexicon()); };
    const normalize::Label province = read("Số TTHC cấp tỉnh"), commune = read("Số TTHC cấp xã"), twice = read("a a"),
                           once = read("a");
    BOOST_TEST(common_words({&province, &commune}).front == 3u);
    BOOST_TEST(common_words({&province, &commune}).back == 0u);
    BOOST_TEST(common_words({&twice, &once}).front == 1u);
    BOOST_TEST(common_words({&twice, &once}).back == 0u);
    BOOST_TEST(common_words({}).front == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
