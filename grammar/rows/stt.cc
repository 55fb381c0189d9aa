#include "grammar/rows/stt.h"

#include "base/lexicon/word_table.h"
#include "base/text.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_stt = 24;  // bytes

struct WithinWords {
    explicit WithinWords(const Lexicon& lexicon)
        : including(WordTable(lexicon, {"function_words.tsv"}).folded("including")),
          step(WordTable(lexicon, {"section_words.tsv"}).folded("step")) {}
    std::vector<std::string> including, step;  // folded
};

bool digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<int> roman_value(std::string_view text) {
    const auto value = [](char c) {
        switch (c) {
            case 'I':
                return 1;
            case 'V':
                return 5;
            case 'X':
                return 10;
            case 'L':
                return 50;
            default:
                return 0;
        }
    };
    if (text.empty() || text.size() > 7) return std::nullopt;
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int here = value(text[i]);
        if (here == 0) return std::nullopt;
        sum += i + 1 < text.size() && here < value(text[i + 1]) ? -here : here;
    }
    // "IIII" or "VX" are no numbers: write it again and compare.
    static constexpr std::pair<int, std::string_view> steps[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
                                                                 {5, "V"},  {4, "IV"},  {1, "I"}};
    std::string again;
    int rest = sum;
    for (const auto& [step, letters] : steps) {
        for (; rest >= step; rest -= step) again += letters;
    }
    if (again != text) return std::nullopt;
    return sum;
}

std::optional<std::vector<int>> decimal_components(std::string_view text) {
    std::vector<int> numbers;
    std::size_t i = 0;
    while (true) {
        const std::size_t begin = i;
        int value = 0;
        while (i < text.size() && digit(text[i]) && i - begin < 4) value = value * 10 + (text[i++] - '0');
        const std::size_t length = i - begin;
        // A component has one or two digits; three after a dot are a group of thousands ("1.872").
        if (length == 0 || length > 3 || (length == 3 && !numbers.empty())) return std::nullopt;
        numbers.push_back(value);
        if (i == text.size()) break;
        if (text[i] != '.') return std::nullopt;
        ++i;
    }
    if (numbers.size() > 6) return std::nullopt;
    return numbers;
}

}  // namespace

std::optional<Stt> parse_stt(std::string_view written) {
    std::string text = single_spaced(written);
    if (text == "-" || text == "+" || text == "–" || text == "—" || text == "•" || text == "*") {
        return Stt{.kind = Stt::Kind::dash};
    }
    if (text.empty() || text.size() > longest_stt) return std::nullopt;
    // "1. 4" and "1 .4" come from text layers that break numbers.
    std::erase(text, ' ');
    bool dotted = false;
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') text = text.substr(1);
    while (text.size() > 1 && (text.back() == '.' || text.back() == ')' || text.back() == ':')) {
        text.pop_back();
        dotted = true;
    }
    if (auto numbers = decimal_components(text)) {
        return Stt{.kind = Stt::Kind::decimal, .text = text, .numbers = std::move(*numbers), .dotted = dotted};
    }
    if (auto value = roman_value(text)) {
        return Stt{.kind = Stt::Kind::roman, .text = text, .numbers = {*value}, .dotted = dotted};
    }
    if (text == "đ") return Stt{.kind = Stt::Kind::letter, .text = text, .numbers = {5}, .dotted = dotted};
    if (text.size() == 1 && ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'))) {
        return Stt{.kind = Stt::Kind::letter, .text = text, .numbers = {(text[0] | 32) - 'a' + 1}, .dotted = dotted};
    }
    return std::nullopt;
}

std::optional<Stt> parse_stt(std::string_view written, const Lexicon& lexicon) {
    if (auto stt = parse_stt(written)) return stt;
    if (written.size() > longest_stt + 8) return std::nullopt;  // spaces are no part of it
    const std::string text = single_spaced(written);
    if (text.empty() || text.size() > longest_stt) return std::nullopt;
    const WithinWords& known = lexicon.of<WithinWords>();
    const std::string folded = fold(text);
    for (const std::string& words : known.including)
        if (folded.starts_with(words)) return Stt{.kind = Stt::Kind::within};
    for (const std::string& step : known.step)
        if (folded.size() > step.size() && folded.starts_with(step) && folded[step.size()] == ' ')
            return parse_stt(std::string_view(folded).substr(step.size() + 1));
    return std::nullopt;
}

std::optional<LeadingStt> leading_stt(std::string_view line, bool bare_number) {
    const std::size_t end = std::min(line.find_first_of(" \n\t"), line.size());
    std::string_view word = line.substr(0, end);
    std::size_t length = end;
    auto stt = parse_stt(word);
    if (!stt && !word.empty() && (digit(word[0]) || word[0] == 'I' || word[0] == 'V' || word[0] == 'X')) {
        // The space after the number was lost: "3.Kiểm tra", "II.KẾT QUẢ".
        std::size_t i = 0;
        if (digit(word[0])) {
            while (i < word.size() && (digit(word[i]) || word[i] == '.')) ++i;
        } else {
            while (i < word.size() && (word[i] == 'I' || word[i] == 'V' || word[i] == 'X')) ++i;
            if (i < word.size() && word[i] == '.') ++i;
        }
        if (i > 1 && i < word.size() && word[i - 1] == '.' && starts_upper(word.substr(i))) {
            stt = parse_stt(word.substr(0, i));
            length = i;
        }
    }
    if (!stt) return std::nullopt;
    switch (stt->kind) {
        case Stt::Kind::dash:
            break;
        case Stt::Kind::within:  // not without a lexicon
            return std::nullopt;
        case Stt::Kind::roman:
        case Stt::Kind::letter:
            if (!stt->dotted) return std::nullopt;
            break;
        case Stt::Kind::decimal:
            if (!stt->dotted && stt->numbers.size() == 1 && !bare_number) return std::nullopt;
            break;
    }
    return LeadingStt{.stt = std::move(*stt), .length = length};
}

}  // namespace solieu::grammar
