#include "extract/digits/number_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/dnn.hpp>
#include <span>
#include <stdexcept>

#include "extract/digits/ctc_beam.h"
#include "extract/digits/normalise_line.h"
#include "extract/digits/number_text.h"
#include "extract/digits/weigh_forms.h"
#include "extract/digits/weights.h"

namespace solieu::extract {
namespace {

constexpr int width_step = 32;      // as in train/train.py: widths are padded with paper to a multiple of this
constexpr int most_columns = 8192;  // of a batch, in all: bounds the memory
constexpr int frame_width = 2;      // pixels
constexpr int beam = 16, best = 8;
const int classes = static_cast<int>(number_alphabet.size()) + 1;

// Ink 0 (paper) … 1, lines x 1 x line_height x width.
cv::Mat batch_of(const std::vector<cv::Mat>& lines, std::span<const std::size_t> members, int width) {
    const int shape[] = {static_cast<int>(members.size()), 1, line_height, width};
    cv::Mat batch(4, shape, CV_32F, cv::Scalar(0));
    for (std::size_t row = 0; row < members.size(); ++row) {
        const cv::Mat& line = lines[members[row]];
        cv::Mat plane(line_height, width, CV_32F, batch.ptr<float>(static_cast<int>(row)));
        line.convertTo(plane.colRange(0, line.cols), CV_32F, -1 / 255.0, 1);
    }
    return batch;
}

// The scores of one line (classes x frames of the padded width) as probabilities, frame by frame.
std::vector<float> probabilities_of(const float* scores, int all_frames, int frames) {
    std::vector<float> probabilities(static_cast<std::size_t>(frames * classes));
    for (int frame = 0; frame < frames; ++frame) {
        float* const out = &probabilities[static_cast<std::size_t>(frame * classes)];
        float highest = scores[frame];
        for (int label = 1; label < classes; ++label) highest = std::max(highest, scores[label * all_frames + frame]);
        float sum = 0;
        for (int label = 0; label < classes; ++label) {
            out[label] = std::exp(scores[label * all_frames + frame] - highest);
            sum += out[label];
        }
        for (int label = 0; label < classes; ++label) out[label] /= sum;
    }
    return probabilities;
}

}  // namespace

struct NumberReader::Network {
    cv::dnn::Net net;
};

NumberReader::NumberReader() : network_(std::make_unique<Network>()) {
    const std::span<const char> bytes = number_network();
    try {
        network_->net = cv::dnn::readNetFromONNX(bytes.data(), bytes.size());
        network_->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        network_->net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    } catch (const cv::Exception& problem) {
        throw std::runtime_error(std::string("the network of the number reader cannot be loaded: ") + problem.what());
    }
}

NumberReader::~NumberReader() = default;
NumberReader::NumberReader(NumberReader&&) noexcept = default;
NumberReader& NumberReader::operator=(NumberReader&&) noexcept = default;

std::vector<std::vector<Reading>> NumberReader::read(const std::vector<cv::Mat>& lines) {
    std::vector<std::vector<Reading>> readings(lines.size());
    std::vector<cv::Mat> normal(lines.size());
    // By padded width, which depends on the line alone: what a line reads as does not hang on the others.
    std::map<int, std::vector<std::size_t>> by_width;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        normal[i] = normalise_line(lines[i]);
        if (normal[i].empty()) {
            readings[i] = {{.text = "", .probability = 1}};
        } else {
            by_width[(normal[i].cols + width_step - 1) / width_step * width_step].push_back(i);
        }
    }
    for (const auto& [width, all] : by_width) {
        const std::size_t size = static_cast<std::size_t>(std::max(1, most_columns / width));
        for (std::size_t from = 0; from < all.size(); from += size) {
            const std::span<const std::size_t> members =
                std::span(all).subspan(from, std::min(size, all.size() - from));
            network_->net.setInput(batch_of(normal, members, width));
            const cv::Mat scores = network_->net.forward();  // lines x classes x 1 x frames
            const int all_frames = scores.size[3];
            for (std::size_t row = 0; row < members.size(); ++row) {
                const int frames = std::min(all_frames, (normal[members[row]].cols + frame_width - 1) / frame_width);
                const auto probabilities =
                    probabilities_of(scores.ptr<float>(static_cast<int>(row)), all_frames, frames);
                readings[members[row]] = weigh_forms(ctc_beam(probabilities, number_alphabet, beam, best));
            }
        }
    }
    return readings;
}

}  // namespace solieu::extract
