#include "corpus/generate/strips/set_strip.h"

#include <algorithm>

namespace solieu::generate {
namespace {

constexpr double laid_out_size = 12;

void set_spacing(PangoLayout* layout, const StripStyle& style, const std::string& text) {
    PangoAttrList* list = pango_attr_list_new();
    if (style.spacing != 0) {
        pango_attr_list_insert(list, pango_attr_letter_spacing_new(static_cast<int>(style.spacing * PANGO_SCALE)));
    }
    if (style.underlined) pango_attr_list_insert(list, pango_attr_underline_new(PANGO_UNDERLINE_SINGLE));
    const double wide = (style.word_spacing / style.size * laid_out_size + style.spacing) * PANGO_SCALE;
    for (std::size_t at = text.find(' '); style.word_spacing != 0 && at != std::string::npos;
         at = text.find(' ', at + 1)) {
        PangoAttribute* attribute = pango_attr_letter_spacing_new(static_cast<int>(wide));
        attribute->start_index = static_cast<guint>(at);
        attribute->end_index = static_cast<guint>(at + 1);
        pango_attr_list_change(list, attribute);
    }
    pango_layout_set_attributes(layout, list);
    pango_attr_list_unref(list);
}

double baseline_of(PangoLayout* layout) {
    return static_cast<double>(pango_layout_get_baseline(layout));
}

}  // namespace

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

const std::string& random_family(Random& random, const std::vector<WeightedFont>& fonts) {
    double total = 0;
    for (const WeightedFont& font : fonts) total += font.weight;
    double at = random.uniform() * total;
    for (const WeightedFont& font : fonts) {
        at -= font.weight;
        if (at < 0) return font.family;
    }
    return fonts.back().family;
}

void set_fineness(Random& random, StripStyle& style) {
    style.fine = random.chance(0.75);
    if (style.fine) return;
    constexpr cairo_hint_style_t hints[] = {CAIRO_HINT_STYLE_NONE, CAIRO_HINT_STYLE_SLIGHT, CAIRO_HINT_STYLE_FULL};
    style.hints = random.pick(hints);
    style.smoothing = random.chance(0.1) ? CAIRO_ANTIALIAS_NONE : CAIRO_ANTIALIAS_GRAY;
}

StripPaper::StripPaper(int width, int height, cairo_format_t format) {
    const bool ink_alone = format == CAIRO_FORMAT_A8;  // whose rows Cairo wants in whole words
    pixels = ink_alone ? cv::Mat(height, (width + 3) / 4 * 4, CV_8U, cv::Scalar(0))
                       : cv::Mat(height, width, CV_8UC4, cv::Scalar::all(255));
    surface =
        cairo_image_surface_create_for_data(pixels.data, format, pixels.cols, height, static_cast<int>(pixels.step));
    cairo = cairo_create(surface);
}

StripPaper::~StripPaper() {
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
}

StripLayout strip_layout(const StripStyle& style, const std::string& text) {
    static StripPaper paper(1, 1, CAIRO_FORMAT_A8);
    StripLayout layout(pango_cairo_create_layout(paper.cairo), &g_object_unref);
    PangoFontDescription* description = pango_font_description_new();
    pango_font_description_set_family(description, style.family->c_str());
    pango_font_description_set_absolute_size(description, laid_out_size * PANGO_SCALE);
    pango_font_description_set_weight(description, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(description, style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_layout_set_font_description(layout.get(), description);
    pango_font_description_free(description);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, style.hints);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, style.smoothing);
    pango_cairo_context_set_font_options(pango_layout_get_context(layout.get()), options);
    cairo_font_options_destroy(options);
    set_spacing(layout.get(), style, text);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    return layout;
}

void draw_strip(cairo_t* cairo, const StripStyle& style, PangoLayout* layout, double x, double y) {
    const double scale = style.size / laid_out_size;
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_scale(cairo, scale * style.stretch, scale);
    cairo_move_to(cairo, 0, -baseline_of(layout) / PANGO_SCALE);
    pango_cairo_show_layout(cairo, layout);
    cairo_restore(cairo);
}

StripWindow strip_ink(const StripStyle& style, PangoLayout* layout) {
    PangoRectangle ink;
    pango_layout_get_extents(layout, &ink, nullptr);
    const double scale = style.size / laid_out_size / PANGO_SCALE;
    const double top = (ink.y - baseline_of(layout)) * scale;
    return {.left = ink.x * scale * style.stretch,
            .top = top,
            .right = (ink.x + ink.width) * scale * style.stretch,
            .bottom = top + ink.height * scale};
}

}  // namespace solieu::generate
