#pragma once
// Reads one printed line of a cell that should be a number: the project's own reader, trained for nothing else.
//
// In:  pictures of single lines, 8-bit grey, upright, paper bright and ink dark, cut with a margin of white around the
//      ink (diacritics and the edges of rulings may stand in it); any size and resolution.
// Out: for each picture the likeliest readings, five at most, best first, with the probability of the whole string,
//      how numbers are written considered (weigh_forms.h). The alphabet is
//      digits, . , % / - + ( ) : x, the space, the letters I V X a b c d of row numbers, and '~' for any other letter:
//      a reading with '~' says "this is no number, read it as text". A blank picture reads as "".
// Fails: the constructor throws std::runtime_error when the network that is built into the program cannot be loaded.
//
// Threads, and many pictures at once: see strip_network.h.
//
// Example: reader.read({cell})[0] == {{"1.872", 0.993}, {"1.372", 0.004}}

#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/network/strip_network.h"

namespace solieu::extract {

inline constexpr char other_letter = '~';

class NumberReader {
  public:
    NumberReader();

    [[nodiscard]] std::vector<std::vector<Reading>> read(const std::vector<cv::Mat>& lines);

  private:
    StripNetwork network_;
};

}  // namespace solieu::extract
