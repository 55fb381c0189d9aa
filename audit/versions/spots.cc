#include "audit/versions/spots.h"

#include <algorithm>
#include <utility>

namespace solieu::audit {
namespace {

constexpr int misread_words = 50;  // in hundredths: so much of the words is the same, the rest may be misread

}  // namespace

const grammar::Table& table_of(const Version& version, int table) {
    return version.statements.tables[static_cast<std::size_t>(table)];
}

const grammar::Row& row_of(const Version& version, const VersionRow& row) {
    return table_of(version, row.table).rows[static_cast<std::size_t>(row.row)];
}

ChangeSpot spot_of(const Version& version, const VersionRow& row) {
    const grammar::Row& found = row_of(version, row);
    return {.table = row.table, .row = row.row, .written = on_one_line(found.label.text), .place = found.place};
}

ChangeSpot spot_of_value(const Version& version, const VersionRow& row, int value) {
    const grammar::RowValue& cell = row_of(version, row).values[static_cast<std::size_t>(value)];
    ChangeSpot spot{.table = row.table,
                    .row = row.row,
                    .value = value,
                    .column = cell.column,
                    .written = on_one_line(cell.text.text),
                    .place = cell.place.page > 0 ? cell.place : row_of(version, row).place};
    if (const normalize::Fact* fact = cell_of(version, row.table, row.row, value)) {
        spot.number = fact->quantity.value;
        spot.unit = fact->quantity.unit;
    }
    return spot;
}

ChangeSpot spot_of_table(const Version& version, int table) {
    const grammar::Table& found = table_of(version, table);
    ChangeSpot spot{.table = table, .written = on_one_line(found.title)};
    if (!found.rows.empty()) spot.place = found.rows.front().place;
    spot.place.page = found.first_page;
    return spot;
}

ChangeSpot spot_of_column(const Version& version, int table, int column) {
    ChangeSpot spot = spot_of_table(version, table);
    spot.column = column;
    spot.written = on_one_line(table_of(version, table).columns[static_cast<std::size_t>(column)].title);
    return spot;
}

int numbers_in(const Version& version, const VersionRow& row, int column) {
    int numbers = 0;
    const auto& cells = row_of(version, row).values;
    for (int i = 0; i < static_cast<int>(cells.size()); ++i) {
        if (column >= 0 && cells[static_cast<std::size_t>(i)].column != column) continue;
        const normalize::Fact* fact = cell_of(version, row.table, row.row, i);
        if (fact && has_number(fact->quantity)) ++numbers;
    }
    return numbers;
}

WrittenSpot written_spot(const Version& version, const VersionRow& row, const grammar::Text& text, int index) {
    ChangeSpot spot = spot_of(version, row);
    spot.text = index;
    spot.written = on_one_line(text.text);
    const grammar::Place place = grammar::place_of(text);
    if (place.page > 0) spot.place = place;
    return {std::move(spot), is_recognised(version, spot.place.page)};
}

std::string on_one_line(std::string_view text) {
    std::string out(text);
    std::ranges::replace(out, '\n', ' ');
    return out;
}

void add_words_change(Compared what, WrittenSpot before, WrittenSpot after, WordBook& book, Comparison& comparison) {
    if (before.spot.written == after.spot.written) return;
    const WrittenWords first = book.words_of(before.spot.written), second = book.words_of(after.spot.written);
    if (first.exact == second.exact) return;
    VersionChange change{.what = what, .before = std::move(before.spot), .after = std::move(after.spot)};
    if (first.exact.empty()) change.kind = ChangeKind::added;
    if (second.exact.empty()) change.kind = ChangeKind::removed;
    if (before.recognised || after.recognised) {
        const bool alike = first.plain == second.plain || first.exact.empty() || second.exact.empty() ||
                           likeness(sorted(first.plain), sorted(second.plain)) >= misread_words ||
                           first.plain.size() < 3;
        if (alike) {
            change.weight = ChangeWeight::doubtful;
            change.doubt = first.exact.empty() || second.exact.empty() ? Doubt::not_read : Doubt::unsure;
        }
    }
    comparison.changes.push_back(std::move(change));
}

void add_value_change(const Judgement& judgement, Compared what, ChangeSpot before, ChangeSpot after,
                      Comparison& comparison) {
    using Outcome = Judgement::Outcome;
    const bool same_number = judgement.outcome == Outcome::same || judgement.outcome == Outcome::precision ||
                             (judgement.outcome == Outcome::words && before.number && after.number);
    if (same_number) ++comparison.same_numbers;
    if (judgement.outcome == Outcome::same) return;
    VersionChange change{
        .what = what, .doubt = judgement.doubt, .before = std::move(before), .after = std::move(after)};
    switch (judgement.outcome) {
        case Outcome::precision:
            change.weight = ChangeWeight::remark;
            break;
        case Outcome::words:
            change.weight = ChangeWeight::words;
            break;
        case Outcome::appears:
            change.kind = ChangeKind::added;
            change.weight = ChangeWeight::numbers;
            break;
        case Outcome::vanishes:
            change.kind = ChangeKind::removed;
            change.weight = ChangeWeight::numbers;
            break;
        case Outcome::same:
        case Outcome::differ:
        case Outcome::unit:
            change.weight = ChangeWeight::numbers;
            break;
    }
    if (judgement.doubt != Doubt::none) change.weight = ChangeWeight::doubtful;
    comparison.changes.push_back(std::move(change));
}

}  // namespace solieu::audit
