#include "extract/scan/read_cells.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "extract/digits/number_text.h"
#include "extract/scan/ink/line_size.h"
#include "extract/scan/ink/printed_lines.h"
#include "extract/scan/mend/known_phrases.h"
#include "extract/scan/number_line.h"
#include "extract/scan/number_words.h"
#include "extract/scan/read_text.h"

namespace solieu::extract {
namespace {

constexpr double widest = 12;            // of a number, in heights
constexpr double tallest = 0.35;         // of a line of figures, in inches
constexpr double doubtful_height = 0.2;  // above it, two lines of words that touch may be taken for one of figures
constexpr std::size_t most_lines = 3;    // of a number cut by the cell's edge
constexpr float sure = 0.97F;            // no second opinion is asked above

struct CellPicture {
    cv::Rect inside;
    std::vector<cv::Rect> lines;
    std::size_t first_reading = 0;  // of its lines, where it may be a number
    bool maybe_number = false;
};

bool maybe_number(const cv::Mat& ink, const std::vector<cv::Rect>& lines, double dpi) {
    return lines.size() <= most_lines && std::all_of(lines.begin(), lines.end(), [&](const cv::Rect& line) {
               return line.width < widest * line.height && line.height < tallest * dpi &&
                      (line.height < doubtful_height * dpi || text_lines(ink(line)) <= 1);
           });
}

// Lines set tightly touch one another and come out as one box, but a line is hardly three times as high as its small
// letters, accents included.
bool is_one_line(const cv::Mat& ink, const std::vector<cv::Rect>& lines) {
    if (lines.size() != 1) return false;
    const double letters = letter_height(ink(lines.front()));
    return letters > 0 && lines.front().height < 3.5 * letters && text_lines(ink(lines.front())) == 1;
}

// Without spaces: Tesseract puts them where it likes.
std::string joined(const std::vector<Fragment>& fragments) {
    std::string text;
    for (const Fragment& fragment : fragments) text += fragment.word.text;
    return text;
}

// In the alphabet of the number reader, so that a dash is a dash.
std::string comparable(std::string_view text) {
    std::string plain = number_text(text);
    std::erase(plain, ' ');
    return plain;
}

// There is ink: where the likeliest reading is nothing at all the next one stands, never surely.
void drop_blank(std::vector<Reading>& readings) {
    constexpr float most = 0.8F;
    if (readings.size() < 2 || !readings.front().text.empty()) return;
    const float rest = std::max(1 - readings.front().probability, 1e-3F);
    readings.erase(readings.begin());
    for (Reading& reading : readings) reading.probability = std::min(most, reading.probability / rest);
}

bool is_letter_byte(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3;
}

// Letters that stand in numbers too: row numbers and ticks. They are what the two readers confuse most.
bool is_all_letters(std::string_view text) {
    return text.find_first_of("0123456789%-/") == std::string_view::npos;
}

float lowest_confidence(const std::vector<Fragment>& words) {
    float least = 1;
    for (const Fragment& word : words) least = std::min(least, word.word.confidence);
    return least;
}

// A word of the cell is doubtful, unless the cell is one that the field's tables have ("Thủ tục"), or the word is an
// abbreviation of the field: the recogniser's model of the language knows none of them.
bool is_doubtful(const std::vector<Fragment>& words, const KnownPhrases& known) {
    constexpr float doubtful = 0.62F;
    std::vector<int> ids;
    bool doubt = false;
    for (const Fragment& word : words) {
        std::string_view text = word.word.text;
        while (!text.empty() && (text.front() == '(' || text.front() == ')')) text.remove_prefix(1);
        while (!text.empty() && (text.back() == '(' || text.back() == ')')) text.remove_suffix(1);
        const int id = known.find(text);
        ids.push_back(id);
        const bool abbreviation = id != no_word && known.word(id).acronym;
        doubt = doubt || (word.word.confidence <= doubtful && !abbreviation);
    }
    return words.empty() || (doubt && !known.is_cell(ids));
}

// Each line of a cell by itself; none where that cannot be told.
std::vector<cv::Rect> single_lines(const cv::Mat& ink, const std::vector<cv::Rect>& lines) {
    std::vector<cv::Rect> single;
    for (const cv::Rect& line : lines) {
        const std::vector<cv::Rect> parts = parted_lines(ink, line);
        if (parts.empty()) return {};
        single.insert(single.end(), parts.begin(), parts.end());
    }
    return single;
}

// The words of a cell by the line reader, or by Tesseract. Where one of them is doubtful the cell is read once more by
// Tesseract, larger, and where most are, without what is paler than print: what reads best as a whole stands.
std::vector<Fragment> read_words(const cv::Mat& ink, const std::vector<cv::Rect>& lines, const PageScale& scale,
                                 Recognizers& any) {
    constexpr double legible = 0.85, illegible = 0.6;
    TextRecognizer& text = any.text;
    cv::Rect print = lines.front();
    for (const cv::Rect& line : lines) print |= line;
    const Area area = is_one_line(ink, lines) ? Area::line : Area::block;
    const std::vector<cv::Rect> single =
        any.prose == PrintReader::lines ? single_lines(ink, lines) : std::vector<cv::Rect>();
    std::vector<Fragment> words = single.empty() ? read_text(ink, print, scale, text, area)
                                                 : read_known_lines(ink, single, scale, text, any.lines, *any.known);
    if (!is_doubtful(words, *any.known)) return words;
    bool seen = single.empty();
    for (const auto& [manner, arranged] : {std::pair(Manner::larger, area), std::pair(Manner::darkest, Area::block)}) {
        std::vector<Fragment> again = read_text(ink, print, scale, text, arranged, manner);
        seen = seen || !again.empty();
        if (mean_confidence(again) > mean_confidence(words)) words = std::move(again);
        if (mean_confidence(words) > legible) break;
    }
    // A blot: the line reader makes letters of anything.
    if (!seen && mean_confidence(words) < illegible) words.clear();
    return words;
}

struct SecondOpinion {
    std::vector<Fragment> words;
    std::string text;  // without spaces
    float confidence = 0;

