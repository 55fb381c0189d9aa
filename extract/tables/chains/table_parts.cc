#include "extract/tables/chains/table_parts.h"

#include <algorithm>
#include <utility>

#include "extract/tables/unruled/printed_rows.h"

namespace solieu::extract {
namespace {

constexpr std::size_t most_loose_lines = 16;  // of the table, between a page edge and its grid

bool is_body(const Line& line) {
    return line.role == LineRole::body;
}

bool is_number_head(const std::string& text) {
    return text == "STT" || text == "TT" || text == "Stt";
}

std::string key_of(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    std::string key;
    for (const std::string& word : words) key += (key.empty() ? "" : " ") + word;
    return key;
}

}  // namespace

std::vector<Part> parts_of(const Page& page, std::size_t index) {
    std::vector<Part> parts;
    std::vector<std::uint32_t> lines;
    bool other = false;  // a ruled grid since the last part
    for (const FlowItem& item : page.flow) {
        if (item.kind == FlowItem::Kind::line) {
            if (is_body(page.lines[item.index])) lines.push_back(item.index);
            continue;
        }
        if (page.grids[item.index].ruled) {
            other = true;
            lines.clear();
            continue;
        }
        Part part{.page = index, .grid = static_cast<int>(item.index)};
        part.first = parts.empty() && !other && lines.size() <= most_loose_lines;
        if (part.first) part.before = lines;
        parts.push_back(std::move(part));
        lines.clear();
        other = false;
    }
    if (parts.empty()) {
        Part part{.page = index, .first = !other};
        lines.resize(std::min(lines.size(), most_loose_lines));
        part.before = std::move(lines);
        if (!part.before.empty() && !other) parts.push_back(std::move(part));
    } else if (!other && lines.size() <= most_loose_lines) {
        parts.back().last = true;
        parts.back().after = std::move(lines);
    }
    return parts;
}

std::string head_of(const Grid& grid) {
    std::vector<std::string> words;
    bool head = grid.headed;
    int storeys = 1;  // those of "STT"
    for (const Cell& cell : grid.cells) {
        if (cell.row == 0 && cell.column == 0) storeys = cell.row_span;
    }
    for (const Cell& cell : grid.cells) {
        if (cell.row >= storeys) break;
        for (const Line& line : cell.lines) {
            for (const Word& word : line.words) words.push_back(word.text);
        }
        head = head || (cell.row == 0 && cell.column == 0 && !cell.lines.empty() &&
                        is_number_head(cell.lines[0].words[0].text));
    }
    return head ? key_of(std::move(words)) : std::string();
}

std::optional<Part> begun_at_foot(const Page& page, std::size_t index, const std::string& head) {
    constexpr std::size_t tallest = 10;  // printed rows of a head
    Part part{.page = index, .begun = true, .last = true};
    for (const FlowItem& item : page.flow) {
        if (item.kind != FlowItem::Kind::line) {
            part.grid = page.grids[item.index].ruled ? -1 : static_cast<int>(item.index);
            part.after.clear();
        } else if (is_body(page.lines[item.index])) {
            part.after.push_back(item.index);
        }
    }
    const auto head_stands = [&](const std::vector<PrintedRow>& rows, std::size_t from) {
        std::vector<std::string> words;
        for (std::size_t r = from; r + 1 < rows.size() && r < from + tallest; ++r) {
            for (const Word* word : rows[r].words) words.push_back(word->text);
            if (key_of(words) == head) return true;
        }
        return false;
    };
    std::vector<LaidLine> printed;
    if (part.grid >= 0) {
        for (const Cell& cell : page.grids[static_cast<std::size_t>(part.grid)].cells) {
            for (const Line& line : cell.lines) printed.push_back(laid(line));
        }
        std::stable_sort(printed.begin(), printed.end(),
                         [](const LaidLine& a, const LaidLine& b) { return a.baseline < b.baseline; });
        if (part.after.size() <= most_loose_lines && head_stands(printed_rows(printed), 0)) return part;
        part.grid = -1;
        printed.clear();
    }
    // A head and one row look like blocks of text side by side: from the top, across all.
    std::stable_sort(part.after.begin(), part.after.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return page.lines[a].box.y1 < page.lines[b].box.y1; });
    if (part.after.size() > most_loose_lines) part.after.erase(part.after.begin(), part.after.end() - most_loose_lines);
    for (const std::uint32_t line : part.after) printed.push_back(laid(page.lines[line]));
    const std::vector<PrintedRow> rows = printed_rows(printed);
    for (std::size_t from = 0; from < rows.size(); ++from) {
        if (!head_stands(rows, from)) continue;
        part.after.erase(part.after.begin(), part.after.begin() + static_cast<std::ptrdiff_t>(rows[from].begin));
        return part;
    }
    return std::nullopt;
}

}  // namespace solieu::extract
