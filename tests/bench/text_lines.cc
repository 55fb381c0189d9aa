// Reads the lines of pages with the line reader and with Tesseract, the same lines, and says how long each takes
// (processor time). What was read is compared with what stands there by extract/lines/train/compare.py.
//
// usage: solieu_read_text_lines NETWORK.onnx OUT PICTURE…
//        solieu_read_text_lines NETWORK.onnx OUT --lines FILE
//
//   PICTURE   a page without tables, in grey, 200 dpi or as its name ends: NAME-300.png
//   FILE      from solieu_text_lines --form pictures
//   OUT       OUT.lines.txt and OUT.tesseract.txt are written, for FILE OUT.truth.txt too

#include <sys/resource.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgcodecs.hpp>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "corpus/generate/strips/strip_records.h"
#include "extract/lines/line_pieces.h"
#include "extract/lines/line_reader.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/ink/straighten.h"
#include "extract/scan/text_recognizer.h"

namespace {

using namespace solieu::extract;

double processor_seconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec) + static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
}

struct Clock {
    double seconds = 0, from = processor_seconds();
    void start() { from = processor_seconds(); }
    void stop() { seconds += processor_seconds() - from; }
};

struct Comparison {
    LineReader reader;
    TextRecognizer tesseract;
    std::ofstream by_reader, by_tesseract, words;
    Clock reader_clock, tesseract_clock;
    int lines = 0;
};

std::string text_of(const std::vector<LineWord>& words) {
    std::string text;
    for (const LineWord& word : words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

std::string text_of(const RecognizedLine& line) {
    std::string text;
    for (const RecognizedWord& word : line.words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

void note_words(Comparison& compared, const std::vector<LineWord>& words) {
    for (const LineWord& word : words) compared.words << word.text << '\t' << word.probability << '\n';
}

void read_page(Comparison& compared, const std::string& path) {
    cv::Mat picture = cv::imread(path, cv::IMREAD_GRAYSCALE);
    std::smatch found;
    const double dpi = std::regex_search(path, found, std::regex("-([0-9]{3})\\.[a-z]+$")) ? std::stod(found[1]) : 200;
    const cv::Mat grey = page_ink(picture);
    const cv::Mat page = sharpened(straighten(grey, find_bend(grey)), dpi);
    compared.tesseract_clock.start();
    const std::vector<RecognizedLine> lines = compared.tesseract.read(page, dpi, Area::page, Ink::any);
    compared.tesseract_clock.stop();
    compared.reader_clock.start();
    std::vector<cv::Mat> pictures;
    std::vector<std::size_t> ends;
    for (const RecognizedLine& line : lines) {
        const cv::Rect box(cv::Point(static_cast<int>(line.box.x0), static_cast<int>(line.box.y0)),
                           cv::Point(static_cast<int>(line.box.x1), static_cast<int>(line.box.y1)));
        for (const cv::Rect& piece : line_pieces(page, box)) pictures.push_back(page(piece));
        ends.push_back(pictures.size());
    }
    const auto read = compared.reader.read(pictures);
    compared.reader_clock.stop();
    std::size_t at = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        compared.by_tesseract << text_of(lines[i]) << '\n';
        for (; at < ends[i]; ++at) {
            compared.by_reader << text_of(read[at]) << (at + 1 < ends[i] ? " " : "");
            note_words(compared, read[at]);
        }
        compared.by_reader << '\n';
    }
    compared.lines += static_cast<int>(lines.size());
}

void read_records(Comparison& compared, const std::string& path, const std::string& out) {
    std::ifstream file(path, std::ios::binary);
    std::ofstream truth(out + ".truth.txt");
    while (const std::optional<solieu::generate::Strip> strip = solieu::generate::read_strip(file)) {
        const cv::Mat& picture = strip->picture;
        truth << strip->text << '\n';
        compared.reader_clock.start();
        const auto read = compared.reader.read({picture});
        compared.reader_clock.stop();
        compared.by_reader << text_of(read.front()) << '\n';
        note_words(compared, read.front());
        compared.tesseract_clock.start();
        std::string other;
        for (const RecognizedLine& line : compared.tesseract.read(picture, 200, Area::line, Ink::black)) {
            other += (other.empty() ? "" : " ") + text_of(line);
        }
        compared.tesseract_clock.stop();
        compared.by_tesseract << other << '\n';
        ++compared.lines;
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) {
        std::fputs("usage: solieu_read_text_lines NETWORK.onnx OUT PICTURE… | --lines FILE\n", stderr);
        return 2;
    }
    cv::setNumThreads(1);
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string network{std::istreambuf_iterator<char>(file), {}};
    auto tesseract = TextRecognizer::load();
    if (!tesseract || network.empty()) return 1;
    const std::string out = arguments[2];
    Comparison compared{.reader = LineReader(network),
                        .tesseract = std::move(*tesseract),
                        .by_reader = std::ofstream(out + ".lines.txt"),
                        .by_tesseract = std::ofstream(out + ".tesseract.txt"),
                        .words = std::ofstream(out + ".words.tsv"),
                        .reader_clock = {},
                        .tesseract_clock = {}};
    if (std::string(arguments[3]) == "--lines" && count == 5) {
        read_records(compared, arguments[4], out);
    } else {
        for (int i = 3; i < count; ++i) read_page(compared, arguments[i]);
    }
    const double lines = compared.lines;
    std::printf("%d lines; the line reader %.1f ms a line, Tesseract with its layout %.1f ms a line\n", compared.lines,
                1000 * compared.reader_clock.seconds / lines, 1000 * compared.tesseract_clock.seconds / lines);
    return 0;
}
