#include "extract/scan/word_places.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "extract/scan/ink/page_ink.h"

namespace solieu::extract {
namespace {

// All in heights of the line's small letters.
constexpr double white = 0.06;      // between two stretches of ink
constexpr double no_space = 0.33;   // less white parts no words
constexpr double above = 0.45;      // of the ink that is looked at, over the small letters
constexpr double below = 0.12;      // and below the baseline
constexpr double speck = 0.012;     // ink of a dot that is none, in squares of that height
constexpr double dot = 0.5;         // a dot of a dotted line is less wide and high
constexpr double dots_apart = 1.2;  // and no farther from the next
constexpr std::size_t fewest_dots = 4;

// What it costs, in the same measure.
constexpr double per_white = 3;  // white in a word, what of it is wider than `letters_apart`
constexpr double letters_apart = 0.22;
constexpr double per_missing = 2;  // white between two words, what it is narrower than `words_apart`
constexpr double words_apart = 0.4;
constexpr double shared_stretch = 0.8;  // a word more in a stretch
constexpr double no_ink = 3.0;          // a word without ink
constexpr double no_ink_of_mark = 0.6;  // a dash, a dot: the recogniser makes them of specks
constexpr double unread = 1.5;          // a stretch without a word, at least
constexpr double most_unread = 6.0;
constexpr double on_dots = 0.2;  // a word, or nothing, on a dotted line
constexpr double not_there = 2;  // a sign where the recogniser saw none
constexpr double far = 0.25;     // the recogniser's place and the ink are so far apart
constexpr double most_far = 1.5;
constexpr double acceptable = 1.2;  // a word, on average

constexpr std::size_t most_parts = 30;  // stretches of a word
constexpr std::size_t most_shared = 3;  // words of a stretch
constexpr std::size_t most_stretches = 400;

struct Stretch {
    int x0 = 0, x1 = 0;
    bool high = true;     // more than a dot on the baseline
    bool dotted = false;  // a dotted line, as forms have for what is to be filled in
};

// Widths of letters in Times, in the height of its small letters.
double width_of(std::string_view text) {
    constexpr double narrow = 0.68, usual = 1.08, capital = 1.5, wide = 1.75;
    const bool capitals = all_capitals(text);
    double width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80) {
            width += byte < 0xC0 ? 0 : capitals ? capital : usual;
        } else if (std::string_view("iljtfrI.,;:'!|()[]/-").find(c) != std::string_view::npos) {
            width += narrow;
        } else if (std::string_view("mMwW%").find(c) != std::string_view::npos) {
            width += wide;
        } else {
            width += c >= 'A' && c <= 'Z' ? capital : usual;
        }
    }
    return width;
}

// Nothing but signs.
bool is_mark(std::string_view text) {
    return text != "%" && std::none_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                      (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xE1);
           });
}

// Stretches of columns with ink, parted by white of `least` pixels and more. Below `low` rows of the band there is
// nothing of a dot on the baseline.
std::vector<Stretch> stretches_of(const cv::Mat& band, int left, double height) {
    const int low = std::clamp(band.rows - cvRound((dot + below) * height), 0, band.rows);
    const double least = std::max(2.0, white * height), least_ink = speck * height * height;
    cv::Mat sums, tops;
    cv::reduce(band, sums, 0, cv::REDUCE_SUM, CV_32S);
    if (low > 0) {
        cv::reduce(band.rowRange(0, low), tops, 0, cv::REDUCE_MAX);
    } else {
        tops = cv::Mat::zeros(1, band.cols, CV_8U);
    }
    std::vector<Stretch> runs;
    std::vector<double> ink;
    for (int x = 0; x < sums.cols; ++x) {
        const int pixels = sums.at<int>(x) / 255;
        if (pixels == 0) continue;
        if (runs.empty() || x - runs.back().x1 > 1) {
            runs.push_back({x, x, false, false});
            ink.push_back(0);
        }
        runs.back().x1 = x + 1;
        runs.back().high = runs.back().high || tops.at<unsigned char>(x) != 0;
        ink.back() += pixels;
    }
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (ink[i] < least_ink) continue;
        const Stretch run{runs[i].x0 + left, runs[i].x1 + left, runs[i].high, false};
        if (stretches.empty() || run.x0 - stretches.back().x1 >= least) {
            stretches.push_back(run);
        } else {
            stretches.back().x1 = run.x1;
            stretches.back().high = stretches.back().high || run.high;
        }
    }
    return stretches;
}

