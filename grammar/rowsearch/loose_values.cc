#include "grammar/rowsearch/loose_values.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_breakdown = 12;       // words
constexpr std::size_t longest_breakdown_here = 10;  // of one that ends on its line
constexpr std::size_t longest_qualifier = 4;
constexpr std::size_t longest_tail = 2;
constexpr std::size_t longest_part = 6;

bool is_number_word(std::string_view text) {
    while (!text.empty() && std::string_view("(),;.").find(text.front()) != std::string_view::npos)
        text.remove_prefix(1);
    while (!text.empty() && std::string_view("(),;.").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return !text.empty() && text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// "huyện 25, xã 06": parts of a few words, each with one number, which stands first or last in it.
bool breaks_down(const std::vector<const LooseWord*>& words) {
    std::size_t parts = 0, length = 0, numbers = 0;
    bool number_first = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool number = is_number_word(words[i]->text);
        if (length == 0) number_first = number;
        numbers += number ? 1 : 0;
        ++length;
        const char last = words[i]->text.back();
        const bool ends = i + 1 == words.size() || last == ',' || last == ';';
        if (!ends) continue;
        if (numbers != 1 || length < 2 || length > longest_part || !(number_first || number)) return false;
        ++parts;
        length = numbers = 0;
    }
    return parts >= 2;
}

}  // namespace

bool has_sign_apart(const LooseLine& line, std::size_t at) {
    if (at + 1 >= line.words.size()) return false;
    const LooseWord& number = line.words[at];
    const LooseWord& sign = line.words[at + 1];
    return number.number && number.text.back() != '%' && sign.text == "%" && sign.gap < wide_gap;
}

std::size_t breakdown_end(const LooseLine& line, std::size_t at) {
    const std::size_t count = line.words.size();
    if (at >= count || line.words[at].text.front() != '(' || count - at > longest_breakdown_here) return at;
    int depth = 0;
    bool digits = false;
    for (std::size_t i = at; i < count; ++i) {
        depth += line.words[i].brackets;
        digits = digits || line.words[i].text.find_first_of("0123456789") != std::string::npos;
        if (depth == 0) return digits && i + 1 == count ? i + 1 : at;
    }
    return at;
}

bool opens_breakdown(const LooseLine& line, std::size_t at, const LooseLine* next) {
    const std::size_t count = line.words.size();
    if (next == nullptr || at >= count || line.words[at].text.front() != '(' || count - at > longest_breakdown)
        return false;
    const std::size_t rest = bracket_tail(*next);
    if (rest == 0) return false;
    std::vector<const LooseWord*> words;
    int depth = 0;
    for (std::size_t i = at; i < count; ++i) {
        depth += line.words[i].brackets;
        words.push_back(&line.words[i]);
    }
    if (depth != 1) return false;
    for (std::size_t i = 0; i < rest; ++i) words.push_back(&next->words[i]);
    return breaks_down(words);
}

bool is_qualifier(const LooseLine& line, std::size_t at, const Vocabulary& vocabulary) {
    const std::size_t count = line.words.size();
    if (at >= count || count - at > longest_qualifier || line.words[at].gap >= wide_gap || line.words[at].opens_note)
        return false;
    return std::all_of(line.words.begin() + static_cast<std::ptrdiff_t>(at), line.words.end(), [&](const LooseWord& w) {
        return w.small && w.text.find_first_of("0123456789=:") == std::string::npos && w.brackets == 0 &&
               !vocabulary.is_predicate(lower_words(line, static_cast<std::size_t>(&w - line.words.data()),
                                                    static_cast<std::size_t>(&w - line.words.data()) + 1));
    });
}

std::size_t bracket_tail(const LooseLine& line) {
    int depth = 0;
    for (std::size_t i = 0; i < line.words.size() && i < longest_breakdown; ++i) {
        depth += line.words[i].brackets;
        if (depth < 0) return depth == -1 && line.words[i].text.back() == ')' ? i + 1 : 0;
    }
    return 0;
}

std::size_t word_tail(const LooseLine& line) {
    const auto& words = line.words;
    const bool all_small = std::all_of(words.begin(), words.end(), [](const LooseWord& w) { return w.small; });
    return words.size() <= longest_tail && all_small ? words.size() : 0;
}

std::string lower_words(const LooseLine& line, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (i == from ? "" : " ") + line.words[i].lower;
    while (!text.empty() && std::string_view(";,.").find(text.back()) != std::string_view::npos) text.pop_back();
    return text;
}

}  // namespace solieu::grammar
