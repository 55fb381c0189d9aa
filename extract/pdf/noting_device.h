#pragma once
// What the output devices of Poppler that draw nothing have in common: they see each character and picture, upright,
// and patterns and shadings as a whole. Claiming those keeps Poppler from splitting them into fills.

#include <OutputDev.h>

namespace solieu::extract {

// The rotation of a page from what its file says: 0, 90, 180 or 270. Poppler draws a page with any other angle upright.
[[nodiscard]] constexpr int page_rotation(int written) {
    const int degrees = (written % 360 + 360) % 360;
    return degrees % 90 == 0 ? degrees : 0;
}

class NotingDevice : public OutputDev {
  public:
    bool upsideDown() override { return true; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }

    bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double,
                           double) final {
        return pattern();
    }
    bool functionShadedFill(GfxState*, GfxFunctionShading*) final { return pattern(); }
    bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) final { return pattern(); }
    bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) final { return pattern(); }
    bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) final { return pattern(); }
    bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) final { return pattern(); }

  private:
    virtual void note_pattern() {}  // a pattern or a shading fills the clip

    bool pattern() {
        note_pattern();
        return true;
    }
};

}  // namespace solieu::extract
