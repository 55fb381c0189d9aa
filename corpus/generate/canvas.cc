#include "corpus/generate/canvas.h"

#include <cairo-pdf.h>

#include <algorithm>
#include <utility>

#include "corpus/generate/legacy_pdf.h"

namespace solieu::generate {
namespace {

constexpr double a4_width = 595.28, a4_height = 841.89;
constexpr double separator_height = 8;
constexpr double highest_number = 12;  // the top of a page number close to the edge

void set_size(Canvas& canvas, Orientation orientation) {
    const bool landscape = orientation == Orientation::landscape;
    canvas.width = landscape ? a4_height : a4_width;
    canvas.height = landscape ? a4_width : a4_height;
    if (!canvas.take) cairo_pdf_surface_set_size(canvas.surface, canvas.width, canvas.height);
}

// Of the page that is drawn next, for a taker.
void open_recording(Canvas& canvas) {
    const cairo_rectangle_t area{0, 0, canvas.width, canvas.height};
    canvas.surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &area);
    canvas.cairo = cairo_create(canvas.surface);
}

void hand_over(Canvas& canvas) {
    cairo_destroy(canvas.cairo);
    canvas.take({.drawing = canvas.surface,
                 .width = canvas.width,
                 .height = canvas.height,
                 .words = std::exchange(canvas.words, {}),
                 .signature_x = std::exchange(canvas.signature_x, 0),
                 .signature_y = std::exchange(canvas.signature_y, 0)});
    open_recording(canvas);
}

void open_page(Canvas& canvas) {
    if (canvas.page_open) return;
    canvas.page_open = true;
    ++canvas.page;
    canvas.y = canvas.style.margins.top;
    if (canvas.page == 1 || canvas.style.page_numbers == PageNumbers::none) return;
    const Paragraph number = layout_of(canvas, {.text = std::to_string(canvas.page), .align = Align::centre});
    const bool high = canvas.style.page_numbers == PageNumbers::high;
    const double top = high ? highest_number : canvas.style.margins.top - 1.9 * canvas.style.size;
    draw_lines(canvas, number, canvas.style.margins.left, top, 0, 1);
}

Paragraph note_of(const Canvas& canvas, int number) {
    const auto text = canvas.notes.find(number);
    const std::string mark = "[^" + std::to_string(number) + "]";
    return layout_of(canvas, {.text = mark + " " + (text == canvas.notes.end() ? "" : text->second),
                              .align = Align::justified,
                              .size = canvas.style.size - 2.5});
}

double height_of_note(const Canvas& canvas, int number) {
    return height_of(note_of(canvas, number)) + 1;
}

void finish_page(Canvas& canvas) {
    if (!canvas.page_open) return;
    if (!canvas.waiting.empty()) {
        const double left = canvas.style.margins.left;
        double y = canvas.height - canvas.style.margins.bottom - canvas.notes_height;
        cairo_set_line_width(canvas.cairo, 0.6);
        cairo_move_to(canvas.cairo, left, y + separator_height / 2);
        cairo_line_to(canvas.cairo, left + 144, y + separator_height / 2);
        cairo_stroke(canvas.cairo);
        y += separator_height;
        for (const int number : canvas.waiting) {
            const Paragraph note = note_of(canvas, number);
            draw_lines(canvas, note, left, y, 0, pango_layout_get_line_count(note.layout.get()));
            y += height_of(note) + 1;
        }
    }
    canvas.waiting.clear();
    canvas.notes_height = 0;
    canvas.page_open = false;
    if (canvas.take)
        hand_over(canvas);
    else
        cairo_show_page(canvas.cairo);
}

void add_attribute(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

struct LineMetrics {
    double top, height, baseline, x;
    PangoLayoutLine* line;
};

std::vector<LineMetrics> metrics_of(const Paragraph& paragraph) {
    std::vector<LineMetrics> lines;
    PangoLayoutIter* iter = pango_layout_get_iter(paragraph.layout.get());
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(iter, nullptr, &logical);
        lines.push_back({pango_units_to_double(logical.y), pango_units_to_double(logical.height),
                         pango_units_to_double(pango_layout_iter_get_baseline(iter)), pango_units_to_double(logical.x),
                         pango_layout_iter_get_line_readonly(iter)});
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    return lines;
}

// The words of a line drawn with its baseline at x, y.
void note_words(const Canvas& canvas, const Paragraph& paragraph, const LineMetrics& metrics, double x, double y) {
    const char* text = pango_layout_get_text(paragraph.layout.get());
    PangoLayoutLine* line = metrics.line;
    const int end = line->start_index + line->length;
    for (int at = line->start_index; at < end;) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const int begin = at;
        while (at < end && text[at] != ' ') ++at;
        int x0 = 0, x1 = 0;
        pango_layout_line_index_to_x(line, begin, FALSE, &x0);
        pango_layout_line_index_to_x(line, at - 1, TRUE, &x1);
        canvas.words.push_back({.x0 = x + pango_units_to_double(x0),
                                .x1 = x + pango_units_to_double(x1),
                                .top = y - (metrics.baseline - metrics.top),
                                .bottom = y + metrics.top + metrics.height - metrics.baseline,
                                .baseline = y,
                                .text = std::string(text + begin, text + at)});
    }
}

// The notes whose marks stand in the line and are not on this page yet, and what they would take.
double notes_of(const Canvas& canvas, const Paragraph& paragraph, const PangoLayoutLine& line,
                std::vector<int>& numbers) {
    double height = 0;
    for (const auto& [at, number] : paragraph.marks) {
        if (at < line.start_index || at >= line.start_index + line.length) continue;
        if (std::find(canvas.waiting.begin(), canvas.waiting.end(), number) != canvas.waiting.end()) continue;
        if (canvas.waiting.empty() && numbers.empty()) height += separator_height;
        numbers.push_back(number);
        height += height_of_note(canvas, number);
    }
    return height;
}

}  // namespace

