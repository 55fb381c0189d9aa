#include "extract/xlsx/xml_workbook.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/flow/block_pages.h"
#include "extract/flow/legacy_runs.h"
#include "extract/flow/reference_mark.h"
#include "extract/ooxml/part_xml.h"
#include "extract/xlsx/cell_styles.h"
#include "extract/xlsx/sheet_blocks.h"
#include "extract/xlsx/shown_number.h"

namespace solieu::extract {
namespace {

constexpr int most_rows = 1'048'576, most_columns = 16'384, most_indent = 250;

bool is_true(std::string_view text) {
    return text == "1" || text == "True" || text == "true";
}

// Formats that go by a name.
std::string_view format_of(std::string_view name) {
    if (name == "Standard") return "#,##0.00";
    if (name == "Fixed") return "0.00";
    if (name == "Currency") return "#,##0.00";
    if (name == "Euro Currency") return "#,##0.00 €";
    if (name == "Percent") return "0.00%";
    if (name == "Scientific") return "0.00E+00";
    if (name == "Short Date" || name == "General Date") return "dd/mm/yyyy";
    if (name == "Medium Date" || name == "Long Date") return "dd-mmm-yy";
    if (name == "Short Time" || name == "Medium Time") return "hh:mm";
    if (name == "Long Time") return "hh:mm:ss";
    if (name == "Yes/No") return R"("Yes";"Yes";"No")";
    if (name == "True/False") return R"("True";"True";"False")";
    if (name == "On/Off") return R"("On";"On";"Off")";
    if (name == "General Number" || name.empty()) return "General";
    return name;
}

// Days since the end of 1899 as a workbook counts them, to a fraction of a second: "2025-06-12T12:00:00.000" ->
// 45820.5;
// "" for what is no such moment.
std::string serial_of(std::string_view value) {
    const auto part = [&](std::size_t at, std::size_t size, int most) {
        return value.size() < at + size ? -1 : whole_number(value.substr(at, size), -1, 0, most);
    };
    if (value.size() < 10 || value[4] != '-' || value[7] != '-') return {};
    const int year = part(0, 4, 9999), month = part(5, 2, 12), day = part(8, 2, 31);
    if (year < 1899 || month < 1 || day < 1) return {};
    std::int64_t seconds = 0;
    if (value.size() >= 19 && value[10] == 'T') {
        const int hour = part(11, 2, 23), minute = part(14, 2, 59), second = part(17, 2, 59);
        if (hour < 0 || minute < 0 || second < 0) return {};
        seconds = (hour * 60 + minute) * 60 + second;
    }
    // Days since 1 March of year 0 (H. Hinnant, "chrono-compatible low-level date algorithms").
    constexpr std::int64_t end_of_1899 = 693'900, march_1900 = 60;
    const std::int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t years = year - (month <= 2 ? 1 : 0);
    std::int64_t days = 365 * years + years / 4 - years / 100 + years / 400 + of_year - end_of_1899;
    if (days >= march_1900) ++days;  // workbooks count a 29 February 1900
    if (days < 0) return {};
    constexpr std::int64_t day_seconds = 86'400, parts = 1'000'000'000'000;
    std::string fraction = std::to_string(parts + (seconds * parts + day_seconds / 2) / day_seconds);
    return std::to_string(days) + "." + fraction.substr(1);
}

bool is_line(std::string_view style) {
    return !style.empty() && style != "None";
}

class XmlWorkbook {
  public:
    XmlWorkbook(const pugi::xml_node& root, const CalendarWords& words, Budget& budget)
        : words_(words), budget_(budget) {
        read_styles(child(root, "Styles"));
        for (const pugi::xml_node& sheet : root.children())
            if (local_name(sheet) == "Worksheet") read_sheet(sheet);
        out_.fonts = names_.names();
        convert_legacy_runs(out_, budget);
    }

    [[nodiscard]] const FlowContent& content() const { return out_; }

  private:
    static constexpr std::size_t most_covered = 2'000'000;

