#include "extract/text/text_emphasis.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/text/text_markup.h"

namespace solieu::extract {
namespace {

constexpr std::size_t most_runs = 10'000;

enum class Neighbour { space, punctuation, digit, letter };

Neighbour neighbour(std::string_view text, std::size_t at, bool before) {
    if (before ? at == 0 : at >= text.size()) return Neighbour::space;
    const char c = before ? text[at - 1] : text[at];
    if (c == ' ' || c == '\t') return Neighbour::space;
    if (c >= '0' && c <= '9') return Neighbour::digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Neighbour::letter;
    if (static_cast<unsigned char>(c) < 0x80) return Neighbour::punctuation;
    // Dashes, quotes and dots of Unicode stand in U+2000…U+203F.
    const std::size_t first = before ? (at >= 3 ? at - 3 : 0) : at;
    return text.substr(first, 2) == "\xE2\x80" ? Neighbour::punctuation : Neighbour::letter;
}

struct Run {
    std::size_t text = 0, at = 0, length = 0;
    char character = '*';
    bool opens = false, closes = false;
    bool matched_open = false, matched_close = false;
};

Run describe(std::string_view text, std::size_t index, std::size_t at, std::size_t length) {
    Run run{.text = index, .at = at, .length = length, .character = text[at]};
    const Neighbour before = neighbour(text, at, true), after = neighbour(text, at + length, false);
    const bool open_before = before == Neighbour::space || before == Neighbour::punctuation;
    const bool open_after = after == Neighbour::space || after == Neighbour::punctuation;
    run.opens = after != Neighbour::space && (after != Neighbour::punctuation || open_before);
    run.closes = before != Neighbour::space && (before != Neighbour::punctuation || open_after);
    if (run.character == '_') {  // names_with_underscores
        run.opens = run.opens && open_before;
        run.closes = run.closes && open_after;
    }
    if (before == Neighbour::digit && after == Neighbour::digit) run.opens = run.closes = false;
    // "(*)" is a reference, not emphasis.
    if (text.substr(at + length, 1) == ")" && at > 0 && text[at - 1] == '(') run.opens = run.closes = false;
    return run;
}

std::vector<Run> find_runs(std::span<const MarkupText> texts) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string_view text = texts[i].text;
        for (std::size_t at = text.find_first_of("*_"); at != std::string_view::npos;) {
            std::size_t end = at;
            while (end < text.size() && text[end] == text[at]) ++end;
            const bool escaped = at > 0 && text[at - 1] == '\\';
            if (end - at <= 3 && !escaped) runs.push_back(describe(text, i, at, end - at));
            if (runs.size() > most_runs) return {};
            at = text.find_first_of("*_", end);
        }
    }
    return runs;
}

}  // namespace

std::vector<Emphasis> find_emphasis(std::span<const MarkupText> texts) {
    std::vector<Run> runs = find_runs(texts);
    // The last open run of each kind: '*' and '_', one to three of them.
    std::array<std::array<Run*, 4>, 2> open{};
    for (Run& run : runs) {
        auto& kind = open[run.character == '_' ? 1 : 0];
        Run*& same = kind[run.length];
        if (run.closes && same != nullptr) {
            same->matched_open = run.matched_close = true;
            same = nullptr;
        } else if (run.closes && run.length == 3 && kind[1] != nullptr && kind[2] != nullptr) {  // **a *b***
            kind[1]->matched_open = kind[2]->matched_open = run.matched_close = true;
            kind[1] = kind[2] = nullptr;
        } else if (run.opens) {
            same = &run;
        }
    }
    std::vector<Emphasis> out;
    for (const Run& run : runs) {
        if (!run.matched_open && !run.matched_close) continue;
        const int change = run.matched_open ? 1 : -1;
        out.push_back({.text = run.text,
                       .at = run.at,
                       .length = run.length,
                       .bold = run.length >= 2 ? change : 0,
                       .italic = run.length != 2 ? change : 0});
    }
    return out;
}

}  // namespace solieu::extract
