#pragma once
// The weights by which match_indicator.h compares a label with those of the catalogue. `tools/ablate` sets each to
// nothing and tells what the samples lose by it.

namespace solieu::normalize {

struct LabelWeights {
    // A word, by how many labels of the catalogue have it: rare words tell more.
    int word_light = 1;     // words that tell little ("số", "việc")
    int word_common = 2;    // in more than 60 labels
    int word_frequent = 3;  // in 26 to 60
    int word_known = 4;     // in 11 to 25
    int word_seldom = 5;    // in 4 to 10
    int word_rare = 6;      // in one to three
    int word_unknown = 6;   // of the row, in none

    // A word in brackets.
    int aside_found = 50;     // in hundredths of its weight: the row has it outside, the catalogue in brackets
    int aside_not_found = 1;  // of the row: the catalogue does not have it
    int aside_unknown = 1;    // of the row: no label has it

    // Points of 1000 that are taken from the likeness of the words, or given.
    int mended_word = 15;         // taken for each word of a scan that was mended
    int uncounted = 40;           // taken: a count of the catalogue for a label that does not say that it counts
    int heading = 100;            // taken: a heading of the catalogue for a label that counts
    int other_part = 30;          // taken: a row of another part of the form
    int other_section = 70;       // taken: a prose figure of another part
    int near_parent = 10;         // given: it stands below its parent, though it does not need that
    int below_parent = 60;        // given: it stands below the parent that it needs
    int percent_for_other = 110;  // taken: the unit is a rate, the indicator is none
    int money_for_other = 150;    // taken: the unit is money, the indicator is no amount
    int other_for_money = 150;    // taken: the other way round
    int count_for_rate = 60;      // taken: the unit is counted, the indicator is a rate
    int codes_for_other = 110;    // taken: the unit is a list of codes, the indicator is none
};

}  // namespace solieu::normalize
