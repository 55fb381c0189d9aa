#include "audit/relations/slips.h"

#include <algorithm>
#include <string>

namespace solieu::audit {
namespace {

constexpr std::size_t max_listed_digits = 17;  // one more still fits 64 bits

// How often each slip happens, of all slips.
constexpr Chance share_digit = full_chance / 100 * 40;
constexpr Chance share_swap = full_chance / 100 * 15;
constexpr Chance share_lost = full_chance / 100 * 12;
constexpr Chance share_added = full_chance / 100 * 5;
constexpr Chance share_separator = full_chance / 100 * 10;
constexpr Chance share_neighbour = full_chance / 100 * 12;
constexpr Chance share_left_out = full_chance / 100 * 6;
constexpr Chance share_other = full_chance / 100 * 6;

constexpr int marks_tried = 3;  // places that the decimal mark may have moved

Integer number(const std::string& digits) {
    std::uint64_t value = 0;
    for (char digit : digits) value = value * 10 + static_cast<std::uint64_t>(digit - '0');
    return value;
}

std::string digits_of(const Decimal& value) {
    return abs(value.coefficient).str();
}

class Listing {
  public:
    explicit Listing(const Decimal& written) : written_(written) {}

    void add(const std::string& digits, int decimals, Slip slip, Chance chance) {
        const Integer coefficient = number(digits);
        if (coefficient == written_.coefficient && decimals == written_.decimals) return;
        meant_.push_back({{coefficient, decimals}, slip, std::max<Chance>(chance, 1)});
    }

    std::vector<Meant> once() {
        std::stable_sort(meant_.begin(), meant_.end(), [](const Meant& a, const Meant& b) {
            if (a.value.decimals != b.value.decimals) return a.value.decimals < b.value.decimals;
            if (a.value.coefficient != b.value.coefficient) return a.value.coefficient < b.value.coefficient;
            return a.chance > b.chance;
        });
        const auto same = [](const Meant& a, const Meant& b) {
            return a.value.decimals == b.value.decimals && a.value.coefficient == b.value.coefficient;
        };
        // A slip that could happen at several places (one zero of 23.000 fell out) is so much likelier.
        std::vector<Meant> once;
        Slip likeliest = Slip::other;
        for (const Meant& meant : meant_) {
            if (once.empty() || !same(once.back(), meant)) {
                once.push_back(meant);
                likeliest = meant.slip;
            } else if (meant.slip == likeliest) {
                once.back().chance += meant.chance;
            }
        }
        meant_ = std::move(once);
        return std::move(meant_);
    }

