#include "extract/lines/line_reader.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/dnn.hpp>
#include <stdexcept>

#include "extract/lines/alphabet.h"
#include "extract/lines/normalise_text_line.h"
#include "extract/lines/path_words.h"

namespace solieu::extract {
namespace {

constexpr int width_step = 64;      // as in train/train.py: widths are padded with paper to a multiple of this
constexpr int most_columns = 4096;  // of a batch, in all: bounds the memory
constexpr int frame_width = 4;      // pixels

// Ink 0 (paper) … 1, lines x 1 x text_line_height x width.
cv::Mat batch_of(const std::vector<cv::Mat>& lines, std::span<const std::size_t> members, int width) {
    const int shape[] = {static_cast<int>(members.size()), 1, text_line_height, width};
    cv::Mat batch(4, shape, CV_32F, cv::Scalar(0));
    for (std::size_t row = 0; row < members.size(); ++row) {
        const cv::Mat& line = lines[members[row]];
        cv::Mat plane(text_line_height, width, CV_32F, batch.ptr<float>(static_cast<int>(row)));
        line.convertTo(plane.colRange(0, line.cols), CV_32F, -1 / 255.0, 1);
    }
    return batch;
}

// The scores of one line (classes x frames of the padded width) as probabilities, frame by frame.
std::vector<float> probabilities_of(const float* scores, int classes, int all_frames, int frames) {
    std::vector<float> probabilities(static_cast<std::size_t>(frames * classes));
    for (int frame = 0; frame < frames; ++frame) {
        float* const out = &probabilities[static_cast<std::size_t>(frame * classes)];
        float highest = scores[frame];
        for (int label = 1; label < classes; ++label) highest = std::max(highest, scores[label * all_frames + frame]);
        float sum = 0;
        for (int label = 0; label < classes; ++label) {
            const float score = scores[label * all_frames + frame] - highest;
            out[label] = score < -20 ? 0 : std::exp(score);
            sum += out[label];
        }
        for (int label = 0; label < classes; ++label) out[label] /= sum;
    }
    return probabilities;
}

}  // namespace

struct LineReader::Network {
    cv::dnn::Net net;
};

LineReader::LineReader(std::span<const char> network) : network_(std::make_unique<Network>()) {
    try {
        network_->net = cv::dnn::readNetFromONNX(network.data(), network.size());
        network_->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        network_->net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    } catch (const cv::Exception& problem) {
        throw std::runtime_error(std::string("the network of the line reader cannot be loaded: ") + problem.what());
    }
}

LineReader::~LineReader() = default;
LineReader::LineReader(LineReader&&) noexcept = default;
LineReader& LineReader::operator=(LineReader&&) noexcept = default;

std::vector<std::vector<LineWord>> LineReader::read(const std::vector<cv::Mat>& lines) {
    const std::span<const std::string> alphabet = line_alphabet();
    const int classes = static_cast<int>(alphabet.size()) + 1;
    std::vector<std::vector<LineWord>> read(lines.size());
    std::vector<cv::Mat> normal(lines.size());
    std::vector<double> scales(lines.size());
    // By padded width, which depends on the line alone: what a line reads as does not hang on the others.
    std::map<int, std::vector<std::size_t>> by_width;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const TextBand band = find_text_band(lines[i]);
        normal[i] = cut_text_line(lines[i], band);
        if (normal[i].empty()) continue;
        scales[i] = text_line_scale(band);
        by_width[(normal[i].cols + width_step - 1) / width_step * width_step].push_back(i);
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
                const std::size_t line = members[row];
                const int frames = std::min(all_frames, (normal[line].cols + frame_width - 1) / frame_width);
                const auto probabilities =
                    probabilities_of(scores.ptr<float>(static_cast<int>(row)), classes, all_frames, frames);
                const auto x_at = [&](int frame) {
                    return std::clamp((frame * frame_width - text_line_margin) / scales[line], 0.0,
                                      static_cast<double>(lines[line].cols));
                };
                for (PathWord& word : path_words(probabilities, alphabet)) {
                    read[line].push_back({.text = std::move(word.text),
                                          .x0 = x_at(word.begin),
                                          .x1 = x_at(word.end),
                                          .probability = word.probability});
                }
            }
        }
    }
    return read;
}

}  // namespace solieu::extract
