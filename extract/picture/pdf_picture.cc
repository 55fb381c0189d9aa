#include "extract/picture/pdf_picture.h"

#include <GfxState.h>
#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <memory>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/budget.h"
#include "extract/deadline.h"
#include "extract/pdf/draw_page.h"
#include "extract/pdf/encoded_size.h"
#include "extract/pdf/pdf_image_sizes.h"
#include "extract/picture/colour.h"
#include "extract/picture/cover_device.h"

namespace solieu::extract {
namespace {

constexpr double points_per_inch = 72;
constexpr double least_dpi = 150, most_dpi = 400, usual_dpi = 300;
constexpr double large_page = 1191;  // points, the long side of A3: a larger page needs fewer dots for the same letters
constexpr double most_rendered = 60e6;  // pixels; A3 at 400 dpi has 31 million
constexpr double near = 1.5;            // points; what a page may be larger or smaller than its picture

Error at_page(int page, Error error) {
    error.place = "page " + std::to_string(page);
    return error;
}

Error too_late() {
    return {.kind = ErrorKind::over_limit,
            .place = {},
            .reason = "the page took longer to draw than is allowed",
            .advice = "print it to a new PDF and read that"};
}

// Splash, left when the deadline has passed or the groups of the page need more memory than is given: each has a bitmap
// as large as what it covers, and groups may stand in one another a hundred times.
class Renderer final : public SplashOutputDev {
  public:
    Renderer(SplashColorMode mode, SplashColor paper, Deadline deadline)
        : SplashOutputDev(mode, 4, false, paper), watch_(deadline) {}

    void updateCTM(GfxState* state, double a, double b, double c, double d, double e, double f) override {
        check();
        SplashOutputDev::updateCTM(state, a, b, c, d, e, f);
    }
    void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                  CharCode code, int bytes, const Unicode* unicode, int length) override {
        check();
        SplashOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, unicode, length);
    }
    bool beginType3Char(GfxState* state, double x, double y, double dx, double dy, CharCode code,
                        const Unicode* unicode, int length) override {
        check();
        return SplashOutputDev::beginType3Char(state, x, y, dx, dy, code, unicode, length);
    }
    void fill(GfxState* state) override {
        check();
        SplashOutputDev::fill(state);
    }
    void eoFill(GfxState* state) override {
        check();
        SplashOutputDev::eoFill(state);
    }
    void stroke(GfxState* state) override {
        check();
        SplashOutputDev::stroke(state);
    }
    // Splash would ask the function for each pixel without a word; Gfx fills patch by patch.
    bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return false; }
    bool axialShadedFill(GfxState* state, GfxAxialShading* shading, double from, double to) override {
        check();
        return SplashOutputDev::axialShadedFill(state, shading, from, to);
    }
    bool radialShadedFill(GfxState* state, GfxRadialShading* shading, double from, double to) override {
        check();
        return SplashOutputDev::radialShadedFill(state, shading, from, to);
    }
    bool gouraudTriangleShadedFill(GfxState* state, GfxGouraudTriangleShading* shading) override {
        check();
        if (covered(*state, *shading) > most_covered) return true;
        return SplashOutputDev::gouraudTriangleShadedFill(state, shading);
    }
    // A picture is left out when it is late; to throw from here would keep what is decoded of it.
    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool inline_image) override {
        if (watch_.passed()) return;
        SplashOutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inline_image);
    }
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                   bool interpolate, const int* mask_colours, bool inline_image) override {
        if (watch_.passed()) return;
        SplashOutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask_colours, inline_image);
    }
    void drawMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours,
                         bool interpolate, Stream* mask, int mask_width, int mask_height, bool mask_invert,
                         bool mask_interpolate) override {
        if (watch_.passed()) return;
        SplashOutputDev::drawMaskedImage(state, ref, stream, width, height, colours, interpolate, mask, mask_width,
                                         mask_height, mask_invert, mask_interpolate);
    }
    void drawSoftMaskedImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                             GfxImageColorMap* colours, bool interpolate, Stream* mask, int mask_width, int mask_height,
                             GfxImageColorMap* mask_colours, bool mask_interpolate) override {
        if (watch_.passed()) return;
        SplashOutputDev::drawSoftMaskedImage(state, ref, stream, width, height, colours, interpolate, mask, mask_width,
                                             mask_height, mask_colours, mask_interpolate);
    }
    void beginTransparencyGroup(GfxState* state, const double* box, GfxColorSpace* space, bool isolated, bool knockout,
                                bool for_soft_mask) override {
        check();
        double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
        state->getClipBBox(&x0, &y0, &x1, &y1);
        groups_.push_back(std::max(0.0, x1 - x0) * std::max(0.0, y1 - y0));
        pixels_ += groups_.back();
        if (pixels_ > most_group_pixels) throw PageTooSlow();
        SplashOutputDev::beginTransparencyGroup(state, box, space, isolated, knockout, for_soft_mask);
    }
    void paintTransparencyGroup(GfxState* state, const double* box) override {
        SplashOutputDev::paintTransparencyGroup(state, box);
        leave_group();
    }
    void setSoftMask(GfxState* state, const double* box, bool alpha, Function* transfer, GfxColor* backdrop) override {
        SplashOutputDev::setSoftMask(state, box, alpha, transfer, backdrop);
        leave_group();
    }

  private:
    static constexpr double most_covered = 5e8;        // pixels of the triangles of a mesh
    static constexpr double most_group_pixels = 60e6;  // of all groups that are open

    void check() {
        if (watch_.passed()) throw PageTooSlow();
    }

    void leave_group() {
        if (groups_.empty()) return;
        pixels_ -= groups_.back();
        groups_.pop_back();
    }

    // A triangle costs the pixels that it covers, and each of a million may cover the page.
    double covered(const GfxState& state, GfxGouraudTriangleShading& shading) {
        const double width = getBitmapWidth(), height = getBitmapHeight();
        double pixels = 0;
        for (int i = 0; i < shading.getNTriangles() && pixels <= most_covered; ++i) {
            double x[3]{}, y[3]{}, value[3]{};
            GfxColor colours[3];
            if (shading.isParameterized()) {
                shading.getTriangle(i, &x[0], &y[0], &value[0], &x[1], &y[1], &value[1], &x[2], &y[2], &value[2]);
            } else {
                shading.getTriangle(i, &x[0], &y[0], &colours[0], &x[1], &y[1], &colours[1], &x[2], &y[2], &colours[2]);
            }
            for (int j = 0; j < 3; ++j) {
                state.transform(x[j], y[j], &x[j], &y[j]);
                x[j] = std::clamp(x[j], 0.0, width);
                y[j] = std::clamp(y[j], 0.0, height);
            }
            const auto [left, right] = std::minmax({x[0], x[1], x[2]});
            const auto [top, bottom] = std::minmax({y[0], y[1], y[2]});
            pixels += (right - left + 1) * (bottom - top + 1);
        }
        return pixels;
    }

    DeadlineWatch watch_;
    std::vector<double> groups_;
    double pixels_ = 0;
};

