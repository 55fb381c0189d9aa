#pragma once
// Documents for the audit's tests, written as lines:
//
//   = I | Công tác chỉ đạo                          a group row
//   1.4 | Tổng số TTHC | Thủ tục | 30 ; 31 | note   a row: STT, label, unit, values, note; "Trong đó" and "-" are STTs
//   % Năm 2023 ; Năm 2024                           periods of the value columns, before the first row
//   # Nhận / Tổng số ; Nhận / Trực tuyến            heads of the value columns
//   > Đã ban hành [42|văn bản], trong đó [13|Nghị quyết] và [29|Quyết định].
//                                                   a paragraph; [number|unit|subject] is a figure, [12/26|chỉ tiêu] a
//                                                   fraction; "!" after the number a change, "?" a target
//   @ including 0: 1 2                              a breakdown (including, consisting, parenthesis, bullets, footnote;
//                                                   "complete" after it) of the figures counted from 0
//   @ ratio 0 1 2                                   part, whole, rate
//   @ compared rises 0 3 1 2                        (reaches, rises, falls, exceeds) now, before, difference, rate; -1
//                                                   for none
//   @ date 26/0/2022 125/KH-UBND                    a date, of a document when one is named; "future" at the end
//   @ section 1.1 Kết quả                           a heading
//   @ report 2022-09-30                             the last day the report can be of
//
// Parents come from the STT, facts from normalize::resolve.

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "audit/check.h"
#include "audit/find_relations.h"
#include "audit/rule_example.h"
#include "audit/rulebook/pack_rules.h"
#include "base/lexicon/lexicon.h"
#include "grammar/prose/row_notes.h"
#include "normalize/resolve.h"

namespace solieu::tests {

struct Document {
    grammar::Statements statements;
    normalize::Facts facts;
};

inline std::string trimmed(std::string text) {
    while (!text.empty() && text.front() == ' ') text.erase(0, 1);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

inline std::vector<std::string> fields(const std::string& text, char separator) {
    std::vector<std::string> result(1);
    for (char c : text) {
        if (c == separator) {
            result.emplace_back();
        } else {
            result.back() += c;
        }
    }
    for (std::string& field : result) field = trimmed(field);
    return result;
}

inline grammar::Text text_of(const std::string& text) {
    grammar::Text result;
    result.text = text;
    return result;
}

inline void add_row(grammar::Table& table, const std::string& line) {
    grammar::Row row;
    std::vector<std::string> cells = fields(line, '|');
    if (cells[0].starts_with("=")) {
        row.kind = grammar::RowKind::group;
        cells[0] = trimmed(cells[0].substr(1));
    }
    cells.resize(5);
    row.stt_raw = cells[0];
    row.label = text_of(cells[1]);
    row.unit = text_of(cells[2]);
    row.note = text_of(cells[4]);
    for (const std::string& value : fields(cells[3], ';'))
        row.values.push_back({.column = 3 + static_cast<int>(row.values.size()), .text = text_of(value)});
    row.place = {.page = 1, .box = {0, double(table.rows.size()), 1, double(table.rows.size() + 1)}};
    table.rows.push_back(std::move(row));
}

inline void add_paragraph(grammar::Statements& statements, const std::string& line) {
    grammar::Paragraph paragraph;
    paragraph.section = static_cast<int>(statements.sections.size()) - 1;
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const std::size_t end = line.find(']', i);
        if (line[i] != '[' || end == std::string::npos) {
            text += line[i];
            continue;
        }
        std::vector<std::string> parts = fields(line.substr(i + 1, end - i - 1), '|');
        parts.resize(3);
        grammar::Figure figure{.paragraph = static_cast<int>(statements.paragraphs.size()),
                               .section = paragraph.section};
        std::string number = parts[0];
        if (number.ends_with("!")) figure.change = true;
        if (number.ends_with("?")) figure.target = true;
        if (figure.change || figure.target) number.pop_back();
        const std::size_t slash = number.find('/');
        figure.number = number.substr(0, slash);
        if (slash != std::string::npos) figure.denominator = number.substr(slash + 1);
        figure.unit = parts[1];
        figure.subject = parts[2].empty() ? parts[1] : parts[2];
        figure.raw = number + (parts[1].empty() ? "" : parts[1] == "%" ? "%" : " " + parts[1]);
        figure.begin = static_cast<std::uint32_t>(text.size());
        text += figure.raw;
        figure.end = static_cast<std::uint32_t>(text.size());
        figure.place = {.page = 1, .box = {double(statements.figures.size()), 0, 1, 1}};
        statements.figures.push_back(std::move(figure));
        i = end;
    }
    paragraph.text = text_of(text);
    statements.paragraphs.push_back(std::move(paragraph));
}

inline grammar::Date date_of(const std::string& raw) {
    grammar::Date date{.raw = raw};
    const std::vector<std::string> parts = fields(raw, '/');
    date.has_day = parts.size() == 3;
    date.has_month = date.has_year = true;
    if (date.has_day) date.day = std::atoi(parts[0].c_str());
    date.month = std::atoi(parts[parts.size() - 2].c_str());
    date.year = std::atoi(parts.back().c_str());
    return date;
}

inline Document make_document(const std::string& lines) {
    Document document;
    grammar::Statements& statements = document.statements;
    std::vector<std::string> periods, heads;
    std::optional<normalize::CalendarDate> not_after;
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);) {
        if (trimmed(line).empty()) continue;
        if (line.starts_with("%")) {
            periods = fields(line.substr(1), ';');
        } else if (line.starts_with("#")) {
            heads = fields(line.substr(1), ';');
        } else if (line.starts_with(">")) {
            add_paragraph(statements, trimmed(line.substr(1)));
        } else if (line.starts_with("@")) {
            std::istringstream words(line.substr(1));
            std::string verb, word;
            words >> verb;
            if (verb == "ratio") {
                grammar::RatioClaim claim;
                words >> claim.part >> claim.whole >> claim.rate;
                statements.ratios.push_back(claim);
            } else if (verb == "compared") {
                static constexpr std::string_view manners[] = {"reaches", "rises", "falls", "exceeds"};
                grammar::Comparison one;
                words >> word >> one.now >> one.before >> one.difference >> one.rate;
                one.manner = static_cast<grammar::Comparison::Manner>(
                    std::find(std::begin(manners), std::end(manners), word) - std::begin(manners));
                statements.comparisons.push_back(one);
            } else if (verb == "date") {
                words >> word;
                grammar::Date date = date_of(word);
                const int index = static_cast<int>(statements.dates.size());
                while (words >> word) {
                    if (word == "future") {
                        date.future_allowed = true;
                        continue;
                    }
                    date.citation = static_cast<int>(statements.citations.size());
                    statements.citations.push_back({.raw = word, .number = word, .date = index});
                }
                statements.dates.push_back(std::move(date));
            } else if (verb == "section") {
                grammar::Section section;
                words >> section.label;
                std::getline(words, section.title);
                section.title = trimmed(section.title);
                statements.sections.push_back(std::move(section));
            } else if (verb == "report") {
                normalize::CalendarDate date;
                char dash = 0;
                words >> date.year >> dash >> date.month >> dash >> date.day;
                not_after = date;
            } else {
                grammar::Breakdown breakdown;
                using Form = grammar::Breakdown::Form;
                breakdown.form = verb == "consisting"    ? Form::consisting
                                 : verb == "parenthesis" ? Form::parenthesis
                                 : verb == "bullets"     ? Form::bullets
                                 : verb == "footnote"    ? Form::footnote
                                                         : Form::including;
                words >> word;
                breakdown.whole = std::atoi(word.c_str());
                while (words >> word) {
                    if (word == "complete") {
                        breakdown.complete = true;
                    } else {
                        breakdown.parts.push_back(std::atoi(word.c_str()));
                    }
                }
                statements.breakdowns.push_back(std::move(breakdown));
            }
        } else {
            if (statements.tables.empty()) statements.tables.emplace_back();
            add_row(statements.tables.back(), line);
        }
    }
    for (grammar::Table& table : statements.tables) audit::complete_table(table, periods, heads, built_in_lexicon());
    grammar::find_note_figures(statements, built_in_lexicon());
    document.facts = normalize::resolve(statements, built_in_lexicon());
    if (not_after) document.facts.report.not_after = not_after;
    return document;
}

