#include "corpus/generate/scan.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "corpus/generate/damage/dot_matrix.h"
#include "corpus/generate/damage/fax_line.h"
#include "corpus/generate/damage/pen_marks.h"
#include "corpus/generate/damage/worn_lines.h"
#include "corpus/generate/picture_file.h"
#include "corpus/generate/poor_ocr.h"
#include "corpus/generate/scan_geometry.h"
#include "corpus/generate/typeset.h"

namespace solieu::generate {
namespace {

// ---- forms -------------------------------------------------------------------------------------------------------

constexpr std::pair<std::string_view, std::string_view> presets[] = {
    {"office", "dpi=200,skew=0.5,blur=0.4,noise=2,quality=75"},
    {"rough", "dpi=150,skew=1.5,keystone=0.004,blur=0.8,noise=8,shade=50,spread=0.2,quality=50"},
    {"bilevel", "dpi=200,tone=bilevel,skew=0.8,blur=0.5,noise=5,threshold=0.6"},
    {"colour", "dpi=300,tone=colour,skew=0.4,blur=0.5,noise=2,quality=70,seal=signed,signature=yes"},
    {"copy", "dpi=150,copies=1,copy-dpi=150,skew=1,blur=0.5,noise=5,specks=0.4,fade=0.15,quality=60"},
    {"curled", "dpi=200,curl=14,skew=0.6,shade=40,blur=0.5,noise=3,quality=70"},
    {"turned", "dpi=200,turn=90,skew=0.5,blur=0.4,noise=2,quality=75"},
    {"photo", "dpi=200,tone=colour,keystone=0.02,curl=5,skew=1.5,shade=90,blur=0.8,noise=5,quality=60"},
    {"bordered", "dpi=200,border=16,bleed=0.2,skew=1,blur=0.5,noise=3,quality=70"},
    {"telephone",
     "dpi=200,tone=colour,keystone=0.04,tilt=0.05,curl=6,skew=2,border=30,around=110,shade=100,shadow=60,blur=0.8,"
     "noise=5,quality=60"},
    {"worn", "dpi=200,worn=0.3,skew=0.7,blur=0.5,noise=3,spread=0.3,quality=70"},
    {"dithered", "dpi=150,tone=bilevel,dither=yes,skew=0.8,blur=0.4,noise=3"},
    {"fax", "dpi=204,dpi-down=196,tone=bilevel,fax-line=yes,skew=0.8,blur=0.6,noise=6,threshold=0.6,specks=0.3"},
    {"dot-matrix", "dpi=200,pins=144,skew=0.8,blur=0.5,noise=4,quality=70"},
    {"pens", "dpi=200,tone=colour,pens=5,highlights=5,skew=0.7,blur=0.5,noise=3,quality=70"},
    {"stamped", "dpi=200,tone=colour,seal=every,signature=yes,underlines=4,skew=0.7,blur=0.5,noise=3,quality=70"},
};

template <class Number>
bool read_number(std::string_view text, Number& number, double least, double most) {
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc{} && end == text.data() + text.size() && number >= least && number <= most;
}

template <class T>
bool read_choice(std::string_view text, T& value, std::initializer_list<std::pair<std::string_view, T>> choices) {
    for (const auto& [name, choice] : choices) {
        if (text != name) continue;
        value = choice;
        return true;
    }
    return false;
}

bool set(ScanForm& form, std::string_view name, std::string_view value) {
    if (name == "dpi") return read_number(value, form.dpi, 100, 600);
    if (name == "quality") return read_number(value, form.quality, 1, 100);
    if (name == "dpi-down") return read_number(value, form.dpi_down, 90, 600);
    if (name == "skew") return read_number(value, form.skew, 0, 45);
    if (name == "keystone") return read_number(value, form.keystone, 0, 0.3);
    if (name == "tilt") return read_number(value, form.tilt, 0, 0.3);
    if (name == "curl") return read_number(value, form.curl, 0, 40);
    if (name == "border") return read_number(value, form.border, 0, 200);
    if (name == "around") return read_number(value, form.around, 0, 255);
    if (name == "turn") return read_number(value, form.turn, 0, 270) && form.turn % 90 == 0;
    if (name == "strips") return read_number(value, form.strips, 1, 100);
    if (name == "blur") return read_number(value, form.damage.blur, 0, 20);
    if (name == "noise") return read_number(value, form.damage.noise, 0, 100);
    if (name == "shade") return read_number(value, form.damage.shade, 0, 255);
    if (name == "shadow") return read_number(value, form.damage.shadow, 0, 255);
    if (name == "fade") return read_number(value, form.damage.fade, 0, 0.95);
    if (name == "spread") return read_number(value, form.damage.spread, -3, 3);
    if (name == "specks") return read_number(value, form.damage.specks, 0, 50);
    if (name == "threshold") return read_number(value, form.damage.threshold, 0.05, 0.95);
    if (name == "bleed") return read_number(value, form.bleed, 0, 1);
    if (name == "copies") return read_number(value, form.copies, 0, 5);
    if (name == "copy-dpi") return read_number(value, form.copy_dpi, 75, 600);
    if (name == "underlines") return read_number(value, form.underlines, 0, 100);
    if (name == "pens") return read_number(value, form.pens, 0, 100);
    if (name == "highlights") return read_number(value, form.highlights, 0, 100);
    if (name == "pins") return read_number(value, form.pins, 60, 360);
    if (name == "worn") return read_number(value, form.worn, 0, 0.9);
    if (name == "fax-line") return read_choice<bool>(value, form.fax_line, {{"yes", true}, {"no", false}});
    if (name == "dither") return read_choice<bool>(value, form.dithered, {{"yes", true}, {"no", false}});
    if (name == "ocr") return read_number(value, form.ocr_errors, 0, 1);
    if (name == "signature") return read_choice<bool>(value, form.signature, {{"yes", true}, {"no", false}});
    if (name == "packing") return read_choice<bool>(value, form.lossless, {{"lossless", true}, {"jpeg", false}});
    if (name == "tone") {
        return read_choice<Tone>(value, form.tone,
                                 {{"grey", Tone::grey}, {"colour", Tone::colour}, {"bilevel", Tone::bilevel}});
    }
    if (name == "seal") {
        return read_choice<Sealed>(
            value, form.sealed,
            {{"none", Sealed::none}, {"signed", Sealed::signed_page}, {"every", Sealed::every_page}});
    }
    return false;
}

bool set_all(ScanForm& form, std::string_view pairs, std::string& trouble) {
    while (!pairs.empty()) {
        const std::string_view pair = pairs.substr(0, pairs.find(','));
        pairs.remove_prefix(std::min(pairs.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && set(form, pair.substr(0, equals), pair.substr(equals + 1))) continue;
        trouble = "not understood in a form of scan: " + std::string(pair);
        return false;
    }
    return true;
}

// ---- paper -------------------------------------------------------------------------------------------------------

cv::Mat printed(const DrawnPage& page, double dpi) {
    const double scale = dpi / 72;
    const int width = static_cast<int>(std::lround(page.width * scale));
    const int height = static_cast<int>(std::lround(page.height * scale));
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_t* cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_scale(cairo, scale, scale);
    cairo_set_source_surface(cairo, page.drawing, 0, 0);
    cairo_paint(cairo);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    const cv::Mat drawn(height, width, CV_8UC4, cairo_image_surface_get_data(surface),
                        static_cast<std::size_t>(cairo_image_surface_get_stride(surface)));
    cv::Mat paper;
    cv::cvtColor(drawn, paper, cv::COLOR_BGRA2BGR);
    cairo_surface_destroy(surface);
    // Paper is not quite white and toner not quite black.
    paper.convertTo(paper, -1, 0.86, 28);
    return paper;
}

// A word with a digit more often than another: that is what people mark.
const DrawnWord& word_to_mark(const DrawnPage& page, Random& random) {
    const auto any = [&]() -> const DrawnWord& {
        return page.words[static_cast<std::size_t>(random.below(static_cast<int>(page.words.size())))];
    };
    for (int tries = 0; tries < 12; ++tries) {
        const DrawnWord& word = any();
        if (word.text.find_first_of("0123456789") != std::string::npos) return word;
    }
    return any();
}

void mark_by_hand(cv::Mat& paper, double dpi, const DrawnPage& page, const ScanForm& form, const std::string& ring,
                  Random& random) {
    const bool signed_here = page.signature_x > 0;
    for (int i = 0; i < form.underlines && !page.words.empty(); ++i) {
        const auto first = static_cast<std::size_t>(random.below(static_cast<int>(page.words.size())));
        std::size_t last = first;
        for (int more = random.below(4); more > 0 && last + 1 < page.words.size(); --more) {
            if (page.words[last + 1].baseline != page.words[first].baseline) break;
            ++last;
        }
        if (page.words[last].x1 < page.words[first].x0) last = first;
        const DrawnWord& word = page.words[first];
        underline_by_hand(paper, dpi, word.x0, page.words[last].x1, word.baseline + random.between(1.5, 4), random);
    }
    const auto box_of = [](const DrawnWord& word) {
        return cv::Rect2d(word.x0, word.top, std::max(1.0, word.x1 - word.x0), word.bottom - word.top);
    };
    for (int i = 0; i < form.highlights && !page.words.empty(); ++i)
        highlight(paper, dpi, box_of(word_to_mark(page, random)), random);
    for (int i = 0; i < form.pens && !page.words.empty(); ++i)
        mark_with_pen(paper, dpi, box_of(word_to_mark(page, random)), random);
    if (form.signature && signed_here) sign(paper, dpi, {page.signature_x, page.signature_y}, random);
    if (form.sealed == Sealed::none) return;
    if (signed_here) {
        // Over the left part of the signature, as the rules have it, and over the lines around.
        press_seal(paper, dpi,
                   {.middle = {page.signature_x - random.between(40, 55), page.signature_y + random.between(-10, 10)},
                    .ring = ring},
                   random);
    } else if (form.sealed == Sealed::every_page) {
        press_seal(paper, dpi,
                   {.middle = {page.width * random.between(0.15, 0.95), page.height * random.between(0.15, 0.85)},
                    .ring = ring},
                   random);
    }
}

// The ink of the other side, mirrored and soft.
void shine_through(cv::Mat& paper, double dpi, const DrawnPage& back, double share) {
    cv::Mat other = printed(back, dpi);
    if (other.size() != paper.size()) cv::resize(other, other, paper.size(), 0, 0, cv::INTER_AREA);
    cv::flip(other, other, 1);
    cv::GaussianBlur(other, other, {}, dpi / 120);
    double least = 0, most = 0;
    cv::minMaxLoc(other.reshape(1), &least, &most);
    // White lets all through, black takes `share` of what is there.
    other.convertTo(other, -1, share, 255 - share * most);
    cv::multiply(paper, other, paper, 1 / 255.0);
}

// What a copier makes of the sheet: a sheet again.
cv::Mat copied(const cv::Mat& paper, double paper_dpi, cv::Size2d sheet, double dpi, Random& random) {
    const ScanGeometry geometry{
        .skew = random.between(-0.4, 0.4), .move_x = random.between(-4, 4), .move_y = random.between(-4, 4)};
    cv::Mat copy = scanned_sheet(paper, paper_dpi, sheet, geometry, dpi, 240);
    damage(
        copy,
        {.seed = random.next(), .dpi = dpi, .spread = random.between(0, 0.3), .blur = 0.5, .specks = 0.2, .noise = 4});
    // Copiers raise the contrast.
    copy.convertTo(copy, -1, 1.25, -32);
    return copy;
}

cv::Mat turned(const cv::Mat& picture, int degrees) {
    if (degrees == 0) return picture;
    cv::Mat out;
    cv::rotate(picture, out,
               degrees == 90    ? cv::ROTATE_90_CLOCKWISE
               : degrees == 180 ? cv::ROTATE_180
                                : cv::ROTATE_90_COUNTERCLOCKWISE);
    return out;
}

// The words where they stand in the picture; a leaning line gives words at several heights.
std::vector<DrawnWord> placed(const std::vector<DrawnWord>& words, const ScanGeometry& geometry, cv::Size2d sheet) {
    std::vector<DrawnWord> out = words;
    for (DrawnWord& word : out) {
        const cv::Point2d from = to_picture(geometry, sheet, {word.x0, word.baseline});
        const cv::Point2d to = to_picture(geometry, sheet, {word.x1, word.baseline});
        word.top += from.y - word.baseline;
        word.bottom += from.y - word.baseline;
        word.x0 = from.x;
        word.x1 = to.x;
        word.baseline = from.y;
    }
    return out;
}

// A page and the end of its drawing.
struct KeptPage {
    DrawnPage page;
    explicit KeptPage(DrawnPage drawn) : page(std::move(drawn)) {}
    KeptPage(const KeptPage&) = delete;
    KeptPage& operator=(const KeptPage&) = delete;
    ~KeptPage() { cairo_surface_destroy(page.drawing); }
};

std::string ring_of(const Head& head) {
    std::string ring;
    for (const std::string& line : head.issuer) ring += (ring.empty() ? "" : " ") + line;
    return ring;
}

}  // namespace

std::optional<ScanForm> read_scan_form(std::string_view text, std::string& trouble) {
    const std::string_view name = text.substr(0, text.find(','));
    text.remove_prefix(std::min(text.size(), name.size() + 1));
    for (const auto& [preset, pairs] : presets) {
        if (name != preset) continue;
        ScanForm form;
        if (!set_all(form, pairs, trouble) || !set_all(form, text, trouble)) return std::nullopt;
        if (form.ocr_errors < 0 || form.turn == 0) return form;
        trouble = "a text layer goes with turn=0 only";
        return std::nullopt;
    }
    trouble = "no such preset of a scan: " + std::string(name);
    return std::nullopt;
}

ScannedPage scan_page(const DrawnPage& page, const DrawnPage* back, const ScanForm& form, const std::string& ring,
                      Random& random, int number) {
    double paper_dpi = std::max(form.dpi, std::min(1.5 * form.dpi, 450.0));
    const cv::Size2d sheet(page.width, page.height);
    cv::Mat paper = printed(page, paper_dpi);
    if (form.pins > 0) strike_by_pins(paper, paper_dpi, form.pins, random);
    mark_by_hand(paper, paper_dpi, page, form, ring, random);
    if (back && form.bleed > 0) shine_through(paper, paper_dpi, *back, form.bleed);
    if (form.worn > 0) wear_lines(paper, paper_dpi, form.worn, random);
    if (form.fax_line) print_fax_line(paper, paper_dpi, number, random);
    if (form.tone != Tone::colour) cv::cvtColor(paper, paper, cv::COLOR_BGR2GRAY);
    for (int i = 0; i < form.copies; ++i) {
        paper = copied(paper, paper_dpi, sheet, form.copy_dpi, random);
        paper_dpi = form.copy_dpi;
    }
    ScanGeometry geometry{.skew = random.between(-form.skew, form.skew),
                          .keystone = random.between(-form.keystone, form.keystone),
                          .curl = form.curl * random.between(0.6, 1),
                          .spine_right = random.chance(0.5),
                          .move_x = random.between(-3, 3),
                          .move_y = random.between(-3, 3),
                          .border = form.border};
    // After the others, whose chance stays as it was.
    if (form.tilt > 0) geometry.tilt = random.between(-form.tilt, form.tilt);
    ScannedPage scanned;
    scanned.pixels = scanned_sheet(paper, paper_dpi, sheet, geometry, form.dpi, form.border > 0 ? form.around : 244);
    if (form.dpi_down > 0) cv::resize(scanned.pixels, scanned.pixels, {}, 1, form.dpi_down / form.dpi, cv::INTER_AREA);
    Damage strengths = form.damage;
    strengths.seed = random.next();
    strengths.dpi = form.dpi;
    if (form.tone == Tone::bilevel) strengths.bilevel = form.dithered ? Bilevel::dithered : Bilevel::clean;
    damage(scanned.pixels, strengths);
    scanned.pixels = turned(scanned.pixels, form.turn);
    if (form.ocr_errors >= 0) scanned.text = poor_ocr(placed(page.words, geometry, sheet), form.ocr_errors, random);
    return scanned;
}

int scan_report(const Sample& sample, const Style& style, const ScanForm& form, std::uint64_t seed,
                const std::string& path) {
    PictureFile file;
    bool fine = file.open(path);
    if (!fine) return 0;
    Random random{seed};
    const std::string ring = ring_of(sample.head);
    int number = 0;
    std::unique_ptr<KeptPage> kept;  // waits for the page behind it
    const auto scan_kept = [&](const DrawnPage* back) {
        if (!kept || !fine) return;
        Random own{random.next()};  // a page does not depend on how much chance the one before needed
        ScannedPage scanned = scan_page(kept->page, back, form, ring, own, ++number);
        fine = file.add({.pixels = scanned.pixels,
                         .dpi = form.dpi,
                         .dpi_down = form.dpi_down,
                         .packing = form.tone == Tone::bilevel ? Packing::g4
                                    : form.lossless            ? Packing::lossless
                                                               : Packing::jpeg,
                         .quality = form.quality,
                         .strips = form.strips,
                         .text = std::move(scanned.text),
                         .font = style.font});
    };
    const int pages = typeset(sample, style, [&](DrawnPage drawn) {
        auto next = std::make_unique<KeptPage>(std::move(drawn));
        scan_kept(&next->page);
        kept = std::move(next);
    });
    scan_kept(nullptr);
    return file.close() && fine ? pages : 0;
}

}  // namespace solieu::generate
