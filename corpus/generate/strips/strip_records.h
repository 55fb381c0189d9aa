#pragma once
// Pictures of single lines with what stands in them, one record behind the other in a file: from the programs that make
// them to the training of the readers, and to those that measure how well they read.
//
// A record: for a line as it was cut rows (2 bytes, low first), then always columns (2 bytes; 0 when no line was
// found), length of the text (2 bytes), the text (UTF-8), the pixels row by row.
//
// Example: out << strip_record(picture, "1.872", true); read_strip(in)->text == "1.872"

#include <istream>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>

namespace solieu::generate {

struct Strip {
    cv::Mat picture;  // 8-bit grey
    std::string text;
};

[[nodiscard]] std::string strip_record(const cv::Mat& picture, const std::string& text, bool as_cut);

// The next line that was written as it was cut; none at the end.
[[nodiscard]] std::optional<Strip> read_strip(std::istream& file);

}  // namespace solieu::generate
