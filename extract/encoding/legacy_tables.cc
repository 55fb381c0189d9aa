#include "extract/encoding/legacy_tables.h"

#include <algorithm>

namespace solieu::extract {
namespace {

constexpr char32_t none = U'.';  // no letter

// Codes 80…FF, sixteen a line.
constexpr std::u32string_view tcvn3_high =
    U"................"  // 80
    U"................"  // 90
    U".ĂÂÊÔƠƯĐăâêôơưđ."  // A0
    U".....àảãáạ.ằẳẵắ."  // B0
    U"......ặầẩẫấậè.ẻẽ"  // C0
    U"éẹềểễếệìỉ...ĩíịò"  // D0
    U".ỏõóọồổỗốộờởỡớợù"  // E0
    U".ủũúụừửữứựỳỷỹýỵ."  // F0
    ;

constexpr std::u32string_view vni_high =
    U"................"  // 80
    U"................"  // 90
    U"................"  // A0
    U"................"  // B0
    U"......Ỉ.....ÌÍỴ."  // C0
    U".ĐỊĨƠ.Ư........."  // D0
    U"......ỉ.....ìíỵ."  // E0
    U".địĩơ.ư........."  // F0
    ;

constexpr std::u32string_view viscii_high =
    U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"  // 80
    U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"  // 90
    U"Õắằặấầẩậẽẹếềểễệố"  // A0
    U"ồổỗỠƠộờởịỰỨỪỬơớƯ"  // B0
    U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"  // C0
    U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"  // D0
    U"àáâãảăữẫèéêẻìíĩỉ"  // E0
    U"đựòóôõỏọụùúũủýợỮ"  // F0
    ;

constexpr std::u32string_view vps_high =
    U"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"  // 80
    U"Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ"  // 90
    U".ắằẳẵặỠớÙờởỡŨỨợỪ"  // A0
    U"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"  // B0
    U"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"  // C0
    U"ƯỦồốÔỏơÈừứÚũưÝẺ."  // D0
    U"àáâãảạă.èéêẽìí.ĩ"  // E0
    U"ẴĐòóôõ.Ơụùúủ.ỶẼỳ"  // F0
    ;

constexpr std::u32string_view windows_1258_high =
    U"................"  // 80
    U"................"  // 90
    U"................"  // A0
    U"................"  // B0
    U"ÀÁÂĂ....ÈÉÊ..Í.."  // C0
    U"Đ..ÓÔƠ...ÙÚ..Ư.."  // D0
    U"àáâă....èéê..í.."  // E0
    U"đ..óôơ...ùú..ư.."  // F0
    ;

// Codes 00…1F.
constexpr std::u32string_view viscii_low =
    U"..Ẳ..ẴẪ........."  // 00
    U"....Ỷ....Ỹ....Ỵ."  // 10
    ;

constexpr std::u32string_view vps_low =
    U"..ẠẬẶẸỆ........."  // 00
    U"ỊỌỘỢỤỰ...Ỵ..ẪỮ.."  // 10
    ;

struct Table {
    std::u32string_view low, high;
};

Table table_of(LegacyEncoding encoding) {
    switch (encoding) {
        case LegacyEncoding::tcvn3:
            return {{}, tcvn3_high};
        case LegacyEncoding::vni:
            return {{}, vni_high};
        case LegacyEncoding::viscii:
            return {viscii_low, viscii_high};
        case LegacyEncoding::vps:
            return {vps_low, vps_high};
        case LegacyEncoding::windows_1258:
            return {{}, windows_1258_high};
    }
    return {};
}

struct MarkCode {
    unsigned char code;
    AddedMarks adds;
};

// The marks of small letters; those of capitals have the code 20 lower. Both follow letters of either case.
constexpr std::array<MarkCode, 17> vni_marks{{
    {0xF9, {Mark::none, Tone::acute}},
    {0xF8, {Mark::none, Tone::grave}},
    {0xFB, {Mark::none, Tone::hook}},
    {0xF5, {Mark::none, Tone::tilde}},
    {0xEF, {Mark::none, Tone::dot}},
    {0xE2, {Mark::circumflex, Tone::level}},
    {0xE1, {Mark::circumflex, Tone::acute}},
    {0xE0, {Mark::circumflex, Tone::grave}},
    {0xE5, {Mark::circumflex, Tone::hook}},
    {0xE3, {Mark::circumflex, Tone::tilde}},
    {0xE4, {Mark::circumflex, Tone::dot}},
    {0xEA, {Mark::breve, Tone::level}},
    {0xE9, {Mark::breve, Tone::acute}},
    {0xE8, {Mark::breve, Tone::grave}},
    {0xFA, {Mark::breve, Tone::hook}},
    {0xFC, {Mark::breve, Tone::tilde}},
    {0xEB, {Mark::breve, Tone::dot}},
}};

constexpr std::array<MarkCode, 5> windows_1258_marks{{
    {0xCC, {Mark::none, Tone::grave}},
    {0xD2, {Mark::none, Tone::hook}},
    {0xDE, {Mark::none, Tone::tilde}},
    {0xEC, {Mark::none, Tone::acute}},
    {0xF2, {Mark::none, Tone::dot}},
}};

// What windows-1252 shows for 80…9F. 0: nothing.
constexpr std::array<char32_t, 32> windows_1252_high{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

}  // namespace

std::string_view name_of(LegacyEncoding encoding) {
    switch (encoding) {
        case LegacyEncoding::tcvn3:
            return "tcvn3";
        case LegacyEncoding::vni:
            return "vni";
        case LegacyEncoding::viscii:
            return "viscii";
        case LegacyEncoding::vps:
            return "vps";
        case LegacyEncoding::windows_1258:
            return "windows-1258";
    }
    return {};
}

char32_t letter_of_code(LegacyEncoding encoding, unsigned char code) {
    const Table table = table_of(encoding);
    if (code < table.low.size()) return table.low[code] == none ? U'\0' : table.low[code];
    if (code < 0x80) return letter_of(code) ? char32_t{code} : U'\0';
    const char32_t letter = table.high[code - 0x80U];
    return letter == none ? U'\0' : letter;
}

std::optional<AddedMarks> marks_of_code(LegacyEncoding encoding, unsigned char code) {
    const auto find = [code](const auto& marks, unsigned shift) -> std::optional<AddedMarks> {
        const auto found =
            std::find_if(marks.begin(), marks.end(), [&](const MarkCode& mark) { return mark.code - shift == code; });
        if (found == marks.end()) return std::nullopt;
        return found->adds;
    };
    if (encoding == LegacyEncoding::windows_1258) return find(windows_1258_marks, 0);
    if (encoding != LegacyEncoding::vni) return std::nullopt;
    if (const std::optional<AddedMarks> small = find(vni_marks, 0)) return small;
    return find(vni_marks, 0x20);
}

std::optional<unsigned char> code_of(char32_t shown) {
    if (shown >= 0xF000 && shown <= 0xF0FF) return static_cast<unsigned char>(shown & 0xFFU);
    if (shown < 0x100) return static_cast<unsigned char>(shown);
    const auto found = std::find(windows_1252_high.begin(), windows_1252_high.end(), shown);
    if (found == windows_1252_high.end()) return std::nullopt;
    return static_cast<unsigned char>(0x80 + (found - windows_1252_high.begin()));
}

char32_t shown_for(unsigned char code) {
    if (code < 0x80 || code > 0x9F) return code;
    const char32_t shown = windows_1252_high[code - 0x80U];
    return shown == 0 ? char32_t{code} : shown;
}

}  // namespace solieu::extract
