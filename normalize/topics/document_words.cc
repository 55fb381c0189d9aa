#include "normalize/topics/document_words.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "normalize/report/organisation_words.h"
#include "normalize/topics/figure_words.h"
#include "normalize/topics/row_words.h"
#include "normalize/topics/topic_numbers.h"

namespace solieu::normalize {
namespace {

using grammar::Citation;
using grammar::Statements;

constexpr int most_sections = 8;           // above each other
constexpr std::size_t issuer_bytes = 120;  // behind a citation in which its issuer may stand
constexpr std::size_t issuer_words = 9;    // most words of its name
constexpr std::size_t longest_title = 600;
constexpr int first_year = 1945, last_year = 2100;

std::vector<char> outlooks_of(const Statements& statements, const Lexicon& lexicon) {
    std::vector<char> own, all;
    for (const grammar::Section& section : statements.sections) {
        const TextWords title = words_of(lower(std::string_view(section.title).substr(0, longest_title)));
        own.push_back(kinds_in(words_in(title, Aside::left_out), lexicon).has(PhraseKind::outlook) ? 1 : 0);
    }
    for (std::size_t s = 0; s < own.size(); ++s) {
        char found = 0;
        int at = static_cast<int>(s);
        for (int depth = 0; depth < most_sections && at >= 0 && at < static_cast<int>(own.size()); ++depth) {
            found = found != 0 || own[static_cast<std::size_t>(at)] != 0 ? 1 : 0;
            at = statements.sections[static_cast<std::size_t>(at)].parent;
        }
        all.push_back(found);
    }
    return all;
}

int digits_of(std::string_view text) {
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return 0;
        number = number * 10 + (c - '0');
    }
    return number;
}

// "18/2021/NQ-HĐND" -> 2021; 0 when the number names no year.
int year_in(std::string_view number) {
    const std::size_t first = number.find('/');
    if (first == std::string_view::npos || number.find('/', first + 1) != first + 5) return 0;
    const int year = digits_of(number.substr(first + 1, 4));
    return year >= first_year && year <= last_year ? year : 0;
}

// The last place before the citation at which a body of the same kind is named with its name ("UBND tỉnh Tây Sơn có Kế
// hoạch …"): that one is meant. "" where none is.
std::string named_before(std::string_view text, std::string_view kind) {
    const std::string low = lower(text);
    if (low.size() != text.size()) return {};
    for (std::size_t at = low.rfind(kind); at != std::string::npos; at = at > 0 ? low.rfind(kind, at - 1) : at) {
        std::string name;
        std::string_view rest = text.substr(at + kind.size());
        while (rest.starts_with(' ')) {
            rest.remove_prefix(1);
            const std::string_view word = rest.substr(0, rest.find_first_of(" ,.;:()"));
            if (word.empty() || !starts_upper(word)) break;
            name += ' ' + lower(word);
            rest.remove_prefix(word.size());
        }
        if (!name.empty()) return name;
        if (at == 0) break;
    }
    return {};
}

// "ubnd tỉnh" of "UBND tỉnh về việc …": the words, in lower case, up to where the name ends.
std::string name_of_issuer(std::string_view text, const Lexicon& lexicon) {
    text = text.substr(0, std::min(text.find_first_of(",;.:()\n"), issuer_bytes));
    const OrganisationWords& known = lexicon.of<OrganisationWords>();
    const TextWords words = words_of(lower(text));
    std::string name;
    std::size_t count = 0;
    for (const std::string_view word : words_in(words, Aside::too)) {
        if (++count > issuer_words || known.no_names.contains(word) || known.title_ends.contains(word)) break;
        name += (name.empty() ? "" : " ") + std::string(word);
    }
    return name;
}

// As far as the words right after the citation and its date tell: "của UBND tỉnh", with the name that the sentence
// gives such a body before. The report's own place may be named or not.
std::string issuer_of(const Statements& statements, const Citation& citation, const Territory& own,
                      const Lexicon& lexicon) {
    if (citation.paragraph < 0 || citation.paragraph >= static_cast<int>(statements.paragraphs.size())) return {};
    if (citation.date < 0 || citation.date >= static_cast<int>(statements.dates.size())) return {};
    const grammar::Date& date = statements.dates[static_cast<std::size_t>(citation.date)];
    const std::string& text = statements.paragraphs[static_cast<std::size_t>(citation.paragraph)].text.text;
    const std::size_t end = date.paragraph == citation.paragraph ? std::max(citation.end, date.end) : citation.end;
    if (end >= text.size()) return {};
    std::string_view behind = std::string_view(text).substr(end);
    while (behind.starts_with(' ') || behind.starts_with(',') || behind.starts_with(')')) behind.remove_prefix(1);
    const TextWords first = words_of(lower(behind.substr(0, behind.find(' '))));
    if (behind.find(' ') == std::string_view::npos ||
        !kinds_at_begin(words_in(first, Aside::too), lexicon).has(PhraseKind::issued_by))
        return {};
    std::string issuer = name_of_issuer(behind.substr(behind.find(' ') + 1), lexicon);
    if (issuer.empty()) return {};
    issuer += named_before(std::string_view(text).substr(0, std::min<std::size_t>(citation.end, end)), issuer);
    const std::string place = ' ' + lower(own.name);
    if (place.size() > 1 && issuer.ends_with(place)) issuer.erase(issuer.size() - place.size());
    return issuer;
}

CitedDocument document_of(const Statements& statements, const Citation& citation, const Territory& own,
                          const Lexicon& lexicon) {
    CitedDocument document;
    document.name = citation.number.empty() ? lower(citation.raw) : lower(citation.type) + "|" + lower(citation.number);
    document.name.erase(std::remove(document.name.begin(), document.name.end(), ' '), document.name.end());
    document.issuer = issuer_of(statements, citation, own, lexicon);
    const std::size_t slash = citation.number.find('/');
    if (slash == std::string::npos) return document;
    document.series = lower(std::string_view(citation.number).substr(slash));
    document.year = year_in(citation.number);
    if (slash > 0 && slash <= 6 && document.year == 0)
        document.number = digits_of(std::string_view(citation.number).substr(0, slash));
    return document;
}

std::vector<PartLabels> parts_of(const Facts& facts, WordNumbers& words, const Lexicon& lexicon) {
    std::vector<PartLabels> all;
    for (std::size_t f = 0; f < facts.facts.size(); ++f) {
        if (facts.facts[f].quantity.parts.empty()) continue;
        PartLabels& parts = all.emplace_back();
        parts.fact = static_cast<int>(f);
        for (const QuantityPart& part : facts.facts[f].quantity.parts)
            parts.labels.push_back(read_label(part.label, words, lexicon));
    }
    return all;
}

}  // namespace

