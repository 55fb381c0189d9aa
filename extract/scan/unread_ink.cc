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

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

bool is_numeric(std::string_view text) {
    return text.find_first_of("0123456789") != text.npos && text.find_first_not_of("0123456789.,%/-+():;") == text.npos;
}

// What a piece that reads as a number has to do with the words of its line.
struct Company {
    Fragment* number = nullptr;  // stands so close that both are one
    Fragment* same = nullptr;    // says the same and has no ink
    bool touches = false;        // stands in a word
    bool amid_words = false;     // as the words of a sentence stand
};

Company company_of(const Box& box, std::string_view text, std::vector<Fragment>& words) {
    // In heights of small letters, which are about half a font's size.
    constexpr double no_space = 0.33, one_number = 0.6, spaces = 1.6, same_line = 6;
    constexpr float no_ink = 0.4F;
    Company company;
    bool left = false, right = false;
    for (Fragment& fragment : words) {
        const Box& word = fragment.word.box;
        if (overlap(box.y0, box.y1, word.y0, word.y1) < 0.6 * std::min(box.height(), word.height())) continue;
        const double height = 0.46 * static_cast<double>(fragment.word.font_size);
        const double apart = std::max(word.x0 - box.x1, box.x0 - word.x1);
        if (apart < same_line * height && fragment.word.confidence <= no_ink &&
            digits_of(fragment.word.text) == digits_of(text)) {
            company.same = &fragment;
        }
        if (apart > spaces * height) continue;
        (word.x0 + word.x1 < box.x0 + box.x1 ? left : right) = true;
        if (is_numeric(fragment.word.text) && apart < one_number * height) {
            company.number = &fragment;
        } else if (apart < no_space * height) {
            company.touches = true;
        }
    }
    company.amid_words = left && right;
    return company;
}

// The number and the piece beside it as one, where they read so together; else both are in doubt.
bool join(Fragment& number, const Box& piece, std::string_view text, const cv::Mat& ink, const PageScale& scale,
          NumberReader& reader) {
    constexpr float doubtful = 0.5F, told_by_one = 0.94F;
    const Box& word = number.word.box;
    const bool before = piece.x0 < word.x0;
    const Box all{std::min(word.x0, piece.x0), std::min(word.y0, piece.y0), std::max(word.x1, piece.x1),
                  std::max(word.y1, piece.y1)};
    const std::string wanted =
        before ? digits_of(text) + digits_of(number.word.text) : digits_of(number.word.text) + digits_of(text);
    const std::vector<Reading> readings =
        reader.read({number_picture(ink, scale.pixels(all), cv::Rect(0, 0, ink.cols, ink.rows))}).front();
    if (!readings.empty() && readings.front().probability >= sure && is_numeric(readings.front().text) &&
        digits_of(readings.front().text) == wanted) {
        if (number.word.raw.empty()) number.word.raw = number.word.text;
        number.word.text = readings.front().text;
        number.word.box = all;
        number.word.confidence = std::min(readings.front().probability, told_by_one);
        number.word.readings = readings;
        return true;
    }
    number.word.confidence = std::min(number.word.confidence, doubtful);
    return false;
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

// Whether numbers stand right above or below it, as in a column of values.
bool stands_among_numbers(const Box& box, const std::vector<Fragment>& words, const std::vector<Fragment>& found) {
    constexpr double near = 36, far = 86;  // points
    int close = 0, all = 0;
    const auto count = [&](const Fragment& fragment) {
        const Box& word = fragment.word.box;
        if (!is_numeric(fragment.word.text)) return;
        if (overlap(box.x0, box.x1, word.x0, word.x1) < 0.5 * std::min(box.width(), word.width())) return;
        const double apart = std::max(word.y0 - box.y1, box.y0 - word.y1);
        close += apart > 0 && apart < near ? 1 : 0;
        all += apart > 0 && apart < far ? 1 : 0;
    };
    std::for_each(words.begin(), words.end(), count);
    std::for_each(found.begin(), found.end(), count);
    return close > 0 && all > 1;
}

}  // namespace

std::vector<Fragment> read_unread_ink(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                      std::vector<Fragment>& words, Recognizers& own, std::vector<Box>& unread) {
    constexpr float amid_words = 0.9F, beside_number = 0.5F, lone_sign = 0.45F;
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
            const Box box = scale.points(places[i]);
            const std::string& text = readings[i].front().text;
            const Company company = company_of(box, text, words);
            if (company.same != nullptr) {
                company.same->word.box = box;
                company.same->word.confidence = std::min(readings[i].front().probability, amid_words);
                continue;
            }
            if (company.number != nullptr && join(*company.number, box, text, ink, scale, own.numbers)) continue;
            if (company.number == nullptr && company.touches) continue;
            std::vector<Fragment> number;
            add_number(readings[i], places[i], scale, number);
            const bool lone = text == "1" && !line_beside(box, words).found;
            const float most_sure = company.number != nullptr ? beside_number
                                    : lone                    ? lone_sign
                                    : company.amid_words      ? amid_words
                                                              : 1;
            for (Fragment& one : number) one.word.confidence = std::min(one.word.confidence, most_sure);
            add(std::move(number), line_beside(box, words));
        } else {
            others.push_back(places[i]);
        }
    }
    std::size_t tried = 0;
    for (const cv::Rect& place : joined(std::move(others))) {
        const Neighbour beside = line_beside(scale.points(place), words);
        if (!beside.found || tried > most_words) continue;
        std::vector<Fragment> read;
        if (place.width >= place.height && ++tried <= most_words) read = read_words(ink, place, scale, own);
        if (read.empty() && stands_among_numbers(scale.points(place), words, found))
            unread.push_back(scale.points(place));
        add(std::move(read), beside);
    }
    return found;
}

}  // namespace solieu::extract
