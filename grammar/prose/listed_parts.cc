#include "grammar/prose/listed_parts.h"

#include <re2/re2.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/lexicon/word_table.h"
#include "grammar/prose/prose_figures.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {

namespace {

bool finds(std::string_view text, const RE2& pattern) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

struct OpeningWords {
    explicit OpeningWords(const Lexicon& lexicon)
        : OpeningWords(WordTable(lexicon, {"function_words.tsv", "section_words.tsv"})) {}
    explicit OpeningWords(const WordTable& table)
        : including(table.pattern("(?:^|[^\\pL]){including}(?: {having}| {consisting})?\\s*[:,]?\\s*$")),
          consisting(table.pattern("(?:^|[^\\pL])(?:{consisting-lead} )?{consisting}(?: {having})?\\s*:?\\s*$")),
          specifying(table.pattern("(?:^|[^\\pL]){specifying}\\s*:\\s*$")),
          step(table.pattern("^\\s*{step}\\s+(\\d{1,2})(?:[^\\d,.]|$)")),
          within(table.pattern("(?:^|[^\\pL]){including}(?:[^\\pL]|$)")),
          alone(table.pattern("^(?:{including}|(?:{consisting-lead} )?{consisting})"
                              "(?: {having}| {consisting})?\\s*[:,]?\\s*$")) {}

