#include "extract/encoding/legacy_font.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace solieu::extract {
namespace {

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool equal_but_for_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return std::tolower(static_cast<unsigned char>(x)) == std::tolower(static_cast<unsigned char>(y));
    });
}

std::string_view without_subset_prefix(std::string_view name) {
    if (name.size() > 7 && name[6] == '+' && std::all_of(name.begin(), name.begin() + 6, is_upper))
        name.remove_prefix(7);
    return name;
}

// ".VnTimeH,BoldItalic", ".VnTimeH-Bold", ".VnTimeHBold" -> ".VnTimeH"
std::string_view without_style(std::string_view name) {
    constexpr std::array<std::string_view, 8> styles{"bold", "italic", "oblique", "regular", "normal", "mt", ",", "-"};
    for (bool cut = true; cut;) {
        cut = false;
        while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
        for (const std::string_view style : styles) {
            if (name.size() <= style.size() || !equal_but_for_case(name.substr(name.size() - style.size()), style))
                continue;
            name.remove_suffix(style.size());
            cut = true;
        }
    }
    return name;
}

// ".VnTimeH", not ".VnBLACKADDER" or ".VnTECH".
bool is_of_capitals(std::string_view name) {
    name = without_style(name);
    return name.size() >= 2 && name.back() == 'H' && is_lower(name[name.size() - 2]);
}

}  // namespace

std::optional<LegacyFont> legacy_font(std::string_view name) {
    name = without_subset_prefix(name);
    const bool dotted = name.starts_with('.');
    if (dotted) name.remove_prefix(1);
    const bool abc = name.size() > 2 && equal_but_for_case(name.substr(0, 2), "vn") &&
                     (dotted || (name.starts_with("Vn") && is_upper(name[2])));
    if (abc)
        return LegacyFont{.encoding = LegacyEncoding::tcvn3,
                          .capitals = is_of_capitals(name) ? Capitals::all : Capitals::as_written};
    // The next letter tells "VNI-Times" from a font that only begins so.
    const auto begins = [&](std::string_view family) {
        return name.starts_with(family) && (name.size() == family.size() || !is_lower(name[family.size()]));
    };
    if (begins("VNI")) return LegacyFont{.encoding = LegacyEncoding::vni};
    if (begins("VPS")) return LegacyFont{.encoding = LegacyEncoding::vps};
    if (begins("VISCII")) return LegacyFont{.encoding = LegacyEncoding::viscii};
    return std::nullopt;
}

}  // namespace solieu::extract
