#pragma once
// Quantities: numbers with kind and unit, read from the way Vietnamese reports write them.
//
// '.' groups thousands and ',' is the decimal mark; both marks are also used the other way, which the numbers of the
// column, table and document decide together (marks.h). Grouping needs exactly three digits after each dot. Where two
// readings stay possible ("1.420" with unit % or kg) the likelier is `value` and the other stands in `alternatives`;
// the audit lets the row's relations decide.
//
// A cell is a number only when all of it is understood: "12 và 15", "1'284" are text. What is written like a code of
// the packs (packs/vi/not_figures.tsv) is one: it has no value.
//
// Example:
//   read_cell("1.872", "Thủ tục")   -> count 1872
//   read_cell("98.49%", "%")        -> percent 98.49, decimals 2
//   read_cell("69.843,53\n2", "Triệu đồng") -> money 69843.532, decimals 3
//   read_cell("28 (huyện 27, xã 01)", "Thủ tục") -> count 28, parts {huyện 27}, {xã 1}
//   read_cell("2 tỷ 300 triệu đồng", "") -> money 2300
//   read_cell("(365,5)", "Triệu đồng") -> money -365.5, decimals 1
//   read_cell("1.007740", "")       -> code
//   read_cell("x", "")              -> tick
//   read_cell("Chưa thực hiện", "") -> text
//   read_cell("-", "Người")         -> missing

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "base/lexicon/lexicon.h"
#include "normalize/values/marks.h"
#include "normalize/values/unit.h"

namespace solieu::normalize {

enum class QuantityKind { count, percent, decimal, fraction, money, code, tick, text, missing };

// Numbers of which several make up a whole; a rate, a code or a mark is none.
[[nodiscard]] constexpr bool is_addable(QuantityKind kind) {
    return kind == QuantityKind::count || kind == QuantityKind::money || kind == QuantityKind::decimal;
}
// A blank cell may be nothing.
[[nodiscard]] constexpr bool is_addable_or_blank(QuantityKind kind) {
    return is_addable(kind) || kind == QuantityKind::missing;
}

[[nodiscard]] std::string_view name_of(QuantityKind kind);  // "count", "percent", …: the contract's words

struct Quantity;

struct QuantityPart {
    std::string label;  // "huyện"
    std::string raw;    // "27"
    Decimal value;
};

struct Quantity {
    QuantityKind kind = QuantityKind::missing;
    std::optional<Decimal> value;  // of a fraction: none, unless the text states it
    std::string unit;              // as written: "%", "Thủ tục", "triệu đồng"; "" for none
    int decimals = 0;              // digits after the mark as written
    std::optional<Decimal> numerator, denominator;
    std::vector<Decimal> alternatives;  // other readings of the same digits, likeliest first
    std::vector<QuantityPart> parts;    // several values or a breakdown in one cell
    bool digits_rejoined = false;       // a digit group split by a space or line end was put together
    bool point_as_decimal = false;      // '.' was read as the decimal mark
    std::optional<Decimal> read;        // of a mended misreading: what was read; `value` is another reading then
};

// One written number, nothing around it: "1.872", "99,78", "98.49", "05", "1.258.423", "12,3", "69.843,53 2".
// `expects_decimal`: the context is a percent or a measured amount, so that "5.75" and "1.420" lean to a decimal.
struct NumberReading {
    Decimal value;
    std::vector<Decimal> alternatives;
    bool digits_rejoined = false;
    bool point_as_decimal = false;
};
[[nodiscard]] std::optional<NumberReading> read_number(std::string_view raw, bool expects_decimal);

// What is known of a cell beside its unit.
struct CellForm {
    Marks marks;
    bool score = false;  // its column holds points: "12,734" is no twelve thousand
};

// The content of a value cell; `unit` is the row's unit cell, which may be a code list ("Có = 1; Không = 0").
[[nodiscard]] Quantity read_cell(std::string_view raw, std::string_view unit, const Lexicon& lexicon,
                                 const CellForm& form = {});

// The same with what the unit means; `unit` single-spaced.
[[nodiscard]] Quantity read_cell(std::string_view raw, const std::string& unit, const Unit& meaning,
                                 const Lexicon& lexicon, const CellForm& form = {});

// The number(s) and unit of a prose figure. The number may be an amount in two units: "2 tỷ 300" and "triệu đồng".
[[nodiscard]] Quantity read_figure(std::string_view number, std::string_view denominator, std::string_view unit,
                                   const Lexicon& lexicon, const Marks& marks = {});

}  // namespace solieu::normalize
