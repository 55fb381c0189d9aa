#include "extract/odf/odf_content.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/flow/cell_number.h"
#include "extract/flow/reference_mark.h"
#include "extract/flow/table_grid.h"
#include "extract/number_format.h"
#include "extract/ooxml/part_xml.h"
#include "extract/xlsx/sheet_blocks.h"
#include "extract/xlsx/shown_number.h"

namespace solieu::extract {
namespace {

constexpr int deepest = 200, most_spaces = 200, most_rows = 1'048'576, most_columns = 16'384;
constexpr std::size_t most_levels = 10;

bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

int repeated(const pugi::xml_node& node, std::string_view name, int most) {
    return whole_number(attribute(node, name), 1, 1, most);
}

// "12.5cm" -> points, whole centimetres and the like only
double points_of(std::string_view length) {
    const std::size_t digits = std::min(length.find_first_not_of("0123456789"), length.size());
    const double number = whole_number(length.substr(0, digits), 0, 0, 100'000);
    if (length.ends_with("cm")) return (number + 0.5) * 72 / 2.54;
    if (length.ends_with("mm")) return number * 72 / 25.4;
    if (length.ends_with("in")) return (number + 0.5) * 72;
    return number;
}

bool is_blank(const std::vector<Block>& blocks) {
    return std::all_of(blocks.begin(), blocks.end(), [](const Block& block) {
        return block.table.empty() && block.paragraph.label.empty() &&
               std::all_of(block.paragraph.items.begin(), block.paragraph.items.end(), [](const Inline& item) {
                   return item.kind == Inline::Kind::text && item.text.find_first_not_of(" \t\n\r") == item.text.npos;
               });
    });
}

// What some programs write for a number without the text that shows it.
std::string text_of_number(const pugi::xml_node& cell) {
    const bool percent = attribute(cell, "value-type") == "percentage";
    return shown_number(attribute(cell, "value"), percent ? "0.########%" : "General", CalendarWords());
}

bool is_number(const pugi::xml_node& cell) {
    return one_of(attribute(cell, "value-type"), {"float", "percentage", "currency"}) &&
           !attribute(cell, "value").empty();
}

// Beside the type that all programs know, LibreOffice has one that tells errors.
bool is_error(const pugi::xml_node& cell) {
    return std::any_of(cell.attributes_begin(), cell.attributes_end(), [](const pugi::xml_attribute& each) {
        return std::string_view(each.name()).ends_with(":value-type") && each.value() == std::string_view("error");
    });
}

class OdfReader {
  public:
    OdfReader(OdfStyles& styles, FlowContent& content, Budget& budget)
        : styles_(styles), out_(content), budget_(budget) {}

    void read_blocks(const pugi::xml_node& parent, std::vector<Block>& out, int depth) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "p" || name == "h") {
                add_paragraph(node, out, depth + 1);
            } else if (name == "list") {
                read_list(node, out, depth + 1);
            } else if (name == "table") {
                read_table(node, out, depth + 1);
            } else if (name == "section") {
                if (attribute(node, "display") == "none") {
                    ++out_.hidden_runs;
                } else {
                    read_blocks(node, out, depth + 1);
                }
            } else if (is_drawing(name)) {
                read_drawing(node, out, depth + 1);
            } else if (one_of(name, {"index-body", "index-title", "table-of-content", "illustration-index",
                                     "table-index", "alphabetical-index", "user-index", "object-index", "bibliography",
                                     "numbered-paragraph"})) {
                read_blocks(node, out, depth + 1);
            }
        }
    }

    // Those of a cell of a spreadsheet, as items with breaks between; what is drawn in it comes into `drawn`.
    std::vector<Inline> cell_items(const pugi::xml_node& cell, const OdfLook& look, std::vector<Block>& drawn) {
        std::vector<Inline> items;
        for (const pugi::xml_node& node : cell.children()) {
            const std::string_view name = local_name(node);
            if (is_drawing(name)) read_drawing(node, drawn, 0);
            if (name != "p") continue;
            if (!items.empty()) add_break(items);
            read_inline(node, items, drawn, within(look, styles_.look("paragraph", attribute(node, "style-name"))), 0);
        }
        return items;
    }

    // What is drawn on a page or a sheet.
    void read_drawings(const pugi::xml_node& parent, std::vector<Block>& out) {
        for (const pugi::xml_node& node : parent.children())
            if (is_drawing(local_name(node))) read_drawing(node, out, 0);
    }

  private:
    static bool is_drawing(std::string_view name) { return one_of(name, {"frame", "g", "custom-shape"}); }