  private:
    const Decimal& written_;
    std::vector<Meant> meant_;
};

}  // namespace

std::string_view name_of(Slip slip) {
    switch (slip) {
        case Slip::digit:
            return "digit";
        case Slip::swap:
            return "swap";
        case Slip::lost_digit:
            return "lost-digit";
        case Slip::added_digit:
            return "added-digit";
        case Slip::separator:
            return "separator";
        case Slip::neighbour:
            return "neighbour";
        case Slip::beside:
            return "beside";
        case Slip::left_out:
            return "left-out";
        case Slip::rows_swapped:
            return "rows-swapped";
        case Slip::shifted:
            return "shifted";
        case Slip::scope:
            return "scope";
        case Slip::misread:
            return "misread";
        case Slip::other:
            return "other";
    }
    return "";
}

std::vector<Meant> meant_by(const Decimal& written, bool whole) {
    if (written.coefficient < 0) {
        std::vector<Meant> below = meant_by({-written.coefficient, written.decimals}, whole);
        for (Meant& meant : below) meant.value.coefficient = -meant.value.coefficient;
        return below;
    }
    // As it stands on paper: 0,5 has two digits.
    const int decimals = written.decimals;
    std::string digits = digits_of(written);
    if (decimals >= 0 && digits.size() <= static_cast<std::size_t>(decimals))
        digits.insert(0, static_cast<std::size_t>(decimals) + 1 - digits.size(), '0');
    if (digits.size() > max_listed_digits) return {};
    const Chance size = digits.size();
    const std::size_t before_mark = digits.size() - static_cast<std::size_t>(std::max(decimals, 0));
    Listing listing(written);
    // Nobody writes 0872; some write small counts 05.
    const auto share_written = [&](const std::string& text, std::size_t whole_digits) -> Chance {
        if (text.front() != '0' || whole_digits == 1) return 4;
        return text.size() == 2 && decimals <= 0 ? 1 : 0;
    };
    const auto add_written = [&](const std::string& text, std::size_t whole_digits, Slip slip, Chance chance) {
        if (const Chance share = share_written(text, whole_digits); share > 0)
            listing.add(text, decimals, slip, chance / 4 * share);
    };
    for (std::size_t i = 0; i < digits.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            if (digit == digits[i]) continue;
            std::string text = digits;
            text[i] = digit;
            add_written(text, before_mark, Slip::digit, share_digit / (9 * size));
        }
    }
    for (std::size_t i = 0; i + 1 < digits.size(); ++i) {
        std::string text = digits;
        std::swap(text[i], text[i + 1]);
        add_written(text, before_mark, Slip::swap, share_swap / (size - 1));
    }
    // What has a digit less now had one more, before or behind the mark.
    for (std::size_t i = 0; i <= digits.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            const std::string text = digits.substr(0, i) + digit + digits.substr(i);
            const Chance chance = share_lost / (size + 1);
            if (i <= before_mark) add_written(text, before_mark + 1, Slip::lost_digit, chance);
            if (i >= before_mark && decimals > 0) listing.add(text, decimals + 1, Slip::lost_digit, chance);
        }
    }
    for (std::size_t i = 0; i < digits.size() && digits.size() > 1; ++i) {
        const std::string text = digits.substr(0, i) + digits.substr(i + 1);
        const bool behind = i >= before_mark;
        const Chance chance = share_added / (10 * size);
        if (behind) {
            listing.add(text, decimals - 1, Slip::added_digit, chance);
        } else if (before_mark > 1) {
            add_written(text, before_mark - 1, Slip::added_digit, chance);
        }
    }
    // A mark is lost, or taken for that of thousands; it hardly moves by a place or two.
    for (int step = 1; step <= marks_tried; ++step) {
        const Chance chance = share_separator / marks_tried;
        const bool moved = step < marks_tried;
        // 23,000 is hardly ever what was meant.
        const std::size_t behind = std::min(digits.size(), static_cast<std::size_t>(decimals + step));
        const bool nothing_behind = digits.find_last_not_of('0') + behind < digits.size();
        const Chance lost = nothing_behind ? chance / 20 : decimals > 0 ? chance / 4 : chance;
        if (!whole) listing.add(digits, decimals + step, Slip::separator, lost);
        if (decimals >= step)
            listing.add(digits, decimals - step, Slip::separator, moved && decimals > step ? chance / 4 : chance);
    }
    return listing.once();
}

Chance neighbour_chance(const Decimal& written) {
    // Small numbers, and round ones, stand one below the other by themselves.
    const int digits = telling_digits(written);
    return digits >= 3 ? share_neighbour / 2 : digits == 2 ? share_neighbour / 6 : share_neighbour / 60;
}

Chance beside_chance(const Decimal& written) {
    // A figure that did not change in a year is usual, the smaller the more so.
    const int digits = telling_digits(written);
    return digits >= 4 ? share_neighbour / 2 : digits == 3 ? share_neighbour / 6 : share_neighbour / 60;
}

Chance left_out_chance(std::size_t parts) {
    return share_left_out / static_cast<Chance>(std::max<std::size_t>(parts, 1));
}

Chance other_chance(const Decimal& value) {
    Chance chance = share_other;
    const std::size_t digits = digits_of(value).size();
    for (std::size_t i = 0; i < digits && chance > 1; ++i) chance /= 10;
    return std::max<Chance>(chance, 1);
}

int telling_digits(const Decimal& value) {
    const std::string digits = digits_of(value);
    const std::size_t last = digits.find_last_not_of('0');
    return last == std::string::npos ? 0 : static_cast<int>(last) + 1;
}

int cost_of(Chance chance) {
    // The logarithm by squaring: each step doubles it and yields a binary place.
    const auto log = [](Chance value) {
        int whole = 0;
        while (value >> (whole + 1) != 0) ++whole;
        // mantissa in [1, 2), as a fraction of 2^31
        std::uint64_t mantissa = whole <= 31 ? value << (31 - whole) : value >> (whole - 31);
        int result = whole;
        for (int place = 0; place < 4; ++place) {
            mantissa = (mantissa * mantissa) >> 31;
            result *= 2;
            if (mantissa >= std::uint64_t{1} << 32) {
                mantissa >>= 1;
                ++result;
            }
        }
        return result;
    };
    return log(full_chance) - log(std::clamp<Chance>(chance, 1, full_chance));
}

}  // namespace solieu::audit
