#include "extract/text/spaced/spaced_lines.h"

#include "base/text.h"

namespace solieu::extract {
namespace {

// Word after word stands two spaces off and goes on in small letters.
bool is_justified(const SourceLine& line, const SpacedLine& spaced) {
    constexpr std::size_t fewest = 4;
    std::size_t going_on = 0;
    for (std::size_t p = 1; p < spaced.pieces.size(); ++p) {
        const std::size_t first = spaced.pieces[p];
        const bool near = spaced.words[first].x0 == spaced.words[first - 1].x1 + 2;
        going_on += near && starts_lower(line.text.substr(spaced.words[first].begin)) ? 1 : 0;
    }
    return going_on >= fewest && going_on * 2 >= spaced.pieces.size();
}

}  // namespace

SpacedLine spaced_line(const SourceLine& line, std::size_t source) {
    SpacedLine out{.source = source, .blanks = line.blanks_before, .words = {}, .pieces = {}};
    std::size_t x = line.column;
    bool inside = false;
    for (std::size_t at = 0; at < line.text.size(); ++at) {
        const auto c = static_cast<unsigned char>(line.text[at]);
        if (c == '\t') return {.source = source, .blanks = line.blanks_before, .words = {}, .pieces = {}};
        if ((c & 0xC0U) == 0x80U) continue;
        if (c == ' ') {
            if (inside) out.words.back().end = at;
            inside = false;
        } else {
            if (!inside) {
                if (out.words.empty() || x >= out.words.back().x1 + 2) out.pieces.push_back(out.words.size());
                out.words.push_back({.x0 = x, .x1 = x, .begin = at, .end = line.text.size()});
            }
            inside = true;
            out.words.back().x1 = x + 1;
        }
        ++x;
    }
    if (is_justified(line, out)) out.pieces = {0};
    return out;
}

Field field_of(const SourceLine& line, const SpacedLine& spaced, std::size_t first, std::size_t last) {
    const std::size_t begin = spaced.words[first].begin, end = spaced.words[last - 1].end;
    return {.text = line.text.substr(begin, end - begin), .raw = {}, .column = spaced.words[first].x0};
}

std::string_view piece_of(const SourceLine& line, const SpacedLine& spaced, std::size_t piece) {
    return field_of(line, spaced, spaced.pieces[piece], spaced.end_of(piece)).text;
}

bool is_caption_line(const SourceLine& line, const SpacedLine& spaced) {
    constexpr std::size_t fewest_words = 3;
    if (spaced.pieces.size() != 1 || spaced.words.size() < fewest_words) return false;
    const std::string_view text = field_of(line, spaced, 0, spaced.words.size()).text;
    const std::string_view first = field_of(line, spaced, 0, 1).text;
    const auto colon = text.find(": ");
    return all_capitals(text) || is_row_number(first) || (text.front() == '(' && text.back() == ')') ||
           (colon != std::string_view::npos && starts_upper(text));
}

bool is_figure(std::string_view text) {
    if (text.empty() || text.find_first_of("0123456789") == std::string_view::npos) return false;
    return text.find_first_not_of("0123456789.,%/()-+ ") == std::string_view::npos;
}

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.substr(0, 2) == "19" || text.substr(0, 2) == "20") &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace solieu::extract
