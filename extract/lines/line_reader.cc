#include "extract/lines/line_reader.h"

#include <algorithm>
#include <utility>

#include "extract/lines/alphabet.h"
#include "extract/lines/normalise_text_line.h"
#include "extract/lines/path_words.h"

namespace solieu::extract {
namespace {

// As in train/train.py.
constexpr StripForm form{.height = text_line_height, .width_step = 64, .frame_width = 4, .most_columns = 4096};

}  // namespace

LineReader::LineReader(std::span<const char> network) : network_(network, form) {}

std::vector<std::vector<LineWord>> LineReader::read(const std::vector<cv::Mat>& lines) {
    std::vector<std::vector<LineWord>> read(lines.size());
    std::vector<cv::Mat> strips(lines.size());
    std::vector<double> scales(lines.size(), 1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TextBand band = find_text_band(lines[i]);
        strips[i] = cut_text_line(lines[i], band);
        if (!strips[i].empty()) scales[i] = text_line_scale(band);
    }
    network_.read(strips, [&](std::size_t line, std::span<const float> probabilities) {
        const auto x_at = [&](int frame) {
            return std::clamp((frame * form.frame_width - text_line_margin) / scales[line], 0.0,
                              static_cast<double>(lines[line].cols));
        };
        for (PathWord& word : path_words(probabilities, line_alphabet())) {
            read[line].push_back({.text = std::move(word.text),
                                  .x0 = x_at(word.begin),
                                  .x1 = x_at(word.end),
                                  .probability = word.probability});
        }
    });
    return read;
}

}  // namespace solieu::extract
