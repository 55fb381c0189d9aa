#pragma once
// Lines of text with the places of their words, for the tests of tables that kept no cells.

#include <algorithm>
#include <cstddef>
#include <deque>
#include <sstream>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/document.h"
#include "grammar/rowsearch/lines/placed_line.h"

namespace solieu::tests {

// Lines as the reader of extracted text makes them: x counts characters, y counts lines. `scale` and `font_size` turn
// them into a page's.
struct Lines {
    std::deque<extract::Line> lines;
    std::vector<grammar::PlacedLine> placed;
    std::vector<int> numbers;  // source line of each, from 1

    explicit Lines(const std::string& text, double scale = 1, float font_size = 0) {
        std::istringstream stream(text);
        std::string source;
        for (int y = 0; std::getline(stream, source); ++y) {
            extract::Line line;
            double x = 0;
            for (std::size_t i = 0; i < source.size();) {
                const std::size_t end = std::min(source.find(' ', i), source.size());
                if (end == i) {
                    ++i;
                    ++x;
                    continue;
                }
                extract::Word word;
                word.text = source.substr(i, end - i);
                const auto length = static_cast<double>(solieu::length(word.text));
                word.box = {x * scale, y * 2 * scale, (x + length) * scale, (y * 2 + 1) * scale};
                if (font_size == 0) word.box.y0 = y, word.box.y1 = y + 1;
                word.font_size = font_size;
                line.box = join(line.box, word.box);
                line.words.push_back(word);
                x += length;
                i = end;
            }
            if (line.words.empty()) continue;
            lines.push_back(line);
            placed.push_back({.line = &lines.back(), .page = 1});
            numbers.push_back(y + 1);
        }
    }
};

}  // namespace solieu::tests
