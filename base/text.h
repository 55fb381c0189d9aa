#pragma once
// Text at the edge: any encoding in, UTF-8 in NFC out; and foldings for comparison. The only user of ICU.
//
// This part of normalize/ is a leaf: extract/ and grammar/ may call it.
//
// Example:
//   fold("Tổng số  TTHC") == "tong so tthc"

#include <cstddef>
#include <string>
#include <string_view>

namespace solieu {

enum class Encoding { utf8, utf16_le, utf16_be, unknown };

// What the bytes are: by byte order mark, else by validity (UTF-8) and the place of zero bytes (UTF-16 without mark).
[[nodiscard]] Encoding detect_encoding(std::string_view bytes);

// UTF-8 without byte order mark; invalid sequences become U+FFFD and are counted in *replaced when given.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding, std::size_t* replaced = nullptr);

// NFC; U+00D0 'Ð' becomes U+0110 'Đ' and U+00F0 becomes U+0111 (the former are letters of other alphabets that old
// keyboards produced); U+00AD, zero-width characters and control characters except \t and \n are dropped; every kind
// of space (U+00A0, U+2000…U+200A, U+202F, U+3000) becomes ' '. Text that is already clean is returned unchanged and
// costs one scan.
[[nodiscard]] std::string clean(std::string_view utf8);

// For matching only, never for output: clean, lower case, tone and vowel marks removed, đ -> d, quotes and dashes
// unified, full-width forms as ASCII, runs of white space single, trimmed. "Thống kê – TTHC" -> "thong ke - tthc".
[[nodiscard]] std::string fold(std::string_view utf8);

// Like fold, but the Vietnamese marks stay: lower case, NFC, new-style tone placement (hoà -> hòa), full-width forms as
// ASCII, single spaces.
[[nodiscard]] std::string lower(std::string_view utf8);

// Runs of white space (tabs and line ends too) to one space, ends trimmed.
[[nodiscard]] std::string single_spaced(std::string_view text);

// The character as UTF-8 at the end of `out`. Any number up to 0x10FFFF; a surrogate is written as it is.
void append_utf8(std::string& out, char32_t character);

// Number of characters (code points) of valid UTF-8.
[[nodiscard]] std::size_t length(std::string_view utf8);

// True when the first letter (after leading non-letters) is upper case / lower case.
[[nodiscard]] bool starts_upper(std::string_view utf8);
[[nodiscard]] bool starts_lower(std::string_view utf8);

// True when the text has letters and none of them is lower case.
[[nodiscard]] bool all_capitals(std::string_view utf8);

}  // namespace solieu
