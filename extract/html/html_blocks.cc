#include "extract/html/html_blocks.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/flow/cell_number.h"
#include "extract/flow/reference_mark.h"
#include "extract/flow/table_grid.h"
#include "extract/number_format.h"

namespace solieu::extract {
namespace {

constexpr int most_cells_below = 65'534;  // rows that a cell may reach over, as in HTML

bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view name_of(const xmlNode& node) {
    return node.type == XML_ELEMENT_NODE && node.name ? reinterpret_cast<const char*>(node.name) : std::string_view();
}

// The value of an attribute, "" where it has none; nothing where the attribute is not there.
std::optional<std::string> value_of(const xmlNode& node, std::string_view name) {
    for (const xmlAttr* each = node.properties; each != nullptr; each = each->next) {
        if (name != reinterpret_cast<const char*>(each->name)) continue;
        std::string out;
        for (const xmlNode* part = each->children; part != nullptr; part = part->next)
            if (part->content != nullptr) out += reinterpret_cast<const char*>(part->content);
        return out;
    }
    return std::nullopt;
}

// The same, for attributes that say something by being there: without a value they are their name; "" for none.
std::string attribute(const xmlNode& node, std::string_view name) {
    const std::optional<std::string> value = value_of(node, name);
    return value && value->empty() ? std::string(name) : value.value_or(std::string());
}

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

// "font-weight: bold" in a style attribute, spaces and capitals aside.
bool has_style(const std::string& style, std::string_view property, std::initializer_list<std::string_view> values) {
    for (std::size_t at = 0; at < style.size();) {
        const std::size_t end = std::min(style.find(';', at), style.size());
        const std::string_view each = std::string_view(style).substr(at, end - at);
        at = end + 1;
        const std::size_t colon = each.find(':');
        if (colon != each.npos && each.substr(0, colon) == property &&
            std::any_of(values.begin(), values.end(),
                        [&](std::string_view value) { return each.substr(colon + 1).starts_with(value); })) {
            return true;
        }
    }
    return false;
}

// The same where the value stands anywhere in it: "text-decoration: underline line-through".
bool holds_style(const std::string& style, std::string_view property, std::string_view value) {
    for (std::size_t at = style.find(value); at != style.npos; at = style.find(value, at + 1)) {
        const std::size_t before = at == 0 ? style.npos : style.rfind(';', at);
        const std::string_view each = std::string_view(style).substr(before == style.npos ? 0 : before + 1);
        if (each.starts_with(property) && each.substr(property.size()).starts_with(':')) return true;
    }
    return false;
}

std::string style_of(const xmlNode& node) {
    std::string style = lowered(attribute(node, "style"));
    std::erase_if(style, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
    return style;
}

int number_of(const std::string& text, int otherwise, int least, int most) {
    int number = 0;
    const std::size_t begin = std::min(text.find_first_not_of(" +"), text.size());
    const auto [end, error] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
    return error == std::errc() && end != text.data() ? std::clamp(number, least, most) : otherwise;
}

bool is_block(std::string_view name) {
    return one_of(name, {"p",       "div",      "h1",      "h2",     "h3",         "h4",      "h5",         "h6",
                         "ul",      "ol",       "li",      "dl",     "dt",         "dd",      "blockquote", "section",
                         "article", "header",   "footer",  "main",   "aside",      "nav",     "address",    "center",
                         "form",    "fieldset", "pre",     "figure", "figcaption", "caption", "hr",         "body",
                         "html",    "details",  "summary", "menu",   "dir",        "hgroup"});
}

bool is_left_out(std::string_view name) {
    return one_of(name, {"script", "style", "head", "noscript", "template", "svg", "button", "datalist", "img", "title",
                         "meta", "link", "noframes", "canvas", "audio", "video"});
}

// The number of a note in "_ftn3", "_edn3", "sdfootnote3sym": how Word and LibreOffice name what they link to.
std::string note_name(std::string_view id) {
    for (const auto& [begin, end] : {std::pair<std::string_view, std::string_view>{"_ftn", ""},
                                     {"_edn", ""},
                                     {"ftn", ""},
                                     {"edn", ""},
                                     {"sdfootnote", "sym"},
                                     {"sdendnote", "sym"},
                                     {"sdfootnote", ""},
                                     {"sdendnote", ""}}) {
        if (!id.starts_with(begin) || !id.ends_with(end) || id.size() <= begin.size() + end.size()) continue;
        const std::string_view number = id.substr(begin.size(), id.size() - begin.size() - end.size());
        if (number.size() > 5 || number.find_first_not_of("0123456789") != number.npos) continue;
        const bool end_note = begin.find("ed") != begin.npos || begin.find("end") != begin.npos;
        return (end_note ? "e" : "f") + std::string(number);
    }
    return {};
}

bool is_blank(const FlowParagraph& paragraph) {
    return std::all_of(paragraph.items.begin(), paragraph.items.end(), [](const Inline& item) {
        return item.kind == Inline::Kind::text && item.text.find_first_not_of(" \t\r\n") == item.text.npos;
    });
}

struct Look {
    bool bold = false, italic = false, raised = false, kept_lines = false;
};

class HtmlBlocks {
  public:
    HtmlBlocks(FlowContent& content, Budget& budget) : out_(content), budget_(budget) {}

    void read(const xmlNode* root) {
        if (root == nullptr) return;
        find_notes(*root);
        Writing writing{.blocks = &out_.blocks};
        read_node(*root, writing, {});
        finish(writing);
    }

  private:
    // Where blocks go, and the paragraph that is open.
    struct Writing {
        std::vector<Block>* blocks;
        FlowParagraph paragraph = {};
        bool in_note = false;
        bool starts_page = false;
    };

    struct List {
        bool numbered = false;
        int next = 1;
        std::string format;
    };

    // Notes stand at the end; they are read when they are met there.
    void find_notes(const xmlNode& node) {
        for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
            if (child->type != XML_ELEMENT_NODE) continue;
            if (name_of(*child) == "div") {
                if (const std::string name = note_name(attribute(*child, "id"));
                    !name.empty() && !notes_.contains(name)) {
                    budget_.take(Resource::notes, 1);
                    notes_[name] = static_cast<int>(out_.notes.size());
                    out_.notes.push_back({.mark = name.substr(1), .blocks = {}});
                }
            }
            find_notes(*child);
        }
    }

    void finish(Writing& writing) {
        const bool blank = is_blank(writing.paragraph);
        if (blank && !writing.paragraph.label.empty()) {
            writing.paragraph.items.clear();  // the item's first paragraph is still to come
            return;
        }
        writing.paragraph.starts_page = std::exchange(writing.starts_page, false);
        if (!blank || writing.paragraph.starts_page) {
            budget_.take(Resource::lines, 1);
            Block block;
            block.paragraph = std::move(writing.paragraph);
            writing.blocks->push_back(std::move(block));
        }
        writing.paragraph = {};
    }

    void read_children(const xmlNode& node, Writing& writing, const Look& look) {
        for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
            read_node(*child, writing, look);
        }
    }

