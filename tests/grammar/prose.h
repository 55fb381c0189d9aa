#pragma once
// Statements made from plain lines, and what was found in them as lines, for the tests of what the prose says.
//
// A line is a paragraph:
//   "# I. Tiêu đề"   a heading that opens a section      "- mục", "+ mục"   a bullet of level 1 or 2
//   "[3] lời chú"    the note number 3                   "@ …"              a line of the report's head
//   anything else    a paragraph of text
// "{3}" in a line is the mark of note 3.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/lexicon/lexicon.h"
#include "grammar/prose/breakdowns.h"
#include "grammar/prose/citations.h"
#include "grammar/prose/dates.h"
#include "grammar/prose/figures.h"
#include "grammar/statement.h"

namespace solieu::tests {

inline grammar::Paragraph paragraph_of(std::string_view line) {
    grammar::Paragraph out;
    const auto cut = [&](std::size_t length) { line.remove_prefix(std::min(length, line.size())); };
    if (line.starts_with("# ")) {
        out.kind = grammar::ParagraphKind::heading;
        cut(2);
    } else if (line.starts_with("@ ")) {
        out.kind = grammar::ParagraphKind::head;
        cut(2);
    } else if (line.starts_with("- ") || line.starts_with("+ ")) {
        out.kind = grammar::ParagraphKind::bullet;
        out.lead = line.substr(0, 1);
        out.level = line.starts_with("-") ? 1 : 2;
        cut(2);
    } else if (line.starts_with("[")) {
        out.kind = grammar::ParagraphKind::footnote;
        const std::size_t end = line.find(']');
        out.footnote = std::stoi(std::string(line.substr(1, end - 1)));
        cut(end + 2);
    }
    while (!line.empty()) {
        const std::size_t mark = line.find('{');
        const std::size_t end = mark == std::string_view::npos ? mark : line.find('}', mark);
        out.text.text += line.substr(0, mark);
        if (end == std::string_view::npos) break;
        out.marks.push_back({.offset = static_cast<std::uint32_t>(out.text.text.size()),
                             .number = std::stoi(std::string(line.substr(mark + 1, end - mark - 1)))});
        cut(end + 1);
    }
    return out;
}

inline grammar::Statements statements_of(std::string_view lines) {
    grammar::Statements out;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        if (end > 0) {
            grammar::Paragraph paragraph = paragraph_of(lines.substr(0, end));
            if (paragraph.kind == grammar::ParagraphKind::heading) {
                out.sections.push_back({.label = {},
                                        .raw = paragraph.text.text,
                                        .title = paragraph.text.text,
                                        .level = 1,
                                        .parent = -1,
                                        .paragraph = static_cast<int>(out.paragraphs.size()),
                                        .place = {}});
            }
            paragraph.section = static_cast<int>(out.sections.size()) - 1;
            out.paragraphs.push_back(std::move(paragraph));
        }
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    grammar::find_dates(out, built_in_lexicon());
    grammar::find_citations(out, built_in_lexicon());
    grammar::find_figures(out, built_in_lexicon());
    grammar::find_breakdowns(out, built_in_lexicon());
    return out;
}

// "1.706 | TTHC | tổng số TTHC đang có hiệu lực", with "| target" and "| change" where set.
inline std::string figures_as_lines(const grammar::Statements& statements) {
    std::string out;
    for (const grammar::Figure& figure : statements.figures) {
        if (!out.empty()) out += '\n';
        out += figure.none ? "none" : figure.number;
        if (!figure.denominator.empty()) out += " / " + figure.denominator;
        out += " | " + figure.unit + " | " + figure.subject;
        if (figure.target) out += " | target";
        if (figure.change) out += " | change";
    }
    return out;
}

// "date 2024-09-19", blanks as '_', with "ahead" where it may lie after the report; "citation Quyết định 35/QĐ-UBND
// 2031-01-11".
inline std::string dates_as_lines(const grammar::Statements& statements) {
    const auto part = [](bool has, int value, std::size_t width) {
        if (!has) return std::string(width, '_');
        std::string digits = std::to_string(value);
        return std::string(digits.size() < width ? width - digits.size() : 0, '0') + digits;
    };
    const auto written = [&](const grammar::Date& date) {
        return part(date.has_year, date.year, 4) + '-' + part(date.has_month, date.month, 2) + '-' +
               part(date.has_day, date.day, 2);
    };
    std::string out;
    for (const grammar::Citation& citation : statements.citations) {
        if (!out.empty()) out += '\n';
        out += "citation " + (citation.type.empty() ? std::string("?") : citation.type) + ' ' + citation.number;
        if (citation.date >= 0) out += ' ' + written(statements.dates[static_cast<std::size_t>(citation.date)]);
    }
    for (const grammar::Date& date : statements.dates) {
        if (date.citation >= 0) continue;
        if (!out.empty()) out += '\n';
        out += "date " + written(date) + (date.future_allowed ? " ahead" : "");
    }
    return out;
}

// "51 văn bản = 20 Nghị quyết + 31 Quyết định (parenthesis, complete)", "142/178 lớp -> 80%", "54 of 55 hồ sơ ->
// 98,2%".
inline std::string relations_as_lines(const grammar::Statements& statements) {
    static constexpr std::string_view forms[] = {"including", "consisting", "parenthesis", "bullets", "footnote"};
    const auto raw = [&](int figure) { return statements.figures[static_cast<std::size_t>(figure)].raw; };
    std::string out;
    for (const grammar::Breakdown& breakdown : statements.breakdowns) {
        if (!out.empty()) out += '\n';
        out += raw(breakdown.whole) + " =";
        for (std::size_t i = 0; i < breakdown.parts.size(); ++i) out += (i ? " + " : " ") + raw(breakdown.parts[i]);
        out += " (" + std::string(forms[static_cast<std::size_t>(breakdown.form)]);
        out += breakdown.complete ? ", complete)" : ")";
    }
    for (const grammar::RatioClaim& ratio : statements.ratios) {
        if (!out.empty()) out += '\n';
        out += raw(ratio.part);
        if (ratio.whole != ratio.part) out += " of " + raw(ratio.whole);
        out += " -> " + raw(ratio.rate);
    }
    static constexpr std::string_view manners[] = {"reaches", "rises", "falls", "exceeds"};
    for (const grammar::Comparison& one : statements.comparisons) {
        if (!out.empty()) out += '\n';
        out += raw(one.now) + " " + std::string(manners[static_cast<std::size_t>(one.manner)]);
        if (one.difference >= 0) out += " by " + raw(one.difference);
        if (one.before >= 0) out += " from " + raw(one.before);
        if (one.rate >= 0) out += " -> " + raw(one.rate);
    }
    return out;
}

}  // namespace solieu::tests
