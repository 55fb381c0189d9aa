#pragma once
// The drawing pass that looks for one picture that is the whole page, and decodes it.
//
// An output device of Poppler that draws nothing. In: the calls of Gfx for one page at 72 dpi with its crop box, so
// that device units are points. Out:
//
//   cover   the picture, when all that can be seen of the page is one opaque picture (or one stencil mask in grey)
//           whose sides are those of the page, turned or mirrored at most. What is hidden under it, invisible text and
//           white areas below it do not count. Nothing when anything else can be seen: other pictures, text, drawings,
//           transparency, clips that are no rectangles.
//   native_dpi, colour    for rendering the page, when there is no cover
//   error                 a picture over the limits, too much nesting, or too late; the pass may be ended

#include <exception>
#include <optional>
#include <vector>

#include "base/geometry.h"
#include "base/result.h"
#include "extract/pdf/noting_device.h"
#include "extract/picture/pdf_image.h"
#include "extract/picture/picture_limits.h"

namespace solieu::extract {

struct Cover {
    PdfImage image;
    SharedRoom::Pass room;                    // for its pixels
    Box box;                                  // where it lies, in points; may be larger than the page
    Box shown;                                // the part of it that the clip leaves
    bool turned = false;                      // its rows run down the page; exchange rows and columns first
    bool mirror_x = false, mirror_y = false;  // then mirror left-right, top-bottom
};

class CoverDevice final : public NotingDevice {
  public:
    explicit CoverDevice(Deadline deadline, PictureLimits* limits = nullptr)
        : NotingDevice(deadline), deadline_(deadline), limits_(limits) {}

    double width = 0, height = 0;  // of the page, in points
    int rotation = 0;
    std::optional<Cover> cover;
    double native_dpi = 0;  // of the picture with the most pixels; 0 when there is none
    bool colour = false;    // something that is drawn may have colour
    std::optional<Error> error;
    std::exception_ptr over_file;  // what the limits threw, when they are those of the file

    void startPage(int page_number, GfxState* state, XRef* xref) override;
    void saveState(GfxState*) override;
    void restoreState(GfxState*) override;
    void clip(GfxState* state) override { note_clip(state); }
    void eoClip(GfxState* state) override { note_clip(state); }
    void clipToStrokePath(GfxState*) override { odd_clip_ = true; }

    void stroke(GfxState* state) override;
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override { fill(state); }
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* unicode, int unicode_length) override;

    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool inline_image) override;
    void setSoftMaskFromImageMask(GfxState*, Object*, Stream*, int, int, bool, bool, double*) override { give_up(); }
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                   bool interpolate, const int* mask_colours, bool inline_image) override;
    void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                         bool interpolate, Stream* mask, int mask_width, int mask_height, bool mask_invert,
                         bool mask_interpolate) override;
    void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                             GfxImageColorMap* colours, bool interpolate, Stream* mask, int mask_width, int mask_height,
                             GfxImageColorMap* mask_colours, bool mask_interpolate) override;

    void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space, bool isolated, bool knockout,
                                bool for_soft_mask) override;
    void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override { give_up(); }

  private:
    [[nodiscard]] bool has_enough() const override { return error.has_value(); }

    // What a picture drawn now may become.
    struct Placement {
        bool visible = false, usable = false;
        Cover cover;
    };

    void note_clip(const GfxState* state);
    void note_mark(const GfxState* state, Box box, bool white, bool has_colour);
    void note_path(const GfxState* state, double margin, bool white, bool has_colour);
    Placement place(const GfxState* state, int image_width, int image_height);
    [[nodiscard]] bool may_decode(Placement& placement, int image_width, int image_height);
    void take(Placement& placement, PdfImage image);
    void other_image(const GfxState* state, int image_width, int image_height, GfxImageColorMap* colours);
    [[nodiscard]] Box visible_box(const GfxState* state) const;
    void note_pattern(const GfxState* state) override;
    void give_up();

    Deadline deadline_;
    PictureLimits* limits_;  // none: no picture is counted
    bool odd_clip_ = false;  // the clip is no rectangle
    std::vector<bool> saved_clips_;
    Box under_;              // around what was drawn before a cover
    bool given_up_ = false;  // something that no single picture shows
    double most_pixels_seen_ = 0;
};

}  // namespace solieu::extract
