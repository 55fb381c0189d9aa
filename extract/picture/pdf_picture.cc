#include "extract/picture/pdf_picture.h"

#include <PDFDoc.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <string>
#include <utility>

#include "extract/pdf/encoded_size.h"
#include "extract/pdf/pdf_image_sizes.h"
#include "extract/pdf/pdf_open.h"
#include "extract/picture/colour.h"
#include "extract/picture/cover_device.h"

namespace solieu::extract {
namespace {

constexpr double points_per_inch = 72;
constexpr double least_dpi = 150, most_dpi = 400, usual_dpi = 300;
constexpr double large_page = 1191;  // points, the long side of A3: a larger page needs fewer dots for the same letters
constexpr double near = 1.5;         // points; what a page may be larger or smaller than its picture

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

struct Watch {
    Deadline deadline;
    const CoverDevice* device = nullptr;
    bool late = false;
};

bool should_stop(void* data) {
    auto* watch = static_cast<Watch*>(data);
    watch->late = watch->late || std::chrono::steady_clock::now() > watch->deadline;
    return watch->late || (watch->device != nullptr && watch->device->error.has_value());
}

void draw(PDFDoc& pdf, int page, OutputDev& device, double dpi, Watch& watch) {
    pdf.displayPageSlice(&device, page, dpi, dpi, 0, false, true, false, -1, -1, -1, -1, should_stop, &watch,
                         is_page_content, nullptr);
}

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
    const double by_area = points_per_inch * std::sqrt(0.99 * most_pixels / (device.width * device.height));
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

Result<Picture> rendered(PDFDoc& pdf, int page, const CoverDevice& device, Deadline deadline, double asked_dpi) {
    const double dpi = rendering_dpi(device, asked_dpi);
    SplashColor paper = {255, 255, 255};
    SplashOutputDev output(device.colour ? splashModeRGB8 : splashModeMono8, 4, false, paper);
    output.setFontAntialias(true);
    output.setVectorAntialias(true);
    output.startDoc(&pdf);
    Watch watch{.deadline = deadline};
    draw(pdf, page, output, dpi, watch);
    if (watch.late) return tl::unexpected(too_late());
    SplashBitmap* bitmap = output.getBitmap();
    if (bitmap == nullptr || bitmap->getDataPtr() == nullptr) {
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = "the page could not be drawn",
                                    .advice = "print it to a new PDF and read that"});
    }
    Picture picture{.width = device.width, .height = device.height, .rotation = device.rotation};
    picture.pixels = pixels_of(*bitmap, device.colour);
    return picture;
}

Result<Picture> make_picture(PDFDoc& pdf, int page, Deadline deadline, double dpi) {
    if (pdf.getPage(page) == nullptr) {
        return tl::unexpected(
            Error{.kind = ErrorKind::unreadable, .place = {}, .reason = "the file holds no such page", .advice = {}});
    }
    if (Result<void> sizes = check_image_sizes(pdf, page); !sizes) return tl::unexpected(sizes.error());
    CoverDevice device(deadline);
    Watch watch{.deadline = deadline, .device = &device};
    draw(pdf, page, device, points_per_inch, watch);
    if (device.error) return tl::unexpected(*device.error);
    if (watch.late) return tl::unexpected(too_late());
    if (!(device.width > 0 && device.height > 0)) {
        return tl::unexpected(
            Error{.kind = ErrorKind::unreadable, .place = {}, .reason = "the page has no size", .advice = {}});
    }
    Result<Picture> picture = device.cover ? picture_of_cover(device) : rendered(pdf, page, device, deadline, dpi);
    if (picture) {
        picture->dpi_x = picture->pixels.cols * points_per_inch / picture->width;
        picture->dpi_y = picture->pixels.rows * points_per_inch / picture->height;
    }
    return picture;
}

}  // namespace

Result<Picture> pdf_picture(PDFDoc& pdf, int page, Deadline deadline, double dpi) {
    try {
        Result<Picture> picture = make_picture(pdf, page, deadline, dpi);
        if (!picture) return tl::unexpected(at_page(page, std::move(picture.error())));
        return picture;
    } catch (const std::exception& problem) {
        return tl::unexpected(
            at_page(page, {.kind = ErrorKind::unreadable,
                           .place = {},
                           .reason = std::string("the picture of the page could not be made: ") + problem.what(),
                           .advice = {}}));
    }
}

}  // namespace solieu::extract
