#include "corpus/generate/lines/text_lines.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "corpus/generate/damage/damage.h"
#include "corpus/generate/strips/prepare_strip.h"

namespace solieu::generate {
namespace {

StripStyle setting_of(Random& random, const TextLineForm& form) {
    StripStyle setting;
    setting.family = &random_family(random, form.fonts);
    setting.size = random.chance(0.7) ? random.between(11, 14.5) : random.between(8, 16);
    setting.bold = random.chance(0.25);
    setting.italic = random.chance(0.2);
    setting.underlined = random.chance(0.01);
    setting.stretch = random.chance(0.3) ? random.between(0.86, 1.1) : 1;
    setting.spacing = random.chance(0.25) ? random.between(-0.5, 0.5) : 0;
    if (random.chance(0.02)) setting.spacing = random.between(0.5, 2);
    setting.word_spacing = random.chance(0.5) ? random.between(-0.06, 0.5) * setting.size : 0;
    set_fineness(random, setting);
    return setting;
}

}  // namespace

cv::Mat make_text_line(Random& random, const TextLineForm& form, const std::array<std::string, 3>& texts) {
    const StripStyle setting = setting_of(random, form);
    const double dpi = random.chance(0.6) && form.lowest_dpi < 190 && form.highest_dpi > 210
                           ? (random.chance(0.5) ? 200 : form.highest_dpi)
                           : random.between(form.lowest_dpi, form.highest_dpi);
    const StripLayout layout = strip_layout(setting, texts[0]);
    const StripWindow ink = strip_ink(setting, layout.get());
    const double apart = setting.size * random.between(1.05, 1.9);  // the lines

    // Cut as the layout does it: from the highest to the lowest ink of the line, with a little more or less.
    const double pixel = 72 / dpi;
    const auto more = [&] {
        return random.chance(0.7) ? random.between(0, 0.2) * setting.size : random.between(-1, 2) * pixel;
    };
    const auto beside = [&] {
        return random.chance(0.9) ? random.between(0, 0.5) * setting.size : random.between(-0.5, 1) * pixel;
    };
    const double top = std::min(ink.top, -0.5 * setting.size) - more();
    const double bottom = std::max(ink.bottom, 0.0) + more();
    const double left = ink.left - beside(), right = ink.right + beside();

    constexpr int rim = 6;  // cut away after the damage, which is of another kind at the edge of a picture
    const int finer = !setting.fine ? 1 : 2;
    const double scale = dpi / 72 * finer;
    const int columns = std::max(8, static_cast<int>((right - left) * dpi / 72)) + 2 * rim;
    const int rows = std::max(8, static_cast<int>((bottom - top) * dpi / 72)) + 2 * rim;
    StripPaper paper(columns * finer, rows * finer, CAIRO_FORMAT_A8);
    cairo_t* const cairo = paper.cairo;
    cairo_scale(cairo, scale, scale);
    const double rim_points = rim * pixel;
    cairo_translate(cairo, rim_points - left + random.uniform() * pixel, rim_points - top + random.uniform() * pixel);
    // What straightening leaves; a short line may lean more.
    const double lean = random.chance(0.7) ? random.between(-0.12, 0.12) : random.between(-0.45, 0.45);
    cairo_rotate(cairo, lean / 57.3);
    draw_strip(cairo, setting, layout.get(), 0, 0);
    for (const std::size_t other : {1, 2}) {
        if (texts[other].empty()) continue;
        const StripLayout beyond = strip_layout(setting, texts[other]);
        draw_strip(cairo, setting, beyond.get(), random.between(-20, 5), other == 1 ? -apart : apart);
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
    if (random.chance(0.9)) stretch_contrast(grey, random, 40);
    if (dpi < 180 && random.chance(0.7)) sharpen(grey, random);
    return grey(cv::Rect(rim, rim, std::min(columns, grey.cols) - 2 * rim, rows - 2 * rim)).clone();
}

}  // namespace solieu::generate
