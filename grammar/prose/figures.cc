#include "grammar/prose/figures.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/word_table.h"
#include "grammar/prose/figure_reader.h"
#include "grammar/prose/subject.h"
#include "grammar/words/not_figures.h"
#include "grammar/words/pattern.h"
#include "grammar/words/prose_words.h"

namespace solieu::grammar {

namespace {

// What the words around a figure say of it.
struct FigureSense {
    explicit FigureSense(const Lexicon& lexicon)
        : FigureSense(WordTable(lexicon, {"function_words.tsv", "figure_words.tsv"})) {}
    explicit FigureSense(const WordTable& table)
        : plan_section(table.pattern("{plan-section}")),
          goal(table.pattern("(?:^|[^\\pL]){goal}(?:$|[^\\pL])")),
          by_year(table.pattern("{by-year}")),
          by_year_before(table.pattern("{by-year}[^\\d;.]{0,24}$")),
          done(table.pattern("(?:^|[^\\pL]){done}(?:$|[^\\pL])")),
          surely_done(table["surely-done"]),
          threshold(table.pattern("(?:^|[;,:(“]|\\pN\\))\\s*{threshold}\\s*$")),
          moves(table.pattern("(?:^|[^\\pL])(?:{moves}|{exceeds})(?:$|[^\\pL])")),
          moves_not(table.pattern("{moves-not}")),
          compared(table.pattern("^[^;.,(\\d]{0,40}?(?:{compared}|{compared-rate})")),
          compared_count(table.pattern("^[^;.,(]{0,30}{compared}")),
          of_plan(table.pattern("^[^;.(]{0,20}?{plan}(?:$|[^\\pL])")) {}

