#pragma once
// What a unit means: its dimension and its scale. The tables of units are those of the packs: packs/vi/units.tsv.
//
//   unit_of("Triệu đồng", lexicon) -> {UnitKind::money, 6, "money"}   six: million
//   unit_of("Thủ tục", lexicon)    -> {UnitKind::count, 0, "procedure"}
//   unit_of("%", lexicon)          -> {UnitKind::percent, 0, "percent"}
//   unit_of("Chưa = 0; Hoàn thành = 1", lexicon) -> {UnitKind::code_list, 0, ""}, codes {0, 1}

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/lexicon/lexicon.h"

namespace solieu::normalize {

enum class UnitKind { none, count, percent, money, measure, code_list, unknown };

struct UnitCode {
    std::string value;    // "1"
    std::string meaning;  // "Hoàn thành"
};

struct Unit {
    UnitKind kind = UnitKind::none;
    int exponent = 0;                 // scale: power of ten to one đồng, one dossier … (triệu 6, tỷ 9)
    std::string dimension;            // what is counted, from the general to the special: "money", "person/official"
    std::vector<UnitCode> codes;      // of a code list
    std::vector<std::string> senses;  // all that it names: "Cơ quan, đơn vị" names two; `dimension` is the first
    std::string name;                 // as written, lower case
    std::string folded;               // the same without marks, where that is all one knows of it; else ""
};

[[nodiscard]] Unit unit_of(std::string_view written, const Lexicon& lexicon);

// Same thing counted: "Cơ quan, đơn vị" and "đơn vị"; "TTHC" and "thủ tục". Empty units are compatible with all counts.
[[nodiscard]] bool compatible(const Unit& a, const Unit& b);
[[nodiscard]] bool compatible(std::string_view a, std::string_view b, const Lexicon& lexicon);

// The units of a document, each way of writing read once.
struct UnitNumbers {
    std::vector<Unit> units;
    std::unordered_map<std::string, int> numbers;

    int number_of(std::string_view written, const Lexicon& lexicon);   // index into `units`
    const Unit& of(std::string_view written, const Lexicon& lexicon);  // itself; holds until the next is read
};

}  // namespace solieu::normalize
