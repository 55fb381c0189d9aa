#include "extract/network/strip_network.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <numeric>
#include <stdexcept>

#include "extract/digits/number_text.h"
#include "extract/digits/weights.h"

BOOST_AUTO_TEST_SUITE(strip_network_tests)

namespace {

using namespace solieu::extract;

constexpr std::size_t classes = number_alphabet.size() + 1;

using Probabilities = std::vector<std::vector<float>>;

Probabilities read(StripNetwork& network, const std::vector<cv::Mat>& strips) {
    Probabilities all(strips.size());
    network.read(strips, [&](std::size_t strip, std::span<const float> probabilities) {
        BOOST_TEST(all[strip].empty());
        all[strip].assign(probabilities.begin(), probabilities.end());
    });
    return all;
}

cv::Mat strip(int width) {
    cv::Mat picture(32, width, CV_8U, cv::Scalar(255));
    picture(cv::Rect(width / 2, 8, 3, 16)).setTo(0);
    return picture;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_strip_by_itself) {
    StripNetwork network(number_network(), {.height = 32, .width_step = 32, .frame_width = 2, .most_columns = 64});
    const Probabilities all = read(network, {strip(20), {}, strip(60), strip(31), strip(20)});
    BOOST_REQUIRE_EQUAL(all[0].size(), 10 * classes);
    BOOST_TEST(all[1].empty());
    BOOST_REQUIRE_EQUAL(all[2].size(), 30 * classes);
    BOOST_REQUIRE_EQUAL(all[3].size(), 16 * classes);
    for (std::size_t from = 0; from < all[2].size(); from += classes) {
        const auto frame = all[2].begin() + static_cast<std::ptrdiff_t>(from);
        BOOST_TEST(std::accumulate(frame, frame + classes, 0.0F) == 1.0F, boost::test_tools::tolerance(1e-4F));
    }
    // The same strip reads the same whatever else is read with it, though it stands in another batch.
    BOOST_TEST((all[4] == all[0]));
    BOOST_TEST((read(network, {strip(20)}).front() == all[0]));
}

BOOST_AUTO_TEST_CASE(no_network) {
    BOOST_CHECK_THROW(StripNetwork({}, {}), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
