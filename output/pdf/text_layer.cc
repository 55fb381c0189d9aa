#include "output/pdf/text_layer.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/text.h"
#include "output/pdf/glyphless_font.h"

namespace solieu::output {

namespace {

constexpr double smallest = 1, largest = 200;  // points

// y = height at x = 0 + slope * x through the middles of the words, wide ones counting for more.
struct Slant {
    double at_zero = 0, slope = 0;

    [[nodiscard]] double at(double x) const { return at_zero + slope * x; }
};

Slant slant_of(const extract::Line& line) {
    double weight = 0, x = 0, y = 0;
    for (const extract::Word& word : line.words) {
        const double w = std::max(word.box.width(), 0.1);
        weight += w;
        x += w * (word.box.x0 + word.box.x1) / 2;
        y += w * (word.box.y0 + word.box.y1) / 2;
    }
    x /= weight;
    y /= weight;
    double across = 0, rise = 0;
    for (const extract::Word& word : line.words) {
        const double w = std::max(word.box.width(), 0.1), dx = (word.box.x0 + word.box.x1) / 2 - x;
        across += w * dx * dx;
        rise += w * dx * ((word.box.y0 + word.box.y1) / 2 - y);
    }
    constexpr double steepest = 0.2, shortest = 30;
    const bool long_enough = line.words.size() > 2 && line.box.width() > shortest && across > 0;
    const double slope = long_enough ? rise / across : 0;
    return std::abs(slope) > steepest ? Slant{y, 0} : Slant{y - slope * x, slope};
}

// The usual height of its words; a line of few words has the highest of them.
double size_of(const extract::Line& line) {
    std::vector<double> heights;
    for (const extract::Word& word : line.words) heights.push_back(word.box.height());
    std::sort(heights.begin(), heights.end());
    return std::clamp(heights[heights.size() * 3 / 4], smallest, largest);
}

void add_line(const extract::Line& line, const PageFrame& frame, const std::string& font, std::string& out) {
    if (line.words.empty()) return;
    const double size = size_of(line);
    const Slant slant = slant_of(line);
    out += font + " " + pdf_number(size) + " Tf\n";
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const extract::Word& word = line.words[i];
        const auto letters = static_cast<double>(length(word.text));
        if (letters == 0) continue;
        const double width = std::max(word.box.width(), 0.5);
        const double base = slant.at((word.box.x0 + word.box.x1) / 2) + size * (0.5 - glyphless_descent);
        out += pdf_number(100 * width / (letters * glyphless_width * size)) + " Tz 1 0 0 1 " + pdf_number(word.box.x0) +
               " " + pdf_number(frame.height() - base) + " Tm <" + glyphless_codes(word.text) +
               (i + 1 < line.words.size() ? "0020" : "") + "> Tj\n";
    }
}

}  // namespace

std::string text_layer(const extract::Page& page, const PageFrame& frame, const std::string& font) {
    std::string out = "q\n" + frame.matrix() + " cm\nBT\n3 Tr\n";
    for (const extract::FlowItem& item : page.flow) {
        if (item.kind == extract::FlowItem::Kind::line) {
            add_line(page.lines[item.index], frame, font, out);
            continue;
        }
        for (const extract::Cell& cell : page.grids[item.index].cells) {
            for (const extract::Line& line : cell.lines) add_line(line, frame, font, out);
        }
    }
    return out + "ET\nQ\n";
}

}  // namespace solieu::output
