#pragma once
// A report as it comes from a scanner: its pages printed, stamped, signed, copied, laid on the glass and packed.
//
// The steps of a page: print (at one and a half times the scan's resolution) - pen and seal - what shines through from
// the next page - worn rulings - copies - the line of a fax - geometry (scan_geometry.h) - brightness (damage.h) - turn
// - packing (picture_file.h).
//
// A form is named by a preset and what differs from it: "office", "rough,dpi=200,turn=90". See `scan_usage`.
// The same report, form and seed give the same bytes.
//
// Example:
//   std::string trouble;
//   const std::optional<ScanForm> form = read_scan_form("bilevel,dpi=300,skew=1.5", trouble);
//   const int pages = form ? scan_report(sample, style, *form, 7, "scan.tif") : 0;

#include <cstdint>
#include <opencv2/core/mat.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/generate/canvas.h"
#include "corpus/generate/damage/damage.h"
#include "corpus/generate/damage/random.h"
#include "corpus/generate/sample.h"
#include "corpus/generate/style.h"

namespace solieu::generate {

inline constexpr const char* scan_usage =
    "a form of scan is a preset and pairs name=value, with commas between:\n"
    "  presets: office rough bilevel colour copy curled turned photo bordered stamped\n"
    "           telephone worn dithered fax dot-matrix pens\n"
    "  dpi=100…600  dpi-down=90…600 (of the rows)  tone=grey|colour|bilevel  quality=1…100 (JPEG)  "
    "packing=jpeg|lossless  dither=yes|no (bilevel)\n"
    "  skew=DEGREES  keystone=SHARE  tilt=SHARE  each page by up to that, either way\n"
    "  curl=POINTS  border=POINTS (around the sheet)  around=LEVEL of grey  turn=0|90|180|270  strips=IMAGES a page\n"
    "  blur=PIXELS  noise=LEVELS  shade=LEVELS  shadow=LEVELS  fade=SHARE  spread=PIXELS  specks=DENSITY  "
    "threshold=SHARE\n"
    "  bleed=SHARE of the next page's ink  copies=NUMBER  copy-dpi=DPI\n"
    "  seal=none|signed|every  signature=yes|no  underlines=NUMBER a page  pens=NUMBER  highlights=NUMBER\n"
    "  pins=DOTS an inch (dot matrix)  worn=SHARE of the rulings  fax-line=yes|no  ocr=RATE of wrong letters in a text "
    "layer\n";

enum class Tone { grey, colour, bilevel };
enum class Sealed { none, signed_page, every_page };

struct ScanForm {
    double dpi = 200;
    double dpi_down = 0;  // of the rows, in a fax; 0: as dpi
    Tone tone = Tone::grey;
    int quality = 75;
    bool lossless = false;
    bool dithered = false;                    // bilevel: greys as patterns of dots
    double skew = 0, keystone = 0, tilt = 0;  // at most, either way
    double curl = 0, border = 0;
    int around = 24;  // the grey of what lies around the sheet
    int turn = 0;     // degrees clockwise
    int strips = 1;
    double bleed = 0;
    int copies = 0;
    double copy_dpi = 150;
    Sealed sealed = Sealed::none;
    bool signature = false;
    int underlines = 0, pens = 0, highlights = 0;  // a page
    double pins = 0;                               // dots an inch of a dot matrix printer; 0: printed with a laser
    double worn = 0;                               // share of the rulings that is lost
    bool fax_line = false;
    double ocr_errors = -1;  // below 0: no text layer
    Damage damage;           // its seed, dpi, bleed, bilevel and jpeg are set from the above
};

// nullopt with `trouble` set when the text is not understood.
[[nodiscard]] std::optional<ScanForm> read_scan_form(std::string_view text, std::string& trouble);

// The picture of one page, and the words of its text layer when the form wants one, in points of the picture. `back` is
// the page that shines through, or nullptr. `ring` is the text of seals, `number` that of the page.
struct ScannedPage {
    cv::Mat pixels;  // with dpi_down fewer or more rows than a square pixel gives
    std::vector<DrawnWord> text;
};
[[nodiscard]] ScannedPage scan_page(const DrawnPage& page, const DrawnPage* back, const ScanForm& form,
                                    const std::string& ring, Random& random, int number = 1);

// Writes the whole report to `path` (see picture_file.h for its kinds); the number of pages, or 0 when the file cannot
// be written, cannot hold the pages, or the font lacks letters.
[[nodiscard]] int scan_report(const Sample& sample, const Style& style, const ScanForm& form, std::uint64_t seed,
                              const std::string& path);

}  // namespace solieu::generate