    void read_node(const xmlNode& node, Writing& writing, Look look) {
        if (node.type == XML_TEXT_NODE || node.type == XML_CDATA_SECTION_NODE) {
            add_text(node, writing, look);
            return;
        }
        const std::string_view name = name_of(node);
        if (name.empty() || is_left_out(name)) return;
        if (one_of(name, {"iframe", "frame", "object", "embed", "applet"})) {
            ++out_.outside_parts;
            return;
        }
        const std::string style = style_of(node);
        if (!attribute(node, "hidden").empty() || has_style(style, "display", {"none"}) ||
            has_style(style, "visibility", {"hidden"}) || has_style(style, "mso-hide", {"all"})) {
            ++out_.hidden_runs;
            return;
        }
        if (is_struck(name, style)) {
            if (holds_text(node)) ++out_.struck_runs;
            return;
        }
        if (one_of(name, {"input", "select", "textarea"})) {
            add_value(" ", writing, look);  // it stands apart from what is beside it
            read_field(node, name, writing, look);
            add_value(" ", writing, look);
            return;
        }
        take_look(name, style, look);
        const bool new_page =
            has_style(style, "page-break-before", {"always"}) || has_style(style, "break-before", {"page"});
        if (name == "br") {
            budget_.take(Resource::lines, 1);
            writing.paragraph.items.push_back(
                {.kind = new_page ? Inline::Kind::page_end : Inline::Kind::line_end, .text = {}});
        } else if (name == "table") {
            finish(writing);
            writing.starts_page = writing.starts_page || new_page;
            if (writing.starts_page) finish(writing);
            read_table(node, writing, look);
        } else if (name == "a" && !writing.in_note && refers_to_note(node, writing, look)) {
            return;
        } else if (name == "a" && writing.in_note && leads_back(node)) {
            return;
        } else if (is_block(name)) {
            finish(writing);
            writing.starts_page = writing.starts_page || new_page;
            read_block(node, name, writing, look);
            finish(writing);
        } else {
            read_children(node, writing, look);
        }
    }

