#include "extract/xlsx/sheet_cells.h"

#include <algorithm>
#include <utility>

#include "extract/flow/reference_mark.h"
#include "extract/ooxml/part_xml.h"
#include "extract/xlsx/shown_number.h"

namespace solieu::extract {
namespace {

constexpr int most_rows = 1'048'576, most_columns = 16'384;
constexpr std::size_t most_merges = 20'000, most_covered = 2'000'000;

struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;  // all within
};

// Asked for items before they are made or copied.
void take_items(const std::vector<Inline>& items, Budget& budget) {
    for (const Inline& item : items) {
        budget.take(Resource::text, item.text.size());
        budget.take(item.kind == Inline::Kind::line_end ? Resource::lines : Resource::parts, 1);
    }
}

// Text with its line ends as breaks.
void add_text(std::string_view text, Inline look, std::vector<Inline>& items, Budget& budget) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) {
            budget.take(Resource::text, end);
            budget.take(Resource::parts, 1);
            look.text = text.substr(0, end);
            items.push_back(look);
        }
        if (end == text.size()) return;
        budget.take(Resource::lines, 1);
        items.push_back({.kind = Inline::Kind::line_end, .text = {}});
        text.remove_prefix(end + 1);
    }
}

// <si> and <is>: plain text or runs; how a text is pronounced is left out.
SharedText read_text(const pugi::xml_node& node, FontNames& names, Budget& budget) {
    SharedText out;
    std::vector<Inline>& items = out.items;
    for (const pugi::xml_node& part : node.children()) {
        const std::string_view name = local_name(part);
        if (name == "t") add_text(part.child_value(), {}, items, budget);
        if (name != "r") continue;
        const pugi::xml_node look = child(part, "rPr");
        const std::string_view text = child(part, "t").child_value();
        if (is_on(look, "strike", false)) {
            if (!text.empty()) ++out.struck;
            continue;
        }
        Inline run{.bold = is_on(look, "b", false), .italic = is_on(look, "i", false), .text = {}};
        if (look) run.font = names.index_of(attribute(child(look, "rFont"), "val"), budget);
        if (attribute(child(look, "vertAlign"), "val") == "superscript" && is_reference_mark(text)) {
            run.kind = Inline::Kind::mark;
            run.text = text;
            budget.take(Resource::parts, 1);
            items.push_back(std::move(run));
        } else {
            add_text(text, std::move(run), items, budget);
        }
    }
    return out;
}

bool is_blank(const std::vector<Inline>& items) {
    return std::all_of(items.begin(), items.end(), [](const Inline& item) {
        return item.kind != Inline::Kind::mark && item.text.find_first_not_of(" \t\n\r") == item.text.npos;
    });
}

class SheetReader {
  public:
    SheetReader(const std::vector<SharedText>& strings, const CellStyles& styles, FontNames& names,
                const CalendarWords& words, bool from_1904, Budget& budget)
        : strings_(strings), styles_(styles), names_(names), words_(words), from_1904_(from_1904), budget_(budget) {}

    SheetContent read(const pugi::xml_node& root) {
        read_hidden_columns(root);
        int next = 0;
        for (const pugi::xml_node& node : child(root, "sheetData").children()) {
            if (local_name(node) != "row") continue;
            const int row = whole_number(attribute(node, "r"), next + 1, 1, most_rows) - 1;
            if (row < next) {  // rows stand in order
                out_.out_of_order += static_cast<bool>(node.first_child());
                continue;
            }
            next = row + 1;
            read_row(node, row);
        }
        merge(root);
        return std::move(out_);
    }

  private:
    void read_hidden_columns(const pugi::xml_node& root) {
        hidden_.assign(most_columns, false);
        for (const pugi::xml_node& node : child(root, "cols").children()) {
            const std::string_view hidden = attribute(node, "hidden");
            if (hidden != "1" && hidden != "true") continue;
            const int first = whole_number(attribute(node, "min"), 1, 1, most_columns);
            const int last = whole_number(attribute(node, "max"), first, first, most_columns);
            std::fill(hidden_.begin() + first - 1, hidden_.begin() + last, true);
        }
        hidden_seen_.assign(most_columns, false);
    }

    void read_row(const pugi::xml_node& node, int number) {
        const std::string_view hidden = attribute(node, "hidden");
        SheetRow row{.row = number, .cells = {}};
        int next = 0;
        for (const pugi::xml_node& each : node.children()) {
            if (local_name(each) != "c") continue;
            int column = next, unused = 0;
            if (const std::string_view name = attribute(each, "r"); !name.empty()) {
                if (!parse_cell_name(name, column, unused)) continue;
            }
            if (column < next || column >= most_columns) {
                out_.out_of_order += static_cast<bool>(each.first_child());
                continue;
            }
            next = column + 1;
            SheetCell cell = read_cell(each);
            cell.column = column;
            if (cell.items.empty() && !cell.framed) continue;
            if (hidden_[static_cast<std::size_t>(column)]) {
                if (!cell.items.empty() && !hidden_seen_[static_cast<std::size_t>(column)]) {
                    hidden_seen_[static_cast<std::size_t>(column)] = true;
                    ++out_.hidden;
                }
                continue;
            }
            budget_.take(Resource::cells, 1);
            row.cells.push_back(std::move(cell));
        }
        if (row.cells.empty()) return;
        if (hidden == "1" || hidden == "true") {
            ++out_.hidden;
        } else {
            out_.rows.push_back(std::move(row));
        }
    }

