#pragma once
// The drawing pass: an output device of Poppler that draws nothing and notes what would be drawn.
//
// In:  the calls of Gfx for one page, shown at 72 dpi with its crop box, so that device units are points.
// Out: PageContent. Letters that the file maps wrong are mended where that is sure, see mended_map.h. Characters that a
// reader does not see are there and say why (Unseen); the content of soft masks and
//      of layers that are switched off is left out. ActualText stands in the place of what it names.
// Limits: at most 400,000 characters, 300,000 pieces of lines and 20,000 saved graphics states a page; then `too_much`
// is set.

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/page/page_content.h"
#include "extract/pdf/code_book.h"
#include "extract/pdf/noting_device.h"
#include "extract/pdf/painted_areas.h"
#include "extract/pdf/pdf_image_sizes.h"

namespace solieu::extract {

class PdfDevice final : public NotingDevice {
  public:
    // `known` tells what is wrong in the letters of the fonts (check_demands), and outlives the device.
    explicit PdfDevice(PageContent& content, Deadline deadline = Deadline::max(), const KnownObjects* known = nullptr)
        : NotingDevice(deadline), content_(content), known_(known) {}

    // From now on text is of what `book` knows its codes to mean, or of stand-ins; see code_book.h.
    void read_codes(CodeBook& book) { book_ = &book; }

    void startPage(int page_number, GfxState* state, XRef* xref) override;
    void updateFont(GfxState*) override { font_known_ = false; }
    void updateFillColorSpace(GfxState*) override { colour_known_ = false; }
    void updateStrokeColorSpace(GfxState*) override { colour_known_ = false; }
    void updateFillColor(GfxState*) override { colour_known_ = false; }
    void updateStrokeColor(GfxState*) override { colour_known_ = false; }
    void updateFillOpacity(GfxState*) override { colour_known_ = false; }
    void updateStrokeOpacity(GfxState*) override { colour_known_ = false; }
    void updateRender(GfxState*) override { colour_known_ = false; }
    void saveState(GfxState*) override;
    void restoreState(GfxState*) override;
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* unicode, int unicode_length) override;
    void clip(GfxState* state) override;
    void eoClip(GfxState* state) override;
    void clipToStrokePath(GfxState* state) override;
    void beginActualText(GfxState* state, const GooString* text) override;
    void endActualText(GfxState* state) override;
    bool needCharCount() override { return true; }  // of text in layers that are switched off
    void incCharCount(int count) override;
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

    void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override { soft_mask_ = true; }
    void clearSoftMask(GfxState*) override { soft_mask_ = false; }
    void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space, bool isolated, bool knockout,
                                bool for_soft_mask) override;
    void endTransparencyGroup(GfxState* state) override;

    // The page is taken; what is still drawn adds nothing.
    [[nodiscard]] bool full() const { return content_.too_much; }

  private:
    // What is read of a font.
    struct FontLook {
        std::uint16_t index = 0;                          // into PageContent::fonts
        const std::vector<MendedCode>* mended = nullptr;  // where its map is damaged
        bool bold = false, italic = false;
        double ascent = 0.9, descent = -0.25;  // in its size
        double size_factor = 1;                // Type 3 fonts choose their own unit
    };

    [[nodiscard]] bool has_enough() const override { return full(); }
    void note_pattern(const GfxState* state) override;
    void read_colour(GfxState* state);
    [[nodiscard]] Unseen unseen_by(const GfxState& state, const Glyph& glyph, const Box& shown) const;
    // A shape filled on the page: the ground from now on, and what hides the characters below it.
    void paint(const Box& box, std::optional<Colour> colour, const GfxState& state);
    void cover(const Box& box);
    [[nodiscard]] bool paints_opaque(const GfxState& state) const;
    void read_font(const GfxState* state);
    [[nodiscard]] FontLook look_of(const GfxFont& font);
    [[nodiscard]] std::uint16_t font_index(const std::string& name);
    void add_text(Glyph& glyph, const Unicode* unicode, int length, CharCode code, int bytes);
    // What the file maps the letter to, where it is read as another.
    void keep_written(Glyph& glyph, const Unicode* written, int length);
    void add_piece(Box piece, const GfxState* state);
    void add_fill(GfxState* state);
    void paint_shapes(const GfxPath& path, const Colour& colour, const GfxState& state);
    void paint_thick(const GfxPath& path, const GfxState& state);
    void add_image(const GfxState* state, int width, int height);
    void hide_covered_text();  // below the picture added last

    PageContent& content_;
    const KnownObjects* known_;
    CodeBook* book_ = nullptr;
    bool font_known_ = false;
    FontLook font_;
    // Those of the page: its text goes to and fro between a few fonts, which stay as long as they are known here.
    std::vector<std::pair<std::shared_ptr<const GfxFont>, FontLook>> fonts_;
    bool colour_known_ = false;
    std::optional<Colour> text_colour_;  // none: a pattern, or more than one
    bool transparent_ = false;
    PaintedAreas areas_;
    struct Saved {
        bool odd_clip = false, soft_mask = false;
    };
    std::vector<Saved> saved_states_;
    bool odd_clip_ = false;  // the clip is no upright rectangle: its box says too much
    bool soft_mask_ = false;
    std::u32string actual_text_;
    std::size_t actual_begin_ = 0;  // the first character that it names
    int actual_depth_ = 0;
    int covering_pictures_ = 0;
    int saved_ = 0;                    // graphics states not yet restored; each costs Poppler a kilobyte
    int groups_ = 0, mask_group_ = 0;  // depth of groups; depth at which a soft mask began, 0 for none
};

}  // namespace solieu::extract
