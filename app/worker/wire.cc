#include "app/worker/wire.h"

#include <cstdint>
#include <iterator>

namespace solieu::app {

static_assert(sizeof(Box) == 4 * sizeof(double));
static_assert(sizeof(normalize::CalendarDate) == 3 * sizeof(int));

// Most coefficients fit 64 bits: one byte says which form follows.
void WireWriter::write(const Integer& value) {
    constexpr auto limit = std::numeric_limits<std::int64_t>::max();
    const bool small = value <= limit && value >= -limit;
    write(small);
    if (small) return write(static_cast<std::int64_t>(value));
    write(value < 0);
    std::string bytes;
    const Integer magnitude = value < 0 ? Integer(-value) : value;
    boost::multiprecision::export_bits(magnitude, std::back_inserter(bytes), 8);
    write(bytes);
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
    bool negative = false;
    std::string bytes;
    read(negative);
    read(bytes);
    constexpr std::size_t most = 1 << 12;                     // far beyond max_digits; more is nothing a report says
    if (bytes.empty() || bytes.size() > most) return fail();  // of no bytes boost makes no number
    boost::multiprecision::import_bits(value, reinterpret_cast<const unsigned char*>(bytes.data()),
                                       reinterpret_cast<const unsigned char*>(bytes.data()) + bytes.size(), 8);
    if (negative) value = -value;
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

}  // namespace solieu::app
