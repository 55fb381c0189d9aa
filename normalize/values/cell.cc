// read_cell, in steps: nothing or a tick; a code; a value with what stands around it; else text with parts.

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/text.h"
#include "normalize/values/cell_parts.h"
#include "normalize/values/cell_text.h"
#include "normalize/values/cell_words.h"
#include "normalize/values/numeral.h"
#include "normalize/values/quantity.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {
namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool is_space(char letter) {
    return letter == ' ' || letter == '\n';
}

Quantity text_quantity(std::string_view text, std::string_view unit, const Lexicon& lexicon) {
    Quantity quantity;
    quantity.kind = QuantityKind::text;
    quantity.unit = unit;
    quantity.parts = find_parts(text, lexicon);
    return quantity;
}

void take(Quantity& quantity, NumberReading&& reading) {
    quantity.decimals = reading.value.decimals;
    quantity.value = std::move(reading.value);
    quantity.alternatives = std::move(reading.alternatives);
    quantity.digits_rejoined = reading.digits_rejoined;
    quantity.point_as_decimal = reading.point_as_decimal;
}

// ---- the steps of reading a value; `at` is where the next step goes on ------------------------------------------

// The first percent in the text: the rate that "16/29 (55,2%)" or "… = 59,33 % KH" states.
std::optional<NumberReading> stated_rate(std::string_view text) {
    std::size_t previous = 0;
    for (std::size_t sign = text.find('%'); sign != std::string_view::npos; sign = text.find('%', sign + 1)) {
        std::size_t end = sign;
        while (end > previous && is_space(text[end - 1])) --end;
        std::size_t begin = end;
        while (begin > previous && (is_digit(text[begin - 1]) || text[begin - 1] == '.' || text[begin - 1] == ','))
            --begin;
        while (begin < end && !is_digit(text[begin])) ++begin;
        if (auto rate = read_numeral(text.substr(begin, end - begin), Expectation::decimal)) return rate;
        previous = sign + 1;
    }
    return std::nullopt;
}

bool is_year(const Decimal& value, std::string_view raw) {
    return raw.size() == 4 && value.decimals == 0 && value.coefficient >= 1900 && value.coefficient <= 2100;
}

// "9/2022" and "30/6" are dates, "9/12" and "26/30" fractions.
bool is_date_like(const Decimal& top, std::string_view top_raw, const Decimal& bottom, std::string_view bottom_raw) {
    if (top_raw.size() > 2 || top.decimals > 0) return false;
    if (is_year(bottom, bottom_raw)) return top.coefficient >= 1 && top.coefficient <= 12;
    return bottom_raw.size() <= 2 && bottom.decimals == 0 && bottom < top && top.coefficient <= 31 &&
           bottom.coefficient >= 1 && bottom.coefficient <= 12;
}

struct Slash {
    Decimal denominator;
    std::size_t end = 0;  // 0: what stands at the slash is no denominator
};

Slash denominator_at(const Cell& cell, std::size_t at, const Decimal& top, std::string_view top_raw,
                     Expectation expectation, const Lexicon& lexicon) {
    const std::size_t begin = cell.after_spaces(at + 1);
    const std::size_t length = numeral_length(cell.from(begin), expectation);
    if (length == 0) return {};
    const std::string_view raw = cell.from(begin).substr(0, length);
    const auto bottom = read_numeral(raw, expectation);
    const std::size_t end = begin + length;
    if (!bottom || cell.from(end).starts_with('/')) return {};  // a date or a document number
    const bool counted = unit_at(cell, end, lexicon).end > 0;
    if (!counted && is_date_like(top, top_raw, bottom->value, raw)) return {};
    return {.denominator = bottom->value, .end = end};
}

// "10 - 15", "10 đến 15", "2021 - 2025".
bool is_range_at(const Cell& cell, std::size_t at, const Lexicon& lexicon) {
    const std::size_t length = range_length(cell.low_from(at), lexicon);
    return length > 0 && at + length < cell.text.size() && is_digit(cell.text[at + length]);
}

// What makes a number at the beginning no value of its own: "1. Sở Nội vụ", "30/6: 45%", "5 99,8", "6 tháng đầu năm".
bool is_no_value(const Cell& cell, std::size_t at, bool led, const Lexicon& lexicon) {
    const std::string_view near = cell.from(at);
    if ((near.starts_with('.') || near.starts_with(')')) && cell.after_spaces(at + 1) < cell.text.size()) return true;
    const std::size_t next = cell.after_spaces(at);
    if (next >= cell.text.size()) return false;
    const std::string_view rest = cell.low_from(next);
    const bool same_line = near.substr(0, next - at).find('\n') == std::string_view::npos;
    if (same_line && (is_digit(rest[0]) || is_range_at(cell, next, lexicon))) return true;
    return (rest[0] == ':' && !led) || rest[0] == '=' || begins_as_name(rest, lexicon);
}

