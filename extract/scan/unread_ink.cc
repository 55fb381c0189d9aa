#include "extract/scan/unread_ink.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "base/text.h"
#include "extract/scan/ink/ink_parts.h"
#include "extract/scan/number_line.h"
#include "extract/scan/number_words.h"
#include "extract/scan/read_text.h"

namespace solieu::extract {
namespace {

constexpr float sure = 0.7F, sure_words = 0.8F;
constexpr std::size_t most = 400, most_words = 60;  // pieces a page; a photograph has no end of them

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

bool is_value(const std::vector<Reading>& readings, const cv::Rect& place) {
    if (!is_number(readings) || readings.front().probability < sure) return false;
    const std::string& text = readings.front().text;
    return fits_width(text, place) && (text == "%" || text.find_first_of("0123456789") != std::string::npos);
}

bool is_clear(const std::vector<Fragment>& words) {
    return !words.empty() && std::all_of(words.begin(), words.end(), [](const Fragment& fragment) {
        return fragment.word.confidence >= sure_words && length(fragment.word.text) > 1;
    });
}

// The words of a piece that is no number; none when they are doubtful, read larger too.
std::vector<Fragment> read_words(const cv::Mat& ink, const cv::Rect& place, const PageScale& scale, Recognizers& own) {
    const int margin = std::max(2, place.height / 5);
    const cv::Rect wide(place.x - margin, place.y - margin, place.width + 2 * margin, place.height + 2 * margin);
    for (const Manner manner : {Manner::plain, Manner::larger}) {
        std::vector<Fragment> words = read_text(ink, wide, scale, own.text, Area::line, manner);
        if (!is_clear(words)) continue;
        mend(words, MendPlace::cell, *own.known);
        return words;
    }
    return {};
}

// Pieces of one line with no more than a space between them, as one.
std::vector<cv::Rect> joined(std::vector<cv::Rect> places) {
    std::sort(places.begin(), places.end(), [](const cv::Rect& a, const cv::Rect& b) { return a.x < b.x; });
    std::vector<cv::Rect> lines;
    for (const cv::Rect& place : places) {
        const auto before = std::find_if(lines.begin(), lines.end(), [&](const cv::Rect& line) {
            const int shared = std::min(line.br().y, place.br().y) - std::max(line.y, place.y);
            const int lower = std::min(line.height, place.height);
            return 2 * shared > lower && place.x - line.br().x < lower;
        });
        if (before == lines.end()) {
            lines.push_back(place);
        } else {
            *before |= place;
        }
    }
    return lines;
}

}  // namespace

std::vector<Fragment> read_unread_ink(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                      const std::vector<Fragment>& words, Recognizers& own) {
    const double dpi = scale.dpi();
    const cv::Rect page(0, 0, mask.cols, mask.rows);
    cv::Mat rest = mask.clone();
    const int around = std::max(1, cvRound(0.015 * dpi));
    for (const Fragment& fragment : words) {
        const cv::Rect box = scale.pixels(fragment.word.box);
        rest(cv::Rect(box.x - around, box.y - around, box.width + 2 * around, box.height + 2 * around) & page).setTo(0);
    }
    cv::Mat closed;
    const cv::Size reach(std::max(3, cvRound(0.05 * dpi)), std::max(1, cvRound(0.01 * dpi)));
    cv::morphologyEx(rest, closed, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_RECT, reach));
    std::vector<cv::Rect> places;
    std::vector<cv::Mat> pictures;
    for (const InkPart& part : find_ink_parts(closed).parts) {
        if (places.size() == most) break;
        const cv::Rect& box = part.box;
        if (box.height < 0.06 * dpi || box.height > 0.25 * dpi || box.width > 12 * box.height) continue;
        places.push_back(box);
        pictures.push_back(number_picture(ink, box, page));
    }
    std::vector<Fragment> found;
    const auto add = [&](std::vector<Fragment> piece, const Neighbour& beside) {
        for (Fragment& fragment : piece) {
            if (beside.found) {
                fragment.baseline = beside.baseline;
                fragment.word.font_size = beside.size;
            }
            found.push_back(std::move(fragment));
        }
    };
    std::vector<cv::Rect> others;
    const std::vector<std::vector<Reading>> readings = own.numbers.read(pictures);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (is_value(readings[i], places[i])) {
            std::vector<Fragment> number;
            add_number(readings[i], places[i], scale, number);
            add(std::move(number), line_beside(scale.points(places[i]), words));
        } else {
            others.push_back(places[i]);
        }
    }
    std::size_t tried = 0;
    for (const cv::Rect& place : joined(std::move(others))) {
        const Neighbour beside = line_beside(scale.points(place), words);
        if (!beside.found || place.width < place.height || ++tried > most_words) continue;
        add(read_words(ink, place, scale, own), beside);
    }
    return found;
}

}  // namespace solieu::extract
