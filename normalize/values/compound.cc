#include "normalize/values/compound.h"

#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "normalize/values/numeral.h"
#include "normalize/values/unit.h"
#include "normalize/values/unit_table.h"

namespace solieu::normalize {
namespace {

constexpr int largest_power = 30;  // of ten, in scientific notation
constexpr int most_units = 4;      // "1 tỷ 2 triệu 3 nghìn 4 đồng"

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

Integer power_of_ten(int exponent) {
    Integer power = 1;
    for (int i = 0; i < exponent; ++i) power *= 10;
    return power;
}

Decimal times_ten_to(Decimal value, int exponent) {
    if (exponent < 0) {
        value.decimals -= exponent;
    } else if (exponent <= value.decimals) {
        value.decimals -= exponent;
    } else {
        value.coefficient *= power_of_ten(exponent - value.decimals);
        value.decimals = 0;
    }
    return value;
}

Decimal sum(Decimal a, Decimal b) {
    if (a.decimals < b.decimals) std::swap(a, b);
    b.coefficient *= power_of_ten(a.decimals - b.decimals);
    a.coefficient += b.coefficient;
    return a;
}

// "E+06" behind digits: its power and length.
struct Power {
    int exponent = 0;
    std::size_t length = 0;
};
std::optional<Power> power_at(std::string_view text) {
    if (text.empty() || (text[0] != 'E' && text[0] != 'e')) return std::nullopt;
    std::size_t at = 1;
    const bool negative = at < text.size() && text[at] == '-';
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t begin = at;
    int exponent = 0;
    while (at < text.size() && is_digit(text[at]) && at < begin + 3) exponent = exponent * 10 + (text[at++] - '0');
    if (at == begin || exponent > largest_power || (at < text.size() && is_digit(text[at]))) return std::nullopt;
    return Power{.exponent = negative ? -exponent : exponent, .length = at};
}

}  // namespace

std::optional<NumberReading> read_amount_in_two_units(std::string_view number, std::string_view unit,
                                                      const Lexicon& lexicon, const Marks& marks) {
    const Unit last = unit_of(unit, lexicon);
    if (last.kind != UnitKind::money) return std::nullopt;
    const std::string low = lower(number);
    if (low.size() != number.size()) return std::nullopt;
    std::string_view rest = low;
    std::optional<Decimal> total;
    bool rejoined = false;
    int above = 0;
    for (int i = 0; i < most_units; ++i) {
        const std::size_t length = numeral_length(rest, Expectation::money);
        if (length == 0) return std::nullopt;
        const auto reading = read_numeral(rest.substr(0, length), Expectation::money, marks);
        rest.remove_prefix(length);
        const std::size_t next = rest.find_first_not_of(' ');
        const UnitPrefix prefix = next == rest.npos ? UnitPrefix{} : find_unit_prefix(rest.substr(next), lexicon);
        const int exponent = prefix.entry == nullptr ? last.exponent : prefix.entry->exponent;
        if (prefix.entry == nullptr && next != rest.npos) return std::nullopt;
        if (prefix.entry != nullptr && prefix.entry->kind != UnitKind::money) return std::nullopt;
        if (!reading || exponent < last.exponent || (total && exponent >= above)) return std::nullopt;
        const Decimal part = times_ten_to(reading->value, exponent - last.exponent);
        total = total ? sum(*total, part) : part;
        rejoined = rejoined || reading->digits_rejoined;
        above = exponent;
        if (prefix.entry == nullptr)
            return i == 0
                       ? std::nullopt
                       : std::optional(NumberReading{.value = *total, .alternatives = {}, .digits_rejoined = rejoined});
        const std::size_t begin = next + prefix.length;
        const std::size_t further = rest.find_first_not_of(' ', begin);
        if (further == rest.npos) return std::nullopt;
        rest.remove_prefix(further);
    }
    return std::nullopt;
}

std::optional<LongNumber> read_beyond_digits(std::string_view text) {
    const std::size_t length = numeral_length(text, Expectation::percent);
    const std::string_view behind = text.substr(length);
    if (length > 0) {
        if (const auto power = power_at(behind)) {
            const auto reading = read_numeral(text.substr(0, length), Expectation::percent);
            if (!reading) return std::nullopt;
            return LongNumber{.value = times_ten_to(reading->value, power->exponent), .length = length + power->length};
        }
    }
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> halves{
        {{"½", "0.5"}, {"¼", "0.25"}, {"¾", "0.75"}}};
    for (const auto& [sign, plain] : halves) {
        const std::size_t gap = length > 0 && behind.starts_with(' ') ? 1 : 0;
        if (!behind.substr(gap).starts_with(sign)) continue;
        const Decimal part = *parse_plain(plain);
        if (length == 0) return LongNumber{.value = part, .length = sign.size()};
        const auto whole = read_numeral(text.substr(0, length), Expectation::count);
        if (!whole || whole->value.decimals > 0 || whole->value.coefficient < 0) return std::nullopt;
        return LongNumber{.value = sum(whole->value, part), .length = length + gap + sign.size()};
    }
    return std::nullopt;
}

}  // namespace solieu::normalize
