#include "grammar/words/not_figures.h"

#include <re2/re2.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "grammar/words/counted_nouns.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {

namespace {

struct Rules {
    explicit Rules(const Lexicon& lexicon) {
        std::string patterns, codes;
        const auto add_to = [](std::string& all, std::string_view one) {
            if (!all.empty()) all += '|';
            all += one;
        };
        for (const PackRow& row : lexicon.rows("not_figures.tsv")) {
            const std::string_view kind = row[0];
            if (kind == "name") before[row[1]] = Kind::name;
            if (kind == "label") before[row[1]] = Kind::label;
            if (kind == "title") before[row[1]] = Kind::title;
            if (kind == "place") before[row[1]] = Kind::place;
            if (kind == "after") after.insert(row[1]);
            if (kind == "pattern") add_to(patterns, row[1]);
            if (kind == "code") add_to(codes, row[1]);
        }
        // The first that matches wins: "1.000510" is a code and not the version "1.0".
        if (!codes.empty()) patterns = codes + '|' + patterns;
        pattern = std::make_unique<Pattern>("(?:^|[^\\pL\\d.,])(" + patterns + ")");
        if (!codes.empty()) code = std::make_unique<Pattern>("^(?:" + codes + ")(?:$|[^\\d])");
    }

    enum class Kind { name, label, title, place };
    std::unordered_map<std::string_view, Kind> before;
    std::unordered_set<std::string_view> after;
    std::unique_ptr<Pattern> pattern;  // all patterns as one, so that a paragraph is scanned once
    std::unique_ptr<Pattern> code;     // none where the packs know of no codes
};

constexpr std::size_t longest_phrase = 3;  // words in an entry of the table

// The words [from, to) when they are words with single spaces between; else "".
std::string_view phrase(const ProseWords& words, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
        if (!words.is(i, TokenKind::word) && !words.is(i, TokenKind::number)) return {};
        if (i > from && words.tokens[i].begin != words.tokens[i - 1].end + 1) return {};
    }
    const std::size_t begin = words.tokens[from].begin;
    return std::string_view(words.low).substr(begin, words.tokens[to - 1].end - begin);
}

// "đại biểu 15": the last word ends a noun that is counted, so it is not the name that it looks like.
bool ends_counted_noun(const ProseWords& words, std::size_t token) {
    if (token < 2) return false;
    const auto noun = match_counted_noun(words, token - 2);
    return noun && noun->end == token;
}

}  // namespace

std::vector<Span> find_non_figures(const ProseWords& words) {
    std::vector<Span> spans;
    const std::string_view low = words.low;
    re2::StringPiece rest(low.data(), low.size());
    re2::StringPiece found;
    const RE2& pattern = words.lexicon->of<Rules>().pattern->of(low);
    while (RE2::FindAndConsume(&rest, pattern, &found)) {
        const auto begin = static_cast<std::size_t>(found.data() - low.data());
        const std::size_t end = begin + found.size();
        const std::size_t next = words.token_at(end);
        const bool inside = next > 0 && words.tokens[next - 1].end > end;
        if (inside || words.is(next, "%")) continue;
        spans.push_back({.begin = begin, .end = end});
    }
    return spans;
}

NameBefore name_before(const ProseWords& words, std::size_t token) {
    const auto& rules = words.lexicon->of<Rules>().before;
    const bool colon = token > 0 && words.is(token - 1, ":");  // "số thứ tự: 12"
    if (colon) --token;
    for (std::size_t length = std::min(longest_phrase, token); length > 0; --length) {
        const std::size_t from = token - length;
        const std::string_view before = phrase(words, from, token);
        if (before.empty()) continue;
        const auto found = rules.find(before);
        if (found == rules.end() || (colon && found->second != Rules::Kind::label)) continue;
        if (found->second == Rules::Kind::label) return NameBefore::yes;
        if (length == 1 && ends_counted_noun(words, token)) return NameBefore::no;
        if (found->second == Rules::Kind::name) return NameBefore::yes;
        if (found->second == Rules::Kind::title && is_capitalised(words, from)) return NameBefore::yes;
        return NameBefore::place;
    }
    return NameBefore::no;
}

bool is_uncounted(const ProseWords& words, std::size_t token) {
    const auto& rules = words.lexicon->of<Rules>().after;
    for (std::size_t length = 1; length <= longest_phrase && token + length <= words.size(); ++length) {
        const std::string_view behind = phrase(words, token, token + length);
        if (!behind.empty() && rules.contains(behind)) return true;
    }
    return false;
}

bool begins_with_code(std::string_view lower_text, const Lexicon& lexicon) {
    if (lower_text.empty() || lower_text[0] < '0' || lower_text[0] > '9') return false;
    const Rules& rules = lexicon.of<Rules>();
    return rules.code != nullptr && rules.code->is_in(lower_text);
}

}  // namespace solieu::grammar
