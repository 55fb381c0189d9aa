#include "corpus/generate/damage/pen_marks.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace solieu::generate {
namespace {

const cv::Vec3d red{0.24, 0.16, 0.80};  // blue, green, red: what the ink leaves of white light
const cv::Vec3d blue{0.62, 0.25, 0.16};

// A piece of the page on which ink is drawn as coverage, 0 to 255.
struct Ink {
    cv::Rect area;  // in pixels of the page
    cairo_surface_t* surface;
    cairo_t* cairo;  // in points of the page
};

Ink ink_on(const cv::Mat& page, double dpi, double x0, double y0, double x1, double y1) {
    const double scale = dpi / 72;
    const cv::Rect wanted(cv::Point(cvFloor(x0 * scale), cvFloor(y0 * scale)),
                          cv::Point(cvCeil(x1 * scale), cvCeil(y1 * scale)));
    const cv::Rect area = wanted & cv::Rect(0, 0, page.cols, page.rows);
    cairo_surface_t* surface =
        cairo_image_surface_create(CAIRO_FORMAT_A8, std::max(area.width, 1), std::max(area.height, 1));
    cairo_t* cairo = cairo_create(surface);
    cairo_translate(cairo, -area.x, -area.y);
    cairo_scale(cairo, scale, scale);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    return {area, surface, cairo};
}

// Ink lies unevenly: coverage between `least` and 1, in patches of about `patch` pixels.
cv::Mat evenness(cv::Size size, double least, int patch, Random& random) {
    cv::Mat coarse(size.height / patch + 2, size.width / patch + 2, CV_32F), fine;
    for (int y = 0; y < coarse.rows; ++y) {
        for (int x = 0; x < coarse.cols; ++x)
            coarse.at<float>(y, x) = static_cast<float>(random.between(least - 0.1, 1.15));
    }
    cv::resize(coarse, fine, size, 0, 0, cv::INTER_CUBIC);
    return cv::min(cv::max(fine, least), 1.0);
}

// Puts the drawn ink on the page and gives back what was drawn with.
void absorb(cv::Mat& page, Ink& ink, const cv::Vec3d& colour, double strength, double least, Random& random) {
    cairo_destroy(ink.cairo);
    cairo_surface_flush(ink.surface);
    if (!ink.area.empty()) {
        const cv::Mat drawn(ink.area.height, ink.area.width, CV_8U, cairo_image_surface_get_data(ink.surface),
                            static_cast<std::size_t>(cairo_image_surface_get_stride(ink.surface)));
        const cv::Mat even = evenness(ink.area.size(), least, 9, random);
        for (int y = 0; y < drawn.rows; ++y) {
            auto* line = page.ptr<cv::Vec3b>(ink.area.y + y) + ink.area.x;
            for (int x = 0; x < drawn.cols; ++x) {
                const double cover = drawn.at<uchar>(y, x) / 255.0 * strength * even.at<float>(y, x);
                for (int c = 0; c < 3; ++c)
                    line[x][c] = cv::saturate_cast<uchar>(line[x][c] * (1 - cover * (1 - colour[c])));
            }
        }
    }
    cairo_surface_destroy(ink.surface);
}

std::vector<std::string> letters_of(const std::string& text) {
    std::vector<std::string> letters;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xC0) == 0x80 && !letters.empty())
            letters.back() += c;
        else
            letters.emplace_back(1, c);
    }
    return letters;
}

// `text` with the middle of its line at the origin.
void write_here(cairo_t* cairo, const std::string& text, const std::string& font, double size) {
    PangoLayout* layout = pango_cairo_create_layout(cairo);
    PangoFontDescription* description = pango_font_description_from_string(font.c_str());
    pango_font_description_set_absolute_size(description, size * PANGO_SCALE);
    pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, description);
    pango_font_description_free(description);
    pango_layout_set_text(layout, text.c_str(), -1);
    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    cairo_move_to(cairo, -pango_units_to_double(logical.width) / 2, -pango_units_to_double(logical.height) / 2);
    pango_cairo_show_layout(cairo, layout);
    g_object_unref(layout);
}

