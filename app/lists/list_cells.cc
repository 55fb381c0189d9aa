#include "app/lists/list_cells.h"

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <utility>

#include "app/messages.h"
#include "app/worker/read_file.h"
#include "base/text.h"

namespace solieu::app {
namespace {

using normalize::ListRow;

constexpr std::streamsize max_bytes = 64 << 20;
constexpr std::size_t looked_at = 4096;  // bytes in which the separator is looked for
constexpr std::string_view zip_mark = "PK\x03\x04", old_office_mark = "\xd0\xcf\x11\xe0";

bool is_blank(const std::vector<std::string>& cells) {
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return single_spaced(cell).empty(); });
}

char separator_of(std::string_view text) {
    const std::string_view head = text.substr(0, looked_at);
    char best = ',';
    std::ptrdiff_t most = 0;
    for (const char separator : {'\t', ';', ','}) {
        const std::ptrdiff_t count = std::count(head.begin(), head.end(), separator);
        if (count > most) best = separator;
        most = std::max(most, count);
    }
    return best;
}

std::string text_of_cell(const extract::Cell& cell) {
    std::string text;
    for (const extract::Line& line : cell.lines) text += (text.empty() ? "" : " ") + extract::text_of(line);
    return text;
}

std::vector<ListRow> workbook_cells(const extract::Document& document, const std::string& path) {
    std::vector<ListRow> rows;
    int number = 0;
    for (const extract::Page& page : document.pages) {
        for (const extract::Grid& grid : page.grids) {
            const std::size_t begin = rows.size();
            for (int row = 0; row < grid.rows; ++row)
                rows.push_back({path + ", row " + std::to_string(++number),
                                std::vector<std::string>(static_cast<std::size_t>(grid.columns))});
            for (const extract::Cell& cell : grid.cells)
                rows[begin + static_cast<std::size_t>(cell.row)].cells[static_cast<std::size_t>(cell.column)] =
                    text_of_cell(cell);
        }
    }
    std::erase_if(rows, [](const ListRow& row) { return is_blank(row.cells); });
    return rows;
}

}  // namespace

std::vector<ListRow> csv_cells(std::string_view text, const std::string& path) {
    const char separator = separator_of(text);
    std::vector<ListRow> rows;
    std::vector<std::string> cells(1);
    bool quoted = false;
    int line = 1, begin = 1;
    const auto end_row = [&] {
        if (!is_blank(cells)) rows.push_back({path + ":" + std::to_string(begin), std::move(cells)});
        cells.assign(1, {});
        begin = line;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '\n') ++line;
        if (quoted) {
            if (letter != '"')
                cells.back() += letter;
            else if (at + 1 < text.size() && text[at + 1] == '"')
                cells.back() += text[++at];
            else
                quoted = false;
        } else if (letter == '"' && cells.back().empty()) {
            quoted = true;
        } else if (letter == separator) {
            cells.emplace_back();
        } else if (letter == '\n') {
            end_row();
        } else if (letter != '\r') {
            cells.back() += letter;
        }
    }
    end_row();
    return rows;
}

Result<std::vector<ListRow>> list_cells(const std::string& path, const Knowledge& knowledge) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes(zip_mark.size(), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (bytes == zip_mark || bytes == old_office_mark) {
        Result<FileReading> reading = read_file(path, {}, knowledge);
        if (!reading) return tl::unexpected(std::move(reading.error()));
        for (const Diagnostic& diagnostic : reading->analysis.document.diagnostics)
            if (is_loss(diagnostic) && diagnostic.code != "picture-not-read")  // no cells stand in a picture
                print_note(path + ": " + diagnostic.message);
        return workbook_cells(reading->analysis.document, path);
    }
    if (!file.is_open() || file.bad())
        return tl::unexpected(Error{ErrorKind::unreadable, path, "the list cannot be read", "Check its name"});
    std::string rest(static_cast<std::size_t>(max_bytes) + 1, '\0');
    file.clear();
    file.read(rest.data(), max_bytes + 1);
    rest.resize(static_cast<std::size_t>(file.gcount()));
    if (rest.size() > static_cast<std::size_t>(max_bytes))
        return tl::unexpected(Error{ErrorKind::over_limit, path, "a list has at most 64 MB", "Check its name"});
    bytes += rest;
    return csv_cells(clean(to_utf8(bytes, detect_encoding(bytes))), path);
}

}  // namespace solieu::app
