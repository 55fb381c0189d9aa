#include "normalize/values/numeral.h"

#include <algorithm>
#include <string>
#include <vector>

namespace solieu::normalize {
namespace {

// Longer than any number with its marks and spaces; what is longer is not looked at as one number.
constexpr std::size_t longest_numeral = 3 * max_digits;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool is_mark(char letter) {
    return letter == '.' || letter == ',';
}
bool is_space(char letter) {
    return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}
bool has_mark(std::string_view text) {
    return text.find_first_of(".,") != std::string_view::npos;
}

struct Sign {
    std::size_t length = 0;
    bool negative = false;
};

// '-', the hyphens U+2010 and U+2011, the dashes U+2012 and U+2013, which word processors put in its place, and U+2212;
// '+' changes nothing.
Sign read_sign(std::string_view text) {
    for (const std::string_view minus : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2212", "\uFF0D"}) {
        if (text.starts_with(minus)) return {.length = minus.size(), .negative = true};
    }
    return {.length = text.starts_with('+') ? 1U : 0U, .negative = false};
}

// Digits between marks: "1.234,5" -> {"1", "234", "5"} and ".,".
struct Groups {
    std::vector<std::string_view> digits;
    std::string marks;
};

std::optional<Groups> split_at_marks(std::string_view numeral) {
    Groups groups;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= numeral.size(); ++at) {
        if (at < numeral.size() && is_digit(numeral[at])) continue;
        if (at < numeral.size() && !is_mark(numeral[at])) return std::nullopt;
        if (at == begin) return std::nullopt;  // a mark at an end, or two marks together
        groups.digits.push_back(numeral.substr(begin, at - begin));
        if (at < numeral.size()) groups.marks += numeral[at];
        begin = at + 1;
    }
    return groups;
}

bool opens_groups(std::string_view digits) {
    return digits.size() <= 3 && digits.front() != '0';
}

// Groups [0, count) are what thousands look like: one to three digits, then three each.
bool well_grouped(const Groups& groups, std::size_t count) {
    if (count < 2 || !opens_groups(groups.digits[0])) return false;
    return std::all_of(groups.digits.begin() + 1, groups.digits.begin() + static_cast<std::ptrdiff_t>(count),
                       [](std::string_view digits) { return digits.size() == 3; });
}

// As well grouped, but for one group that lost or gained a digit: "1.23.456". Dates and STT have more of them.
bool nearly_grouped(const Groups& groups, std::size_t count) {
    if (count < 3 || !opens_groups(groups.digits[0])) return false;
    std::size_t wrong = 0;
    for (std::size_t at = 1; at < count; ++at) {
        const std::size_t size = groups.digits[at].size();
        if (size == 3) continue;
        if (size < 2 || size > 4) return false;
        ++wrong;
    }
    return wrong == 1;
}

// The digits of all groups; those of the last are decimals when asked for.
std::optional<Decimal> joined(const Groups& groups, bool last_is_decimal) {
    std::string plain;
    for (std::size_t at = 0; at < groups.digits.size(); ++at) {
        if (last_is_decimal && at + 1 == groups.digits.size()) plain += '.';
        plain += groups.digits[at];
    }
    return parse_plain(plain);
}

std::optional<NumberReading> reading(std::optional<Decimal> value, std::optional<Decimal> other, bool point) {
    if (!value) return std::nullopt;
    NumberReading result{.value = *value, .alternatives = {}, .digits_rejoined = false, .point_as_decimal = point};
    if (other) result.alternatives.push_back(*other);
    return result;
}

// Whether the three digits behind the single mark are decimals.
bool are_decimals(const Groups& groups, Expectation expectation, const Marks& marks) {
    const bool point = groups.marks[0] == '.';
    if (marks.stored) return !point;
    const DecimalMark mark = point ? DecimalMark::point : DecimalMark::comma;
    const bool near_says_so = marks.near == mark;
    const bool near_denies = marks.near != DecimalMark::unknown && !near_says_so;
    const int whole_digits = static_cast<int>(groups.digits[0].size() + groups.digits[1].size());
    switch (expectation) {
        case Expectation::count:
            return false;
        case Expectation::percent:
        case Expectation::score:
            // "1.125" beside "985,4" is a thousand, beside "98,5" it is none.
            return !near_denies || whole_digits > marks.whole_digits + 1;
        case Expectation::measure:
        case Expectation::money:
            if (near_says_so || near_denies) return near_says_so;
            return marks.far == DecimalMark::unknown ? !point : marks.far == mark;
        case Expectation::plain:
            // Counts and rates copied from a spreadsheet stand in one column: "1.872" over "98.49". So the point is
            // believed only where the number would be a thousand times what stands beside it.
            if (near_denies) return false;
            if (point) return near_says_so && whole_digits >= marks.whole_digits + 3;
            return near_says_so || marks.far == mark;
    }
    return false;
}

// One mark: "1.872", "99,78", "98.49", "0,125", "1234.5".
std::optional<NumberReading> read_one_mark(const Groups& groups, Expectation expectation, const Marks& marks) {
    const bool point = groups.marks[0] == '.';
    const auto decimal = joined(groups, true);
    if (!well_grouped(groups, 2)) return reading(decimal, std::nullopt, point);
    const auto whole = joined(groups, false);
    const bool decided = are_decimals(groups, expectation, marks);
    if (marks.stored) return reading(decided ? decimal : whole, std::nullopt, false);
    if (decided) return reading(decimal, whole, point);
    // By rule '.' groups thousands; things that are counted are not read the other way.
    const bool by_rule = point && (expectation == Expectation::count || expectation == Expectation::plain ||
                                   (expectation == Expectation::money && marks.far != DecimalMark::point));
    return reading(whole, by_rule ? std::nullopt : decimal, false);
}

// The same mark several times: "12.345.678"; or one digit group is not what it should be.
std::optional<NumberReading> read_same_marks(const Groups& groups) {
    const std::size_t count = groups.digits.size();
    const auto whole = joined(groups, false);
    if (well_grouped(groups, count)) return reading(whole, std::nullopt, false);
    if (well_grouped(groups, count - 1) && groups.digits.back().size() <= 2) {  // "1.234.56"
        return reading(joined(groups, true), whole, groups.marks[0] == '.');
    }
    if (nearly_grouped(groups, count)) return reading(whole, std::nullopt, false);
    return std::nullopt;
}

// Both marks: the last one is the decimal mark, "13.646,727", "13,646.727".
std::optional<NumberReading> read_both_marks(const Groups& groups, Expectation expectation) {
    const std::size_t count = groups.digits.size();
    const char last = groups.marks.back();
    const bool all_thousands = well_grouped(groups, count);
    if (groups.marks.find(last) + 1 != groups.marks.size()) {  // "1.234,567,890": one mark is a slip
        if (!all_thousands) return std::nullopt;
        return reading(joined(groups, false), std::nullopt, false);
    }
    if (!well_grouped(groups, count - 1) && !nearly_grouped(groups, count - 1)) return std::nullopt;
    const bool slip = all_thousands && (expectation == Expectation::count ||
                                        expectation == Expectation::plain);  // "1.234,567" of things that are counted
    return reading(joined(groups, true), slip ? joined(groups, false) : std::nullopt, last == '.');
}

std::optional<NumberReading> read_compact(std::string_view numeral, Expectation expectation, const Marks& marks) {
    const auto groups = split_at_marks(numeral);
    if (!groups) return std::nullopt;
    if (groups->marks.empty()) return reading(joined(*groups, false), std::nullopt, false);
    if (groups->marks.size() == 1) return read_one_mark(*groups, expectation, marks);
    const bool same = groups->marks.find_first_not_of(groups->marks[0]) == std::string::npos;
    return same ? read_same_marks(*groups) : read_both_marks(*groups, expectation);
}

std::vector<std::string_view> split_at_spaces(std::string_view text) {
    std::vector<std::string_view> chunks;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && !is_space(text[at])) ++at;
        if (at > begin) chunks.push_back(text.substr(begin, at - begin));
        while (at < text.size() && is_space(text[at])) ++at;
    }
    return chunks;
}

