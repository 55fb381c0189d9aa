#include "audit/remarks/dates.h"

#include <algorithm>
#include <map>

#include "audit/findings/messages.h"
#include "audit/words/labels.h"
#include "audit/words/phrases.h"
#include "base/text.h"

namespace solieu::audit {
namespace {

using grammar::Citation;
using grammar::Date;
using grammar::Statements;
using normalize::CalendarDate;
using normalize::Facts;

const Citation* citation_of(const Statements& statements, int citation) {
    return citation >= 0 && citation < static_cast<int>(statements.citations.size())
               ? &statements.citations[static_cast<std::size_t>(citation)]
               : nullptr;
}

std::string name_of(const Citation& citation) {
    return citation.number.empty() ? citation.raw
                                   : (citation.type.empty() ? "" : citation.type + " ") + citation.number;
}

Finding finding_of(const Statements& statements, int date, Severity severity) {
    const Date& source = statements.dates[static_cast<std::size_t>(date)];
    Finding finding{.rule = Rule::date, .severity = severity, .stated = source.raw};
    finding.refs = {{.kind = Ref::Kind::date, .index = date}};
    if (citation_of(statements, source.citation))
        finding.refs.push_back({.kind = Ref::Kind::citation, .index = source.citation});
    return finding;
}

// "21/2/2022 (của Kế hoạch 125/KH-UBND)"; the date alone when it dates no document.
Argument date_of(const Statements& statements, const Date& date) {
    const Citation* citation = citation_of(statements, date.citation);
    if (!citation) return as_is("date", date.raw);
    return said("date", {"dates.of-document", {as_is("date", date.raw), as_is("document", name_of(*citation))}});
}

bool is_impossible(const Date& date) {
    if (date.has_month && (date.month < 1 || date.month > 12)) return true;
    if (date.has_day && (date.day < 1 || date.day > 31)) return true;
    if (!date.has_day || !date.has_month) return false;
    // Without a year, 29/2 may be.
    const int year = date.has_year && date.year > 0 ? date.year : 2024;
    return !normalize::exists({year, date.month, date.day});
}

// In a part that speaks of what is to come.
bool is_about_plans(const Statements& statements, const Date& date, const Lexicon& lexicon) {
    if (date.paragraph < 0 || date.paragraph >= static_cast<int>(statements.paragraphs.size())) return false;
    int section = statements.paragraphs[static_cast<std::size_t>(date.paragraph)].section;
    for (int depth = 0; depth < 8 && section >= 0 && section < static_cast<int>(statements.sections.size()); ++depth) {
        const grammar::Section& source = statements.sections[static_cast<std::size_t>(section)];
        if (contains_any(plain_words(source.title), phrases(PhraseKind::outlook, lexicon))) return true;
        section = source.parent;
    }
    return false;
}

// "18/2021/NQ-HĐND" -> 2021; 0 when the number names no year.
int year_in(std::string_view number) {
    const std::size_t first = number.find('/');
    if (first == std::string_view::npos) return 0;
    const std::size_t second = number.find('/', first + 1);
    if (second != first + 5) return 0;
    int year = 0;
    for (char c : number.substr(first + 1, 4)) {
        if (c < '0' || c > '9') return 0;
        year = year * 10 + (c - '0');
    }
    return year >= 1945 && year <= 2100 ? year : 0;
}

// Who issued it, as far as the words right after the citation tell: "của UBND tỉnh".
std::string issuer_of(const Statements& statements, const Citation& citation, const Date& date,
                      const Lexicon& lexicon) {
    if (citation.paragraph < 0 || citation.paragraph >= static_cast<int>(statements.paragraphs.size())) return {};
    const std::string& text = statements.paragraphs[static_cast<std::size_t>(citation.paragraph)].text.text;
    const std::size_t end = date.paragraph == citation.paragraph ? std::max(citation.end, date.end) : citation.end;
    if (end >= text.size()) return {};
    const std::string after = plain_words(std::string_view(text).substr(end, 60));
    std::string issuer;
    const std::vector<std::string_view> words = split(after);
    const std::vector<std::string_view>& marks = phrases(PhraseKind::issued_by, lexicon);
    if (words.empty() || std::find(marks.begin(), marks.end(), words.front()) == marks.end()) return {};
    for (std::size_t i = 1; i < words.size() && i < 4; ++i) (issuer += words[i]) += ' ';
    return issuer;
}

// A cited document whose number, issuer and day are known.
struct Document {
    int citation = -1;
    long number = 0;
    CalendarDate date;
};

// "125/KH-UBND" -> 125; 0 when the number does not begin with digits or names a year, for then it is a law's.
long first_number(std::string_view number) {
    const std::size_t slash = number.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash > 6 || year_in(number) > 0) return 0;
    long value = 0;
    for (char c : number.substr(0, slash)) {
        if (c < '0' || c > '9') return 0;
        value = value * 10 + (c - '0');
    }
    return value;
}

// Documents sorted by number: marks the most that are in order of their dates.
std::vector<bool> longest_order(const std::vector<Document>& documents) {
    std::vector<std::size_t> length(documents.size(), 1), before(documents.size(), documents.size());
    std::size_t last = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            if (documents[j].date <= documents[i].date && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                before[i] = j;
            }
        if (length[i] > length[last]) last = i;
    }
    std::vector<bool> in_order(documents.size(), false);
    for (std::size_t i = last; i < documents.size(); i = before[i]) in_order[i] = true;
    return in_order;
}

}  // namespace