    static bool is_large(const pugi::xml_node& frame) {
        return child(frame, "image") &&
               may_hold_text(points_of(attribute(frame, "width")), points_of(attribute(frame, "height")));
    }

    [[nodiscard]] bool is_too_deep(int depth) {
        if (depth <= deepest) return false;
        ++out_.too_deep;
        return true;
    }

    void add_paragraph(const pugi::xml_node& node, std::vector<Block>& out, int depth) {
        budget_.take(Resource::lines, 1);
        const OdfLook look = styles_.look("paragraph", attribute(node, "style-name"));
        Block block;
        block.paragraph.starts_page = look.starts_page && !out.empty();
        block.paragraph.indent = look.indent;
        block.paragraph.label = std::exchange(label_, {});
        if (block.paragraph.label.empty() && level_ == 0 && local_name(node) == "h")
            block.paragraph.label = heading_label(node);
        std::vector<Block> boxes;
        read_inline(node, block.paragraph.items, boxes, look, depth);
        out.push_back(std::move(block));
        std::move(boxes.begin(), boxes.end(), std::back_inserter(out));
    }

    void add_break(std::vector<Inline>& items) {
        budget_.take(Resource::lines, 1);
        items.push_back({.kind = Inline::Kind::line_end, .text = {}});
    }

    void add_text(std::string_view text, const OdfLook& look, std::vector<Inline>& items) {
        if (text.empty()) return;
        const bool blank = text.find_first_not_of(" \t\r\n") == text.npos;
        const bool hidden = look.hidden.value_or(false);
        if (hidden || look.struck.value_or(false)) {
            if (!blank) ++(hidden ? out_.hidden_runs : out_.struck_runs);
            return;
        }
        budget_.take(Resource::text, text.size());
        budget_.take(Resource::parts, 1);
        const bool mark = look.raised.value_or(false) && is_reference_mark(text);
        items.push_back({.kind = mark ? Inline::Kind::mark : Inline::Kind::text,
                         .bold = look.bold.value_or(false),
                         .italic = look.italic.value_or(false),
                         .font = mark ? -1 : look.font,
                         .text = std::string(text)});
    }

