#include "extract/text/text_tables.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace solieu::extract {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "1", "1.4", "1.4.12": no group after a dot has three digits, that would be a figure.
bool is_dotted_number(std::string_view text) {
    int digits = 0, most = 3;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            if (++digits > most) return false;
        } else if (text[i] == '.' && digits > 0 && i + 1 < text.size()) {
            digits = 0;
            most = 2;
        } else {
            return false;
        }
    }
    return digits > 0;
}

bool is_roman(std::string_view text) {
    return !text.empty() && text.size() <= 6 && text.find_first_not_of("IVXLC") == std::string_view::npos;
}

}  // namespace

TableSearch begin_table_search(std::span<const SourceLine> lines) {
    TableSearch search{.lines = lines};
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (lines[i].text.find("</table") == std::string_view::npos) continue;
        search.html_end = i + 1;
        break;
    }
    return search;
}

std::optional<Attempt> find_table(TableSearch& search, std::size_t at) {
    if (auto attempt = read_html(search, at)) return attempt;
    if (auto attempt = read_asciidoc(search, at)) return attempt;
    if (auto attempt = read_drawn(search, at)) return attempt;
    if (auto attempt = read_pipes(search, at)) return attempt;
    if (auto attempt = read_ruled(search, at)) return attempt;
    if (search.lines[at].text.find('\t') == std::string_view::npos) return std::nullopt;
    if (auto attempt = read_stacked(search, at)) return attempt;
    return read_tabbed(search, at);
}

std::vector<Field> split_fields(const SourceLine& line, char separator, bool& cut) {
    std::vector<Field> fields;
    std::string_view text = line.text, raw = line.raw;
    std::size_t column = line.column;
    for (;;) {
        const bool last = fields.size() + 1 == max_table_columns;
        const std::size_t end = last ? std::string_view::npos : text.find(separator);
        const std::size_t raw_end = last || raw.empty() ? std::string_view::npos : raw.find(separator);
        Field field{.text = text.substr(0, end), .raw = raw.substr(0, raw_end), .column = column};
        if (last && field.text.find(separator) != std::string_view::npos) cut = true;
        fields.push_back(field);
        if (end == std::string_view::npos) return fields;
        column += length(field.text) + 1;
        text.remove_prefix(end + 1);
        // Without a separator of its own the raw line has lost its way; the clean one is enough.
        raw = raw_end == std::string_view::npos ? std::string_view{} : raw.substr(raw_end + 1);
    }
}

TableField make_field(const SourceLine& line, const Field& field) {
    TableField out;
    out.x = static_cast<double>(field.column);
    out.y = line.number;
    out.x1 = out.x + 1;
    out.y1 = out.y + 1;
    extend_field(out, line, field);
    return out;
}

void extend_field(TableField& field, const SourceLine& line, const Field& more) {
    const auto x = static_cast<double>(more.column);
    field.x = std::min(field.x, x);
    field.x1 = std::max(field.x1, x + static_cast<double>(length(more.text)));
    field.y1 = line.number + 1;
    if (more.text.find_first_not_of(" \t") == std::string_view::npos) return;
    field.lines.push_back({.text = more.text, .raw = more.raw, .x = x, .y = static_cast<double>(line.number)});
}

bool is_row_number(std::string_view plain) {
    plain = trimmed(plain);
    if (plain.empty() || plain.size() > 20) return false;
    constexpr std::array<std::string_view, 5> bullets{"-", "+", "*", "–", "•"};
    if (std::find(bullets.begin(), bullets.end(), plain) != bullets.end()) return true;
    if (plain.front() == '(' && plain.back() == ')' && plain.size() > 2) plain = plain.substr(1, plain.size() - 2);
    if (plain.back() == '.' || plain.back() == ')') plain.remove_suffix(1);
    if (is_dotted_number(plain) || is_roman(plain)) return true;
    if (plain.size() == 1 && is_letter(plain[0])) return true;
    return fold(plain) == "trong do";
}

bool is_row_number_head(std::string_view plain) {
    if (plain.size() > 40) return false;
    std::string folded = fold(plain);
    std::erase_if(folded, [](char c) { return c == '.' || c == ' '; });
    return folded == "stt" || folded == "tt" || folded == "sott" || folded == "sothutu" || folded == "no";
}

bool may_take_cells(TableSearch& search, std::size_t cells, int page) {
    if (cells <= search.cells_left) return true;
    if (search.cells_cut_page == 0) search.cells_cut_page = page;
    return false;
}

}  // namespace solieu::extract
