#include "audit/versions/compare.h"

#include <utility>

#include "audit/versions/figure_words.h"
#include "audit/versions/match_figures.h"
#include "audit/versions/spots.h"
#include "audit/versions/table_changes.h"

namespace solieu::audit {
namespace {

using normalize::CalendarDate;
using normalize::Period;

ChangeSpot head_spot(std::string_view written, const grammar::Text& text) {
    return {.written = on_one_line(written), .place = grammar::place_of(text)};
}

bool is_recognised_spot(const Version& version, const ChangeSpot& spot) {
    return spot.place.page > 0
               ? is_recognised(version, spot.place.page)
               : !version.document.pages.empty() && is_recognised(version, version.document.pages.front().number);
}

void add_head_part(HeadPart part, const Version& before, ChangeSpot first, const Version& after, ChangeSpot second,
                   WordBook& book, Comparison& comparison) {
    const bool recognised_before = is_recognised_spot(before, first),
               recognised_after = is_recognised_spot(after, second);
    const std::size_t known = comparison.changes.size();
    add_words_change(Compared::head, {std::move(first), recognised_before}, {std::move(second), recognised_after}, book,
                     comparison);
    if (comparison.changes.size() > known) comparison.changes.back().part = part;
}

std::string day_of(const std::optional<CalendarDate>& date) {
    return date ? normalize::to_iso(*date) : std::string();
}

// "2024-07-01/2024-09-30"; without days what kind of period it is.
std::string words_of(const Period& period) {
    if (period.from && period.to) return day_of(period.from) + "/" + day_of(period.to);
    if (period.kind == normalize::PeriodKind::none) return {};
    std::string out(normalize::name_of(period.kind));
    if (period.number != 0) out += " " + std::to_string(period.number);
    return period.year != 0 ? out + " " + std::to_string(period.year) : out;
}

void add_head(const Version& before, const Version& after, WordBook& book, Comparison& comparison) {
    const normalize::ReportFacts &a = before.facts.report, &b = after.facts.report;
    const grammar::Head &first = before.statements.head, &second = after.statements.head;
    const auto add = [&](HeadPart part, ChangeSpot from, ChangeSpot to) {
        add_head_part(part, before, std::move(from), after, std::move(to), book, comparison);
    };
    add(HeadPart::number, head_spot(a.number, first.number), head_spot(b.number, second.number));
    const auto date_spot = [](const Version& version, const std::string& day) {
        const int date = version.statements.head.date;
        ChangeSpot spot{.written = day};
        if (date >= 0 && static_cast<std::size_t>(date) < version.statements.dates.size())
            spot.place = version.statements.dates[static_cast<std::size_t>(date)].place;
        return spot;
    };
    add(HeadPart::date, date_spot(before, day_of(a.date)), date_spot(after, day_of(b.date)));
    add(HeadPart::title, head_spot(a.title, first.title), head_spot(b.title, second.title));
    add(HeadPart::issuer, head_spot(a.issuer, first.issuer), head_spot(b.issuer, second.issuer));
    add(HeadPart::place, head_spot(a.place, first.place), head_spot(b.place, second.place));
    add(HeadPart::period, head_spot(words_of(a.period), first.title), head_spot(words_of(b.period), second.title));
}

ChangeSpot spot_of_figure(const Version& version, int index) {
    const grammar::Figure& figure = version.statements.figures[static_cast<std::size_t>(index)];
    ChangeSpot spot{.figure = index, .written = on_one_line(figure.raw), .unit = figure.unit, .place = figure.place};
    if (const normalize::Fact* fact = figure_of(version, index)) spot.number = fact->quantity.value;
    return spot;
}

void compare_figure(const Version& before, int a, const Version& after, int b, WordBook& book, Comparison& comparison) {
    const normalize::Fact *first = figure_of(before, a), *second = figure_of(after, b);
    if (!first || !second) return;
    const Judgement judgement = judge(value_of(before, *first), value_of(after, *second), book);
    // The words of a figure that says no number ("không có") are compared as the number that they are.
    add_value_change(judgement, Compared::figure, spot_of_figure(before, a), spot_of_figure(after, b), comparison);
    using Outcome = Judgement::Outcome;
    if (judgement.outcome != Outcome::same && judgement.outcome != Outcome::precision) return;
    const std::optional<FigureWords> words = words_beside_figures(before, a, after, b, book);
    if (!words) return;
    VersionChange change{
        .what = Compared::figure, .before = spot_of_figure(before, a), .after = spot_of_figure(after, b)};
    change.before.written = words->before;
    change.after.written = words->after;
    if (is_recognised(before, change.before.place.page) || is_recognised(after, change.after.place.page)) {
        change.weight = ChangeWeight::doubtful;
        change.doubt = Doubt::unsure;
    }
    comparison.changes.push_back(std::move(change));
}

void add_whole_figure(const Version& version, int index, const Version& other, ChangeKind kind,
                      Comparison& comparison) {
    VersionChange change{.what = Compared::figure, .kind = kind, .weight = ChangeWeight::numbers, .numbers = 1};
    const bool added = kind == ChangeKind::added;
    (added ? change.after : change.before) = spot_of_figure(version, index);
    if (!(added ? comparison.whole_before : comparison.whole_after)) change.doubt = Doubt::not_read;
    // A word that was misread hides a figure, or makes one.
    if (is_recognised(version, change.after.place.page) || is_recognised(version, change.before.place.page)) {
        change.weight = ChangeWeight::doubtful;
        change.doubt = Doubt::unsure;
    } else if (has_recognised_pages(other)) {
        change.weight = ChangeWeight::doubtful;
        change.doubt = Doubt::not_read;
    }
    comparison.changes.push_back(std::move(change));
}

void add_figures(const Version& before, const Version& after, WordBook& book, AlignmentRoom& room,
                 Comparison& comparison) {
    const Pairing pairing = match_figures(before, after, book, room);
    const std::vector<bool> elsewhere = out_of_order(pairing.after);
    int told = 0;
    const auto tell_removed = [&](int end) {
        for (; told < end; ++told) {
            if (pairing.after[static_cast<std::size_t>(told)] < 0)
                add_whole_figure(before, told, after, ChangeKind::removed, comparison);
        }
    };
    for (int figure = 0; figure < static_cast<int>(pairing.before.size()); ++figure) {
        const int partner = pairing.before[static_cast<std::size_t>(figure)];
        if (partner < 0) {
            add_whole_figure(after, figure, before, ChangeKind::added, comparison);
            continue;
        }
        if (!elsewhere[static_cast<std::size_t>(partner)]) tell_removed(partner);
        compare_figure(before, partner, after, figure, book, comparison);
    }
    tell_removed(static_cast<int>(pairing.after.size()));
}

}  // namespace

Comparison compare_versions(const Version& before, const Version& after) {
    Comparison comparison{.whole_before = is_whole(before), .whole_after = is_whole(after)};
    WordBook book;
    AlignmentRoom room;
    add_head(before, after, book, comparison);
    add_table_changes(before, after, book, room, comparison);
    add_figures(before, after, book, room, comparison);
    return comparison;
}

}  // namespace solieu::audit
