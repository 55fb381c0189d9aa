#pragma once
// The decimal marks of a document, of each table and each column: the evidence of all their numbers, gathered once.
//
// In:    the statements.
// Out:   Marks for each value column and for the prose. A column is believed first, then its table, then the document.
//        Sums that hold by one mark only decide (mark_sums.h). Rates say nothing beyond their column: they are copied
//        from spreadsheets with a point into reports that write a comma; but where all the other numbers of the table
//        are like "9,850" and nothing else tells, the points of its rates do. Numbers that the file holds as numbers
//        (workbooks) say nothing of what people typed.
// Fails: never.
//
// Example:
//   const NumberMarks marks = find_marks(statements, measures_of(statements, lexicon), lexicon);
//   marks.of_column(table, column).near == DecimalMark::point

#include <vector>

#include "base/lexicon/lexicon.h"
#include "grammar/statement.h"
#include "normalize/values/marks.h"
#include "normalize/values/measure.h"

namespace solieu::normalize {

struct NumberMarks {
    Marks prose;
    std::vector<std::vector<Marks>> columns;  // columns[table][column]

    [[nodiscard]] Marks of_column(std::size_t table, int column) const {
        if (table >= columns.size() || column < 0 || static_cast<std::size_t>(column) >= columns[table].size())
            return {};
        return columns[table][static_cast<std::size_t>(column)];
    }
};

// measures[table][column]: what the heads say.
using Measures = std::vector<std::vector<Measure>>;
[[nodiscard]] Measures measures_of(const grammar::Statements& statements, const Lexicon& lexicon);

[[nodiscard]] NumberMarks find_marks(const grammar::Statements& statements, const Measures& measures,
                                     const Lexicon& lexicon);

}  // namespace solieu::normalize
