#include "extract/docx/body.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "extract/docx/symbols.h"
#include "extract/encoding/legacy_font.h"
#include "extract/flow/reference_mark.h"
#include "extract/flow/table_grid.h"
#include "extract/ooxml/part_xml.h"

namespace solieu::extract {
namespace {

constexpr int deepest = 200;

bool one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements whose children stand in their place.
bool is_wrapper(std::string_view name) {
    return one_of(name, {"ins",  "moveTo", "sdtContent", "smartTag", "customXml", "hyperlink", "fldSimple",
                         "dir",  "bdo",    "ruby",       "rubyBase", "oMath",     "oMathPara", "sSup",
                         "sSub", "num",    "den",        "e",        "sup",       "sub",       "d"});
}

// Whether something below the element is text of the document. Counted, since alternatives may stand in each other and
// each is looked through again.
bool holds_text(const pugi::xml_node& node, Budget& budget) {
    struct Walker : pugi::xml_tree_walker {
        bool found = false;
        std::uint64_t seen = 0;
        bool for_each(pugi::xml_node& each) override {
            ++seen;
            found = local_name(each) == "txbxContent" || local_name(each) == "t" || local_name(each) == "p";
            return !found;
        }
    } walker;
    pugi::xml_node top = node;
    top.traverse(walker);
    budget.take(Resource::elements, walker.seen);
    return walker.found;
}

// The branch of mc:AlternateContent to read: the first choice that holds text, else the fallback.
pugi::xml_node branch_of(const pugi::xml_node& alternatives, Budget& budget) {
    for (const pugi::xml_node& node : alternatives.children())
        if (local_name(node) == "Choice" && holds_text(node, budget)) return node;
    return child(alternatives, "Fallback");
}

class BodyReader {
  public:
    BodyReader(const DocxParts& parts, const Styles& styles, Numbering& numbering, Budget& budget)
        : styles_(styles), numbering_(numbering), budget_(budget) {
        index_notes(parts.footnotes, "footnote", footnotes_);
        index_notes(parts.endnotes, "endnote", endnotes_);
        both_kinds_ = used_notes(parts.document) == 2;
        read_sections(parts.document);
        read_blocks(child(parts.document, "body"), out_.blocks, 0);
        finish_pending(out_.blocks);
    }

    [[nodiscard]] FlowContent take() { return std::move(out_); }

  private:
    // What is known while the pieces of one paragraph are read.
    struct Writing {
        std::vector<Inline> items;
        std::vector<Block> boxes;  // of text boxes; they follow the paragraph
        RunLook look;              // of the paragraph
        int note = -1;             // the note whose text this is
        bool struck = false;       // something of it is struck through
        bool custom_mark = false;  // the mark of the note that was just referred to is typed
    };

    struct Font {
        int index = -1;
        bool legacy = false;
    };
    using NoteIndex = std::unordered_map<std::string_view, pugi::xml_node>;

    void index_notes(const pugi::xml_node& root, std::string_view name, NoteIndex& index) {
        for (const pugi::xml_node& node : root.children()) {
            const std::string_view kind = attribute(node, "type");
            const bool separator = !kind.empty() && kind != "normal";
            if (local_name(node) != name || separator) continue;
            budget_.take(Resource::notes, 1);
            index.emplace(attribute(node, "id"), node);
        }
    }

    // How many kinds of notes the text refers to.
    static int used_notes(const pugi::xml_node& root) {
        struct Walker : pugi::xml_tree_walker {
            bool foot = false, end = false;
            bool for_each(pugi::xml_node& each) override {
                foot = foot || local_name(each) == "footnoteReference";
                end = end || local_name(each) == "endnoteReference";
                return !(foot && end);
            }
        } walker;
        pugi::xml_node top = root;
        top.traverse(walker);
        return (walker.foot ? 1 : 0) + (walker.end ? 1 : 0);
    }

    // A section's properties stand at its end, but say how it begins.
    void read_sections(const pugi::xml_node& root) {
        for (const pugi::xml_node& node : child(root, "body").children()) {
            const pugi::xml_node section = local_name(node) == "sectPr" ? node : child(child(node, "pPr"), "sectPr");
            if (!section) continue;
            const std::string_view kind = attribute(child(section, "type"), "val");
            section_starts_page_.push_back(kind != "continuous" && kind != "nextColumn");
        }
    }

