#include "output/pdf/glyphless_font.h"

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace solieu::output {

namespace {

constexpr int units = 1000;  // to the size of the font
constexpr int ascent = 800, descent = -200, width = 500;
constexpr std::string_view font_name = "SoLieuGlyphless";

void put(std::string& out, std::uint32_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> 8 * i & 0xFF);
}

std::string numbers(std::initializer_list<int> values) {
    std::string out;
    for (const int value : values) put(out, static_cast<std::uint32_t>(value) & 0xFFFF, 2);
    return out;
}

std::uint32_t sum_of(const std::string& table) {
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < table.size(); i += 4) {
        std::uint32_t word = 0;
        for (std::size_t j = 0; j < 4; ++j) {
            word = word << 8 | (i + j < table.size() ? static_cast<unsigned char>(table[i + j]) : 0U);
        }
        sum += word;
    }
    return sum;
}

std::string utf16_name(std::string_view ascii) {
    std::string out;
    for (const char c : ascii) out += {'\0', c};
    return out;
}

// name: family, style, unique, full and PostScript names, for Windows.
std::string name_table() {
    const std::array<std::pair<int, std::string_view>, 5> entries = {
        {{1, font_name}, {2, "Regular"}, {3, font_name}, {4, font_name}, {6, font_name}}};
    std::string records, text;
    for (const auto& [id, value] : entries) {
        const std::string wide = utf16_name(value);
        records += numbers({3, 1, 0x409, id, static_cast<int>(wide.size()), static_cast<int>(text.size())});
        text += wide;
    }
    const int count = static_cast<int>(entries.size());
    return numbers({0, count, 6 + 12 * count}) + records + text;
}

// Codes of UTF-16 in ranges of 256, as a map to Unicode must have them (ISO 32000-1, 9.10.3).
std::string to_unicode() {
    std::string out =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr int ranges = 256, most_in_block = 100;
    for (int first = 0; first < ranges; first += most_in_block) {
        const int count = std::min(most_in_block, ranges - first);
        out += std::to_string(count) + " beginbfrange\n";
        for (int i = first; i < first + count; ++i) {
            const std::string high{digits[static_cast<std::size_t>(i) >> 4], digits[static_cast<std::size_t>(i) & 15]};
            out += "<" + high + "00> <" + high + "FF> <" + high + "00>\n";
        }
        out += "endbfrange\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace

std::string glyphless_program() {
    std::string head;
    put(head, 0x00010000, 4);  // version
    put(head, 0x00010000, 4);  // revision
    put(head, 0, 4);           // sum over the file, set below
    put(head, 0x5F0F3CF5, 4);
    head += numbers({0, units});
    head += std::string(16, '\0');                     // created, changed
    head += numbers({0, 0, 0, 0, 0, 8, 2, 0, 0});      // no box, no style; short offsets
    std::string os2 = numbers({4, width, 400, 5, 0});  // version, width, weight, …, may be embedded
    os2 += numbers({650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0});
    os2 += std::string(10 + 16, '\0') + "SLIE";  // panose, Unicode ranges, vendor
    os2 += numbers({0x40, 0x20, 0xFFFF, ascent, descent, 0, ascent, -descent});
    os2 += std::string(8, '\0') + numbers({0, ascent, 0, 0x20, 0});
    std::string post;
    put(post, 0x00030000, 4);
    post += std::string(28, '\0');
    std::string maxp;
    put(maxp, 0x00010000, 4);
    maxp += numbers({2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0});
    std::string cmap = numbers({0, 1, 3, 1, 0, 12});  // one table: Unicode, Windows
    cmap += numbers({4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 0xFFFF, 1, 0});
    std::vector<std::pair<std::string_view, std::string>> tables = {
        {"OS/2", os2},
        {"cmap", cmap},
        {"glyf", std::string(4, '\0')},
        {"head", head},
        {"hhea", std::string("\0\1\0\0", 4) + numbers({ascent, descent, 0, width, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2})},
        {"hmtx", numbers({width, 0, width, 0})},
        {"loca", numbers({0, 0, 0})},
        {"maxp", maxp},
        {"name", name_table()},
        {"post", post},
    };
    const int count = static_cast<int>(tables.size());
    std::string directory = std::string("\0\1\0\0", 4) + numbers({count, 128, 3, 16 * count - 128}), data;
    std::size_t head_at = 0;
    for (const auto& [tag, table] : tables) {
        const std::size_t at = 12 + 16 * tables.size() + data.size();
        if (tag == "head") head_at = at;
        directory += tag;
        put(directory, sum_of(table), 4);
        put(directory, static_cast<std::uint32_t>(at), 4);
        put(directory, static_cast<std::uint32_t>(table.size()), 4);
        data += table;
        data.append((4 - data.size() % 4) % 4, '\0');
    }
    std::string file = directory + data, adjustment;
    put(adjustment, 0xB1B0AFBA - sum_of(file), 4);
    return file.replace(head_at + 8, 4, adjustment);
}

QPDFObjectHandle add_glyphless_font(QPDF& pdf) {
    const std::string name = "/" + std::string(font_name), program = glyphless_program();
    QPDFObjectHandle file = QPDFObjectHandle::newStream(&pdf, program);
    file.getDict().replaceKey("/Length1", QPDFObjectHandle::newInteger(static_cast<long long>(program.size())));
    std::string glyphs;  // every code is glyph 1
    glyphs.reserve(2 * 65536);
    for (int i = 0; i < 65536; ++i) glyphs += {'\0', '\1'};

    QPDFObjectHandle descriptor = QPDFObjectHandle::parse(
        "<< /Type /FontDescriptor /Flags 5 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 "
        "/CapHeight 800 /StemV 80 >>");
    descriptor.replaceKey("/FontName", QPDFObjectHandle::newName(name));
    descriptor.replaceKey("/FontFile2", file);
    QPDFObjectHandle characters = QPDFObjectHandle::parse(
        "<< /Type /Font /Subtype /CIDFontType2 /DW 500 "
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>");
    characters.replaceKey("/BaseFont", QPDFObjectHandle::newName(name));
    characters.replaceKey("/FontDescriptor", pdf.makeIndirectObject(descriptor));
    characters.replaceKey("/CIDToGIDMap", QPDFObjectHandle::newStream(&pdf, glyphs));
    QPDFObjectHandle font = QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>");
    font.replaceKey("/BaseFont", QPDFObjectHandle::newName(name));
    QPDFObjectHandle descendants = QPDFObjectHandle::newArray();
    descendants.appendItem(pdf.makeIndirectObject(characters));
    font.replaceKey("/DescendantFonts", descendants);
    font.replaceKey("/ToUnicode", QPDFObjectHandle::newStream(&pdf, to_unicode()));
    return pdf.makeIndirectObject(font);
}

std::string glyphless_codes(std::string_view utf8) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    const auto put_unit = [&](std::uint32_t unit) {
        for (int shift = 12; shift >= 0; shift -= 4) out += digits[unit >> shift & 15];
    };
    for (std::size_t i = 0; i < utf8.size();) {
        const auto first = static_cast<unsigned char>(utf8[i]);
        const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        std::uint32_t c = size == 1 ? first : first & (0xFFU >> (size + 1));
        for (std::size_t j = 1; j < size && i + j < utf8.size(); ++j) {
            c = c << 6 | (static_cast<unsigned char>(utf8[i + j]) & 0x3FU);
        }
        i += size;
        if (c < 0x10000) {
            put_unit(c);
        } else {
            put_unit(0xD800 + ((c - 0x10000) >> 10 & 0x3FF));
            put_unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return out;
}

}  // namespace solieu::output
