#include "extract/layout/unread_pictures.h"

#include <algorithm>
#include <cmath>

namespace solieu::extract {
namespace {

constexpr double widest_seal = 0.4;     // of the page; seals and signatures take a quarter of it
constexpr double lowest = 36;           // points; two rows of a table
constexpr double smallest_part = 0.04;  // of the page
constexpr double fewest_dots = 50;      // pixels an inch; letters cannot be read from fewer
constexpr int background_words = 8;
constexpr std::size_t most_pictures = 500;

struct Picture {
    Box box;
    double dots = 0;  // pixels an inch
};

// Programs cut a picture into strips: the same sides, one below the other.
std::vector<Picture> whole_pictures(const std::vector<Image>& images) {
    std::vector<Picture> pictures;
    for (const Image& image : images) {
        if (pictures.size() >= most_pictures) break;
        const double dots = image.box.empty() ? 0 : image.pixel_width / image.box.width() * 72;
        const auto same = std::find_if(pictures.begin(), pictures.end(), [&](const Picture& other) {
            constexpr double close = 2;
            const bool sides =
                std::abs(other.box.x0 - image.box.x0) < close && std::abs(other.box.x1 - image.box.x1) < close;
            return sides && image.box.y0 < other.box.y1 + close && image.box.y1 > other.box.y0 - close;
        });
        if (same == pictures.end()) {
            pictures.push_back({image.box, dots});
        } else {
            same->box = join(same->box, image.box);
            same->dots = std::max(same->dots, dots);
        }
    }
    return pictures;
}

int words_on(const Page& page, const Box& box) {
    int count = 0;
    const auto look = [&](const Line& line) {
        for (const Word& word : line.words) {
            const double x = (word.box.x0 + word.box.x1) / 2, y = (word.box.y0 + word.box.y1) / 2;
            if (box.x0 <= x && x <= box.x1 && box.y0 <= y && y <= box.y1) ++count;
        }
    };
    for (const Line& line : page.lines) look(line);
    for (const Grid& grid : page.grids)
        for (const Cell& cell : grid.cells)
            for (const Line& line : cell.lines) look(line);
    return count;
}

}  // namespace

std::vector<Diagnostic> unread_pictures(const Page& page) {
    std::vector<Diagnostic> found;
    for (const Picture& picture : whole_pictures(page.images)) {
        const Box& box = picture.box;
        if (box.width() < widest_seal * page.width || box.height() < lowest || picture.dots < fewest_dots) continue;
        if (box.width() * box.height() < smallest_part * page.width * page.height) continue;
        if (words_on(page, box) >= background_words) continue;
        found.push_back(
            {.code = "picture-not-read",
             .severity = Severity::warning,
             .message = "a picture between the text is large enough to hold a table or text; it was not read",
             .page = page.number,
             .box = box});
    }
    return found;
}

}  // namespace solieu::extract