    void read_inline(const pugi::xml_node& parent, std::vector<Inline>& items, std::vector<Block>& boxes,
                     const OdfLook& look, int depth) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name.empty()) {
                add_text(node.value(), look, items);
            } else if (name == "span") {
                read_inline(node, items, boxes, within(look, styles_.look("text", attribute(node, "style-name"))),
                            depth + 1);
            } else if (name == "s") {
                const int count = whole_number(attribute(node, "c"), 1, 1, most_spaces);
                add_text(std::string(static_cast<std::size_t>(count), ' '), look, items);
            } else if (name == "tab") {
                budget_.take(Resource::parts, 1);
                items.push_back({.kind = Inline::Kind::tab, .text = {}});
            } else if (name == "line-break") {
                add_break(items);
            } else if (name == "soft-page-break") {
                budget_.take(Resource::parts, 1);
                items.push_back({.kind = Inline::Kind::page_rendered, .text = {}});
            } else if (name == "note") {
                add_note(node, items, depth + 1);
            } else if (is_drawing(name)) {
                read_drawing(node, boxes, depth + 1);
            } else if (one_of(name, {"annotation", "annotation-end", "ruby-text", "tracked-changes", "script",
                                     "control", "hidden-text", "change", "change-start", "change-end"})) {
                continue;
            } else {  // fields, links, marked stretches
                read_inline(node, items, boxes, look, depth + 1);
            }
        }
    }

    void add_note(const pugi::xml_node& node, std::vector<Inline>& items, int depth) {
        budget_.take(Resource::notes, 1);
        const auto index = out_.notes.size();
        out_.notes.emplace_back();
        out_.notes.back().mark = child(node, "note-citation").child_value();
        items.push_back({.kind = Inline::Kind::mark, .note = static_cast<int>(index), .text = out_.notes.back().mark});
        std::vector<Block> blocks;
        const std::string label = std::exchange(label_, {});
        read_blocks(child(node, "note-body"), blocks, depth);
        label_ = label;
        out_.notes[index].blocks = std::move(blocks);
    }

    void read_drawing(const pugi::xml_node& node, std::vector<Block>& out, int depth) {
        if (is_too_deep(depth)) return;
        const std::string label = std::exchange(label_, {});
        if (const pugi::xml_node box = child(node, "text-box")) {
            read_blocks(box, out, depth + 1);
        } else if (is_large(node)) {
            budget_.take(Resource::parts, 1);
            out.emplace_back();
            out.back().paragraph.items.push_back({.kind = Inline::Kind::picture, .text = {}});
        } else {
            read_blocks(node, out, depth + 1);
        }
        label_ = label;
    }

    // ---- lists ----

    struct List {
        std::string_view style;
        std::array<int, most_levels + 1> next{};  // by level, from 1; 0: not begun
    };

    void read_list(const pugi::xml_node& node, std::vector<Block>& out, int depth) {
        if (is_too_deep(depth)) return;
        const bool outermost = level_ == 0;
        const std::string_view own = attribute(node, "style-name");
        List outer;
        if (outermost) {
            const bool goes_on =
                attribute(node, "continue-numbering") == "true" || !attribute(node, "continue-list").empty();
            outer = list_;
            if (goes_on && last_.contains(own)) {
                list_ = last_[own];
            } else {
                list_ = {.style = own, .next = {}};
            }
        } else if (!own.empty()) {
            list_.style = own;
        }
        ++level_;
        for (const pugi::xml_node& item : node.children()) {
            const std::string_view name = local_name(item);
            if (name != "list-item" && name != "list-header") continue;
            if (name == "list-item" && !opens_with_list(item)) label_ = next_label(item);
            read_blocks(item, out, depth + 1);
            label_.clear();
        }
        --level_;
        if (outermost) {
            last_[own] = list_;
            list_ = outer;
        }
    }

    // An item that only holds an inner list has no number of its own.
    static bool opens_with_list(const pugi::xml_node& item) {
        for (const pugi::xml_node& node : item.children()) {
            const std::string_view name = local_name(node);
            if (!name.empty()) return name == "list";
        }
        return true;
    }

    std::string next_label(const pugi::xml_node& item) {
        return next_label(list_, static_cast<std::size_t>(level_), attribute(item, "start-value"));
    }

    // Headings are numbered by their level, without lists around them.
    std::string heading_label(const pugi::xml_node& heading) {
        if (attribute(heading, "is-list-header") == "true") return {};
        const int level = whole_number(attribute(heading, "outline-level"), 1, 1, static_cast<int>(most_levels));
        return next_label(headings_, static_cast<std::size_t>(level), attribute(heading, "start-value"));
    }

    std::string next_label(List& list, std::size_t level, std::string_view start) {
        const auto at = std::min(level, most_levels);
        const OdfStyles::Level own = styles_.level(list.style, static_cast<int>(at));
        if (!own.bullet.empty()) return std::string(own.bullet);
        if (own.format == "none") return {};
        int& next = list.next[at];
        if (next == 0) next = own.start;
        next = whole_number(start, next, 0, 1'000'000);
        std::string number;
        for (std::size_t i = at + 1 - std::min(at, static_cast<std::size_t>(own.shown)); i < at; ++i) {
            const OdfStyles::Level above = styles_.level(list.style, static_cast<int>(i));
            if (above.format != "none")
                number += format_number(std::max(list.next[i] - 1, above.start), above.format) + ".";
        }
        number += format_number(next++, own.format);
        for (std::size_t i = at + 1; i <= most_levels; ++i) list.next[i] = 0;
        return std::string(own.before) + number + std::string(own.after);
    }

    // ---- tables of a text ----

    // By column: over how many rows, this one too, a cell that begins there still reaches.
    struct Above {
        int span = 1, rows = 0;
    };
    using Aboves = std::array<Above, max_flow_columns>;

    void read_table(const pugi::xml_node& node, std::vector<Block>& out, int depth) {
        if (is_too_deep(depth)) return;
        budget_.take(Resource::tables, 1);
        FlowTable table;
        Aboves above;
        const std::string label = std::exchange(label_, {});
        const int level = std::exchange(level_, 0);
        read_rows(node, table, above, depth + 1);
        label_ = label;
        level_ = level;
        add_table(std::move(table), out);
    }

    void read_rows(const pugi::xml_node& parent, FlowTable& table, Aboves& above, int depth) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (one_of(name, {"table-header-rows", "table-rows", "table-row-group"})) {
                read_rows(node, table, above, depth + 1);
            } else if (name == "table-row") {
                const int times = repeated(node, "number-rows-repeated", most_rows);
                for (int i = 0; i < times; ++i) {
                    budget_.take(Resource::lines, 1);
                    std::vector<FlowCell> row;
                    read_cells(node, row, above, depth + 1);
                    const bool blank =
                        std::all_of(row.begin(), row.end(), [](const FlowCell& cell) { return is_blank(cell.blocks); });
                    if (blank && times > 1) break;  // rows that fill the page
                    table.rows.push_back(std::move(row));
                }
            }
        }
    }

    void read_cells(const pugi::xml_node& node, std::vector<FlowCell>& row, Aboves& above, int depth) {
        int column = 0;
        for (const pugi::xml_node& cell : node.children()) {
            const std::string_view name = local_name(cell);
            const int times = repeated(cell, "number-columns-repeated", most_columns);
            if (name == "covered-table-cell") {
                for (int i = 0; i < times && column < max_flow_columns; ++i, ++column) {
                    const Above& each = above[static_cast<std::size_t>(column)];
                    if (each.rows == 0) continue;
                    budget_.take(Resource::cells, 1);
                    row.push_back({.column = column, .column_span = each.span, .merge_goes_on = true, .blocks = {}});
                }
            }
            if (name != "table-cell") continue;
            for (int i = 0; i < times; ++i) {
                if (column >= max_flow_columns) {
                    if (!is_blank_cell(cell)) ++out_.cells_to_right;
                    break;
                }
                add_cell(cell, column++, row, above, depth);
            }
        }
        for (Above& each : above)
            if (each.rows > 0) --each.rows;
    }

    static bool is_blank_cell(const pugi::xml_node& cell) { return !child(cell, "p") && !child(cell, "list"); }

    void add_cell(const pugi::xml_node& node, int column, std::vector<FlowCell>& row, Aboves& above, int depth) {
        budget_.take(Resource::cells, 1);
        const int span = whole_number(attribute(node, "number-columns-spanned"), 1, 1, max_flow_columns - column);
        const int down = whole_number(attribute(node, "number-rows-spanned"), 1, 1, most_rows);
        FlowCell cell{.column = column, .column_span = span, .merge_starts = down > 1, .blocks = {}};
        read_blocks(node, cell.blocks, depth);
        // Counted with this row.
        if (down > 1) above[static_cast<std::size_t>(column)] = {.span = span, .rows = down};
        row.push_back(std::move(cell));
    }

    OdfStyles& styles_;
    FlowContent& out_;
    Budget& budget_;
    int level_ = 0;  // of lists that are open
    List list_;      // the outermost of these
    List headings_{.style = OdfStyles::outline, .next = {}};
    std::map<std::string_view, List> last_;  // the last list of each style
    std::string label_;                      // for the paragraph that comes next
};

