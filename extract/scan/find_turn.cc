#include "extract/scan/find_turn.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "extract/scan/ink/ink_parts.h"
#include "extract/scan/ink/page_ink.h"

namespace solieu::extract {
namespace {

constexpr double working_dpi = 100;  // enough to see words and accents

// Ink without rulings and without large dark areas.
cv::Mat letters_of(const cv::Mat& mask) {
    cv::Mat level, upright, large;
    constexpr int ruling = static_cast<int>(0.4 * working_dpi);
    cv::morphologyEx(mask, level, cv::MORPH_OPEN, bar(ruling, true));
    cv::morphologyEx(mask, upright, cv::MORPH_OPEN, bar(ruling, false));
    cv::morphologyEx(mask, large, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {10, 10}));
    cv::Mat letters = mask.clone();
    cv::Mat none = level | upright | large;
    cv::dilate(none, none, cv::getStructuringElement(cv::MORPH_RECT, {3, 3}));
    letters.setTo(0, none);
    return letters;
}

// The boxes that letters join to when smeared over `reach` inches in one direction, of the size of print.
std::vector<cv::Rect> words_of(const cv::Mat& letters, bool level, double reach = 0.05) {
    cv::Mat smeared;
    cv::morphologyEx(letters, smeared, cv::MORPH_CLOSE, bar(static_cast<int>(reach * working_dpi), level));
    std::vector<cv::Rect> words;
    for (const InkPart& part : find_ink_parts(smeared).parts) {
        const int high = level ? part.box.height : part.box.width;
        if (high < 0.05 * working_dpi || high > 0.5 * working_dpi) continue;
        words.push_back(part.box);
    }
    return words;
}

// How long the words are along the direction they were joined in, compared with their height.
double elongation(const std::vector<cv::Rect>& words, bool level) {
    double sum = 0;
    for (const cv::Rect& word : words) {
        const double along = level ? word.width : word.height, across = level ? word.height : word.width;
        if (along > 1.5 * across) sum += along;
    }
    return sum;
}

// Ink above the band of the small letters against ink below it, over all words: above 0 when more is above.
struct Balance {
    double above = 0, below = 0;
};

Balance balance_of(const cv::Mat& letters, const std::vector<cv::Rect>& words) {
    Balance balance;
    for (const cv::Rect& word : words) {
        if (word.width < 2 * word.height || word.height < 0.09 * working_dpi) continue;
        cv::Mat sums;
        cv::reduce(letters(word), sums, 1, cv::REDUCE_SUM, CV_32F);
        const auto rows = static_cast<std::size_t>(sums.rows);
        const float* ink = sums.ptr<float>();
        const float most = *std::max_element(ink, ink + rows);
        // The band: the longest run of dense rows.
        std::size_t begin = 0, end = 0, from = 0;
        for (std::size_t y = 0; y <= rows; ++y) {
            if (y < rows && ink[y] > 0.4F * most) continue;
            if (y - from > end - begin) {
                begin = from;
                end = y;
            }
            from = y + 1;
        }
        for (std::size_t y = 0; y < begin; ++y) balance.above += static_cast<double>(ink[y]);
        for (std::size_t y = end; y < rows; ++y) balance.below += static_cast<double>(ink[y]);
    }
    return balance;
}

// How well lines of text read: confident letters, over all of them; certain when one line alone leaves no doubt. A line
// on its head has words that look right too, but hardly ever two letters out of three.
struct Legibility {
    double letters = 0;
    bool certain = false;
};

Legibility legibility(const std::vector<cv::Mat>& lines, int degrees, TextRecognizer& recognizer) {
    constexpr double doubt = 0.4, sure = 0.75;  // confidence
    constexpr double least = 20;                // letters
    Legibility found;
    for (const cv::Mat& line : lines) {
        double letters = 0, confidence = 0;
        for (const RecognizedLine& read : recognizer.read(turned(line, degrees), 300, Area::line, Ink::black)) {
            for (const RecognizedWord& word : read.words) {
                letters += static_cast<double>(word.text.size());
                confidence += static_cast<double>(word.confidence) * static_cast<double>(word.text.size());
            }
        }
        found.letters += confidence - doubt * letters;
        found.certain = letters >= least && confidence > sure * letters;
        if (found.certain) break;
    }
    return found;
}

// Some lines of text of the page, cut out and brought to a size that reads well.
std::vector<cv::Mat> sample_of(const cv::Mat& page, const cv::Mat& letters) {
    constexpr std::size_t most = 6;
    constexpr int longest = 16;  // heights
    constexpr double lowest = 0.09 * working_dpi, highest = 0.3 * working_dpi, reach = 0.12;
    std::vector<cv::Rect> lines = words_of(letters, true, reach);
    std::erase_if(lines, [&](const cv::Rect& line) {
        return line.height < lowest || line.height > highest || line.width < 4 * line.height;
    });
    std::stable_sort(lines.begin(), lines.end(),
                     [](const cv::Rect& a, const cv::Rect& b) { return a.width > b.width; });
    if (lines.size() > most) lines.resize(most);
    const double factor = static_cast<double>(page.cols) / letters.cols;
    std::vector<cv::Mat> sample;
    for (const cv::Rect& line : lines) {
        constexpr int margin = 2;
        const cv::Rect wide(cvRound((line.x - margin) * factor), cvRound((line.y - margin) * factor),
                            cvRound((line.width + 2 * margin) * factor), cvRound((line.height + 2 * margin) * factor));
        cv::Mat picture = page(wide & cv::Rect(0, 0, page.cols, page.rows));
        // Some thirty letters tell as much as a whole line.
        picture = picture.colRange(0, std::min(picture.cols, longest * picture.rows));
        const double to_reading_size = 48.0 / std::max(1, picture.rows);
        cv::resize(picture, picture, {}, to_reading_size, to_reading_size, cv::INTER_CUBIC);
        sample.push_back(picture);
    }
    return sample;
}

}  // namespace