Decimal sum_of(const std::vector<QuantityPart>& parts) {
    Rational sum = 0;
    int decimals = 0;
    for (const QuantityPart& part : parts) {
        sum += to_rational(part.value);
        decimals = std::max(decimals, part.value.decimals);
    }
    return round_to(sum, decimals);
}

// "(cấp sở)" after a value is its name; brackets with numbers hold parts.
std::size_t after_name(const Cell& cell, std::size_t at) {
    const std::size_t begin = cell.after_spaces(at);
    if (!cell.from(begin).starts_with('(')) return at;
    const std::size_t end = cell.text.find(')', begin);
    if (end == std::string::npos || end > begin + 200) return at;
    return cell.from(begin).substr(0, end - begin).find_first_of("0123456789") == std::string_view::npos ? end + 1 : at;
}

// Parts of the value, or further values beside it. True when they are values of their own.
bool read_tail(const Cell& cell, std::size_t at, Quantity& quantity, const Lexicon& lexicon) {
    const std::size_t begin = cell.after_spaces(after_name(cell, at));
    if (begin >= cell.text.size()) return false;
    const bool new_line = cell.from(at).substr(0, begin - at).find('\n') != std::string_view::npos;
    std::size_t next = begin;
    while (next < cell.text.size() && (is_space(cell.text[next]) || cell.text[next] == ',' || cell.text[next] == ';'))
        ++next;
    const bool within = std::string_view("(-:").find(cell.text[begin]) != std::string_view::npos ||
                        within_length(cell.low_from(next), lexicon) > 0;
    if (!within && next == begin && !new_line) return false;  // "191 cả huyện, xã", "100% … trừ 5 VB mật"

    auto parts = find_parts(cell.from(begin), lexicon);
    const bool adds_up = !parts.empty() && quantity.value && sum_of(parts) == *quantity.value;
    const bool percent = quantity.kind == QuantityKind::percent;
    const bool alike = !parts.empty() && parts.front().raw.ends_with('%') == percent;
    if (cell.text[begin] == '(') {
        const std::string_view inside = cell.from(begin + 1);
        const std::size_t length = numeral_length(inside, Expectation::count);
        if (length > 0 && inside.substr(length).starts_with('/')) {
            const auto top = read_numeral(inside.substr(0, length), Expectation::count);
            const Slash slash = denominator_at(cell, begin + 1 + length, top->value, inside.substr(0, length),
                                               Expectation::count, lexicon);
            if (slash.end > 0) quantity.numerator = top->value, quantity.denominator = slash.denominator;
        }
    }
    if (!alike || (within && parts.size() == 1 && parts.front().label.empty())) return false;  // "(1)": a footnote mark
    quantity.parts = std::move(parts);
    return !within && !adds_up;
}

Quantity read_fraction(const Cell& cell, std::size_t end, const Decimal& top, const Slash& slash, std::string_view unit,
                       const Lexicon& lexicon) {
    Quantity quantity;
    quantity.kind = QuantityKind::fraction;
    quantity.numerator = top;
    quantity.denominator = slash.denominator;
    const WrittenUnit written = unit_at(cell, slash.end, lexicon);
    quantity.unit = written.end > 0 ? written.words : std::string(unit);
    quantity.decimals = top.decimals;
    if (auto rate = stated_rate(cell.from(end))) take(quantity, std::move(*rate));
    return quantity;
}

// Words first: "Đã hoàn thành 80% kế hoạch", "Đã ban hành 12 văn bản". A value when it is the only number, nothing is
// denied, and what stands beside it is of the row's unit.
Quantity read_words(const Cell& cell, const Unit& unit, std::string_view unit_words, const Quantity& as_text,
                    const Lexicon& lexicon) {
    if (as_text.parts.size() != 1 || has_denial(cell.low, lexicon) || cell.low.find(':') != std::string::npos)
        return as_text;
    const QuantityPart& only = as_text.parts.front();
    std::size_t begin = cell.text.find(only.raw);
    while (begin != std::string::npos && begin > 0 && is_digit(cell.text[begin - 1])) {  // "năm 2012 … 12"
        begin = cell.text.find(only.raw, begin + 1);
    }
    if (begin == std::string::npos) return as_text;
    const bool percent = only.raw.ends_with('%');
    const WrittenUnit written = unit_at(cell, begin + only.raw.size() - (percent ? 1 : 0), lexicon);
    const bool fits =
        percent ? unit.kind == UnitKind::percent
                : unit.kind == UnitKind::count && written.end > 0 && compatible(written.words, unit_words, lexicon);
    if (!fits) return as_text;
    auto reading = read_numeral(only.raw.substr(0, only.raw.size() - (percent ? 1 : 0)), expectation_of(unit.kind));
    if (!reading) return as_text;
    Quantity quantity;
    take(quantity, std::move(*reading));
    quantity.kind = kind_of(unit.kind, *quantity.value);
    quantity.unit = unit_words;
    return quantity;
}

