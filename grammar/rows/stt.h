#pragma once
// STT: the number that opens a row or a section heading. "1.4.1.", "1.4.1", "III", "a)", "-", "+", "Trong đó".
//
//   parse_stt("1.4.1.") -> {Kind::decimal, "1.4.1", {1, 4, 1}}
//   parse_stt("III.")   -> {Kind::roman, "III", {3}}
//   parse_stt("-")      -> {Kind::dash, "", {}}
//   parse_stt("Trong đó") -> {Kind::within, "", {}}
//   parse_stt("1.872")  -> nullopt   three digits after a dot are never an STT

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lexicon/lexicon.h"

namespace solieu::grammar {

struct Stt {
    enum class Kind { decimal, roman, letter, dash, within };
    Kind kind = Kind::decimal;
    std::string text;          // without trailing dot or bracket; "" for dash and within
    std::vector<int> numbers;  // components
    bool dotted = false;       // was written with a trailing dot or bracket
};

[[nodiscard]] std::optional<Stt> parse_stt(std::string_view written);

// The same, and the words that open parts (packs/vi/function_words.tsv: including): Kind::within; and numbers behind a
// word for a step (section_words.tsv: step): "Bước 1" is 1.
[[nodiscard]] std::optional<Stt> parse_stt(std::string_view written, const Lexicon& lexicon);

// An STT at the beginning of a line, followed by a space or the end: "1.4.1. Số TTHC" -> {stt, 7}. nullopt when the
// line begins with none. Roman numbers and letters need their dot or bracket here; a bare "12 đơn vị" is a count and
// gives nullopt unless `bare_number` is set.
struct LeadingStt {
    Stt stt;
    std::size_t length = 0;  // bytes of the number as written, without the space after it
};
[[nodiscard]] std::optional<LeadingStt> leading_stt(std::string_view line, bool bare_number = false);

}  // namespace solieu::grammar
