#include "extract/scan/unread_ink.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "extract/scan/ink_parts.h"
#include "extract/scan/number_line.h"
#include "extract/scan/number_words.h"

namespace solieu::extract {
namespace {

constexpr float sure = 0.7F;
constexpr std::size_t most = 400;  // pieces a page; a photograph has no end of them

struct Neighbour {
    float baseline = 0, size = 0;
    bool found = false;
};

// The line of words that a piece stands on: baseline and font size.
Neighbour line_beside(const Box& box, const std::vector<Fragment>& words) {
    Neighbour nearest;
    double least = 1e9;
    for (const Fragment& fragment : words) {
        const Box& word = fragment.word.box;
        const double shared = overlap(box.y0, box.y1, word.y0, word.y1);
        if (shared < 0.6 * std::min(box.height(), word.height())) continue;
        const double apart = std::max({word.x0 - box.x1, box.x0 - word.x1, 0.0});
        if (apart >= least) continue;
        least = apart;
        nearest = {fragment.baseline, fragment.word.font_size, true};
    }
    return nearest;
}

}  // namespace

std::vector<Fragment> read_unread_ink(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                      const std::vector<Fragment>& words, NumberReader& numbers) {
    const double dpi = scale.dpi();
    const cv::Rect page(0, 0, mask.cols, mask.rows);
    cv::Mat rest = mask.clone();
    const int around = std::max(1, cvRound(0.015 * dpi));
    for (const Fragment& fragment : words) {
        const cv::Rect box = scale.pixels(fragment.word.box);
        rest(cv::Rect(box.x - around, box.y - around, box.width + 2 * around, box.height + 2 * around) & page).setTo(0);
    }
    cv::Mat joined;
    const cv::Size reach(std::max(3, cvRound(0.05 * dpi)), std::max(1, cvRound(0.01 * dpi)));
    cv::morphologyEx(rest, joined, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, reach));
    std::vector<cv::Rect> places;
    std::vector<cv::Mat> pictures;
    for (const InkPart& part : find_ink_parts(joined).parts) {
        if (places.size() == most) break;
        const cv::Rect& box = part.box;
        if (box.height < 0.06 * dpi || box.height > 0.25 * dpi || box.width > 12 * box.height) continue;
        places.push_back(box);
        pictures.push_back(number_picture(ink, box, page));
    }
    std::vector<Fragment> found;
    const std::vector<std::vector<Reading>> readings = numbers.read(pictures);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const std::vector<Reading>& own = readings[i];
        if (!is_number(own) || own.front().probability < sure || !fits_width(own.front().text, places[i])) continue;
        if (own.front().text.find_first_of("0123456789") == std::string::npos) continue;
        const std::size_t first = found.size();
        add_number(own, places[i], scale, found);
        if (const Neighbour beside = line_beside(scale.points(places[i]), words); beside.found) {
            for (std::size_t k = first; k < found.size(); ++k) {
                found[k].baseline = beside.baseline;
                found[k].word.font_size = beside.size;
            }
        }
    }
    return found;
}

}  // namespace solieu::extract
