#pragma once
// The drawing pass: an output device of Poppler that draws nothing and notes what would be drawn.
//
// In:  the calls of Gfx for one page, shown at 72 dpi with its crop box, so that device units are points.
// Out: PageContent. Characters outside the page or the clip are left out; so is the content of soft masks.
// Limits: at most 400,000 characters, 300,000 pieces of lines and 20,000 saved graphics states a page; then `too_much`
// is set.

#include "extract/page/page_content.h"
#include "extract/pdf/noting_device.h"

namespace solieu::extract {

class PdfDevice final : public NotingDevice {
  public:
    explicit PdfDevice(PageContent& content, Deadline deadline = Deadline::max())
        : NotingDevice(deadline), content_(content) {}

    void startPage(int page_number, GfxState* state, XRef* xref) override;
    void updateFont(GfxState*) override { font_known_ = false; }
    void saveState(GfxState*) override;
    void restoreState(GfxState*) override;
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* unicode, int unicode_length) override;
    void stroke(GfxState* state) override;
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override;

    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool inline_image) override;
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
    void endTransparencyGroup(GfxState* state) override;

    // The page is taken; what is still drawn adds nothing.
    [[nodiscard]] bool full() const { return content_.too_much; }

  private:
    [[nodiscard]] bool has_enough() const override { return full(); }
    void read_font(const GfxState* state);
    [[nodiscard]] std::uint16_t font_index(const std::string& name);
    void add_text(Glyph& glyph, const Unicode* unicode, int length, CharCode code, int bytes);
    void add_piece(Box piece, const GfxState* state);
    void add_fill(GfxState* state);
    void add_image(const GfxState* state, int width, int height);
    void hide_covered_text();  // below the picture added last

    PageContent& content_;
    bool font_known_ = false;
    std::uint16_t font_ = 0;  // into PageContent::fonts
    bool bold_ = false, italic_ = false;
    double ascent_ = 0.9, descent_ = -0.25;  // of the font, in its size
    double size_factor_ = 1;                 // Type 3 fonts choose their own unit
    int covering_pictures_ = 0;
    int saved_ = 0;                    // graphics states not yet restored; each costs Poppler a kilobyte
    int groups_ = 0, mask_group_ = 0;  // depth of groups; depth at which a soft mask began, 0 for none
};

}  // namespace solieu::extract
