#include "grammar/prose/figures.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/prose/figure_reader.h"
#include "grammar/prose/subject.h"
#include "grammar/words/not_figures.h"
#include "grammar/words/pattern.h"
#include "grammar/words/prose_words.h"

namespace solieu::grammar {

namespace {

bool finds(std::string_view text, const RE2& pattern) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool finds(std::string_view text, const Pattern& pattern) {
    return finds(text, pattern.of(text));
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

// The text of the sentence before the figure; from the last mark that ends a clause when `clause` is set.
std::string_view text_before(const ProseWords& words, const FigureForm& form, bool clause) {
    constexpr std::size_t reach = 40;
    std::size_t first = form.first;
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
bool is_plan_section(const Statements& statements, int section) {
    static const RE2 plan(
        "phương hướng|nhiệm vụ trọng tâm|nhiệm vụ, giải pháp|giải pháp trọng tâm|kiến nghị, đề xuất|đề xuất, kiến "
        "nghị");
    for (int depth = 0; section >= 0 && static_cast<std::size_t>(section) < statements.sections.size() && depth < 12;
         ++depth) {
        const Section& one = statements.sections[static_cast<std::size_t>(section)];
        if (finds(lower_in_place(one.title), plan)) return true;
        section = one.parent;
    }
    return false;
}

bool is_target(const ProseWords& words, const FigureForm& form, bool plan_section) {
    static const Pattern goal(
        "(?:^|[^\\pL])(?:phấn đấu|tối thiểu|ít nhất|mục tiêu|không quá|tối đa|dự kiến|sẽ|yêu cầu đạt|"
        "chỉ tiêu (?:phải )?đạt|phải đạt)(?:$|[^\\pL])");
    static const RE2 by_year("đến (?:hết )?năm 20\\d\\d");
    static const Pattern done("(?:^|[^\\pL])(?:đã|được|hoàn thành|có)(?:$|[^\\pL])");
    static const RE2 threshold("(?:^|[;,:(“]|\\pN\\))\\s*(?:trên|từ)\\s*$");
    const std::string_view sentence = text_before(words, form, false);
    static const RE2 right_before("đến (?:hết )?năm 20\\d\\d[^\\d;.]{0,24}$");
    if (plan_section || finds(sentence, goal)) return true;
    if (finds(sentence, right_before) && sentence.find("đã") == std::string_view::npos) return true;
    const std::string_view clause = text_before(words, form, true);
    if (finds(sentence, by_year) && !finds(sentence, done)) return true;
    return form.unit == "%" && finds(clause, threshold) && !finds(text_behind(words, form), done);
}

// Growth, cuts and comparisons: figures that may exceed the whole they are measured by.
bool is_change(const ProseWords& words, const FigureForm& form) {
    static const Pattern moves("(?:^|[^\\pL])(?:tăng|giảm|vượt)(?:$|[^\\pL])");
    static const RE2 other_words("tăng cường|giảm nghèo|giảm thiểu|giảm tải|giảm phiền|gia tăng");
    static const RE2 compared("^[^;.,(\\d]{0,40}?(?:so với|so cùng kỳ|cùng kỳ)");
    static const RE2 compared_count("^[^;.,(]{0,30}so với");
    const std::string_view clause = text_before(words, form, true);
    if (finds(clause, moves) && !finds(clause, other_words)) return true;
    static const Pattern of_plan("^[^;.(]{0,20}?(?:dự toán|kế hoạch|kh)(?:$|[^\\pL])");
    const std::string_view behind = text_behind(words, form);
    if (form.unit != "%") return finds(behind, compared_count);
    // A plan can be exceeded; below 100 % its fulfilment is a share like any other.
    if (finds(behind, of_plan)) return form.number.find_first_of(".,") >= 3 && form.number.size() >= 3;
    return finds(behind, compared);
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

void find_figures(Statements& statements, std::size_t most) {
    statements.figures.clear();
    const auto dates = spans_by_paragraph(statements.dates, statements.paragraphs.size());
    const auto cited = spans_by_paragraph(statements.citations, statements.paragraphs.size());
    for (std::size_t p = 0; p < statements.paragraphs.size(); ++p) {
        const Paragraph& paragraph = statements.paragraphs[p];
        if (!holds_figures(paragraph.kind)) continue;
        const ProseWords words = read_prose_words(paragraph.text.text);
        std::vector<bool> citations, blocked;
        mark_tokens(words, cited[p], citations);
        blocked = citations;
        mark_tokens(words, dates[p], blocked);
        mark_tokens(words, find_non_figures(words), blocked);
        const bool plan = is_plan_section(statements, paragraph.section);
        FigureForm previous;
        std::string subject;
        bool has_previous = false;
        for (std::size_t i = 0; i < words.size();) {
            std::optional<FigureForm> form;
            if (words.is(i, TokenKind::number)) {
                form = read_figure_form(words, i, blocked, has_previous ? &previous : nullptr);
            } else if (words.is(i, "không") || words.is(i, "chưa")) {
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