bool open_canvas(Canvas& canvas, const std::string& path, const Style& style) {
    canvas.style = style;
    canvas.surface = cairo_pdf_surface_create(path.c_str(), a4_width, a4_height);
    if (cairo_surface_status(canvas.surface) != CAIRO_STATUS_SUCCESS) return false;
    // The same bytes whenever the sample is made.
    cairo_pdf_surface_set_metadata(canvas.surface, CAIRO_PDF_METADATA_CREATE_DATE, "2024-01-01T00:00:00Z");
    set_size(canvas, style.body);
    canvas.cairo = cairo_create(canvas.surface);
    return true;
}

void open_canvas(Canvas& canvas, PageTaker take, const Style& style) {
    canvas.style = style;
    canvas.take = std::move(take);
    set_size(canvas, style.body);
    open_recording(canvas);
}

int close_canvas(Canvas& canvas) {
    finish_page(canvas);
    cairo_destroy(canvas.cairo);
    cairo_surface_finish(canvas.surface);
    cairo_surface_destroy(canvas.surface);
    return canvas.page;
}

void new_page(Canvas& canvas) {
    finish_page(canvas);
    open_page(canvas);
}

void turn_page(Canvas& canvas, Orientation orientation) {
    finish_page(canvas);
    set_size(canvas, orientation);
    if (!canvas.take) return;
    cairo_destroy(canvas.cairo);
    cairo_surface_destroy(canvas.surface);
    open_recording(canvas);
}

double text_width(const Canvas& canvas) {
    return canvas.width - canvas.style.margins.left - canvas.style.margins.right;
}

double room(const Canvas& canvas) {
    const double top = canvas.page_open ? canvas.y : canvas.style.margins.top;
    return canvas.height - canvas.style.margins.bottom - canvas.notes_height - top;
}