    static bool is_struck(std::string_view name, const std::string& style) {
        if (one_of(name, {"s", "strike", "del"})) return !has_style(style, "text-decoration", {"none"});
        for (const std::string_view property : {"text-decoration", "text-decoration-line"})
            if (holds_style(style, property, "line-through")) return true;
        return false;
    }

    static bool holds_text(const xmlNode& node) {
        for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
            if (child->type == XML_TEXT_NODE && child->content != nullptr &&
                std::string_view(reinterpret_cast<const char*>(child->content)).find_first_not_of(" \t\r\n") !=
                    std::string_view::npos)
                return true;
            if (holds_text(*child)) return true;
        }
        return false;
    }

    // What stands in a field of a form, as the page shows it when it is opened.
    void read_field(const xmlNode& node, std::string_view name, Writing& writing, const Look& look) {
        if (name == "textarea") {
            Look kept = look;
            kept.kept_lines = true;
            read_children(node, writing, kept);
            return;
        }
        if (name == "select") {
            read_choice(node, writing, look);
            return;
        }
        const std::string type = lowered(attribute(node, "type"));
        if (one_of(type, {"hidden", "submit", "reset", "button", "image", "file", "password", "color", "range"}))
            return;
        if (type == "checkbox" || type == "radio") {
            add_value(attribute(node, "checked").empty() ? "☐" : "☒", writing, look);
        } else {
            add_value(value_of(node, "value").value_or(std::string()), writing, look);
        }
    }

