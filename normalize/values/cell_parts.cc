#include "normalize/values/cell_parts.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/text.h"
#include "normalize/values/cell_words.h"
#include "normalize/values/numeral.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t most_parts = 64;
constexpr std::size_t longest_cell = 20'000;  // bytes looked at
constexpr std::size_t longest_name = 200;     // bytes

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool is_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           static_cast<unsigned char>(letter) >= 0x80;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

// Where the text is cut into items: the bytes of the separator at `at`, 0 when there is none. Brackets cut when there
// is a number in them; else they hold a name: "88,5% (cấp sở)".
std::size_t separator_length(std::string_view text, std::size_t at, bool& in_name, const Lexicon& lexicon) {
    const std::string_view rest = text.substr(at);
    if (rest[0] == '(') {
        const std::string_view near = rest.substr(0, longest_name);
        in_name = !has_digit(near.substr(0, near.find_first_of(")\n")));
        return in_name ? 0 : 1;
    }
    if (rest[0] == ')') return std::exchange(in_name, false) ? 0 : 1;
    if (rest[0] == '\n' || rest[0] == ';') return 1;
    if (rest[0] == ',') return rest.size() == 1 || !is_digit(rest[1]) ? 1 : 0;
    if (const std::size_t joint = joint_length(rest, lexicon); joint > 0) return joint;
    if (rest.starts_with(" - ") && rest.size() > 3 && is_letter(rest[3])) return 3;
    return 0;
}

struct Item {
    std::size_t begin = 0, end = 0;
    bool goes_on = false;  // a ',' or "và" follows, which may stand within a name
};

std::vector<Item> cut(std::string_view text, const Lexicon& lexicon) {
    std::vector<Item> items;
    std::size_t begin = 0;
    bool in_name = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = separator_length(text, at, in_name, lexicon);
        if (length > 0) {
            items.push_back({.begin = begin, .end = at, .goes_on = text[at] == ',' || length > 3});
            begin = at + length;
        }
        at += std::max<std::size_t>(length, 1);
    }
    items.push_back({.begin = begin, .end = text.size(), .goes_on = false});
    return items;
}

// Items that hold a number. One without belongs to its neighbour's name: to the next one in "Khối sở, ngành: 88,5%",
// to the one before in "27 huyện, thị xã".
std::vector<std::string_view> items_of(std::string_view text, const Lexicon& lexicon) {
    std::vector<std::string_view> items;
    std::vector<Item> pieces = cut(text, lexicon);
    bool number_first = false, first = true;
    std::size_t last_end = 0;  // of the item before, when it may go on
    for (std::size_t at = 0; at < pieces.size(); ++at) {
        const std::string_view piece = text.substr(pieces[at].begin, pieces[at].end - pieces[at].begin);
        if (has_digit(piece)) {
            const std::size_t start = piece.find_first_not_of(" -+*•–");
            if (std::exchange(first, false)) number_first = start != std::string_view::npos && is_digit(piece[start]);
            items.push_back(piece);
        } else if (number_first && !items.empty() && last_end > 0) {
            const auto begin = static_cast<std::size_t>(items.back().data() - text.data());
            items.back() = text.substr(begin, pieces[at].end - begin);
        } else if (pieces[at].goes_on && at + 1 < pieces.size() && piece.size() < longest_name) {
            pieces[at + 1].begin = pieces[at].begin;
        }
        last_end = pieces[at].goes_on ? pieces[at].end : 0;
    }
    return items;
}

struct Number {
    std::size_t begin = 0, end = 0;  // '%' included
    Decimal value;
};

// "2021": a bare year is no part of anything.
bool is_year(std::string_view number) {
    return number.size() == 4 && (number.starts_with("19") || number.starts_with("20")) && number >= "1990" &&
           number <= "2100";
}

// The numbers of one item; none when it holds a date, a document number or a fraction.
std::vector<Number> numbers_of(std::string_view item, const Lexicon& lexicon) {
    std::vector<Number> numbers;
    for (std::size_t at = 0; at < item.size() && numbers.size() < most_parts;) {
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
        const auto reading = read_numeral(item.substr(at, length), percent ? Expectation::percent : Expectation::count);
        if (percent) number.end = next + 1;
        const std::string before =
            lower(item.substr(at < longest_name ? 0 : at - longest_name, std::min(at, longest_name)));
        if (reading && !ends_in_name(before, lexicon) && !is_year(item.substr(at, length))) {
            number.value = reading->value;
            numbers.push_back(number);
        }
        at = number.end;
    }
    return numbers;
}

std::string label_from(std::string_view text, const Lexicon& lexicon) {
    constexpr std::string_view around = " \n:=-+*.,()";
    for (const std::string_view bullet : {"–", "•"}) {
        const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
        if (text.substr(begin).starts_with(bullet)) text.remove_prefix(begin + bullet.size());
    }
    const std::size_t begin = text.find_first_not_of(around);
    if (begin == std::string_view::npos) return {};
    text = text.substr(begin, text.find_last_not_of(around) - begin + 1);
    const std::string low = lower(text);
    if (low.size() == text.size()) text.remove_prefix(std::min(within_length(low, lexicon), text.size()));
    return single_spaced(text);
}

}  // namespace

std::vector<QuantityPart> find_parts(std::string_view text, const Lexicon& lexicon) {
    std::vector<QuantityPart> parts;
    if (text.size() > longest_cell) {  // cut before a character, not within
        std::size_t end = longest_cell;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        text = text.substr(0, end);
    }
    for (const std::string_view item : items_of(text, lexicon)) {
        if (parts.size() == most_parts) break;
        const auto numbers = numbers_of(item, lexicon);
        if (numbers.empty()) continue;
        // Names stand before the numbers ("huyện 27") or after them ("27 huyện"), the same way in the whole item.
        const bool before = !label_from(item.substr(0, numbers.front().begin), lexicon).empty();
        for (std::size_t at = 0; at < numbers.size() && parts.size() < most_parts; ++at) {
            const std::size_t begin = before ? (at == 0 ? 0 : numbers[at - 1].end) : numbers[at].end;
            const std::size_t end =
                before ? numbers[at].begin : (at + 1 < numbers.size() ? numbers[at + 1].begin : item.size());
            parts.push_back({.label = label_from(item.substr(begin, end - begin), lexicon),
                             .raw = std::string(item.substr(numbers[at].begin, numbers[at].end - numbers[at].begin)),
                             .value = numbers[at].value});
        }
    }
    return parts;
}

}  // namespace solieu::normalize
