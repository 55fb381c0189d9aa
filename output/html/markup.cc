#include "output/html/markup.h"

#include <cstdint>

#include "base/text.h"
#include "output/words/messages.h"

namespace solieu::output {

namespace {

// U+202A…U+202E and U+2066…U+2069 in UTF-8: E2 80 AA…AE, E2 81 A6…A9.
bool turns_direction(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size() || text[at] != '\xE2') return false;
    const auto second = static_cast<unsigned char>(text[at + 1]), third = static_cast<unsigned char>(text[at + 2]);
    return (second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9);
}

// U+0080…U+009F: C2 80…9F.
bool is_late_control(std::string_view text, std::size_t at) {
    return at + 1 < text.size() && text[at] == '\xC2' && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

}  // namespace

std::string escaped(std::string_view text) {
    const std::string valid = to_utf8(text, Encoding::utf8);
    std::string out;
    out.reserve(valid.size());
    for (std::size_t i = 0; i < valid.size(); ++i) {
        const char c = valid[i];
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (c == '\'') {
            out += "&#39;";
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            out += ' ';
        } else if (is_late_control(valid, i)) {
            out += ' ';
            ++i;
        } else if (turns_direction(valid, i)) {
            i += 2;
        } else {
            out += c;
        }
    }
    return out;
}

std::string script_json(std::string_view json) {
    std::string out;
    for (char c : json) {
        if (c == '<') {
            out += "\\u003c";
        } else if (c == '>') {
            out += "\\u003e";
        } else if (c == '&') {
            out += "\\u0026";
        } else {
            out += c;
        }
    }
    return out;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            out += i + k > bytes.size() ? '=' : letters[group >> (18 - 6 * k) & 63];
        }
    }
    return out;
}

std::string both_of(std::string_view code) {
    return both(word(code, Language::vi), word(code, Language::en));
}

std::string both(std::string_view vi, std::string_view en) {
    if (vi == en) return std::string(vi);
    return "<span class=\"vi\">" + std::string(vi) + "</span><span class=\"en\">" + std::string(en) + "</span>";
}

}  // namespace solieu::output
