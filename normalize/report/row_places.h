#pragma once
// Which division of the country each row of a table is of: the rows of a table of provinces, districts or communes.
//
// In:  the tables; what the head says of the report (its day, its period, the province it is of).
// Out: Facts::row_places. A row whose whole label is the name of a division, with its kind ("Huyện Đá Bạc") or, where
//      most rows of the table are names that a list has, without ("Cao Bằng"). Of the two days that a table may tell
//      of, that of the writing and the last of the period, the one on which more of its units stood; a table that tells
//      of divisions as they were (its title, heads or section say so) accuses none of not being there.
//
// Example:
//   facts.row_places = places_of_rows(statements, facts.report, lexicon);   // [0][2] is {"Cao Bằng", province, "04"}

#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::normalize {

[[nodiscard]] std::vector<std::vector<Territory>> places_of_rows(const grammar::Statements& statements,
                                                                 const ReportFacts& report, const Lexicon& lexicon);

}  // namespace solieu::normalize