// The dots of a dotted line as one stretch.
std::vector<Stretch> with_dotted_lines(const std::vector<Stretch>& stretches, double height) {
    const auto is_dot = [&](const Stretch& one) { return !one.high && one.x1 - one.x0 < dot * height; };
    std::vector<Stretch> joined;
    for (std::size_t i = 0; i < stretches.size();) {
        std::size_t end = i + 1;
        while (is_dot(stretches[i]) && end < stretches.size() && is_dot(stretches[end]) &&
               stretches[end].x0 - stretches[end - 1].x1 < dots_apart * height) {
            ++end;
        }
        if (end - i < fewest_dots) {
            joined.insert(joined.end(), stretches.begin() + static_cast<std::ptrdiff_t>(i),
                          stretches.begin() + static_cast<std::ptrdiff_t>(end));
        } else {
            joined.push_back({stretches[i].x0, stretches[end - 1].x1, false, true});
        }
        i = end;
    }
    return joined;
}

bool is_dots(std::string_view text) {
    return text.size() >= 3 && text.find_first_not_of(".,:;-_") == std::string_view::npos;
}

// "(Bà)....." and "/200....": the dots are a word of their own.
void part_dots(RecognizedLine& line) {
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        RecognizedWord& word = line.words[i];
        const std::size_t last = word.text.find_last_not_of(".,:;-_"), all = word.text.size();
        if (last == std::string::npos || all - last - 1 < fewest_dots) continue;
        RecognizedWord dots = word;
        dots.text = word.text.substr(last + 1);
        word.text.resize(last + 1);
        const double before = width_of(word.text), behind = width_of(dots.text);
        word.box.x1 = dots.box.x0 = word.box.x0 + word.box.width() * before / (before + behind);
        line.words.insert(line.words.begin() + static_cast<std::ptrdiff_t>(i + 1), std::move(dots));
    }
}

// What was read into dotted lines is no text.
void leave_out_dotted_lines(RecognizedLine& line, const std::vector<Stretch>& stretches) {
    constexpr double mostly = 0.7;
    std::erase_if(line.words, [&](const RecognizedWord& word) {
        if (word.text == "...") return false;
        return std::any_of(stretches.begin(), stretches.end(), [&](const Stretch& one) {
            return one.dotted && overlap(word.box.x0, word.box.x1, one.x0, one.x1) > mostly * word.box.width();
        });
    });
}

// Which stretches the words stand in: words first … last share one stretch, or one word has several.
struct Share {
    std::size_t word = 0, words = 0, stretch = 0, stretches = 0;
};

class Places {
  public:
    Places(const RecognizedLine& line, const std::vector<Stretch>& stretches, double height)
        : line_(line), stretches_(stretches), height_(height) {
        double all = 0, ink = 0;
        for (const RecognizedWord& word : line.words) widths_.push_back(width_of(word.text));
        for (std::size_t i = 0; i < widths_.size(); ++i) all += is_dots(line.words[i].text) ? 0 : widths_[i];
        for (const Stretch& stretch : stretches) ink += stretch.dotted ? 0 : stretch.x1 - stretch.x0;
        // Faces and sizes differ; so do lines with much that was not read.
        wide_ = std::clamp(ink / height / std::max(all, 1.0), 0.75, 1.4);
    }

