#pragma once
// The likeliest strings of a CTC network's output, with the probability of each whole string.
//
// In:  probabilities, frames x (1 + alphabet.size()), row by row, each frame's adding up to 1; class 0 is the blank.
// Out: at most `best` strings, likeliest first; the probability of a string is that of all paths to it that the beam
//      kept, so that all strings together have at most 1. No frames: the empty string with 1.
//
// Prefix beam search (Graves and Jaitly 2014; Hannun and others 2014) without a language model. Classes below 0.0001 in
// a frame are left out.
//
// Example: ctc_beam({0.1F, 0.9F, 0.8F, 0.2F}, "1", 16, 5)[0] is {"1", 0.92}

#include <span>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace solieu::extract {

[[nodiscard]] std::vector<Reading> ctc_beam(std::span<const float> probabilities, std::string_view alphabet, int beam,
                                            int best);

}  // namespace solieu::extract
