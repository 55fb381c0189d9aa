#pragma once
// What differs between two versions of one report: the product of audit::compare_versions.
//
// A change speaks of one thing at two places; of what was added the place before is empty, of what was removed the
// place after. Numbers are compared as quantities, words without capitals and punctuation.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "grammar/statement.h"

namespace solieu::audit {

enum class Compared {
    head,    // number, date, title … of the report: HeadPart
    table,   // its title, its unit, or the whole of it
    column,  // its head, or the whole of it
    row,     // the whole of it
    stt,     // the number of a row
    label,
    unit,
    value,
    text,  // a cell of words
    note,
    figure,  // of the prose
};
[[nodiscard]] std::string_view name_of(Compared what);

enum class HeadPart { none, number, date, title, issuer, place, period };
[[nodiscard]] std::string_view name_of(HeadPart part);

enum class ChangeKind { changed, added, removed, moved };
[[nodiscard]] std::string_view name_of(ChangeKind kind);

enum class ChangeWeight {
    numbers,   // a number is another one, is new or is gone
    doubtful,  // so it was read, but it may have been misread: a person must look
    words,     // the numbers are the same
    remark,    // the same number, written less or more precisely
};
[[nodiscard]] std::string_view name_of(ChangeWeight weight);

enum class Doubt {
    none,
    unsure,         // recognised from a picture without being sure
    other_reading,  // what the other version says is another reading of what stands here
    not_read,       // nothing was read there on a recognised page, or pages of that version were not read
};
[[nodiscard]] std::string_view name_of(Doubt doubt);

// One side of a change: indexes into the Statements of that version, -1 for none.
struct ChangeSpot {
    int table = -1, row = -1;
    int value = -1;   // into Row::values
    int text = -1;    // into Row::texts
    int column = -1;  // into Table::columns
    int figure = -1;
    std::string written;  // as it stands there, on one line
    std::optional<Decimal> number;
    std::string unit;  // of the number
    grammar::Place place;

    [[nodiscard]] bool is_there() const { return table >= 0 || figure >= 0 || !written.empty() || place.page > 0; }
};

struct VersionChange {
    Compared what = Compared::value;
    HeadPart part = HeadPart::none;
    ChangeKind kind = ChangeKind::changed;
    ChangeWeight weight = ChangeWeight::words;
    Doubt doubt = Doubt::none;
    ChangeSpot before, after;
    int rows = 0;     // of a table that was added or removed
    int numbers = 0;  // of a table, column or row that was added or removed
};

struct Comparison {
    std::vector<VersionChange> changes;  // the head, the tables, the prose, each in the order of the version after
    int same_numbers = 0;                // of tables and prose
    int same_rows = 0;                   // with a partner, whatever changed in them
    int rows_before = 0, rows_after = 0;
    bool whole_before = true, whole_after = true;  // false: pages or parts were not read
};

[[nodiscard]] int count_of(const Comparison& comparison, ChangeWeight weight);

// Hardly anything of the one is found in the other.
[[nodiscard]] bool are_unlike(const Comparison& comparison);

}  // namespace solieu::audit
