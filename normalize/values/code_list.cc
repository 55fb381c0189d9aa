#include "normalize/values/code_list.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/text.h"
#include "normalize/values/cell_words.h"
#include "normalize/values/unit_table.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_list = 2000;  // bytes; longer is prose
constexpr std::string_view between = " ;,.\n\t-+–•|/";

std::string_view trimmed(std::string_view text) {
    // '–' and '•' are three bytes each whose first one is 0xE2: both ends are trimmed by ASCII, then those by name.
    for (bool again = true; again && !text.empty();) {
        again = false;
        for (const std::string_view drop : {" ", ";", ",", ".", "-", "+", "–", "•", "|", "/", "\n", "\t", "(", ")"}) {
            if (text.starts_with(drop)) text.remove_prefix(drop.size()), again = true;
            if (text.ends_with(drop)) text.remove_suffix(drop.size()), again = true;
        }
    }
    return text;
}

bool is_code(std::string_view text) {
    if (text.empty() || text.size() > 3) return false;
    if (text == "x" || text == "X") return true;
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::string code_value(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of('0'), text.size() - 1);
    return std::string(text.substr(begin));
}

// "1" and "2": codes of one digit, one after the other.
bool follows(std::string_view code, std::string_view next) {
    return code.size() == 1 && next.size() == 1 && next[0] == code[0] + 1;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    for (std::size_t end = text.find(mark); end != std::string_view::npos; end = text.find(mark)) {
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.push_back(text);
    return parts;
}

// "Trực tuyến = 0 Phát phiếu = 1": after each mark a code, then the next meaning.
std::vector<UnitCode> meaning_before_code(const std::vector<std::string_view>& parts) {
    std::vector<UnitCode> codes;
    std::string_view meaning = trimmed(parts[0]);
    for (std::size_t at = 1; at < parts.size(); ++at) {
        const std::string_view part = trimmed(parts[at]);
        const std::size_t end = std::min(part.find_first_of(between), part.size());
        if (!is_code(part.substr(0, end)) || meaning.empty()) return {};
        codes.push_back({.value = code_value(part.substr(0, end)), .meaning = std::string(meaning)});
        meaning = trimmed(part.substr(end));
    }
    // A recognised list may have lost its last mark; the codes before say what the next one is.
    if (const std::size_t space = meaning.rfind(' '); codes.size() > 1 && space != std::string_view::npos) {
        const std::string_view code = meaning.substr(space + 1);
        if (is_code(code) && follows(codes.back().value, code_value(code))) {
            codes.push_back({.value = code_value(code), .meaning = std::string(trimmed(meaning.substr(0, space)))});
            return codes;
        }
    }
    return meaning.empty() ? codes : std::vector<UnitCode>{};
}

// "1: Có, 0: Không": before each mark a code, then its meaning.
std::vector<UnitCode> code_before_meaning(const std::vector<std::string_view>& parts) {
    std::vector<UnitCode> codes;
    std::string_view code = trimmed(parts[0]);
    for (std::size_t at = 1; at < parts.size(); ++at) {
        std::string_view meaning = trimmed(parts[at]), next;
        if (at + 1 < parts.size()) {
            const std::size_t begin = meaning.find_last_of(between);
            if (begin == std::string_view::npos) return {};
            next = meaning.substr(begin + 1);
            meaning = trimmed(meaning.substr(0, begin));
        }
        if (!is_code(code) || meaning.empty()) return {};
        codes.push_back({.value = code_value(code), .meaning = std::string(meaning)});
        code = next;
    }
    return codes;
}

// "Có/không", "Đạt/không đạt": an answer and its opposite.
bool is_yes_or_no(const std::vector<std::string_view>& parts, const Lexicon& lexicon) {
    if (parts.size() != 2) return false;
    const std::string yes = fold(parts[0]), no = fold(parts[1]);
    for (const std::string& denial : folded_denials(lexicon)) {
        if (no == denial && yes != denial) return true;
        if (no == denial + " " + yes) return true;
    }
    return false;
}

// "Trực tuyến; Phát phiếu; Kết hợp", "Có/không": meanings without codes.
std::vector<UnitCode> meanings_alone(std::string_view text, const Lexicon& lexicon) {
    for (const char mark : {';', '/', ','}) {
        const auto parts = split(text, mark);
        if (parts.size() < 2) continue;
        const bool units = std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
            return trimmed(part).empty() || find_unit_prefix(lower(trimmed(part)), lexicon).entry != nullptr;
        });
        if (!is_yes_or_no(parts, lexicon) && (units || mark != ';')) continue;
        std::vector<UnitCode> codes;
        for (const std::string_view part : parts) codes.push_back({.value = "", .meaning = std::string(trimmed(part))});
        return codes;
    }
    return {};
}

}  // namespace

std::vector<UnitCode> read_code_list(std::string_view written, const Lexicon& lexicon) {
    if (written.size() > longest_list || written.find_first_of("=:-;/,") == std::string_view::npos) return {};
    const std::string text = single_spaced(written);
    for (const char mark : {'=', ':', '-'}) {
        const auto parts = split(text, mark);
        if (parts.size() < 2) continue;
        if (auto codes = meaning_before_code(parts); !codes.empty()) return codes;
        if (auto codes = code_before_meaning(parts); !codes.empty()) return codes;
    }
    return meanings_alone(text, lexicon);
}

}  // namespace solieu::normalize
