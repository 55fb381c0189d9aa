#include "extract/network/strip_network.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <opencv2/dnn.hpp>
#include <stdexcept>
#include <string>

namespace solieu::extract {
namespace {

// Ink 0 (paper) … 1, strips x 1 x height x width.
cv::Mat batch_of(const std::vector<cv::Mat>& strips, std::span<const std::size_t> members, int height, int width) {
    const int shape[] = {static_cast<int>(members.size()), 1, height, width};
    cv::Mat batch(4, shape, CV_32F, cv::Scalar(0));
    for (std::size_t row = 0; row < members.size(); ++row) {
        const cv::Mat& strip = strips[members[row]];
        cv::Mat plane(height, width, CV_32F, batch.ptr<float>(static_cast<int>(row)));
        strip.convertTo(plane.colRange(0, strip.cols), CV_32F, -1 / 255.0, 1);
    }
    return batch;
}

// The scores of one strip (classes x frames of the padded width) as probabilities, frame by frame.
std::vector<float> probabilities_of(const float* scores, int classes, int all_frames, int frames) {
    constexpr float nothing = -20;  // below the highest score
    std::vector<float> probabilities(static_cast<std::size_t>(frames * classes));
    for (int frame = 0; frame < frames; ++frame) {
        float* const out = &probabilities[static_cast<std::size_t>(frame * classes)];
        float highest = scores[frame];
        for (int label = 1; label < classes; ++label) highest = std::max(highest, scores[label * all_frames + frame]);
        float sum = 0;
        for (int label = 0; label < classes; ++label) {
            const float score = scores[label * all_frames + frame] - highest;
            out[label] = score < nothing ? 0 : std::exp(score);
            sum += out[label];
        }
        for (int label = 0; label < classes; ++label) out[label] /= sum;
    }
    return probabilities;
}

int rounded_up(int number, int step) {
    return (number + step - 1) / step;
}

}  // namespace

struct StripNetwork::Loaded {
    cv::dnn::Net net;
    StripForm form;
};

StripNetwork::StripNetwork(std::span<const char> network, const StripForm& form)
    : loaded_(new Loaded{.net = {}, .form = form}) {
    try {
        loaded_->net = cv::dnn::readNetFromONNX(network.data(), network.size());
        loaded_->net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
        loaded_->net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
    } catch (const cv::Exception& problem) {
        throw std::runtime_error(std::string("the network cannot be loaded: ") + problem.what());
    }
}

StripNetwork::~StripNetwork() = default;
StripNetwork::StripNetwork(StripNetwork&&) noexcept = default;
StripNetwork& StripNetwork::operator=(StripNetwork&&) noexcept = default;

void StripNetwork::read(const std::vector<cv::Mat>& strips, const Take& take) {
    const StripForm& form = loaded_->form;
    // By padded width, which depends on the strip alone: what a strip reads as does not hang on the others.
    std::map<int, std::vector<std::size_t>> by_width;
    for (std::size_t i = 0; i < strips.size(); ++i) {
        if (strips[i].empty()) continue;
        by_width[rounded_up(strips[i].cols, form.width_step) * form.width_step].push_back(i);
    }
    for (const auto& [width, all] : by_width) {
        const auto size = static_cast<std::size_t>(std::max(1, form.most_columns / width));
        for (std::size_t from = 0; from < all.size(); from += size) {
            const std::span<const std::size_t> members =
                std::span(all).subspan(from, std::min(size, all.size() - from));
            loaded_->net.setInput(batch_of(strips, members, form.height, width));
            const cv::Mat scores = loaded_->net.forward();  // strips x classes x 1 x frames
            const int classes = scores.size[1], all_frames = scores.size[3];
            for (std::size_t row = 0; row < members.size(); ++row) {
                const int frames = std::min(all_frames, rounded_up(strips[members[row]].cols, form.frame_width));
                take(members[row],
                     probabilities_of(scores.ptr<float>(static_cast<int>(row)), classes, all_frames, frames));
            }
        }
    }
}

}  // namespace solieu::extract