cv::Mat turned(const cv::Mat& picture, int degrees) {
    if (degrees == 0) return picture;
    cv::Mat result;
    cv::rotate(picture, result,
               degrees == 90    ? cv::ROTATE_90_CLOCKWISE
               : degrees == 180 ? cv::ROTATE_180
                                : cv::ROTATE_90_COUNTERCLOCKWISE);
    return result;
}

int find_turn(const cv::Mat& grey, double dpi, TextRecognizer& recognizer) {
    cv::Mat small = grey;
    const double factor = working_dpi / dpi;
    if (factor < 0.95) cv::resize(grey, small, {}, factor, factor, cv::INTER_AREA);
    cv::Mat letters = letters_of(ink_mask(small));
    std::vector<cv::Rect> words = words_of(letters, true);
    const double level = elongation(words, true), upright = elongation(words_of(letters, false), false);
    const bool sideways = upright > 1.3 * level;
    if (sideways) {
        letters = turned(letters, 90);
        words = words_of(letters, true);
    }
    if (words.size() < 5) return 0;
    const Balance balance = balance_of(letters, words);
    const double all = balance.above + balance.below;
    // A page that lies level and whose accents stand above needs no second look.
    if (!sideways && all > 0 && balance.above > 1.4 * balance.below) return 0;
    const cv::Mat way = sideways ? turned(grey, 90) : grey;
    const std::vector<cv::Mat> sample = sample_of(way, letters);
    const Legibility as_is = legibility(sample, 0, recognizer);
    if (as_is.certain) return sideways ? 90 : 0;
    const Legibility on_its_head = legibility(sample, 180, recognizer);
    const bool head_down = on_its_head.certain || on_its_head.letters > as_is.letters + 5;
    if (sideways) {
        const double better = std::max(as_is.letters, on_its_head.letters);
        if (!on_its_head.certain && better < 5) return 0;  // nothing legible either way
        return head_down ? 270 : 90;
    }
    return head_down ? 180 : 0;
}

}  // namespace solieu::extract
