#include "base/wire.h"

#include <cstdint>
#include <string>

namespace solieu {

// Most coefficients fit 64 bits: one byte says which form follows.
void WireWriter::write(const Integer& value) {
    write(value.is_small());
    if (value.is_small()) return write(static_cast<std::int64_t>(value));
    write(value.str());
}

void WireReader::read(Integer& value) {
    bool small = false;
    read(small);
    if (small) {
        std::int64_t number = 0;
        read(number);
        value = number;
        return;
    }
    std::string digits;
    read(digits);
    constexpr std::size_t most = 1 << 12;  // far beyond max_digits; more is nothing a report says
    const bool digits_only =
        digits.find_first_not_of("0123456789", digits.starts_with('-') ? 1 : 0) == std::string::npos;
    if (digits.empty() || digits.size() > most || !digits_only) return fail();
    value = Integer(digits);
}

void WireWriter::write(const Decimal& value) {
    write(value.coefficient);
    write(value.decimals);
}

void WireReader::read(Decimal& value) {
    constexpr int most = 10'000;
    read(value.coefficient);
    read(value.decimals);
    if (value.decimals < -most || value.decimals > most) fail();  // would be written out digit by digit
}

void WireWriter::write(const Rational& value) {
    write(numerator(value));
    write(denominator(value));
}

void WireReader::read(Rational& value) {
    Integer top, bottom;
    read(top);
    read(bottom);
    if (bottom <= 0) return fail();
    value = Rational(top, bottom);
}

}  // namespace solieu
