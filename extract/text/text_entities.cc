#include "extract/text/text_entities.h"

#include <array>
#include <cstdint>

#include "base/text.h"

namespace solieu::extract {
namespace {

struct NamedEntity {
    std::string_view name, text;
};

// Those that converters of Vietnamese documents write; Unicode letters that HTML 4 has no name for come as numbers.
constexpr std::array<NamedEntity, 62> named{{
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},
    {"ensp", " "},   {"emsp", " "},   {"thinsp", " "}, {"shy", ""},     {"zwj", ""},     {"zwnj", ""},
    {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"lsquo", "‘"},  {"rsquo", "’"},  {"ldquo", "“"},
    {"rdquo", "”"},  {"laquo", "«"},  {"raquo", "»"},  {"bull", "•"},   {"middot", "·"}, {"sup1", "¹"},
    {"sup2", "²"},   {"sup3", "³"},   {"deg", "°"},    {"times", "×"},  {"le", "≤"},     {"ge", "≥"},
    {"plusmn", "±"}, {"agrave", "à"}, {"aacute", "á"}, {"acirc", "â"},  {"atilde", "ã"}, {"egrave", "è"},
    {"eacute", "é"}, {"ecirc", "ê"},  {"igrave", "ì"}, {"iacute", "í"}, {"ograve", "ò"}, {"oacute", "ó"},
    {"ocirc", "ô"},  {"otilde", "õ"}, {"ugrave", "ù"}, {"uacute", "ú"}, {"yacute", "ý"}, {"eth", "đ"},
    {"Agrave", "À"}, {"Aacute", "Á"}, {"Acirc", "Â"},  {"Atilde", "Ã"}, {"Egrave", "È"}, {"Eacute", "É"},
    {"Ecirc", "Ê"},  {"Igrave", "Ì"}, {"Ograve", "Ò"}, {"Oacute", "Ó"}, {"Ocirc", "Ô"},  {"Otilde", "Õ"},
    {"Ugrave", "Ù"}, {"ETH", "Đ"},
}};

std::string utf8_of(std::uint32_t c) {
    if (c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) return "\uFFFD";
    std::string out;
    append_utf8(out, c);
    return out;
}

int digit_of(char c, bool hexadecimal) {
    if (c >= '0' && c <= '9') return c - '0';
    if (hexadecimal && c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (hexadecimal && c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

Entity numeric(std::string_view digits, std::size_t length) {
    const bool hexadecimal = !digits.empty() && (digits[0] == 'x' || digits[0] == 'X');
    if (hexadecimal) digits.remove_prefix(1);
    if (digits.empty() || digits.size() > 8) return {};
    std::uint64_t value = 0;
    for (const char c : digits) {
        const int digit = digit_of(c, hexadecimal);
        if (digit < 0) return {};
        value = value * (hexadecimal ? 16 : 10) + static_cast<std::uint64_t>(digit);
    }
    const auto code = static_cast<std::uint32_t>(value > 0x10FFFF ? 0 : value);
    std::string text = clean(utf8_of(code));
    if (text == "\n" || text == "\t") text = " ";
    return {length, text};
}

}  // namespace

Entity entity_at(std::string_view text) {
    constexpr std::size_t longest = 12;
    if (text.size() < 3 || text[0] != '&') return {};
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos) return {};
    const std::string_view name = text.substr(1, end - 1);
    if (!name.empty() && name[0] == '#') return numeric(name.substr(1), end + 1);
    for (const NamedEntity& entity : named)
        if (entity.name == name) return {end + 1, std::string(entity.text)};
    return {};
}

}  // namespace solieu::extract
