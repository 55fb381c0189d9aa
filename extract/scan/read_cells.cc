#include "extract/scan/read_cells.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "extract/scan/number_words.h"
#include "extract/scan/printed_lines.h"
#include "extract/scan/read_text.h"

namespace solieu::extract {
namespace {

constexpr double widest = 22;          // of a number, in heights
constexpr std::size_t most_lines = 3;  // of a number cut by the cell's edge
constexpr float sure = 0.985F;         // no second opinion is asked above

struct CellPicture {
    cv::Rect inside;
    std::vector<cv::Rect> lines;
    std::size_t first_reading = 0;  // of its lines, where it may be a number
    bool maybe_number = false;
};

bool maybe_number(const std::vector<cv::Rect>& lines) {
    return lines.size() <= most_lines && std::all_of(lines.begin(), lines.end(), [](const cv::Rect& line) {
               return line.width < widest * line.height;
           });
}

bool is_number(const std::vector<Reading>& readings) {
    if (readings.empty() || readings.front().text.empty()) return false;
    return readings.front().text.find(other_letter) == std::string::npos;
}

// The readings of one word of a line that holds several: those with as many words, by what stands in its place.
std::vector<Reading> readings_of_word(const std::vector<Reading>& readings, std::size_t index, std::size_t count) {
    std::vector<Reading> own;
    for (const Reading& reading : readings) {
        std::vector<std::string> words(1);
        for (const char c : reading.text) {
            if (c == ' ') {
                words.emplace_back();
            } else {
                words.back() += c;
            }
        }
        if (words.size() != count || words[index].empty()) continue;
        const auto known =
            std::find_if(own.begin(), own.end(), [&](const Reading& r) { return r.text == words[index]; });
        if (known != own.end()) {
            known->probability += reading.probability;
        } else {
            own.push_back({words[index], reading.probability});
        }
    }
    std::stable_sort(own.begin(), own.end(),
                     [](const Reading& a, const Reading& b) { return a.probability > b.probability; });
    return own;
}

// A line of a number cell as fragments, one a word; the places of words within the line go by their characters.
void add_number(const std::vector<Reading>& readings, const cv::Rect& line, const PageScale& scale,
                std::vector<Fragment>& fragments) {
    const std::string& text = readings.front().text;
    const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
    const Box box = scale.points(line);
    const double step = box.width() / static_cast<double>(std::max<std::size_t>(1, text.size()));
    std::size_t index = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find(' ', begin);
        if (end == std::string::npos) end = text.size();
        if (end > begin) {
            Fragment fragment;
            Word& word = fragment.word;
            word.text = text.substr(begin, end - begin);
            word.box = {box.x0 + step * static_cast<double>(begin), box.y0, box.x0 + step * static_cast<double>(end),
                        box.y1};
            word.readings = readings_of_word(readings, index, words);
            word.confidence = readings.front().probability;
            // A dash or a comma has no height of its own.
            word.font_size = static_cast<float>(std::clamp(box.height() / 0.7, 8.0, 20.0));
            fragment.baseline = static_cast<float>(box.y1);
            fragment.next = static_cast<float>(word.box.x1);
            fragment.space_before = fragment.space_after = true;
            fragments.push_back(std::move(fragment));
        }
        ++index;
        begin = end + 1;
    }
}

std::string joined(const std::vector<Fragment>& fragments) {
    std::string text;
    for (const Fragment& fragment : fragments) {
        if (!text.empty()) text += ' ';
        text += fragment.word.text;
    }
    return text;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

// Whether the string is about as wide as the ink of the line: digits are 0.5 to 0.8 of their height wide, marks half of
// that. A line of letters taken for a number is not.
bool fits_width(std::string_view text, const cv::Rect& line) {
    double narrowest = 0, widest_fit = 0;
    for (const char c : text) {
        const bool mark = std::string_view(".,:-()/ Ixbcd").find(c) != std::string_view::npos;
        narrowest += c == '%' ? 0.6 : mark ? 0.1 : 0.3;
        widest_fit += c == '%' ? 1.8 : c == ' ' ? 2.5 : mark ? 1.0 : 1.3;
    }
    // A dash or a dot alone has no height to compare with.
    if (text.size() < 2) return line.height < 8 || line.width < 3 * line.height;
    return line.width > narrowest * line.height && line.width < widest_fit * line.height;
}

bool is_letter_byte(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3;
}

// Letters that stand in numbers too: row numbers and ticks. They are what the two readers confuse most.
bool is_all_letters(std::string_view text) {
    return text.find_first_of("0123456789%-/") == std::string_view::npos;
}

struct SecondOpinion {
    std::vector<Fragment> words;
    std::string text;  // without spaces
    float confidence = 0;

    // Says for itself that the line holds words.
    [[nodiscard]] bool sees_words() const {
        const auto letters = std::count_if(text.begin(), text.end(), is_letter_byte);
        return confidence > 0.6F && letters >= 2 && letters * 2 > static_cast<std::ptrdiff_t>(text.size());
    }
};

SecondOpinion second_opinion(const cv::Mat& ink, const cv::Rect& line, const PageScale& scale, TextRecognizer& text) {
    const int margin = std::max(2, line.height / 5);
    const cv::Rect wide(line.x - margin, line.y - margin, line.width + 2 * margin, line.height + 2 * margin);
    SecondOpinion second{.words = read_text(ink, wide, scale, text, Area::line)};
    if (second.words.empty()) return second;
    second.confidence = 1;
    for (const Fragment& word : second.words) second.confidence = std::min(second.confidence, word.word.confidence);
    second.text = without_spaces(joined(second.words));
    return second;
}

// Puts the second opinion beside the readings: the same string makes it surer.
void weigh(std::vector<Reading>& readings, const SecondOpinion& second) {
    if (second.words.empty()) return;
    Reading& best = readings.front();
    if (without_spaces(best.text) == second.text) {
        best.probability = agreed(best.probability, second.confidence);
        return;
    }
    // A likely second choice that the other reader takes for the first one.
    for (std::size_t i = 1; i < readings.size(); ++i) {
        if (without_spaces(readings[i].text) != second.text) continue;
        const float both = agreed(readings[i].probability, second.confidence);
        if (readings[i].probability > 0.2F && both > best.probability) {
            readings[i].probability = std::min(both, 0.9F);
            std::rotate(readings.begin(), readings.begin() + static_cast<std::ptrdiff_t>(i),
                        readings.begin() + static_cast<std::ptrdiff_t>(i) + 1);
        } else {
            best.probability = disputed(best.probability, second.confidence);
        }
        return;
    }
    // Short numbers are what Tesseract misreads most: its word weighs by length.
    if (second.text.size() >= 3) best.probability = disputed(best.probability, 0.5F * second.confidence);
}

// A line of a number cell, settled with the second reader where that is called for; false when it is no number.
bool settle_number(std::vector<Reading>& readings, const cv::Mat& ink, const cv::Rect& line, const PageScale& scale,
                   TextRecognizer& text) {
    if (!is_number(readings) || !fits_width(readings.front().text, line)) return false;
    if (readings.front().probability >= sure && !is_all_letters(readings.front().text)) return true;
    const SecondOpinion second = second_opinion(ink, line, scale, text);
    if (second.sees_words()) return false;
    weigh(readings, second);
    return true;
}

}  // namespace

std::vector<Fragment> read_cells(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                 const std::vector<Grid>& grids, TextRecognizer& text, NumberReader& numbers) {
    std::vector<Fragment> fragments;
    std::vector<CellPicture> cells;
    std::vector<cv::Mat> pictures;
    for (const Grid& grid : grids) {
        for (const Cell& cell : grid.cells) {
            CellPicture picture{.inside = scale.pixels(cell.box)};
            picture.inside &= cv::Rect(0, 0, ink.cols, ink.rows);
            if (picture.inside.empty()) continue;
            picture.lines = printed_lines(mask, picture.inside, scale.dpi());
            if (picture.lines.empty()) continue;
            picture.first_reading = pictures.size();
            picture.maybe_number = maybe_number(picture.lines);
            if (picture.maybe_number) {
                for (const cv::Rect& line : picture.lines) {
                    pictures.push_back(number_picture(ink, line, picture.inside));
                }
            }
            cells.push_back(std::move(picture));
        }
    }
    std::vector<std::vector<Reading>> readings = numbers.read(pictures);
    for (const CellPicture& cell : cells) {
        bool all = cell.maybe_number;
        for (std::size_t i = 0; all && i < cell.lines.size(); ++i) {
            all = settle_number(readings[cell.first_reading + i], ink, cell.lines[i], scale, text);
        }
        if (all) {
            for (std::size_t i = 0; i < cell.lines.size(); ++i) {
                add_number(readings[cell.first_reading + i], cell.lines[i], scale, fragments);
            }
            continue;
        }
        cv::Rect print = cell.lines.front();
        for (const cv::Rect& line : cell.lines) print |= line;
        const Area area = cell.lines.size() == 1 && print.height < 0.3 * scale.dpi() ? Area::line : Area::block;
        std::vector<Fragment> words = read_text(ink, print, scale, text, area);
        read_numbers_again(ink, scale, words, numbers);
        std::move(words.begin(), words.end(), std::back_inserter(fragments));
    }
    return fragments;
}

}  // namespace solieu::extract
