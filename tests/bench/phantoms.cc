// Counts phantoms: numbers that a scan reads as where none stands. Lines of prose without any digit are set, damaged
// as scans are, put on pages and read as any scan is; whatever has a digit then is one.
//
// usage: solieu_count_phantoms [LINES [SEED]]      300 lines and seed 1 when not given
//
// A line for each phantom: page, confidence, what was read. Ends with 1 when there is any with a confidence of 0.5 and
// more: what stands below that is in doubt and makes no figure.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <opencv2/core/utility.hpp>
#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "corpus/generate/lines/text_lines.h"
#include "extract/file_words.h"
#include "extract/scan/recognizers.h"
#include "extract/scan/scan_page.h"
#include "extract/scan/scan_pages.h"

namespace {

using namespace solieu;

constexpr int width = 1654, height = 2339, margin = 150, dpi = 200;  // A4

bool has_digit(const std::string& text) {
    return text.find_first_of("0123456789") != std::string::npos;
}

// Words of the sentences that the project has for such ends, those with digits left out.
std::vector<std::vector<std::string>> sentences() {
    std::vector<std::vector<std::string>> all;
    std::ifstream file(SOLIEU_SOURCE_DIR "/extract/lines/train/sentences.txt");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::vector<std::string> words;
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t end = std::min(line.find(' ', at), line.size());
            const std::string word = line.substr(at, end - at);
            if (!word.empty() && !has_digit(word)) words.push_back(word);
            at = end + 1;
        }
        if (words.size() > 6) all.push_back(std::move(words));
    }
    return all;
}

std::string some_words(generate::Random& random, const std::vector<std::string>& words, int most) {
    const int count = std::min(static_cast<int>(words.size()), random.from_to(4, most));
    const int from = random.from_to(0, static_cast<int>(words.size()) - count);
    std::string text;
    for (int i = from; i < from + count; ++i) text += (text.empty() ? "" : " ") + words[static_cast<std::size_t>(i)];
    return text;
}

}  // namespace

int main(int count, char** arguments) {
    const int lines = count > 1 ? std::atoi(arguments[1]) : 300;
    generate::Random random{count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 1};
    const auto words = sentences();
    const generate::TextLineForm form{.fonts = {{"Liberation Serif", 3}, {"Liberation Sans", 1}},
                                      .lowest_dpi = dpi,
                                      .highest_dpi = dpi,
                                      .roughness = 0.3,
                                      .marks = false};
    if (lines < 1 || words.empty() || !generate::missing_families(form.fonts).empty()) {
        std::fputs("usage: solieu_count_phantoms [LINES [SEED]]; needs fonts-liberation\n", stderr);
        return 2;
    }
    auto reader = extract::ScanReader::load(extract::phrases_of({.words = extract::file_words(built_in_lexicon())}));
    if (!reader) {
        std::fprintf(stderr, "%s\n", reader.error().reason.c_str());
        return 2;
    }
    extract::ScanHands hands(1);
    int set = 0, read = 0, phantoms = 0, sure = 0;
    for (int page = 1; set < lines; ++page) {
        cv::Mat picture(height, width, CV_8UC1, cv::Scalar(255));
        for (int y = margin; y < height - margin && set < lines;) {
            const cv::Mat line =
                generate::make_text_line(random, form, {some_words(random, random.pick(words), 11), "", ""});
            if (line.cols > width - 2 * margin || y + line.rows > height - margin) {
                if (line.cols <= width - 2 * margin) break;
                continue;
            }
            line.copyTo(picture(cv::Rect(margin, y, line.cols, line.rows)));
            y += line.rows + 6;
            ++set;
        }
        const extract::LaidPage laid = reader->read(
            {.pixels = picture, .dpi_x = dpi, .dpi_y = dpi, .width = width * 72.0 / dpi, .height = height * 72.0 / dpi},
            page, hands);
        for (const extract::Line& line : laid.page.lines) {
            for (const extract::Word& word : line.words) {
                ++read;
                if (!has_digit(word.text)) continue;
                ++phantoms;
                sure += word.confidence >= 0.5F ? 1 : 0;
                std::printf("page %d  %.2f  %s\n", page, static_cast<double>(word.confidence), word.text.c_str());
            }
        }
    }
    std::printf("%d lines of prose, %d words read: %d phantoms, %d of them not in doubt\n", set, read, phantoms, sure);
    return sure > 0 ? 1 : 0;
}