    // The cheapest way; nothing when that is too dear.
    [[nodiscard]] std::optional<std::vector<Share>> cheapest() const {
        const std::size_t n = widths_.size(), m = stretches_.size();
        constexpr double none = std::numeric_limits<double>::infinity();
        std::vector<double> cost((n + 1) * (m + 1), none);
        std::vector<Share> from((n + 1) * (m + 1));
        const auto at = [m](std::size_t word, std::size_t stretch) { return word * (m + 1) + stretch; };
        cost[0] = 0;
        for (std::size_t i = 0; i <= n; ++i) {
            for (std::size_t j = 0; j <= m; ++j) {
                const double so_far = cost[at(i, j)];
                if (so_far == none) continue;
                const auto go = [&](std::size_t words, std::size_t parts, double more) {
                    const std::size_t to = at(i + words, j + parts);
                    if (so_far + more >= cost[to]) return;
                    cost[to] = so_far + more;
                    from[to] = {i, words, j, parts};
                };
                const bool dots = i < n && is_dots(line_.words[i].text);
                if (i < n) go(1, 0, dots ? on_dots : is_mark(line_.words[i].text) ? no_ink_of_mark : no_ink);
                if (j == m) continue;
                if (stretches_[j].dotted) {
                    go(0, 1, on_dots);
                    if (dots) go(1, 1, 0);
                    continue;
                }
                const double missing = per_missing * std::max(0.0, words_apart - white_before(j));
                go(0, 1, missing + std::clamp(width(j, 1), unread, most_unread));
                double inside = 0;
                for (std::size_t k = 1; i < n && k <= most_parts && j + k <= m && !stretches_[j + k - 1].dotted; ++k) {
                    if (k > 1) inside += per_white * std::max(0.0, white_before(j + k - 1) - letters_apart);
                    go(1, k, missing + inside + apart(i, 1, j, k));
                }
                for (std::size_t k = 2; k <= most_shared && i + k <= n; ++k) go(k, 1, missing + apart(i, k, j, 1));
            }
        }
        if (cost[at(n, m)] > acceptable * static_cast<double>(n)) return std::nullopt;
        std::vector<Share> way;
        for (std::size_t i = n, j = m; i + j > 0;) {
            const Share& step = from[at(i, j)];
            if (step.words > 0 && step.stretches > 0) way.push_back(step);
            i = step.word;
            j = step.stretch;
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

  private:
    [[nodiscard]] double width(std::size_t stretch, std::size_t count) const {
        return (stretches_[stretch + count - 1].x1 - stretches_[stretch].x0) / height_;
    }

    [[nodiscard]] double white_before(std::size_t stretch) const {
        return stretch == 0 ? words_apart : (stretches_[stretch].x0 - stretches_[stretch - 1].x1) / height_;
    }

    [[nodiscard]] double apart(std::size_t word, std::size_t words, std::size_t stretch, std::size_t count) const {
        double expected = 0;
        for (std::size_t i = word; i < word + words; ++i) expected += wide_ * widths_[i];
        const double x0 = stretches_[stretch].x0, x1 = stretches_[stretch + count - 1].x1;
        const double seen0 = line_.words[word].box.x0, seen1 = line_.words[word + words - 1].box.x1;
        const double off = std::abs((x0 + x1) - (seen0 + seen1)) / 2 / height_;
        const bool there = words > 1 || overlap(seen0, seen1, x0, x1) > 0 || !is_mark(line_.words[word].text);
        return std::abs(width(stretch, count) - expected) + std::min(far * off, most_far) + (there ? 0 : not_there) +
               shared_stretch * static_cast<double>(words - 1);
    }

    const RecognizedLine& line_;
    const std::vector<Stretch>& stretches_;
    double height_ = 1, wide_ = 1;
    std::vector<double> widths_;
};

// The two are one number that was torn at its mark: "500." and "000", "88," and "67"; the mark may be lost ("5" and
// "855,5").
bool is_torn_number(std::string_view first, std::string_view second) {
    constexpr std::string_view digits = "0123456789", numeric = "0123456789.,%/;:)";
    const auto is_digit = [&](char c) { return digits.find(c) != std::string_view::npos; };
    if (first.empty() || second.empty() || !is_digit(second.front()) ||
        first.find_first_not_of("0123456789.,(") != std::string_view::npos) {
        return false;
    }
    if (first.size() > 1 && (first.back() == '.' || first.back() == ',')) return is_digit(first[first.size() - 2]);
    if (second.find_first_not_of(numeric) != std::string_view::npos || !is_digit(first.back())) return false;
    const std::size_t group = std::min(second.find_first_not_of(digits), second.size());
    return group == 3 && first.size() - std::min(first.find_last_of(".,(") + 1, first.size()) <= 3;
}

// "Cổng/" and "Trang" with no space between them.
bool is_torn_at_slash(std::string_view first) {
    return first.size() > 1 && first.back() == '/';
}

// Words of one number, with no word space between them, as one.
void join_torn(RecognizedLine& line, double height) {
    for (std::size_t i = line.words.size(); i-- > 1;) {
        RecognizedWord &before = line.words[i - 1], &after = line.words[i];
        if (after.box.x0 - before.box.x1 > no_space * height) continue;
        if (!is_torn_number(before.text, after.text) && !is_torn_at_slash(before.text)) continue;
        before.text += after.text;
        before.box.x1 = after.box.x1;
        before.confidence = std::min(before.confidence, after.confidence);
        line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void give_boxes(RecognizedLine& line, const std::vector<Stretch>& stretches, const std::vector<Share>& way) {
    constexpr float doubtful = 0.4F;
    std::vector<char> placed(line.words.size(), 0);
    for (const Share& share : way) {
        for (std::size_t i = 0; i < share.words; ++i) placed[share.word + i] = 1;
        const double x0 = stretches[share.stretch].x0, x1 = stretches[share.stretch + share.stretches - 1].x1;
        double all = 0, so_far = 0;
        for (std::size_t i = 0; i < share.words; ++i) all += width_of(line.words[share.word + i].text);
        for (std::size_t i = 0; i < share.words; ++i) {
            RecognizedWord& word = line.words[share.word + i];
            word.box.x0 = x0 + (x1 - x0) * so_far / all;
            so_far += width_of(word.text);
            word.box.x1 = x0 + (x1 - x0) * so_far / all;
        }
    }
    // What has no ink is a speck that was taken for a sign, or a word told twice.
    for (std::size_t i = line.words.size(); i-- > 0;) {
        if (placed[i] != 0) continue;
        RecognizedWord& word = line.words[i];
        word.confidence = std::min(word.confidence, doubtful);
        if (is_mark(word.text) && !is_dots(word.text))
            line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

void place_line(const cv::Mat& picture, RecognizedLine& line, double height) {
    const cv::Rect page(0, 0, picture.cols, picture.rows);
    const cv::Rect box = cv::Rect(cv::Point(cvFloor(line.box.x0), cvFloor(line.box.y0)),
                                  cv::Point(cvCeil(line.box.x1), cvCeil(line.box.y1))) &
                         page;
    if (box.empty() || line.words.empty() || height < 4) return;
    const int top = cvRound(line.baseline - (1 + above) * height), bottom = cvRound(line.baseline + below * height);
    const cv::Rect band = cv::Rect(box.x, top, box.width, bottom - top) & page;
    if (band.empty()) return;
    const std::vector<Stretch> stretches =
        with_dotted_lines(stretches_of(ink_mask(picture(band)), band.x, height), height);
    if (stretches.empty() || stretches.size() > most_stretches) return;
    part_dots(line);
    leave_out_dotted_lines(line, stretches);
    const std::optional<std::vector<Share>> way = Places(line, stretches, height).cheapest();
    if (!way) return;
    give_boxes(line, stretches, *way);
    join_torn(line, height);
}

}  // namespace

void place_words(const cv::Mat& picture, std::vector<RecognizedLine>& lines, std::span<const double> heights) {
    for (std::size_t i = 0; i < lines.size(); ++i) place_line(picture, lines[i], heights[i]);
}

}  // namespace solieu::extract
