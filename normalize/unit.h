#pragma once
// What a unit means: its dimension and, for money, its scale. The table of units is normalize/tables/units.tsv, built
// into the program.
//
//   unit_of("Triệu đồng") -> {UnitKind::money, exponent 6}
//   unit_of("Thủ tục")    -> {UnitKind::count, 0}
//   unit_of("%")          -> {UnitKind::percent, 0}
//   unit_of("Chưa = 0; Hoàn thành = 1") -> {UnitKind::code_list, 0}, codes {0, 1}

#include <string>
#include <string_view>
#include <vector>

namespace solieu::normalize {

enum class UnitKind { none, count, percent, money, measure, code_list, unknown };

struct UnitCode {
    std::string value;    // "1"
    std::string meaning;  // "Hoàn thành"
};

struct Unit {
    UnitKind kind = UnitKind::none;
    int exponent = 0;             // money: power of ten to đồng (triệu 6, tỷ 9)
    std::vector<UnitCode> codes;  // of a code list
};

[[nodiscard]] Unit unit_of(std::string_view written);

// Same thing counted: "Cơ quan, đơn vị" and "đơn vị"; "TTHC" and "thủ tục". Empty units are compatible with all counts.
[[nodiscard]] bool compatible(std::string_view a, std::string_view b);

}  // namespace solieu::normalize