// "1 872", "12 345 678", "1 872,5": spaces that group thousands.
bool grouped_by_spaces(const std::vector<std::string_view>& chunks) {
    if (has_mark(chunks[0]) || !opens_groups(chunks[0])) return false;
    for (std::size_t at = 1; at < chunks.size(); ++at) {
        const std::size_t digits = std::min(chunks[at].find_first_of(".,"), chunks[at].size());
        const bool last = at + 1 == chunks.size();
        if (digits != 3 || (digits != chunks[at].size() && !last)) return false;
    }
    return true;
}

// Whether the number may go on after the gap between two chunks. A mark before the gap is mostly punctuation ("28, 30",
// "1. 872"): only a line end, or '.' with exactly three digits after it, says otherwise.
bool may_go_on(std::string_view before, std::string_view after) {
    if (!is_mark(before.back())) return true;
    const std::string_view gap(before.data() + before.size(),
                               static_cast<std::size_t>(after.data() - before.data()) - before.size());
    if (gap.find('\n') != std::string_view::npos) return true;
    return before.back() == '.' && std::min(after.find_first_not_of("0123456789"), after.size()) == 3;
}

// Whether the join of the chunks is a number that was torn by a space or line end: "69.843,53 2", "1.85 1", "99 ,5".
// The same digits could be two numbers, so the join must be of the plainest form, and what is torn off short.
bool torn(const std::vector<std::string_view>& chunks, std::string_view join, Expectation expectation) {
    const auto groups = split_at_marks(join);
    if (!groups || groups->marks.empty()) return false;
    bool at_mark = true;
    for (std::size_t at = 1; at < chunks.size(); ++at) {
        if (!may_go_on(chunks[at - 1], chunks[at])) return false;
        at_mark = at_mark && (is_mark(chunks[at - 1].back()) || is_mark(chunks[at].front()));
    }
    const std::size_t count = groups->digits.size();
    const std::string_view tail = chunks.back();
    const auto commas = std::count(join.begin(), join.end(), ',');
    if (commas == 0) {
        if (well_grouped(*groups, count)) return true;
        const bool has_decimals =
            expectation != Expectation::count && expectation != Expectation::plain && expectation != Expectation::money;
        return count == 2 && has_decimals && (at_mark || tail.size() <= 2);
    }
    if (commas > 1 || groups->marks.back() != ',') return false;
    if (count > 2 && !well_grouped(*groups, count - 1)) return false;
    if (at_mark) return true;
    if (has_mark(tail)) return count > 2;  // "69.8 43,532", but not "5 99,8"
    const std::size_t most_decimals = expectation == Expectation::money ? 6 : 3;
    return tail.size() <= 2 && groups->digits.back().size() <= most_decimals;
}

}  // namespace

