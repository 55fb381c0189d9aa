#include "extract/digits/number_reader.h"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "extract/digits/number_text.h"

BOOST_AUTO_TEST_SUITE(number_reader_tests)

namespace {

using namespace solieu::extract;

struct Cells {
    std::vector<cv::Mat> pictures;
    std::vector<std::string> texts;
};

// 300 cells in fonts that the network was not trained on: how they were made is in extract/digits/train/README.md.
Cells held_out_cells() {
    const std::string folder = SOLIEU_SOURCE_DIR "/tests/extract/digits/";
    const cv::Mat sheet = cv::imread(folder + "held_out_cells.png", cv::IMREAD_GRAYSCALE);
    std::ifstream list(folder + "held_out_cells.tsv");
    Cells cells;
    std::string line;
    while (std::getline(list, line)) {
        std::istringstream fields(line);
        int x = 0, y = 0, width = 0, height = 0;
        std::string text;
        fields >> x >> y >> width >> height;
        fields.get();
        std::getline(fields, text);
        cells.pictures.push_back(sheet(cv::Rect(x, y, width, height)));
        cells.texts.push_back(text);
    }
    return cells;
}

bool is_same(const std::vector<Reading>& one, const std::vector<Reading>& other) {
    if (one.size() != other.size()) return false;
    for (std::size_t i = 0; i < one.size(); ++i) {
        if (one[i].text != other[i].text || std::abs(one[i].probability - other[i].probability) > 1e-5F) return false;
    }
    return true;
}

BOOST_AUTO_TEST_CASE(of_the_held_out_cells_98_in_100_are_read) {
    const Cells cells = held_out_cells();
    BOOST_REQUIRE(cells.texts.size() == 300);
    NumberReader reader;
    const auto readings = reader.read(cells.pictures);
    int right = 0, sure = 0, sure_right = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const Reading& first = readings[i].at(0);
        const bool is_right = first.text == cells.texts[i];
        right += is_right;
        sure += first.probability >= 0.95F;
        sure_right += is_right && first.probability >= 0.95F;
        if (!is_right)
            BOOST_TEST_MESSAGE("'" << cells.texts[i] << "' read as '" << first.text << "' " << first.probability);
    }
    BOOST_TEST_MESSAGE(right << " right; " << sure_right << " of the " << sure << " at 0.95 and more");
    BOOST_TEST(right >= 296);
    BOOST_TEST(sure >= 278);
    BOOST_TEST(sure_right >= sure - 1);
}

BOOST_AUTO_TEST_CASE(readings_are_best_first_and_in_the_alphabet) {
    const Cells cells = held_out_cells();
    NumberReader reader;
    for (const auto& readings : reader.read(cells.pictures)) {
        BOOST_REQUIRE(!readings.empty());
        BOOST_TEST(readings.size() <= 5U);
        float sum = 0;
        for (std::size_t i = 0; i < readings.size(); ++i) {
            sum += readings[i].probability;
            if (i > 0) BOOST_TEST(readings[i].probability <= readings[i - 1].probability);
            BOOST_TEST((readings[i].text.find_first_not_of(number_alphabet) == std::string::npos));
        }
        BOOST_TEST(sum <= 1.001F);
    }
}

BOOST_AUTO_TEST_CASE(a_line_reads_the_same_alone_and_among_others) {
    const Cells cells = held_out_cells();
    NumberReader reader;
    const auto together = reader.read(cells.pictures);
    for (std::size_t i = 0; i < 40; ++i) BOOST_TEST(is_same(reader.read({cells.pictures[i]})[0], together[i]));
    NumberReader other = std::move(reader);
    BOOST_TEST(is_same(other.read({cells.pictures[0]})[0], together[0]));
}

BOOST_AUTO_TEST_CASE(blank_pictures_read_as_nothing) {
    NumberReader reader;
    BOOST_TEST(reader.read({}).empty());
    const auto readings =
        reader.read({cv::Mat(), cv::Mat(40, 100, CV_8U, cv::Scalar(255)), cv::Mat(40, 100, CV_8U, cv::Scalar(0)),
                     cv::Mat(1, 1, CV_8U, cv::Scalar(0)), cv::Mat(40, 100, CV_32F, cv::Scalar(0))});
    BOOST_REQUIRE(readings.size() == 5);
    for (const auto& reading : readings) {
        BOOST_REQUIRE(reading.size() == 1);
        BOOST_TEST(reading[0].text.empty());
        BOOST_TEST(reading[0].probability > 0.9F);
    }
}

BOOST_AUTO_TEST_CASE(pictures_that_are_no_lines_are_read_within_bounds) {
    NumberReader reader;
    cv::RNG random(4);
    std::vector<cv::Mat> pictures;
    for (const cv::Size size : {cv::Size{10000, 60}, {40000, 30}, {30, 4000}, {900, 900}, {5, 5}}) {
        cv::Mat noise(size, CV_8U);
        random.fill(noise, cv::RNG::UNIFORM, 0, 256);
        pictures.push_back(noise);
        cv::Mat squares(size, CV_8U);
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) squares.at<std::uint8_t>(y, x) = (x / 7 + y / 7) % 2 == 0 ? 255 : 0;
        }
        pictures.push_back(squares);
    }
    for (const auto& readings : reader.read(pictures)) {
        BOOST_REQUIRE(!readings.empty());
        BOOST_TEST(readings[0].text.size() <= 512U);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
