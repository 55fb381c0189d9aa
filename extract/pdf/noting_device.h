#pragma once
// What the output devices of Poppler that draw nothing have in common: they see each character and picture, upright,
// and patterns and shadings as a whole. Claiming those keeps Poppler from splitting them into fills.

#include <OutputDev.h>

namespace solieu::extract {

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
