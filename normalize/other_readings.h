#pragma once
// The other readings of recognised numbers, brought from the words of the pages to the facts.
//
// A number that was recognised in a picture carries all likely readings (extract::Word::readings). A fact whose number
// is one such word gets those that are a number of the same kind but another value; what stands around the number in
// the word ("(1.872)," ) must be the same. Facts of text layers get none.
//
//   word "1.372" with readings {"1.372": 0.62, "1.872": 0.36}  -> fact 1372, readings {1872, "1.872", 0.36}

#include <vector>

#include "base/lexicon/lexicon.h"
#include "extract/document.h"
#include "normalize/fact.h"
#include "normalize/repair.h"

namespace solieu::normalize {

// One for each fact that has such readings.
[[nodiscard]] std::vector<Repair> find_other_readings(const extract::Document& document,
                                                      const grammar::Statements& statements, const Facts& facts,
                                                      const Lexicon& lexicon);

}  // namespace solieu::normalize