Expectation expectation_of(const Unit& unit) {
    switch (unit.kind) {
        case UnitKind::percent:
            return Expectation::percent;
        case UnitKind::money:
            return Expectation::money;
        case UnitKind::measure:
            return unit.dimension == "point" || unit.dimension == "percent point" ? Expectation::score
                                                                                  : Expectation::measure;
        case UnitKind::none:
        case UnitKind::unknown:
            return Expectation::plain;
        case UnitKind::count:
        case UnitKind::code_list:
            return Expectation::count;
    }
    return Expectation::plain;
}

QuantityKind kind_of(UnitKind unit, const Decimal& value) {
    if (unit == UnitKind::percent) return QuantityKind::percent;
    if (unit == UnitKind::money) return QuantityKind::money;
    if (unit == UnitKind::measure || value.decimals > 0) return QuantityKind::decimal;
    return QuantityKind::count;
}

std::optional<NumberReading> read_numeral(std::string_view raw, Expectation expectation, const Marks& marks) {
    while (!raw.empty() && is_space(raw.front())) raw.remove_prefix(1);
    while (!raw.empty() && is_space(raw.back())) raw.remove_suffix(1);
    const Sign sign = read_sign(raw);
    raw.remove_prefix(sign.length);
    if (raw.empty() || raw.size() > longest_numeral || is_space(raw.front())) return std::nullopt;

    // A space that is not to be broken groups digits as any other.
    std::string plain(raw);
    for (std::size_t at = plain.find("\u00A0"); at != plain.npos; at = plain.find("\u00A0", at))
        plain.replace(at, 2, " ");
    raw = plain;
    const auto chunks = split_at_spaces(raw);
    std::string join;
    for (const std::string_view chunk : chunks) join += chunk;
    bool rejoined = false;
    if (chunks.size() > 1 && !grouped_by_spaces(chunks)) {
        if (!torn(chunks, join, expectation)) return std::nullopt;
        rejoined = true;
    }
    auto result = read_compact(join, expectation, marks);
    if (!result) return std::nullopt;
    result->digits_rejoined = rejoined;
    if (sign.negative) {
        result->value.coefficient = -result->value.coefficient;
        for (Decimal& other : result->alternatives) other.coefficient = -other.coefficient;
    }
    return result;
}

std::size_t numeral_length(std::string_view text, Expectation expectation) {
    const std::size_t start = read_sign(text).length;
    if (start >= text.size() || !is_digit(text[start])) return 0;
    // Where the number may end: after each run of digits and marks. Tried from the longest.
    std::vector<std::size_t> ends;
    std::size_t at = start;
    constexpr std::size_t most_chunks = 12;
    const auto goes_on = [&] {
        if (at < text.size() && is_mark(text[at])) return at + 1 < text.size() && is_digit(text[at + 1]);
        return at < text.size() && is_digit(text[at]);
    };
    while (goes_on() && ends.size() < most_chunks) {
        while (at < text.size() && (is_digit(text[at]) || is_mark(text[at]))) ++at;
        std::size_t end = at;
        while (is_mark(text[end - 1])) --end;  // "12, trong đó": punctuation
        ends.push_back(end);
        while (at < text.size() && is_space(text[at])) ++at;
    }
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
        if (read_numeral(text.substr(0, *end), expectation)) return *end;
    }
    return 0;
}

std::optional<NumberReading> read_number(std::string_view raw, bool expects_decimal) {
    return read_numeral(raw, expects_decimal ? Expectation::percent : Expectation::count);
}

}  // namespace solieu::normalize