    SheetCell read_cell(const pugi::xml_node& node) {
        const CellStyle& style = styles_.at(whole_number(attribute(node, "s"), 0, 0, 1'000'000));
        SheetCell cell{.framed = style.framed, .indent = style.indent, .items = {}};
        const std::string_view type = attribute(node, "t"), value = child(node, "v").child_value();
        const Inline look{.bold = style.bold, .italic = style.italic, .text = {}};
        if (type == "s") {
            const int index = whole_number(value, -1, 0, 1'000'000'000);
            if (index >= 0 && static_cast<std::size_t>(index) < strings_.size()) {
                const SharedText& shared = strings_[static_cast<std::size_t>(index)];
                take_items(shared.items, budget_);
                cell.items = shared.items;
                out_.struck += shared.struck;
            }
        } else if (type == "inlineStr") {
            SharedText own = read_text(child(node, "is"), names_, budget_);
            cell.items = std::move(own.items);
            out_.struck += own.struck;
        } else if (type == "b") {
            if (!value.empty()) add_text(value == "1" ? "TRUE" : "FALSE", look, cell.items, budget_);
        } else if (type == "str" || type == "e" || type == "d") {
            if (type == "e" && !value.empty() && out_.errors++ == 0) out_.first_error = value;
            add_text(value, look, cell.items, budget_);
        } else if (!value.empty()) {
            Inline number = look;
            number.stored_number = true;
            add_text(shown_number(value, style.format, words_, from_1904_), number, cell.items, budget_);
        } else if (child(node, "f")) {
            ++out_.without_value;
        }
        // Only stretches with a look of their own are not struck through with their cell.
        if (style.struck && !is_blank(cell.items)) {
            ++out_.struck;
            std::erase_if(cell.items, [](const Inline& item) { return item.font < 0; });
        }
        if (is_blank(cell.items)) cell.items.clear();
        for (Inline& item : cell.items) {
            item.bold = item.bold || style.bold;
            item.italic = item.italic || style.italic;
            if (item.font < 0) item.font = style.font;
        }
        return cell;
    }

    // ---- merged cells

    void merge(const pugi::xml_node& root) {
        std::size_t merges = 0;
        for (const pugi::xml_node& node : child(root, "mergeCells").children()) {
            const std::string_view name = attribute(node, "ref");
            const std::size_t colon = name.find(':');
            Area area;
            if (colon == name.npos || !parse_cell_name(name.substr(0, colon), area.left, area.top) ||
                !parse_cell_name(name.substr(colon + 1), area.right, area.bottom)) {
                continue;
            }
            if (area.right < area.left || area.bottom < area.top || ++merges > most_merges) continue;
            merge(area);
        }
        for (SheetRow& row : out_.rows) {
            std::erase_if(row.cells, [](const SheetCell& cell) { return cell.row_span == 0; });
        }
        std::erase_if(out_.rows, [](const SheetRow& row) { return row.cells.empty(); });
    }

    // The upper left cell takes the place of the others, which are marked by a span of no rows.
    void merge(const Area& area) {
        auto row = std::lower_bound(out_.rows.begin(), out_.rows.end(), area.top,
                                    [](const SheetRow& each, int top) { return each.row < top; });
        if (row == out_.rows.end() || row->row != area.top) return;
        const auto first = std::lower_bound(row->cells.begin(), row->cells.end(), area.left,
                                            [](const SheetCell& cell, int left) { return cell.column < left; });
        if (first == row->cells.end() || first->column != area.left || first->row_span == 0) return;
        int last_row = area.top;
        for (; row != out_.rows.end() && row->row <= area.bottom && covered_ < most_covered; ++row) {
            last_row = row->row;
            for (SheetCell& cell : row->cells) {
                if (cell.column < area.left || cell.column > area.right || &cell == &*first) continue;
                cell.row_span = 0;
            }
            covered_ += row->cells.size() + 1;
        }
        first->row_span = last_row - area.top + 1;
        first->column_span = area.right - area.left + 1;
    }

    const std::vector<SharedText>& strings_;
    const CellStyles& styles_;
    FontNames& names_;
    const CalendarWords& words_;
    bool from_1904_;
    Budget& budget_;
    SheetContent out_;
    std::vector<bool> hidden_, hidden_seen_;  // by column
    std::size_t covered_ = 0;
};

}  // namespace

std::vector<SharedText> read_strings(const pugi::xml_node& root, FontNames& names, Budget& budget) {
    std::vector<SharedText> out;
    for (const pugi::xml_node& node : root.children()) {
        if (local_name(node) != "si") continue;
        budget.take(Resource::parts, 1);
        out.push_back(read_text(node, names, budget));
    }
    return out;
}

SheetContent read_sheet(const pugi::xml_node& root, const std::vector<SharedText>& strings, const CellStyles& styles,
                        FontNames& names, const CalendarWords& words, bool from_1904, Budget& budget) {
    return SheetReader(strings, styles, names, words, from_1904, budget).read(root);
}

bool parse_cell_name(std::string_view name, int& column, int& row) {
    int letters = 0, digits = 0;
    std::size_t i = 0;
    const auto skip_dollar = [&] {
        if (i < name.size() && name[i] == '$') ++i;
    };
    skip_dollar();
    for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z'; ++i) {
        letters = letters * 26 + (name[i] - 'A' + 1);
        if (letters > most_columns) return false;
    }
    skip_dollar();
    for (; i < name.size() && name[i] >= '0' && name[i] <= '9'; ++i) {
        digits = digits * 10 + (name[i] - '0');
        if (digits > most_rows) return false;
    }
    if (letters == 0 || digits == 0 || i != name.size()) return false;
    column = letters - 1;
    row = digits - 1;
    return true;
}

}  // namespace solieu::extract
