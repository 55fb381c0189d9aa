#include "audit/versions/figure_words.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "audit/versions/spots.h"

namespace solieu::audit {
namespace {

constexpr std::size_t longest = 160;  // bytes shown before the figure, and behind it

struct Beside {
    std::string_view lead, raw, tail;
    bool at_start = false, at_end = false;  // of the paragraph: where a page may have cut it
    std::string_view unit;
    bool recognised = false;
};

bool ends_sentence(std::string_view text, std::size_t at) {
    if (text[at] != '.' && text[at] != ';' && text[at] != '!' && text[at] != '?') return false;
    return at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
}

Beside beside(const Version& version, int index) {
    const std::vector<grammar::Figure>& figures = version.statements.figures;
    const grammar::Figure& figure = figures[static_cast<std::size_t>(index)];
    Beside out{.raw = figure.raw, .unit = figure.unit, .recognised = is_recognised(version, figure.place.page)};
    const auto& paragraphs = version.statements.paragraphs;
    if (figure.paragraph < 0 || static_cast<std::size_t>(figure.paragraph) >= paragraphs.size()) return out;
    const std::string_view text = paragraphs[static_cast<std::size_t>(figure.paragraph)].text.text;
    const std::size_t begin = std::min<std::size_t>(figure.begin, text.size());
    const std::size_t end = std::clamp<std::size_t>(figure.end, begin, text.size());
    std::size_t from = 0, to = text.size();
    for (const grammar::Figure& other : figures) {
        if (other.paragraph != figure.paragraph || &other == &figure) continue;
        if (other.end <= begin) from = std::max<std::size_t>(from, other.end);
        if (other.begin >= end) to = std::min<std::size_t>(to, other.begin);
    }
    const bool last = to == text.size();
    for (std::size_t at = begin; at > from; --at) {
        if (ends_sentence(text, at - 1)) from = at;
    }
    out.at_start = from == 0;
    std::size_t sentence = end;
    while (sentence < to && !ends_sentence(text, sentence)) ++sentence;
    out.at_end = sentence == text.size() || (last && sentence + 1 >= text.size());
    out.lead = text.substr(from, begin - from);
    out.raw = text.substr(begin, end - begin);
    // What stands before another figure of the sentence is that one's.
    if (sentence < to || last) out.tail = text.substr(end, sentence - end);
    return out;
}

struct Token {
    std::size_t begin = 0, end = 0;
    WordNumbers words;
};

std::vector<Token> tokens_of(std::string_view text, WordBook& book) {
    std::vector<Token> tokens;
    const auto is_space = [&](std::size_t i) { return text[i] == ' ' || text[i] == '\n' || text[i] == '\t'; };
    for (std::size_t at = 0; at < text.size();) {
        if (is_space(at)) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !is_space(end)) ++end;
        WordNumbers words = book.words_of(text.substr(at, end - at)).exact;
        if (!words.empty()) tokens.push_back({at, end, std::move(words)});
        at = end;
    }
    return tokens;
}

WordNumbers words_in(const std::vector<Token>& tokens) {
    WordNumbers words;
    for (const Token& token : tokens) words.insert(words.end(), token.words.begin(), token.words.end());
    return words;
}

bool ends_with(const WordNumbers& a, const WordNumbers& b) {
    return a.size() >= b.size() && std::equal(b.rbegin(), b.rend(), a.rbegin());
}

bool begins_with(const WordNumbers& a, const WordNumbers& b) {
    return a.size() >= b.size() && std::equal(b.begin(), b.end(), a.begin());
}

// One may be the rest of the other, whose beginning or end stands in another paragraph.
bool same_lead(const WordNumbers& a, bool a_cut, const WordNumbers& b, bool b_cut) {
    return a == b || (a_cut && ends_with(b, a)) || (b_cut && ends_with(a, b));
}

bool same_tail(const WordNumbers& a, bool a_cut, const WordNumbers& b, bool b_cut) {
    return a == b || (a_cut && begins_with(b, a)) || (b_cut && begins_with(a, b));
}

std::size_t shared_at_start(const std::vector<Token>& a, const std::vector<Token>& b) {
    std::size_t count = 0;
    while (count < a.size() && count < b.size() && a[count].words == b[count].words) ++count;
    return count;
}

std::size_t shared_at_end(const std::vector<Token>& a, const std::vector<Token>& b) {
    std::size_t count = 0;
    while (count < a.size() && count < b.size() && a[a.size() - 1 - count].words == b[b.size() - 1 - count].words)
        ++count;
    return count;
}

// From its first differing word on, the last `longest` bytes of it.
std::string shown_lead(std::string_view lead, const std::vector<Token>& tokens, std::size_t shared) {
    if (shared >= tokens.size()) return {};
    std::size_t from = tokens[shared].begin;
    for (std::size_t i = shared; i < tokens.size() && lead.size() - from > longest; ++i) from = tokens[i].begin;
    return (from > tokens[shared].begin ? "… " : "") + std::string(lead.substr(from));
}

std::string shown_tail(std::string_view tail, const std::vector<Token>& tokens, std::size_t shared) {
    if (shared >= tokens.size()) return {};
    std::size_t to = tokens[tokens.size() - 1 - shared].end;
    bool cut = false;
    for (std::size_t i = tokens.size() - shared; i-- > 0 && to > longest;) {
        to = tokens[i].end;
        cut = true;
    }
    return std::string(tail.substr(0, to)) + (cut ? " …" : "");
}

}  // namespace

std::optional<FigureWords> words_beside_figures(const Version& before, int figure_before, const Version& after,
                                                int figure_after, WordBook& book) {
    const Beside a = beside(before, figure_before), b = beside(after, figure_after);
    if (a.recognised || b.recognised) {
        const bool same =
            a.unit.empty() || b.unit.empty() || book.words_of(a.unit).plain == book.words_of(b.unit).plain;
        if (same) return std::nullopt;
        return FigureWords{on_one_line(a.raw), on_one_line(b.raw)};
    }
    const std::vector<Token> lead_a = tokens_of(a.lead, book), lead_b = tokens_of(b.lead, book);
    const std::vector<Token> tail_a = tokens_of(a.tail, book), tail_b = tokens_of(b.tail, book);
    // Units end where the reader saw their end: the words of figure and tail are compared together.
    const auto behind = [&](const Beside& side, const std::vector<Token>& tail) {
        WordNumbers words = book.words_beside_numbers_as_written(side.raw);
        const WordNumbers more = words_in(tail);
        words.insert(words.end(), more.begin(), more.end());
        return words;
    };
    const bool leads = same_lead(words_in(lead_a), a.at_start, words_in(lead_b), b.at_start);
    const WordNumbers behind_a = behind(a, tail_a), behind_b = behind(b, tail_b);
    const bool tails = same_tail(behind_a, a.at_end || a.tail.empty(), behind_b, b.at_end || b.tail.empty());
    if (leads && tails) return std::nullopt;
    const std::size_t first = leads ? lead_a.size() + lead_b.size() : shared_at_start(lead_a, lead_b);
    const std::size_t last = tails ? tail_a.size() + tail_b.size() : shared_at_end(tail_a, tail_b);
    return FigureWords{
        on_one_line(shown_lead(a.lead, lead_a, first) + std::string(a.raw) + shown_tail(a.tail, tail_a, last)),
        on_one_line(shown_lead(b.lead, lead_b, first) + std::string(b.raw) + shown_tail(b.tail, tail_b, last))};
}

}  // namespace solieu::audit
