#pragma once
// Capitals that TCVN3 has no codes for.
//
// In:    letters read from codes; `caseless` tells those whose code stands for the capital, too.
// Out:   caseless letters that are capitals are made so. Capitals::all: every letter becomes one.
//        Capitals::as_written: in a word with two capitals or more and no small letter, the caseless ones are capitals;
//        a word with fewer letters whose case is known ("X·", "ý") takes after the words in capitals beside it in its
//        line. Abbreviations ("TTHC") say nothing about their neighbours.
//
// Example: "CéNG HßA" is "CỘNG HÒA", "Së NéI Vô" is "SỞ NỘI VỤ", "Sè TTHC" is "Số TTHC"

#include <vector>

#include "extract/encoding/legacy_decoder.h"

namespace solieu::extract {

void raise_capitals(std::vector<LegacyLetter>& letters, Capitals capitals);

}  // namespace solieu::extract
