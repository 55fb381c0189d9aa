#pragma once
// What the output devices of Poppler that draw nothing have in common: they see each character and picture, upright,
// and patterns and shadings as a whole. Claiming those keeps Poppler from splitting them into fills.
//
// Forms within forms can be drawn 2 to the n times without a call of Poppler's own check for an abort, so the device is
// asked: when the deadline has passed or no more is wanted, it throws, and the drawing ends. What Poppler held for the
// page stays in memory then, some megabytes at most.

#include <OutputDev.h>

#include <exception>

#include "extract/deadline.h"

namespace solieu::extract {

// The rotation of a page from what its file says: 0, 90, 180 or 270. Poppler draws a page with any other angle upright.
[[nodiscard]] constexpr int page_rotation(int written) {
    const int degrees = (written % 360 + 360) % 360;
    return degrees % 90 == 0 ? degrees : 0;
}

// Thrown through Poppler when the device has what it wants.
class DrawnEnough : public std::exception {};

class NotingDevice : public OutputDev {
  public:
    explicit NotingDevice(Deadline deadline = Deadline::max()) : watch_(deadline) {}

    void updateCTM(GfxState*, double, double, double, double, double, double) final { check(); }
    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }

    bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int,
                           double, double) final {
        return pattern(state);
    }
    bool functionShadedFill(GfxState* state, GfxFunctionShading*) final { return pattern(state); }
    bool axialShadedFill(GfxState* state, GfxAxialShading*, double, double) final { return pattern(state); }
    bool radialShadedFill(GfxState* state, GfxRadialShading*, double, double) final { return pattern(state); }
    bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading*) final { return pattern(state); }
    bool patchMeshShadedFill(GfxState* state, GfxPatchMeshShading*) final { return pattern(state); }

  protected:
    void check() {
        if (has_enough()) throw DrawnEnough();
        if (watch_.passed()) throw PageTooSlow();
    }
    // For calls that one operation makes by the thousand.
    void check_sometimes() {
        constexpr unsigned calls_a_look = 64;
        if (++calls_ % calls_a_look == 0) check();
    }

  private:
    [[nodiscard]] virtual bool has_enough() const { return false; }
    virtual void note_pattern(const GfxState* /*state*/) {}  // a pattern or a shading fills the clip

    bool pattern(const GfxState* state) {
        note_pattern(state);
        return true;
    }

    DeadlineWatch watch_;
    unsigned calls_ = 0;
};

}  // namespace solieu::extract
