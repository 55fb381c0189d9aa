#pragma once
// A network that reads strips, the normalised pictures of single lines: what the readers of numbers and of lines have
// in common.
//
// In:  the network (ONNX: ink 0 … 1, strips x 1 x height x width, to scores, strips x classes x 1 x frames) and the
// form
//      it was trained on; strips, 8-bit grey, ink 0 and paper 255, of that height. Empty ones are left out.
// Out: of each strip the probabilities of the classes, frame by frame, each frame's adding up to 1; in no order.
// Fails: the constructor throws std::runtime_error when the network cannot be loaded.
//
// One instance a thread: it is not safe to share. OpenCV shares the work of one call among as many threads as
// cv::setNumThreads says, which is for the whole program: the program that runs one reader a thread sets it to 1.
// What a strip reads as does not depend on the others of the call. Many at once are quicker than one by one.
//
// Example: network.read(strips, [&](std::size_t i, std::span<const float> probabilities) { … });

#include <cstddef>
#include <functional>
#include <memory>
#include <opencv2/core/mat.hpp>
#include <span>
#include <vector>

namespace solieu::extract {

struct StripForm {
    int height = 32;
    int width_step = 32;      // widths are padded with paper to a multiple of this, as in training
    int frame_width = 2;      // pixels of a strip
    int most_columns = 8192;  // of a batch, in all: bounds the memory
};

class StripNetwork {
  public:
    using Take = std::function<void(std::size_t strip, std::span<const float> probabilities)>;

    StripNetwork(std::span<const char> network, const StripForm& form);
    ~StripNetwork();
    StripNetwork(StripNetwork&&) noexcept;
    StripNetwork& operator=(StripNetwork&&) noexcept;

    void read(const std::vector<cv::Mat>& strips, const Take& take);

  private:
    struct Loaded;
    std::unique_ptr<Loaded> loaded_;
};

}  // namespace solieu::extract
