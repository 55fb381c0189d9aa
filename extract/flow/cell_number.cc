#include "extract/flow/cell_number.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/decimal.h"

namespace solieu::extract {
namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

std::string without_zeros(std::string digits) {
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    return digits;
}

std::string grouped(const std::string& whole) {
    constexpr std::size_t group = 3;
    std::string out;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && (whole.size() - i) % group == 0) out += '.';
        out += whole[i];
    }
    return out;
}

// Also "1.2E+07", as programs write large numbers.
std::optional<Decimal> value_of(std::string_view stored) {
    constexpr int most_places = 40;
    const std::size_t e = std::min(stored.find_first_of("eE"), stored.size());
    auto value = parse_plain(stored.substr(0, e));
    if (!value || e == stored.size()) return value;
    std::string_view power = stored.substr(e + 1);
    const bool down = power.starts_with('-');
    if (down || power.starts_with('+')) power.remove_prefix(1);
    if (power.empty() || power.size() > 3 || !std::all_of(power.begin(), power.end(), is_digit)) return std::nullopt;
    int places = 0;
    for (const char digit : power) places = places * 10 + (digit - '0');
    if (places > most_places) return std::nullopt;
    if (down) value->decimals += places;
    for (; !down && places > 0; --places) {
        if (value->decimals > 0)
            --value->decimals;
        else
            value->coefficient *= 10;
    }
    return value;
}

}  // namespace

std::optional<std::string> with_vietnamese_marks(std::string_view shown, std::string_view stored, int places_off) {
    std::size_t begin = std::min(shown.find_first_of("0123456789"), shown.size());
    if (begin > 0 && begin < shown.size() && (shown[begin - 1] == '.' || shown[begin - 1] == ',')) --begin;  // ".5"
    std::size_t end = begin;
    for (std::size_t i = begin; i < shown.size() && std::string_view("0123456789., ").find(shown[i]) != shown.npos; ++i)
        if (is_digit(shown[i])) end = i + 1;
    if (begin == end || shown.find_first_of("0123456789", end) != shown.npos) return std::nullopt;
    const std::string_view written = shown.substr(begin, end - begin);
    std::string digits(written);
    std::erase_if(digits, [](char letter) { return !is_digit(letter); });

    auto value = value_of(stored);
    if (!value) return std::nullopt;
    if (value->coefficient < 0) value->coefficient = -value->coefficient;
    const std::size_t behind = shown.find_first_not_of(' ', end);
    if (behind != shown.npos && shown[behind] == '%') value->coefficient *= 100;
    value->decimals += places_off;

    const std::size_t last_mark = written.find_last_of(".,");
    const std::size_t most = last_mark == written.npos ? 0 : written.size() - last_mark - 1;
    for (const std::size_t decimals : {most, std::size_t{0}}) {
        std::string rounded = to_string(round_to(to_rational(*value), static_cast<int>(decimals)));
        std::erase(rounded, '.');
        if (without_zeros(rounded) != without_zeros(digits)) continue;
        // The digits stay as they are written, zeros in front too: only the marks are others.
        const std::string whole = digits.substr(0, digits.size() - decimals);
        const auto marks = std::count_if(written.begin(), written.end(), [](char letter) { return !is_digit(letter); });
        const bool has_groups = marks > (decimals > 0 ? 1 : 0);
        std::string out(shown.substr(0, begin));
        out += has_groups ? grouped(whole) : whole;
        if (decimals > 0) out += (whole.empty() ? "0," : ",") + digits.substr(whole.size());
        out += shown.substr(end);
        return out;
    }
    return std::nullopt;
}

void take_stored_number(std::vector<Inline>& items, std::string_view stored, int places_off) {
    // A note may be referred to behind the number; the rest must be its text alone.
    const auto text_end =
        std::find_if(items.begin(), items.end(), [](const Inline& item) { return item.kind != Inline::Kind::text; });
    const bool plain =
        std::all_of(text_end, items.end(), [](const Inline& item) { return item.kind == Inline::Kind::mark; });
    if (text_end == items.begin() || !plain) return;
    std::string shown;
    for (auto item = items.begin(); item != text_end; ++item) shown += item->text;
    std::string_view bare = shown;
    while (bare.starts_with(' ') || bare.starts_with('\n')) bare.remove_prefix(1);
    while (bare.ends_with(' ') || bare.ends_with('\n')) bare.remove_suffix(1);
    auto number = with_vietnamese_marks(shown, stored.empty() ? bare : stored, places_off);
    if (!number) return;
    items.front().text = std::move(*number);
    items.front().stored_number = true;
    items.erase(items.begin() + 1, text_end);
}

}  // namespace solieu::extract
