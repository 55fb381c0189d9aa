#include "extract/digits/number_reader.h"

#include "extract/digits/ctc_beam.h"
#include "extract/digits/normalise_line.h"
#include "extract/digits/number_text.h"
#include "extract/digits/weigh_forms.h"
#include "extract/digits/weights.h"

namespace solieu::extract {
namespace {

// As in train/train.py.
constexpr StripForm form{.height = line_height, .width_step = 32, .frame_width = 2, .most_columns = 8192};
constexpr int beam = 16, best = 8;

}  // namespace

NumberReader::NumberReader() : network_(number_network(), form) {}

std::vector<std::vector<Reading>> NumberReader::read(const std::vector<cv::Mat>& lines) {
    std::vector<std::vector<Reading>> readings(lines.size());
    std::vector<cv::Mat> strips(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        strips[i] = normalise_line(lines[i]);
        if (strips[i].empty()) readings[i] = {{.text = "", .probability = 1}};
    }
    network_.read(strips, [&](std::size_t line, std::span<const float> probabilities) {
        readings[line] = weigh_forms(ctc_beam(probabilities, number_alphabet, beam, best));
    });
    return readings;
}

}  // namespace solieu::extract
