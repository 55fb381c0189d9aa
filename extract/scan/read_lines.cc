#include "extract/scan/read_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "extract/lines/line_pieces.h"
#include "extract/page/marks.h"
#include "extract/scan/second_opinion.h"
#include "extract/scan/told_signs.h"

namespace solieu::extract {
namespace {

cv::Rect pixels_of(const Box& box) {
    return {cv::Point(cvFloor(box.x0), cvFloor(box.y0)), cv::Point(cvCeil(box.x1), cvCeil(box.y1))};
}

// The mark of a footnote behind a word ("vấn đề²") is none of the word; before the note itself ("² Có …") it is its
// number. Of units it is a power.
std::string without_mark(std::string text) {
    static constexpr std::array<std::pair<std::string_view, char>, 3> raised = {{{"¹", '1'}, {"²", '2'}, {"³", '3'}}};
    for (const auto& [sign, digit] : raised) {
        const std::size_t at = text.find(sign);
        if (at == std::string::npos) continue;
        if (text == sign) return std::string(1, digit);
        const std::string_view before = std::string_view(text).substr(0, at);
        const std::string power(1, digit);
        if (!before.empty() && !is_power_of_metre(before, power)) text.erase(at, sign.size());
    }
    return text;
}

// The reader knows one form of each sign: a mark before letters opens, one behind them closes; a dotted line says
// nothing.
std::string as_printed(std::string text) {
    static constexpr std::string_view dots = "…", opening = "“", closing = "”";
    for (std::size_t at = text.find(dots); at != std::string::npos; at = text.find(dots, at)) {
        text.replace(at, dots.size(), text == dots ? "" : "...");
    }
    for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at)) {
        const bool opens = at == 0 || text[at - 1] == '(';
        text.replace(at, 1, opens ? opening : closing);
    }
    return without_mark(std::move(text));
}

void add_words(RecognizedLine& line, std::vector<LineWord> words, const cv::Rect& piece) {
    for (LineWord& read : words) {
        RecognizedWord word;
        word.text = as_printed(std::move(read.text));
        if (word.text.empty()) continue;
        word.box = {piece.x + read.x0, line.box.y0, piece.x + read.x1, line.box.y1};
        word.confidence = read.probability;
        line.words.push_back(std::move(word));
    }
}

}  // namespace

std::vector<RecognizedLine> read_lines(const cv::Mat& part, double dpi, TextRecognizer& tesseract, LineReader& reader,
                                       const KnownPhrases& known) {
    return read_lines(part, dpi, tesseract.find_lines(part, dpi), tesseract, reader, known);
}

std::vector<RecognizedLine> read_lines(const cv::Mat& part, double dpi, std::vector<RecognizedLine> lines,
                                       TextRecognizer& tesseract, LineReader& reader, const KnownPhrases& known) {
    std::vector<cv::Mat> pictures;
    std::vector<std::pair<std::size_t, cv::Rect>> places;  // line, piece
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const cv::Rect& piece : line_pieces(part, pixels_of(lines[i].box))) {
            pictures.push_back(part(piece));
            places.emplace_back(i, piece);
        }
    }
    std::vector<std::vector<LineWord>> read = reader.read(pictures);
    for (std::size_t i = 0; i < places.size(); ++i) {
        tell_signs(pictures[i], read[i]);
        const bool goes_on = i + 1 < places.size() && places[i + 1].first == places[i].first && !read[i + 1].empty();
        ask_second(pictures[i], dpi, read[i], goes_on ? std::string_view(read[i + 1].front().text) : "", tesseract,
                   known);
        add_words(lines[places[i].first], std::move(read[i]), places[i].second);
    }
    for (RecognizedLine& line : lines) {
        if (!line.words.empty()) line.words.front().first_of_block = line.first_of_block;
    }
    std::erase_if(lines, [](const RecognizedLine& line) { return line.words.empty(); });
    return lines;
}

}  // namespace solieu::extract
