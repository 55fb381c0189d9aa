#pragma once
// The Report as JSON: schema "solieu.report/1".
//
// Out: one object in UTF-8. Its fields always stand in the same order; each page, row, figure, date, citation, finding
// and diagnostic stands on a line of its own. The same report gives the same bytes. Boxes are points from the top left,
// rounded to two decimals; confidences run from 0 to 1, rounded to three; values are strings of a plain decimal. What
// is not known is null; ids are those of ids.h. `raw` is as written, line ends as spaces.
//
// `indicator` of a row is an id of the catalogue (normalize/indicators/indicator.h), of one that is not in it an id of
// its own that begins with "local."; of a prose figure an id of the catalogue or null.
//
// Besides the fields of the schema: the engine names its packs, the report the packs that know it (forms) and its
// territory (name, level, code of the General Statistics Office); its period the days on which such figures are counted
// off (`cut_off`: from, to, assumed where the report does not name them);
// columns of a period have their first and last day (`time`); rows and figures have indicator_score (0…1), rows `basis`
// ("cumulative", "within"), `place` (the division of the country that the row is of, told as the territory is; null for
// none), stt_raw, stt_recovered, reporter, page and box; prose figures have
// confidence, target and change; findings have `places`, one for each ref, which names the value (from 1) and where it
// stands; their `stated` and `expected` are plain decimals (numbers of rows and dates are as written), `expected` what
// the other figures compute to or what stands elsewhere. `corrections` are the changes that would make everything agree
// and that a slip explains, the likeliest first: {ref, value, from, to, lowest, highest, slip, cost}, from what is
// written to what it should be (of several values that would do the likeliest; they lie between the two bounds), with
// the changes needed beside it in `also`. A quantity has alternatives, parts, digits_rejoined and point_as_decimal only
// where there are any.
//
// Example:
//   std::string json;
//   write_json(report, [&](std::string_view piece) { json += piece; });

#include <string_view>

#include "grammar/statement.h"
#include "output/report.h"
#include "output/sink.h"

namespace solieu::output {

void write_json(const Report& report, const Sink& sink);

// As the contract calls it: "stt", "indicator" …
[[nodiscard]] std::string_view name_of(grammar::ColumnRole role);

}  // namespace solieu::output
