#pragma once
// The pages of a report being written: where the next line goes, footnotes waiting for the page's foot, page numbers.
//
// In:    a path and a Style, or a taker of drawn pages and a Style. Out: pages, one after another. Units: points from
//        the top left.
// Fails: open_canvas returns false when the file cannot be written.
//
// Example:
//   Canvas canvas;
//   open_canvas(canvas, "out.pdf", style);
//   place_layout(canvas, layout_of(canvas, {.text = "BÁO CÁO", .align = Align::centre, .bold = true}));
//   const int pages = close_canvas(canvas);

#include <pango/pangocairo.h>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "corpus/generate/sample.h"
#include "corpus/generate/style.h"

namespace solieu::generate {

enum class Align { left, centre, right, justified };

struct LayoutDeleter {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
using Layout = std::unique_ptr<PangoLayout, LayoutDeleter>;

// A paragraph: its marked text broken into lines, and where its footnote marks stand.
struct Paragraph {
    Layout layout;
    std::vector<std::pair<int, int>> marks;  // byte in the layout's text, note number
    double before = 0;                       // space above
    double left = 0;                         // from the left margin
    bool keep_with_next = false;
};

struct ParagraphForm {
    std::string text;  // marked as in the sample's source
    Align align = Align::left;
    double size = 0;   // 0: the style's
    double width = 0;  // 0: the whole text width
    double first_indent = 0;
    bool bold = false, italic = false;
};

struct DrawnWord {
    double x0 = 0, x1 = 0, top = 0, bottom = 0, baseline = 0;
    std::string text;
};

// A page as it is to be printed: a recording that can be painted at any resolution, and where its words stand.
struct DrawnPage {
    cairo_surface_t* drawing = nullptr;  // its owner destroys it
    double width = 0, height = 0;
    std::vector<DrawnWord> words;
    double signature_x = 0, signature_y = 0;  // the middle of the room for it; 0, 0 when none is signed
};
using PageTaker = std::function<void(DrawnPage)>;

struct Canvas {
    cairo_surface_t* surface = nullptr;
    cairo_t* cairo = nullptr;
    PageTaker take;  // of drawn pages; empty when a PDF is written
    Style style;
    double width = 0, height = 0;  // of the page
    double y = 0;                  // where the next line begins
    int page = 0;
    bool page_open = false;
    std::map<int, std::string> notes;      // the texts of all footnotes, by number
    std::vector<int> waiting;              // notes whose marks stand on this page
    double notes_height = 0;               // what they take, separator included
    mutable bool letters_missing = false;  // the font lacks letters of the text
    mutable std::vector<DrawnWord> words;  // of this page, when a taker wants them
    double signature_x = 0, signature_y = 0;
};

[[nodiscard]] bool open_canvas(Canvas& canvas, const std::string& path, const Style& style);
void open_canvas(Canvas& canvas, PageTaker take, const Style& style);
[[nodiscard]] int close_canvas(Canvas& canvas);  // the number of pages

void new_page(Canvas& canvas);
void turn_page(Canvas& canvas, Orientation orientation);  // a new page of that orientation

[[nodiscard]] double text_width(const Canvas& canvas);
[[nodiscard]] double room(const Canvas& canvas);  // left on the page above the footnotes

[[nodiscard]] Paragraph layout_of(const Canvas& canvas, const ParagraphForm& form);
[[nodiscard]] double height_of(const Paragraph& paragraph);

// Draws the paragraph line by line, on new pages where needed, taking its footnotes along.
void place(Canvas& canvas, const Paragraph& paragraph);

// Draws lines [from, to) of the paragraph at x, y without moving on; returns their height.
double draw_lines(const Canvas& canvas, const Paragraph& paragraph, double x, double y, int from, int to);
[[nodiscard]] std::vector<double> line_heights(const Canvas& canvas, const Paragraph& paragraph);

}  // namespace solieu::generate
