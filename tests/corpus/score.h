#pragma once
// Compares what the engine found in a sample with its truth.
//
// Rows are paired in order by label and STT, labels with a few wrong letters too; then STT, label, unit, note and every
// cell must be equal as written (white space apart), and every number of a cell equal in value. Prose figures are
// compared as numbers with or without percent; a fraction gives two. A planted fault counts as found when a finding of
// one of its rules refers to one of its anchors; a finding of severity error that belongs to no fault is a false alarm.

#include <string>
#include <utility>
#include <vector>

#include "tests/corpus/engine.h"
#include "tests/corpus/truth.h"

namespace solieu::corpus {

// A number that was given, with its confidence. Cells that are blank in both are not judged; a number in a row or a
// figure of the prose that the sample does not have is wrong.
struct Judged {
    float confidence = 1;
    bool right = false;
};

struct Score {
    int rows = 0, rows_right = 0;      // exact in every cell
    int values = 0, values_right = 0;  // cells with the right number, text or emptiness
    int extra_rows = 0;                // rows of the engine that the sample does not have
    int facts = 0, facts_right = 0, stray = 0;
    int faults = 0, faults_found = 0;
    int false_errors = 0;
    std::vector<Judged> judged_values, judged_facts;
    std::vector<std::string> misses;  // one line for each thing that is not right
};

[[nodiscard]] Score compare(const Truth& truth, const Outcome& outcome);

// One pair of table and row of the engine for each row of the truth; {-1, -1} where it has none.
[[nodiscard]] std::vector<std::pair<int, int>> paired_rows(const Truth& truth, const Outcome& outcome);

}  // namespace solieu::corpus
