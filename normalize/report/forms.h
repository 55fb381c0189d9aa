#pragma once
// Which packs know a report: by the words of its title, the heads of its columns and the labels of its rows, as each
// pack says of itself (pack.toml, [recognised]).
//
// In:    the tables and title of a report, the indicators of its rows.
// Out:   the packs that know it, the surest first, with the form of the pack that its rows are numbered as, where the
//        pack's indicator_labels.tsv tells forms apart. None is a normal answer.
// Score: the mean of what the pack goes by: title and heads (1 or 0), labels (the share that it knows, 1 from the share
//        that it asks for on); packs below a half are left out.
//
// Example: of a province's report on administrative reform {.pack = "cchc-581", .form = "province", .score = 1000}.

#include <vector>

#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::normalize {

[[nodiscard]] std::vector<FormMatch> find_forms(const grammar::Statements& statements, const Facts& facts,
                                                const Lexicon& lexicon);

}  // namespace solieu::normalize
