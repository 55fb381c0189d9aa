#include "audit/versions/values.h"

#include <algorithm>
#include <string>
#include <vector>

#include "normalize/repair.h"

namespace solieu::audit {
namespace {

using normalize::Quantity;
using normalize::Unit;
using normalize::UnitKind;
using Outcome = Judgement::Outcome;

std::string without_spaces(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\t') out += c;
    }
    return out;
}

Rational scaled(const Decimal& value, const Unit* unit) {
    const bool money = unit && unit->kind == UnitKind::money;
    return money ? to_rational(value) * power_of_ten(unit->exponent) : to_rational(value);
}

bool same(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
    return a.has_value() == b.has_value() && (!a || *a == *b);
}

std::vector<Rational> parts_of(const Quantity& quantity) {
    std::vector<Rational> parts;
    for (const normalize::QuantityPart& part : quantity.parts) parts.push_back(to_rational(part.value));
    std::ranges::sort(parts);
    return parts;
}

bool same_fraction_and_parts(const Quantity& a, const Quantity& b) {
    const bool fractions = a.numerator && b.numerator;
    if (fractions && (!same(a.numerator, b.numerator) || !same(a.denominator, b.denominator))) return false;
    if (!fractions && (a.numerator || b.numerator) && !(a.value && b.value)) return false;
    return parts_of(a) == parts_of(b);
}

bool same_value(const VersionValue& a, const VersionValue& b, bool by_scale) {
    const std::optional<Decimal>&x = a.quantity->value, &y = b.quantity->value;
    // A fraction whose quotient is stated on one side only is the same fraction.
    if (!x || !y) return x.has_value() == y.has_value() || (a.quantity->numerator && b.quantity->numerator);
    return by_scale ? scaled(*x, a.unit) == scaled(*y, b.unit) : *x == *y;
}

bool may_be(const VersionValue& a, const Decimal& value) {
    const auto is_value = [&](const Decimal& other) { return other == value; };
    if (a.quantity->read && *a.quantity->read == value) return true;
    return std::ranges::any_of(a.quantity->alternatives, is_value) ||
           std::ranges::any_of(a.readings, [&](const auto& reading) { return reading.value == value; });
}

Doubt doubt_of(const VersionValue& a, const VersionValue& b) {
    if (b.quantity->value && may_be(a, *b.quantity->value)) return Doubt::other_reading;
    if (a.quantity->value && may_be(b, *a.quantity->value)) return Doubt::other_reading;
    for (const VersionValue* side : {&a, &b}) {
        if (side->recognised && side->confidence < normalize::read_surely) return Doubt::unsure;
    }
    return Doubt::none;
}

// What brackets hold beside the number, where it is words: "45 (dự kiến)". Other words are of its unit.
std::string in_brackets(std::string_view written) {
    std::string words;
    for (std::size_t open = written.find('('); open != written.npos; open = written.find('(', open + 1)) {
        const std::size_t close = written.find(')', open);
        if (close != written.npos) words += std::string(written.substr(open + 1, close - open - 1)) + " ";
    }
    return words;
}

bool says_other_words(const VersionValue& a, const VersionValue& b, WordBook& book) {
    if (a.recognised || b.recognised) return false;  // misread too often
    return book.words_beside_numbers_as_written(in_brackets(a.written)) !=
           book.words_beside_numbers_as_written(in_brackets(b.written));
}

// One side has no number.
Judgement judge_words(const VersionValue& a, const VersionValue& b, bool before, bool after, WordBook& book) {
    const Doubt unsure = doubt_of(a, b);
    if (before != after) {
        const VersionValue& without = before ? b : a;
        const bool blank = without.quantity->kind == normalize::QuantityKind::missing;
        const Doubt doubt = without.recognised && blank ? Doubt::not_read : unsure;
        return {before ? Outcome::vanishes : Outcome::appears, doubt};
    }
    if (book.words_of(a.written).exact == book.words_of(b.written).exact) return {};
    return {Outcome::words, unsure};
}

}  // namespace

bool has_number(const Quantity& quantity) {
    return quantity.value || quantity.numerator || !quantity.parts.empty();
}

bool is_other_measure(const Unit& before, const Unit& after) {
    const auto known = [](const Unit& unit) { return unit.kind != UnitKind::none && unit.kind != UnitKind::unknown; };
    if (!known(before) || !known(after)) return false;
    return before.kind != after.kind || before.exponent != after.exponent;
}

Judgement judge(const VersionValue& before, const VersionValue& after, WordBook& book) {
    const bool first = has_number(*before.quantity), second = has_number(*after.quantity);
    const bool written_alike = without_spaces(before.written) == without_spaces(after.written);
    const bool other_measure = before.unit && after.unit && is_other_measure(*before.unit, *after.unit);
    if (!first || !second) {
        return written_alike ? Judgement{} : judge_words(before, after, first, second, book);
    }
    // What is written alike was only read in two ways: its column decided so.
    if (written_alike) return {other_measure ? Outcome::unit : Outcome::same, Doubt::none};
    if (!same_fraction_and_parts(*before.quantity, *after.quantity)) return {Outcome::differ, doubt_of(before, after)};
    if (!same_value(before, after, true)) {
        if (other_measure && same_value(before, after, false)) return {Outcome::unit, Doubt::none};
        return {Outcome::differ, doubt_of(before, after)};
    }
    const bool both = before.quantity->value && after.quantity->value;
    if (both && !other_measure && before.quantity->decimals != after.quantity->decimals) return {Outcome::precision};
    return {says_other_words(before, after, book) ? Outcome::words : Outcome::same};
}

}  // namespace solieu::audit
