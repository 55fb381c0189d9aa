#pragma once
// The indicators of all rows and prose figures of a report, from their labels and their places: see match_indicator.h.
//
// Each pack that has indicators reads all rows for itself; of a row that several packs know the likeliest counts, of
// two that are as likely that of the earlier pack.
//
// A row that matches nothing has an id of its own (local_indicator.h); a figure has none. Figures that tell of a goal
// or of a change are no indicator's values.

#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"
#include "normalize/fact.h"
#include "normalize/indicators/label_weights.h"
#include "normalize/row_unit.h"

namespace solieu::normalize {

struct TableIndicators {
    std::vector<IndicatorId> rows;
    std::vector<Basis> bases;  // of the rows: what their words say ("lũy kế từ đầu năm", "trong kỳ báo cáo"), else
                               // those of the rows above, else what the indicator always is
};

// `units`: of the table.
[[nodiscard]] TableIndicators indicators_of_rows(const grammar::Statements& statements, const grammar::Table& table,
                                                 const TableUnits& units, const Lexicon& lexicon,
                                                 const LabelWeights& weights = {});

[[nodiscard]] std::vector<IndicatorId> indicators_of_figures(const grammar::Statements& statements,
                                                             const Lexicon& lexicon, const LabelWeights& weights = {});

}  // namespace solieu::normalize
