#pragma once
// The words of a line from a CTC network's output: the likeliest path.
//
// In:  probabilities, frames x (1 + alphabet.size()), row by row, each frame's adding up to 1; class 0 is the blank;
//      one letter of the alphabet is the space.
// Out: the words from left to right, each with the frames it stands in (from the space before it to the space after it)
//      and its probability: that of all paths through these frames that spell it.
//
// Example: of a line that says "so 5": {{"so", 0, 9, 0.98}, {"5", 10, 14, 0.99}}

#include <span>
#include <string>
#include <vector>

namespace solieu::extract {

struct PathWord {
    std::string text;
    int begin = 0, end = 0;  // frames
    float probability = 0;
};

[[nodiscard]] std::vector<PathWord> path_words(std::span<const float> probabilities,
                                               std::span<const std::string> alphabet);

}  // namespace solieu::extract
