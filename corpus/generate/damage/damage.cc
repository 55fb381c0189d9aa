#include "corpus/generate/damage/damage.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace solieu::generate {
namespace {

// Ink multiplies: `ink` is grey with paper at 255, `colour` what the ink leaves of each channel (0…1) at full strength.
void print_over(cv::Mat& picture, const cv::Mat& ink, const cv::Scalar& colour) {
    const int channels = picture.channels();
    for (int y = 0; y < picture.rows; ++y) {
        auto* row = picture.ptr<std::uint8_t>(y);
        const auto* from = ink.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.cols; ++x) {
            if (from[x] == 255) continue;
            const double strength = (255 - from[x]) / 255.0;
            for (int channel = 0; channel < channels; ++channel) {
                std::uint8_t& value = row[x * channels + channel];
                value = cv::saturate_cast<std::uint8_t>(value * (1 - strength * (1 - colour[channel])));
            }
        }
    }
}

// The part of the colour that a grey scan sees.
cv::Scalar seen_by(const cv::Mat& picture, const cv::Scalar& colour) {
    if (picture.channels() == 3) return colour;
    return cv::Scalar::all(0.114 * colour[0] + 0.587 * colour[1] + 0.299 * colour[2]);
}

// A gain of half a pixel is a mix of the picture and its neighbourhood's darkest (or brightest) values.
void spread_ink(cv::Mat& picture, double pixels) {
    cv::Mat spread;
    const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3});
    while (pixels != 0) {
        const double share = std::min(1.0, std::abs(pixels));
        if (pixels > 0) {
            cv::erode(picture, spread, kernel);
        } else {
            cv::dilate(picture, spread, kernel);
        }
        cv::addWeighted(spread, share, picture, 1 - share, 0, picture);
        pixels -= pixels > 0 ? share : -share;
    }
}

void bleed_through(cv::Mat& picture, Random& random, double strength) {
    cv::Mat other, ink;
    cv::flip(picture, other, 1);
    const cv::Mat shift = (cv::Mat_<double>(2, 3) << 1, 0, random.between(-0.3, 0.3) * picture.cols, 0, 1,
                           random.between(-0.5, 0.5) * picture.rows);
    cv::warpAffine(other, other, shift, picture.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar::all(255));
    cv::GaussianBlur(other, other, {}, random.between(1.0, 2.0));
    if (other.channels() == 3) {
        cv::cvtColor(other, ink, cv::COLOR_BGR2GRAY);
    } else {
        ink = other;
    }
    print_over(picture, ink, cv::Scalar::all(1 - strength));
}

// A seal is 36 mm wide: two rings, letters between them, a device in the middle. Its centre is such that it meets the
// picture.
void put_seal(cv::Mat& picture, Random& random, double dpi, double strength) {
    const double radius = 18 / 25.4 * dpi;
    const cv::Point2d centre{random.between(-0.7 * radius, picture.cols + 0.7 * radius),
                             random.between(-0.7 * radius, picture.rows + 0.7 * radius)};
    cv::Mat ink(picture.rows, picture.cols, CV_8UC1, cv::Scalar(255));
    const int pen = std::max(1, static_cast<int>(dpi / 60));
    cv::circle(ink, centre, static_cast<int>(radius), 0, pen, cv::LINE_AA);
    cv::circle(ink, centre, static_cast<int>(radius * 0.94), 0, std::max(1, pen / 2), cv::LINE_AA);
    cv::circle(ink, centre, static_cast<int>(radius * 0.62), 0, std::max(1, pen / 2), cv::LINE_AA);
    for (int letter = 0; letter < 30; ++letter) {
        const double angle = letter * 6.2831853 / 30;
        const cv::Point2d at = centre + cv::Point2d(std::cos(angle), std::sin(angle)) * radius * 0.78;
        for (int stroke = 0; stroke < 3; ++stroke) {
            const cv::Point2d from{random.between(-0.07, 0.07) * radius, random.between(-0.07, 0.07) * radius};
            const cv::Point2d to{random.between(-0.07, 0.07) * radius, random.between(-0.07, 0.07) * radius};
            cv::line(ink, at + from, at + to, 0, pen, cv::LINE_AA);
        }
    }
    std::vector<cv::Point> star;
    for (int corner = 0; corner < 10; ++corner) {
        const double reach = radius * (corner % 2 == 0 ? 0.4 : 0.17), angle = corner * 0.62831853;
        star.emplace_back(static_cast<int>(centre.x + reach * std::sin(angle)),
                          static_cast<int>(centre.y - reach * std::cos(angle)));
    }
    cv::polylines(ink, star, true, 0, pen, cv::LINE_AA);
    // The ink of a stamp is uneven.
    cv::Mat patches(std::max(1, picture.rows / 6), std::max(1, picture.cols / 6), CV_8UC1);
    for (int y = 0; y < patches.rows; ++y) {
        for (int x = 0; x < patches.cols; ++x) {
            patches.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(random.between(0, 110));
        }
    }
    cv::resize(patches, patches, ink.size(), 0, 0, cv::INTER_LINEAR);
    cv::max(ink, patches, ink);
    const cv::Scalar red(1 - strength * 0.75, 1 - strength * 0.8, 1 - strength * 0.12);
    print_over(picture, ink, seen_by(picture, red));
}

