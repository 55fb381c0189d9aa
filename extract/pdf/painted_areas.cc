#include "extract/pdf/painted_areas.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace solieu::extract {
namespace {

constexpr std::size_t most_areas = 50'000, most_entries = 1'000'000;
constexpr std::size_t deepest = 64;  // areas of a tile looked at

bool holds(const Box& outer, const Box& inner) {
    return outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1;
}

}  // namespace

bool look_alike(const Colour& a, const Colour& b) {
    constexpr int noticed = 0x0C00;  // a twentieth of the way from black to white
    return std::abs(a.red - b.red) <= noticed && std::abs(a.green - b.green) <= noticed &&
           std::abs(a.blue - b.blue) <= noticed;
}

int PaintedAreas::column(double x) const {
    return width_ <= 0 ? 0 : static_cast<int>(std::clamp(x / width_ * side, 0.0, side - 1.0));
}

int PaintedAreas::row(double y) const {
    return height_ <= 0 ? 0 : static_cast<int>(std::clamp(y / height_ * side, 0.0, side - 1.0));
}

Box PaintedAreas::box_of(int column, int row) const {
    const double wide = width_ / side, high = height_ / side;
    return {column * wide, row * high, (column + 1) * wide, (row + 1) * high};
}

PaintedAreas::Tile& PaintedAreas::tile(int column, int row) {
    if (tiles_.empty()) tiles_.resize(static_cast<std::size_t>(side) * side);
    return tiles_[static_cast<std::size_t>(row) * side + static_cast<std::size_t>(column)];
}

void PaintedAreas::paint(const Box& area, std::optional<Colour> colour) {
    if (lost_ || area.empty()) return;
    // White on a page without anything else is what is there.
    if (areas_.empty() && colour && look_alike(*colour, Colour{})) return;
    if (areas_.size() >= most_areas || kept_ >= most_entries) {
        lost_ = true;
        return;
    }
    const auto index = static_cast<std::uint32_t>(areas_.size());
    areas_.push_back({area, colour});
    for (int y = row(area.y0); y <= row(area.y1); ++y) {
        for (int x = column(area.x0); x <= column(area.x1); ++x) {
            std::vector<std::uint32_t>& there = tile(x, y).areas;
            if (holds(area, box_of(x, y))) {
                kept_ -= there.size();
                there.clear();
            }
            there.push_back(index);
            ++kept_;
        }
    }
}

std::optional<Colour> PaintedAreas::ground(double x, double y) const {
    if (lost_) return std::nullopt;
    if (tiles_.empty() || areas_.empty()) return Colour{};
    const auto& there = tiles_[static_cast<std::size_t>(row(y)) * side + static_cast<std::size_t>(column(x))].areas;
    std::size_t looked = 0;
    for (auto index = there.rbegin(); index != there.rend(); ++index) {
        if (++looked > deepest) return std::nullopt;
        const Area& area = areas_[*index];
        if (area.box.x0 <= x && x <= area.box.x1 && area.box.y0 <= y && y <= area.box.y1) return area.colour;
    }
    return Colour{};
}

void PaintedAreas::write(std::uint32_t character, const Box& core) {
    if (kept_ >= most_entries) return;
    tile(column((core.x0 + core.x1) / 2), row((core.y0 + core.y1) / 2)).characters.push_back({character, core});
    ++kept_;
}

void PaintedAreas::cover(const Box& area, const std::function<void(std::uint32_t)>& covered) {
    if (tiles_.empty() || area.empty()) return;
    for (int y = row(area.y0); y <= row(area.y1); ++y) {
        for (int x = column(area.x0); x <= column(area.x1); ++x) {
            std::vector<Character>& there = tile(x, y).characters;
            const auto gone = std::remove_if(there.begin(), there.end(), [&](const Character& character) {
                if (!holds(area, character.core)) return false;
                covered(character.index);
                return true;
            });
            kept_ -= static_cast<std::size_t>(there.end() - gone);
            there.erase(gone, there.end());
        }
    }
}

}  // namespace solieu::extract