    void read_styles(const pugi::xml_node& styles) {
        for (const pugi::xml_node& node : styles.children()) {
            if (local_name(node) != "Style") continue;
            budget_.take(Resource::parts, 1);
            CellStyle style;
            if (const auto parent = styles_.find(attribute(node, "Parent")); parent != styles_.end())
                style = parent->second;
            for (const pugi::xml_node& part : node.children()) {
                const std::string_view name = local_name(part);
                if (name == "NumberFormat") {
                    const std::string_view code = format_of(attribute(part, "Format"));
                    budget_.take_name(code.size());
                    style.format = NumberFormat(code);
                } else if (name == "Font") {
                    style.bold = is_true(attribute(part, "Bold"));
                    style.italic = is_true(attribute(part, "Italic"));
                    style.struck = is_true(attribute(part, "StrikeThrough"));
                    const std::string_view font = attribute(part, "FontName");
                    if (!font.empty()) style.font = names_.index_of(font, budget_);
                } else if (name == "Alignment") {
                    style.indent = whole_number(attribute(part, "Indent"), 0, 0, most_indent);
                } else if (name == "Borders") {
                    style.framed = false;
                    for (const pugi::xml_node& side : part.children())
                        style.framed = style.framed || is_line(attribute(side, "LineStyle"));
                }
            }
            styles_.emplace(attribute(node, "ID"), std::move(style));
        }
    }

    void read_sheet(const pugi::xml_node& sheet) {
        const std::string_view visible = child(child(sheet, "WorksheetOptions"), "Visible").child_value();
        if (visible == "SheetHidden" || visible == "SheetVeryHidden") {
            ++out_.hidden_runs;
            return;
        }
        SheetContent content;
        covered_.assign(most_columns, -1);
        written_ = 0;
        const pugi::xml_node table = child(sheet, "Table");
        read_columns(table);
        int next = 0;
        for (const pugi::xml_node& row : table.children()) {
            if (local_name(row) != "Row") continue;
            const int number = whole_number(attribute(row, "Index"), next + 1, 1, most_rows) - 1;
            if (number < next) {  // rows stand in order
                for (const pugi::xml_node& cell : row.children()) content.out_of_order += holds_data(cell);
                continue;
            }
            next = std::min(number + 1 + whole_number(attribute(row, "Span"), 0, 0, most_rows), most_rows);
            read_row(row, number, content);
        }
        add_sheet(std::move(content), {}, out_, budget_);
    }

    void read_columns(const pugi::xml_node& table) {
        hidden_.assign(most_columns, false);
        int next = 0;
        for (const pugi::xml_node& column : table.children()) {
            if (local_name(column) != "Column") continue;
            const int first = whole_number(attribute(column, "Index"), next + 1, 1, most_columns) - 1;
            const int last =
                std::min(first + whole_number(attribute(column, "Span"), 0, 0, most_columns), most_columns - 1);
            next = last + 1;
            if (is_true(attribute(column, "Hidden")))
                std::fill(hidden_.begin() + first, hidden_.begin() + last + 1, true);
        }
    }

    void read_row(const pugi::xml_node& node, int number, SheetContent& content) {
        SheetRow row{.row = number, .cells = {}};
        const CellStyle& row_style = style_of(node, none_);
        int next = 0;
        for (const pugi::xml_node& each : node.children()) {
            if (local_name(each) != "Cell") continue;
            const std::string_view index = attribute(each, "Index");
            int column = index.empty() ? next : whole_number(index, next + 1, 1, most_columns) - 1;
            if (index.empty())
                while (column < most_columns && covered_[static_cast<std::size_t>(column)] >= number) {
                    budget_.take(Resource::cells, 1);
                    ++column;
                }
            if (column < next || column >= most_columns) {
                content.out_of_order += holds_data(each);
                continue;
            }
            SheetCell cell = read_cell(each, style_of(each, row_style), content);
            cell.column = column;
            const int across = whole_number(attribute(each, "MergeAcross"), 0, 0, most_columns);
            const int down = whole_number(attribute(each, "MergeDown"), 0, 0, most_rows);
            cell.column_span = std::min(across + 1, most_columns - column);
            cell.row_span = std::min(down + 1, most_rows - number);
            next = column + cell.column_span;
            if (down > 0 && written_ < most_covered) {
                std::fill_n(covered_.begin() + column, cell.column_span, number + down);
                written_ += static_cast<std::size_t>(cell.column_span);
            }
            if (cell.items.empty() && !cell.framed) continue;
            if (hidden_[static_cast<std::size_t>(column)]) {
                content.hidden += !cell.items.empty();
                continue;
            }
            budget_.take(Resource::cells, 1);
            row.cells.push_back(std::move(cell));
        }
        if (row.cells.empty()) return;
        if (is_true(attribute(node, "Hidden"))) {
            ++content.hidden;
        } else {
            content.rows.push_back(std::move(row));
        }
    }

    static bool holds_data(const pugi::xml_node& cell) { return static_cast<bool>(child(cell, "Data").first_child()); }

    [[nodiscard]] const CellStyle& style_of(const pugi::xml_node& node, const CellStyle& otherwise) const {
        const auto found = styles_.find(attribute(node, "StyleID"));
        return found == styles_.end() ? otherwise : found->second;
    }