std::vector<Finding> find_impossible_dates(const Statements& statements, const Facts&) {
    std::vector<Finding> findings;
    for (int i = 0; i < static_cast<int>(statements.dates.size()); ++i) {
        const Date& date = statements.dates[static_cast<std::size_t>(i)];
        if (!is_impossible(date)) continue;
        // Without a year it may be no date at all.
        Finding finding = finding_of(statements, i, date.has_year ? Severity::error : Severity::warning);
        finding.message = {{"dates.impossible", {date_of(statements, date)}}};
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> find_late_dates(const Statements& statements, const Facts& facts, const Lexicon& lexicon) {
    std::vector<Finding> findings;
    if (!facts.report.not_after) return findings;
    const CalendarDate last = *facts.report.not_after;
    for (int i = 0; i < static_cast<int>(statements.dates.size()); ++i) {
        const Date& date = statements.dates[static_cast<std::size_t>(i)];
        if (i == statements.head.date || date.future_allowed || !date.has_year || !date.has_month ||
            is_impossible(date))
            continue;
        const CalendarDate first{date.year, date.month, date.has_day ? date.day : 1};
        if (first <= last) continue;
        const bool cited = citation_of(statements, date.citation) != nullptr;
        if (!cited && (!date.has_day || is_about_plans(statements, date, lexicon))) continue;
        Finding finding = finding_of(statements, i, cited && date.has_day ? Severity::error : Severity::warning);
        finding.message = {{"dates.late", {date_of(statements, date), day("last", last)}}};
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> find_conflicting_dates(const Statements& statements, const Facts& facts, const Lexicon& lexicon) {
    std::vector<Finding> findings;
    std::map<std::string, std::pair<int, std::string>> first;  // number -> date, issuer
    for (const Citation& citation : statements.citations) {
        if (citation.date < 0 || citation.date >= static_cast<int>(statements.dates.size()) ||
            citation.date >= static_cast<int>(facts.dates.size()))
            continue;
        const Date& source = statements.dates[static_cast<std::size_t>(citation.date)];
        const auto& date = facts.dates[static_cast<std::size_t>(citation.date)];
        if (!date || citation.number.find('/') == std::string::npos) continue;
        const int year = year_in(citation.number);
        if (year > 0 && date->year != year) {
            Finding finding = finding_of(statements, citation.date, Severity::warning);
            finding.message = {
                {"dates.other-year",
                 {as_is("number", citation.number), as_is("year", std::to_string(year)), as_is("date", source.raw)}}};
            finding.expected = std::to_string(year);
            findings.push_back(std::move(finding));
            continue;
        }
        // Numbers begin again each year; "10/KH-UBND" is one document only within a year.
        std::string key = lower(citation.type) + "|" + lower(citation.number);
        key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
        if (year == 0) key += "|" + std::to_string(date->year);
        const std::string issuer = issuer_of(statements, citation, source, lexicon);
        const auto [found, fresh] = first.try_emplace(key, citation.date, issuer);
        if (fresh) continue;
        const auto& [other, other_issuer] = found->second;
        if (*facts.dates[static_cast<std::size_t>(other)] == *date) continue;
        if (!issuer.empty() && !other_issuer.empty() && issuer != other_issuer) continue;
        Finding finding = finding_of(statements, citation.date, Severity::warning);
        const Date& other_date = statements.dates[static_cast<std::size_t>(other)];
        finding.refs.push_back({.kind = Ref::Kind::date, .index = other});
        finding.message = {
            {"dates.two",
             {as_is("document", name_of(citation)), as_is("first", other_date.raw), as_is("second", source.raw)}}};
        finding.expected = other_date.raw;
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> find_unordered_numbers(const Statements& statements, const Facts& facts, const Lexicon& lexicon) {
    constexpr std::size_t max_documents = 300;  // of one issuer, kind and year
    std::map<std::string, std::vector<Document>> series;
    for (int i = 0; i < static_cast<int>(statements.citations.size()); ++i) {
        const Citation& citation = statements.citations[static_cast<std::size_t>(i)];
        const long number = first_number(citation.number);
        if (number == 0 || citation.date < 0 || citation.date >= static_cast<int>(facts.dates.size())) continue;
        const auto& date = facts.dates[static_cast<std::size_t>(citation.date)];
        const std::string issuer =
            issuer_of(statements, citation, statements.dates[static_cast<std::size_t>(citation.date)], lexicon);
        if (!date || issuer.empty()) continue;
        std::vector<Document>& list = series[issuer + "|" + lower(citation.number.substr(citation.number.find('/'))) +
                                             "|" + std::to_string(date->year)];
        if (list.size() < max_documents) list.push_back({i, number, *date});
    }
    std::vector<Finding> findings;
    for (auto& [key, list] : series) {
        std::stable_sort(list.begin(), list.end(),
                         [](const Document& a, const Document& b) { return a.number < b.number; });
        const std::vector<bool> in_order = longest_order(list);
        for (std::size_t i = 0; i < list.size(); ++i) {
            if (in_order[i]) continue;
            // The document that it contradicts: one in order with a smaller number and a later day, or the reverse.
            const Document* other = nullptr;
            for (std::size_t j = 0; j < list.size() && !other; ++j)
                if (in_order[j] && ((list[j].number < list[i].number && list[j].date > list[i].date) ||
                                    (list[j].number > list[i].number && list[j].date < list[i].date)))
                    other = &list[j];
            if (!other) continue;
            const Citation& one = statements.citations[static_cast<std::size_t>(list[i].citation)];
            const Citation& two = statements.citations[static_cast<std::size_t>(other->citation)];
            Finding finding = finding_of(statements, one.date, Severity::warning);
            finding.refs.push_back({.kind = Ref::Kind::citation, .index = other->citation});
            auto dated = [&](const Citation& citation) {
                return name_of(citation) + " (" + statements.dates[static_cast<std::size_t>(citation.date)].raw + ")";
            };
            finding.message = {{"dates.unordered", {as_is("first", dated(one)), as_is("second", dated(two))}}};
            findings.push_back(std::move(finding));
        }
    }
    return findings;
}

}  // namespace solieu::audit