    // Says for itself that the line holds words.
    [[nodiscard]] bool sees_words() const {
        const auto letters = std::count_if(text.begin(), text.end(), is_letter_byte);
        const bool most = letters * 2 > static_cast<std::ptrdiff_t>(text.size());
        return confidence > 0.6F && letters >= 2 && (most || letters >= 4);
    }
};

SecondOpinion second_opinion(const cv::Mat& ink, const cv::Rect& line, const PageScale& scale, TextRecognizer& text) {
    const int margin = std::max(2, line.height / 5);
    const cv::Rect wide(line.x - margin, line.y - margin, line.width + 2 * margin, line.height + 2 * margin);
    SecondOpinion second{.words = read_text(ink, wide, scale, text, Area::line)};
    second.confidence = second.words.empty() ? 0 : lowest_confidence(second.words);
    second.text = joined(second.words);
    return second;
}

// Puts the second opinion beside the readings: the same string makes it surer.
void weigh(std::vector<Reading>& readings, const SecondOpinion& second) {
    if (second.words.empty()) return;
    Reading& best = readings.front();
    const std::string seen = comparable(second.text);
    if (comparable(best.text) == seen) {
        best.probability = agreed(best.probability, second.confidence);
        return;
    }
    // A likely second choice that the other reader takes for the first one.
    for (std::size_t i = 1; i < readings.size(); ++i) {
        if (comparable(readings[i].text) != seen) continue;
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

// As much ink away from the edges as a digit has at least.
bool holds_ink(const cv::Mat& mask, const cv::Rect& cell, double dpi) {
    constexpr double edge = 0.03, least = 0.0015;  // inches, square inches
    const int margin = std::max(1, cvRound(edge * dpi));
    const cv::Rect inner(cell.x + margin, cell.y + margin, cell.width - 2 * margin, cell.height - 2 * margin);
    return inner.width > 0 && inner.height > 0 && cv::countNonZero(mask(inner)) >= least * dpi * dpi;
}

// `readings`: of all pictures of the page; those of this cell's lines are settled here.
std::vector<Fragment> read_cell(const CellPicture& cell, std::vector<std::vector<Reading>>& readings,
                                const cv::Mat& ink, const PageScale& scale, Recognizers& any) {
    std::vector<Fragment> fragments;
    bool all = cell.maybe_number;
    for (std::size_t i = 0; all && i < cell.lines.size(); ++i) {
        all = settle_number(readings[cell.first_reading + i], ink, cell.lines[i], scale, any.text);
    }
    if (all) {
        for (std::size_t i = 0; i < cell.lines.size(); ++i) {
            add_number(readings[cell.first_reading + i], cell.lines[i], scale, fragments);
        }
        return fragments;
    }
    fragments = read_words(ink, cell.lines, scale, any);
    read_numbers_again(ink, scale, fragments, any.numbers, *any.known);
    mend(fragments, MendPlace::cell, *any.known);
    return fragments;
}

}  // namespace

std::vector<Fragment> read_cells(const cv::Mat& ink, const cv::Mat& mask, const PageScale& scale,
                                 const std::vector<Grid>& grids, Recognizers& own, ScanHands& hands,
                                 std::vector<Box>* unread) {
    std::vector<CellPicture> cells;
    std::vector<cv::Mat> pictures;
    std::vector<const Cell*> owners;
    const auto tell = [&](const Cell& cell, const cv::Rect& inside) {
        if (unread != nullptr && holds_ink(mask, inside, scale.dpi())) unread->push_back(cell.box);
    };
    for (const Grid& grid : grids) {
        for (const Cell& cell : grid.cells) {
            CellPicture picture{.inside = scale.pixels(cell.box)};
            picture.inside &= cv::Rect(0, 0, ink.cols, ink.rows);
            if (picture.inside.empty()) continue;
            picture.lines = printed_lines(mask, picture.inside, scale.dpi());
            if (picture.lines.empty()) {
                tell(cell, picture.inside);
                continue;
            }
            picture.first_reading = pictures.size();
            picture.maybe_number = maybe_number(ink, picture.lines, scale.dpi());
            if (picture.maybe_number) {
                for (const cv::Rect& line : picture.lines) {
                    pictures.push_back(number_picture(ink, line, picture.inside));
                }
            }
            cells.push_back(std::move(picture));
            owners.push_back(&cell);
        }
    }
    std::vector<std::vector<Reading>> readings = own.numbers.read(pictures);
    for (std::vector<Reading>& likely : readings) drop_blank(likely);
    std::vector<std::vector<Fragment>> read(cells.size());
    hands.share(static_cast<int>(cells.size()), own, [&](int part, Recognizers& any) {
        const auto at = static_cast<std::size_t>(part);
        read[at] = read_cell(cells[at], readings, ink, scale, any);
    });
    for (std::size_t i = 0; i < read.size(); ++i) {
        if (read[i].empty()) tell(*owners[i], cells[i].inside);
    }
    std::vector<Fragment> fragments;
    for (std::vector<Fragment>& words : read) std::move(words.begin(), words.end(), std::back_inserter(fragments));
    return fragments;
}

}  // namespace solieu::extract
