#include "base/integer.h"

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <stdexcept>
#include <utility>

namespace solieu {

namespace {

using boost::multiprecision::cpp_int;

constexpr int most_zeros = 18;  // of a power of ten within 64 bits

constexpr std::array<std::int64_t, most_zeros + 1> powers_of_ten = [] {
    std::array<std::int64_t, most_zeros + 1> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

}  // namespace

struct Integer::Large {
    cpp_int value;

    explicit Large(cpp_int number) : value(std::move(number)) {}
    explicit Large(const Integer& number) : value(number.large_ ? number.large_->value : cpp_int(number.small_)) {}
};

Integer Integer::from_large(Large large) {
    Integer result;
    if (large.value >= -most_small && large.value <= most_small) {
        result.small_ = static_cast<std::int64_t>(large.value);
    } else {
        result.large_ = std::make_shared<const Large>(std::move(large));
    }
    return result;
}

Integer Integer::least() {
    return from_large(Large(cpp_int(std::numeric_limits<std::int64_t>::min())));
}

Integer Integer::from_unsigned(std::uint64_t value) {
    return from_large(Large(cpp_int(value)));
}

Integer::Integer(std::string_view digits) {
    const bool negative = digits.starts_with('-');
    if (negative) digits.remove_prefix(1);
    // cpp_int would read a leading zero as the mark of an octal number.
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.size() <= most_zeros) {
        for (const char digit : digits) small_ = small_ * 10 + (digit - '0');
        if (negative) small_ = -small_;
        return;
    }
    cpp_int value{std::string(digits)};
    if (negative) value = -value;
    *this = from_large(Large(std::move(value)));
}

std::string Integer::str() const {
    return large_ ? large_->value.str() : std::to_string(small_);
}

Integer Integer::opposite(const Integer& value) {
    return from_large(Large(-Large(value).value));
}

Integer Integer::compute(const Integer& a, char operation, const Integer& b) {
    const Large left(a), right(b);
    switch (operation) {
        case '+':
            return from_large(Large(left.value + right.value));
        case '-':
            return from_large(Large(left.value - right.value));
        case '*':
            return from_large(Large(left.value * right.value));
        default:
            break;
    }
    if (b == 0) throw std::domain_error("division by zero");
    return from_large(Large(operation == '/' ? cpp_int(left.value / right.value) : cpp_int(left.value % right.value)));
}

std::strong_ordering Integer::compare(const Integer& a, const Integer& b) {
    return Large(a).value.compare(Large(b).value) <=> 0;
}

Integer gcd(const Integer& a, const Integer& b) {
    return Integer::from_large(
        Integer::Large(cpp_int(boost::multiprecision::gcd(Integer::Large(a).value, Integer::Large(b).value))));
}

Integer ten_to_the(unsigned zeros) {
    if (zeros <= most_zeros) return powers_of_ten[zeros];
    Integer power = powers_of_ten[most_zeros];
    for (unsigned left = zeros - most_zeros; left > 0;) {
        const unsigned step = std::min<unsigned>(left, most_zeros);
        power *= powers_of_ten[step];
        left -= step;
    }
    return power;
}

}  // namespace solieu
