#include "corpus/generate/typeset.h"

#include <algorithm>
#include <utility>

#include "corpus/generate/canvas.h"
#include "corpus/generate/table_layout.h"

namespace solieu::generate {
namespace {

double draw_centred(Canvas& canvas, const std::string& text, double left, double width, double y, bool bold,
                    bool italic, double size) {
    const Paragraph paragraph = layout_of(
        canvas, {.text = text, .align = Align::centre, .size = size, .width = width, .bold = bold, .italic = italic});
    draw_lines(canvas, paragraph, left, y, 0, 9);
    return height_of(paragraph);
}

void underline(const Canvas& canvas, double centre, double y, double length) {
    cairo_set_line_width(canvas.cairo, 0.6);
    cairo_move_to(canvas.cairo, centre - length / 2, y);
    cairo_line_to(canvas.cairo, centre + length / 2, y);
    cairo_stroke(canvas.cairo);
}

// Issuer left, motto right, then number and date on one line, the title and the addressee.
void place_head(Canvas& canvas, const Head& head) {
    if (head.issuer.empty() && head.subject.empty()) return;
    new_page(canvas);
    const double size = canvas.style.size - 0.5, left = canvas.style.margins.left, width = text_width(canvas);
    const double split = width * 0.42, right = left + split;
    double y_left = canvas.y, y_right = canvas.y;
    for (const std::string& line : head.issuer)
        y_left += draw_centred(canvas, line, left, split, y_left, true, false, size);
    underline(canvas, left + split / 2, y_left + 2, 60);
    y_right += draw_centred(canvas, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right, width - split, y_right, true, false,
                            size - 1);
    y_right += draw_centred(canvas, "Độc lập - Tự do - Hạnh phúc", right, width - split, y_right, true, false, size);
    underline(canvas, right + (width - split) / 2, y_right + 2, 140);
    double y = std::max(y_left, y_right) + 8;
    const double a = draw_centred(canvas, head.number, left, split, y, false, false, size);
    const double b = draw_centred(canvas, head.place_and_date, right, width - split, y, false, true, size);
    canvas.y = y + std::max(a, b) + 14;
    Paragraph kind =
        layout_of(canvas, {.text = "BÁO CÁO", .align = Align::centre, .size = canvas.style.size + 1, .bold = true});
    place(canvas, kind);
    for (const std::string& line : head.subject) {
        place(canvas, layout_of(canvas, {.text = line, .align = Align::centre, .bold = true}));
    }
    underline(canvas, left + width / 2, canvas.y + 3, 100);
    canvas.y += 12;
    if (!head.addressee.empty()) {
        Paragraph to = layout_of(canvas, {.text = "Kính gửi: " + head.addressee, .align = Align::centre});
        place(canvas, to);
        canvas.y += 6;
    }
}

// Recipients left, signature right.
void place_closing(Canvas& canvas, const Closing& closing) {
    const double size = canvas.style.size, left = canvas.style.margins.left, width = text_width(canvas);
    const double needed = std::max(closing.recipients.size() * (size - 1) * 1.2 + 30, 130.0);
    if (!canvas.page_open || room(canvas) < needed) new_page(canvas);
    canvas.y += 8;
    double y = canvas.y;
    const auto line = [&](const std::string& text, double type, bool bold, bool italic) {
        const Paragraph paragraph =
            layout_of(canvas, {.text = text, .size = type, .width = width * 0.48, .bold = bold, .italic = italic});
        draw_lines(canvas, paragraph, left, y, 0, 9);
        y += height_of(paragraph);
    };
    line("Nơi nhận:", size - 1.5, true, true);
    for (const std::string& recipient : closing.recipients) line("- " + recipient, size - 2.5, false, false);
    double signature = canvas.y;
    for (const std::string& text : closing.authority) {
        signature += draw_centred(canvas, text, left + width / 2, width / 2, signature, true, false, size);
    }
    canvas.signature_x = left + width * 0.75;
    canvas.signature_y = signature + 32;
    signature += 64;
    signature += draw_centred(canvas, closing.name, left + width / 2, width / 2, signature, true, false, size);
    canvas.y = std::max(y, signature) + 10;
}

void place_text(Canvas& canvas, const Block& block) {
    ParagraphForm form{.text = block.text, .align = Align::justified, .first_indent = 28};
    double before = 4;
    bool heading = false;
    switch (block.kind) {
        case BlockKind::chapter:
        case BlockKind::section:
            form.bold = heading = true;
            form.align = Align::left;
            before = 6;
            break;
        case BlockKind::subsection:
            form.bold = form.italic = heading = true;
            form.align = Align::left;
            before = 5;
            break;
        case BlockKind::caption:
        case BlockKind::subcaption:
            form.bold = block.kind == BlockKind::caption;
            form.italic = !form.bold;
            form.align = Align::centre;
            form.first_indent = 0;
            heading = true;
            before = 1;
            break;
        default:
            break;
    }
    Paragraph paragraph = layout_of(canvas, form);
    paragraph.before = before;
    paragraph.keep_with_next = heading;
    place(canvas, paragraph);
}

int place_all(Canvas& canvas, const Sample& sample, const Style& style) {
    for (const Block& block : sample.body) {
        if (block.kind == BlockKind::note) canvas.notes[block.number] = block.text;
    }
    place_head(canvas, sample.head);
    for (const Block& block : sample.body) {
        switch (block.kind) {
            case BlockKind::note:
                break;
            case BlockKind::body:
                turn_page(canvas, style.body);
                break;
            case BlockKind::annex:
                turn_page(canvas, style.annex);
                break;
            case BlockKind::closing:
                place_closing(canvas, sample.closing);
                break;
            case BlockKind::table:
                if (block.number >= 0 && block.number < static_cast<int>(sample.tables.size())) {
                    place_table(canvas, sample.tables[static_cast<std::size_t>(block.number)]);
                }
                break;
            default:
                place_text(canvas, block);
        }
    }
    const bool letters_missing = canvas.letters_missing;
    const int pages = close_canvas(canvas);
    return letters_missing ? 0 : pages;
}

}  // namespace

int typeset(const Sample& sample, const Style& style, const std::string& path) {
    Canvas canvas;
    return open_canvas(canvas, path, style) ? place_all(canvas, sample, style) : 0;
}

int typeset(const Sample& sample, const Style& style, PageTaker take) {
    Canvas canvas;
    open_canvas(canvas, std::move(take), style);
    return place_all(canvas, sample, style);
}

}  // namespace solieu::generate
