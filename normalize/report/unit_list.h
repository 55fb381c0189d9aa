#pragma once
// An official list of divisions of the country, from the cells of a workbook or CSV file to units (territories.h).
//
// In:    the rows of the list, with the heads of its columns among the first; where each stands, for complaints.
// `days`:
//        on which its units stand, where neither the list nor the kinds in it say so (there are no districts and no
//        "thị trấn" since 1 July 2025, no "đặc khu" before).
//        Columns are known by their heads (list_heads.tsv), in Vietnamese or English, whatever their order: code, name,
//        level, province by name or code; old code and name of what went into a unit, or the code of what it went into;
//        days. What else stands there is not looked at. The kind may stand in the name ("Xã An Hòa") in place of a
//        level. Codes that a workbook made numbers of get their zeros back.
// Out:   the units in the order of the list, then those of old.
// Fails: an Error (unreadable) with the place for every row that cannot be read; then nothing of the list counts.
//
// Example:
//   read_unit_list({{"list.csv:1", {"Mã", "Tên", "Cấp", "Tỉnh"}}, {"list.csv:2", {"1234", "An Hòa", "Xã", "Phú Thọ"}}},
//                  {}, lexicon).units[0]            // code "01234", kind "xã", name "An Hòa", province "25"

#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/report/territories.h"

namespace solieu::normalize {

struct ListRow {
    std::string place;
    std::vector<std::string> cells;
};

struct ListDays {
    std::optional<CalendarDate> since, until;
};

struct UnitList {
    std::vector<TerritoryUnit> units;
    bool without_days = false;  // of some unit nobody can tell since when or until when it stands
    std::vector<Error> errors;
};

[[nodiscard]] UnitList read_unit_list(const std::vector<ListRow>& rows, const ListDays& days, const Lexicon& lexicon);

// The lines of territories.tsv, with its comment.
[[nodiscard]] std::string table_of(const std::vector<TerritoryUnit>& units, std::string_view source);

}  // namespace solieu::normalize
