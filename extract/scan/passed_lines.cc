#include "extract/scan/passed_lines.h"

#include <algorithm>
#include <iterator>
#include <opencv2/imgproc.hpp>

#include "base/text.h"
#include "extract/scan/ink/ink_parts.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/read_text.h"

namespace solieu::extract {
namespace {

constexpr double least_width = 0.8, least_height = 0.06, most_height = 0.28;  // inches
constexpr double word_gap = 0.16;                                             // inches; words of a line stand closer
constexpr int least_shape = 5;                                                // times as wide as high
constexpr double least_ink = 0.06, most_ink = 0.6;                            // of its box
constexpr double least_letter = 0.045;                                        // inch high; the dots of a form are lower
constexpr int least_parts = 8;                                                // letters; a stroke of a pen is one
constexpr float least_sure = 0.6F, sure_of_pale = 0.85F;                      // on average
constexpr std::size_t most_lines = 60;                                        // a page; a photograph has no end of them

// What of the ink stands in no word, pale ink too.
cv::Mat without_words(const cv::Mat& ink, const PageScale& scale, std::span<const Fragment> words) {
    const cv::Rect page(0, 0, ink.cols, ink.rows);
    const int around = std::max(1, cvRound(0.015 * scale.dpi()));
    cv::Mat rest = ink_mask(ink);
    for (const Fragment& fragment : words) {
        const cv::Rect box = scale.pixels(fragment.word.box);
        rest(cv::Rect(box.x - around, box.y - around, box.width + 2 * around, box.height + 2 * around) & page).setTo(0);
    }
    return rest;
}

// Whether words of this height were read beside it: then it is no line of its own.
bool is_read_in_part(const Box& line, std::span<const Fragment> words) {
    return std::any_of(words.begin(), words.end(), [&](const Fragment& fragment) {
        const Box& word = fragment.word.box;
        const double shared = overlap(line.y0, line.y1, word.y0, word.y1);
        return shared > 0.5 * std::min(line.height(), word.height()) && word.x1 > line.x0 && word.x0 < line.x1;
    });
}

bool is_line_of_letters(const cv::Mat& rest, const cv::Rect& box, double dpi) {
    if (box.width < least_width * dpi || box.width < least_shape * box.height) return false;
    if (box.height < least_height * dpi || box.height > most_height * dpi) return false;
    const double ink = cv::countNonZero(rest(box)) / static_cast<double>(box.area());
    if (ink < least_ink || ink > most_ink) return false;
    const InkParts letters = find_ink_parts(rest(box));
    return std::count_if(letters.parts.begin(), letters.parts.end(),
                         [&](const InkPart& part) { return part.box.height >= least_letter * dpi; }) >= least_parts;
}

std::vector<Fragment> read_line(const cv::Mat& ink, const cv::Rect& box, const PageScale& scale, Recognizers& own) {
    const int margin = std::max(2, box.height / 6);
    const cv::Rect wide = cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin) &
                          cv::Rect(0, 0, ink.cols, ink.rows);
    if (own.prose != PrintReader::lines) return read_text(ink, wide, scale, own.text, Area::line, Manner::plain);
    return read_known_lines(ink, {&wide, 1}, scale, own.text, own.lines, *own.known);
}

}  // namespace

std::vector<Fragment> read_passed_lines(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                        std::span<const Fragment> words, Recognizers& own, std::vector<Box>& unread) {
    const double dpi = scale.dpi();
    const cv::Mat rest = without_words(ink, scale, words);
    cv::Mat closed;
    cv::morphologyEx(rest, closed, cv::MORPH_CLOSE,
                     cv::getStructuringElement(cv::MORPH_RECT, {std::max(3, pixels(word_gap, dpi)), 1}));
    std::vector<Fragment> found;
    std::size_t tried = 0;
    for (const InkPart& part : find_ink_parts(closed).parts) {
        const Box place = scale.points(part.box);
        if (!is_line_of_letters(rest, part.box, dpi) || is_read_in_part(place, words)) continue;
        if (++tried > most_lines) break;
        std::vector<Fragment> line = read_line(ink, part.box, scale, own);
        const auto is_word = [](const Fragment& fragment) { return length(fragment.word.text) > 1; };
        // The back of the sheet shines through as pale as the ribbon is worn.
        const bool pale = cv::countNonZero(mask(part.box)) < 0.5 * cv::countNonZero(rest(part.box));
        const bool words_there = std::count_if(line.begin(), line.end(), is_word) >= 2;
        if (!words_there || mean_confidence(line) < (pale ? sure_of_pale : least_sure)) {
            if (!pale) unread.push_back(place);
            continue;
        }
        std::move(line.begin(), line.end(), std::back_inserter(found));
    }
    return found;
}

}  // namespace solieu::extract
