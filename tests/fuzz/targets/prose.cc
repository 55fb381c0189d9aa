// Paragraphs: dates, citations, figures, breakdowns and rates, and what they mean. A line is a paragraph; "# ", "- ",
// "+ " and "@ " make it a heading, a bullet or a line of the head, "[" a footnote.

#include <string>
#include <utility>

#include "audit/check.h"
#include "base/lexicon/lexicon.h"
#include "base/text.h"
#include "grammar/prose/breakdowns.h"
#include "grammar/prose/citations.h"
#include "grammar/prose/dates.h"
#include "grammar/prose/figures.h"
#include "normalize/report/issuer.h"
#include "normalize/report/period.h"
#include "normalize/resolve.h"
#include "tests/fuzz/fuzz.h"

using namespace solieu;
using namespace solieu::grammar;
using namespace solieu::fuzz;

namespace {

Paragraph paragraph_of(std::string_view line, int section) {
    Paragraph out;
    out.section = section;
    const auto begins = [&](std::string_view mark, ParagraphKind kind, int level) {
        if (!line.starts_with(mark)) return;
        line.remove_prefix(mark.size());
        out.kind = kind;
        out.level = level;
    };
    begins("# ", ParagraphKind::heading, 0);
    begins("@ ", ParagraphKind::head, 0);
    begins("- ", ParagraphKind::bullet, 1);
    begins("+ ", ParagraphKind::bullet, 2);
    begins("[", ParagraphKind::footnote, 0);
    if (out.kind == ParagraphKind::footnote) out.footnote = 1;
    out.text.text = single_spaced(line);
    return out;
}

Statements statements_of(std::string_view text) {
    Statements out;
    for (const std::string_view line : split(text, '\n')) {
        Paragraph paragraph = paragraph_of(line, static_cast<int>(out.sections.size()) - 1);
        if (paragraph.text.empty()) continue;
        if (paragraph.kind == ParagraphKind::heading) {
            out.sections.push_back({.label = "1",
                                    .raw = paragraph.text.text,
                                    .title = paragraph.text.text,
                                    .level = 1,
                                    .paragraph = static_cast<int>(out.paragraphs.size())});
        }
        out.paragraphs.push_back(std::move(paragraph));
    }
    return out;
}

template <class T>
void check_span(const Statements& statements, const T& found) {
    const auto paragraph = static_cast<std::size_t>(found.paragraph);
    expect(paragraph < statements.paragraphs.size(), "it stands in a paragraph");
    const std::string& text = statements.paragraphs[paragraph].text.text;
    expect(found.begin < found.end && found.end <= text.size(), "it stands within its paragraph");
    expect(std::string_view(text).substr(found.begin, found.end - found.begin) == found.raw, "raw is that text");
}

void check(const Statements& statements) {
    const auto is_figure = [&](int index) { return static_cast<std::size_t>(index) < statements.figures.size(); };
    const Figure* previous = nullptr;
    for (const Figure& figure : statements.figures) {
        check_span(statements, figure);
        expect(is_utf8(figure.raw) && is_utf8(figure.unit) && is_utf8(figure.subject), "figures are UTF-8");
        expect(figure.none || !figure.number.empty(), "a figure has a number");
        if (previous != nullptr && previous->paragraph == figure.paragraph) {
            expect(previous->begin < figure.begin, "figures stand in reading order");
        }
        previous = &figure;
    }
    for (const Date& date : statements.dates) check_span(statements, date);
    for (const Citation& citation : statements.citations) {
        check_span(statements, citation);
        expect(citation.date < static_cast<int>(statements.dates.size()), "a citation's date is there");
    }
    for (const Breakdown& breakdown : statements.breakdowns) {
        expect(is_figure(breakdown.whole) && !breakdown.parts.empty(), "a whole has parts");
        for (const int part : breakdown.parts) expect(is_figure(part) && part != breakdown.whole, "parts are figures");
    }
    for (const RatioClaim& ratio : statements.ratios) {
        expect(is_figure(ratio.part) && is_figure(ratio.whole) && is_figure(ratio.rate), "rates are of figures");
    }
    for (const Comparison& one : statements.comparisons) {
        expect(is_figure(one.now), "figures are compared");
        for (const int other : {one.before, one.difference, one.rate})
            expect(other == -1 || is_figure(other), "figures are compared with figures");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = clean(to_utf8(bytes_of(data, size), Encoding::utf8));
    Statements statements = statements_of(text);
    find_dates(statements, built_in_lexicon());
    find_citations(statements, built_in_lexicon());
    find_figures(statements, built_in_lexicon());
    find_breakdowns(statements, built_in_lexicon());
    check(statements);
    for (const Paragraph& paragraph : statements.paragraphs) {
        const normalize::Period period = normalize::find_period(paragraph.text.text, built_in_lexicon());
        if (period.from && period.to) expect(*period.from <= *period.to, "a period begins before it ends");
        (void)normalize::issuer_of_head(paragraph.text.text, built_in_lexicon());
        (void)normalize::issuer_of_prose(paragraph.text.text, built_in_lexicon());
    }
    const normalize::Facts facts = normalize::resolve(statements, built_in_lexicon());
    expect(facts.facts.size() == statements.figures.size(), "a figure is a fact");
    const audit::Audit audit = audit::check(statements, facts, built_in_lexicon());
    expect(audit.coverage.checked + audit.coverage.unchecked == audit.coverage.numbers, "coverage adds up");
    return 0;
}
