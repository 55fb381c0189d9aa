#include "base/rational.h"

#include <limits>
#include <stdexcept>
#include <utility>

namespace solieu {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

template <typename Number>
bool fits(const Number& value) {
    return value >= -most && value <= most;
}

}  // namespace

// ---- the two ways -----------------------------------------------------------------------------------------------

Rational::Rational(std::int64_t top, std::int64_t bottom, Checked) : top_(top), bottom_(bottom) {
    if (!fits(top)) large_ = std::make_shared<const Large>(Large{top, 1});
}

Rational::Rational(const Integer& top, const Integer& bottom) {
    if (bottom == 0) throw std::domain_error("division by zero");
    if (bottom < 0) {
        *this = Rational(-top, -bottom);
    } else if (top.is_small() && bottom.is_small()) {
        top_ = static_cast<std::int64_t>(top);
        bottom_ = static_cast<std::int64_t>(bottom);
    } else {
        *this = from_large(top, bottom);
    }
}

// bottom is not zero.
Rational Rational::from_large(Integer top, Integer bottom) {
    const Integer divisor = bottom < 0 ? -gcd(top, bottom) : gcd(top, bottom);
    if (divisor != 1) {
        top /= divisor;
        bottom /= divisor;
    }
    Rational result;
    if (top.is_small() && bottom.is_small()) {
        result.top_ = static_cast<std::int64_t>(top);
        result.bottom_ = static_cast<std::int64_t>(bottom);
    } else {
        result.large_ = std::make_shared<const Large>(Large{std::move(top), std::move(bottom)});
    }
    return result;
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
    return large_ ? *large_ : Large{top_, bottom_};
}

Integer numerator(const Rational& value) {
    return value.is_small() ? Integer(value.top_) : value.large_->top;
}

Integer denominator(const Rational& value) {
    return value.is_small() ? Integer(value.bottom_) : value.large_->bottom;
}

// ---- arithmetic -------------------------------------------------------------------------------------------------

Rational operator-(const Rational& value) {
    if (value.is_small()) return {-value.top_, value.bottom_, Rational::Checked{}};
    return Rational::from_large(-value.large_->top, value.large_->bottom);
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
    const Rational::Large one = a.as_large(), other = b.as_large();
    return Rational::from_large(one.top * other.bottom + other.top * one.bottom, one.bottom * other.bottom);
}

Rational operator*(const Rational& a, const Rational& b) {
    using Wide = Rational::Wide;
    if (a.is_small() && b.is_small())
        if (const auto product = Rational::small(Wide{a.top_} * b.top_, Wide{a.bottom_} * b.bottom_)) return *product;
    const Rational::Large one = a.as_large(), other = b.as_large();
    return Rational::from_large(one.top * other.top, one.bottom * other.bottom);
}

Rational operator/(const Rational& a, const Rational& b) {
    using Wide = Rational::Wide;
    if (b == 0) throw std::domain_error("division by zero");
    if (a.is_small() && b.is_small()) {
        const int sign = b.top_ < 0 ? -1 : 1;
        const auto quotient = Rational::small(Wide{a.top_} * b.bottom_ * sign, Wide{b.top_} * a.bottom_ * sign);
        if (quotient) return *quotient;
    }
    const Rational::Large one = a.as_large(), other = b.as_large();
    return Rational::from_large(one.top * other.bottom, one.bottom * other.top);
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    using Wide = Rational::Wide;
    if (a.is_small() && b.is_small()) return Wide{a.top_} * b.bottom_ <=> Wide{b.top_} * a.bottom_;
    const Rational::Large one = a.as_large(), other = b.as_large();
    return one.top * other.bottom <=> other.top * one.bottom;
}

Rational power_of_ten(int exponent) {
    const Integer power = ten_to_the(static_cast<unsigned>(exponent < 0 ? -exponent : exponent));
    return exponent < 0 ? Rational(1, power) : Rational(power);
}

}  // namespace solieu
