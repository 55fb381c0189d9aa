#include "extract/text/text_lines.h"

#include <algorithm>

#include "base/text.h"

namespace solieu::extract {
namespace {

constexpr std::size_t wide_gap = 20;  // spaces; fewer are an empty cell or a careless hand

struct LineEnd {
    std::size_t at = 0;      // where the line's text ends
    std::size_t length = 0;  // bytes of the line end, 0 at the end of the text
    bool page = false;
};

LineEnd find_line_end(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        switch (text[at]) {
            case '\n':
            case '\v':
                return {at, 1, false};
            case '\f':
                return {at, 1, true};
            case '\r':
                return {at, at + 1 < text.size() && text[at + 1] == '\n' ? 2u : 1u, false};
            case '\xC2':
                if (text.substr(at, 2) == "\xC2\x85") return {at, 2, false};
                break;
            case '\xE2':
                if (text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9") return {at, 3, false};
                break;
            default:
                break;
        }
    }
    return {text.size(), 0, false};
}

bool is_blank(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' '; });
}

// Spaces that Unicode has besides ' ' separate words in the cleaned line; so they must in the raw one.
std::string with_plain_spaces(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size(); ++at) {
        const std::string_view two = raw.substr(at, 2), three = raw.substr(at, 3);
        const unsigned third = three.size() == 3 ? static_cast<unsigned char>(three[2]) : 0xFF;
        const bool wide = three.size() == 3 && three.substr(0, 2) == "\xE2\x80" && (third <= 0x8A || third == 0xAF);
        if (two == "\xC2\xA0") {
            out += ' ';
            ++at;
        } else if (wide || three == "\xE3\x80\x80") {
            out += ' ';
            at += 2;
        } else {
            out += raw[at];
        }
    }
    return out;
}

// HTML tables stand apart, so that a line is either in a table or not.
void push_split_at_tables(SourceLine line, std::size_t most, std::vector<SourceLine>& lines) {
    constexpr std::string_view open = "<table", close = "</table>";
    const std::string_view text = line.text;
    const std::size_t column = line.column;
    std::size_t begin = 0, columns = 0;  // of the piece
    const auto push = [&](std::size_t end) {
        SourceLine piece = line;
        piece.text = text.substr(begin, end - begin);
        if (piece.text.size() != text.size()) piece.raw = {};
        piece.column = column + columns;
        if (is_blank(piece.text)) return;
        lines.push_back(piece);
        line.blanks_before = 0;
        line.gap_of_spaces = false;
    };
    for (std::size_t at = text.find("table"); at != std::string_view::npos && lines.size() <= most;
         at = text.find("table", at + 5)) {
        std::size_t cut = begin;
        if (at >= 1 && text.substr(at - 1, open.size()) == open) cut = at - 1;
        if (at >= 2 && text.substr(at - 2, close.size()) == close) cut = at - 2 + close.size();
        if (cut <= begin || cut >= text.size()) continue;
        push(cut);
        columns += length(text.substr(begin, cut - begin));
        begin = cut;
    }
    push(text.size());
}

}  // namespace

SourceText split_lines(std::string_view utf8, const SourceLimits& limits, std::optional<LegacyEncoding> legacy) {
    SourceText out;
    SourcePage page;
    int blanks = 0;
    bool gap = false;
    const auto end_page = [&] {
        out.pages.push_back(page);
        page = {};
        blanks = 0;
        gap = false;
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const LineEnd end = find_line_end(utf8, at);
        const std::string_view raw = utf8.substr(at, end.at - at);
        at = end.at + end.length;
        std::string clean = solieu::clean(legacy ? converted_line(raw, *legacy) : raw);
        const std::size_t width = length(clean);
        if (is_blank(clean)) {
            ++blanks;
            gap = gap || width >= wide_gap;
        } else {
            SourceLine line{.text = raw,
                            .raw = {},
                            .page = static_cast<int>(out.pages.size()) + 1,
                            .number = page.lines,
                            .blanks_before = blanks,
                            .gap_of_spaces = gap};
            if (clean != raw) {
                line.raw = out.mended.emplace_back(with_plain_spaces(raw));
                line.text = out.mended.emplace_back(std::move(clean));
            }
            push_split_at_tables(line, limits.lines, out.lines);
            if (out.lines.size() > limits.lines) {
                out.over_lines = true;
                break;
            }
            page.width = std::max(page.width, width);
            blanks = 0;
            gap = false;
        }
        ++page.lines;
        if (end.page) {
            end_page();
            if (out.pages.size() > limits.pages) {
                out.over_limit = true;
                break;
            }
        }
    }
    // What follows the last form feed is a page only when something stands there.
    const int last = static_cast<int>(out.pages.size()) + 1;
    if (out.pages.empty() || (!out.lines.empty() && out.lines.back().page == last)) end_page();
    if (out.pages.size() > limits.pages) out.over_limit = true;
    return out;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace solieu::extract
