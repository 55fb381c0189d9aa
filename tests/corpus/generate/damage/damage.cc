#include "corpus/generate/damage/damage.h"

#include <boost/test/unit_test.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

BOOST_AUTO_TEST_SUITE(damage_tests)

namespace {

using namespace solieu::generate;

cv::Mat page(int type = CV_8U) {
    cv::Mat picture(300, 400, type, cv::Scalar::all(245));
    for (int row = 0; row < 6; ++row) {
        cv::putText(picture, "1.872  99,8", {20, 45 + 45 * row}, cv::FONT_HERSHEY_COMPLEX, 1, cv::Scalar::all(20), 2);
    }
    return picture;
}

cv::Mat damaged(const Damage& strengths, int type = CV_8U) {
    cv::Mat picture = page(type);
    damage(picture, strengths);
    return picture;
}

double difference(const cv::Mat& one, const cv::Mat& other) {
    return cv::norm(one, other, cv::NORM_L1) /
           static_cast<double>(one.total() * static_cast<std::size_t>(one.channels()));
}

const std::vector<Damage> kinds = {{.spread = 0.7},
                                   {.spread = -0.7},
                                   {.bleed = 0.3},
                                   {.seal = 0.8},
                                   {.strokes = 3},
                                   {.fade = 0.5},
                                   {.resample = 0.5},
                                   {.blur = 1.2},
                                   {.shade = 60},
                                   {.specks = 10},
                                   {.noise = 12},
                                   {.jpeg = 30},
                                   {.bilevel = Bilevel::clean},
                                   {.bilevel = Bilevel::speckled}};

BOOST_AUTO_TEST_CASE(no_damage_changes_nothing) {
    BOOST_TEST(difference(damaged({}), page()) == 0);
}

BOOST_AUTO_TEST_CASE(each_kind_changes_the_picture_the_same_way_each_time) {
    for (const int type : {CV_8UC1, CV_8UC3}) {
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            Damage strengths = kinds[i];
            strengths.seed = 9;
            const cv::Mat once = damaged(strengths, type);
            BOOST_TEST_CONTEXT("kind " << i << ", type " << type) {
                BOOST_TEST(once.type() == type);
                BOOST_TEST((once.size() == page().size()));
                BOOST_TEST(difference(once, page(type)) > 0.2);
                BOOST_TEST(difference(once, damaged(strengths, type)) == 0);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(ink_spreads_and_shrinks) {
    BOOST_TEST(cv::mean(damaged({.spread = 0.7}))[0] < cv::mean(page())[0]);
    BOOST_TEST(cv::mean(damaged({.spread = -0.7}))[0] > cv::mean(page())[0]);
}

BOOST_AUTO_TEST_CASE(bilevel_has_two_levels) {
    for (const Bilevel bilevel : {Bilevel::clean, Bilevel::speckled}) {
        const cv::Mat picture = damaged({.bilevel = bilevel});
        BOOST_TEST(cv::countNonZero(picture == 0) + cv::countNonZero(picture == 255) ==
                   static_cast<int>(picture.total()));
        BOOST_TEST(cv::countNonZero(picture == 0) > 500);
    }
}

BOOST_AUTO_TEST_CASE(a_seal_is_red_in_colour) {
    const cv::Mat picture = damaged({.seed = 2, .seal = 0.9}, CV_8UC3);
    int red = 0;
    for (int y = 0; y < picture.rows; ++y) {
        for (int x = 0; x < picture.cols; ++x) {
            const auto& pixel = picture.at<cv::Vec3b>(y, x);
            red += pixel[2] > pixel[0] + 60;
        }
    }
    BOOST_TEST(red > 100);
}

BOOST_AUTO_TEST_CASE(small_and_empty_pictures) {
    cv::Mat nothing;
    damage(nothing, {.blur = 1});
    BOOST_TEST(nothing.empty());
    for (const Damage& kind : kinds) {
        cv::Mat dot(1, 1, CV_8U, cv::Scalar(100));
        damage(dot, kind);
        BOOST_TEST((dot.size() == cv::Size(1, 1)));
    }
}

BOOST_AUTO_TEST_CASE(random_damage_is_within_its_ranges) {
    Random random{1};
    for (int i = 0; i < 2000; ++i) {
        const Damage strengths = random_damage(random, random.between(100, 300), random.uniform());
        BOOST_TEST((strengths.resample > 0 && strengths.resample <= 1));
        BOOST_TEST((strengths.fade >= 0 && strengths.fade < 0.6));
        BOOST_TEST((strengths.jpeg >= 0 && strengths.jpeg <= 100));
        BOOST_TEST((strengths.blur >= 0 && strengths.blur < 3));
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
