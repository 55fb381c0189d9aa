#include "corpus/generate/lines/text_lines.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <opencv2/imgproc.hpp>

#include "corpus/generate/damage/damage.h"

namespace solieu::generate {
namespace {

using Layout = std::unique_ptr<PangoLayout, decltype(&g_object_unref)>;

// How a line is set. Lengths in points.
struct Setting {
    const std::string* family = nullptr;
    double size = 13;
    bool bold = false, italic = false, underlined = false;
    double stretch = 1, spacing = 0;
    double word_spacing = 0;  // added to each space: justified lines
    bool fine = true;         // drawn larger and scaled down, as paper is scanned; else straight on the pixels
    cairo_hint_style_t hints = CAIRO_HINT_STYLE_NONE;
    cairo_antialias_t smoothing = CAIRO_ANTIALIAS_GRAY;
};

struct Paper {
    cv::Mat pixels;
    cairo_surface_t* surface;
    cairo_t* cairo;
    Paper(int width, int height) : pixels(height, (width + 3) / 4 * 4, CV_8U, cv::Scalar(0)) {
        surface = cairo_image_surface_create_for_data(pixels.data, CAIRO_FORMAT_A8, pixels.cols, height,
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

Setting setting_of(Random& random, const TextLineForm& form) {
    Setting setting;
    setting.family = &family_of(random, form.fonts);
    setting.size = random.chance(0.7) ? random.between(11, 14.5) : random.between(8, 16);
    setting.bold = random.chance(0.25);
    setting.italic = random.chance(0.2);
    setting.underlined = random.chance(0.01);
    setting.stretch = random.chance(0.3) ? random.between(0.86, 1.1) : 1;
    setting.spacing = random.chance(0.25) ? random.between(-0.5, 0.5) : 0;
    if (random.chance(0.02)) setting.spacing = random.between(0.5, 2);
    setting.word_spacing = random.chance(0.5) ? random.between(-0.06, 0.5) * setting.size : 0;
    setting.fine = random.chance(0.75);
    if (!setting.fine) {
        constexpr cairo_hint_style_t hints[] = {CAIRO_HINT_STYLE_NONE, CAIRO_HINT_STYLE_SLIGHT, CAIRO_HINT_STYLE_FULL};
        setting.hints = random.pick(hints);
        setting.smoothing = random.chance(0.1) ? CAIRO_ANTIALIAS_NONE : CAIRO_ANTIALIAS_GRAY;
    }
    return setting;
}

// Laid out at one size and scaled by Cairo: a font at a new size is searched for again, which takes longer than the
// rest.
constexpr double laid_out_size = 12;

void set_spacing(PangoLayout* layout, const Setting& setting, const std::string& text) {
    PangoAttrList* list = pango_attr_list_new();
    if (setting.spacing != 0) {
        pango_attr_list_insert(list, pango_attr_letter_spacing_new(static_cast<int>(setting.spacing * PANGO_SCALE)));
    }
    if (setting.underlined) pango_attr_list_insert(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
    const double wide = (setting.word_spacing / setting.size * laid_out_size + setting.spacing) * PANGO_SCALE;
    for (std::size_t at = text.find(' '); setting.word_spacing != 0 && at != std::string::npos;
         at = text.find(' ', at + 1)) {
        PangoAttribute* attribute = pango_attr_letter_spacing_new(static_cast<int>(wide));
        attribute->start_index = static_cast<guint>(at);
        attribute->end_index = static_cast<guint>(at + 1);
        pango_attr_list_change(list, attribute);
    }
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

Layout layout_of(const Setting& setting, const std::string& text) {
    static Paper paper(4, 1);
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
    set_spacing(layout.get(), setting, text);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

void draw(cairo_t* cairo, const Setting& setting, PangoLayout* layout, double x, double y) {
    const double scale = setting.size / laid_out_size;
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, scale * setting.stretch, scale);
    cairo_move_to(cairo, 0, -static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE);
    pango_cairo_show_layout(cairo, layout);
    cairo_restore(cairo);
}

// The ink around the baseline's left end.
cv::Rect2d ink_of(const Setting& setting, PangoLayout* layout) {
    PangoRectangle ink;
    pango_layout_get_extents(layout, &ink, nullptr);
    const double scale = setting.size / laid_out_size / PANGO_SCALE;
    return {ink.x * scale * setting.stretch, (ink.y - pango_layout_get_baseline(layout)) * scale,
            ink.width * scale * setting.stretch, ink.height * scale};
}

// The paper raised to white and the darkest ink to black, as extract/scan's page_ink does it with a page.
void stretch_contrast(cv::Mat& grey, Random& random) {
    int counts[256] = {};
    for (int y = 0; y < grey.rows; ++y) {
        const auto* row = grey.ptr<unsigned char>(y);
        for (int x = 0; x < grey.cols; ++x) ++counts[row[x]];
    }
    int most = 255, black = 0, seen = 0;
    for (int i = 128; i < 256; ++i) {
        if (counts[i] > counts[most]) most = i;
    }
    const int few = static_cast<int>(grey.total()) / 500;
    while (black < 120 && seen <= few) seen += counts[black++];
    black = std::max(0, black - random.from_to(0, 40));  // elsewhere on the page the ink may be darker
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

}  // namespace

cv::Mat make_text_line(Random& random, const TextLineForm& form, const std::array<std::string, 3>& texts) {
    const Setting setting = setting_of(random, form);
    const double dpi = random.chance(0.6) && form.lowest_dpi < 190 && form.highest_dpi > 210
                           ? (random.chance(0.5) ? 200 : form.highest_dpi)
                           : random.between(form.lowest_dpi, form.highest_dpi);
    const Layout layout = layout_of(setting, texts[0]);
    const cv::Rect2d ink = ink_of(setting, layout.get());
    const double apart = setting.size * random.between(1.05, 1.9);  // the lines

    // Cut as the layout does it: from the highest to the lowest ink of the line, with a little more or less.
    const double pixel = 72 / dpi;
    const auto more = [&] {
        return random.chance(0.7) ? random.between(0, 0.2) * setting.size : random.between(-1, 2) * pixel;
    };
    const auto beside = [&] {
        return random.chance(0.9) ? random.between(0, 0.5) * setting.size : random.between(-0.5, 1) * pixel;
    };
    const double top = std::min(ink.y, -0.5 * setting.size) - more();
    const double bottom = std::max(ink.y + ink.height, 0.0) + more();
    const double left = ink.x - beside(), right = ink.x + ink.width + beside();

    constexpr int rim = 6;  // cut away after the damage, which is of another kind at the edge of a picture
    const int finer = !setting.fine ? 1 : 2;
    const double scale = dpi / 72 * finer;
    const int columns = std::max(8, static_cast<int>((right - left) * dpi / 72)) + 2 * rim;
    const int rows = std::max(8, static_cast<int>((bottom - top) * dpi / 72)) + 2 * rim;
    Paper paper(columns * finer, rows * finer);
    cairo_t* const cairo = paper.cairo;
    cairo_scale(cairo, scale, scale);
    const double rim_points = rim * pixel;
    cairo_translate(cairo, rim_points - left + random.uniform() * pixel, rim_points - top + random.uniform() * pixel);
    // What straightening leaves; a short line may lean more.
    const double lean = random.chance(0.7) ? random.between(-0.12, 0.12) : random.between(-0.45, 0.45);
    cairo_rotate(cairo, lean / 57.3);
    draw(cairo, setting, layout.get(), 0, 0);
    for (const std::size_t other : {1, 2}) {
        if (texts[other].empty()) continue;
        const Layout beyond = layout_of(setting, texts[other]);
        draw(cairo, setting, beyond.get(), random.between(-20, 5), other == 1 ? -apart : apart);
    }
    cairo_surface_flush(paper.surface);

    const double strength = 1 - (random.chance(0.7) ? random.between(0, 0.15) : random.between(0, 0.4));
    cv::Mat grey;
    paper.pixels.convertTo(grey, CV_8U, -strength, 255);
    if (finer > 1) {
        cv::resize(grey, grey, {grey.cols / finer, rows}, 0, 0, cv::INTER_AREA);
    }
    Damage strengths = random_damage(random, dpi, form.roughness * random.uniform());
    strengths.shade = 0;  // of a page: page_ink has made it even
    if (!form.marks || random.chance(0.6)) strengths.seal = 0;
    if (!form.marks) strengths.strokes = 0;
    damage(grey, strengths);
    if (random.chance(0.9)) stretch_contrast(grey, random);
    if (dpi < 180 && random.chance(0.7)) sharpen(grey, random);
    return grey(cv::Rect(rim, rim, std::min(columns, grey.cols) - 2 * rim, rows - 2 * rim)).clone();
}

}  // namespace solieu::generate
