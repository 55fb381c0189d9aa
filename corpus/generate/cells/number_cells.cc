#include "corpus/generate/cells/number_cells.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "corpus/generate/cells/number_strings.h"
#include "corpus/generate/damage/damage.h"
#include "corpus/generate/strips/prepare_strip.h"

namespace solieu::generate {
namespace {

StripStyle setting_of(Random& random, const NumberCellForm& form, bool as_scanned) {
    StripStyle setting;
    setting.family = &random_family(random, form.fonts);
    setting.size = random.chance(0.6) ? random.between(11, 14) : random.between(9, 15);
    setting.bold = random.chance(form.bold);
    setting.italic = random.chance(0.15);
    setting.stretch = random.chance(0.3) ? random.between(0.9, 1.1) : 1;
    setting.spacing = random.chance(0.15) ? random.between(-0.7, 0.6) : 0;
    if (as_scanned && random.chance(0.3)) setting.spacing = random.between(-0.5, 0.2);
    set_fineness(random, setting);
    return setting;
}

// Where the ink of a text lies around the baseline's left end; a digit's height at least, so that a dash has a line.
StripWindow ink_of(Random& random, const StripStyle& setting, const std::string& text) {
    const double digit = 0.67 * setting.size;
    if (text.empty()) return {.top = -digit, .right = random.between(5, 60)};
    StripWindow ink = strip_ink(setting, strip_layout(setting, text).get());
    ink.top = std::min(ink.top, -digit * random.between(0.6, 1));
    ink.bottom = std::max(0.0, ink.bottom);
    return ink;
}

// The margins by which the cells are cut: up to three fifths of a digit's height above and below, seldom more, seldom a
// little of the ink.
StripWindow window_of(Random& random, const StripWindow& ink, double size) {
    const double digit = 0.67 * size;
    const auto margin = [&] {
        const double kind = random.uniform();
        if (kind < 0.05) return digit * random.between(0.6, 1.2);
        return digit * (kind < 0.1 ? random.between(-0.04, 0.02) : random.between(0.02, 0.6));
    };
    const auto side = [&] {
        return size * (random.chance(0.2) ? random.between(0.05, 0.3) : std::exp(random.between(-1.2, 1.6)));
    };
    return {.left = ink.left - side(),
            .top = ink.top - margin(),
            .right = ink.right + side(),
            .bottom = ink.bottom + margin()};
}

// As extract/scan cuts: around lines a quarter of the ink's height above and below and half of it beside, around words
// a tenth and an eighth; the ink's box is a pixel more or less.
StripWindow scanned_window_of(Random& random, const StripWindow& ink, double pixel) {
    const double height = ink.bottom - ink.top + pixel;
    const bool word = random.chance(0.2);
    const double above = word ? std::max(pixel, height / 10) : std::max(2 * pixel, height / 4);
    const double beside = word ? std::max(pixel, height / 8) : std::max(3 * pixel, height / 2);
    const auto box = [&] { return random.between(word ? -1.0 : -0.3, 1.5) * pixel; };
    return {.left = ink.left - beside - box(),
            .top = ink.top - above - box(),
            .right = ink.right + beside + box(),
            .bottom = ink.bottom + above + box()};
}

void draw_bar(cairo_t* cairo, Random& random, double x0, double y0, double x1, double y1) {
    cairo_set_line_width(cairo, random.between(0.35, 1.5));
    if (random.chance(0.3)) {  // broken
        const double dashes[] = {random.between(0.5, 12), random.between(0.3, 5)};
        cairo_set_dash(cairo, dashes, 2, random.between(0, 10));
    }
    double from = 0, to = 1;
    if (random.chance(0.4)) {
        from = random.between(0, 0.7);
        to = random.between(from, 1);
    }
    cairo_move_to(cairo, x0 + (x1 - x0) * from, y0 + (y1 - y0) * from);
    cairo_line_to(cairo, x0 + (x1 - x0) * to, y0 + (y1 - y0) * to);
    cairo_stroke(cairo);
    cairo_set_dash(cairo, nullptr, 0, 0);
}

// Rulings near the edges of the window; one in ten may touch the ink.
void draw_rulings(cairo_t* cairo, Random& random, const StripWindow& window, const StripWindow& ink) {
    const double lean = 0.006;
    const auto off = [&](double room) {
        return random.between(-0.6, random.chance(0.1) ? room * 1.05 : std::clamp(room * 0.8, 0.0, 3.0));
    };
    const double wide = window.right - window.left + 4;
    if (random.chance(0.14)) {
        const double y = window.top + off(ink.top - window.top);
        draw_bar(cairo, random, window.left - 2, y, window.right + 2, y + wide * random.between(-lean, lean));
    }
    if (random.chance(0.16)) {
        const double y = window.bottom - off(window.bottom - ink.bottom);
        draw_bar(cairo, random, window.left - 2, y, window.right + 2, y + wide * random.between(-lean, lean));
    }
    if (random.chance(0.12)) {
        const double x = window.left + off(ink.left - window.left);
        draw_bar(cairo, random, x, window.top - 2, x + random.between(-0.3, 0.3), window.bottom + 2);
    }
    if (random.chance(0.12)) {
        const double x = window.right - off(window.right - ink.right);
        draw_bar(cairo, random, x, window.top - 2, x + random.between(-0.3, 0.3), window.bottom + 2);
    }
}

// What is left where rulings were painted out: mostly bits of the horizontal ones.
void draw_scanned_remnants(cairo_t* cairo, Random& random, const StripWindow& window, const StripWindow& ink) {
    const double wide = window.right - window.left, high = window.bottom - window.top;
    const double kind = random.uniform();
    if (kind < 0.06) {
        const bool above = random.chance(0.5);
        const double room = above ? ink.top - window.top : window.bottom - ink.bottom;
        const double off = random.between(-0.3, std::max(0.0, 0.6 * room));
        const double y = above ? window.top + off : window.bottom - off;
        const double from = window.left + wide * random.between(-0.2, 0.9);
        const double to = random.chance(0.4) ? window.right + 2 : from + random.between(0.5, 8);
        cairo_set_line_width(cairo, random.between(0.2, 0.9));
        cairo_move_to(cairo, from, y);
        cairo_line_to(cairo, to, y + (to - from) * random.between(-0.006, 0.006));
        cairo_stroke(cairo);
    } else if (kind < 0.085) {
        const bool left = random.chance(0.5);
        const double room = left ? ink.left - window.left : window.right - ink.right;
        const double off = random.between(-0.3, std::max(0.0, 0.5 * room));
        const double x = left ? window.left + off : window.right - off;
        const double from = window.top + high * random.between(-0.2, 0.8);
        const double to = random.chance(0.3) ? window.bottom + 2 : from + random.between(0.5, 5);
        cairo_set_line_width(cairo, random.between(0.2, 0.7));
        cairo_move_to(cairo, x, from);
        cairo_line_to(cairo, x + random.between(-0.2, 0.2), to);
        cairo_stroke(cairo);
    }
}

void draw_other_lines(cairo_t* cairo, Random& random, const StripStyle& setting) {
    for (const int side : {-1, 1}) {
        if (!random.chance(0.15)) continue;
        const double y = side * setting.size * random.between(1.0, 1.5), x = random.between(-60, 10);
        draw_strip(cairo, setting, strip_layout(setting, some_words(random)).get(), x, y);
    }
}

}  // namespace

NumberCell make_number_cell(Random& random, const NumberCellForm& form) {
    NumberCell cell;
    const bool as_scanned = form.as_scanned > 0 && random.chance(form.as_scanned);
    const StripStyle setting = setting_of(random, form, as_scanned);
    cell.font = *setting.family;
    cell.text = form.strokes > 0 && random.chance(form.strokes)       ? stroke_string(random)
                : form.separated > 0 && random.chance(form.separated) ? separated_string(random)
                                                                      : number_string(random);
    while (as_scanned && cell.text.empty() && random.chance(0.7)) cell.text = number_string(random);
    cell.dpi = random.between(form.lowest_dpi, form.highest_dpi);
    const bool cut_as_scanned = as_scanned && !cell.text.empty() && random.chance(0.85);
    const StripWindow ink = cut_as_scanned ? strip_ink(setting, strip_layout(setting, cell.text).get())
                                           : ink_of(random, setting, cell.text);
    const StripWindow window =
        cut_as_scanned ? scanned_window_of(random, ink, 72 / cell.dpi) : window_of(random, ink, setting.size);

    // A rim of a few pixels is cut away after the damage, which is of another kind at the edge of a picture.
    const int finer = !setting.fine ? 1 : cell.dpi > 220 ? 2 : 3;
    constexpr int rim = 6;
    const double scale = cell.dpi / 72 * finer;
    const int columns = std::max(8, static_cast<int>((window.right - window.left) * cell.dpi / 72)) + 2 * rim;
    const int rows = std::max(8, static_cast<int>((window.bottom - window.top) * cell.dpi / 72)) + 2 * rim;
    StripPaper paper(columns * finer, rows * finer, CAIRO_FORMAT_RGB24);
    cairo_t* const cairo = paper.cairo;
    cairo_scale(cairo, scale, scale);
    const double rim_points = rim * 72 / cell.dpi, phase = 72 / cell.dpi;
    cairo_translate(cairo, rim_points - window.left + random.uniform() * phase,
                    rim_points - window.top + random.uniform() * phase);
    cairo_rotate(cairo, random.chance(0.6) ? random.between(-0.5, 0.5) / 57.3 : random.between(-1, 1) / 57.3);
    const double grey_of_ink = random.chance(0.7) ? random.between(0, 0.15) : random.between(0, 0.4);
    cairo_set_source_rgb(cairo, grey_of_ink, grey_of_ink, grey_of_ink);
    draw_strip(cairo, setting, strip_layout(setting, cell.text).get(), 0, 0);
    if (as_scanned) {
        draw_scanned_remnants(cairo, random, window, ink);
        if (random.chance(0.12)) draw_other_lines(cairo, random, setting);
    } else if (form.remnants == 1 || random.chance(form.remnants)) {
        draw_other_lines(cairo, random, setting);
        draw_rulings(cairo, random, window, ink);
    }
    cairo_surface_flush(paper.surface);

    cv::Mat grey;
    cv::extractChannel(paper.pixels, grey, 0);
    if (finer > 1) cv::resize(grey, grey, {columns, rows}, 0, 0, cv::INTER_AREA);
    Damage strengths = random_damage(random, cell.dpi, form.roughness * random.uniform());
    if (!form.marks) {
        strengths.seal = 0;
        strengths.strokes = 0;
    }
    if (as_scanned) {
        strengths.shade = 0;
        if (cell.dpi < 180 && random.chance(0.3)) strengths.blur = std::max(strengths.blur, random.between(0.6, 1.0));
    }
    damage(grey, strengths);
    if (as_scanned) {
        stretch_contrast(grey, random, 60);
        if (random.chance(cell.dpi < 180 ? 0.7 : 0.25)) sharpen(grey, random);
    }
    cell.picture = grey(cv::Rect(rim, rim, columns - 2 * rim, rows - 2 * rim)).clone();
    return cell;
}

}  // namespace solieu::generate
