#pragma once
// The bytes of a text file to UTF-8, and the old encoding that its lines are in.
//
// In:    bytes: UTF-8, UTF-16, or an encoding of Vietnamese from before Unicode; or UTF-8 that shows such bytes as
//        windows-1252 ("C«ng t¸c"), as programs leave it that did not know.
// Out:   valid UTF-8. With `legacy` set its characters are codes of that encoding (see encoding/legacy_decoder.h), and
//        converted_line turns each line into letters; lines that are Unicode already stay as they are.
// Fails: never; bytes that are in no encoding that is known become U+FFFD.
//
// Example: decode_text("C\xABng t\xB8c v\xA8n th\xAD").legacy == LegacyEncoding::tcvn3

#include <optional>
#include <string>
#include <string_view>

#include "extract/encoding/legacy_tables.h"

namespace solieu::extract {

struct DecodedText {
    std::string utf8;
    std::optional<LegacyEncoding> legacy;
};

[[nodiscard]] DecodedText decode_text(std::string_view bytes);
[[nodiscard]] std::string converted_line(std::string_view line, LegacyEncoding encoding);

}  // namespace solieu::extract
