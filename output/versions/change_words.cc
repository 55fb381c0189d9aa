#include "output/versions/change_words.h"

#include <algorithm>
#include <optional>

#include "output/lookup.h"
#include "output/words/findings_text.h"
#include "output/words/phrases.h"

namespace solieu::output {
namespace {

using audit::as_is;
using audit::ChangeKind;
using audit::ChangeSpot;
using audit::Compared;
using audit::Message;
using audit::said;
using audit::VersionChange;

constexpr std::size_t most_letters = 160;  // of a title or a text that is shown within a sentence

// Cut between two letters of UTF-8.
std::string shortened(std::string_view text, std::size_t most = most_letters) {
    std::string out = printable(text);
    if (out.size() <= most) return out;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    return out.substr(0, end) + "…";
}

const grammar::Table* table_at(const Report& report, int table) {
    const auto& tables = report.statements.tables;
    return table >= 0 && static_cast<std::size_t>(table) < tables.size() ? &tables[static_cast<std::size_t>(table)]
                                                                         : nullptr;
}

const grammar::Row* row_at(const Report& report, const ChangeSpot& spot) {
    const grammar::Table* table = table_at(report, spot.table);
    if (!table || spot.row < 0 || static_cast<std::size_t>(spot.row) >= table->rows.size()) return nullptr;
    return &table->rows[static_cast<std::size_t>(spot.row)];
}

Message name_of_row(const grammar::Row& row) {
    const std::string label = shortened(one_line(row.label.text));
    if (row.stt.empty())
        return label.empty() ? Message{"name.row", {}} : Message{"name.row-label", {as_is("label", label)}};
    if (label.empty()) return {"name.row-number", {as_is("number", row.stt)}};
    return {"name.row-number-label", {as_is("number", row.stt), as_is("label", label)}};
}

Message name_of_table(const Report& report, int index) {
    const grammar::Table* table = table_at(report, index);
    const std::string title = table ? shortened(one_line(table->title)) : std::string();
    const Message number{"compare.table", {as_is("number", std::to_string(index + 1))}};
    return title.empty() ? number : Message{"compare.table-title", {said("table", number), as_is("title", title)}};
}

Message with_column(Message name, const Report& report, const ChangeSpot& spot) {
    const grammar::Table* table = table_at(report, spot.table);
    if (!table || spot.column < 0 || static_cast<std::size_t>(spot.column) >= table->columns.size()) return name;
    const auto values = std::ranges::count(table->columns, grammar::ColumnRole::value, &grammar::Column::role);
    const std::string title = shortened(one_line(table->columns[static_cast<std::size_t>(spot.column)].title));
    if (values < 2 || title.empty()) return name;
    return {"name.in-column", {said("row", std::move(name)), as_is("column", title)}};
}

Message name_of_figure(const Report& report, const ChangeSpot& spot) {
    const grammar::Figure& figure = report.statements.figures[static_cast<std::size_t>(spot.figure)];
    Message where{"name.prose", {}};
    if (figure.section >= 0 && static_cast<std::size_t>(figure.section) < report.statements.sections.size()) {
        const grammar::Section& section = report.statements.sections[static_cast<std::size_t>(figure.section)];
        const std::string title = shortened(one_line(section.title), most_letters / 2);
        if (!section.label.empty() && !title.empty()) {
            where = {"name.section-title", {as_is("number", section.label), as_is("title", title)}};
        } else if (!section.label.empty()) {
            where = {"name.section", {as_is("number", section.label)}};
        }
    }
    if (figure.subject.empty()) return where;
    return {"compare.figure", {said("where", std::move(where)), as_is("subject", shortened(one_line(figure.subject)))}};
}

bool is_recognised(const Report& report, int page) {
    const auto found = std::ranges::lower_bound(report.document.pages, page, {}, &extract::Page::number);
    return found != report.document.pages.end() && found->number == page &&
           found->source != extract::PageSource::plain && found->source != extract::PageSource::text_layer;
}

// The side that names the thing: as it is now, unless its words were recognised and those of the other were not.
bool is_named_after(const ComparedReports& compared, const VersionChange& change) {
    if (!change.before.is_there() || !change.after.is_there()) return change.after.is_there();
    return !is_recognised(compared.after, change.after.place.page) ||
           is_recognised(compared.before, change.before.place.page);
}

Message place_of_change(const ComparedReports& compared, const VersionChange& change) {
    const bool after = is_named_after(compared, change);
    const Report& report = after ? compared.after : compared.before;
    const ChangeSpot& spot = after ? change.after : change.before;
    if (change.what == Compared::head) return {"compare.head-" + std::string(audit::name_of(change.part)), {}};
    if (spot.figure >= 0) return name_of_figure(report, spot);
    if (const grammar::Row* row = row_at(report, spot)) {
        Message name = name_of_row(*row);
        return change.what == Compared::value ? with_column(std::move(name), report, spot) : name;
    }
    if (change.what != Compared::column) return name_of_table(report, spot.table);
    return {"compare.column",
            {said("table", name_of_table(report, spot.table)), as_is("column", shortened(spot.written))}};
}

std::string shown_difference(const VersionChange& change, Language language) {
    const std::optional<Decimal> difference = difference_of(change);
    if (!difference) return {};
    const std::string plain = to_string(*difference);
    return (plain.starts_with('-') ? "" : "+") + format_number(plain, language);
}

// The values of a row, as they stand.
std::string values_of(const Report& report, const ChangeSpot& spot) {
    const grammar::Row* row = row_at(report, spot);
    std::string out;
    if (!row) return out;
    for (const grammar::RowValue& value : row->values) {
        if (!value.text.empty()) out += (out.empty() ? "" : "; ") + printable(one_line(value.text.text));
    }
    return out;
}

// "đầu bảng", "sau dòng 1.3 (…)".
Message neighbour_of(const Report& report, const ChangeSpot& spot) {
    ChangeSpot above = spot;
    --above.row;
    const grammar::Row* row = row_at(report, above);
    if (!row) return {"compare.first-of-table", {said("table", name_of_table(report, spot.table))}};
    return {"compare.after-row", {said("row", name_of_row(*row))}};
}

std::string day_of(std::string_view iso, Language language) {
    return text_of(Message{"",
                           {{.name = {},
                             .kind = audit::Argument::Kind::day,
                             .value = std::string(iso),
                             .english = {},
                             .messages = {}}}},
                   language);
}

std::string shown(const VersionChange& change, const ChangeSpot& spot, Language language) {
    const std::string& text = spot.written;
    const bool days = change.part == audit::HeadPart::date || change.part == audit::HeadPart::period;
    if (days && text.size() == 10) return day_of(text, language);
    if (days && text.size() == 21 && text[10] == '/') {
        return day_of(text.substr(0, 10), language) + "–" + day_of(text.substr(11), language);
    }
    return printable(text);
}

Message counted(const VersionChange& change) {
    return {"compare.counts",
            {as_is("rows", std::to_string(change.rows)), as_is("numbers", std::to_string(change.numbers))}};
}

Message sentence_of(const ComparedReports& compared, const VersionChange& change, const ChangeWords& words,
                    const Message& place) {
    const bool added = change.kind == ChangeKind::added;
    const std::string values = added ? words.after : words.before;
    if (change.what == Compared::row && change.kind == ChangeKind::moved) {
        return {"compare.row-moved",
                {said("row", place), said("before", neighbour_of(compared.before, change.before)),
                 said("after", neighbour_of(compared.after, change.after))}};
    }
    if (change.kind == ChangeKind::moved) return {"compare.moved", {said("place", place)}};
    if (change.what == Compared::row) {
        const std::string code = added ? "compare.row-added" : "compare.row-removed";
        const std::string with = added ? "compare.row-added-with" : "compare.row-removed-with";
        if (values.empty()) return {code, {said("row", place)}};
        return {with, {said("row", place), as_is("values", values)}};
    }
    if (change.what == Compared::table && change.kind != ChangeKind::changed) {
        return {added ? "compare.table-added" : "compare.table-removed",
                {said("table", place), said("counts", counted(change))}};
    }
    if (change.what == Compared::column && change.kind != ChangeKind::changed) {
        return {added ? "compare.column-added" : "compare.column-removed",
                {said("column", place), as_is("numbers", std::to_string(change.numbers))}};
    }
    if (change.what == Compared::figure && change.kind != ChangeKind::changed) {
        return {added ? "compare.figure-added" : "compare.figure-removed",
                {said("place", place), as_is("written", values)}};
    }
    const Message blank{"explanation.blank", {}};
    const auto side = [&](std::string_view name, const std::string& text) {
        return text.empty() ? said(name, blank) : as_is(name, text);
    };
    const bool named = change.what == Compared::stt || change.what == Compared::label ||
                       change.what == Compared::unit || change.what == Compared::text ||
                       change.what == Compared::note || change.what == Compared::table ||
                       change.what == Compared::column;
    Message what = place;
    if (named) what = {"compare.thing-of", {as_is("thing", words.what), said("place", place)}};
    if (words.difference.empty()) {
        return {"compare.changed",
                {said("place", std::move(what)), side("before", words.before), side("after", words.after)}};
    }
    return {"compare.changed-by",
            {said("place", std::move(what)), side("before", words.before), side("after", words.after),
             as_is("difference", words.difference)}};
}

}  // namespace

ChangeWords words_of_change(const ComparedReports& compared, const VersionChange& change, Language language) {
    ChangeWords words;
    const Message place = place_of_change(compared, change);
    words.place = sentence(text_of(place, language));
    const bool after = is_named_after(compared, change);
    const ChangeSpot& spot = after ? change.after : change.before;
    if (const grammar::Table* table = table_at(after ? compared.after : compared.before, spot.table))
        words.table = printable(one_line(table->title));
    words.before = shown(change, change.before, language);
    words.after = shown(change, change.after, language);
    if (change.what == Compared::row && change.kind != ChangeKind::moved) {
        words.before = values_of(compared.before, change.before);
        words.after = values_of(compared.after, change.after);
    }
    words.difference = shown_difference(change, language);
    words.what = word("compare.what-" + std::string(audit::name_of(change.what)), language);
    words.kind = word("compare.kind-" + std::string(audit::name_of(change.kind)), language);
    if (change.doubt != audit::Doubt::none)
        words.why = word("compare.doubt-" + std::string(audit::name_of(change.doubt)), language);
    words.sentence = sentence(text_of(sentence_of(compared, change, words, place), language));
    return words;
}

std::string pages_of_change(const VersionChange& change, Language language) {
    const int before = change.before.place.page, after = change.after.place.page;
    const std::string word(phrases_of(language).page);
    if (before <= 0 && after <= 0) return {};
    if (before <= 0 || after <= 0) return word + " " + std::to_string(std::max(before, after));
    return word + " " + std::to_string(before) + " → " + word + " " + std::to_string(after);
}

std::string_view heading_of(audit::ChangeWeight weight, Language language) {
    return word("compare.heading-" + std::string(audit::name_of(weight)), language);
}

std::string summary_of(const ComparedReports& compared, Language language) {
    const audit::Comparison& comparison = compared.comparison;
    std::string counts;
    for (const audit::ChangeWeight weight : weights_in_order()) {
        const int count = audit::count_of(comparison, weight);
        if (count == 0) continue;
        const Message part{"compare.count-" + std::string(audit::name_of(weight)),
                           {as_is("count", std::to_string(count))}};
        counts += (counts.empty() ? "" : ", ") + text_of(part, language);
    }
    const bool differ = audit::count_of(comparison, audit::ChangeWeight::numbers) > 0;
    std::string out(word(differ ? "compare.differ" : "compare.same", language));
    if (!counts.empty()) out += ": " + counts;
    const Message same{
        "compare.same-counts",
        {as_is("numbers", std::to_string(comparison.same_numbers)), as_is("rows", std::to_string(comparison.same_rows)),
         as_is("before", std::to_string(comparison.rows_before)),
         as_is("after", std::to_string(comparison.rows_after))}};
    out += ". " + text_of(same, language);
    if (audit::are_unlike(comparison)) out += " " + std::string(word("compare.unlike", language));
    if (!comparison.whole_before || !comparison.whole_after)
        out += " " + std::string(word("compare.not-whole", language));
    return out;
}

std::vector<std::string> unread_of(const Report& report, Language language) {
    struct Skipped {
        const Diagnostic* first;
        std::vector<int> pages;
    };
    std::vector<Skipped> all;
    for (const std::vector<Diagnostic>* list : {&report.document.diagnostics, &report.statements.diagnostics}) {
        for (const Diagnostic& diagnostic : *list) {
            if (!tells_of_loss(diagnostic)) continue;
            auto known = std::ranges::find_if(
                all, [&](const Skipped& skipped) { return skipped.first->code == diagnostic.code; });
            if (known == all.end()) known = all.insert(all.end(), {&diagnostic, {}});
            if (diagnostic.page > 0 && std::ranges::find(known->pages, diagnostic.page) == known->pages.end())
                known->pages.push_back(diagnostic.page);
        }
    }
    const Phrases& phrases = phrases_of(language);
    std::vector<std::string> lines;
    const int read = static_cast<int>(report.document.pages.size());
    if (read < report.document.page_count) {
        lines.push_back(std::string(phrases.pages_read) + " " + std::to_string(read) + " " + std::string(phrases.of) +
                        " " + std::to_string(report.document.page_count) + " " + std::string(phrases.pages));
    }
    for (const Skipped& skipped : all) {
        constexpr std::size_t most_pages = 12;
        std::string where;
        for (std::size_t i = 0; i < skipped.pages.size() && i < most_pages; ++i)
            where += (i == 0 ? std::string(phrases.page) + " " : ", ") + std::to_string(skipped.pages[i]);
        if (skipped.pages.size() > most_pages) where += " …";
        lines.push_back((where.empty() ? std::string(phrases.whole_file) : where) + ": " +
                        told(*skipped.first, language));
    }
    return lines;
}

}  // namespace solieu::output
