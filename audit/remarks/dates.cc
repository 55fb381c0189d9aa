#include "audit/remarks/dates.h"

#include <algorithm>
#include <map>

#include "audit/findings/messages.h"

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
bool is_about_plans(const Statements& statements, const Facts& facts, const Date& date) {
    if (date.paragraph < 0 || date.paragraph >= static_cast<int>(statements.paragraphs.size())) return false;
    const int section = statements.paragraphs[static_cast<std::size_t>(date.paragraph)].section;
    return section >= 0 && section < static_cast<int>(facts.words.outlooks.size()) &&
           facts.words.outlooks[static_cast<std::size_t>(section)] != 0;
}

// The days from which on new bodies number anew (territories.tsv: the day after the last of those that went).
std::vector<CalendarDate> days_of_change(const Lexicon& lexicon) {
    std::vector<CalendarDate> days;
    for (const PackRow& row : lexicon.rows("territories.tsv")) {
        if (row[4].size() != 10) continue;
        const auto part = [&](std::size_t at, std::size_t size) {
            int value = 0;
            for (const char c : row[4].substr(at, size)) value = value * 10 + (c - '0');
            return value;
        };
        days.push_back({part(0, 4), part(5, 2), part(8, 2)});
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

// A cited document whose number, issuer and day are known.
struct Document {
    int citation = -1;
    int number = 0;
    CalendarDate date;
};

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

namespace {

// One slip is told once, wherever the report repeats it: the same words of the same document.
class Told {
  public:
    // The finding that told it before; null for a new one, which the caller adds at the end of `findings`.
    Finding* before(const Facts& facts, const Date& date, std::vector<Finding>& findings) {
        const auto& cited = facts.words.citations;
        const auto citation = static_cast<std::size_t>(date.citation);
        const std::string key = (citation < cited.size() ? cited[citation].name : "") + '|' +
                                std::to_string(date.year) + '-' + std::to_string(date.month) + '-' +
                                std::to_string(date.day);
        const auto [found, fresh] = told_.try_emplace(key, findings.size());
        return fresh ? nullptr : &findings[found->second];
    }

  private:
    std::map<std::string, std::size_t> told_;
};

}  // namespace

std::vector<Finding> find_impossible_dates(const Statements& statements, const Facts& facts) {
    std::vector<Finding> findings;
    Told told;
    for (int i = 0; i < static_cast<int>(statements.dates.size()); ++i) {
        const Date& date = statements.dates[static_cast<std::size_t>(i)];
        if (!is_impossible(date)) continue;
        if (Finding* const before = told.before(facts, date, findings)) {
            before->refs.push_back({.kind = Ref::Kind::date, .index = i});
            continue;
        }
        // Without a year it may be no date at all.
        Finding finding = finding_of(statements, i, date.has_year ? Severity::error : Severity::warning);
        finding.message = {{"dates.impossible", {date_of(statements, date)}}};
        findings.push_back(std::move(finding));
    }
    return findings;
}

namespace {

// A report tells of what was; plans, decisions and letters name days to come.
bool looks_back(const Statements& statements) {
    const grammar::HeadForm form = statements.head.form;
    return form == grammar::HeadForm::report || form == grammar::HeadForm::none;
}

bool is_late(const Statements& statements, const Facts& facts, int index, const CalendarDate& last) {
    const Date& date = statements.dates[static_cast<std::size_t>(index)];
    if (index == statements.head.date || date.future_allowed || !date.has_year || !date.has_month ||
        is_impossible(date))
        return false;
    if (CalendarDate{date.year, date.month, date.has_day ? date.day : 1} <= last) return false;
    if (citation_of(statements, date.citation) != nullptr) return true;
    return looks_back(statements) && date.has_day && !is_about_plans(statements, facts, date);
}

}  // namespace

std::vector<Finding> find_late_dates(const Statements& statements, const Facts& facts) {
    std::vector<Finding> findings;
    if (!facts.report.not_after) return findings;
    const CalendarDate last = *facts.report.not_after;
    Told told;
    for (int i = 0; i < static_cast<int>(statements.dates.size()); ++i) {
        const Date& date = statements.dates[static_cast<std::size_t>(i)];
        if (!is_late(statements, facts, i, last)) continue;
        if (Finding* const before = told.before(facts, date, findings)) {
            before->refs.push_back({.kind = Ref::Kind::date, .index = i});
            continue;
        }
        const Citation* citation = citation_of(statements, date.citation);
        Finding finding = finding_of(statements, i, citation && date.has_day ? Severity::error : Severity::warning);
        finding.message = {{"dates.late", {date_of(statements, date), day("last", last)}}};
        // The number may say which year is meant.
        if (const int year = citation ? facts.words.citations[static_cast<std::size_t>(date.citation)].year : 0;
            year > 0 && year != date.year)
            finding.expected = std::to_string(year);
        findings.push_back(std::move(finding));
    }
    return findings;
}

namespace {

// All places at which one document is cited with a day.
struct Cited {
    std::string issuer;
    std::vector<int> citations;
};

const CalendarDate* day_of(const Statements& statements, const Facts& facts, const Citation& citation) {
    if (citation.date < 0 || citation.date >= static_cast<int>(statements.dates.size()) ||
        citation.date >= static_cast<int>(facts.dates.size()))
        return nullptr;
    const auto& date = facts.dates[static_cast<std::size_t>(citation.date)];
    return date ? &*date : nullptr;
}

// Documents by kind, number, year and, as far as it is told, issuer. Numbers begin again each year: "10/KH-UBND" is one
// document only within a year.
std::vector<Cited> cited_documents(const Statements& statements, const Facts& facts) {
    std::map<std::string, std::vector<Cited>> documents;
    std::vector<std::string> order;
    for (int i = 0; i < static_cast<int>(statements.citations.size()); ++i) {
        const Citation& citation = statements.citations[static_cast<std::size_t>(i)];
        const CalendarDate* date = day_of(statements, facts, citation);
        if (date == nullptr || citation.number.find('/') == std::string::npos) continue;
        const normalize::CitedDocument& document = facts.words.citations[static_cast<std::size_t>(i)];
        if (document.year > 0 && date->year != document.year) continue;
        std::string key = document.name;
        if (document.year == 0) key += "|" + std::to_string(date->year);
        const std::string& issuer = document.issuer;
        auto [found, fresh] = documents.try_emplace(key);
        if (fresh) order.push_back(key);
        std::vector<Cited>& same = found->second;
        auto fits = std::find_if(same.begin(), same.end(), [&](const Cited& one) {
            return issuer.starts_with(one.issuer) || one.issuer.starts_with(issuer);
        });
        if (fits == same.end()) fits = same.insert(same.end(), {.issuer = issuer, .citations = {}});
        if (fits->issuer.empty()) fits->issuer = issuer;
        fits->citations.push_back(i);
    }
    std::vector<Cited> out;
    for (const std::string& key : order) out.insert(out.end(), documents[key].begin(), documents[key].end());
    return out;
}

// The day that most places name; of two the first.
CalendarDate usual_day(const Statements& statements, const Facts& facts, const Cited& document) {
    std::map<CalendarDate, int> times;
    CalendarDate usual;
    int most = 0;
    for (const int citation : document.citations)
        ++times[*day_of(statements, facts, statements.citations[static_cast<std::size_t>(citation)])];
    for (const int citation : document.citations) {
        const CalendarDate date = *day_of(statements, facts, statements.citations[static_cast<std::size_t>(citation)]);
        if (times[date] > most) most = times[date], usual = date;
    }
    return usual;
}

}  // namespace

std::vector<Finding> find_conflicting_dates(const Statements& statements, const Facts& facts) {
    std::vector<Finding> findings;
    Told told;
    for (std::size_t i = 0; i < statements.citations.size(); ++i) {
        const Citation& citation = statements.citations[i];
        const CalendarDate* date = day_of(statements, facts, citation);
        const int year = facts.words.citations[i].year;
        if (date == nullptr || year == 0 || date->year == year) continue;
        // A day after the report is told as such.
        if (facts.report.not_after && *date > *facts.report.not_after) continue;
        const Date& source = statements.dates[static_cast<std::size_t>(citation.date)];
        if (Finding* const before = told.before(facts, source, findings)) {
            before->refs.push_back({.kind = Ref::Kind::date, .index = citation.date});
            continue;
        }
        Finding finding = finding_of(statements, citation.date, Severity::warning);
        finding.message = {
            {"dates.other-year",
             {as_is("number", citation.number), as_is("year", std::to_string(year)), as_is("date", source.raw)}}};
        finding.expected = std::to_string(year);
        findings.push_back(std::move(finding));
    }
    for (const Cited& document : cited_documents(statements, facts)) {
        const CalendarDate usual = usual_day(statements, facts, document);
        const auto date_at = [&](int citation) {
            return statements.citations[static_cast<std::size_t>(citation)].date;
        };
        const auto is_other = [&](int citation) {
            return *day_of(statements, facts, statements.citations[static_cast<std::size_t>(citation)]) != usual;
        };
        const auto other = std::find_if(document.citations.begin(), document.citations.end(), is_other);
        if (other == document.citations.end()) continue;
        const auto common = std::find_if_not(document.citations.begin(), document.citations.end(), is_other);
        const Date& source = statements.dates[static_cast<std::size_t>(date_at(*other))];
        const Date& usual_date = statements.dates[static_cast<std::size_t>(date_at(*common))];
        Finding finding = finding_of(statements, date_at(*other), Severity::warning);
        for (const int citation : document.citations)
            if (citation != *other) finding.refs.push_back({.kind = Ref::Kind::date, .index = date_at(citation)});
        finding.message = {{"dates.two",
                            {as_is("document", name_of(statements.citations[static_cast<std::size_t>(*other)])),
                             as_is("first", usual_date.raw), as_is("second", source.raw)}}};
        finding.expected = usual_date.raw;
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<Finding> find_unordered_numbers(const Statements& statements, const Facts& facts, const Lexicon& lexicon) {
    constexpr std::size_t max_documents = 300;  // of one issuer, kind and year
    const std::vector<CalendarDate> changes = days_of_change(lexicon);
    std::map<std::string, std::vector<Document>> series;
    for (const Cited& document : cited_documents(statements, facts)) {
        // Which day a document has that is cited with two, nobody knows; the slip is told already.
        const int first = document.citations.front();
        const Citation& citation = statements.citations[static_cast<std::size_t>(first)];
        const CalendarDate date = *day_of(statements, facts, citation);
        const bool two = std::any_of(document.citations.begin(), document.citations.end(), [&](int other) {
            return *day_of(statements, facts, statements.citations[static_cast<std::size_t>(other)]) != date;
        });
        const bool late = facts.report.not_after && date > *facts.report.not_after;
        const int number = facts.words.citations[static_cast<std::size_t>(first)].number;
        if (two || late || number == 0) continue;
        for (const int place : document.citations) {
            const normalize::CitedDocument& one = facts.words.citations[static_cast<std::size_t>(place)];
            if (one.issuer.empty()) continue;
            // Where bodies were put together within the year, the new ones number anew.
            const auto change = std::lower_bound(changes.begin(), changes.end(), date);
            const std::string part = std::to_string(change - changes.begin());
            std::vector<Document>& list =
                series[one.issuer + "|" + one.series + "|" + std::to_string(date.year) + "|" + part];
            if (list.size() < max_documents) list.push_back({place, number, date});
            break;
        }
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
