// read_cell, in steps: nothing or a tick; a code; a value with what stands around it, all of which must be understood;
// else text with parts.

#include <algorithm>
#include <cstddef>
#include <string>

#include "base/text.h"
#include "grammar/words/not_figures.h"
#include "normalize/values/cell_parts.h"
#include "normalize/values/cell_text.h"
#include "normalize/values/cell_words.h"
#include "normalize/values/compound.h"
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
        if (auto rate = read_numeral(text.substr(begin, end - begin), Expectation::percent)) return rate;
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
Quantity read_words(const Cell& cell, const Unit& unit, std::string_view unit_words, const Lexicon& lexicon,
                    const CellForm& form) {
    const Quantity as_text = text_quantity(cell.text, unit_words, lexicon);
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
    auto reading =
        read_numeral(only.raw.substr(0, only.raw.size() - (percent ? 1 : 0)), expectation_of(unit), form.marks);
    if (!reading) return as_text;
    Quantity quantity;
    take(quantity, std::move(*reading));
    quantity.kind = kind_of(unit.kind, *quantity.value);
    quantity.unit = unit_words;
    return quantity;
}

Expectation expected(const Unit& unit, const CellForm& form) {
    const Expectation expectation = expectation_of(unit);
    return form.score && expectation == Expectation::plain ? Expectation::score : expectation;
}

// "4.500.000 (bốn triệu năm trăm nghìn) đồng": the amount in words between it and its unit.
WrittenUnit unit_behind_words(const Cell& cell, std::size_t at, const Lexicon& lexicon) {
    const std::size_t behind = after_name(cell, at);
    return behind == at ? WrittenUnit{} : unit_at(cell, behind, lexicon);
}

// "2 tỷ 300 triệu đồng", from `begin` to the end of the cell.
std::optional<Quantity> read_compound(const Cell& cell, std::size_t begin, const Lexicon& lexicon,
                                      const CellForm& form) {
    const std::size_t last_digit = cell.text.find_last_of("0123456789");
    if (last_digit == std::string::npos || last_digit < begin) return std::nullopt;
    const WrittenUnit unit = unit_at(cell, last_digit + 1, lexicon);
    if (unit.kind != UnitKind::money || cell.after_spaces(unit.end) < cell.text.size()) return std::nullopt;
    auto reading =
        read_amount_in_two_units(cell.from(begin).substr(0, last_digit + 1 - begin), unit.words, lexicon, form.marks);
    if (!reading) return std::nullopt;
    Quantity quantity;
    take(quantity, std::move(*reading));
    quantity.kind = QuantityKind::money;
    quantity.unit = unit.words;
    return quantity;
}

// "(365,5)": what book-keepers write is below zero. A bare "(1)" may be the mark of a note or the number of a column.
std::optional<Quantity> read_in_brackets(const Cell& cell, const Unit& unit, std::string_view unit_words,
                                         const CellForm& form) {
    constexpr std::size_t shortest = 2;
    if (!cell.text.starts_with('(') || !cell.text.ends_with(')')) return std::nullopt;
    std::string_view inside = cell.from(1);
    inside.remove_suffix(1);
    const bool percent = inside.ends_with('%');
    if (percent) inside.remove_suffix(1);
    if (inside.empty() || !is_digit(inside.front())) return std::nullopt;
    const bool amount = unit.kind == UnitKind::money || unit.kind == UnitKind::measure || percent;
    const bool marked = inside.find_first_of(".,") != std::string_view::npos;
    if (!marked && !form.marks.stored && (!amount || inside.size() < shortest)) return std::nullopt;
    auto reading = read_numeral(inside, percent ? Expectation::percent : expected(unit, form), form.marks);
    if (!reading) return std::nullopt;
    reading->value.coefficient = -reading->value.coefficient;
    for (Decimal& other : reading->alternatives) other.coefficient = -other.coefficient;
    Quantity quantity;
    take(quantity, std::move(*reading));
    quantity.kind = kind_of(percent ? UnitKind::percent : unit.kind, *quantity.value);
    quantity.unit = quantity.kind == QuantityKind::percent ? "%" : std::string(unit_words);
    return quantity;
}

