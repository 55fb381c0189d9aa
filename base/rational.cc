#include "base/rational.h"

#include <array>
#include <limits>
#include <stdexcept>
#include <utility>

namespace solieu {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr int most_zeros = 18;  // of a power of ten within 64 bits

constexpr std::array<std::int64_t, most_zeros + 1> powers_of_ten = [] {
    std::array<std::int64_t, most_zeros + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

template <typename Number>
bool fits(const Number& value) {
    return value >= -most && value <= most;
}

}  // namespace

// ---- the two ways -----------------------------------------------------------------------------------------------

Rational::Rational(std::int64_t top, std::int64_t bottom, Checked) : top_(top), bottom_(bottom) {
    if (!fits(top)) large_ = std::make_shared<const Large>(top);
}

Rational::Rational(const Integer& top, const Integer& bottom) {
    if (bottom == 0) throw std::domain_error("division by zero");
    if (bottom < 0) {  // boost takes no negative denominator
        *this = Rational(Integer(-top), Integer(-bottom));
    } else if (fits(top) && fits(bottom)) {
        top_ = static_cast<std::int64_t>(top);
        bottom_ = static_cast<std::int64_t>(bottom);
    } else {
        *this = Rational(Large(top, bottom));
    }
}

Rational::Rational(const Large& value) {
    const Integer top = boost::multiprecision::numerator(value), bottom = boost::multiprecision::denominator(value);
    if (fits(top) && fits(bottom)) {
        top_ = static_cast<std::int64_t>(top);
        bottom_ = static_cast<std::int64_t>(bottom);
    } else {
        large_ = std::make_shared<const Large>(value);
    }
}

// nullopt when it does not fit even in lowest terms. bottom > 0.
std::optional<Rational> Rational::small(Wide top, Wide bottom) {
    if (!fits(top) || !fits(bottom)) {
        Wide divisor = bottom, rest = top < 0 ? -top : top;
        while (rest != 0) divisor = std::exchange(rest, divisor % rest);
        top /= divisor;
        bottom /= divisor;
        if (!fits(top) || !fits(bottom)) return std::nullopt;
    }
    return Rational(static_cast<std::int64_t>(top), static_cast<std::int64_t>(bottom), Checked{});
}

Rational::Large Rational::as_large() const {
    return large_ ? *large_ : Large(Integer(top_), Integer(bottom_));
}

Integer numerator(const Rational& value) {
    return value.is_small() ? Integer(value.top_) : Integer(boost::multiprecision::numerator(*value.large_));
}

Integer denominator(const Rational& value) {
    return value.is_small() ? Integer(value.bottom_) : Integer(boost::multiprecision::denominator(*value.large_));
}

// ---- arithmetic -------------------------------------------------------------------------------------------------

Rational operator-(const Rational& value) {
    if (value.is_small()) return {-value.top_, value.bottom_, Rational::Checked{}};
    return Rational(Rational::Large(-*value.large_));
}

Rational operator+(const Rational& a, const Rational& b) {
    using Wide = Rational::Wide;
    if (a.is_small() && b.is_small()) {
        if (a.bottom_ < b.bottom_) return b + a;
        // Most are powers of ten, so that one divides the other.
        const bool divides = a.bottom_ % b.bottom_ == 0;
        const auto sum =
            divides ? Rational::small(a.top_ + Wide{b.top_} * (a.bottom_ / b.bottom_), a.bottom_)
                    : Rational::small(Wide{a.top_} * b.bottom_ + Wide{b.top_} * a.bottom_, Wide{a.bottom_} * b.bottom_);
        if (sum) return *sum;
    }
    return Rational(Rational::Large(a.as_large() + b.as_large()));
}

Rational operator*(const Rational& a, const Rational& b) {
    using Wide = Rational::Wide;
    if (a.is_small() && b.is_small())
        if (const auto product = Rational::small(Wide{a.top_} * b.top_, Wide{a.bottom_} * b.bottom_)) return *product;
    return Rational(Rational::Large(a.as_large() * b.as_large()));
}

Rational operator/(const Rational& a, const Rational& b) {
    using Wide = Rational::Wide;
    if (b == 0) throw std::domain_error("division by zero");
    if (a.is_small() && b.is_small()) {
        const int sign = b.top_ < 0 ? -1 : 1;
        const auto quotient = Rational::small(Wide{a.top_} * b.bottom_ * sign, Wide{b.top_} * a.bottom_ * sign);
        if (quotient) return *quotient;
    }
    return Rational(Rational::Large(a.as_large() / b.as_large()));
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    using Wide = Rational::Wide;
    if (a.is_small() && b.is_small()) return Wide{a.top_} * b.bottom_ <=> Wide{b.top_} * a.bottom_;
    const int order = a.as_large().compare(b.as_large());
    return order <=> 0;
}

Rational power_of_ten(int exponent) {
    const auto zeros = static_cast<unsigned>(exponent < 0 ? -exponent : exponent);
    const Integer power =
        zeros <= most_zeros ? Integer(powers_of_ten[zeros]) : boost::multiprecision::pow(Integer(10), zeros);
    return exponent < 0 ? Rational(1, power) : Rational(power);
}

}  // namespace solieu
