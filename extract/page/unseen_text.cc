#include "extract/page/unseen_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace solieu::extract {
namespace {

constexpr std::size_t stamp_glyphs = 250;   // a digital signature prints about 100; a page of text has 1,500 and more
constexpr std::size_t drawn_letters = 300;  // as many shapes with curves are letters

constexpr std::array<std::pair<Unseen, const char*>, 4> reasons{{{Unseen::not_painted, "without paint"},
                                                                 {Unseen::covered, "covered by what is painted later"},
                                                                 {Unseen::like_ground, "in the colour of their ground"},
                                                                 {Unseen::clipped, "outside the clip"}}};

bool on_a_picture(const PageContent& content, const Box& place) {
    const double x = (place.x0 + place.x1) / 2, y = (place.y0 + place.y1) / 2;
    return std::any_of(content.images.begin(), content.images.end(), [&](const Image& image) {
        return image.box.x0 <= x && x <= image.box.x1 && image.box.y0 <= y && y <= image.box.y1;
    });
}

bool says_something(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               static_cast<unsigned char>(c) >= 0x80;
    });
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What is left out, in the order drawn.
struct LeftOut {
    std::array<std::size_t, reasons.size()> count{};
    std::size_t letters = 0;  // and digits
    bool digits = false;
    Box box;
    std::string beginning;
    const Glyph* last = nullptr;
    bool space = false;

    void add(const Glyph& glyph, const PageContent& content) {
        space = space || glyph.space;
        if (glyph.space) return;
        const std::string_view text = content.text_of(glyph);
        for (std::size_t i = 0; i < reasons.size(); ++i) {
            if (reasons[i].first == glyph.unseen) ++count[i];
        }
        if (says_something(text)) ++letters;
        digits = digits || has_digit(text);
        box = join(box, to_page(glyph.box, glyph.direction, content.width, content.height));
        constexpr std::size_t enough = 80;  // bytes
        const bool apart = last != nullptr && (std::abs(last->baseline - glyph.baseline) > 0.3F * glyph.size ||
                                               std::abs(glyph.box.x0 - last->box.x1) > 0.3 * glyph.size);
        if (beginning.size() < enough) {
            if (!beginning.empty() && (space || apart)) beginning += ' ';
            beginning += text;
        } else if (!beginning.ends_with("…")) {
            beginning += "…";
        }
        space = false;
        last = &glyph;
    }
};

}  // namespace

double covered_by_pictures(const PageContent& content) {
    double area = 0;
    for (const Image& image : content.images) area += image.box.width() * image.box.height();
    const double page = content.width * content.height;
    return page <= 0 ? 0 : std::min(1.0, area / page);
}

bool is_scan(const PageContent& content) {
    std::size_t visible = 0, hidden = 0;
    for (const Glyph& glyph : content.glyphs) {
        if (!glyph.space && glyph.unseen != Unseen::clipped) ++(glyph.invisible ? hidden : visible);
    }
    return covered_by_pictures(content) > 0.6 && (visible < stamp_glyphs || hidden > visible);
}

std::optional<Diagnostic> leave_out_unseen(PageContent& content, int page_number) {
    const bool scan = is_scan(content);
    const bool shapes = content.curved_fills > drawn_letters;
    LeftOut left_out;
    std::vector<Glyph> seen;
    const bool all_seen = std::all_of(content.glyphs.begin(), content.glyphs.end(),
                                      [](const Glyph& glyph) { return glyph.unseen == Unseen::no; });
    if (!all_seen) {
        for (const Glyph& glyph : content.glyphs) {
            bool stays = glyph.unseen == Unseen::no || (scan && glyph.unseen != Unseen::clipped);
            if (glyph.unseen == Unseen::not_painted && !stays) {
                stays =
                    shapes || on_a_picture(content, to_page(glyph.box, glyph.direction, content.width, content.height));
            }
            if (stays) {
                seen.push_back(glyph);
                continue;
            }
            if (!glyph.mapped && content.unmapped_glyphs > 0) --content.unmapped_glyphs;
            left_out.add(glyph, content);
        }
        left_out.last = nullptr;
        content.glyphs = std::move(seen);
    }
    constexpr std::size_t few = 3;          // marks that programs leave for themselves
    constexpr std::size_t watermark = 150;  // characters; a layer with more may hold a text of the report
    const bool layers = content.layer_glyphs >= few;
    if (left_out.letters < few && !left_out.digits && !layers) return std::nullopt;
    std::string message = "text that nobody sees on the page was left out:";
    const char* between = " ";
    const auto list = [&](std::size_t count, const char* how) {
        if (count == 0) return;
        message += between + std::to_string(count) + " characters " + how;
        between = ", ";
    };
    for (std::size_t i = 0; i < reasons.size(); ++i) list(left_out.count[i], reasons[i].second);
    list(content.layer_glyphs, "in layers that are switched off");
    if (!left_out.beginning.empty()) message += ": “" + left_out.beginning + "”";
    return Diagnostic{
        .code = "unseen-text",
        .severity = left_out.digits || content.layer_glyphs > watermark ? Severity::warning : Severity::info,
        .message = std::move(message),
        .page = page_number,
        .box = left_out.box.empty() ? Box{0, 0, content.width, content.height} : left_out.box};
}

}  // namespace solieu::extract