// "1E+15", "12½"; what stands behind is only the unit.
std::optional<Quantity> read_long_number(const Cell& cell, std::size_t begin, const Unit& unit,
                                         std::string_view unit_words, const Lexicon& lexicon) {
    const auto number = read_beyond_digits(cell.from(begin));
    if (!number) return std::nullopt;
    const std::size_t end = begin + number->length;
    const WrittenUnit written = unit_at(cell, end, lexicon);
    if (cell.after_spaces(written.end > 0 ? written.end : end) < cell.text.size()) return std::nullopt;
    Quantity quantity;
    quantity.value = number->value;
    quantity.decimals = number->value.decimals;
    quantity.kind = kind_of(written.end > 0 ? written.kind : unit.kind, number->value);
    quantity.unit = written.end > 0 ? written.words : std::string(unit_words);
    return quantity;
}

// What is left behind a number and its unit belongs to the number in a way that is not understood: it is glued to it
// ("1'284", "12a"), an operator, or a further number ("12 và 15", "1.284 + 917"). Words may follow, and brackets.
bool is_left_over(const Cell& cell, std::size_t at, bool has_unit, bool percent) {
    std::string_view rest = cell.from(at);
    if (rest.empty()) return false;
    const bool glued = !is_space(rest[0]);
    constexpr std::string_view operators = "+^=<>'\"";
    if (operators.find(rest[0]) != std::string_view::npos) return true;
    if (glued && !has_unit) {
        const bool letter = (rest[0] >= 'a' && rest[0] <= 'z') || (rest[0] >= 'A' && rest[0] <= 'Z');
        constexpr std::string_view superscripts[] = {"¹", "²", "³"};
        const bool mark = std::any_of(std::begin(superscripts), std::end(superscripts),
                                      [&](std::string_view sign) { return rest.starts_with(sign); });
        if (letter || (static_cast<unsigned char>(rest[0]) >= 0x80 && !mark)) return true;
    }
    const std::size_t next = cell.after_spaces(at);
    rest = cell.from(next);
    if (rest.empty()) return false;
    if (operators.find(rest[0]) != std::string_view::npos || rest.starts_with("×") || rest.starts_with("÷"))
        return true;
    for (const std::string_view dash : {"-", "–", "−"})  // "5-": a minus behind the number, or the rest of a range
        if (rest == dash) return true;
    // A further number outside of brackets; the rate of an amount ("254 tỷ lệ 100%") is another thing.
    int open = 0;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (rest[i] == '(') ++open;
        if (rest[i] == ')') --open;
        if (open > 0 || !is_digit(rest[i])) continue;
        while (i < rest.size() && (is_digit(rest[i]) || rest[i] == '.' || rest[i] == ',')) ++i;
        const std::size_t sign = std::min(rest.find_first_not_of(' ', i), rest.size());
        if (percent || sign == rest.size() || rest[sign] != '%') return true;
    }
    return false;
}

