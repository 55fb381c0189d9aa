#include "corpus/generate/table_layout.h"

#include <algorithm>

namespace solieu::generate {
namespace {

constexpr double padding_x = 3.5, padding_y = 2.2;
constexpr double step = 9;  // points by which a label is moved in

struct CellBox {
    Paragraph paragraph;
    double x = 0, width = 0;
    double indent = 0;
    bool top = false;             // stands at the top of its row instead of the middle
    std::vector<double> heights;  // of its lines
    std::size_t next = 0;         // first line not drawn yet
};

struct Frame {
    std::vector<double> edges;  // x of the columns' edges, one more than columns
    double size = 0;            // of the type
};

double sum(const std::vector<double>& values, std::size_t from = 0) {
    double total = 0;
    for (std::size_t i = from; i < values.size(); ++i) total += values[i];
    return total;
}

Frame frame_of(const Canvas& canvas, const Table& table) {
    std::vector<double> widths;
    for (const Column& column : table.columns) widths.push_back(column.width);
    if (canvas.style.column_widths.size() == widths.size()) widths = canvas.style.column_widths;
    Frame frame;
    frame.size = canvas.style.table_size > 0 ? canvas.style.table_size : canvas.style.size - 2;
    const double scale = text_width(canvas) / sum(widths);
    double x = canvas.style.margins.left;
    frame.edges.push_back(x);
    for (const double width : widths) frame.edges.push_back(x += width * scale);
    return frame;
}

CellBox cell_of(const Canvas& canvas, const Frame& frame, const std::string& text, std::size_t from, std::size_t to,
                Align align, Emphasis emphasis, double indent = 0) {
    CellBox cell;
    cell.indent = indent;
    cell.x = frame.edges[from];
    cell.width = frame.edges[to] - frame.edges[from];
    // A cell's text is no prose: its stars and braces mean nothing, and the sources have none.
    cell.paragraph = layout_of(canvas, {.text = text,
                                        .align = align,
                                        .size = frame.size,
                                        .width = cell.width - indent - 2 * padding_x,
                                        .bold = emphasis == Emphasis::bold,
                                        .italic = emphasis == Emphasis::italic});
    cell.heights = line_heights(canvas, cell.paragraph);
    return cell;
}

// ---- rulings ---------------------------------------------------------------------------------------------------

void rule(const Canvas& canvas, double x0, double y0, double x1, double y1, bool inner) {
    const Rulings rulings = canvas.style.rulings;
    const bool vertical = x0 == x1;
    if (rulings == Rulings::none || (rulings == Rulings::horizontal && vertical)) return;
    if (rulings == Rulings::thin) {
        cairo_rectangle(canvas.cairo, x0 - 0.24, y0 - 0.24, x1 - x0 + 0.48, y1 - y0 + 0.48);
        cairo_fill(canvas.cairo);
        return;
    }
    cairo_save(canvas.cairo);
    cairo_set_line_width(canvas.cairo, 0.5);
    const double dots[] = {0.5, 1.5};
    if (rulings == Rulings::dotted && inner && !vertical) cairo_set_dash(canvas.cairo, dots, 2, 0);
    cairo_move_to(canvas.cairo, x0, y0);
    cairo_line_to(canvas.cairo, x1, y1);
    cairo_stroke(canvas.cairo);
    cairo_restore(canvas.cairo);
}

// The lines around a row's cells. `inner`: other rows of the same block stand above it.
void rule_row(const Canvas& canvas, const std::vector<CellBox>& cells, double top, double bottom, bool inner) {
    for (const CellBox& cell : cells) {
        rule(canvas, cell.x, top, cell.x + cell.width, top, inner);
        rule(canvas, cell.x, top, cell.x, bottom, false);
    }
    rule(canvas, cells.back().x + cells.back().width, top, cells.back().x + cells.back().width, bottom, false);
    rule(canvas, cells.front().x, bottom, cells.back().x + cells.back().width, bottom, true);
}

// The frame around what of a table stands on this page.
void draw_frame(const Canvas& canvas, const Frame& frame, double top, double bottom) {
    const bool thick = canvas.style.rulings == Rulings::thick, doubled = canvas.style.rulings == Rulings::doubled;
    if (!thick && !doubled) return;
    const double left = frame.edges.front(), right = frame.edges.back(), out = doubled ? 2.2 : 0;
    cairo_save(canvas.cairo);
    cairo_set_line_width(canvas.cairo, thick ? 2.5 : 0.75);
    cairo_rectangle(canvas.cairo, left - out, top - out, right - left + 2 * out, bottom - top + 2 * out);
    cairo_stroke(canvas.cairo);
    cairo_restore(canvas.cairo);
}

// ---- rows ------------------------------------------------------------------------------------------------------

double row_height(const std::vector<CellBox>& cells) {
    double height = 0;
    for (const CellBox& cell : cells) height = std::max(height, sum(cell.heights, cell.next));
    return height + 2 * padding_y;
}

void draw_rest(const Canvas& canvas, std::vector<CellBox>& cells, double height, bool inner) {
    rule_row(canvas, cells, canvas.y, canvas.y + height, inner);
    for (CellBox& cell : cells) {
        const double text = sum(cell.heights, cell.next);
        const double y = canvas.y + (cell.top ? padding_y : (height - text) / 2);
        draw_lines(canvas, cell.paragraph, cell.x + cell.indent + padding_x, y, static_cast<int>(cell.next),
                   static_cast<int>(cell.heights.size()));
        cell.next = cell.heights.size();
    }
}

// Draws what fits above the page edge; false when not even one line of the row does.
bool draw_part(const Canvas& canvas, std::vector<CellBox>& cells) {
    const double space = room(canvas) - 2 * padding_y;
    bool any = false;
    for (const CellBox& cell : cells)
        any = any || (cell.next < cell.heights.size() && cell.heights[cell.next] <= space);
    if (!any) return false;
    rule_row(canvas, cells, canvas.y, canvas.y + room(canvas), true);
    for (CellBox& cell : cells) {
        std::size_t to = cell.next;
        double height = 0;
        while (to < cell.heights.size() && height + cell.heights[to] <= space) height += cell.heights[to++];
        draw_lines(canvas, cell.paragraph, cell.x + cell.indent + padding_x, canvas.y + padding_y,
                   static_cast<int>(cell.next), static_cast<int>(to));
        cell.next = to;
    }
    return true;
}

std::vector<CellBox> cells_of(const Canvas& canvas, const Frame& frame, const Table& table, const Row& row) {
    std::vector<CellBox> cells;
    if (row.group) {
        cells.push_back(cell_of(canvas, frame, row.cells[0], 0, table.columns.size(), Align::left, row.emphasis));
        return cells;
    }
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const ColumnKind kind = table.columns[c].kind;
        const Align align = kind == ColumnKind::label && !row.numbers                            ? Align::left
                            : kind == ColumnKind::note                                           ? Align::left
                            : kind == ColumnKind::value && canvas.style.rulings == Rulings::none ? Align::right
                                                                                                 : Align::centre;
        std::string text = row.cells[c];
        if (kind == ColumnKind::stt) text = styled_stt(text, canvas.style.stt);
        const Emphasis emphasis = kind == ColumnKind::value || kind == ColumnKind::note ? Emphasis::none : row.emphasis;
        const double indent = kind == ColumnKind::label ? row.indent * step : 0;
        cells.push_back(cell_of(canvas, frame, text, c, c + 1, align, emphasis, indent));
        cells.back().top = canvas.style.break_rows || canvas.style.rulings == Rulings::none;
    }
    return cells;
}

// ---- head ------------------------------------------------------------------------------------------------------

struct HeadTitle {
    std::string upper, lower;  // lower "" for a title of one storey
};

HeadTitle head_title(const std::string& title) {
    const std::size_t bar = title.find(" / ");
    if (bar == std::string::npos) return {title, ""};
    return {title.substr(0, bar), title.substr(bar + 3)};
}

struct HeadCells {
    std::vector<CellBox> upper, lower, whole;  // whole: over both storeys
    double upper_height = 0, lower_height = 0;
};

HeadCells head_of(const Canvas& canvas, const Frame& frame, const Table& table) {
    HeadCells head;
    double whole = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const HeadTitle title = head_title(table.columns[c].title);
        if (title.lower.empty()) {
            head.whole.push_back(cell_of(canvas, frame, title.upper, c, c + 1, Align::centre, Emphasis::bold));
            whole = std::max(whole, sum(head.whole.back().heights) + 2 * padding_y);
            continue;
        }
        const bool first = c == 0 || head_title(table.columns[c - 1].title).upper != title.upper ||
                           head_title(table.columns[c - 1].title).lower.empty();
        if (first) {
            std::size_t end = c + 1;
            while (end < table.columns.size() && head_title(table.columns[end].title).upper == title.upper) ++end;
            head.upper.push_back(cell_of(canvas, frame, title.upper, c, end, Align::centre, Emphasis::bold));
            head.upper_height = std::max(head.upper_height, sum(head.upper.back().heights) + 2 * padding_y);
        }
        head.lower.push_back(cell_of(canvas, frame, title.lower, c, c + 1, Align::centre, Emphasis::bold));
        head.lower_height = std::max(head.lower_height, sum(head.lower.back().heights) + 2 * padding_y);
    }
    head.lower_height = std::max(head.lower_height, whole - head.upper_height);
    return head;
}