Paragraph layout_of(const Canvas& canvas, const ParagraphForm& form) {
    const double size = form.size > 0 ? form.size : canvas.style.size;
    Paragraph paragraph;
    paragraph.layout.reset(pango_cairo_create_layout(canvas.cairo));
    PangoLayout* layout = paragraph.layout.get();

    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(pango_layout_get_context(layout), options);
    cairo_font_options_destroy(options);

    const bool old_capitals =
        canvas.style.encoding == LegacyEncoding::tcvn3 && has_capitals_only(plain_text(form.text));
    PangoFontDescription* font =
        pango_font_description_from_string(old_capitals ? legacy_family_of_capitals : canvas.style.font.c_str());
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    if (form.bold) pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD);
    if (form.italic) pango_font_description_set_style(font, PANGO_STYLE_ITALIC);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);

    std::string text;
    PangoAttrList* attributes = pango_attr_list_new();
    for (const Piece& piece : pieces_of(form.text)) {
        const std::size_t begin = text.size();
        const bool mark = piece.mark != 0;
        const bool codes = canvas.style.encoding && !has_letter_for_letter(*canvas.style.encoding);
        const std::string words = codes ? legacy_shown(piece.text, *canvas.style.encoding) : piece.text;
        text += mark && canvas.style.bracketed_marks ? "(" + piece.text + ")" : words;
        if (mark) {
            paragraph.marks.emplace_back(static_cast<int>(begin), piece.mark);
            add_attribute(attributes, pango_attr_rise_new(static_cast<int>(size * 0.33 * PANGO_SCALE)), begin,
                          text.size());
            add_attribute(attributes, pango_attr_scale_new(0.65), begin, text.size());
        }
        if (piece.italic) add_attribute(attributes, pango_attr_style_new(PANGO_STYLE_ITALIC), begin, text.size());
    }
    pango_layout_set_text(layout, text.c_str(), static_cast<int>(text.size()));
    // A letter that the font lacks is an error, not a reason to mix in another font that happens to be installed.
    add_attribute(attributes, pango_attr_fallback_new(FALSE), 0, text.size());
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);

    if (pango_layout_get_unknown_glyphs_count(layout) > 0) canvas.letters_missing = true;

    const double width = form.width > 0 ? form.width : text_width(canvas);
    pango_layout_set_width(layout, pango_units_from_double(width));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_indent(layout, pango_units_from_double(form.first_indent));
    pango_layout_set_justify(layout, form.align == Align::justified);
    pango_layout_set_alignment(layout, form.align == Align::centre  ? PANGO_ALIGN_CENTER
                                       : form.align == Align::right ? PANGO_ALIGN_RIGHT
                                                                    : PANGO_ALIGN_LEFT);
    return paragraph;
}

double height_of(const Paragraph& paragraph) {
    PangoRectangle logical;
    pango_layout_get_extents(paragraph.layout.get(), nullptr, &logical);
    return pango_units_to_double(logical.height);
}

std::vector<double> line_heights(const Canvas&, const Paragraph& paragraph) {
    std::vector<double> heights;
    for (const LineMetrics& line : metrics_of(paragraph)) heights.push_back(line.height);
    return heights;
}

double draw_lines(const Canvas& canvas, const Paragraph& paragraph, double x, double y, int from, int to) {
    const std::vector<LineMetrics> lines = metrics_of(paragraph);
    double height = 0;
    for (int i = from; i < to && i < static_cast<int>(lines.size()); ++i) {
        const LineMetrics& line = lines[static_cast<std::size_t>(i)];
        const double baseline = y + height + line.baseline - line.top;
        if (canvas.take) note_words(canvas, paragraph, line, x + line.x, baseline);
        cairo_move_to(canvas.cairo, x + line.x, baseline);
        if (canvas.style.encoding && has_letter_for_letter(*canvas.style.encoding) && !canvas.take) {
            const char* text = pango_layout_get_text(paragraph.layout.get());
            show_legacy_line(canvas.cairo, line.line, text, *canvas.style.encoding);
        } else {
            pango_cairo_show_layout_line(canvas.cairo, line.line);
        }
        height += line.height;
    }
    return height;
}

void place(Canvas& canvas, const Paragraph& paragraph) {
    const std::vector<LineMetrics> lines = metrics_of(paragraph);
    const double spacing = canvas.style.line_spacing;
    if (canvas.page_open) canvas.y += paragraph.before;
    // A heading does not stand alone at the foot of a page.
    if (paragraph.keep_with_next && room(canvas) < 4 * canvas.style.size * spacing) new_page(canvas);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::vector<int> numbers;
        double notes = notes_of(canvas, paragraph, *lines[i].line, numbers);
        if (canvas.page_open && room(canvas) < lines[i].height * spacing + notes) {
            new_page(canvas);
            numbers.clear();
            notes = notes_of(canvas, paragraph, *lines[i].line, numbers);
        }
        open_page(canvas);
        const int index = static_cast<int>(i);
        draw_lines(canvas, paragraph, canvas.style.margins.left + paragraph.left, canvas.y, index, index + 1);
        canvas.y += lines[i].height * spacing;
        canvas.waiting.insert(canvas.waiting.end(), numbers.begin(), numbers.end());
        canvas.notes_height += notes;
    }
}

}  // namespace solieu::generate