Quantity read_value(const Cell& cell, const Unit& unit, std::string_view unit_words, const Lexicon& lexicon,
                    const CellForm& form) {
    const auto as_text = [&] { return text_quantity(cell.text, unit_words, lexicon); };
    if (auto negative = read_in_brackets(cell, unit, unit_words, form)) return *negative;
    const std::size_t bullet = bullet_length(cell);
    const std::size_t begin = bullet + lead_length(cell.low_from(bullet), lexicon);
    if (auto whole = read_long_number(cell, begin, unit, unit_words, lexicon)) return *whole;
    if (auto amount = read_compound(cell, begin, lexicon, form)) return *amount;
    Expectation expectation = expected(unit, form);
    std::size_t length = numeral_length(cell.from(begin), expectation);
    if (length == 0) return read_words(cell, unit, unit_words, lexicon, form);
    if (bullet > 0)
        if (Quantity text = as_text(); text.parts.size() > 1) return text;

    std::size_t end = begin + length;
    WrittenUnit written = unit_at(cell, end, lexicon);
    if (written.end == 0) written = unit_behind_words(cell, end, lexicon);
    const UnitKind kind = written.end > 0 ? written.kind : unit.kind;
    if (written.end > 0) {
        const Expectation of_written = expectation_of(unit_of(written.words, lexicon));
        if (of_written != expectation) {  // "98.499%" in a row of counts
            expectation = of_written;
            length = numeral_length(cell.from(begin), expectation);
            if (length == 0 || begin + length != end) return as_text();
        }
    }
    const std::string_view raw = cell.from(begin).substr(0, length);
    auto reading = read_numeral(raw, expectation, form.marks);
    if (!reading) return as_text();

    if (written.end > 0) end = written.end;
    if (const std::size_t mark = cell.after_spaces(end); cell.from(mark).starts_with('/')) {
        const Slash slash = denominator_at(cell, mark, reading->value, raw, expectation, lexicon);
        if (slash.end > 0) return read_fraction(cell, slash.end, reading->value, slash, unit_words, lexicon);
        const bool per = written.end > 0 || starts_lower(cell.from(mark));  // "12%/năm", "12/tháng"; not "183/BC-UBND"
        const std::size_t next = cell.after_spaces(mark + 1);
        if (!per || next >= cell.text.size() || is_digit(cell.text[next])) return as_text();
    }
    if (written.end == 0 && is_no_value(cell, end, begin > bullet, lexicon)) return as_text();
    if (kind == UnitKind::percent && is_range_at(cell, cell.after_spaces(end), lexicon)) return as_text();

    Quantity quantity;
    take(quantity, std::move(*reading));
    quantity.kind = kind_of(kind, *quantity.value);
    const bool same_kind = written.kind == unit.kind && unit.kind != UnitKind::money;
    const bool from_cell = written.end > 0 && !(same_kind && !unit_words.empty());
    quantity.unit = from_cell ? written.words : std::string(unit_words);
    if (quantity.kind == QuantityKind::percent) quantity.unit = "%";
    if (read_tail(cell, end, quantity, lexicon)) return as_text();
    if (quantity.parts.empty() && is_left_over(cell, end, written.end > 0, kind == UnitKind::percent)) return as_text();
    return quantity;
}

// "1", "Hoàn thành", "1 (Hoàn thành)", "Hoàn thành = 1" under "Chưa = 0; Hoàn thành = 1".
Quantity read_code(const Cell& cell, const Unit& unit, std::string_view unit_words, const Lexicon& lexicon,
                   const CellForm& form) {
    Quantity quantity;
    quantity.kind = QuantityKind::code;
    quantity.unit = unit_words;
    const std::string folded = fold(cell.text);
    for (const UnitCode& code : unit.codes) {
        const std::string meaning = fold(code.meaning);
        bool same = folded == meaning;
        for (const std::string_view shape : {" = ", "=", ": ", " (", " - "}) {
            const std::string close = shape == " (" ? ")" : "";
            const std::string mark(shape);
            same = same || (!code.value.empty() && (folded == meaning + mark + code.value + close ||
                                                    folded == code.value + mark + meaning + close));
        }
        if (!same) continue;
        quantity.value = parse_plain(code.value);
        return quantity;
    }
    quantity = read_value(cell, {}, unit_words, lexicon, form);
    if (quantity.kind == QuantityKind::count) {
        quantity.kind = QuantityKind::code;
        quantity.unit = unit_words;
    }
    return quantity;
}

}  // namespace

Quantity read_cell(std::string_view raw, std::string_view unit, const Lexicon& lexicon, const CellForm& form) {
    const std::string unit_words = single_spaced(unit);
    return read_cell(raw, unit_words, unit_of(unit_words, lexicon), lexicon, form);
}

Quantity read_cell(std::string_view raw, const std::string& unit, const Unit& meaning, const Lexicon& lexicon,
                   const CellForm& form) {
    const Cell cell = cell_of(raw);
    Quantity quantity;
    quantity.unit = unit;
    if (is_missing_mark(cell.low, lexicon)) {
        quantity.kind = QuantityKind::missing;
        return quantity;
    }
    if (is_tick_mark(cell.low, lexicon)) {
        quantity.kind = QuantityKind::tick;
        return quantity;
    }
    if (meaning.kind == UnitKind::code_list) return read_code(cell, meaning, unit, lexicon, form);
    const bool amount =
        meaning.kind == UnitKind::money || meaning.kind == UnitKind::measure || meaning.kind == UnitKind::percent;
    if (!amount && !form.marks.stored && grammar::begins_with_code(cell.low, lexicon)) {
        quantity.kind = QuantityKind::code;
        return quantity;
    }
    return read_value(cell, meaning, unit, lexicon, form);
}

}  // namespace solieu::normalize
