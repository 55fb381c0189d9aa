#include "extract/page/page_content.h"

#include <array>
#include <utility>

namespace solieu::extract {

Box to_frame(const Box& box, Direction direction, double width, double height) {
    switch (direction) {
        case Direction::right:
            return box;
        case Direction::down:
            return {box.y0, width - box.x1, box.y1, width - box.x0};
        case Direction::left:
            return {width - box.x1, height - box.y1, width - box.x0, height - box.y0};
        case Direction::up:
            return {height - box.y1, box.x0, height - box.y0, box.x1};
    }
    return box;
}

Box to_page(const Box& box, Direction direction, double width, double height) {
    switch (direction) {
        case Direction::right:
            return box;
        case Direction::down:
            return {width - box.y1, box.x0, width - box.y0, box.x1};
        case Direction::left:
            return {width - box.x1, height - box.y1, width - box.x0, height - box.y0};
        case Direction::up:
            return {box.y0, height - box.x1, box.y1, height - box.x0};
    }
    return box;
}

void turn_upright(PageContent& content) {
    std::array<std::size_t, 4> count{};
    for (const Glyph& glyph : content.glyphs) ++count[static_cast<std::size_t>(glyph.direction)];
    std::size_t main = 0;
    for (std::size_t i = 1; i < count.size(); ++i) {
        if (count[i] > count[main]) main = i;
    }
    // A few turned words on a page, such as a stamp in the margin, are no reason; four fifths are.
    if (main == 0 || count[main] * 5 < content.glyphs.size() * 4) return;
    const auto direction = static_cast<Direction>(main);
    for (Box& piece : content.ruling_pieces) piece = to_frame(piece, direction, content.width, content.height);
    for (Image& image : content.images) image.box = to_frame(image.box, direction, content.width, content.height);
    // The frame of a direction does not change when the page is turned, only its name does.
    for (Glyph& glyph : content.glyphs) {
        glyph.direction = static_cast<Direction>((static_cast<std::size_t>(glyph.direction) + 4 - main) % 4);
    }
    if (direction != Direction::left) std::swap(content.width, content.height);
    content.rotation = (content.rotation + 360 - 90 * static_cast<int>(main)) % 360;
}

}  // namespace solieu::extract