    Pattern including, consisting, specifying, step, within, alone;
};

bool is_prose(ParagraphKind kind) {
    return kind == ParagraphKind::heading || kind == ParagraphKind::body || kind == ParagraphKind::bullet;
}

struct Opening {
    int whole = -1;
    bool consisting = false;
};

// The last bytes of a paragraph, lower case, not cut inside a character.
std::string lower_tail(const std::string& text) {
    constexpr std::size_t reach = 60;
    std::size_t from = text.size() > reach ? text.size() - reach : 0;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
    return lower_in_place(std::string_view(text).substr(from));
}

// The last figure of the paragraph that can be broken down, when only rates and words stand behind it.
int last_whole(const Statements& statements, const std::vector<std::size_t>& ranges, std::size_t paragraph) {
    constexpr std::size_t reach = 160;
    const std::string& text = statements.paragraphs[paragraph].text.text;
    for (std::size_t f = ranges[paragraph + 1]; f > ranges[paragraph]; --f) {
        const Figure& figure = statements.figures[f - 1];
        if (figure.unit == "%") continue;
        if (!can_be_whole(figure) || text.size() - figure.end > reach) return -1;
        const std::string_view behind = std::string_view(text).substr(figure.end);
        // A figure in brackets or in an earlier clause is not what the list is about.
        if (behind.find_first_of(";)") != std::string_view::npos) return -1;
        return static_cast<int>(f - 1);
    }
    return -1;
}

std::optional<Opening> read_opening(const Statements& statements, const std::vector<std::size_t>& ranges,
                                    std::size_t paragraph, const Lexicon& lexicon) {
    const OpeningWords& known = lexicon.of<OpeningWords>();
    const Paragraph& here = statements.paragraphs[paragraph];
    if (!is_prose(here.kind)) return std::nullopt;
    const std::string tail = lower_tail(here.text.text);
    Opening opening{.whole = -1, .consisting = known.consisting.is_in(tail)};
    if (!opening.consisting && !known.including.is_in(tail) && !known.specifying.is_in(tail)) return std::nullopt;
    std::size_t at = paragraph;
    if (known.alone.is_in(tail)) {
        // The line says nothing else: it is about the paragraph above.
        do {
            if (at == 0) return std::nullopt;
            --at;
        } while (statements.paragraphs[at].kind == ParagraphKind::footnote);
        if (!is_prose(statements.paragraphs[at].kind)) return std::nullopt;
    }
    opening.whole = last_whole(statements, ranges, at);
    if (opening.whole < 0) return std::nullopt;
    return opening;
}

// "Trình độ: Đại học 170; Cao đẳng 15": figures without unit behind a colon.
std::vector<int> own_list(const Statements& statements, const ProseFigures& prose) {
    std::vector<int> list;
    for (const int index : prose.figures) {
        const Figure& figure = statements.figures[static_cast<std::size_t>(index)];
        if (!figure.unit.empty() || !figure.denominator.empty() || figure.none) return {};
        list.push_back(index);
    }
    if (list.size() < 2) return {};
    const std::size_t begin = statements.figures[static_cast<std::size_t>(list.front())].begin;
    return prose.words.low.substr(0, begin).find(':') == std::string::npos ? std::vector<int>() : list;
}

// An item has parts of its own from here on: "trong đó: …"; what stands in brackets goes on behind them.
bool opens_parts(std::string_view between, const Lexicon& lexicon) {
    const std::size_t bracket = between.find('(');
    return lexicon.of<OpeningWords>().within.is_in(between.substr(0, bracket));
}

// The figures that are items of the list: the first one, and those behind "; label: ", but no parts of an item.
std::vector<int> items_of(const Statements& statements, const ProseFigures& prose, const Lexicon& lexicon) {
    static const RE2 label("^[^:;]*;[^:;]{1,120}:\\s*$");
    static const RE2 first_label("^[^;.]{0,200}$");
    std::vector<int> items;
    for (std::size_t k = 0; k < prose.figures.size(); ++k) {
        const Figure& figure = statements.figures[static_cast<std::size_t>(prose.figures[k])];
        if (k == 0) {
            if (!finds(std::string_view(prose.words.low).substr(0, figure.begin), first_label)) return {};
            items.push_back(prose.figures[k]);
            continue;
        }
        if (opens_parts(prose.between(statements.figures[static_cast<std::size_t>(prose.figures[k - 1])], figure),
                        lexicon))
            break;
        if (finds(prose.between(statements.figures[static_cast<std::size_t>(prose.figures[k - 1])], figure), label)) {
            items.push_back(prose.figures[k]);
        }
    }
    return items;
}

void read_bullets(Statements& statements, std::size_t paragraph, const Opening& opening, const Lexicon& lexicon) {
    constexpr std::size_t most = 60;
    const Figure whole = statements.figures[static_cast<std::size_t>(opening.whole)];
    const Paragraph& above = statements.paragraphs[paragraph];
    Breakdown shared{
        .form = Breakdown::Form::bullets, .whole = opening.whole, .parts = {}, .complete = opening.consisting};
    const Paragraph* first = nullptr;
    int steps = 0;  // "Bước 1", "Bước 2": one behind the other they are all
    std::size_t seen = 0;
    for (std::size_t p = paragraph + 1; p < statements.paragraphs.size() && seen < most; ++p, ++seen) {
        const Paragraph& bullet = statements.paragraphs[p];
        if (bullet.kind == ParagraphKind::footnote) continue;
        if (bullet.kind != ParagraphKind::bullet) break;
        if (!first) {
            // Bullets of the opening line's own list are its siblings, not its parts.
            if (above.kind == ParagraphKind::bullet && bullet.level <= above.level) break;
            first = &bullet;
        }
        if (bullet.level < first->level) break;
        if (bullet.level > first->level) continue;
        const ProseFigures prose = prose_figures(statements, p, lexicon);
        const std::vector<int> list = own_list(statements, prose);
        if (!list.empty()) {
            statements.breakdowns.push_back(
                {.form = Breakdown::Form::bullets, .whole = opening.whole, .parts = list, .complete = false});
            continue;
        }
        const std::vector<int> items = items_of(statements, prose, lexicon);
        if (items.empty()) shared.complete = false;
        bool fits = true;
        for (const int item : items) {
            fits = fits && can_be_part(whole, statements.figures[static_cast<std::size_t>(item)], lexicon);
        }
        if (!fits) {
            shared.complete = false;
            break;
        }
        std::string number;
        const bool next = items.size() == 1 && lexicon.of<OpeningWords>().step.is_in(prose.words.low, &number) &&
                          number == std::to_string(steps + 1);
        steps = next ? steps + 1 : -1;
        shared.parts.insert(shared.parts.end(), items.begin(), items.end());
    }
    if (steps >= 3 && steps == static_cast<int>(shared.parts.size())) shared.complete = true;
    if (seen == most) shared.complete = false;
    if (shared.parts.size() >= 2) statements.breakdowns.push_back(std::move(shared));
}

}  // namespace

void find_listed_parts(Statements& statements, const std::vector<std::size_t>& ranges, const Lexicon& lexicon) {
    for (std::size_t p = 0; p + 1 < statements.paragraphs.size(); ++p) {
        if (const auto opening = read_opening(statements, ranges, p, lexicon))
            read_bullets(statements, p, *opening, lexicon);
    }
}

}  // namespace solieu::grammar