void star(cairo_t* cairo, double radius) {
    cairo_new_path(cairo);
    for (int i = 0; i < 10; ++i) {
        const double r = i % 2 == 0 ? radius : radius * 0.4, angle = -CV_PI / 2 + i * CV_PI / 5;
        cairo_line_to(cairo, r * std::cos(angle), r * std::sin(angle));
    }
    cairo_close_path(cairo);
    cairo_fill(cairo);
}

}  // namespace

void press_seal(cv::Mat& page, double dpi, const Seal& seal, Random& random) {
    const double r = seal.radius, reach = r + 3;
    Ink ink =
        ink_on(page, dpi, seal.middle.x - reach, seal.middle.y - reach, seal.middle.x + reach, seal.middle.y + reach);
    cairo_translate(ink.cairo, seal.middle.x, seal.middle.y);
    cairo_rotate(ink.cairo, random.between(-0.35, 0.35));
    const auto ring = [&](double radius, double width) {
        cairo_set_line_width(ink.cairo, width);
        cairo_new_path(ink.cairo);
        cairo_arc(ink.cairo, 0, 0, radius, 0, 2 * CV_PI);
        cairo_stroke(ink.cairo);
    };
    ring(r, 2.2);
    ring(r - 3.2, 0.8);
    ring(r * 0.62, 0.9);
    const std::vector<std::string> letters = letters_of(seal.ring);
    const double size = r * 0.21, between = r * 0.785;
    const double step = std::min(0.24, 4.3 / std::max<double>(static_cast<double>(letters.size()), 1));
    double angle = -CV_PI / 2 - step * (static_cast<double>(letters.size()) - 1) / 2;
    for (const std::string& letter : letters) {
        cairo_save(ink.cairo);
        cairo_translate(ink.cairo, between * std::cos(angle), between * std::sin(angle));
        cairo_rotate(ink.cairo, angle + CV_PI / 2);
        write_here(ink.cairo, letter, seal.font, std::min(size, step * between * 1.5));
        cairo_restore(ink.cairo);
        angle += step;
    }
    cairo_save(ink.cairo);
    cairo_translate(ink.cairo, 0, seal.heart.empty() ? 0 : -r * 0.28);
    star(ink.cairo, r * (seal.heart.empty() ? 0.3 : 0.16));
    cairo_restore(ink.cairo);
    if (!seal.heart.empty()) {
        cairo_translate(ink.cairo, 0, r * 0.08);
        write_here(ink.cairo, seal.heart, seal.font, r * 0.2);
    }
    absorb(page, ink, red, random.between(0.8, 0.95), 0.45, random);
}

void sign(cv::Mat& page, double dpi, cv::Point2d middle, Random& random) {
    const double half = 62, reach = half + 30;
    Ink ink = ink_on(page, dpi, middle.x - reach, middle.y - reach, middle.x + reach, middle.y + reach);
    // Loops from left to right, then a sweep back below them.
    cairo_set_line_width(ink.cairo, random.between(1.1, 1.9));
    double x = middle.x - half, y = middle.y + random.between(-6.0, 8.0);
    cairo_move_to(ink.cairo, x, y);
    const int loops = random.from_to(4, 7);
    for (int i = 0; i < loops; ++i) {
        const double next_x = middle.x - half + 2 * half * (i + 1) / loops,
                     next_y = middle.y + random.between(-9.0, 9.0);
        cairo_curve_to(ink.cairo, x + random.between(8.0, 26.0), y - random.between(14.0, 46.0),
                       next_x - random.between(0.0, 24.0), next_y + random.between(10.0, 32.0), next_x, next_y);
        x = next_x;
        y = next_y;
    }
    cairo_curve_to(ink.cairo, x + 22, y - 20, middle.x + 10, middle.y + 26, middle.x - half * 0.8,
                   middle.y + random.between(12.0, 24.0));
    cairo_stroke(ink.cairo);
    absorb(page, ink, blue, 0.95, 0.7, random);
}

