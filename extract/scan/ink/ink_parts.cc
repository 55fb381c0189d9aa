#include "extract/scan/ink/ink_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <opencv2/imgproc.hpp>
#include <stdexcept>

namespace solieu::extract {
namespace {

// The first pixel from `x` on that is ink (or, with `ink` false, that is none).
int next(const unsigned char* row, int x, int width, bool ink) {
    constexpr int word = 8;
    for (; x + word <= width; x += word) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, row + x, word);
        if (ink ? eight != 0 : eight != ~std::uint64_t{0}) break;
    }
    while (x < width && (row[x] != 0) != ink) ++x;
    return x;
}

std::vector<InkRun> runs_of_rows(const cv::Mat& mask) {
    std::vector<InkRun> runs;
    for (int y = 0; y < mask.rows; ++y) {
        const auto* row = mask.ptr<unsigned char>(y);
        for (int x = next(row, 0, mask.cols, true); x < mask.cols;) {
            const int end = next(row, x, mask.cols, false);
            runs.push_back({y, x, end});
            x = next(row, end, mask.cols, true);
        }
        if (runs.size() > most_ink_runs) throw std::length_error("it is full of specks");
    }
    return runs;
}

// Each run points to one of its part, in the end to the part's first.
class Unions {
  public:
    explicit Unions(std::size_t size) : first_(size) { std::iota(first_.begin(), first_.end(), std::size_t{0}); }
    std::size_t find(std::size_t i) {
        while (first_[i] != i) i = first_[i] = first_[first_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        first_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<std::size_t> first_;
};

Unions joined(const std::vector<InkRun>& runs) {
    Unions unions(runs.size());
    std::size_t above = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const InkRun& run = runs[i];
        while (above < i &&
               (runs[above].y < run.y - 1 || (runs[above].y == run.y - 1 && runs[above].end < run.begin))) {
            ++above;
        }
        for (std::size_t k = above; k < i && runs[k].y == run.y - 1 && runs[k].begin <= run.end; ++k) {
            unions.join(k, i);
        }
    }
    return unions;
}

}  // namespace

int pixels(double inches, double dpi) {
    return std::max(1, static_cast<int>(std::lround(inches * dpi)));
}

cv::Mat bar(int length, bool level) {
    return cv::getStructuringElement(cv::MORPH_RECT, level ? cv::Size(length, 1) : cv::Size(1, length));
}

InkParts find_ink_parts(const cv::Mat& mask) {
    InkParts found;
    const std::vector<InkRun> runs = runs_of_rows(mask);
    Unions unions = joined(runs);
    std::vector<std::size_t> part_of(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::size_t first = unions.find(i);
        if (first == i) found.parts.push_back({.box = {runs[i].begin, runs[i].y, 0, 0}});
        part_of[i] = first == i ? found.parts.size() - 1 : part_of[first];
        InkPart& part = found.parts[part_of[i]];
        const InkRun& run = runs[i];
        const int length = run.end - run.begin;
        part.box |= cv::Rect(run.begin, run.y, length, 1);
        part.area += length;
        part.middle += cv::Point2d(length * (run.begin + run.end) / 2.0, length * (run.y + 0.5));
        ++part.run_count;
    }
    std::size_t next_run = 0;
    for (InkPart& part : found.parts) {
        part.middle /= part.area;
        part.first_run = next_run;
        next_run += part.run_count;
    }
    std::vector<std::size_t> place;
    place.reserve(found.parts.size());
    for (const InkPart& part : found.parts) place.push_back(part.first_run);
    found.runs.resize(runs.size());
    for (std::size_t i = 0; i < runs.size(); ++i) found.runs[place[part_of[i]]++] = runs[i];
    return found;
}

void fill(cv::Mat& mask, std::span<const InkRun> runs, unsigned char value) {
    for (const InkRun& run : runs) {
        auto* row = mask.ptr<unsigned char>(run.y);
        std::fill(row + run.begin, row + run.end, value);
    }
}

}  // namespace solieu::extract