void put_stroke(cv::Mat& picture, Random& random, double dpi) {
    std::vector<cv::Point> path;
    const double reach = std::max(picture.cols, picture.rows);
    cv::Point2d at{random.between(0, picture.cols), random.between(0, picture.rows)};
    double angle = random.between(0, 6.2831853);
    const double step = std::min(reach / 6, dpi / 25), bend = random.between(-0.4, 0.4);
    for (int part = 0; part < 12; ++part) {
        path.emplace_back(static_cast<int>(at.x), static_cast<int>(at.y));
        at += cv::Point2d(std::cos(angle), std::sin(angle)) * step;
        angle += bend + 0.3 * random.normal();
    }
    cv::Mat ink(picture.rows, picture.cols, CV_8UC1, cv::Scalar(255));
    cv::polylines(ink, path, false, random.between(0, 90),
                  std::max(1, static_cast<int>(dpi / 75 * random.uniform() + 1)), cv::LINE_AA);
    print_over(picture, ink, seen_by(picture, {0.75, 0.3, 0.2}));
}

void fade_ink(cv::Mat& picture, double share) {
    picture.convertTo(picture, -1, 1 - share, 255 * share);
}

void copy_coarsely(cv::Mat& picture, double scale) {
    cv::Mat small;
    cv::resize(picture, small,
               {std::max(1, static_cast<int>(std::lround(picture.cols * scale))),
                std::max(1, static_cast<int>(std::lround(picture.rows * scale)))},
               0, 0, cv::INTER_AREA);
    cv::resize(small, picture, picture.size(), 0, 0, cv::INTER_CUBIC);
}

void put_shade(cv::Mat& picture, Random& random, double levels) {
    const double angle = random.between(0, 6.2831853);
    const double across = std::cos(angle) / picture.cols, down = std::sin(angle) / picture.rows;
    const int channels = picture.channels();
    for (int y = 0; y < picture.rows; ++y) {
        auto* row = picture.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const double place =
                std::clamp(0.5 + (x - picture.cols / 2.0) * across + (y - picture.rows / 2.0) * down, 0.0, 1.0);
            const double factor = 1 - levels / 255 * place * place;
            for (int channel = 0; channel < channels; ++channel) {
                row[x * channels + channel] = cv::saturate_cast<std::uint8_t>(row[x * channels + channel] * factor);
            }
        }
    }
}

// Darker behind a soft edge that runs across the page.
void put_shadow(cv::Mat& picture, Random& random, double levels) {
    const double angle = random.between(-0.6, 0.6) + (random.chance(0.5) ? 0 : 3.1415927);
    const double across = std::cos(angle), down = std::sin(angle);
    const double reach = std::hypot(picture.cols, picture.rows), edge = 0.04 * reach;
    const double from = random.between(0.05, 0.3) * reach;
    for (int y = 0; y < picture.rows; ++y) {
        auto* row = picture.ptr<std::uint8_t>(y);
        for (int x = 0; x < picture.cols; ++x) {
            const double place = (x - picture.cols / 2.0) * across + (y - picture.rows / 2.0) * down - from;
            const double factor = 1 - levels / 255 / (1 + std::exp(-place / edge));
            for (int channel = 0; channel < picture.channels(); ++channel) {
                std::uint8_t& value = row[x * picture.channels() + channel];
                value = cv::saturate_cast<std::uint8_t>(value * factor);
            }
        }
    }
}

void put_specks(cv::Mat& picture, Random& random, double density) {
    const double expected = density * static_cast<double>(picture.total()) / 1e4;
    int count = static_cast<int>(expected) + (random.chance(expected - std::floor(expected)) ? 1 : 0);
    for (; count > 0; --count) {
        const cv::Point at{random.below(picture.cols), random.below(picture.rows)};
        const cv::Size size{random.below(2), random.below(2)};
        const double value = random.chance(0.7) ? random.between(0, 120) : 255;
        cv::ellipse(picture, at, size, 0, 0, 360, cv::Scalar::all(value), cv::FILLED);
    }
}

void put_noise(cv::Mat& picture, Random& random, double levels) {
    cv::RNG generator(random.next());
    cv::Mat noise(picture.size(), CV_MAKETYPE(CV_16S, picture.channels()));
    generator.fill(noise, cv::RNG::NORMAL, 0, levels);
    cv::add(picture, noise, picture, cv::noArray(), picture.type());
}

