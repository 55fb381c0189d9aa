#include "corpus/generate/plain.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/generate/table_layout.h"

namespace solieu::generate {
namespace {

std::string join(const std::vector<std::string>& lines, const char* separator) {
    std::string text;
    for (const std::string& line : lines) text += (text.empty() ? "" : separator) + line;
    return text;
}

std::string cell_text(const Row& row, const Table& table, std::size_t column, const Style& style) {
    return table.columns[column].kind == ColumnKind::stt ? styled_stt(row.cells[column], style.stt) : row.cells[column];
}

std::pair<std::string, std::string> storeys(const std::string& title) {
    const std::size_t bar = title.find(" / ");
    if (bar == std::string::npos) return {title, ""};
    return {title.substr(0, bar), title.substr(bar + 3)};
}

bool two_storeys(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const Column& c) { return !storeys(c.title).second.empty(); });
}

// ---- markdown --------------------------------------------------------------------------------------------------

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string markdown_prose(const std::string& marked) {
    std::string text;
    for (const Piece& piece : pieces_of(marked)) {
        const char* star = piece.italic ? "*" : "";
        text += piece.mark != 0 ? "<sup>(" + piece.text + ")</sup>" : star + piece.text + star;
    }
    return text;
}

std::string markdown_head(const Table& table) {
    std::string upper, lower, previous;
    for (const Column& column : table.columns) {
        const auto [top, bottom] = storeys(column.title);
        if (!upper.empty()) upper += '\t', lower += '\t';
        upper += bottom.empty() || top != previous ? top : "";
        lower += bottom;
        previous = top;
    }
    return upper + "\n" + (two_storeys(table) ? lower + "\n" : "");
}

std::string markdown_table(const Table& table, const Style& style) {
    constexpr int rows_a_page = 24;
    std::string text = markdown_head(table);
    int rows = 0;
    for (const Row& row : table.rows) {
        if (style.repeat_head && rows > 0 && rows % rows_a_page == 0) text += "\n" + markdown_head(table);
        ++rows;
        if (row.group) {
            text += "<b>" + row.cells[0] + "</b>" + std::string(table.columns.size() - 1, '\t') + "\n";
            continue;
        }
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            std::string cell = one_line(cell_text(row, table, c, style));
            const ColumnKind kind = table.columns[c].kind;
            const bool text_cell = kind == ColumnKind::label || kind == ColumnKind::unit;
            if (row.emphasis == Emphasis::italic && text_cell && !cell.empty()) cell = "<i>" + cell + "</i>";
            if (row.emphasis == Emphasis::bold && kind == ColumnKind::label) cell = "<b>" + cell + "</b>";
            text += (c > 0 ? "\t" : "") + cell;
        }
        text += "\n";
    }
    return text;
}

std::string markdown(const Sample& sample, const Style& style) {
    std::string text = "**" + join(sample.head.issuer, " ") + "**\n\n" + sample.head.number + "\n\n*" +
                       sample.head.place_and_date + "*\n\n**BÁO CÁO**\n**" + join(sample.head.subject, " ") + "**\n\n";
    if (!sample.head.addressee.empty()) text += "Kính gửi: " + sample.head.addressee + "\n\n";
    for (const Block& block : sample.body) {
        const std::string prose = markdown_prose(block.text);
        switch (block.kind) {
            case BlockKind::chapter:
                text += "**" + prose + "**\n\n";
                break;
            case BlockKind::section:
                text += "## **" + prose + "**\n\n";
                break;
            case BlockKind::subsection:
                text += "*" + prose + "*\n\n";
                break;
            case BlockKind::note:
                text += "<sup>(" + std::to_string(block.number) + ")</sup> " + prose + "\n\n";
                break;
            case BlockKind::caption:
                text += "**" + prose + "**\n";
                break;
            case BlockKind::subcaption:
                text += "*" + prose + "*\n";
                break;
            case BlockKind::table:
                text += "\n" + markdown_table(sample.tables.at(static_cast<std::size_t>(block.number)), style) + "\n";
                break;
            case BlockKind::closing:
                text += "**Nơi nhận:**\n\n- " + join(sample.closing.recipients, "\n- ") + "\n\n**" +
                        join(sample.closing.authority, "\n") + "**\n\n**" + sample.closing.name + "**\n\n";
                break;
            case BlockKind::annex:
            case BlockKind::body:
                break;
            default:
                text += prose + "\n\n";
        }
    }
    return text;
}

// ---- one cell a line ---------------------------------------------------------------------------------------------

std::string cells_table(const Table& table, const Style& style) {
    std::string text;
    // A converter gives both storeys' cells in order; a spanned cell once.
    std::string lower, previous;
    for (const Column& column : table.columns) {
        const auto [top, bottom] = storeys(column.title);
        if (bottom.empty() || top != previous) text += "\t" + top + "\n";
        if (!bottom.empty()) lower += "\t" + bottom + "\n";
        previous = top;
    }
    text += lower + "\n";
    for (const Row& row : table.rows) {
        if (row.group) {
            text += "\t" + row.cells[0] + "\n\n";
            continue;
        }
        for (std::size_t c = 0; c < table.columns.size(); ++c) text += "\t" + cell_text(row, table, c, style) + "\n";
        text += "\n";
    }
    return text;
}

