#include "audit/versions/row_changes.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "audit/versions/spots.h"

namespace solieu::audit {
namespace {

class RowChanges {
  public:
    RowChanges(const Version& before, const Version& after, const ComparedTables& tables, WordBook& book,
               Comparison& comparison)
        : before_(before),
          after_(after),
          columns_(*tables.columns),
          columns_told_(tables.columns_told),
          book_(book),
          comparison_(comparison) {}

    // Whether numbers mean something else for a unit that another place tells of.
    bool compare(const VersionRow& a, const VersionRow& b, bool moved) {
        const grammar::Row &first = row_of(before_, a), &second = row_of(after_, b);
        if (moved) {
            comparison_.changes.push_back({.what = Compared::row,
                                           .kind = ChangeKind::moved,
                                           .before = spot_of(before_, a),
                                           .after = spot_of(after_, b)});
        }
        if (first.stt != second.stt) {
            ChangeSpot old_number = spot_of(before_, a), new_number = spot_of(after_, b);
            old_number.written = first.stt;
            new_number.written = second.stt;
            add_words_change(Compared::stt, {std::move(old_number), is_recognised(before_, first.place.page)},
                             {std::move(new_number), is_recognised(after_, second.place.page)}, book_, comparison_);
        }
        if (a.label.exact != b.label.exact) {
            add_words_change(Compared::label, written_spot(before_, a, first.label),
                             written_spot(after_, b, second.label), book_, comparison_);
        }
        compare_values(a, b);
        compare_unit(a, b);
        compare_texts(a, b);
        add_words_change(Compared::note, written_spot(before_, a, first.note), written_spot(after_, b, second.note),
                         book_, comparison_);
        return same_digits_;
    }

  private:
    // The same digits in another unit are another number; what was converted is the same number.
    void compare_unit(const VersionRow& a, const VersionRow& b) {
        const std::size_t known = comparison_.changes.size();
        add_words_change(Compared::unit, written_spot(before_, a, row_of(before_, a).unit),
                         written_spot(after_, b, row_of(after_, b).unit), book_, comparison_);
        if (comparison_.changes.size() == known || !same_digits_) return;
        VersionChange& change = comparison_.changes.back();
        if (change.weight == ChangeWeight::words) change.weight = ChangeWeight::numbers;
        same_digits_ = false;
    }

    void compare_values(const VersionRow& a, const VersionRow& b) {
        const auto &first = row_of(before_, a).values, &second = row_of(after_, b).values;
        std::vector<int> by_column(columns_.before.size(), -1);
        for (int i = 0; i < static_cast<int>(second.size()); ++i) {
            const int column = second[static_cast<std::size_t>(i)].column;
            if (column >= 0 && static_cast<std::size_t>(column) < by_column.size())
                by_column[static_cast<std::size_t>(column)] = i;
        }
        std::vector<char> taken(second.size());
        for (int i = 0; i < static_cast<int>(first.size()); ++i) {
            const int column = first[static_cast<std::size_t>(i)].column;
            const bool known = column >= 0 && static_cast<std::size_t>(column) < columns_.after.size();
            const int other = known ? columns_.after[static_cast<std::size_t>(column)] : -1;
            const int partner = other < 0 ? -1 : by_column[static_cast<std::size_t>(other)];
            if (partner >= 0) taken[static_cast<std::size_t>(partner)] = 1;
            if (partner < 0 && known && other < 0 && columns_told_) continue;  // the column is gone
            compare_value(a, i, b, partner);
        }
        for (int i = 0; i < static_cast<int>(second.size()); ++i) {
            const int column = second[static_cast<std::size_t>(i)].column;
            const bool known = column >= 0 && static_cast<std::size_t>(column) < columns_.before.size();
            if (taken[static_cast<std::size_t>(i)]) continue;
            if (columns_told_ && known && columns_.before[static_cast<std::size_t>(column)] < 0) continue;
            compare_value(a, -1, b, i);
        }
    }

    // -1: there is no such cell.
    void compare_value(const VersionRow& a, int value_before, const VersionRow& b, int value_after) {
        const normalize::Fact* first = value_before < 0 ? nullptr : cell_of(before_, a.table, a.row, value_before);
        const normalize::Fact* second = value_after < 0 ? nullptr : cell_of(after_, b.table, b.row, value_after);
        if (!first && !second) return;
        static const normalize::Quantity none;
        VersionValue old_value{.quantity = &none}, new_value{.quantity = &none};
        if (first) old_value = value_of(before_, *first);
        if (second) new_value = value_of(after_, *second);
        if (!first) old_value.recognised = is_recognised(before_, row_of(before_, a).place.page);
        if (!second) new_value.recognised = is_recognised(after_, row_of(after_, b).place.page);
        Judgement judgement = judge(old_value, new_value, book_);
        // The unit of the row, of its column or of the table tells so.
        if (judgement.outcome == Judgement::Outcome::unit) {
            same_digits_ = true;
            judgement = {};
        }
        const bool number = has_number(*old_value.quantity) || has_number(*new_value.quantity);
        if (judgement.outcome == Judgement::Outcome::same && !number) return;
        ChangeSpot from = first ? spot_of_value(before_, a, value_before) : spot_of(before_, a);
        ChangeSpot to = second ? spot_of_value(after_, b, value_after) : spot_of(after_, b);
        if (!first) from.written.clear();
        if (!second) to.written.clear();
        add_value_change(judgement, Compared::value, std::move(from), std::move(to), comparison_);
    }

    void compare_texts(const VersionRow& a, const VersionRow& b) {
        const auto &first = row_of(before_, a).texts, &second = row_of(after_, b).texts;
        std::vector<char> taken(second.size());
        static const grammar::Text nothing;
        for (int i = 0; i < static_cast<int>(first.size()); ++i) {
            const int column = first[static_cast<std::size_t>(i)].column;
            const bool known = column >= 0 && static_cast<std::size_t>(column) < columns_.after.size();
            const int other = known ? columns_.after[static_cast<std::size_t>(column)] : -1;
            if (other < 0) continue;  // the column is gone
            const auto found = std::ranges::find(second, other, &grammar::RowValue::column);
            const bool there = found != second.end();
            if (there) taken[static_cast<std::size_t>(found - second.begin())] = 1;
            add_words_change(Compared::text, written_spot(before_, a, first[static_cast<std::size_t>(i)].text, i),
                             written_spot(after_, b, there ? found->text : nothing,
                                          there ? static_cast<int>(found - second.begin()) : -1),
                             book_, comparison_);
        }
        for (int i = 0; i < static_cast<int>(second.size()); ++i) {
            const int column = second[static_cast<std::size_t>(i)].column;
            const bool known = column >= 0 && static_cast<std::size_t>(column) < columns_.before.size();
            if (taken[static_cast<std::size_t>(i)] || !known || columns_.before[static_cast<std::size_t>(column)] < 0)
                continue;
            add_words_change(Compared::text, written_spot(before_, a, nothing),
                             written_spot(after_, b, second[static_cast<std::size_t>(i)].text, i), book_, comparison_);
        }
    }

    const Version& before_;
    const Version& after_;
    const Pairing& columns_;
    bool columns_told_;
    WordBook& book_;
    Comparison& comparison_;
    bool same_digits_ = false;  // of numbers in another kind of unit
};

}  // namespace

bool add_row_changes(const Version& before, const VersionRow& row_before, const Version& after,
                     const VersionRow& row_after, const ComparedTables& tables, bool moved, WordBook& book,
                     Comparison& comparison) {
    return RowChanges(before, after, tables, book, comparison).compare(row_before, row_after, moved);
}

}  // namespace solieu::audit
