#include "corpus/generate/word.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <pugixml.hpp>
#include <sstream>
#include <utility>
#include <vector>

#include "corpus/generate/legacy_word.h"
#include "corpus/generate/table_layout.h"

namespace solieu::generate {
namespace {

constexpr const char* main_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr int heading_list = 1, bullet_list = 2, first_table_list = 3;
constexpr int text_width = 9400;  // twips

pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& value = "") {
    pugi::xml_node node = parent.append_child(name);
    if (!value.empty()) node.append_attribute("w:val") = value.c_str();
    return node;
}

std::string saved(const pugi::xml_document& document) {
    std::ostringstream out;
    document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

pugi::xml_node new_root(pugi::xml_document& document, const char* name) {
    pugi::xml_node root = document.append_child(name);
    root.append_attribute("xmlns:w") = main_namespace;
    return root;
}

std::string roman(int number) {
    constexpr std::array<const char*, 13> names{"",    "I",    "II", "III", "IV", "V",  "VI",
                                                "VII", "VIII", "IX", "X",   "XI", "XII"};
    return number > 0 && number < 13 ? names[static_cast<std::size_t>(number)] : "";
}

std::string shown(int number, const std::string& format) {
    if (format == "upperRoman") return roman(number);
    if (format == "upperLetter") return std::string(1, static_cast<char>('A' + number - 1));
    return std::to_string(number);
}

class WordWriter {
  public:
    WordWriter(const Sample& sample, const Style& style) : sample_(sample), style_(style) {
        body_ = add(new_root(document_, "w:document"), "w:body");
        notes_root_ = new_root(notes_, "w:footnotes");
        choose_formats();
    }

    void write() {
        for (const Block& block : sample_.body)
            if (block.kind == BlockKind::note) note_texts_[block.number] = block.text;
        write_head();
        for (const Block& block : sample_.body) write_block(block);
        add_section(body_, landscape_);
        write_lists();
        // Footnotes stay as they are: documents of both kinds are common.
        if (style_.encoding) put_in_legacy_fonts(document_, *style_.encoding);
    }

    [[nodiscard]] bool save(const std::string& path) const {
        const std::vector<std::pair<const char*, std::string>> members{
            {"[Content_Types].xml", content_types},    {"_rels/.rels", package_links},
            {"word/document.xml", saved(document_)},   {"word/_rels/document.xml.rels", document_links},
            {"word/numbering.xml", saved(numbering_)}, {"word/footnotes.xml", saved(notes_)},
        };
        int error = 0;
        zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
        if (archive == nullptr) return false;
        bool good = true;
        for (const auto& [name, content] : members) {
            zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
            const zip_int64_t index = source == nullptr ? -1 : zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);
            // 1 January 2024: the same bytes on every day.
            good = good && index >= 0 &&
                   zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, 0x5821, 0) == 0;
        }
        if (good && zip_close(archive) == 0) return true;
        zip_discard(archive);
        return false;
    }

  private:
    static constexpr const char* content_types =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
        "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
        "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override "
        "PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
        "wordprocessingml.document.main+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/><Override PartName=\"/word/footnotes."
        "xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml\"/></Types>";
    static constexpr const char* package_links =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
        "2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    static constexpr const char* document_links =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
        "2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships/numbering\" Target=\"numbering.xml\"/><Relationship Id=\"rId2\" Type=\"http://schemas."
        "openxmlformats.org/officeDocument/2006/relationships/footnotes\" Target=\"footnotes.xml\"/></Relationships>";

    struct Look {
        bool bold = false, italic = false;
        const char* align = "left";
        int indent = 0;  // steps
    };

    // ---- runs and paragraphs ----

