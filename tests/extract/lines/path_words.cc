#include "extract/lines/path_words.h"

#include <boost/test/unit_test.hpp>
#include <cmath>

BOOST_AUTO_TEST_SUITE(path_words_tests)

namespace {

using solieu::extract::path_words;

const std::vector<std::string> letters = {" ", "ố", "s"};  // classes 1, 2, 3

// Each frame's class has the probability, the others share the rest.
std::vector<float> frames_of(const std::vector<std::size_t>& classes, float probability) {
    std::vector<float> frames;
    for (const std::size_t one : classes) {
        for (std::size_t label = 0; label < 4; ++label) {
            frames.push_back(label == one ? probability : (1 - probability) / 3);
        }
    }
    return frames;
}

BOOST_AUTO_TEST_CASE(words_between_spaces) {
    const auto words = path_words(frames_of({0, 3, 3, 2, 0, 1, 1, 2, 0, 2, 0}, 0.97F), letters);
    BOOST_REQUIRE_EQUAL(words.size(), 2U);
    BOOST_TEST(words[0].text == "số");
    BOOST_TEST(words[0].begin == 0);
    BOOST_TEST(words[0].end == 6);
    BOOST_TEST(words[1].text == "ốố");
    BOOST_TEST(words[1].end == 11);
    BOOST_TEST((words[0].probability > 0.85F && words[0].probability < 1.0F), words[0].probability);
}

// One letter in two frames: s in both, s and blank, blank and s, each with a space for a blank too.
BOOST_AUTO_TEST_CASE(the_probability_is_that_of_all_paths) {
    const std::vector<float> frames = {0.2F, 0.1F, 0.0F, 0.7F, 0.4F, 0.0F, 0.0F, 0.6F};
    const auto words = path_words(frames, letters);
    BOOST_REQUIRE_EQUAL(words.size(), 1U);
    BOOST_TEST(words[0].text == "s");
    BOOST_TEST(std::abs(words[0].probability - (0.7F * 0.6F + 0.7F * 0.4F + 0.2F * 0.6F + 0.1F * 0.6F)) < 1e-5F);
}

BOOST_AUTO_TEST_CASE(blank_lines) {
    BOOST_TEST(path_words({}, letters).empty());
    BOOST_TEST(path_words(frames_of({0, 0, 1, 0}, 0.9F), letters).empty());
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
