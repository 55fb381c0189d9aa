#pragma once
// From characters to fragments: stretches of characters that belong together without doubt.
//
// In:  the characters of a page that run in one direction, in the order drawn, and the vertical rulings in their frame.
// Out: fragments in the same order. A space, a gap of more than 0.15 of the font size, another baseline, another size
//      or a vertical ruling in between ends a fragment; a mark that combines is put behind the character it stands on;
//      characters printed twice (poor man's bold) count once.
//
// A word may still be in several fragments, because programs draw in any order; make_lines joins them.

#include <vector>

#include "extract/page/page_content.h"

namespace solieu::extract {

struct Fragment {
    Word word;  // `text` not yet clean; `raw` only of characters that were converted from an old encoding
    float baseline = 0;
    float next = 0;             // x where the next character would stand
    bool space_before = false;  // an explicit space was drawn before or after it
    bool space_after = false;
};

[[nodiscard]] std::vector<Fragment> make_fragments(const PageContent& content, Direction direction,
                                                   const std::vector<Box>& vertical_rulings = {});

}  // namespace solieu::extract