void underline_by_hand(cv::Mat& page, double dpi, double x0, double x1, double y, Random& random) {
    Ink ink = ink_on(page, dpi, x0 - 6, y - 8, x1 + 6, y + 8);
    cairo_set_line_width(ink.cairo, random.between(0.7, 1.4));
    const double lean = random.between(-2.0, 2.0);
    double x = x0 - random.between(0.0, 3.0);
    cairo_move_to(ink.cairo, x, y - lean);
    const int pieces = std::max(1, static_cast<int>((x1 - x0) / 30));
    for (int i = 1; i <= pieces; ++i) {
        const double next = x0 + (x1 - x0) * i / pieces, third = (next - x) / 3;
        const double level = y - lean + 2 * lean * i / pieces + random.between(-0.6, 0.6);
        cairo_curve_to(ink.cairo, x + third, level + random.between(-1.2, 1.2), x + 2 * third,
                       level + random.between(-1.2, 1.2), next, level);
        x = next;
    }
    cairo_stroke(ink.cairo);
    absorb(page, ink, blue, 0.9, 0.6, random);
}

void mark_with_pen(cv::Mat& page, double dpi, cv::Rect2d box, Random& random) {
    const double left = box.x, right = box.x + box.width, top = box.y, bottom = box.y + box.height;
    Ink ink = ink_on(page, dpi, left - 16, top - 16, right + 16, bottom + 16);
    cairo_set_line_width(ink.cairo, random.between(0.8, 1.5));
    switch (random.below(3)) {
        case 0:  // a ring that does not quite close
            cairo_translate(ink.cairo, (left + right) / 2, (top + bottom) / 2);
            cairo_scale(ink.cairo, box.width / 2 + random.between(2, 6), box.height / 2 + random.between(1, 4));
            cairo_arc(ink.cairo, 0, 0, 1, random.between(0, 6), random.between(12, 12.4));
            cairo_identity_matrix(ink.cairo);
            cairo_set_line_width(ink.cairo, random.between(0.8, 1.5) * dpi / 72);
            break;
        case 1:  // a stroke across
            cairo_move_to(ink.cairo, left - random.between(0, 6), bottom - random.between(0, box.height));
            cairo_line_to(ink.cairo, right + random.between(0, 6), top + random.between(0, box.height));
            break;
        default:  // a tick
            cairo_move_to(ink.cairo, right - 6, (top + bottom) / 2);
            cairo_line_to(ink.cairo, right - 2, bottom + random.between(0, 3));
            cairo_line_to(ink.cairo, right + 9, top - random.between(1, 9));
    }
    cairo_stroke(ink.cairo);
    absorb(page, ink, blue, 0.9, 0.6, random);
}

void highlight(cv::Mat& page, double dpi, cv::Rect2d box, Random& random) {
    const cv::Vec3d colours[] = {{0.35, 0.97, 0.99}, {0.55, 0.97, 0.62}, {0.86, 0.62, 0.98}};
    const double left = box.x, right = box.x + box.width, middle = box.y + box.height / 2;
    Ink ink = ink_on(page, dpi, left - 10, box.y - 8, right + 10, box.y + box.height + 8);
    cairo_set_line_cap(ink.cairo, CAIRO_LINE_CAP_BUTT);
    cairo_set_line_width(ink.cairo, box.height * random.between(0.8, 1.1));
    cairo_move_to(ink.cairo, left - random.between(0, 4), middle + random.between(-1.5, 1.5));
    cairo_line_to(ink.cairo, right + random.between(0, 4), middle + random.between(-1.5, 1.5));
    cairo_stroke(ink.cairo);
    absorb(page, ink, random.pick(colours), 0.95, 0.75, random);
}

}  // namespace solieu::generate
