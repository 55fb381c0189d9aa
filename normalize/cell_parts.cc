#include "normalize/cell_parts.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "normalize/cell_words.h"
#include "normalize/numeral.h"
#include "normalize/text.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t most_parts = 64;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           static_cast<unsigned char>(letter) >= 0x80;
}

// Where the text is cut into items. Returns the bytes of the separator at `at`, 0 when there is none.
std::size_t separator_length(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (rest[0] == '\n' || rest[0] == ';' || rest[0] == '(' || rest[0] == ')') return 1;
    if (rest[0] == ',') return rest.size() == 1 || !is_digit(rest[1]) ? 1 : 0;
    if (rest.starts_with(" và ")) return std::string_view(" và ").size();
    if (rest.starts_with(" - ") && rest.size() > 3 && is_letter(rest[3])) return 3;
    return 0;
}

std::vector<std::string_view> items_of(std::string_view text) {
    std::vector<std::string_view> items;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = separator_length(text, at);
        if (length > 0) {
            items.push_back(text.substr(begin, at - begin));
            begin = at + length;
        }
        at += std::max<std::size_t>(length, 1);
    }
    items.push_back(text.substr(begin));
    return items;
}

struct Number {
    std::size_t begin = 0, end = 0;  // '%' included
    Decimal value;
};

// The numbers of one item; none when it holds a date, a document number or a fraction.
std::vector<Number> numbers_of(std::string_view item) {
    std::vector<Number> numbers;
    for (std::size_t at = 0; at < item.size();) {
        if (!is_digit(item[at])) {
            ++at;
            continue;
        }
        std::size_t run = at;
        while (run < item.size() && (is_digit(item[run]) || item[run] == '.' || item[run] == ',')) ++run;
        const bool glued = at > 0 && (is_letter(item[at - 1]) || is_digit(item[at - 1]));
        if ((at > 0 && item[at - 1] == '/') || (run < item.size() && item[run] == '/')) return {};
        const std::size_t length = glued ? 0 : numeral_length(item.substr(at), Expectation::count);
        if (length == 0) {
            at = run;
            continue;
        }
        Number number{.begin = at, .end = at + length, .value = {}};
        const std::size_t next = std::min(item.find_first_not_of(' ', number.end), item.size());
        const bool percent = next < item.size() && item[next] == '%';
        const auto reading = read_numeral(item.substr(at, length), percent ? Expectation::decimal : Expectation::count);
        if (percent) number.end = next + 1;
        if (reading) {
            number.value = reading->value;
            numbers.push_back(number);
        }
        at = number.end;
    }
    return numbers;
}

std::string label_from(std::string_view text) {
    constexpr std::string_view around = " \n:=-+*.,";
    for (const std::string_view bullet : {"–", "•"}) {
        const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
        if (text.substr(begin).starts_with(bullet)) text.remove_prefix(begin + bullet.size());
    }
    const std::size_t begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos) return {};
    text = text.substr(begin, text.find_last_not_of(around) - begin + 1);
    const std::string low = lower(text);
    if (low.size() == text.size()) text.remove_prefix(std::min(within_length(low), text.size()));
    return single_spaced(text);
}

}  // namespace

std::vector<QuantityPart> find_parts(std::string_view text) {
    std::vector<QuantityPart> parts;
    for (const std::string_view item : items_of(text)) {
        const auto numbers = numbers_of(item);
        if (numbers.empty()) continue;
        // Names stand before the numbers ("huyện 27") or after them ("27 huyện"), the same way in the whole item.
        const bool before = !label_from(item.substr(0, numbers.front().begin)).empty();
        for (std::size_t at = 0; at < numbers.size() && parts.size() < most_parts; ++at) {
            const std::size_t begin = before ? (at == 0 ? 0 : numbers[at - 1].end) : numbers[at].end;
            const std::size_t end =
                before ? numbers[at].begin : (at + 1 < numbers.size() ? numbers[at + 1].begin : item.size());
            parts.push_back({.label = label_from(item.substr(begin, end - begin)),
                             .raw = std::string(item.substr(numbers[at].begin, numbers[at].end - numbers[at].begin)),
                             .value = numbers[at].value});
        }
    }
    return parts;
}

}  // namespace solieu::normalize