    static void add_run(pugi::xml_node paragraph, const std::string& text, const Look& look) {
        pugi::xml_node run = add(paragraph, "w:r");
        if (look.bold || look.italic) {
            pugi::xml_node properties = add(run, "w:rPr");
            if (look.bold) add(properties, "w:b");
            if (look.italic) add(properties, "w:i");
        }
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            if (at > 0) add(run, "w:br");
            pugi::xml_node words = add(run, "w:t");
            words.append_attribute("xml:space") = "preserve";
            words.text() = text.substr(at, end - at).c_str();
            at = end + 1;
        }
    }

    // As spelling checks and later changes leave it: in two runs, numbers cut too.
    static void add_text(pugi::xml_node paragraph, const std::string& text, const Look& look) {
        std::size_t half = text.size() / 2;
        while (half > 0 && (static_cast<unsigned char>(text[half]) & 0xC0U) == 0x80U) --half;
        if (half > 0) add_run(paragraph, text.substr(0, half), look);
        add_run(paragraph, text.substr(half), look);
    }

    static pugi::xml_node add_paragraph(pugi::xml_node parent, const Look& look, int list = 0, int level = 0) {
        pugi::xml_node paragraph = add(parent, "w:p");
        pugi::xml_node properties = add(paragraph, "w:pPr");
        if (list > 0) {
            pugi::xml_node place = add(properties, "w:numPr");
            add(place, "w:ilvl", std::to_string(level));
            add(place, "w:numId", std::to_string(list));
        }
        if (look.indent > 0) add(properties, "w:ind").append_attribute("w:left") = 240 * look.indent;
        add(properties, "w:jc", look.align);
        return paragraph;
    }

    static void add_line(pugi::xml_node parent, const std::string& text, const Look& look) {
        add_text(add_paragraph(parent, look), text, look);
    }

    void add_marked(pugi::xml_node paragraph, const std::string& marked, Look look) {
        const bool italic = look.italic;
        for (const Piece& piece : pieces_of(marked)) {
            if (piece.mark != 0) {
                add_note(paragraph, piece.mark);
                continue;
            }
            look.italic = italic || piece.italic;
            add_text(paragraph, piece.text, look);
        }
    }

    void add_note(pugi::xml_node paragraph, int number) {
        pugi::xml_node run = add(paragraph, "w:r");
        add(add(run, "w:rPr"), "w:vertAlign", "superscript");
        add(run, "w:footnoteReference").append_attribute("w:id") = number;
        pugi::xml_node note = add(notes_root_, "w:footnote");
        note.append_attribute("w:id") = number;
        pugi::xml_node words = add_paragraph(note, {});
        pugi::xml_node mark = add(words, "w:r");
        add(add(mark, "w:rPr"), "w:vertAlign", "superscript");
        add(mark, "w:footnoteRef");
        add_run(words, " ", {});
        add_marked(words, note_texts_[number], {});
    }

    // ---- lists ----

    // The numbers of the first chapter and section tell the formats of the levels.
    void choose_formats() {
        for (const Block& block : sample_.body) {
            if (block.kind == BlockKind::chapter && chapter_format_.empty())
                chapter_format_ = block.text.starts_with("A.") ? "upperLetter" : "upperRoman";
            if (block.kind == BlockKind::section && section_format_.empty())
                section_format_ = block.text.starts_with("I.") ? "upperRoman" : "decimal";
        }
    }

    // The heading without its number when the list gives the same number.
    bool take_number(BlockKind kind, std::string& text, int& level) {
        level = kind == BlockKind::chapter ? 0 : kind == BlockKind::section ? 1 : 2;
        const auto at = static_cast<std::size_t>(level);
        const int next = counts_[at] + 1;
        std::string label = shown(next, level == 0 ? chapter_format_ : level == 1 ? section_format_ : "decimal") + ". ";
        if (level == 2) label = shown(counts_[1], section_format_) + "." + label;
        if (!text.starts_with(label)) return false;
        text.erase(0, label.size());
        counts_[at] = next;
        for (std::size_t below = at + 1; below < counts_.size(); ++below) counts_[below] = 0;
        return true;
    }

    static void add_level(pugi::xml_node definition, int level, const std::string& format, const std::string& text) {
        pugi::xml_node node = add(definition, "w:lvl");
        node.append_attribute("w:ilvl") = level;
        add(node, "w:start", "1");
        add(node, "w:numFmt", format);
        add(node, "w:lvlText", text);
    }

    void write_lists() {
        pugi::xml_node root = new_root(numbering_, "w:numbering");
        const auto define = [&](int id) {
            pugi::xml_node definition = add(root, "w:abstractNum");
            definition.append_attribute("w:abstractNumId") = id;
            return definition;
        };
        const pugi::xml_node headings = define(0);
        add_level(headings, 0, chapter_format_.empty() ? "upperRoman" : chapter_format_, "%1.");
        add_level(headings, 1, section_format_.empty() ? "decimal" : section_format_, "%2.");
        add_level(headings, 2, "decimal", "%2.%3.");
        const pugi::xml_node bullets = define(1);
        add_level(bullets, 0, "bullet", "-");
        add_level(bullets, 1, "bullet", "+");
        add_level(define(2), 0, "decimal", style_.stt == SttStyle::dotted ? "%1." : "%1");
        const auto list = [&](int id, int definition) {
            pugi::xml_node node = add(root, "w:num");
            node.append_attribute("w:numId") = id;
            add(node, "w:abstractNumId", std::to_string(definition));
            return node;
        };
        list(heading_list, 0);
        list(bullet_list, 1);
        for (int id = first_table_list; id < next_table_list_; ++id) {
            pugi::xml_node anew = add(list(id, 2), "w:lvlOverride");
            anew.append_attribute("w:ilvl") = 0;
            add(anew, "w:startOverride", "1");
        }
    }

    // ---- tables ----

    static pugi::xml_node add_table(pugi::xml_node parent, const std::vector<int>& widths, bool borders) {
        pugi::xml_node table = add(parent, "w:tbl");
        pugi::xml_node properties = add(table, "w:tblPr");
        if (borders) {
            pugi::xml_node lines = add(properties, "w:tblBorders");
            for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"})
                add(lines, side, "single");
        }
        pugi::xml_node grid = add(table, "w:tblGrid");
        for (const int width : widths) add(grid, "w:gridCol").append_attribute("w:w") = width;
        return table;
    }

    static pugi::xml_node add_cell(pugi::xml_node row, int span, const char* merge = nullptr) {
        pugi::xml_node cell = add(row, "w:tc");
        pugi::xml_node properties = add(cell, "w:tcPr");
        if (span > 1) add(properties, "w:gridSpan", std::to_string(span));
        if (merge != nullptr) add(properties, "w:vMerge", merge);
        return cell;
    }

    // The head of a table was drawn apart: the edge behind its second column lies a hair to the right of the rows'.
    static int head_span(std::size_t column) { return column == 1 ? 2 : 1; }
    static int row_span(std::size_t column) { return column == 2 ? 2 : 1; }

    static std::pair<std::string, std::string> storeys(const std::string& title) {
        const std::size_t bar = title.find(" / ");
        return bar == title.npos ? std::pair(title, std::string())
                                 : std::pair(title.substr(0, bar), title.substr(bar + 3));
    }

    static pugi::xml_node add_head_row(pugi::xml_node table) {
        pugi::xml_node row = add(table, "w:tr");
        add(add(row, "w:trPr"), "w:tblHeader");
        return row;
    }

    static void write_table_head(pugi::xml_node table, const std::vector<Column>& columns) {
        constexpr Look look{.bold = true, .align = "center"};
        const bool two = std::any_of(columns.begin(), columns.end(),
                                     [](const Column& column) { return !storeys(column.title).second.empty(); });
        pugi::xml_node upper = add_head_row(table);
        pugi::xml_node lower = two ? add_head_row(table) : pugi::xml_node();
        for (std::size_t c = 0; c < columns.size();) {
            const auto [top, bottom] = storeys(columns[c].title);
            if (bottom.empty()) {
                add_line(add_cell(upper, head_span(c), two ? "restart" : nullptr), top, look);
                if (two) add(add_cell(lower, head_span(c), "continue"), "w:p");
                ++c;
                continue;
            }
            int span = 0;
            for (; c < columns.size() && storeys(columns[c].title).first == top; ++c) {
                span += head_span(c);
                add_line(add_cell(lower, head_span(c)), storeys(columns[c].title).second, look);
            }
            add_line(add_cell(upper, span), top, look);
        }
    }

    void write_table(const Table& source) {
        double total = 0;
        for (const Column& column : source.columns) total += column.width;
        std::vector<int> widths;
        for (std::size_t c = 0; c < source.columns.size(); ++c) {
            widths.push_back(static_cast<int>(text_width * source.columns[c].width / total));
            if (c == 1) widths.push_back(12);
        }
        pugi::xml_node table = add_table(body_, widths, true);
        write_table_head(table, source.columns);
        const int list = next_table_list_++;
        int count = 0;
        for (const Row& row : source.rows) {
            pugi::xml_node line = add(table, "w:tr");
            if (row.group) {
                add_line(add_cell(line, static_cast<int>(widths.size())), row.cells[0],
                         {.bold = row.emphasis == Emphasis::bold, .italic = row.emphasis == Emphasis::italic});
                continue;
            }
            for (std::size_t c = 0; c < source.columns.size(); ++c) {
                const ColumnKind kind = source.columns[c].kind;
                const bool plain = kind == ColumnKind::value || kind == ColumnKind::note;
                const Look look{.bold = !plain && row.emphasis == Emphasis::bold,
                                .italic = !plain && row.emphasis == Emphasis::italic,
                                .align = kind == ColumnKind::label && !row.numbers ? "left" : "center",
                                .indent = kind == ColumnKind::label ? row.indent : 0};
                pugi::xml_node cell = add_cell(line, row_span(c));
                std::string text = row.cells[c];
                if (kind == ColumnKind::stt) text = styled_stt(text, style_.stt);
                const std::string next = std::to_string(count + 1) + (style_.stt == SttStyle::dotted ? "." : "");
                if (kind == ColumnKind::stt && text == next) {
                    ++count;
                    add_paragraph(cell, look, list);
                } else if (text.empty()) {
                    add_paragraph(cell, look);
                } else {
                    add_line(cell, text, look);
                }
            }
        }
        add(body_, "w:p");
    }

    // ---- the letter ----

    void write_head() {
        const Head& head = sample_.head;
        if (head.issuer.empty() && head.subject.empty()) return;
        pugi::xml_node table = add_table(body_, {4000, 5400}, false);
        pugi::xml_node row = add(table, "w:tr");
        const Look centred{.bold = true, .align = "center"};
        const pugi::xml_node left = add_cell(row, 1);
        for (const std::string& line : head.issuer) add_line(left, line, centred);
        const pugi::xml_node right = add_cell(row, 1);
        add_line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", centred);
        row = add(table, "w:tr");
        add_line(add_cell(row, 1), head.number, {.align = "center"});
        add_line(add_cell(row, 1), head.place_and_date, {.italic = true, .align = "center"});
        add(body_, "w:p");
        add_line(body_, "BÁO CÁO", centred);
        for (const std::string& line : head.subject) add_line(body_, line, centred);
        if (!head.addressee.empty()) add_line(body_, "Kính gửi: " + head.addressee, {.align = "center"});
    }

    void write_closing() {
        const Closing& closing = sample_.closing;
        pugi::xml_node row = add(add_table(body_, {4700, 4700}, false), "w:tr");
        const pugi::xml_node left = add_cell(row, 1);
        add_line(left, "Nơi nhận:", {.bold = true, .italic = true});
        for (const std::string& line : closing.recipients) add_text(add_paragraph(left, {}, bullet_list), line, {});
        const pugi::xml_node right = add_cell(row, 1);
        const Look centred{.bold = true, .align = "center"};
        for (const std::string& line : closing.authority) add_line(right, line, centred);
        add(right, "w:p");
        add_line(right, closing.name, centred);
        add(body_, "w:p");
    }

    static void add_section(pugi::xml_node parent, bool landscape) {
        pugi::xml_node section = add(parent, "w:sectPr");
        pugi::xml_node size = add(section, "w:pgSz");
        size.append_attribute("w:w") = landscape ? 16838 : 11906;
        size.append_attribute("w:h") = landscape ? 11906 : 16838;
        if (landscape) size.append_attribute("w:orient") = "landscape";
    }

    void begin_section(Orientation orientation) {
        add_section(add(add(body_, "w:p"), "w:pPr"), landscape_);
        landscape_ = orientation == Orientation::landscape;
    }

    void write_block(const Block& block) {
        switch (block.kind) {
            case BlockKind::note:
                return;
            case BlockKind::body:
                return begin_section(style_.body);
            case BlockKind::annex:
                return begin_section(style_.annex);
            case BlockKind::closing:
                return write_closing();
            case BlockKind::table:
                return write_table(sample_.tables.at(static_cast<std::size_t>(block.number)));
            case BlockKind::chapter:
            case BlockKind::section:
            case BlockKind::subsection:
                return write_heading(block);
            case BlockKind::bullet:
            case BlockKind::deep_bullet:
                return write_bullet(block);
            case BlockKind::caption:
            case BlockKind::subcaption: {
                const Look look{.bold = block.kind == BlockKind::caption,
                                .italic = block.kind == BlockKind::subcaption,
                                .align = "center"};
                return add_marked(add_paragraph(body_, look), block.text, look);
            }
            case BlockKind::text:
                return add_marked(add_paragraph(body_, {.align = "both"}), block.text, {});
        }
    }

    void write_heading(const Block& block) {
        const Look look{.bold = true, .italic = block.kind == BlockKind::subsection};
        std::string text = block.text;
        int level = 0;
        const bool listed = take_number(block.kind, text, level);
        add_marked(add_paragraph(body_, look, listed ? heading_list : 0, level), text, look);
    }

    void write_bullet(const Block& block) {
        const bool deep = block.kind == BlockKind::deep_bullet;
        std::string text = block.text;
        const bool listed = text.starts_with(deep ? "+ " : "- ");
        if (listed) text.erase(0, 2);
        add_marked(add_paragraph(body_, {.align = "both"}, listed ? bullet_list : 0, deep ? 1 : 0), text, {});
    }

    const Sample& sample_;
    const Style& style_;
    pugi::xml_document document_, notes_, numbering_;
    pugi::xml_node body_, notes_root_;
    std::map<int, std::string> note_texts_;
    std::string chapter_format_, section_format_;
    std::array<int, 3> counts_{};
    int next_table_list_ = first_table_list;
    bool landscape_ = false;
};

}  // namespace

bool write_word(const Sample& sample, const Style& style, const std::string& path) {
    WordWriter writer(sample, style);
    writer.write();
    return writer.save(path);
}

}  // namespace solieu::generate
