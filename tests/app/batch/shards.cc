#include "app/batch/shards.h"

#include <boost/test/unit_test.hpp>
#include <set>

using namespace solieu;
using namespace solieu::app;

BOOST_AUTO_TEST_SUITE(shards_tests)

namespace {

std::vector<output::Waiting> documents_of(const std::vector<std::int64_t>& sizes) {
    std::vector<output::Waiting> documents;
    for (const std::int64_t size : sizes)
        documents.push_back({.id = static_cast<std::int64_t>(documents.size()) + 1, .size = size, .attempts = 0});
    return documents;
}

std::int64_t sum_of(const std::vector<output::Waiting>& share) {
    std::int64_t sum = 0;
    for (const output::Waiting& one : share) sum += one.size;
    return sum;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_document_is_in_one_share_and_shares_weigh_alike) {
    std::vector<std::int64_t> sizes;
    for (int i = 0; i < 500; ++i) sizes.push_back(30'000 + (i * 7919) % 900'000);
    sizes.push_back(20'000'000);
    const auto shares = shares_of(documents_of(sizes), 7);
    std::set<std::int64_t> ids;
    std::int64_t least = sum_of(shares[0]), most = least;
    for (const auto& share : shares) {
        for (const output::Waiting& one : share) BOOST_TEST(ids.insert(one.id).second);
        least = std::min(least, sum_of(share));
        most = std::max(most, sum_of(share));
    }
    BOOST_TEST(ids.size() == sizes.size());
    BOOST_TEST(most - least < most / 20);
}

BOOST_AUTO_TEST_CASE(small_ones_count_too) {
    const auto shares = shares_of(documents_of(std::vector<std::int64_t>(100, 1)), 2);
    BOOST_TEST(shares[0].size() == 50U);
    BOOST_TEST(shares_of({}, 3).size() == 3U);
    BOOST_TEST(shares_of(documents_of({5}), 3)[0].size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