void draw_head_cells(const Canvas& canvas, std::vector<CellBox>& cells, double y, double height) {
    for (CellBox& cell : cells) {
        rule(canvas, cell.x, y, cell.x + cell.width, y, false);
        rule(canvas, cell.x, y, cell.x, y + height, false);
        rule(canvas, cell.x + cell.width, y, cell.x + cell.width, y + height, false);
        rule(canvas, cell.x, y + height, cell.x + cell.width, y + height, false);
        const double text = sum(cell.heights);
        draw_lines(canvas, cell.paragraph, cell.x + padding_x, y + (height - text) / 2, 0,
                   static_cast<int>(cell.heights.size()));
    }
}

void draw_head(Canvas& canvas, const Frame& frame, const Table& table) {
    HeadCells head = head_of(canvas, frame, table);
    const double height = head.upper_height + head.lower_height;
    draw_head_cells(canvas, head.whole, canvas.y, height);
    draw_head_cells(canvas, head.upper, canvas.y, head.upper_height);
    draw_head_cells(canvas, head.lower, canvas.y + head.upper_height, head.lower_height);
    canvas.y += height;
}

}  // namespace

std::string styled_stt(const std::string& stt, SttStyle style) {
    if (stt.empty() || stt.front() < '0' || stt.front() > '9' || style == SttStyle::as_written) return stt;
    std::string plain = stt;
    while (!plain.empty() && plain.back() == '.') plain.pop_back();
    return style == SttStyle::dotted ? plain + "." : plain;
}

