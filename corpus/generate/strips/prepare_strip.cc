#include "corpus/generate/strips/prepare_strip.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

namespace solieu::generate {

void stretch_contrast(cv::Mat& grey, Random& random, int darker_elsewhere) {
    std::array<int, 256> count{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<unsigned char>(y);
        for (int x = 0; x < grey.cols; ++x) ++count[row[x]];
    }
    int most = 255, black = 0, seen = 0;
    for (int i = 128; i < 256; ++i) {
        if (count[static_cast<std::size_t>(i)] > count[static_cast<std::size_t>(most)]) most = i;
    }
    const int few = static_cast<int>(grey.total()) / 500;
    while (black < 120 && seen <= few) seen += count[static_cast<std::size_t>(black++)];
    black = std::max(0, black - random.from_to(0, darker_elsewhere));
    const int white = std::max(most - 12, black + 60);
    cv::Mat table(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i) {
        table.at<unsigned char>(i) =
            static_cast<unsigned char>(std::clamp((i - black) * 255 / (white - black), 0, 255));
    }
    cv::LUT(grey, table, grey);
}

void sharpen(cv::Mat& grey, Random& random) {
    const double more = random.chance(0.5) ? 1.2 : random.between(0.5, 1.5);
    cv::Mat soft, sharp;
    cv::GaussianBlur(grey, soft, {}, more == 1.2 ? 1.2 : random.between(0.8, 1.4));
    cv::addWeighted(grey, 1 + more, soft, -more, 0, sharp);
    grey = sharp;
}

}  // namespace solieu::generate