inline std::vector<audit::Judged> relations_of(const grammar::Statements& statements, const normalize::Facts& facts) {
    const audit::Rulebook& rulebook = built_in_lexicon().of<audit::PackRules>().book;
    return audit::relations_of(statements, facts, rulebook,
                               audit::RowFinder(statements, facts, rulebook, built_in_lexicon()));
}

inline audit::Audit check(const Document& document) {
    return audit::check(document.statements, document.facts, built_in_lexicon());
}

// "row 3.4" "figure 92,22%" "date 26/0/2022" "section 2.1"
inline std::string name_of(const audit::Ref& ref, const grammar::Statements& statements) {
    using Kind = audit::Ref::Kind;
    const auto index = static_cast<std::size_t>(ref.index);
    switch (ref.kind) {
        case Kind::row: {
            const grammar::Row& row = statements.tables[static_cast<std::size_t>(ref.table)].rows[index];
            return "row " + (row.stt.empty() ? row.label.text : row.stt) +
                   (row.values.size() > 1 && ref.value >= 0 ? "#" + std::to_string(ref.value + 1) : "");
        }
        case Kind::figure:
            return "figure " + statements.figures[index].raw;
        case Kind::date:
            return "date " + statements.dates[index].raw;
        case Kind::citation:
            return "citation " + statements.citations[index].number;
        case Kind::section:
            return "section " + statements.sections[index].label;
    }
    return "";
}

// "error ratio: row 3.4: 100 -> 84.21", a line a finding; "nothing" when there is none.
inline std::string summary(const audit::Audit& audit, const grammar::Statements& statements) {
    std::string text;
    for (const audit::Finding& finding : audit.findings) {
        if (!text.empty()) text += '\n';
        text += finding.severity == Severity::error     ? "error"
                : finding.severity == Severity::warning ? "warning"
                                                        : "info";
        text += " " + std::string(audit::name_of(finding.rule)) + ":";
        if (!finding.refs.empty()) text += " " + name_of(finding.refs.front(), statements);
        if (!finding.stated.empty()) text += ": " + finding.stated;
        if (!finding.expected.empty()) text += " -> " + finding.expected;
    }
    return text.empty() ? "nothing" : text;
}

}  // namespace solieu::tests