    // The options that are selected; of a list of which one is always chosen the first, but not where it only asks.
    void read_choice(const xmlNode& node, Writing& writing, const Look& look) {
        std::vector<const xmlNode*> chosen;
        const xmlNode* first = nullptr;
        for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
            if (name_of(*child) == "option") take_option(*child, first, chosen);
            if (name_of(*child) != "optgroup") continue;
            for (const xmlNode* inner = child->children; inner != nullptr; inner = inner->next)
                if (name_of(*inner) == "option") take_option(*inner, first, chosen);
        }
        const bool one = attribute(node, "multiple").empty() && attribute(node, "size").empty();
        if (chosen.empty() && one && first != nullptr && value_of(*first, "value") != std::string())
            chosen.push_back(first);
        for (const xmlNode* option : chosen) {
            add_value(" ", writing, look);
            read_children(*option, writing, look);
            add_value(" ", writing, look);
        }
    }

    static void take_option(const xmlNode& option, const xmlNode*& first, std::vector<const xmlNode*>& chosen) {
        if (first == nullptr && attribute(option, "disabled").empty()) first = &option;
        if (!attribute(option, "selected").empty()) chosen.push_back(&option);
    }

    void add_value(const std::string& text, Writing& writing, const Look& look) {
        budget_.take(Resource::text, text.size());
        take_words(text);
        add_item(writing, text, look);
    }

    static void take_look(std::string_view name, const std::string& style, Look& look) {
        if (one_of(name, {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})) look.bold = true;
        if (one_of(name, {"i", "em", "cite", "dfn"})) look.italic = true;
        if (name == "pre") look.kept_lines = true;
        if (name == "sup" || has_style(style, "vertical-align", {"super"})) look.raised = true;
        if (has_style(style, "font-weight", {"bold", "6", "7", "8", "9"})) look.bold = true;
        if (has_style(style, "font-weight", {"normal", "400"})) look.bold = false;
        if (has_style(style, "font-style", {"italic", "oblique"})) look.italic = true;
        if (has_style(style, "font-style", {"normal"})) look.italic = false;
    }

    void read_block(const xmlNode& node, std::string_view name, Writing& writing, const Look& look) {
        if (name == "div") {
            if (const auto note = notes_.find(note_name(attribute(node, "id"))); note != notes_.end()) {
                Writing inside{.blocks = &out_.notes[static_cast<std::size_t>(note->second)].blocks, .in_note = true};
                if (!inside.blocks->empty()) return;
                read_children(node, inside, look);
                finish(inside);
                return;
            }
        }
        const bool list = name == "ul" || name == "ol" || name == "menu" || name == "dir";
        if (list) {
            lists_.push_back({.numbered = name == "ol",
                              .next = number_of(attribute(node, "start"), 1, -100'000, 1'000'000),
                              .format = format_of(attribute(node, "type"))});
        }
        if (name == "li") writing.paragraph.label = next_label(node);
        read_children(node, writing, look);
        if (name == "li") finish_item(writing);
        if (list) lists_.pop_back();
    }

    // An item without text still shows its number: how office programs number the rows of a table.
    void finish_item(Writing& writing) {
        const bool numbered = !lists_.empty() && lists_.back().numbered && !writing.paragraph.label.empty();
        if (numbered && is_blank(writing.paragraph)) {
            writing.paragraph.items.push_back({.text = std::exchange(writing.paragraph.label, {})});
        }
        finish(writing);
        writing.paragraph = {};
    }

    static std::string format_of(const std::string& type) {
        const std::string_view named = named_format(type);
        return std::string(named.empty() ? "decimal" : named);
    }

    std::string next_label(const xmlNode& node) {
        if (lists_.empty() || !lists_.back().numbered) return "•";
        List& list = lists_.back();
        list.next = number_of(attribute(node, "value"), list.next, -100'000, 1'000'000);
        return format_number(list.next++, list.format) + ".";
    }

    void add_text(const xmlNode& node, Writing& writing, const Look& look) {
        if (node.content == nullptr) return;
        std::string_view text = reinterpret_cast<const char*>(node.content);
        budget_.take(Resource::text, text.size());
        take_words(text);
        const std::size_t begin = std::min(text.find_first_not_of(" \n\r\t"), text.size());
        const std::size_t end = text.find_last_not_of(" \n\r\t") + 1;
        if (look.raised && begin < end && is_reference_mark(text.substr(begin, end - begin))) {
            add_mark(writing, std::string(text.substr(begin, end - begin)), -1, look);
            return;
        }
        while (look.kept_lines) {
            const std::size_t line = text.find('\n');
            if (line == text.npos) break;
            budget_.take(Resource::lines, 1);
            add_item(writing, text.substr(0, line), look);
            writing.paragraph.items.push_back({.kind = Inline::Kind::line_end, .text = {}});
            text.remove_prefix(line + 1);
        }
        add_item(writing, text, look);
    }

    // Those that the pages will hold.
    void take_words(std::string_view text) {
        constexpr std::string_view spaces = " \n\r\t";
        for (std::size_t at = text.find_first_not_of(spaces); at < text.size();) {
            const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
            budget_.take(Resource::words, 1);
            const std::string_view word = text.substr(at, end - at);
            if (word.find_first_of("0123456789") != word.npos) budget_.take(Resource::numbers, 1);
            at = text.find_first_not_of(spaces, end);
        }
    }

    static void add_item(Writing& writing, std::string_view text, const Look& look) {
        if (text.empty()) return;
        writing.paragraph.items.push_back(
            {.kind = Inline::Kind::text, .bold = look.bold, .italic = look.italic, .text = std::string(text)});
    }

    static void add_mark(Writing& writing, std::string text, int note, const Look& look) {
        writing.paragraph.items.push_back({.kind = Inline::Kind::mark,
                                           .bold = look.bold,
                                           .italic = look.italic,
                                           .note = note,
                                           .text = std::move(text)});
    }

    // <a href="#_ftn1">[1]</a>
    bool refers_to_note(const xmlNode& node, Writing& writing, const Look& look) {
        const std::string target = attribute(node, "href");
        if (!target.starts_with('#')) return false;
        const auto note = notes_.find(note_name(std::string_view(target).substr(1)));
        if (note == notes_.end()) return false;
        const auto index = static_cast<std::size_t>(note->second);
        if (told_.size() <= index) told_.resize(index + 1, false);
        budget_.take(Resource::notes, 1);
        add_mark(writing, out_.notes[index].mark, told_[index] ? -1 : note->second, look);
        told_[index] = true;
        return true;
    }

    // From a note to where it is referred to: its own number.
    static bool leads_back(const xmlNode& node) {
        const std::string target = attribute(node, "href");
        return target.starts_with("#_ftnref") || target.starts_with("#_ednref") ||
               (target.starts_with("#sd") && target.ends_with("anc"));
    }

    // ---- tables ----

    // For how many rows a cell from above still takes a column; it reaches over `span` columns from `first`.
    struct Above {
        int rows = 0, first = 0, span = 1;
    };

    void read_table(const xmlNode& node, Writing& writing, const Look& look) {
        FlowTable table;
        std::vector<Above> above;
        const std::vector<Width> outer = std::exchange(widths_, {});
        read_rows(node, table, above, writing, look);
        table.column_widths = column_widths(std::exchange(widths_, outer));
        if (table.rows.empty()) return;
        const bool one_cell = table.rows.size() == 1 && table.rows.front().size() == 1;
        if (!one_cell) budget_.take(Resource::tables, 1);
        add_table(std::move(table), *writing.blocks, one_cell);
    }

    void read_rows(const xmlNode& parent, FlowTable& table, std::vector<Above>& above, Writing& writing,
                   const Look& look) {
        for (const xmlNode* child = parent.children; child != nullptr; child = child->next) {
            const std::string_view name = name_of(*child);
            if (name == "tr") {
                if (has_style(style_of(*child), "display", {"none"})) {
                    ++out_.hidden_runs;
                } else {
                    read_row(*child, table, above, look);
                }
            } else if (one_of(name, {"thead", "tbody", "tfoot"})) {
                above.clear();  // no cell reaches from one into another
                read_rows(*child, table, above, writing, look);
            } else if (name == "caption") {
                read_node(*child, writing, look);
            }
        }
    }

    void read_row(const xmlNode& node, FlowTable& table, std::vector<Above>& above, const Look& look) {
        std::vector<FlowCell> row;
        int column = 0;
        for (const xmlNode* child = node.children; child != nullptr; child = child->next) {
            const std::string_view name = name_of(*child);
            if (name != "td" && name != "th") continue;
            column = go_on(row, above, column, false);
            const int span = number_of(attribute(*child, "colspan"), 1, 1, 1000);
            int down = number_of(attribute(*child, "rowspan"), 1, 0, most_cells_below);
            if (down == 0) down = most_cells_below;
            if (column >= max_flow_columns) {
                ++out_.cells_to_right;
                put_into_last(*child, row, look);
                continue;
            }
            budget_.take(Resource::cells, 1);
            FlowCell cell{.column = column,
                          .column_span = std::min(span, max_flow_columns - column),
                          .merge_starts = down > 1,
                          .blocks = {}};
            note_width(*child, cell);
            read_cell(*child, cell, look);
            const auto end = static_cast<std::size_t>(column + cell.column_span);
            if (above.size() < end) above.resize(end);
            for (std::size_t i = static_cast<std::size_t>(column); i < end; ++i) {
                above[i] = {.rows = down, .first = column, .span = cell.column_span};
            }
            column += cell.column_span;
            row.push_back(std::move(cell));
        }
        go_on(row, above, column, true);
        for (Above& each : above) each.rows = std::max(0, each.rows - 1);
        if (!row.empty()) table.rows.push_back(std::move(row));
    }

    // Widths as the cells state them, in pixels. Cells drawn a little off each other take columns of a pixel or two,
    // which are told from true ones by their width only.
    struct Width {
        int column = 0, span = 1, pixels = 0;
    };

    void note_width(const xmlNode& node, const FlowCell& cell) {
        const std::string text = attribute(node, "width");
        const int pixels = text.find('%') == text.npos ? number_of(text, 0, 0, 20'000) : 0;
        if (pixels > 0) widths_.push_back({cell.column, cell.column_span, pixels});
    }

    // In twips; 0 for a column that no cell tells of. A cell over several columns tells of the one that is left.
    static std::vector<int> column_widths(std::vector<Width> stated) {
        constexpr int twips = 15;  // of a pixel at 96 to an inch
        std::vector<int> pixels(max_flow_columns, 0);
        std::stable_sort(stated.begin(), stated.end(), [](const Width& a, const Width& b) { return a.span < b.span; });
        int end = 0;
        for (const Width& width : stated) {
            int unknown = -1, known = 0, unknowns = 0;
            for (int i = width.column; i < width.column + width.span; ++i) {
                const int each = pixels[static_cast<std::size_t>(i)];
                known += each;
                if (each == 0) unknown = i;
                if (each == 0) ++unknowns;
            }
            if (unknowns != 1) continue;
            pixels[static_cast<std::size_t>(unknown)] = std::max(1, width.pixels - known);
            end = std::max(end, unknown + 1);
        }
        pixels.resize(static_cast<std::size_t>(end));
        for (int& each : pixels) each *= twips;
        return pixels;
    }

    // Puts in the cells that go on from above, from `column` to the first free one; with `to_end` also all further
    // right.
    int go_on(std::vector<FlowCell>& row, const std::vector<Above>& above, int column, bool to_end) {
        while (static_cast<std::size_t>(column) < above.size()) {
            const Above& each = above[static_cast<std::size_t>(column)];
            if (each.rows > 0 && each.first == column) {
                budget_.take(Resource::cells, 1);
                row.push_back({.column = column, .column_span = each.span, .merge_goes_on = true, .blocks = {}});
                column += each.span;
            } else if (each.rows > 0 || to_end) {
                ++column;
            } else {
                break;
            }
        }
        return column;
    }

    void read_cell(const xmlNode& node, FlowCell& cell, Look look) {
        const std::string style = style_of(node);
        if (has_style(style, "display", {"none"})) {
            ++out_.hidden_runs;
            return;
        }
        if (is_struck(name_of(node), style)) {
            if (holds_text(node)) ++out_.struck_runs;
            return;
        }
        take_look(name_of(node), style, look);
        Writing inside{.blocks = &cell.blocks};
        read_children(node, inside, look);
        finish(inside);
        take_number(node, cell);
    }

    // A page that a spreadsheet wrote holds the number itself beside the text that shows it; where both are the same,
    // the attribute has no value.
    static void take_number(const xmlNode& node, FlowCell& cell) {
        if (cell.blocks.size() != 1 || !cell.blocks.front().table.empty()) return;
        for (const std::string_view name : {"sdval", "x:num"}) {
            const std::optional<std::string> stored = value_of(node, name);
            if (stored) return take_stored_number(cell.blocks.front().paragraph.items, *stored);
        }
    }

    void put_into_last(const xmlNode& node, std::vector<FlowCell>& row, const Look& look) {
        if (!row.empty()) read_cell(node, row.back(), look);
    }

    FlowContent& out_;
    std::map<std::string, int> notes_;  // "f3": footnote 3, into out_.notes
    std::vector<List> lists_;           // those that are open
    std::vector<Width> widths_;         // of the table that is read
    std::vector<bool> told_;            // by note: it was referred to
    Budget& budget_;
};

}  // namespace

void read_blocks(const xmlNode* root, FlowContent& content, Budget& budget) {
    HtmlBlocks(content, budget).read(root);
}

}  // namespace solieu::extract