Quantity read_value(const Cell& cell, const Unit& unit, std::string_view unit_words, const Lexicon& lexicon) {
    const Quantity as_text = text_quantity(cell.text, unit_words, lexicon);
    const std::size_t bullet = bullet_length(cell);
    const std::size_t begin = bullet + lead_length(cell.low_from(bullet), lexicon);
    std::size_t length = numeral_length(cell.from(begin), expectation_of(unit.kind));
    if (length == 0) return read_words(cell, unit, unit_words, as_text, lexicon);
    if (bullet > 0 && as_text.parts.size() > 1) return as_text;

    std::size_t end = begin + length;
    const WrittenUnit written = unit_at(cell, end, lexicon);
    const UnitKind kind = written.end > 0 ? written.kind : unit.kind;
    if (expectation_of(kind) != expectation_of(unit.kind)) {  // "98.499%" in a row of counts
        length = numeral_length(cell.from(begin), expectation_of(kind));
        if (length == 0 || begin + length != end) return as_text;
    }
    const std::string_view raw = cell.from(begin).substr(0, length);
    auto reading = read_numeral(raw, expectation_of(kind));
    if (!reading) return as_text;

    if (written.end > 0) end = written.end;
    if (const std::size_t mark = cell.after_spaces(end); cell.from(mark).starts_with('/')) {
        const Slash slash = denominator_at(cell, mark, reading->value, raw, expectation_of(kind), lexicon);
        if (slash.end > 0) return read_fraction(cell, slash.end, reading->value, slash, unit_words, lexicon);
        const bool per = written.end > 0 || starts_lower(cell.from(mark));  // "12%/năm", "12/tháng"; not "183/BC-UBND"
        const std::size_t next = cell.after_spaces(mark + 1);
        if (!per || next >= cell.text.size() || is_digit(cell.text[next])) return as_text;
    }
    if (written.end == 0 && is_no_value(cell, end, begin > bullet, lexicon)) return as_text;
    if (kind == UnitKind::percent && is_range_at(cell, cell.after_spaces(end), lexicon)) return as_text;

    Quantity quantity;
    take(quantity, std::move(*reading));
    quantity.kind = kind_of(kind, *quantity.value);
    const bool same_kind = written.kind == unit.kind && unit.kind != UnitKind::money;
    const bool from_cell = written.end > 0 && !(same_kind && !unit_words.empty());
    quantity.unit = from_cell ? written.words : std::string(unit_words);
    if (quantity.kind == QuantityKind::percent) quantity.unit = "%";
    return read_tail(cell, end, quantity, lexicon) ? as_text : quantity;
}

// "1", "Hoàn thành", "1 (Hoàn thành)", "Hoàn thành = 1" under "Chưa = 0; Hoàn thành = 1".
Quantity read_code(const Cell& cell, const Unit& unit, std::string_view unit_words, const Lexicon& lexicon) {
    Quantity quantity;
    quantity.kind = QuantityKind::code;
    quantity.unit = unit_words;
    const std::string folded = fold(cell.text);
    for (const UnitCode& code : unit.codes) {
        const std::string meaning = fold(code.meaning);
        bool same = folded == meaning;
        for (const std::string_view form : {" = ", "=", ": ", " (", " - "}) {
            const std::string close = form == " (" ? ")" : "";
            const std::string mark(form);
            same = same || (!code.value.empty() && (folded == meaning + mark + code.value + close ||
                                                    folded == code.value + mark + meaning + close));
        }
        if (!same) continue;
        quantity.value = parse_plain(code.value);
        return quantity;
    }
    quantity = read_value(cell, {}, unit_words, lexicon);
    if (quantity.kind == QuantityKind::count) {
        quantity.kind = QuantityKind::code;
        quantity.unit = unit_words;
    }
    return quantity;
}

}  // namespace

Quantity read_cell(std::string_view raw, std::string_view unit, const Lexicon& lexicon) {
    const Cell cell = cell_of(raw);
    const std::string unit_words = single_spaced(unit);
    if (is_missing_mark(cell.low, lexicon)) {
        Quantity quantity;
        quantity.kind = QuantityKind::missing;
        quantity.unit = unit_words;
        return quantity;
    }
    if (is_tick_mark(cell.low, lexicon)) {
        Quantity quantity;
        quantity.kind = QuantityKind::tick;
        quantity.unit = unit_words;
        return quantity;
    }
    const Unit meaning = unit_of(unit_words, lexicon);
    if (meaning.kind == UnitKind::code_list) return read_code(cell, meaning, unit_words, lexicon);
    return read_value(cell, meaning, unit_words, lexicon);
}

}  // namespace solieu::normalize
