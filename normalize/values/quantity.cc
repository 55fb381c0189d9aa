#include "normalize/values/quantity.h"

#include "base/text.h"
#include "normalize/values/compound.h"
#include "normalize/values/numeral.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {
std::string_view name_of(QuantityKind kind) {
    switch (kind) {
        case QuantityKind::count:
            return "count";
        case QuantityKind::percent:
            return "percent";
        case QuantityKind::decimal:
            return "decimal";
        case QuantityKind::fraction:
            return "fraction";
        case QuantityKind::money:
            return "money";
        case QuantityKind::code:
            return "code";
        case QuantityKind::tick:
            return "tick";
        case QuantityKind::text:
            return "text";
        case QuantityKind::missing:
            return "missing";
    }
    return "missing";
}

Quantity read_figure(std::string_view number, std::string_view denominator, std::string_view unit,
                     const Lexicon& lexicon, const Marks& marks) {
    Quantity quantity;
    quantity.unit = single_spaced(unit);
    if (single_spaced(number).empty()) return quantity;

    const Unit meaning = unit_of(quantity.unit, lexicon);
    const Expectation expectation = expectation_of(meaning);
    if (meaning.kind == UnitKind::percent) quantity.unit.assign(1, '%');
    const bool whole = single_spaced(denominator).empty();
    auto reading = read_numeral(number, expectation, marks);
    if (!reading && whole) reading = read_amount_in_two_units(number, quantity.unit, lexicon, marks);
    const auto bottom = whole ? std::nullopt : read_numeral(denominator, expectation, marks);
    if (!reading || (!whole && !bottom)) {
        quantity.kind = QuantityKind::text;
        return quantity;
    }
    quantity.decimals = reading->value.decimals;
    quantity.alternatives = std::move(reading->alternatives);
    quantity.digits_rejoined = reading->digits_rejoined;
    quantity.point_as_decimal = reading->point_as_decimal;
    if (whole) {
        quantity.value = reading->value;
        quantity.kind = kind_of(meaning.kind, reading->value);
        return quantity;
    }
    quantity.numerator = reading->value;
    quantity.denominator = bottom->value;
    quantity.kind = QuantityKind::fraction;
    return quantity;
}

}  // namespace solieu::normalize