cv::Mat upright(Cover& cover) {
    cv::Mat pixels = std::move(cover.image.pixels);
    if (cover.turned) cv::transpose(pixels, pixels);
    if (cover.mirror_x && cover.mirror_y) {
        cv::flip(pixels, pixels, -1);
    } else if (cover.mirror_x || cover.mirror_y) {
        cv::flip(pixels, pixels, cover.mirror_x ? 1 : 0);
    }
    return pixels;
}

// Cuts off what lies outside the page and puts white where the picture does not reach.
Result<cv::Mat> fit_to_page(cv::Mat pixels, const Cover& cover, double width, double height) {
    const Box& box = cover.box;
    const Box& shown = cover.shown;
    if (std::abs(box.x0) <= near && std::abs(box.y0) <= near && std::abs(box.x1 - width) <= near &&
        std::abs(box.y1 - height) <= near && shown.x0 <= near && shown.y0 <= near && shown.x1 >= width - near &&
        shown.y1 >= height - near) {
        return pixels;
    }
    const double x_scale = pixels.cols / box.width(), y_scale = pixels.rows / box.height();
    const double columns = std::max(1.0, std::round(width * x_scale));
    const double rows = std::max(1.0, std::round(height * y_scale));
    if (is_too_large(columns, rows)) return tl::unexpected(picture_too_large({}, columns, rows));
    // The part shown, in pixels of the page and of the picture.
    const cv::Rect page(0, 0, static_cast<int>(columns), static_cast<int>(rows));
    const int left = static_cast<int>(std::lround(box.x0 * x_scale));
    const int top = static_cast<int>(std::lround(box.y0 * y_scale));
    const cv::Rect placed(left, top, pixels.cols, pixels.rows);
    const cv::Point from(static_cast<int>(std::lround(shown.x0 * x_scale)),
                         static_cast<int>(std::lround(shown.y0 * y_scale)));
    const cv::Point to(static_cast<int>(std::lround(shown.x1 * x_scale)),
                       static_cast<int>(std::lround(shown.y1 * y_scale)));
    const cv::Rect part = cv::Rect(from, to) & placed & page;
    cv::Mat out(page.size(), pixels.type(), cv::Scalar::all(255));
    if (part.area() > 0) pixels(part - placed.tl()).copyTo(out(part));
    return out;
}

std::string cut_off(const PdfImage& image) {
    if (image.rows >= image.pixels.rows) return {};
    return "the picture ends after " + std::to_string(image.rows) + " of " + std::to_string(image.pixels.rows) +
           " rows";
}

Result<Picture> picture_of_cover(CoverDevice& device) {
    Cover& cover = *device.cover;
    Picture picture{.width = device.width, .height = device.height, .rotation = device.rotation};
    picture.room = std::make_shared<SharedRoom::Pass>(std::move(cover.room));
    picture.damage = cut_off(cover.image);
    Result<cv::Mat> pixels = fit_to_page(upright(cover), cover, device.width, device.height);
    if (!pixels) return tl::unexpected(pixels.error());
    picture.pixels = grey_if_colourless(std::move(*pixels));
    return picture;
}