std::string cells(const Sample& sample, const Style& style) {
    std::string text;
    for (const Block& block : sample.body) {
        switch (block.kind) {
            case BlockKind::table:
                text += cells_table(sample.tables.at(static_cast<std::size_t>(block.number)), style) + "\n";
                break;
            case BlockKind::note:
                text += std::to_string(block.number) + " " + plain_text(block.text) + "\n";
                break;
            case BlockKind::closing:
            case BlockKind::annex:
            case BlockKind::body:
                break;
            default:
                text += plain_text(block.text) + "\n";
        }
    }
    return text;
}

// ---- word-wrapped ------------------------------------------------------------------------------------------------

int characters(std::string_view text) {
    return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::vector<std::string> wrap(const std::string& text, int width) {
    std::vector<std::string> lines(1);
    std::string word;
    const auto flush = [&] {
        if (word.empty()) return;
        if (!lines.back().empty() && characters(lines.back()) + 1 + characters(word) > width) lines.emplace_back();
        lines.back() += (lines.back().empty() ? "" : " ") + std::exchange(word, {});
    };
    for (const char c : text) {
        if (c == ' ' || c == '\n')
            flush();
        else
            word += c;
        if (c == '\n') lines.emplace_back();
    }
    flush();
    return lines;
}

struct WrappedPage {
    std::string text;
    std::vector<std::string> notes;
    int lines = 0;
};

void end_page(WrappedPage& page) {
    if (!page.notes.empty()) {
        page.text += std::string(59, ' ') + "\n";
        for (const std::string& note : page.notes) page.text += note + " \n";
    }
    page.notes.clear();
    page.lines = 0;
}

void add_line(WrappedPage& page, const std::string& line) {
    page.text += line + " \n\n";
    if (++page.lines >= 38) end_page(page);
}

void add_prose(WrappedPage& page, const Sample& sample, const Block& block) {
    std::string text;
    std::vector<int> marks;
    for (const Piece& piece : pieces_of(block.text)) {
        text += piece.text;  // marks too: glued to the word before
        if (piece.mark != 0) marks.push_back(piece.mark);
    }
    for (const Block& note : sample.body) {
        if (note.kind != BlockKind::note || std::find(marks.begin(), marks.end(), note.number) == marks.end()) continue;
        for (const std::string& line : wrap(std::to_string(note.number) + " " + plain_text(note.text), 92))
            page.notes.push_back(line);
    }
    for (const std::string& line : wrap(text, 76)) add_line(page, line);
}

// A row's cells after each other; a cell of several lines leaves the next cell on a line of its own.
void add_row(WrappedPage& page, const std::vector<std::string>& cells, const std::vector<int>& widths) {
    std::string line;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const std::vector<std::string> lines = wrap(cells[c], widths[c]);
        if (!line.empty() && lines.size() > 1 && c > 1) {
            add_line(page, line);
            line.clear();
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            line += (line.empty() ? "" : " ") + lines[i];
            if (lines.size() > 1) {
                add_line(page, line);
                line.clear();
            }
        }
    }
    if (!line.empty()) add_line(page, line);
}

void add_table(WrappedPage& page, const Table& table, const Style& style) {
    std::vector<int> widths;
    std::vector<std::string> upper, lower;
    double total = 0;
    for (const Column& column : table.columns) total += column.width;
    std::string previous;
    for (const Column& column : table.columns) {
        widths.push_back(std::max(5, static_cast<int>(84 * column.width / total)));
        const auto [top, bottom] = storeys(column.title);
        upper.push_back(bottom.empty() || top != previous ? top : "");
        if (!bottom.empty()) lower.push_back(bottom);
        previous = top;
    }
    add_row(page, upper, std::vector<int>(upper.size(), 60));
    if (!lower.empty()) add_row(page, lower, std::vector<int>(lower.size(), 60));
    for (const Row& row : table.rows) {
        if (row.group) {
            for (const std::string& line : wrap(row.cells[0], 84)) add_line(page, line);
            continue;
        }
        std::vector<std::string> cells;
        for (std::size_t c = 0; c < table.columns.size(); ++c) cells.push_back(cell_text(row, table, c, style));
        add_row(page, cells, widths);
    }
    add_line(page, "");
}

std::string wrapped(const Sample& sample, const Style& style) {
    WrappedPage page;
    if (!sample.head.issuer.empty()) {
        add_line(page, join(sample.head.issuer, " "));
        add_line(page, sample.head.number);
        add_line(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        add_line(page, "Độc lập - Tự do - Hạnh phúc");
        add_line(page, sample.head.place_and_date);
        add_line(page, "BÁO CÁO");
        for (const std::string& line : sample.head.subject) add_line(page, line);
        if (!sample.head.addressee.empty()) add_line(page, "Kính gửi: " + sample.head.addressee);
    }
    for (const Block& block : sample.body) {
        switch (block.kind) {
            case BlockKind::note:
                break;
            case BlockKind::annex:
            case BlockKind::body:
                end_page(page);
                break;
            case BlockKind::table:
                add_table(page, sample.tables.at(static_cast<std::size_t>(block.number)), style);
                break;
            case BlockKind::closing:
                add_line(page, "Nơi nhận:");
                for (const std::string& line : sample.closing.recipients) add_line(page, "- " + line);
                for (const std::string& line : sample.closing.authority) add_line(page, line);
                add_line(page, sample.closing.name);
                break;
            default:
                add_prose(page, sample, block);
        }
    }
    end_page(page);
    return page.text;
}

}  // namespace

std::string text_of(const Sample& sample, const Style& style, TextShape shape) {
    switch (shape) {
        case TextShape::markdown:
            return markdown(sample, style);
        case TextShape::cells:
            return cells(sample, style);
        case TextShape::wrapped:
            return wrapped(sample, style);
    }
    return {};
}

}  // namespace solieu::generate
