#include "output/list/spool.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/app/environment.h"
#include "tests/app/file_limit.h"

using namespace solieu::output;

BOOST_AUTO_TEST_SUITE(spool_tests)

namespace {

std::string piece(std::size_t number) {
    return std::to_string(number) + std::string(number % 977, static_cast<char>('a' + number % 26));
}

constexpr std::size_t pieces = 3'000;  // some 1.5 MB: more than stays in memory

std::vector<Spool::Place> put_all(Spool& spool) {
    std::vector<Spool::Place> places;
    for (std::size_t i = 0; i < pieces; ++i) places.push_back(spool.put(piece(i)));
    return places;
}

void check_all(const Spool& spool, const std::vector<Spool::Place>& places) {
    for (std::size_t i = places.size(); i-- > 0;) {
        if (spool.get(places[i]) != piece(i)) BOOST_TEST(spool.get(places[i]) == piece(i));
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_piece_comes_back) {
    Spool spool;
    const auto places = put_all(spool);
    check_all(spool, places);
    Spool moved = std::move(spool);
    check_all(moved, places);
    const Spool::Place last = moved.put("last");
    BOOST_TEST(moved.get(last) == "last");
    BOOST_TEST(moved.get(moved.put("")) == "");
    // Several at once, also where some of them are still in memory.
    for (std::size_t i = 1; i < places.size(); ++i) {
        const auto size = static_cast<std::uint32_t>(places[i].at + places[i].size - places[i - 1].at);
        if (moved.get({.at = places[i - 1].at, .size = size}) != piece(i - 1) + piece(i)) BOOST_TEST(i == 0U);
    }
}

BOOST_AUTO_TEST_CASE(what_no_disk_takes_stays_in_memory) {
    {
        const solieu::tests::Environment nowhere(solieu::tests::Environment::Variables{{"TMPDIR", "/no/such/folder"}});
        Spool spool;
        check_all(spool, put_all(spool));
    }
    const solieu::tests::FileLimit full(700 << 10);
    Spool spool;
    check_all(spool, put_all(spool));
}

BOOST_AUTO_TEST_SUITE_END()
