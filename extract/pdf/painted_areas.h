#pragma once
// What has been painted on a page so far: which colour is the ground at a place, and which characters a later area
// covers. A reader of the page sees no character in the colour of its ground and none below what was painted later.
//
// In:  areas and characters in the order drawn, boxes on the page. An area without colour is one that is not known well
//      enough (a picture, a pattern, a curve, half transparent): what stands on it counts as seen.
// Out: ground()   the colour at a place; white where nothing was painted, nothing where it is not known
//      cover()    the characters below an opaque area, each told once
// Limits: where more areas were painted than are kept, the ground is not known.
//
// Example:
//   PaintedAreas areas(600, 800);
//   areas.paint({0, 0, 600, 100}, Colour{0, 0, 0});
//   areas.ground(300, 50)->red == 0;

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/geometry.h"

namespace solieu::extract {

struct Colour {
    int red = 65535, green = 65535, blue = 65535;  // 0…65535
};

// Whether the eye cannot tell them apart.
[[nodiscard]] bool look_alike(const Colour& a, const Colour& b);

class PaintedAreas {
  public:
    PaintedAreas() = default;
    PaintedAreas(double width, double height) : width_(width), height_(height) {}

    void paint(const Box& area, std::optional<Colour> colour);
    [[nodiscard]] std::optional<Colour> ground(double x, double y) const;

    // `core` is the part of the character that must be covered for it to be unreadable.
    void write(std::uint32_t character, const Box& core);
    void cover(const Box& area, const std::function<void(std::uint32_t character)>& covered);

  private:
    static constexpr int side = 48;  // tiles a side
    struct Area {
        Box box;
        std::optional<Colour> colour;
    };
    struct Character {
        std::uint32_t index = 0;
        Box core;
    };
    struct Tile {
        std::vector<std::uint32_t> areas;  // into areas_, the last painted last
        std::vector<Character> characters;
    };

    [[nodiscard]] int column(double x) const;
    [[nodiscard]] int row(double y) const;
    [[nodiscard]] Box box_of(int column, int row) const;
    [[nodiscard]] Tile& tile(int column, int row);

    double width_ = 0, height_ = 0;
    std::vector<Tile> tiles_;  // none before something is kept
    std::vector<Area> areas_;
    std::size_t kept_ = 0;  // entries of all tiles
    bool lost_ = false;     // more than is kept
};

}  // namespace solieu::extract