class SheetsReader {
  public:
    SheetsReader(OdfStyles& styles, FlowContent& content, Budget& budget)
        : styles_(styles), out_(content), budget_(budget), texts_(styles, content, budget) {}

    void read(const pugi::xml_node& body) {
        for (const pugi::xml_node& table : body.children()) {
            if (local_name(table) != "table") continue;
            if (styles_.look("table", attribute(table, "style-name")).hidden.value_or(false)) {
                ++out_.hidden_runs;
                continue;
            }
            read_sheet(table);
        }
    }

  private:
    // Of a column, or several that are alike.
    struct ColumnStyle {
        int end = 0;
        std::string_view cells;  // the style of cells that name none
    };

    void read_sheet(const pugi::xml_node& table) {
        sheet_ = {};
        row_ = 0;
        hidden_.assign(most_columns, false);
        column_ = 0;
        column_styles_.clear();
        drawn_.clear();
        read_columns(table);
        texts_.read_drawings(child(table, "shapes"), drawn_);
        read_rows(table, 0);
        add_sheet(std::move(sheet_), std::move(drawn_), out_, budget_);
    }

    static bool is_collapsed(const pugi::xml_node& node) {
        return one_of(attribute(node, "visibility"), {"collapse", "filter"});
    }

    void read_columns(const pugi::xml_node& parent, int depth = 0) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (one_of(name, {"table-columns", "table-header-columns", "table-column-group"}))
                read_columns(node, depth + 1);
            if (name != "table-column") continue;
            const int end = std::min(column_ + repeated(node, "number-columns-repeated", most_columns), most_columns);
            if (is_collapsed(node)) std::fill(hidden_.begin() + column_, hidden_.begin() + end, true);
            column_styles_.push_back({.end = end, .cells = attribute(node, "default-cell-style-name")});
            column_ = end;
        }
    }

    void read_rows(const pugi::xml_node& parent, int depth) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (one_of(name, {"table-header-rows", "table-rows", "table-row-group"})) read_rows(node, depth + 1);
            if (name == "table-row") read_row(node);
        }
    }

    void read_row(const pugi::xml_node& node) {
        const int times = repeated(node, "number-rows-repeated", most_rows);
        for (int i = 0; i < times; ++i) {
            SheetRow row{.row = row_ + i, .cells = {}};
            const std::size_t hidden = sheet_.hidden;
            read_cells(node, row);
            const bool filled = std::any_of(row.cells.begin(), row.cells.end(),
                                            [](const SheetCell& cell) { return !cell.items.empty(); });
            if (row.cells.empty() || (times > 1 && !filled)) break;  // and so are the others
            if (is_collapsed(node)) {
                sheet_.hidden = hidden + 1;
                break;
            }
            sheet_.rows.push_back(std::move(row));
        }
        row_ = std::min(row_ + times, most_rows);
    }

    void read_cells(const pugi::xml_node& node, SheetRow& row) {
        const std::string_view row_style = attribute(node, "default-cell-style-name");
        int column = 0;
        auto style = column_styles_.begin();  // of the column
        for (const pugi::xml_node& cell : node.children()) {
            const std::string_view name = local_name(cell);
            if (name != "table-cell" && name != "covered-table-cell") continue;
            const int end = std::min(column + repeated(cell, "number-columns-repeated", most_columns), most_columns);
            const bool many = end - column > max_flow_columns;
            for (; name == "table-cell" && column < end; ++column) {
                while (style != column_styles_.end() && style->end <= column) ++style;
                std::string_view look = attribute(cell, "style-name");
                if (look.empty()) look = row_style;
                if (look.empty() && style != column_styles_.end()) look = style->cells;
                SheetCell made = read_cell(cell, styles_.look("table-cell", look));
                if (made.items.empty() && (!made.framed || many)) {
                    // So are the others, but for those whose column has another style.
                    if (many || style == column_styles_.end() || style->end >= end) break;
                    column = style->end - 1;
                    continue;
                }
                if (hidden_[static_cast<std::size_t>(column)]) {
                    sheet_.hidden += !made.items.empty();
                    continue;
                }
                budget_.take(Resource::cells, 1);
                made.column = column;
                row.cells.push_back(std::move(made));
            }
            column = end;
        }
    }

    SheetCell read_cell(const pugi::xml_node& node, const OdfLook& look) {
        SheetCell cell{.row_span = whole_number(attribute(node, "number-rows-spanned"), 1, 1, most_rows),
                       .column_span = whole_number(attribute(node, "number-columns-spanned"), 1, 1, most_columns),
                       .framed = look.framed,
                       .indent = look.indent / 2,
                       .items = texts_.cell_items(node, look, drawn_)};
        const bool error = is_error(node);
        if (error && sheet_.errors++ == 0) sheet_.first_error = cell.items.empty() ? "?" : cell.items.front().text;
        if (!error && is_number(node)) {
            if (child(node, "p")) {
                take_stored_number(cell.items, attribute(node, "value"), look.places_off);
            } else if (look.struck.value_or(false)) {
                ++sheet_.struck;
            } else {
                cell.items.push_back({.bold = look.bold.value_or(false),
                                      .italic = look.italic.value_or(false),
                                      .stored_number = true,
                                      .font = look.font,
                                      .text = text_of_number(node)});
                budget_.take(Resource::text, cell.items.back().text.size());
            }
        }
        const bool blank = std::all_of(cell.items.begin(), cell.items.end(), [](const Inline& item) {
            return item.kind != Inline::Kind::mark && item.text.find_first_not_of(" \t\n\r") == item.text.npos;
        });
        if (blank) cell.items.clear();
        return cell;
    }

    [[nodiscard]] bool is_too_deep(int depth) {
        if (depth <= deepest) return false;
        ++out_.too_deep;
        return true;
    }

    OdfStyles& styles_;
    FlowContent& out_;
    Budget& budget_;
    OdfReader texts_;
    SheetContent sheet_;
    int row_ = 0, column_ = 0;
    std::vector<bool> hidden_;  // by column
    std::vector<ColumnStyle> column_styles_;
    std::vector<Block> drawn_;  // what lies on the sheet
};

}  // namespace

void read_odf_text(const pugi::xml_node& body, OdfStyles& styles, FlowContent& content, Budget& budget) {
    OdfReader(styles, content, budget).read_blocks(body, content.blocks, 0);
}

void read_odf_sheets(const pugi::xml_node& body, OdfStyles& styles, FlowContent& content, Budget& budget) {
    SheetsReader(styles, content, budget).read(body);
}

}  // namespace solieu::extract
