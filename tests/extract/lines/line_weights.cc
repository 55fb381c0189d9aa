#include "extract/lines/line_weights.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iterator>
#include <vector>

BOOST_AUTO_TEST_SUITE(line_weights_tests)

namespace {

BOOST_AUTO_TEST_CASE(the_network_in_the_program_is_the_file) {
    std::ifstream file(SOLIEU_SOURCE_DIR "/extract/lines/lines.onnx", std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto built_in = solieu::extract::line_network();
    BOOST_TEST(!bytes.empty());
    BOOST_TEST(bytes.size() < 4'000'000U);
    BOOST_TEST(std::equal(bytes.begin(), bytes.end(), built_in.begin(), built_in.end()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
