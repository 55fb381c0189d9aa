#pragma once
// Where a unit may stand in a line: units the vocabulary knows, the rest of one that was wrapped, pieces of a code
// list.
//
// In:    the line, the one below (nullptr at the end), the word behind the STT, whether wide gaps tell cells apart.
// Out:   every place; loose_readings.h makes a reading of each. A few a line.
//
// Example: "Phát phiếu = 1 Kết" above "hợp = 2" -> {codes "Phát phiếu = 1"}, {the same, named: "Kết" begins a name}, …

#include <cstddef>
#include <vector>

#include "grammar/rowsearch/loose_readings.h"

namespace solieu::grammar {

struct UnitMatch {
    UnitPiece piece = UnitPiece::none;
    std::size_t begin = 0, end = 0;
    int node = 0;
    bool pending = false, named = false;
    int first_code = -1, last_code = -1;
    float score = 0;
};

[[nodiscard]] std::vector<UnitMatch> unit_matches(const LooseLine& line, const LooseLine* next, std::size_t begin,
                                                  bool gaps_tell, const Vocabulary& vocabulary,
                                                  const RowWeights& weights);

}  // namespace solieu::grammar
