#pragma once
// Reads one prose figure at a number: how far it goes (fraction, torn digits, unit, rate), and whether it is a quantity
// at all.
//
//   read_figure_form("tiếp nhận 1.706 TTHC")            -> number 1.706, unit "TTHC"
//   read_figure_form("13/25 chỉ tiêu")                  -> number 13, denominator 25, unit "chỉ tiêu"
//   read_figure_form("45,5 triệu đồng/60 triệu đồng")   -> number 45,5, denominator 60, unit "triệu đồng"
//   read_figure_form("tỷ lệ đạt 99,61%")                -> number 99,61, unit "%"
//   read_figure_form("theo Điều 3")                     -> none
//   read_figure_form("9 tháng")                         -> none
//   read_figure_form("kỳ họp thứ 6")                    -> none

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/words/prose_words.h"

namespace solieu::grammar {

struct FigureForm {
    std::size_t first = 0, last = 0;  // tokens: the number(s) and the unit
    std::size_t begin = 0, end = 0;   // bytes
    std::string number, denominator;
    std::string unit;
    std::size_t noun = 0;  // the first token of the unit; `last` when there is none
    bool bare = false;     // no unit and nothing counted follows
    bool none = false;     // `không có` that answers a count
};

// `blocked[i]`: token i belongs to a date, a citation or something else that is no quantity.
// `previous`: the figure read before this one in the paragraph, or nullptr.
[[nodiscard]] std::optional<FigureForm> read_figure_form(const ProseWords& words, std::size_t token,
                                                         const std::vector<bool>& blocked, const FigureForm* previous);

// `không có`, `chưa có`, `không` at `token` where it answers a count: behind a colon (`không có` also behind `là`) and
// before the end of the clause.
[[nodiscard]] std::optional<FigureForm> read_none(const ProseWords& words, std::size_t token);

// Whether the token is a word that joins phrases and heads none: "và", "của", "đã", "là".
[[nodiscard]] bool is_function_word(const ProseWords& words, std::size_t i);

}  // namespace solieu::grammar
