#include "extract/scan/read_text.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string_view>

namespace solieu::extract {
namespace {

constexpr double best_dpi = 300;    // what the model was made for
constexpr double x_heights = 0.46;  // of a font's size: Times 0.45, Arial 0.52

bool is_noise(const RecognizedWord& word) {
    static constexpr std::string_view marks = "|_~'`‘’“”\"^*.,;:=<>{}[]\\—«»•°";
    if (word.confidence > 0.9F && word.text.size() == 1) return word.text == "|" || word.text == "_";
    return word.text.find_first_not_of(marks) == std::string::npos && word.text != "..." && word.text != "*";
}

double size_of(const RecognizedLine& line, const PageScale& scale) {
    const double by_letters = scale.y(line.x_height) / x_heights;
    if (by_letters > 5 && by_letters < 40) return by_letters;
    return std::clamp(scale.y(line.box.height()) * 0.85, 6.0, 30.0);
}

}  // namespace

std::vector<Fragment> read_text(const cv::Mat& ink, const cv::Rect& part, const PageScale& scale,
                                TextRecognizer& recognizer, Area area) {
    std::vector<Fragment> fragments;
    const cv::Rect inside = part & cv::Rect(0, 0, ink.cols, ink.rows);
    if (inside.width < 3 || inside.height < 3) return fragments;
    cv::Mat picture = ink(inside);
    const double dpi = scale.dpi();
    // Small print is enlarged, fine scans are reduced: both read better, the latter faster.
    const double factor = dpi < 180 ? 2 : dpi > 1.4 * best_dpi ? best_dpi / dpi : 1;
    if (factor != 1) {
        cv::resize(picture, picture, {}, factor, factor, factor > 1 ? cv::INTER_CUBIC : cv::INTER_AREA);
    }
    const int margin = area == Area::page ? 0 : cvRound(0.05 * dpi * factor);
    if (margin > 0) {
        cv::copyMakeBorder(picture, picture, margin, margin, margin, margin, cv::BORDER_CONSTANT, cv::Scalar(255));
    }
    const auto x_at = [&](double x) { return scale.x((x - margin) / factor + inside.x); };
    const auto y_at = [&](double y) { return scale.y((y - margin) / factor + inside.y); };
    for (RecognizedLine& line : recognizer.read(picture, dpi * factor, area)) {
        line.x_height /= factor;
        const double height = line.box.height() / factor;
        line.box.y1 = line.box.y0 + height;
        const auto size = static_cast<float>(size_of(line, scale));
        for (RecognizedWord& word : line.words) {
            if (is_noise(word)) continue;
            Fragment fragment;
            fragment.word.text = std::move(word.text);
            fragment.word.box = {x_at(word.box.x0), y_at(word.box.y0), x_at(word.box.x1), y_at(word.box.y1)};
            fragment.word.font_size = size;
            fragment.word.confidence = word.confidence;
            fragment.baseline = static_cast<float>(y_at(line.baseline));
            fragment.next = static_cast<float>(fragment.word.box.x1);
            fragment.space_before = fragment.space_after = true;
            fragments.push_back(std::move(fragment));
        }
    }
    return fragments;
}

}  // namespace solieu::extract
