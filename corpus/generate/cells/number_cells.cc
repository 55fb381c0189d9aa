#include "corpus/generate/cells/number_cells.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <opencv2/imgproc.hpp>

#include "corpus/generate/cells/number_strings.h"
#include "corpus/generate/damage/damage.h"

namespace solieu::generate {
namespace {

// How one cell's text is set. Lengths in points.
struct Setting {
    const std::string* family = nullptr;
    double size = 12;
    bool bold = false, italic = false;
    double stretch = 1, spacing = 0;
    bool fine = true;  // drawn several times as large and scaled down, as paper is scanned; else straight on the pixels
    cairo_hint_style_t hints = CAIRO_HINT_STYLE_NONE;
    cairo_antialias_t smoothing = CAIRO_ANTIALIAS_GRAY;
};

// A part of the paper, in points around the baseline's left end.
struct Window {
    double left = 0, top = 0, right = 0, bottom = 0;
};

using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

struct Paper {
    cv::Mat pixels;  // BGRx
    cairo_surface_t* surface;
    cairo_t* cairo;
    Paper(int width, int height) : pixels(height, width, CV_8UC4, cv::Scalar::all(255)) {
        surface = cairo_image_surface_create_for_data(pixels.data, CAIRO_FORMAT_RGB24, width, height,
                                                      static_cast<int>(pixels.step));
        cairo = cairo_create(surface);
    }
    ~Paper() {
        cairo_destroy(cairo);
        cairo_surface_destroy(surface);
    }
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;
};

const std::string& family_of(Random& random, const std::vector<WeightedFont>& fonts) {
    double total = 0;
    for (const WeightedFont& font : fonts) total += font.weight;
    double at = random.uniform() * total;
    for (const WeightedFont& font : fonts) {
        at -= font.weight;
        if (at < 0) return font.family;
    }
    return fonts.back().family;
}

Setting setting_of(Random& random, const NumberCellForm& form, bool as_scanned) {
    Setting setting;
    setting.family = &family_of(random, form.fonts);
    setting.size = random.chance(0.6) ? random.between(11, 14) : random.between(9, 15);
    setting.bold = random.chance(form.bold);
    setting.italic = random.chance(0.15);
    setting.stretch = random.chance(0.3) ? random.between(0.9, 1.1) : 1;
    setting.spacing = random.chance(0.15) ? random.between(-0.7, 0.6) : 0;
    if (as_scanned && random.chance(0.3)) setting.spacing = random.between(-0.5, 0.2);
    setting.fine = random.chance(0.75);
    if (!setting.fine) {
        constexpr cairo_hint_style_t hints[] = {CAIRO_HINT_STYLE_NONE, CAIRO_HINT_STYLE_SLIGHT, CAIRO_HINT_STYLE_FULL};
        setting.hints = random.pick(hints);
        setting.smoothing = random.chance(0.1) ? CAIRO_ANTIALIAS_NONE : CAIRO_ANTIALIAS_GRAY;
    }
    return setting;
}

// All text is laid out at one size and scaled by Cairo: a font at a new size or angle is searched for again, which
// takes longer than all the rest.
constexpr double laid_out_size = 12;

Layout layout_of(const Setting& setting, const std::string& text) {
    static Paper paper(1, 1);
    Layout layout(pango_cairo_create_layout(paper.cairo), &g_object_unref);
    PangoFontDescription* description = pango_font_description_new();
    pango_font_description_set_family(description, setting.family->c_str());
    pango_font_description_set_absolute_size(description, laid_out_size * PANGO_SCALE);
    pango_font_description_set_weight(description, setting.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(description, setting.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout.get(), description);
    pango_font_description_free(description);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, setting.hints);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, setting.smoothing);
    pango_cairo_context_set_font_options(pango_layout_get_context(layout.get()), options);
    cairo_font_options_destroy(options);
    if (setting.spacing != 0) {
        PangoAttrList* list = pango_attr_list_new();
        pango_attr_list_insert(list, pango_attr_letter_spacing_new(static_cast<int>(setting.spacing * PANGO_SCALE)));
        pango_layout_set_attributes(layout.get(), list);
        pango_attr_list_unref(list);
    }
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

// With its baseline's left end at x, y.
void draw(cairo_t* cairo, const Setting& setting, const std::string& text, double x, double y) {
    const Layout layout = layout_of(setting, text);
    const double scale = setting.size / laid_out_size;
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, scale * setting.stretch, scale);
    cairo_move_to(cairo, 0, -static_cast<double>(pango_layout_get_baseline(layout.get())) / PANGO_SCALE);
    pango_cairo_show_layout(cairo, layout.get());
    cairo_restore(cairo);
}

// Where the ink of a text lies around the baseline's left end; a digit's height at least, so that a dash has a line.
Window ink_of(Random& random, const Setting& setting, const std::string& text) {
    const double digit = 0.67 * setting.size;
    if (text.empty()) return {.top = -digit, .right = random.between(5, 60)};
    const Layout layout = layout_of(setting, text);
    PangoRectangle ink;
    pango_layout_get_extents(layout.get(), &ink, nullptr);
    const double scale = setting.size / laid_out_size / PANGO_SCALE;
    const double top = (ink.y - pango_layout_get_baseline(layout.get())) * scale;
    return {.left = ink.x * scale * setting.stretch,
            .top = std::min(top, -digit * random.between(0.6, 1)),
            .right = (ink.x + ink.width) * scale * setting.stretch,
            .bottom = std::max(0.0, top + ink.height * scale)};
}

// The margins by which the cells are cut: up to three fifths of a digit's height above and below, seldom more, seldom a
// little of the ink.
Window window_of(Random& random, const Window& ink, double size) {
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

// The ink alone, without a line's height for a dash.
Window bare_ink_of(const Setting& setting, const std::string& text) {
    const Layout layout = layout_of(setting, text);
    PangoRectangle ink;
    pango_layout_get_extents(layout.get(), &ink, nullptr);
    const double scale = setting.size / laid_out_size / PANGO_SCALE;
    const double top = (ink.y - pango_layout_get_baseline(layout.get())) * scale;
    return {.left = ink.x * scale * setting.stretch,
            .top = top,
            .right = (ink.x + ink.width) * scale * setting.stretch,
            .bottom = top + ink.height * scale};
}

// As extract/scan cuts: around lines a quarter of the ink's height above and below and half of it beside, around words
// a tenth and an eighth; the ink's box is a pixel more or less.
Window scanned_window_of(Random& random, const Window& ink, double pixel) {
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
void draw_rulings(cairo_t* cairo, Random& random, const Window& window, const Window& ink) {
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
void draw_scanned_remnants(cairo_t* cairo, Random& random, const Window& window, const Window& ink) {
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

// The paper's noise raised to white and the darkest ink to black, as extract/scan's page_ink does it with a page.
void stretch(cv::Mat& grey, Random& random) {
    std::array<int, 256> count{};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<unsigned char>(y);
        for (int x = 0; x < grey.cols; ++x) ++count[row[x]];
    }
    int most = 255, black = 0, seen = 0;
    for (int i = 128; i < 256; ++i) {
        if (count[static_cast<std::size_t>(i)] > count[static_cast<std::size_t>(most)]) most = i;
    }
    const int few = static_cast<int>(grey.total()) / 500;
    while (black < 120 && seen <= few) seen += count[static_cast<std::size_t>(black++)];
    black = std::max(0, black - random.from_to(0, 60));  // elsewhere on the page the ink may be darker
    const int white = std::max(most - 12, black + 60);
    cv::Mat table(1, 256, CV_8U);
    for (int i = 0; i < 256; ++i) {
        table.at<unsigned char>(i) =
            static_cast<unsigned char>(std::clamp((i - black) * 255 / (white - black), 0, 255));
    }
    cv::LUT(grey, table, grey);
}

void sharpen(cv::Mat& grey, Random& random) {
    const double more = random.chance(0.5) ? 1.2 : random.between(0.5, 1.5);
    cv::Mat soft, sharp;
    cv::GaussianBlur(grey, soft, {}, more == 1.2 ? 1.2 : random.between(0.8, 1.4));
    cv::addWeighted(grey, 1 + more, soft, -more, 0, sharp);
    grey = sharp;
}

void draw_other_lines(cairo_t* cairo, Random& random, const Setting& setting) {
    for (const int side : {-1, 1}) {
        if (!random.chance(0.15)) continue;
        const double y = side * setting.size * random.between(1.0, 1.5), x = random.between(-60, 10);
        draw(cairo, setting, some_words(random), x, y);
    }
}

}  // namespace

NumberCell make_number_cell(Random& random, const NumberCellForm& form) {
    NumberCell cell;
    const bool as_scanned = form.as_scanned > 0 && random.chance(form.as_scanned);
    const Setting setting = setting_of(random, form, as_scanned);
    cell.font = *setting.family;
    cell.text = form.strokes > 0 && random.chance(form.strokes)       ? stroke_string(random)
                : form.separated > 0 && random.chance(form.separated) ? separated_string(random)
                                                                      : number_string(random);
    while (as_scanned && cell.text.empty() && random.chance(0.7)) cell.text = number_string(random);
    cell.dpi = random.between(form.lowest_dpi, form.highest_dpi);
    const bool cut_as_scanned = as_scanned && !cell.text.empty() && random.chance(0.85);
    const Window ink = cut_as_scanned ? bare_ink_of(setting, cell.text) : ink_of(random, setting, cell.text);
    const Window window =
        cut_as_scanned ? scanned_window_of(random, ink, 72 / cell.dpi) : window_of(random, ink, setting.size);

    // A rim of a few pixels is cut away after the damage, which is of another kind at the edge of a picture.
    const int finer = !setting.fine ? 1 : cell.dpi > 220 ? 2 : 3;
    constexpr int rim = 6;
    const double scale = cell.dpi / 72 * finer;
    const int columns = std::max(8, static_cast<int>((window.right - window.left) * cell.dpi / 72)) + 2 * rim;
    const int rows = std::max(8, static_cast<int>((window.bottom - window.top) * cell.dpi / 72)) + 2 * rim;
    Paper paper(columns * finer, rows * finer);
    cairo_t* const cairo = paper.cairo;
    cairo_scale(cairo, scale, scale);
    const double rim_points = rim * 72 / cell.dpi, phase = 72 / cell.dpi;
    cairo_translate(cairo, rim_points - window.left + random.uniform() * phase,
                    rim_points - window.top + random.uniform() * phase);
    cairo_rotate(cairo, random.chance(0.6) ? random.between(-0.5, 0.5) / 57.3 : random.between(-1, 1) / 57.3);
    const double grey_of_ink = random.chance(0.7) ? random.between(0, 0.15) : random.between(0, 0.4);
    cairo_set_source_rgb(cairo, grey_of_ink, grey_of_ink, grey_of_ink);
    draw(cairo, setting, cell.text, 0, 0);
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
        stretch(grey, random);
        if (random.chance(cell.dpi < 180 ? 0.7 : 0.25)) sharpen(grey, random);
    }
    cell.picture = grey(cv::Rect(rim, rim, columns - 2 * rim, rows - 2 * rim)).clone();
    return cell;
}

std::vector<std::string> missing_families(const std::vector<WeightedFont>& fonts) {
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
    std::vector<std::string> missing;
    for (const WeightedFont& font : fonts) {
        const bool there = std::any_of(families, families + count, [&](PangoFontFamily* family) {
            return font.family == pango_font_family_get_name(family);
        });
        if (!there) missing.push_back(font.family);
    }
    g_free(families);
    return missing;
}

}  // namespace solieu::generate
