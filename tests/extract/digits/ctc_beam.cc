#include "extract/digits/ctc_beam.h"

#include <boost/test/unit_test.hpp>
#include <map>
#include <string>
#include <vector>

#include "corpus/generate/damage/random.h"

BOOST_AUTO_TEST_SUITE(ctc_beam_tests)

namespace {

using solieu::extract::ctc_beam;
using solieu::extract::Reading;

// Every path through the frames, summed by the string it stands for.
std::map<std::string, double> all_strings(const std::vector<float>& probabilities, const std::string& alphabet) {
    const std::size_t classes = alphabet.size() + 1, frames = probabilities.size() / classes;
    std::map<std::string, double> sums;
    std::vector<std::size_t> path(frames, 0);
    while (true) {
        double product = 1;
        std::string text;
        std::size_t last = 0;
        for (std::size_t frame = 0; frame < frames; ++frame) {
            product *= static_cast<double>(probabilities[frame * classes + path[frame]]);
            if (path[frame] != 0 && path[frame] != last) text += alphabet[path[frame] - 1];
            last = path[frame];
        }
        sums[text] += product;
        std::size_t frame = 0;
        while (frame < frames && ++path[frame] == classes) path[frame++] = 0;
        if (frame == frames) return sums;
    }
}

BOOST_AUTO_TEST_CASE(of_no_frames_the_empty_string) {
    const auto readings = ctc_beam({}, "01", 16, 5);
    BOOST_REQUIRE(readings.size() == 1);
    BOOST_TEST(readings[0].text.empty());
    BOOST_TEST(readings[0].probability == 1);
}

BOOST_AUTO_TEST_CASE(paths_of_one_string_are_added) {
    // "1": 1-, -1, 11 = 0.9*0.8 + 0.1*0.2 + 0.9*0.2
    const auto readings = ctc_beam(std::vector<float>{0.1F, 0.9F, 0.8F, 0.2F}, "1", 16, 5);
    BOOST_REQUIRE(readings.size() == 2);
    BOOST_TEST(readings[0].text == "1");
    BOOST_TEST(readings[0].probability == 0.92F, boost::test_tools::tolerance(1e-5F));
    BOOST_TEST(readings[1].text.empty());
    BOOST_TEST(readings[1].probability == 0.08F, boost::test_tools::tolerance(1e-5F));
}

// The likeliest path is all blanks, the likeliest string is "1".
BOOST_AUTO_TEST_CASE(the_best_string_is_not_that_of_the_best_path) {
    const auto readings = ctc_beam(std::vector<float>{0.6F, 0.4F, 0.6F, 0.4F}, "1", 16, 5);
    BOOST_TEST(readings[0].text == "1");
    BOOST_TEST(readings[0].probability == 0.64F, boost::test_tools::tolerance(1e-5F));
}

BOOST_AUTO_TEST_CASE(a_repeated_digit_needs_a_blank_between) {
    const std::vector<float> apart = {0.0F, 1.0F, 1.0F, 0.0F, 0.0F, 1.0F}, together = {0.0F, 1.0F, 0.0F, 1.0F};
    BOOST_TEST(ctc_beam(apart, "7", 16, 5)[0].text == "77");
    BOOST_TEST(ctc_beam(together, "7", 16, 5)[0].text == "7");
}

BOOST_AUTO_TEST_CASE(a_wide_beam_gives_the_exact_probabilities) {
    const std::string alphabet = "01.";
    solieu::generate::Random random{11};
    for (int round = 0; round < 20; ++round) {
        std::vector<float> probabilities;
        for (int frame = 0; frame < 6; ++frame) {
            std::vector<float> one(4);
            float sum = 0;
            for (float& value : one) sum += value = static_cast<float>(random.between(0.05, 1));
            for (const float value : one) probabilities.push_back(value / sum);
        }
        const auto exact = all_strings(probabilities, alphabet);
        double best = 0;
        for (const auto& [text, probability] : exact) best = std::max(best, probability);
        const auto readings = ctc_beam(probabilities, alphabet, 5000, 5);
        BOOST_REQUIRE(readings.size() == 5);
        BOOST_TEST(static_cast<double>(readings[0].probability) == best, boost::test_tools::tolerance(1e-4));
        for (const Reading& reading : readings) {
            BOOST_TEST(static_cast<double>(reading.probability) == exact.at(reading.text),
                       boost::test_tools::tolerance(1e-4));
        }
    }
}

BOOST_AUTO_TEST_CASE(best_first_and_at_most_one_together) {
    solieu::generate::Random random{12};
    std::vector<float> probabilities;
    for (int frame = 0; frame < 400; ++frame) {
        std::vector<float> one(11);
        float sum = 0;
        for (float& value : one) sum += value = static_cast<float>(random.uniform());
        for (const float value : one) probabilities.push_back(value / sum);
    }
    const auto readings = ctc_beam(probabilities, "0123456789", 16, 5);
    BOOST_REQUIRE(readings.size() == 5);
    float sum = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        sum += readings[i].probability;
        if (i > 0) BOOST_TEST(readings[i].probability <= readings[i - 1].probability);
    }
    BOOST_TEST(sum <= 1.0001F);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
