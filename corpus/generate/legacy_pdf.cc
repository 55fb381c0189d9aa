#include "corpus/generate/legacy_pdf.h"

#include <fstream>
#include <iterator>
#include <string_view>
#include <vector>

namespace solieu::generate {
namespace {

bool is_of_capitals(PangoFont* font) {
    PangoFontDescription* description = pango_font_describe(font);
    const bool capitals = std::string_view(pango_font_description_get_family(description)) == legacy_family_of_capitals;
    pango_font_description_free(description);
    return capitals;
}

// One stretch of a line in one font.
void show_run(cairo_t* cairo, const PangoGlyphItem& run, double& x, double y, std::string_view text,
              LegacyEncoding encoding) {
    const bool capitals = is_of_capitals(run.item->analysis.font);
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    std::string codes;
    const PangoGlyphString& shapes = *run.glyphs;
    const std::string_view own =
        text.substr(static_cast<std::size_t>(run.item->offset), static_cast<std::size_t>(run.item->length));
    x += pango_units_to_double(run.start_x_offset);
    for (int i = 0; i < shapes.num_glyphs; ++i) {
        const PangoGlyphInfo& shape = shapes.glyphs[i];
        const int begin = shapes.log_clusters[i];
        const bool last = i + 1 == shapes.num_glyphs;
        const auto end = last ? own.size() : static_cast<std::size_t>(shapes.log_clusters[i + 1]);
        const std::string_view letters =
            own.substr(static_cast<std::size_t>(begin), end - static_cast<std::size_t>(begin));
        const std::string shown = legacy_shown(capitals ? small_letters(letters) : std::string(letters), encoding);
        glyphs.push_back({shape.glyph, x + pango_units_to_double(shape.geometry.x_offset),
                          y + pango_units_to_double(shape.geometry.y_offset - run.y_offset)});
        clusters.push_back({static_cast<int>(shown.size()), 1});
        codes += shown;
        x += pango_units_to_double(shape.geometry.width);
    }
    x += pango_units_to_double(run.end_x_offset);
    cairo_set_scaled_font(cairo, pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run.item->analysis.font)));
    cairo_show_text_glyphs(cairo, codes.data(), static_cast<int>(codes.size()), glyphs.data(),
                           static_cast<int>(glyphs.size()), clusters.data(), static_cast<int>(clusters.size()), {});
}

}  // namespace

bool has_letter_for_letter(LegacyEncoding encoding) {
    return encoding != LegacyEncoding::vni && encoding != LegacyEncoding::windows_1258;
}

void show_legacy_line(cairo_t* cairo, PangoLayoutLine* line, const char* text, LegacyEncoding encoding) {
    double x = 0, y = 0;
    cairo_get_current_point(cairo, &x, &y);
    for (const GSList* at = line->runs; at != nullptr; at = at->next)
        show_run(cairo, *static_cast<const PangoGlyphItem*>(at->data), x, y, text, encoding);
}

bool name_legacy_fonts(const std::string& path, LegacyEncoding encoding) {
    std::string bytes;
    {
        std::ifstream file(path, std::ios::binary);
        bytes.assign(std::istreambuf_iterator<char>(file), {});
        if (!file) return false;
    }
    for (const bool capitals : {false, true}) {
        const std::string family = capitals ? "+LiberationSans" : "+LiberationSerif";
        std::string name = "+" + legacy_font_name(encoding, capitals);
        if (name.size() == 1) continue;
        for (std::size_t space = name.find(' '); space != name.npos; space = name.find(' ')) name.erase(space, 1);
        for (std::size_t at = bytes.find(family); at != bytes.npos; at = bytes.find(family, at + 1)) {
            const std::size_t style = at + family.size();
            const std::size_t end = bytes.find_first_of(" \n\r/", style);
            std::string named = name + bytes.substr(style, end - style);
            named.resize(end - at, ' ');
            bytes.replace(at, end - at, named);
        }
    }
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    file.close();
    return static_cast<bool>(file);
}

}  // namespace solieu::generate
