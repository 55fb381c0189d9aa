#include "base/lexicon/word_table.h"

#include <algorithm>

#include "base/text.h"

namespace solieu {

namespace {

// "{including}" at `at`: the end of it, else npos. Braces of RE2 hold numbers.
std::size_t placeholder_end(std::string_view shape, std::size_t at) {
    if (shape[at] != '{' || at + 1 >= shape.size() || shape[at + 1] < 'a' || shape[at + 1] > 'z')
        return std::string_view::npos;
    return shape.find('}', at);
}

}  // namespace

bool begins_with_any(std::string_view text, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& one) { return text.starts_with(one); });
}

std::string without_marks(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) ++end;
        if (end == i) {
            out += text[i++];
        } else {
            out += fold(text.substr(i, end - i));
            i = end;
        }
    }
    return out;
}

WordTable::WordTable(const Lexicon& lexicon, std::initializer_list<std::string_view> tables) {
    for (const std::string_view table : tables)
        for (const PackRow& row : lexicon.rows(table)) rows_.emplace_back(row[0], row[1]);
}

WordTable& WordTable::with(std::string_view kind, const Lexicon& lexicon, std::string_view table) {
    for (const PackRow& row : lexicon.rows(table)) rows_.emplace_back(kind, row[0]);
    return *this;
}

WordList WordTable::operator[](std::string_view kind) const {
    std::vector<std::string_view> words;
    for (const auto& [one, text] : rows_)
        if (one == kind) words.push_back(text);
    return WordList(std::move(words));
}

std::vector<std::string> WordTable::folded(std::string_view kind) const {
    std::vector<std::string> words;
    for (const auto& [one, text] : rows_)
        if (one == kind) words.push_back(without_marks(text));
    return words;
}

std::string WordTable::filled(std::string_view shape, bool fold_words) const {
    std::string out;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const std::size_t end = placeholder_end(shape, i);
        if (end == std::string_view::npos) {
            out += shape[i];
            continue;
        }
        const std::string_view kind = shape.substr(i + 1, end - i - 1);
        std::string words;
        if (fold_words) {
            for (const std::string& one : folded(kind)) words += (words.empty() ? "" : "|") + one;
        } else {
            for (const std::string_view one : (*this)[kind]) {
                if (!words.empty()) words += '|';
                words += one;
            }
        }
        out += words.empty() ? "[^\\x00-\\x{10FFFF}]" : "(?:" + words + ")";
        i = end;
    }
    return out;
}

std::string WordTable::pattern(std::string_view shape) const {
    return filled(shape, false);
}

std::string WordTable::folded_pattern(std::string_view shape) const {
    return filled(shape, true);
}

}  // namespace solieu
