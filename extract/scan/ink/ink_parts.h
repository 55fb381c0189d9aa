#pragma once
// What the steps that look at ink share: lengths in pixels, bars to probe with, and the connected parts of a mask.
//
// Parts are kept as runs of pixels: a page of print has thirty times as many pixels as it has runs, so this takes a
// tenth of the time and memory of labelling every pixel.
//
// Example:
//   const InkParts ink = find_ink_parts(mask);
//   for (const InkPart& part : ink.parts) {
//       if (part.area < 5) fill(mask, ink.runs_of(part), 0);
//   }

#include <opencv2/core/mat.hpp>
#include <span>
#include <vector>

namespace solieu::extract {

// A length as pixels, at least one.
[[nodiscard]] int pixels(double inches, double dpi);

// A structuring element one pixel thick.
[[nodiscard]] cv::Mat bar(int length, bool level);

// Pixels begin … end - 1 of a row.
struct InkRun {
    int y = 0, begin = 0, end = 0;
};

struct InkPart {
    cv::Rect box;
    int area = 0;        // pixels
    cv::Point2d middle;  // mean of its pixels' middles
    std::size_t first_run = 0, run_count = 0;
};

struct InkParts {
    std::vector<InkRun> runs;    // part by part, each from top to bottom and left to right
    std::vector<InkPart> parts;  // by their first pixels, from top to bottom and left to right

    [[nodiscard]] std::span<const InkRun> runs_of(const InkPart& part) const {
        return std::span(runs).subspan(part.first_run, part.run_count);
    }
};

// A page of text at 600 dots per inch has 2 million runs; noise of that size has 9 million. Each costs 50 bytes.
inline constexpr std::size_t most_ink_runs = 10'000'000;

// Throws std::length_error when there are more runs than that. `mask`: 8 bits, not 0 where there is ink. Pixels that
// touch by a side or a corner belong together.
[[nodiscard]] InkParts find_ink_parts(const cv::Mat& mask);

void fill(cv::Mat& mask, std::span<const InkRun> runs, unsigned char value);

}  // namespace solieu::extract