double rendering_dpi(const CoverDevice& device, double asked) {
    const double longest = std::max(device.width, device.height);
    const double scale = std::min(1.0, large_page / longest);
    const double useful = device.native_dpi > 0 ? std::clamp(device.native_dpi, least_dpi * scale, most_dpi)
                                                : std::max(least_dpi, usual_dpi * scale);
    const double wanted = asked > 0 ? asked : useful;
    // Within the limits of encoded_size.h, with room for rounding up.
    const double by_area = points_per_inch * std::sqrt(0.99 * most_rendered / (device.width * device.height));
    const double by_side = points_per_inch * 0.99 * longest_side / longest;
    return std::min({wanted, by_area, by_side});
}

cv::Mat pixels_of(SplashBitmap& bitmap, bool colour) {
    const cv::Mat drawn(bitmap.getHeight(), bitmap.getWidth(), colour ? CV_8UC3 : CV_8UC1, bitmap.getDataPtr(),
                        static_cast<std::size_t>(bitmap.getRowSize()));
    cv::Mat out;
    if (!colour) {
        out = drawn.clone();
    } else if (has_colour(drawn)) {
        cv::cvtColor(drawn, out, cv::COLOR_RGB2BGR);
    } else {
        cv::cvtColor(drawn, out, cv::COLOR_RGB2GRAY);
    }
    return out;
}

Result<Picture> rendered(PDFDoc& pdf, int page, const CoverDevice& device, const Drawing& drawing,
                         PictureLimits* limits) {
    const double scale = drawing.dpi / points_per_inch;
    const double pixels = std::ceil(device.width * scale) * std::ceil(device.height * scale);
    Picture picture{.width = device.width, .height = device.height, .rotation = device.rotation};
    picture.room = room_for(limits, pixels);
    SplashColor paper = {255, 255, 255};
    Renderer output(device.colour ? splashModeRGB8 : splashModeMono8, paper, drawing.deadline);
    output.setFontAntialias(true);
    output.setVectorAntialias(true);
    output.startDoc(&pdf);
    draw_page(pdf, page, output, drawing);
    if (ProcessorClock::now() > drawing.deadline) return tl::unexpected(too_late());
    SplashBitmap* bitmap = output.getBitmap();
    if (bitmap == nullptr || bitmap->getDataPtr() == nullptr) {
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = "the page could not be drawn",
                                    .advice = "print it to a new PDF and read that"});
    }
    picture.pixels = pixels_of(*bitmap, device.colour);
    return picture;
}

void find_cover(PDFDoc& pdf, int page, CoverDevice& device, const Drawing& drawing) {
    try {
        draw_page(pdf, page, device, drawing);
    } catch (const DrawnEnough&) {
        // It has an error.
    }
    if (device.over_file) std::rethrow_exception(device.over_file);
}

Result<Picture> make_picture(PDFDoc& pdf, int page, Deadline deadline, double dpi, PictureLimits* limits) {
    if (pdf.getPage(page) == nullptr) {
        return tl::unexpected(
            Error{.kind = ErrorKind::unreadable, .place = {}, .reason = "the file holds no such page", .advice = {}});
    }
    KnownObjects of_page;
    const Result<Demand> demand = check_demands(pdf, page, limits != nullptr ? limits->known : of_page, deadline);
    if (!demand) return tl::unexpected(demand.error());
    const SharedRoom::Pass samples = limits != nullptr ? limits->samples.enter(demand->samples) : SharedRoom::Pass();
    CoverDevice device(deadline, limits);
    Drawing drawing{
        .dpi = points_per_inch, .annotations = !demand->too_many_annotations, .deadline = deadline, .enough = [&] {
            return device.error.has_value();
        }};
    find_cover(pdf, page, device, drawing);
    if (device.error) return tl::unexpected(*device.error);
    if (!(device.width > 0 && device.height > 0)) {
        return tl::unexpected(
            Error{.kind = ErrorKind::unreadable, .place = {}, .reason = "the page has no size", .advice = {}});
    }
    drawing.dpi = rendering_dpi(device, dpi);
    drawing.enough = {};
    Result<Picture> picture = device.cover ? picture_of_cover(device) : rendered(pdf, page, device, drawing, limits);
    if (picture) {
        picture->dpi_x = picture->pixels.cols * points_per_inch / picture->width;
        picture->dpi_y = picture->pixels.rows * points_per_inch / picture->height;
    }
    return picture;
}

}  // namespace

Result<Picture> pdf_picture(PDFDoc& pdf, int page, Deadline deadline, double dpi, PictureLimits* limits) {
    try {
        Result<Picture> picture = make_picture(pdf, page, deadline, dpi, limits);
        if (!picture) return tl::unexpected(at_page(page, std::move(picture.error())));
        return picture;
    } catch (const OverBudget&) {
        throw;
    } catch (const PageTooSlow&) {
        return tl::unexpected(at_page(page, too_late()));
    } catch (const std::exception& problem) {
        return tl::unexpected(
            at_page(page, {.kind = ErrorKind::unreadable,
                           .place = {},
                           .reason = std::string("the picture of the page could not be made: ") + problem.what(),
                           .advice = {}}));
    }
}

}  // namespace solieu::extract
