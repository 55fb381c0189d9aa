#pragma once
// The map of a font from codes to letters (ToUnicode) as a file has it may be damaged in a way that its other letters
// tell: Ghostscript 10.00 writes a range that begins above U+00FF with its two bytes laid one over the other, U+1EC9 as
// U+00DF, U+0110 as U+0011 and a dash as a digit (U+2013 as U+0033). Such letters are put right, or are said to be in
// doubt.
//
// In:  the codes of one font and the letter of each, codes in rising order; codes with several letters are left out.
//      Whether the file is known to be of a program that writes such maps.
// Out: what to read in the place of the damaged letters; 0 where they are damaged and what they were is not sure. A map
//      in which nothing contradicts itself gives nothing.
//
// Evidence: most fonts have their letters in the order of Unicode, so that one distance between code and letter holds
// for many. A letter that Vietnamese does not have, or that another code has already, is damaged where no other code
// has its distance, another's distance gives a letter whose bytes laid one over the other are what is written, that
// letter has no code yet, and the letters rise over it. In a font where that was found, or a file known to be damaged,
// also what is out of order is, where only one letter of Vietnamese or sign of text could have become it.
//
// Example: 68B -> U+1EA1, 68D -> U+1EA3, 6B3 -> U+00DF gives {6B3, U+00DF, U+1EC9}

#include <cstdint>
#include <vector>

#include "extract/pdf/cmap_size.h"

namespace solieu::extract {

struct MendedCode {
    std::uint32_t code = 0;
    char32_t written = 0, meant = 0;
};

[[nodiscard]] std::vector<MendedCode> mended_map(const std::vector<MappedCode>& map, bool overlaid = false);

}  // namespace solieu::extract
