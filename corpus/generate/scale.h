#pragma once
// Long reports for benchmarks: the parts of a sample again and again, with other figures.

#include <cstdint>

#include "corpus/generate/sample.h"

namespace solieu::generate {

// The sample `times` times over as parts of one report. Counts and amounts of a part are those of the sample times one
// factor, so that sums and rates stay as true as they were; percents, codes and texts stay. Footnotes are numbered on.
// The same seed gives the same report.
[[nodiscard]] Sample scaled(const Sample& sample, int times, std::uint32_t seed);

// "1.465" times 3 is "4.395"; "46" times 30 is "1380", as the source groups; "98,5" times 2 is "197,0".
[[nodiscard]] std::string multiplied(const std::string& number, int factor);

}  // namespace solieu::generate
