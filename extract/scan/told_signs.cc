#include "extract/scan/told_signs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <utility>

#include "extract/lines/normalise_text_line.h"
#include "extract/scan/ink/line_signs.h"
#include "extract/scan/ink/page_ink.h"

namespace solieu::extract {
namespace {

constexpr float told_by_ink = 0.9F;

struct Columns {
    int from = 0, to = 0;
};

// The first stretch of columns with ink from `from` on.
std::optional<Columns> first_stretch(const cv::Mat& ink, int from, int to) {
    const auto has_ink = [&](int x) { return cv::countNonZero(ink.col(x)) > 0; };
    while (from < to && !has_ink(from)) ++from;
    int end = from;
    while (end < to && has_ink(end)) ++end;
    if (from == end) return std::nullopt;
    return Columns{from, end};
}

}  // namespace

void tell_signs(const cv::Mat& line, std::vector<LineWord>& words) {
    const auto is_dash = [](const LineWord& word) { return word.text.starts_with('-'); };
    const auto gap = [&](std::size_t i) { return words[i].x0 - words[i - 1].x1; };
    std::optional<cv::Mat> ink;
    double letters = 0;
    // The ink between the tops of the small letters and the baseline, whatever stands above and below.
    const auto look = [&] {
        if (ink) return !ink->empty();
        ink.emplace();
        const TextBand band = find_text_band(line);
        if (band.is_empty()) return false;
        letters = band.bottom - band.top;
        const double lean = std::abs(band.lean) * line.cols / 2;
        const int top = std::max(0, cvFloor(band.top - lean - 0.2 * letters));
        const int bottom = std::min(line.rows, cvCeil(band.bottom + lean + 0.1 * letters));
        if (band.capitals) letters *= 0.7;
        *ink = ink_mask(line.rowRange(top, bottom));
        return true;
    };
    const auto sign_at = [&](double x0, double x1) -> std::pair<char, Columns> {
        const int from = std::max(0, cvRound(x0)), to = std::min(ink->cols, cvRound(x1));
        const std::optional<Columns> place = first_stretch(*ink, from, to);
        if (!place) return {'\0', {}};
        return {sign_of_ink(ink->colRange(place->from, place->to), letters), *place};
    };
    const bool numbers = std::any_of(words.begin(), words.end(), [](const LineWord& word) {
        return word.text.find_first_of("0123456789") != std::string::npos;
    });
    const auto insert = [&](std::size_t i, char sign, const Columns& place) {
        LineWord word{.text = std::string(1, sign), .probability = told_by_ink};
        word.x0 = place.from;
        word.x1 = place.to;
        words.insert(words.begin() + static_cast<std::ptrdiff_t>(i), std::move(word));
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        LineWord& word = words[i];
        if (is_dash(word) && look()) {
            const char sign = sign_at(word.x0, word.x1).first;
            if (sign != 0) {
                word.text.front() = sign;
                word.probability = std::min(word.probability, told_by_ink);
            }
        } else if (numbers && i > 0 && !word.text.starts_with('=') && look()) {
            // The space before the sign was read, the sign and the space behind it were not.
            const auto [sign, place] = sign_at(word.x0, word.x1);
            if (sign == '=' && place.to + 0.2 * letters < word.x1) {
                word.x0 = place.to;
                insert(i, sign, place);
                continue;
            }
        }
        if (i == 0 || gap(i) <= 0 || !look() || gap(i) < 0.4 * letters) continue;
        const auto [sign, place] = sign_at(words[i - 1].x1, words[i].x0);
        if (sign == 0) continue;
        insert(i, sign, place);
        ++i;
    }
}

}  // namespace solieu::extract
