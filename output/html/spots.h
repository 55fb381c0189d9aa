#pragma once
// The places of a page that something is known about: what is outlined on it.
//
// Out: each value of a table that is an observation, each figure of the prose, each place that was not read or is in
//      doubt (a diagnostic with a box); of blank cells, rows, dates, documents and sections those that a finding speaks of. A figure that goes over a line end, or over the end of a page, has
//      a box a line. By page, and on a page in the order of the ids below.
//
// Ids are those of observations.h and ids.h: "t3.r12.v1", "f17", "t3.r12", "d5", "c6", "s4", "n2".

#include <map>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "output/report.h"

namespace solieu::output {

struct Spot {
    std::string id;
    Box box;
    bool unsure = false;  // read with a confidence below sure_reading
};

// A value or figure read with less confidence is marked as one to be looked at.
inline constexpr float sure_reading = 0.9F;

using Spots = std::map<int, std::vector<Spot>>;  // by page number

[[nodiscard]] Spots spots_of(const Report& report);

}  // namespace solieu::output