    [[nodiscard]] bool is_too_deep(int depth) {
        if (depth <= deepest) return false;
        ++out_.too_deep;
        return true;
    }

    // ---- blocks ----

    void read_blocks(const pugi::xml_node& parent, std::vector<Block>& out, int depth, int note = -1) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "p") {
                read_paragraph(node, out, depth + 1, note);
            } else if (name == "tbl") {
                finish_pending(out);
                read_table(node, out, depth + 1, note);
            } else if (name == "sdt") {
                if (!is_prompt(node)) read_blocks(child(node, "sdtContent"), out, depth + 1, note);
            } else if (name == "AlternateContent") {
                read_blocks(branch_of(node, budget_), out, depth + 1, note);
            } else if (name == "altChunk" || name == "subDoc") {
                ++out_.outside_parts;
            } else if (is_wrapper(name)) {
                read_blocks(node, out, depth + 1, note);
            }
        }
    }

    static bool is_prompt(const pugi::xml_node& control) {
        return is_on(child(control, "sdtPr"), "showingPlcHdr", false);
    }

    // Characters by which a paragraph is moved in by hand; twentieths of a point in the file.
    static int indent_of(const pugi::xml_node& properties) {
        constexpr int twips_a_character = 120, most = 100;
        const pugi::xml_node indent = child(properties, "ind");
        const std::string_view left = attribute(indent, "left");
        return whole_number(left.empty() ? attribute(indent, "start") : left, 0, 0, most * twips_a_character) /
               twips_a_character;
    }

    void read_paragraph(const pugi::xml_node& node, std::vector<Block>& out, int depth, int note) {
        budget_.take(Resource::lines, 1);
        const pugi::xml_node properties = child(node, "pPr");
        Writing writing{.items = std::exchange(pending_, {}), .look = styles_.paragraph_look(properties), .note = note};
        writing.boxes = std::exchange(pending_boxes_, {});
        read_inline(node, writing, depth);
        if (instructions_ > 0) {  // that never came to their results
            std::erase_if(fields_, [](bool result) { return !result; });
            instructions_ = 0;
        }
        const pugi::xml_node mark = child(properties, "rPr");
        if (child(mark, "del") || child(mark, "moveFrom")) {
            pending_ = std::move(writing.items);
            pending_boxes_ = std::move(writing.boxes);
            return;
        }
        Block block;
        block.paragraph.label = numbering_.next_label(styles_.list_place(properties));
        // Of an item that is struck through its number is, too.
        if (writing.struck && writing.items.empty()) block.paragraph.label.clear();
        block.paragraph.items = std::move(writing.items);
        block.paragraph.indent = indent_of(properties);
        block.paragraph.starts_page = is_on(properties, "pageBreakBefore", false);
        if (child(properties, "sectPr")) {
            ++sections_ended_;
            block.paragraph.ends_page =
                sections_ended_ < section_starts_page_.size() && section_starts_page_[sections_ended_];
        }
        out.push_back(std::move(block));
        std::move(writing.boxes.begin(), writing.boxes.end(), std::back_inserter(out));
    }

    // The rest of paragraphs whose mark was deleted, when no paragraph follows that could take it.
    void finish_pending(std::vector<Block>& out) {
        if (!pending_.empty()) {
            Block block;
            block.paragraph.items = std::exchange(pending_, {});
            out.push_back(std::move(block));
        }
        std::move(pending_boxes_.begin(), pending_boxes_.end(), std::back_inserter(out));
        pending_boxes_.clear();
    }

    // ---- the inside of a paragraph ----

    void read_inline(const pugi::xml_node& parent, Writing& writing, int depth) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "r") {
                read_run(node, writing, depth + 1);
            } else if (name == "sdt") {
                if (!is_prompt(node)) read_inline(child(node, "sdtContent"), writing, depth + 1);
            } else if (name == "AlternateContent") {
                read_inline(branch_of(node, budget_), writing, depth + 1);
            } else if (name == "f") {  // a fraction of an equation
                read_inline(child(node, "num"), writing, depth + 1);
                add_text(writing, "/", writing.look);
                read_inline(child(node, "den"), writing, depth + 1);
            } else if (name == "subDoc") {
                ++out_.outside_parts;
            } else if (is_wrapper(name)) {
                read_inline(node, writing, depth + 1);
            }
        }
    }

    void read_run(const pugi::xml_node& run, Writing& writing, int depth) {
        const RunLook look = styles_.run_look(writing.look, child(run, "rPr"));
        if (look.hidden) {
            if (holds_text(run, budget_)) ++out_.hidden_runs;
            read_run_parts(run, nullptr, look, depth);
            return;
        }
        if (is_struck(look) && child(run, "t")) {
            ++out_.struck_runs;
            writing.struck = true;
        }
        read_run_parts(run, &writing, look, depth);
    }

    static bool is_struck(const RunLook& look) { return look.struck || look.struck_twice; }

    // `writing` is null for a hidden run: only the fields' ends are looked at.
    void read_run_parts(const pugi::xml_node& run, Writing* writing, const RunLook& look, int depth) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : run.children()) {
            const std::string_view name = local_name(node);
            if (name == "fldChar") {
                follow_field(attribute(node, "fldCharType"));
                if (writing != nullptr) add_form_field(child(node, "ffData"), *writing, look);
            } else if (writing == nullptr || in_instruction()) {
                continue;
            } else if (name == "AlternateContent") {
                read_run_parts(branch_of(node, budget_), writing, look, depth + 1);
            } else {
                read_run_part(node, name, *writing, look, depth);
            }
        }
    }

    // A list or a box to tick of a form has no result in the text; a field to type in has.
    void add_form_field(const pugi::xml_node& field, Writing& writing, const RunLook& look) {
        if (const pugi::xml_node box = child(field, "checkBox")) {
            const bool ticked = is_on(box, "checked", is_on(box, "default", false));
            add_text(writing, ticked ? "☒" : "☐", look);
        } else if (const pugi::xml_node list = child(field, "ddList")) {
            const std::string_view preset = attribute(child(list, "default"), "val");
            const std::string_view chosen = attribute(child(list, "result"), "val");
            int left = whole_number(chosen.empty() ? preset : chosen, 0, 0, 1000);
            for (const pugi::xml_node& entry : list.children()) {
                if (local_name(entry) != "listEntry" || left-- > 0) continue;
                add_text(writing, attribute(entry, "val"), look);
                break;
            }
        }
    }

    void read_run_part(const pugi::xml_node& node, std::string_view name, Writing& writing, const RunLook& look,
                       int depth) {
        using Kind = Inline::Kind;
        // What is struck through is deleted; a text box that stands in the run is not.
        if (is_struck(look) &&
            one_of(name, {"t", "sym", "noBreakHyphen", "tab", "footnoteReference", "endnoteReference"}))
            return;
        if (name == "t") {
            add_text(writing, node.text().get(), look);
        } else if (name == "tab" || name == "ptab") {
            add(writing, Kind::tab);
        } else if (name == "br") {
            const std::string_view kind = attribute(node, "type");
            add(writing, kind == "page" ? Kind::page_end : Kind::line_end);
        } else if (name == "cr") {
            add(writing, Kind::line_end);
        } else if (name == "noBreakHyphen") {
            add_text(writing, "-", look);
        } else if (name == "sym") {
            add_symbol(node, writing, look);
        } else if (name == "lastRenderedPageBreak") {
            add(writing, Kind::page_rendered);
        } else if (name == "footnoteReference") {
            add_note(node, footnotes_, footnotes_met_, 0, writing, depth);
        } else if (name == "endnoteReference") {
            // With notes of both kinds, endnotes count on behind the footnotes: each number is one note.
            const int before = both_kinds_ ? static_cast<int>(footnotes_.size()) : 0;
            add_note(node, endnotes_, endnotes_met_, before, writing, depth);
        } else if (name == "footnoteRef" || name == "endnoteRef") {
            if (writing.note >= 0) add_mark(writing, out_.notes[static_cast<std::size_t>(writing.note)].mark, -1, look);
        } else if (one_of(name, {"drawing", "pict", "object"})) {
            read_boxes(node, writing, depth + 1);
        } else if (is_wrapper(name)) {
            read_inline(node, writing, depth + 1);
        }
    }

    // Text boxes somewhere in a drawing.
    void read_boxes(const pugi::xml_node& parent, Writing& writing, int depth) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "txbxContent") {
                std::vector<Inline> pending = std::exchange(pending_, {});
                std::vector<Block> pending_boxes = std::exchange(pending_boxes_, {});
                const std::vector<bool> fields = std::exchange(fields_, {});
                const std::size_t instructions = std::exchange(instructions_, 0);
                read_blocks(node, writing.boxes, depth + 1);
                finish_pending(writing.boxes);
                pending_ = std::move(pending);
                pending_boxes_ = std::move(pending_boxes);
                fields_ = fields;
                instructions_ = instructions;
            } else if (name == "AlternateContent") {
                read_boxes(branch_of(node, budget_), writing, depth + 1);
            } else if (name == "blip" || name == "imagedata") {
                if (is_large(node)) add(writing, Inline::Kind::picture);
            } else {
                read_boxes(node, writing, depth + 1);
            }
        }
    }

    // Whether the drawing that a picture stands in is large enough to hold text.
    static bool is_large(const pugi::xml_node& picture) {
        constexpr double units = 12'700;  // of English metric units in a point
        constexpr int most_up = 12, largest = 100'000'000;
        pugi::xml_node node = picture;
        for (int i = 0; i < most_up && node; ++i, node = node.parent()) {
            const std::string_view name = local_name(node);
            if (name == "pic" || name == "inline" || name == "anchor") {
                pugi::xml_node extent = child(child(child(node, "spPr"), "xfrm"), "ext");
                if (!extent) extent = child(node, "extent");
                if (!extent) continue;
                return may_hold_text(whole_number(attribute(extent, "cx"), 0, 0, largest) / units,
                                     whole_number(attribute(extent, "cy"), 0, 0, largest) / units);
            }
            if (const std::string_view style = attribute(node, "style"); !style.empty())
                return may_hold_text(length_in(style, "width"), length_in(style, "height"));
        }
        return false;
    }

    // "width:400.5pt;height:5cm", "width" -> 400
    static double length_in(std::string_view style, std::string_view name) {
        for (std::size_t at = style.find(name); at != style.npos; at = style.find(name, at + 1)) {
            const std::size_t colon = at + name.size();
            if (colon >= style.size() || style[colon] != ':' || (at > 0 && style[at - 1] != ';')) continue;
            const std::string_view value = style.substr(colon + 1, style.find(';', colon) - colon - 1);
            const std::size_t digits = std::min(value.find_first_not_of("0123456789"), value.size());
            const double number = whole_number(value.substr(0, digits), 0, 0, 100'000);
            const std::size_t unit = value.find_first_not_of("0123456789.");
            if (unit == value.npos) return number;
            if (value.substr(unit).starts_with("in")) return number * 72;
            if (value.substr(unit).starts_with("cm")) return number * 72 / 2.54;
            if (value.substr(unit).starts_with("mm")) return number * 72 / 25.4;
            return number;
        }
        return 0;
    }

    // A field is begun, gives its instruction, then its result, and ends; fields may stand in each other.
    void follow_field(std::string_view what) {
        if (what == "begin") {
            if (fields_.size() >= 1000) return;
            fields_.push_back(false);
            ++instructions_;
        } else if (what == "separate" && !fields_.empty()) {
            if (!fields_.back()) --instructions_;
            fields_.back() = true;
        } else if (what == "end" && !fields_.empty()) {
            if (!fields_.back()) --instructions_;
            fields_.pop_back();
        }
    }

    [[nodiscard]] bool in_instruction() const { return instructions_ > 0; }

    void add(Writing& writing, Inline::Kind kind) {
        budget_.take(kind == Inline::Kind::tab || kind == Inline::Kind::picture ? Resource::parts : Resource::lines, 1);
        writing.items.push_back({.kind = kind});
    }

    void add_text(Writing& writing, std::string_view text, const RunLook& look) {
        if (text.empty()) return;
        budget_.take(Resource::text, text.size());
        Font& high = font_of(look.high_font);
        // The codes of an old encoding may stand in the private area, too.
        std::string shown = high.legacy ? std::string(text) : with_symbols(text, look.font);
        const bool custom = std::exchange(writing.custom_mark, false);
        if (custom || (look.raised && is_reference_mark(shown))) {
            add_mark(writing, std::move(shown), -1, look);
            return;
        }
        budget_.take(Resource::parts, 1);
        writing.items.push_back({.kind = Inline::Kind::text,
                                 .bold = look.bold,
                                 .italic = look.italic,
                                 .font = index_of(high),
                                 .text = std::move(shown)});
    }

    // A font is listed once a text is in it.
    int index_of(Font& font) {
        if (font.index < 0) {
            font.index = static_cast<int>(out_.fonts.size());
            out_.fonts.emplace_back(font_name_);
        }
        return font.index;
    }

    // Of a name that stands in the trees. Most runs are in the font of the run before, whose name stands there once.
    Font& font_of(std::string_view name) {
        if (font_ != nullptr && name.data() == font_name_.data() && name.size() == font_name_.size()) return *font_;
        const auto [found, is_new] = fonts_.try_emplace(name);
        if (is_new) {
            budget_.take(Resource::parts, 1);
            budget_.take_name(name.size());
            found->second = {.legacy = legacy_font(name).has_value()};
        }
        font_name_ = name;
        font_ = &found->second;
        return *font_;
    }

    void add_mark(Writing& writing, std::string text, int note, const RunLook& look) {
        budget_.take(Resource::parts, 1);
        writing.items.push_back({.kind = Inline::Kind::mark,
                                 .bold = look.bold,
                                 .italic = look.italic,
                                 .note = note,
                                 .text = std::move(text)});
    }

    void add_symbol(const pugi::xml_node& node, Writing& writing, const RunLook& look) {
        const std::string_view code = attribute(node, "char");
        char32_t character = 0;
        if (code.empty() || code.size() > 6) return;
        for (const char c : code) {
            const int digit = c >= '0' && c <= '9'   ? c - '0'
                              : c >= 'a' && c <= 'f' ? c - 'a' + 10
                              : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                     : -1;
            if (digit < 0) return;
            character = character * 16 + static_cast<char32_t>(digit);
        }
        if (character < 0x20 || character > 0x10FFFF || (character >= 0xD800 && character <= 0xDFFF)) return;
        add_text(writing, symbol_text(character, attribute(node, "font")), look);
    }

    void add_note(const pugi::xml_node& reference, NoteIndex& index, int& met, int before, Writing& writing,
                  int depth) {
        const auto found = index.find(attribute(reference, "id"));
        if (found == index.end() || !found->second || writing.note >= 0) return;
        const std::string_view custom = attribute(reference, "customMarkFollows");
        const bool typed = custom == "1" || custom == "true" || custom == "on";
        const pugi::xml_node content = std::exchange(found->second, pugi::xml_node());  // each is read once
        budget_.take(Resource::notes, 1);
        const int note = static_cast<int>(out_.notes.size());
        out_.notes.emplace_back();
        if (!typed) out_.notes.back().mark = std::to_string(++met + before);
        add_mark(writing, out_.notes.back().mark, note, writing.look);
        writing.custom_mark = typed;
        std::vector<Inline> pending = std::exchange(pending_, {});
        const std::vector<bool> fields = std::exchange(fields_, {});
        const std::size_t instructions = std::exchange(instructions_, 0);
        std::vector<Block> blocks;
        read_blocks(content, blocks, depth + 1, note);
        finish_pending(blocks);
        pending_ = std::move(pending);
        fields_ = fields;
        instructions_ = instructions;
        out_.notes[static_cast<std::size_t>(note)].blocks = std::move(blocks);
    }

    // ---- tables ----

    void read_table(const pugi::xml_node& node, std::vector<Block>& out, int depth, int note) {
        budget_.take(Resource::tables, 1);
        FlowTable table;
        for (const pugi::xml_node& column : child(node, "tblGrid").children()) {
            if (local_name(column) != "gridCol") continue;
            if (table.column_widths.size() < 4U * max_flow_columns)
                table.column_widths.push_back(whole_number(attribute(column, "w"), 0, 0, 1'000'000));
        }
        read_rows(node, table, depth + 1, note);
        add_table(std::move(table), out);
    }

    void read_rows(const pugi::xml_node& parent, FlowTable& table, int depth, int note) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "tr") {
                const pugi::xml_node properties = child(node, "trPr");
                if (child(properties, "del") || is_on(properties, "hidden", false)) continue;
                budget_.take(Resource::lines, 1);
                std::vector<FlowCell> row;
                int column = whole_number(attribute(child(properties, "gridBefore"), "val"), 0, 0, 1000);
                read_cells(node, row, column, depth + 1, note);
                if (row.empty() && child(node, "tc")) continue;  // all its cells are deleted
                table.rows.push_back(std::move(row));
            } else if (name == "sdt") {
                read_rows(child(node, "sdtContent"), table, depth + 1, note);
            } else if (name == "AlternateContent") {
                read_rows(branch_of(node, budget_), table, depth + 1, note);
            } else if (is_wrapper(name)) {
                read_rows(node, table, depth + 1, note);
            }
        }
    }

    void read_cells(const pugi::xml_node& parent, std::vector<FlowCell>& row, int& column, int depth, int note) {
        if (is_too_deep(depth)) return;
        for (const pugi::xml_node& node : parent.children()) {
            const std::string_view name = local_name(node);
            if (name == "tc") {
                add_cell(node, row, column, depth + 1, note);
            } else if (name == "sdt") {
                read_cells(child(node, "sdtContent"), row, column, depth + 1, note);
            } else if (name == "AlternateContent") {
                read_cells(branch_of(node, budget_), row, column, depth + 1, note);
            } else if (is_wrapper(name)) {
                read_cells(node, row, column, depth + 1, note);
            }
        }
    }

    void add_cell(const pugi::xml_node& node, std::vector<FlowCell>& row, int& column, int depth, int note) {
        budget_.take(Resource::cells, 1);
        const pugi::xml_node properties = child(node, "tcPr");
        if (child(properties, "cellDel")) return;  // the next cell takes its column
        FlowCell cell;
        cell.column = column;
        cell.column_span = whole_number(attribute(child(properties, "gridSpan"), "val"), 1, 1, 1000);
        if (const pugi::xml_node merge = child(properties, "vMerge")) {
            cell.merge_starts = attribute(merge, "val") == "restart";
            cell.merge_goes_on = !cell.merge_starts;
        }
        read_blocks(node, cell.blocks, depth, note);
        finish_pending(cell.blocks);
        // The old way of merging cells in a row: the rest of the merged cell has cells of its own.
        const pugi::xml_node beside = child(properties, "hMerge");
        const bool goes_on = beside && attribute(beside, "val") != "restart" && !row.empty();
        if (goes_on || row.size() >= static_cast<std::size_t>(max_flow_columns)) {
            if (!goes_on) ++out_.cells_to_right;
            row.back().column_span += goes_on ? cell.column_span : 0;
            std::move(cell.blocks.begin(), cell.blocks.end(), std::back_inserter(row.back().blocks));
        } else {
            row.push_back(std::move(cell));
        }
        column = std::min(column + cell.column_span, 1'000'000);
    }

    FlowContent out_;
    std::unordered_map<std::string_view, Font> fonts_;
    std::string_view font_name_;
    Font* font_ = nullptr;  // the one asked for last, of that name
    const Styles& styles_;
    Numbering& numbering_;
    Budget& budget_;
    NoteIndex footnotes_, endnotes_;
    int footnotes_met_ = 0, endnotes_met_ = 0;
    bool both_kinds_ = false;
    std::vector<bool> section_starts_page_;  // by section
    std::size_t sections_ended_ = 0;
    std::vector<bool> fields_;      // open ones, outermost first; true: its result has begun
    std::size_t instructions_ = 0;  // how many of them give their instructions
    std::vector<Inline> pending_;   // of a paragraph whose mark was deleted
    std::vector<Block> pending_boxes_;
};

}  // namespace

FlowContent read_body(const DocxParts& parts, const Styles& styles, Numbering& numbering, Budget& budget) {
    return BodyReader(parts, styles, numbering, budget).take();
}

}  // namespace solieu::extract