    SheetCell read_cell(const pugi::xml_node& node, const CellStyle& style, SheetContent& content) {
        SheetCell cell{.framed = style.framed, .indent = style.indent, .items = {}};
        const pugi::xml_node data = child(node, "Data");
        const std::string_view type = attribute(data, "Type"), value = data.child_value();
        const Inline look{.bold = style.bold, .italic = style.italic, .font = style.font, .text = {}};
        if (style.struck) {
            content.struck += data.first_child() ? 1 : 0;
        } else if (type == "Number") {
            Inline number = look;
            number.stored_number = true;
            add_text(shown_number(value, style.format, words_), number, cell.items);
        } else if (type == "DateTime") {
            add_text(shown_moment(value, style.format), look, cell.items);
        } else if (type == "Boolean") {
            if (!value.empty()) add_text(value == "1" ? "TRUE" : "FALSE", look, cell.items);
        } else {
            if (type == "Error" && !value.empty() && content.errors++ == 0) content.first_error = value;
            read_text(data, look, cell.items, content, 0);
        }
        const bool blank = std::all_of(cell.items.begin(), cell.items.end(), [](const Inline& item) {
            return item.kind != Inline::Kind::mark && item.text.find_first_not_of(" \t\n\r") == item.text.npos;
        });
        if (blank) cell.items.clear();
        return cell;
    }

    // Text with the tags of HTML in it: <B>, <I>, <S>, <Sup>, <Font html:Face>.
    void read_text(const pugi::xml_node& node, const Inline& look, std::vector<Inline>& items, SheetContent& content,
                   int depth) {
        constexpr int deepest = 50;
        if (depth > deepest) return;
        for (const pugi::xml_node& part : node.children()) {
            const std::string_view name = local_name(part);
            if (name.empty()) {
                add_text(part.value(), look, items);
                continue;
            }
            if (name == "S") {
                ++content.struck;
                continue;
            }
            Inline inner = look;
            inner.bold = inner.bold || name == "B";
            inner.italic = inner.italic || name == "I";
            if (const std::string_view face = attribute(part, "Face"); !face.empty())
                inner.font = names_.index_of(face, budget_);
            if (const std::string_view raised = name == "Sup" ? only_text(part) : ""; is_reference_mark(raised)) {
                budget_.take(Resource::parts, 1);
                inner.kind = Inline::Kind::mark;
                inner.text = raised;
                items.push_back(std::move(inner));
                continue;
            }
            read_text(part, inner, items, content, depth + 1);
        }
    }

    // Of an element that holds one text and nothing else, whatever stands around it.
    static std::string_view only_text(pugi::xml_node node) {
        while (node.first_child() && !node.first_child().next_sibling()) node = node.first_child();
        return node.value();
    }

    // A moment whose cell has no format of its own is shown as a date.
    [[nodiscard]] std::string shown_moment(std::string_view value, const NumberFormat& format) const {
        const std::string serial = serial_of(value);
        if (serial.empty()) return std::string(value);
        if (format.code() == "General") return shown_number(serial, "dd/mm/yyyy", words_);
        return shown_number(serial, format, words_);
    }

    void add_text(std::string_view text, const Inline& look, std::vector<Inline>& items) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (end > 0) {
                budget_.take(Resource::text, end);
                budget_.take(Resource::parts, 1);
                items.push_back(look);
                items.back().text = text.substr(0, end);
            }
            if (end == text.size()) return;
            budget_.take(Resource::lines, 1);
            items.push_back({.kind = Inline::Kind::line_end, .text = {}});
            text.remove_prefix(end + 1);
        }
    }

    const CalendarWords& words_;
    Budget& budget_;
    FontNames names_;
    std::unordered_map<std::string_view, CellStyle> styles_;
    const CellStyle none_;
    std::vector<bool> hidden_;  // by column
    std::vector<int> covered_;  // by column: the last row that a cell from above takes
    std::size_t written_ = 0;   // of these, in all
    FlowContent out_;
};

}  // namespace

Result<Document> read_xml_workbook(std::string bytes, const ReadOptions& options, const BudgetLimits& limits) {
    Budget budget(with_text(limits, options.max_text_bytes));
    const CalendarWords none;
    try {
        FlowContent content;
        {
            const auto tree = parse_part(std::move(bytes), "workbook", budget);
            if (!tree) return tl::unexpected(tree.error());
            content = XmlWorkbook((*tree)->document_element(), options.words ? options.words->calendar : none, budget)
                          .content();
        }
        return pages_of(content, SourceKind::xlsx, options, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
