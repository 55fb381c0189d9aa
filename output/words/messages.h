#pragma once
// The texts of a language, from its catalogue: messages/vi.tsv and messages/en.tsv, compiled in.
//
// A line of a catalogue is a code, a tab and a template. In a template {name} stands for the argument of that name,
// {^name} for the same with its first letter in upper case. Both catalogues have the same codes with the same
// arguments, each code of a source is in them and each entry is used: the ctest output_messages checks it. Only the
// codes diagnostic.* are in Vietnamese alone: the diagnostics' own messages are English.
//
// In:  a message of the audit, or a code.
// Out: the text. Numbers are written 1.234,5 in Vietnamese and 1,234.5 in English, days 21/2/2022 and 2022-02-21.
// Fails: never. A message of an unknown code gives the code, a missing argument nothing; what is nested deeper than any
//        message of the audit is left out.
//
// Example:
//   text_of(finding.message, Language::vi) == "Dòng 3.4 (Tỷ lệ …) ghi 100 % nhưng 32/38 = 84,21 %."

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "audit/findings/message.h"

namespace solieu::output {

enum class Language { vi, en };

// "vi", "en".
[[nodiscard]] std::string_view code_of(Language language);

[[nodiscard]] std::string text_of(const audit::Message& message, Language language);

// Sentences with a space between them.
[[nodiscard]] std::string text_of(const audit::Sentences& sentences, Language language);

// For those who write English only.
[[nodiscard]] std::string in_english(const audit::Sentences& sentences);

// The template itself, for words without arguments; "" for an unknown code.
[[nodiscard]] std::string_view word(std::string_view code, Language language);

// Whether a language has it.
[[nodiscard]] bool has_word(std::string_view code, Language language);

// "1234.50" -> "1.234,50", "1,234.50"; anything that is no plain decimal is returned unchanged.
[[nodiscard]] std::string format_number(std::string_view plain, Language language);

// "2022-02-21" -> "21/2/2022", "2022-02-21"; anything that is no such day is returned unchanged.
[[nodiscard]] std::string format_day(std::string_view iso, Language language);

// The first letter in upper case, when it is one of a to z.
[[nodiscard]] std::string sentence(std::string text);

// All of a catalogue, by code.
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> catalogue(Language language);

}  // namespace solieu::output
