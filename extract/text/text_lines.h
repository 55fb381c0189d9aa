#pragma once
// Step 1 of the reader of extracted text: bytes in UTF-8 to source lines.
//
// In:    valid UTF-8; the result holds views into it, so it must outlive the result.
// Out:   the lines that are not blank, cleaned (NFC, see clean), with their place and the blank lines above
//        them. A <table> and what follows a </table> begin a line of their own. LF, CRLF, CR, VT, NEL, U+2028 and
//        U+2029 end a line, a form feed ends a line and its page.
// Fails: never; `over_lines` or `over_limit` is set and the rest left out when there are more lines or pages than
//        asked for.
//
// Example: "a\r\n\r\nb" -> lines {"a", number 0}, {"b", number 2, blanks_before 1}

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/text_encoding.h"

namespace solieu::extract {

struct SourceLine {
    std::string_view text;   // clean; tabs and outer spaces kept; not blank (a tab alone is an empty cell: not blank)
    std::string_view raw;    // as the file has it when that differs, else empty
    int page = 1;            // from 1
    int number = 0;          // from 0 on its page
    std::size_t column = 0;  // of its first character, when it is the rest of a printed line
    int blanks_before = 0;   // blank lines directly above it on its page
    bool gap_of_spaces = false;  // one of them consists of many spaces: how text layers show the rule above footnotes
};

struct SourcePage {
    int lines = 0;          // blank ones included
    std::size_t width = 0;  // characters of the longest line
};

struct SourceText {
    std::vector<SourceLine> lines;
    std::vector<SourcePage> pages;
    std::deque<std::string> mended;  // what `text` and `raw` point to where cleaning changed a line
    bool over_limit = false;         // more pages than asked for
    bool over_lines = false;         // more lines
};

struct SourceLimits {
    std::size_t lines = 1'500'000;
    std::size_t pages = 5000;
};

// With `legacy`, lines in that encoding are converted (see text_encoding.h).
[[nodiscard]] SourceText split_lines(std::string_view utf8, const SourceLimits& limits,
                                     std::optional<LegacyEncoding> legacy = {});

// Without spaces (not tabs) at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

[[nodiscard]] inline bool same_place(const SourceLine& above, const SourceLine& below) {
    return above.page == below.page && below.blanks_before == 0;
}

}  // namespace solieu::extract