Facts with_words(const Statements& statements, Facts facts, UnitNumbers units, const Lexicon& lexicon) {
    Terms of_tables;
    for (const grammar::Table& table : statements.tables)
        for (const grammar::Row& row : table.rows) define_terms(row.label.text, of_tables, lexicon);
    Terms of_all;
    for (const grammar::Paragraph& paragraph : statements.paragraphs)
        define_terms(paragraph.text.text, of_all, lexicon);
    for (const grammar::Table& table : statements.tables)
        for (const grammar::Row& row : table.rows) define_terms(row.label.text, of_all, lexicon);

    WordNumbers words;
    TopicNumbers numbers;
    std::vector<std::vector<Label>> labels;
    for (std::size_t t = 0; t < statements.tables.size(); ++t) {
        const grammar::Table& table = statements.tables[t];
        std::vector<Label>& of_table = labels.emplace_back();
        for (const grammar::Row& row : table.rows) of_table.push_back(read_label(row.label.text, words, lexicon));
        add_row_meanings(table, of_table, of_tables, units.units, lexicon, facts.rows[t]);
    }
    for (const grammar::Figure& figure : statements.figures)
        facts.figure_units.push_back(units.number_of(figure.unit, lexicon));
    facts.units = std::move(units.units);
    DocumentWords& out = facts.words;
    for (std::size_t t = 0; t < labels.size(); ++t) {
        out.titles.push_back(read_every_word(statements.tables[t].title, words));
        out.rows.push_back(row_words(statements.tables[t], std::move(labels[t]), facts.rows[t], facts, of_all, words,
                                     numbers, lexicon));
    }
    WordsOfFigures figures = words_of_figures(statements, facts, of_all, words, numbers, lexicon);
    out.figures = std::move(figures.figures);
    out.marks = std::move(figures.marks);
    out.headings = std::move(figures.headings);
    out.outlooks = outlooks_of(statements, lexicon);
    for (const Citation& citation : statements.citations)
        out.citations.push_back(document_of(statements, citation, facts.report.territory, lexicon));
    out.parts = parts_of(facts, words, lexicon);
    for (const grammar::Table& table : statements.tables) {
        std::vector<std::vector<int>>& heads = out.heads.emplace_back();
        for (const grammar::Column& column : table.columns)
            heads.push_back(read_label(column.title, words, lexicon).words);
    }
    out.topics = std::move(numbers.known);
    out.texts = std::move(words.texts);
    return facts;
}

}  // namespace solieu::normalize
