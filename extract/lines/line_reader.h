#pragma once
// Reads printed lines of Vietnamese text: the project's own reader.
//
// In:  the network (line_weights.h); pictures of single lines as normalise_text_line.h wants them.
// Out: for each line its words from left to right: text (NFC; quotation marks and dashes in their plain forms, a dotted
//      line as one mark "…"), the columns of the picture between the spaces around it, and the probability that the
//      network gives the word. A blank line has none.
// Fails: the constructor throws std::runtime_error when the network cannot be loaded.
//
// Threads, and many pictures at once: see strip_network.h.
//
// Example: reader.read({line})[0][0] == {"Điều", 2, 60, 0.99}

#include <opencv2/core/mat.hpp>
#include <span>
#include <string>
#include <vector>

#include "extract/network/strip_network.h"

namespace solieu::extract {

struct LineWord {
    std::string text;
    double x0 = 0, x1 = 0;  // pixels of the picture
    float probability = 0;
};

class LineReader {
  public:
    explicit LineReader(std::span<const char> network);

    [[nodiscard]] std::vector<std::vector<LineWord>> read(const std::vector<cv::Mat>& lines);

  private:
    StripNetwork network_;
};

}  // namespace solieu::extract