void place_table(Canvas& canvas, const Table& table) {
    const Frame frame = frame_of(canvas, table);
    if (!canvas.page_open || room(canvas) < 90) new_page(canvas);
    double top = canvas.y;
    draw_head(canvas, frame, table);
    bool inner = false;
    for (const Row& row : table.rows) {
        std::vector<CellBox> cells = cells_of(canvas, frame, table, row);
        const double gap = canvas.style.rulings == Rulings::none ? 3 : 0;
        // A group row does not stand alone at the foot of a page.
        const double wanted = row_height(cells) + (row.group ? 30 : 0);
        while (room(canvas) < wanted) {
            const bool drawn = canvas.style.break_rows && !row.group && draw_part(canvas, cells);
            draw_frame(canvas, frame, top, drawn ? canvas.y + room(canvas) : canvas.y);
            new_page(canvas);
            top = canvas.y;
            if (canvas.style.repeat_head) draw_head(canvas, frame, table);
            inner = false;
            if (!drawn || room(canvas) >= row_height(cells)) break;
        }
        const double height = row_height(cells) + gap;
        draw_rest(canvas, cells, height, inner && !row.group);
        canvas.y += height;
        inner = !row.group;
    }
    draw_frame(canvas, frame, top, canvas.y);
    canvas.y += canvas.style.size;
}

}  // namespace solieu::generate
