#include "normalize/terms.h"

#include <algorithm>
#include <unordered_map>

#include "normalize/tables.h"
#include "normalize/text.h"

namespace solieu::normalize {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t most_letters = 10;       // of an abbreviation
constexpr std::size_t longest_text = 4000;     // of a label or sentence that is compared
constexpr std::size_t most_definitions = 500;  // of one document

bool is_word_byte(unsigned char c) {
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '%';
}

// General punctuation (U+2000…U+206F) and «»: no words.
std::size_t length_of_mark(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) == "\xE2\x80") return 3;
    const std::string_view two = text.substr(at, 2);
    return two == "\xC2\xAB" || two == "\xC2\xBB" ? 2 : 0;
}

enum class Brackets { outside, inside };

// A mark between digits belongs to them: "1.872" and "18/2021" are one word.
bool joins_digits(std::string_view text, std::size_t at) {
    auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    return (text[at] == '.' || text[at] == ',' || text[at] == '/') && at > 0 && digit(at - 1) && digit(at + 1);
}

Words words_of(std::string_view text, Brackets which) {
    Words words;
    int depth = 0;
    std::size_t begin = std::string_view::npos;
    auto end_word = [&](std::size_t end) {
        if (begin != std::string_view::npos) words.push_back(text.substr(begin, end - begin));
        begin = std::string_view::npos;
    };
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t mark = length_of_mark(text, i); mark > 0) {
            end_word(i);
            i += mark;
            continue;
        }
        const bool wanted = (depth > 0) == (which == Brackets::inside);
        if (wanted && (is_word_byte(static_cast<unsigned char>(text[i])) || joins_digits(text, i))) {
            if (begin == std::string_view::npos) begin = i;
        } else {
            end_word(i);
        }
        if (text[i] == '(' || text[i] == '[') ++depth;
        if ((text[i] == ')' || text[i] == ']') && depth > 0) --depth;
        ++i;
    }
    end_word(text.size());
    return words;
}

struct Entry {
    Words written;
    std::string form;
};

struct Table {
    std::unordered_map<std::string_view, std::vector<Entry>> by_first;  // the longest entries first
};

Words split(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

Table read_table() {
    Table table;
    for (const TableLine& line : read_table_lines(terms_table())) {
        if (line.size() != 4) continue;
        const Words written = split(line[0]);
        if (written.empty()) continue;
        table.by_first[written.front()].push_back({written, line[1] == "-" ? "" : std::string(line[1])});
    }
    for (auto& [word, entries] : table.by_first)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const Entry& a, const Entry& b) { return a.written.size() > b.written.size(); });
    return table;
}

const Table& table() {
    static const Table terms = read_table();
    return terms;
}

const Entry* entry_at(const Words& words, std::size_t at) {
    const auto found = table().by_first.find(words[at]);
    if (found == table().by_first.end()) return nullptr;
    for (const Entry& entry : found->second)
        if (at + entry.written.size() <= words.size() &&
            std::equal(entry.written.begin(), entry.written.end(), words.begin() + static_cast<std::ptrdiff_t>(at)))
            return &entry;
    return nullptr;
}

// Single words that tell nothing apart stay: qualifiers may hold them ("trong hạn").
std::string in_one_form(const Words& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size();) {
        const Entry* entry = entry_at(words, i);
        const bool kept = !entry || (entry->form.empty() && entry->written.size() == 1);
        const std::string_view form = kept ? words[i] : std::string_view(entry->form);
        if (!form.empty()) (out += out.empty() ? "" : " ") += form;
        i += entry ? entry->written.size() : 1;
    }
    return out;
}

std::string canonical_words(std::string_view text, const Terms& terms, Brackets which) {
    const std::string lowered = lower(text.substr(0, longest_text));
    Words words = words_of(lowered, which);
    if (terms.defined.empty()) return in_one_form(words);
    Words spelled;
    for (std::string_view word : words) {
        const auto found = terms.defined.find(word);
        if (found == terms.defined.end()) {
            spelled.push_back(word);
        } else {
            for (std::string_view part : split(found->second)) spelled.push_back(part);
        }
    }
    return in_one_form(spelled);
}

bool is_abbreviation(std::string_view word) {
    return length(word) >= 2 && length(word) <= most_letters && all_capitals(word) &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

bool tells_nothing(std::string_view word) {
    const auto found = table().by_first.find(word);
    if (found == table().by_first.end()) return false;
    const Entry& last = found->second.back();
    return last.written.size() == 1 && last.form.empty();
}

void define_terms(std::string_view text, Terms& terms) {
    for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
        const std::size_t close = text.find(')', open);
        if (close == std::string_view::npos || terms.defined.size() >= most_definitions) return;
        const std::string_view short_form = text.substr(open + 1, close - open - 1);
        if (close - open > 4 * most_letters || !is_abbreviation(short_form)) continue;
        const std::string letters = fold(short_form), key = lower(short_form);
        if (letters.empty() || terms.defined.contains(key)) continue;
        if (table().by_first.contains(key)) continue;
        const std::size_t reach = 16 * most_letters;
        const std::size_t from = open > reach ? open - reach : 0;
        const std::string before = lower(text.substr(from, open - from));
        const Words words = words_of(before, Brackets::outside);
        if (words.size() < letters.size()) continue;
        const std::size_t first = words.size() - letters.size();
        bool begins = true;
        for (std::size_t i = 0; i < letters.size() && begins; ++i) {
            const std::string word = fold(words[first + i]);
            begins = !word.empty() && word.front() == letters[i];
        }
        if (!begins) continue;
        std::string meaning;
        for (std::size_t i = first; i < words.size(); ++i) (meaning += meaning.empty() ? "" : " ") += words[i];
        terms.defined.emplace(key, std::move(meaning));
    }
}

std::string canonical(std::string_view text, const Terms& terms) {
    return canonical_words(text, terms, Brackets::outside);
}

std::string in_brackets(std::string_view text, const Terms& terms) {
    return canonical_words(text, terms, Brackets::inside);
}

}  // namespace solieu::normalize
