#include "extract/number_format.h"

#include <array>
#include <utility>

namespace solieu::extract {
namespace {

std::string roman(int number, bool upper) {
    constexpr std::array<std::pair<int, std::string_view>, 13> steps{{{1000, "M"},
                                                                      {900, "CM"},
                                                                      {500, "D"},
                                                                      {400, "CD"},
                                                                      {100, "C"},
                                                                      {90, "XC"},
                                                                      {50, "L"},
                                                                      {40, "XL"},
                                                                      {10, "X"},
                                                                      {9, "IX"},
                                                                      {5, "V"},
                                                                      {4, "IV"},
                                                                      {1, "I"}}};
    if (number <= 0 || number >= 4000) return std::to_string(number);
    std::string text;
    for (const auto& [value, letters] : steps) {
        for (; number >= value; number -= value) text += letters;
    }
    if (!upper)
        for (char& c : text) c = static_cast<char>(c - 'A' + 'a');
    return text;
}

// a … z, aa, bb … zz, aaa: Word repeats the letter.
std::string letters(int number, char first) {
    if (number <= 0 || number > 780) return std::to_string(number);
    return std::string(static_cast<std::size_t>((number - 1) / 26) + 1, static_cast<char>(first + (number - 1) % 26));
}

}  // namespace

std::string format_number(int number, std::string_view format) {
    if (format == "none" || format == "bullet") return {};
    if (format == "upperRoman") return roman(number, true);
    if (format == "lowerRoman") return roman(number, false);
    if (format == "upperLetter") return letters(number, 'A');
    if (format == "lowerLetter") return letters(number, 'a');
    if (format == "decimalZero" && number >= 0 && number < 10) return "0" + std::to_string(number);
    return std::to_string(number);
}

std::string_view named_format(std::string_view first) {
    if (first == "1") return "decimal";
    if (first == "a") return "lowerLetter";
    if (first == "A") return "upperLetter";
    if (first == "i") return "lowerRoman";
    if (first == "I") return "upperRoman";
    return {};
}

}  // namespace solieu::extract
