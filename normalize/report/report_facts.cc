#include "normalize/report/report_facts.h"

#include <cstddef>

#include "base/text.h"
#include "normalize/report/calendar.h"
#include "normalize/report/issuer.h"
#include "normalize/report/period.h"
#include "normalize/report/territory.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t opening_paragraphs = 12;  // of a report: it names its issuer in the first sentences

const grammar::Date* head_date(const grammar::Statements& statements) {
    const int index = statements.head.date;
    if (index < 0 || static_cast<std::size_t>(index) >= statements.dates.size()) return nullptr;
    return &statements.dates[static_cast<std::size_t>(index)];
}

// The last day that the date can mean: itself, or the end of its month or year where the rest is blank or impossible.
std::optional<CalendarDate> last_day(const grammar::Date& date) {
    if (const auto whole = calendar_date(date)) return whole;
    if (!date.has_year || !exists({date.year, 1, 1})) return std::nullopt;
    const int days = date.has_month ? days_in(date.year, date.month) : 0;
    if (days > 0) return CalendarDate{date.year, date.month, days};
    return CalendarDate{date.year, 12, 31};
}

// "183/BC-UBND"; "" for "/BC-UBND", "…/BC-UBND" and the like, where the number was left blank.
std::string number_of(std::string_view written) {
    const std::string number = single_spaced(written);
    const std::string before = number.substr(0, number.find('/'));
    return before.find_first_of("0123456789") == std::string::npos ? "" : number;
}

// An annex is issued by who signed the document that its bracket names; an office that a title names does not sign.
Issuer find_issuer(const grammar::Statements& statements, const Lexicon& lexicon) {
    if (!statements.head.issuer.empty()) return issuer_of_head(statements.head.issuer.text, lexicon);
    const grammar::HeadForm form = statements.head.form;
    if (form == grammar::HeadForm::annex || form == grammar::HeadForm::title) return {};
    std::size_t seen = 0;
    for (const grammar::Paragraph& paragraph : statements.paragraphs) {
        if (seen == opening_paragraphs) break;
        if (paragraph.kind == grammar::ParagraphKind::footnote || paragraph.kind == grammar::ParagraphKind::caption)
            continue;
        ++seen;
        Issuer issuer = issuer_of_prose(paragraph.text.text, lexicon);
        if (!issuer.name.empty()) return issuer;
    }
    return form == grammar::HeadForm::report ? issuer_of_title(statements.head.title.text, lexicon) : Issuer{};
}

Period find_report_period(const grammar::Statements& statements, const Lexicon& lexicon) {
    Period period = find_period(statements.head.period, lexicon);
    const grammar::Date* date = head_date(statements);
    if (period.year == 0 && date != nullptr && date->has_year) period = in_year(period, date->year);
    // Text that lost its head: what its first annex is of.
    const bool headless = statements.head.title.empty() && statements.head.number.empty() && date == nullptr;
    for (std::size_t t = 0; headless && period.kind == PeriodKind::none && t < statements.tables.size(); ++t)
        period = find_period(statements.tables[t].title, lexicon);
    return period;
}

// The days that the head states ("Từ ngày 15/6/2024 đến ngày 14/9/2024"), else those that the regulation sets.
std::optional<CutOff> find_cut_off(const grammar::Statements& statements, const Period& period,
                                   const Lexicon& lexicon) {
    if (statements.head.form != grammar::HeadForm::report || !period.from || !period.to) return std::nullopt;
    std::optional<CalendarDate> first;
    int paragraph = -1;
    for (const grammar::Date& date : statements.dates) {
        const bool of_head =
            date.paragraph >= 0 && date.paragraph != statements.head.date_paragraph &&
            date.paragraph < static_cast<int>(statements.paragraphs.size()) &&
            statements.paragraphs[static_cast<std::size_t>(date.paragraph)].kind == grammar::ParagraphKind::head;
        const auto day = of_head && date.citation < 0 ? calendar_date(date) : std::nullopt;
        if (!day) continue;
        if (first && paragraph == date.paragraph && *first < *day)
            return CutOff{.from = *first, .to = *day, .assumed = false};
        first = day;
        paragraph = date.paragraph;
    }
    return official_cut_off(period, lexicon);
}

// The words that may name the territory, the likeliest first: of the issuer and its superior, of the title.
Territory find_report_territory(const grammar::Statements& statements, const ReportFacts& report,
                                const Lexicon& lexicon) {
    const std::optional<CalendarDate> day = report.not_after ? report.not_after : report.period.to;
    Territory found;
    for (const std::string_view words : {std::string_view(report.issuer), std::string_view(statements.head.issuer.text),
                                         std::string_view(statements.head.title.text)}) {
        Territory named = find_territory(words, day, lexicon);
        const bool of_title = words == std::string_view(statements.head.title.text);
        if (of_title) named.since = named.until = std::nullopt;  // titles tell of what was, too
        if (found.name.empty()) found = named;
        if (found.province_code.empty()) found.province_code = named.province_code;
    }
    return found;
}

}  // namespace

std::optional<CalendarDate> calendar_date(const grammar::Date& date) {
    if (!date.has_day || !date.has_month || !date.has_year) return std::nullopt;
    const CalendarDate day{date.year, date.month, date.day};
    return exists(day) ? std::optional(day) : std::nullopt;
}

ReportFacts read_report_facts(const grammar::Statements& statements, const Lexicon& lexicon) {
    Issuer issuer = find_issuer(statements, lexicon);
    ReportFacts report{.title = single_spaced(statements.head.title.text),
                       .number = number_of(statements.head.number.text),
                       .place = single_spaced(statements.head.place.text),
                       .issuer = std::move(issuer.name),
                       .issuer_name = "",
                       .date = std::nullopt,
                       .not_after = std::nullopt,
                       .level = issuer.level,
                       .territory = {},
                       .period = find_report_period(statements, lexicon),
                       .cut_off = {},
                       .forms = {}};
    report.cut_off = find_cut_off(statements, report.period, lexicon);
    if (const grammar::Date* date = head_date(statements)) {
        report.date = calendar_date(*date);
        report.not_after = last_day(*date);
    }
    report.issuer_name = lower(report.issuer);
    report.territory = find_report_territory(statements, report, lexicon);
    return report;
}

}  // namespace solieu::normalize
