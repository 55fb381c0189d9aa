#pragma once
// Exact fractions of whole numbers. No double, no overflow, no rounding.
//
//   Rational(1, 3) + Rational(1, 6) == Rational(1, 2)
//   power_of_ten(-2) * 9980         == Rational(499, 5)
//
// Figures of reports are short: a fraction whose numerator and denominator fit 64 bits is computed with in the
// processor's own integers (products in 128 bits), and only when it is about to leave them brought to lowest terms.
// What does not fit then is carried as two Integers. Which of the two ways a value takes changes no result:
// tests/base/rational.cc holds both against each other.
//
// Division by nothing throws std::domain_error: callers ask first.

#include <compare>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>

#include "base/integer.h"

namespace solieu {

class Rational {
  public:
    Rational() = default;
    Rational(std::signed_integral auto whole)
        : Rational(static_cast<std::int64_t>(whole), std::int64_t{1}, Checked{}) {}
    Rational(const Integer& whole) : Rational(whole, 1) {}
    Rational(const Integer& top, const Integer& bottom);

    // Not always in lowest terms; the denominator is above zero.
    friend Integer numerator(const Rational& value);
    friend Integer denominator(const Rational& value);

    friend Rational operator-(const Rational& value);
    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b) { return a + -b; }
    friend Rational operator*(const Rational& a, const Rational& b);
    friend Rational operator/(const Rational& a, const Rational& b);

    Rational& operator+=(const Rational& other) { return *this = *this + other; }
    Rational& operator-=(const Rational& other) { return *this = *this - other; }
    Rational& operator*=(const Rational& other) { return *this = *this * other; }
    Rational& operator/=(const Rational& other) { return *this = *this / other; }

    friend bool operator==(const Rational& a, const Rational& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);

  private:
    struct Large {
        Integer top, bottom;  // bottom > 0
    };
    __extension__ using Wide = __int128;
    struct Checked {};

    // The least number has no opposite in 64 bits: it is carried as a large one.
    Rational(std::int64_t top, std::int64_t bottom, Checked);
    [[nodiscard]] static Rational from_large(Integer top, Integer bottom);

    [[nodiscard]] static std::optional<Rational> small(Wide top, Wide bottom);
    [[nodiscard]] bool is_small() const { return !large_; }
    [[nodiscard]] Large as_large() const;

    std::int64_t top_ = 0, bottom_ = 1;   // of a small value; bottom_ > 0, neither is the least number
    std::shared_ptr<const Large> large_;  // of any other, in lowest terms; shared by its copies, never changed
};

[[nodiscard]] Rational power_of_ten(int exponent);

}  // namespace solieu
