#pragma once
// What a cell looks like, whatever its words mean: a number, an amount with its unit, a year, a code, a date, words.
//
// Example:
//   look_of("1.872")            == CellLook::number
//   look_of("05 ngày làm việc") == CellLook::amount
//   look_of("1.001193")         == CellLook::code      as the packs know codes (not_figures.tsv)
//   look_of("2031")             == CellLook::year
//   look_of("12/02/2031")       == CellLook::date
//   look_of("–")                == CellLook::dash
//   look_of("Sở Nội vụ")        == CellLook::words

#include <string_view>

#include "base/lexicon/lexicon.h"

namespace solieu::grammar {

enum class CellLook { blank, dash, number, amount, year, code, date, words };

// `text` is NFC; line ends count as spaces.
[[nodiscard]] CellLook look_of(std::string_view text, const Lexicon& lexicon);

// A number or an amount.
[[nodiscard]] bool is_quantity(CellLook look);

}  // namespace solieu::grammar