    Pattern plan_section, goal, by_year, by_year_before, done;
    WordList surely_done;
    Pattern threshold, moves, moves_not, compared, compared_count, of_plan;
};

const FigureSense& sense(const ProseWords& words) {
    return words.lexicon->of<FigureSense>();
}

bool holds_figures(ParagraphKind kind) {
    return kind == ParagraphKind::heading || kind == ParagraphKind::body || kind == ParagraphKind::bullet ||
           kind == ParagraphKind::footnote;
}

// Where dates or citations stand, by paragraph.
template <typename Item>
std::vector<std::vector<Span>> spans_by_paragraph(const std::vector<Item>& items, std::size_t paragraphs) {
    std::vector<std::vector<Span>> spans(paragraphs);
    for (const Item& item : items) {
        if (item.paragraph < 0 || static_cast<std::size_t>(item.paragraph) >= paragraphs) continue;
        spans[static_cast<std::size_t>(item.paragraph)].push_back({.begin = item.begin, .end = item.end});
    }
    return spans;
}

void mark_tokens(const ProseWords& words, const std::vector<Span>& spans, std::vector<bool>& marked) {
    marked.resize(words.size(), false);
    for (const Span& span : spans) {
        for (std::size_t i = words.token_at(span.begin); i < words.size() && words.tokens[i].begin < span.end; ++i) {
            marked[i] = true;
        }
    }
}

// The text of the sentence before the figure; from the last mark that ends a clause when `clause` is set. `over_colon`:
// a colon right before the figure ends none ("tăng tuyệt đối: 983 triệu đồng").
std::string_view text_before(const ProseWords& words, const FigureForm& form, bool clause, bool over_colon = false) {
    constexpr std::size_t reach = 40;
    std::size_t first = form.first;
    if (over_colon && first > 0 && words.is(first - 1, ":")) --first;
    while (first > 0 && form.first - first < reach && !ends_sentence(words, first - 1)) {
        if (words.is(first - 1, ";")) break;
        if (clause && (words.is(first - 1, ",") || words.is(first - 1, ":") || words.is(first - 1, "(") ||
                       words.is(first - 1, TokenKind::number))) {
            break;
        }
        --first;
    }
    const std::size_t begin = words.tokens[first].begin;
    return std::string_view(words.low).substr(begin, form.begin - begin);
}

std::string_view text_behind(const ProseWords& words, const FigureForm& form) {
    constexpr std::size_t reach = 100;
    return std::string_view(words.low).substr(form.end, reach);
}

// Sections that say what is to be done: their figures are goals.
bool is_plan_section(const Statements& statements, int section, const Lexicon& lexicon) {
    const Pattern& plan = lexicon.of<FigureSense>().plan_section;
    for (int depth = 0; section >= 0 && static_cast<std::size_t>(section) < statements.sections.size() && depth < 12;
         ++depth) {
        const Section& one = statements.sections[static_cast<std::size_t>(section)];
        if (plan.is_in(lower_in_place(one.title))) return true;
        section = one.parent;
    }
    return false;
}

bool is_target(const ProseWords& words, const FigureForm& form, bool plan_section) {
    const FigureSense& known = sense(words);
    const std::string_view sentence = text_before(words, form, false);
    if (plan_section || known.goal.is_in(sentence)) return true;
    if (known.by_year_before.is_in(sentence) && known.surely_done.find_in(sentence) == std::string_view::npos)
        return true;
    const std::string_view clause = text_before(words, form, true);
    if (known.by_year.is_in(sentence) && !known.done.is_in(sentence)) return true;
    return form.unit == "%" && known.threshold.is_in(clause) && !known.done.is_in(text_behind(words, form));
}

// Growth, cuts and comparisons: figures that may exceed the whole they are measured by.
bool is_change(const ProseWords& words, const FigureForm& form) {
    const FigureSense& known = sense(words);
    const std::string_view clause = text_before(words, form, true, true);
    if (known.moves.is_in(clause) && !known.moves_not.is_in(clause)) return true;
    const std::string_view behind = text_behind(words, form);
    if (form.unit != "%") return known.compared_count.is_in(behind);
    // A plan can be exceeded; below 100 % its fulfilment is a share like any other.
    if (known.of_plan.is_in(behind)) return form.number.find_first_of(".,") >= 3 && form.number.size() >= 3;
    return known.compared.is_in(behind);
}

// What follows is prose all the same; only its figures are not read.
void say_that_the_rest_is_left_out(Statements& statements, std::size_t most, const Place& place) {
    statements.diagnostics.push_back(
        {.code = "too-many-figures",
         .severity = Severity::warning,
         .message = "the prose holds more than " + std::to_string(most) + " figures; those from here on are not read",
         .page = place.page,
         .box = place.box});
}

}  // namespace

void find_figures(Statements& statements, const Lexicon& lexicon, std::size_t most) {
    statements.figures.clear();
    const auto dates = spans_by_paragraph(statements.dates, statements.paragraphs.size());
    const auto cited = spans_by_paragraph(statements.citations, statements.paragraphs.size());
    for (std::size_t p = 0; p < statements.paragraphs.size(); ++p) {
        const Paragraph& paragraph = statements.paragraphs[p];
        if (!holds_figures(paragraph.kind)) continue;
        const ProseWords words = read_prose_words(paragraph.text.text, lexicon);
        std::vector<bool> citations, blocked;
        mark_tokens(words, cited[p], citations);
        blocked = citations;
        mark_tokens(words, dates[p], blocked);
        mark_tokens(words, find_non_figures(words), blocked);
        const bool plan = is_plan_section(statements, paragraph.section, lexicon);
        FigureForm previous;
        std::string subject;
        bool has_previous = false;
        for (std::size_t i = 0; i < words.size();) {
            std::optional<FigureForm> form;
            if (words.is(i, TokenKind::number)) {
                form = read_figure_form(words, i, blocked, has_previous ? &previous : nullptr);
            } else {
                form = read_none(words, i);
            }
            if (!form) {
                if (ends_sentence(words, i)) subject.clear();
                ++i;
                continue;
            }
            if (statements.figures.size() == most) {
                say_that_the_rest_is_left_out(statements, most, place_of(paragraph.text, form->begin, form->end));
                return;
            }
            subject = subject_of(
                words, *form,
                {.previous = has_previous ? &previous : nullptr, .previous_subject = subject, .citations = citations});
            statements.figures.push_back({.paragraph = static_cast<int>(p),
                                          .section = paragraph.section,
                                          .begin = static_cast<std::uint32_t>(form->begin),
                                          .end = static_cast<std::uint32_t>(form->end),
                                          .raw = paragraph.text.text.substr(form->begin, form->end - form->begin),
                                          .number = form->number,
                                          .denominator = form->denominator,
                                          .unit = form->unit,
                                          .subject = subject,
                                          .none = form->none,
                                          .target = is_target(words, *form, plan),
                                          .change = is_change(words, *form),
                                          .place = place_of(paragraph.text, form->begin, form->end)});
            i = std::max(form->last, i + 1);
            previous = std::move(*form);
            has_previous = true;
        }
    }
}

}  // namespace solieu::grammar
