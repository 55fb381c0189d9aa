#pragma once
// The weights by which likeness.h compares a figure of the prose with a row. `tools/ablate` sets each to nothing and
// tells what the samples lose by it.

namespace solieu::audit {

struct LikenessWeights {
    // A word, by how many labels of the report have it: rare words tell more.
    int word_general = 1;  // words of the field that tell little ("số", "việc")
    int word_common = 2;   // in more than six labels
    int word_seldom = 3;   // in three to six
    int word_rare = 4;     // in one or two

    // A word of the row, in tenths of its weight, by where the figure says it.
    int found_in_subject = 10;  // beside the number
    int found_in_clause = 9;    // in the rest of its clause
    int found_in_sentence = 8;  // or in the figure that it is a part of
    int found_in_heading = 6;   // in the headings above it
    int general_not_found = 5;  // nowhere, but it tells little

    // The two sides, in tenths of the whole.
    int row_said = 6;         // how much of the row the figure says
    int figure_known = 4;     // how much of the figure the row knows
    int figure_silent = 700;  // of 1000: what counts as known of a figure whose subject says nothing

    // What is taken for each aspect (level, person, progress …) that only what stands around tells, of 1000.
    int aspect_extra = 100;  // the clause says one that the row does not have
    int aspect_around = 30;  // the clause says the row's
    int aspect_unsaid = 60;  // nobody says the row's, which it has from the rows above
};

}  // namespace solieu::audit
