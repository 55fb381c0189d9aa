#pragma once
// Whole numbers of any size. No overflow, no rounding.
//
// Figures of reports are short: what fits 64 bits is computed with in the processor's own integers, here; everything
// else is carried by boost::multiprecision, which base/integer.cc alone includes. Which of the two ways a value takes
// changes no result: tests/base/integer.cc holds both against each other.
//
// Division and remainder cut towards zero, as for the built-in integers; division by nothing throws std::domain_error:
// callers ask first.
//
// Example:
//   Integer("98765432109876543210") + 1 == Integer("98765432109876543211")
//   Integer(-7) / 2 == -3, Integer(-7) % 2 == -1

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

namespace solieu {

class Integer {
  public:
    Integer() = default;
    Integer(std::signed_integral auto value) : small_(value) {
        if (small_ < -most_small) *this = least();
    }
    Integer(std::unsigned_integral auto value) {
        if (value <= static_cast<std::uint64_t>(most_small)) {
            small_ = static_cast<std::int64_t>(value);
        } else {
            *this = from_unsigned(value);
        }
    }
    // Decimal digits, an optional '-' before them, nothing else: callers look first. Leading zeros count nothing.
    explicit Integer(std::string_view digits);

    // Decimal digits, with a '-' below zero.
    [[nodiscard]] std::string str() const;

    // Whether it lies within ±(2^63 - 1); only then it may be made a built-in integer.
    [[nodiscard]] bool is_small() const { return !large_; }
    template <std::integral T>
    explicit operator T() const {
        return static_cast<T>(small_);
    }

    friend Integer operator-(const Integer& value) {
        if (value.large_) return opposite(value);
        Integer result;
        result.small_ = -value.small_;
        return result;
    }
    friend Integer operator+(const Integer& a, const Integer& b) {
        std::int64_t sum = 0;
        if (!a.large_ && !b.large_ && !__builtin_add_overflow(a.small_, b.small_, &sum)) return sum;
        return compute(a, '+', b);
    }
    friend Integer operator-(const Integer& a, const Integer& b) {
        std::int64_t difference = 0;
        if (!a.large_ && !b.large_ && !__builtin_sub_overflow(a.small_, b.small_, &difference)) return difference;
        return compute(a, '-', b);
    }
    friend Integer operator*(const Integer& a, const Integer& b) {
        std::int64_t product = 0;
        if (!a.large_ && !b.large_ && !__builtin_mul_overflow(a.small_, b.small_, &product)) return product;
        return compute(a, '*', b);
    }
    friend Integer operator/(const Integer& a, const Integer& b) {
        if (!a.large_ && !b.large_ && b.small_ != 0) return a.small_ / b.small_;
        return compute(a, '/', b);
    }
    friend Integer operator%(const Integer& a, const Integer& b) {
        if (!a.large_ && !b.large_ && b.small_ != 0) return a.small_ % b.small_;
        return compute(a, '%', b);
    }

    Integer& operator+=(const Integer& other) { return *this = *this + other; }
    Integer& operator-=(const Integer& other) { return *this = *this - other; }
    Integer& operator*=(const Integer& other) { return *this = *this * other; }
    Integer& operator/=(const Integer& other) { return *this = *this / other; }
    Integer& operator%=(const Integer& other) { return *this = *this % other; }
    Integer& operator--() { return *this = *this - 1; }

    friend bool operator==(const Integer& a, const Integer& b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(const Integer& a, const Integer& b) {
        if (!a.large_ && !b.large_) return a.small_ <=> b.small_;
        return compare(a, b);
    }

    friend Integer abs(const Integer& value) { return value < 0 ? -value : value; }
    // Of two that are not both zero: above zero.
    friend Integer gcd(const Integer& a, const Integer& b);

  private:
    struct Large;
    static constexpr std::int64_t most_small = std::numeric_limits<std::int64_t>::max();

    [[nodiscard]] static Integer least();  // of 64 bits: it has no opposite there
    [[nodiscard]] static Integer from_unsigned(std::uint64_t value);
    [[nodiscard]] static Integer from_large(Large value);
    [[nodiscard]] static Integer opposite(const Integer& value);
    [[nodiscard]] static Integer compute(const Integer& a, char operation, const Integer& b);
    [[nodiscard]] static std::strong_ordering compare(const Integer& a, const Integer& b);

    std::int64_t small_ = 0;
    std::shared_ptr<const Large> large_;  // of what does not fit; shared by its copies, never changed
};

[[nodiscard]] Integer ten_to_the(unsigned zeros);

}  // namespace solieu