// Greys as a pattern of dots: the error of each pixel goes to its neighbours (Floyd and Steinberg).
void dither(cv::Mat& grey) {
    cv::Mat wanted;
    grey.convertTo(wanted, CV_32F);
    for (int y = 0; y < grey.rows; ++y) {
        auto* line = wanted.ptr<float>(y);
        auto* below = y + 1 < grey.rows ? wanted.ptr<float>(y + 1) : nullptr;
        for (int x = 0; x < grey.cols; ++x) {
            const float dot = line[x] < 128 ? 0 : 255, error = (line[x] - dot) / 16;
            grey.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(dot);
            if (x + 1 < grey.cols) line[x + 1] += 7 * error;
            if (!below) continue;
            if (x > 0) below[x - 1] += 3 * error;
            below[x] += 5 * error;
            if (x + 1 < grey.cols) below[x + 1] += error;
        }
    }
}

// The threshold lies between the paper's brightness and the ink's, as a scanner of documents sets it.
void make_bilevel(cv::Mat& picture, Random& random, const Damage& strengths) {
    cv::Mat grey = picture;
    if (picture.channels() == 3) cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
    double ink = 0, paper = 255;
    cv::minMaxLoc(grey, &ink, &paper);
    if (strengths.bilevel == Bilevel::speckled) put_noise(grey, random, 0.12 * (paper - ink));
    if (strengths.bilevel == Bilevel::dithered)
        dither(grey);
    else
        cv::threshold(grey, grey, ink + strengths.threshold * (paper - ink), 255, cv::THRESH_BINARY);
    if (picture.channels() == 3) {
        cv::cvtColor(grey, picture, cv::COLOR_GRAY2BGR);
    } else {
        picture = grey;
    }
}

void compress(cv::Mat& picture, int quality) {
    std::vector<std::uint8_t> bytes;
    cv::imencode(".jpg", picture, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    cv::imdecode(bytes, picture.channels() == 3 ? cv::IMREAD_COLOR : cv::IMREAD_GRAYSCALE).copyTo(picture);
}

}  // namespace

void damage(cv::Mat& picture, const Damage& strengths) {
    if (picture.empty()) return;
    Random random{strengths.seed};
    if (strengths.spread != 0) spread_ink(picture, strengths.spread);
    if (strengths.bleed > 0) bleed_through(picture, random, strengths.bleed);
    if (strengths.seal > 0) put_seal(picture, random, strengths.dpi, strengths.seal);
    for (int stroke = 0; stroke < strengths.strokes; ++stroke) put_stroke(picture, random, strengths.dpi);
    if (strengths.fade > 0) fade_ink(picture, strengths.fade);
    if (strengths.resample < 1) copy_coarsely(picture, strengths.resample);
    if (strengths.blur > 0) cv::GaussianBlur(picture, picture, {}, strengths.blur);
    if (strengths.shade > 0) put_shade(picture, random, strengths.shade);
    if (strengths.shadow > 0) put_shadow(picture, random, strengths.shadow);
    if (strengths.specks > 0) put_specks(picture, random, strengths.specks);
    if (strengths.noise > 0) put_noise(picture, random, strengths.noise);
    if (strengths.bilevel != Bilevel::no) make_bilevel(picture, random, strengths);
    if (strengths.jpeg > 0) compress(picture, strengths.jpeg);
}

Damage random_damage(Random& random, double dpi, double roughness) {
    Damage strengths{.seed = random.next(), .dpi = dpi};
    const double pixel = dpi / 200;
    const auto sometimes = [&](double good, double rough) { return random.chance(good + (rough - good) * roughness); };
    if (sometimes(0.3, 0.5)) strengths.spread = random.between(-0.35, 0.6) * pixel;
    if (sometimes(0.04, 0.15)) strengths.bleed = random.between(0.05, 0.3);
    if (sometimes(0.03, 0.08)) strengths.seal = random.between(0.3, 0.9);
    if (sometimes(0.005, 0.02)) strengths.strokes = 1;
    if (sometimes(0.1, 0.3)) strengths.fade = random.between(0.1, 0.55);
    if (sometimes(0.03, 0.4)) strengths.resample = random.between(std::clamp(0.65 / pixel, 0.4, 1.0), 1.0);
    if (sometimes(0.6, 0.9)) strengths.blur = random.between(0.3, 0.6 + 0.6 * roughness) * std::max(0.7, pixel);
    if (sometimes(0.15, 0.3)) strengths.shade = random.between(10, 90);
    if (sometimes(0.05, 0.3)) strengths.specks = random.between(1, 4 + 12 * roughness);
    if (sometimes(0.6, 0.8)) strengths.noise = random.between(1, 5 + 15 * roughness);
    if (sometimes(0.12, 0.3)) {
        strengths.bilevel = random.chance(0.3) ? Bilevel::speckled : Bilevel::clean;
        strengths.threshold = random.between(0.4, 0.75);
    } else if (random.chance(0.75)) {
        strengths.jpeg = random.from_to(roughness > random.uniform() ? 25 : 50, 95);
    }
    return strengths;
}

}  // namespace solieu::generate
