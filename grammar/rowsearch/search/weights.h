#pragma once
// The weights of the search for rows in lines that kept no cells: what speaks for a way to read them and what against.
//
// Points are added for a line and for a row; only differences between ways count, so the unit is free: a point is about
// what a label that goes on in lower case shows. Each is a number from 0 up; its line says whether that is given or
// taken. Found by hand on reports as text of several extractors. `tools/ablate` sets each to nothing and tells what the
// samples lose by it: one that costs nothing has no place here.
//
// Example:
//   RowWeights weights;
//   weights.number_follows = 0;  // a number that follows the one before tells nothing
//   find_loose_tables(lines, weights);

namespace solieu::grammar {

struct RowWeights {
    // Numbers (STT) and the one before them.
    float number_first = 4;         // gives: the table's first number is 1, I, A
    float number_below_letter = 4;  // gives: 1 behind I or A
    float number_follows = 5;       // gives: 2.1 behind 2, 2.2 behind 2.1, 3 behind 2.4 (rows without a number between)
    float number_far = 2;           // costs: 2.6 behind 2.1
    float number_parent_missing = 2;  // gives: 3.1 behind 2.4
    float number_jumps = 3;           // costs: 3.2 behind 2.4
    float number_goes_back = 4;       // costs: 2.1 behind 2.4
    float sure_number = 1;            // gives: it has dots ("2.1.", "3."): hardly a figure
    float doubtful_number = 1;        // costs: "3", "a)"
    float dash_alone = 4;             // costs: a dash that is the whole line is no number
    float number_comes_late = 0.5F;   // gives: it stands on a later line of a row that began without one

    // Rows that begin without a number.
    float no_number_known_label = 1.5F;  // costs: with a label that begins as labels do
    float no_number_label = 4;           // costs: with any other label
    float no_number_cells = 1.5F;        // costs: with other cells
    float no_number_above = 1;           // gives: the row above has none either
    float opens_with_value = 6;          // costs: a row that begins with its value
    float opens_with_unit = 5;           // costs: one that begins with its unit
    float opens_with_note = 2.5F;        // costs: one that begins with its note
    float row_passed_over = 6;           // costs: numbers go on over a row of a label only: that was a note
    float valued_row_passed_over = 4;    // costs: the same over one of a label and a value

    // "Trong đó", on one line or two.
    float within_passed_over = 3;  // costs: a half of it that is read as a word of a label

    // What a complete row lacks.
    float row_without_label = 14;     // costs
    float row_of_words_only = 4;      // costs: neither number nor unit nor value
    float label_bracket_open = 2;     // costs, each: a bracket of the label that never closes
    float label_unfinished = 5;       // costs: the label ends in a word that wants another ("của")
    float label_seldom_ends_so = 1;   // costs: it ends in a word that seldom is the last ("năm")
    float label_ends_in_number = 3;   // costs: that number is the value
    float note_unfinished = 3;        // costs: the note ends in a word that wants another
    float unit_unfinished = 6;        // costs: the unit lacks its rest
    float codes_unfinished = 6;       // costs: the list of codes lacks its rest
    float value_without_unit = 0.5F;  // costs: a value and no unit, in a table that has a column of units
    float note_off_centre = 0.7F;     // costs, a line: more lines of the note above the row than below it

    // Units, found in a line.
    float unit_whole = 2;         // gives: a unit of the list
    float unit_begins = 1;        // gives: the beginning of one
    float unit_word = 0.3F;       // gives, a word more: the longest one is meant
    float unit_small = 2;         // costs: it begins in lower case
    float unit_not_used = 3;      // costs: words that this table uses as a unit nowhere else ("TTHC" in a label)
    float unit_rest = 1.5F;       // gives: words that may end a wrapped unit
    float unit_passed_over = 3;   // costs: a unit at the line's end that is read as words of the label
    float codes = 3;              // gives: "Có = 1; Không = 0"
    float codes_passed_over = 3;  // costs, a word: '=' in a label
    float code_name_own = 1.5F;   // costs: a capital where a name should go on

    // Units, in their row.
    float unit_in_row = 1;        // gives: the row's unit begins
    float unit_goes_on = 3;       // gives: what began above goes on here
    float unit_behind_value = 3;  // costs: a unit stands before its value
    float codes_go_on = 1.5F;     // gives: the next code follows
    float code_number = 2.5F;     // gives: the number that was to come

    // Values, found in a line.
    float value_number = 2;            // gives: a number where the value stands
    float number_cell_further = 2.5F;  // costs: a number behind a blank cell: it belongs to the note
    float note_beside_value = 0.5F;    // costs: words behind the value are a note
    float words_behind_value = 1;      // costs: they belong to the value, in a table without notes
    float blank_value = 3;             // costs: the same without a gap
    float words_as_value = 3.5F;       // costs: the same without a gap
    float value_first = 0.5F;          // costs: the line begins with a value
    float last_number = 1;             // costs: label and value with neither
    float last_number_of_label = 4;    // costs: the same behind a word that wants the number ("năm 2024")

    // Values, in their row.
    float value_goes_on = 4;           // gives: what was open above ends here
    float choice_of_unit = 3;          // gives: words that the row's unit lists
    float value_text_again = 2;        // costs: text in a value column that is full already
    float value_behind_unit = 2;       // gives: the unit stands complete above it
    float value_before_unit = 1;       // costs: no unit yet
    float value_before_label = 4;      // costs: the row has neither label nor number yet
    float number_ends_label = 1.5F;    // costs: the same of other numbers
    float value_and_note_no_unit = 1;  // costs: value and note on a line and no unit yet

    // Labels: the first line.
    float label_begins_known = 3;       // gives: it begins as labels do ("Tổng số")
    float label_begins_upper = 1.5F;    // gives: it begins with another capital
    float label_begins_number = 4;      // costs
    float label_begins_small = 8;       // costs: it begins in lower case
    float label_begins_sign = 5;        // costs
    float label_is_dash = 2.5F;         // costs: it is a dash
    float gap_in_label = 1.5F;          // costs, each: a wide gap in it
    float label_bracket_closed = 1.5F;  // costs: brackets close that were never opened

    // Labels: a further line.
    float label_in_bracket = 2.5F;          // gives: a bracket is open
    float label_bracket_tires = 1.2F;       // costs, a line: since the bracket was opened
    float label_wrapped_early = 3;          // costs: the line above is short, its column was not full
    float label_goes_on_seldom_last = 1;    // gives: the line above ends in a word that seldom is the last
    float label_goes_on_unfinished = 2.5F;  // gives: it ends in one that wants another, or in a comma
    float label_goes_on_small = 2;          // gives: this line begins in lower case
    float label_goes_on_bracket = 2;        // gives: it begins with a bracket
    float label_goes_on_pair = 2;           // gives: the two words stand together elsewhere in the document
    float label_goes_on_no_pair = 0.5F;     // costs: they do not, in lower case
    float label_anew_known = 4.5F;          // costs: this line begins as labels do
    float label_anew_upper = 1.5F;          // costs: it begins with another capital
    float label_anew_number = 6;          // costs: it has the row's number and begins anew: the lines above were a note
    float label_number = 2;               // costs: this line begins with a number that is no year
    float label_number_behind_value = 4;  // costs: the same where the value is known
    float label_behind_cells = 1.5F;      // costs: cells stand between
    float label_behind_note = 0.5F;       // costs: a note stands between

    // Notes.
    float note_far_in = 2.5F;              // gives: it stands below the last columns
    float note_unmarked = 2.5F;            // costs: it stands beside its label and nothing parts them
    float note_is_number = 3;              // costs: a number alone is a value
    float note_behind_number = 6;          // costs: behind a number (STT) stands a label first
    float note_begins = 0.5F;              // costs: it begins behind other cells
    float note_begins_behind_value = 2;    // costs: it begins with a line of its own
    float note_begins_alone = 3;           // costs: the same before the value is known
    float note_begins_small = 1.5F;        // costs: it begins in lower case
    float note_begins_label = 3;           // costs: it begins as labels do
    float note_goes_on_alone = 0.5F;       // costs: it goes on with a line of its own
    float note_goes_on_unfinished = 1.5F;  // gives: the line above is unfinished
    float note_goes_on_small = 1;          // gives: this line begins in lower case
    float note_goes_on_pair = 2;           // gives: the two words stand together elsewhere in the document
    float note_goes_on_upper = 1;          // costs: it begins with a capital and nothing was unfinished
    float note_goes_on_label = 3;          // costs: it begins as labels do

    // Several values a row (cell_search.h): which column a word stands in. A row begins.
    float cell_number = 3;               // gives: its number goes on from the one before
    float cell_number_breaks = 3;        // costs: it does not
    float cell_dash = 1.5F;              // gives: it begins with a dash and words behind
    float cell_no_number = 3.5F;         // costs: it begins with its label
    float cell_no_number_valued = 1.5F;  // costs: the same where values end the line
    float cell_known_label = 1.5F;       // gives: that begins as labels do
    float cell_row_complete = 2;         // gives: each of its value cells is filled
    float cell_row_lacks_values = 1;     // costs: some are, others are not
    float cell_row_without_label = 8;    // costs
    float cell_label_unfinished = 3;     // costs: it ends in a word that wants another
    float cell_bracket_open = 1.5F;      // costs, each: a bracket of the label that never closes

    // Of these, a label.
    float cell_label_begins_small = 6;   // costs: it begins in lower case
    float cell_label_begins_number = 7;  // costs: it begins with a number
    float cell_label_begins_value = 4;   // costs: it begins with a sign
    float cell_goes_on_unfinished = 2;  // gives: the line above ends in a word that wants another, or a bracket is open
    float cell_goes_on_small = 1;       // gives: the line begins in lower case
    float cell_goes_on_capitals = 3;    // gives: both are in capitals
    float cell_goes_on_upper = 1.5F;    // costs: it begins with a capital
    float cell_goes_on_known = 2.5F;    // costs: it begins as labels do
    float cell_goes_on_number = 2;      // costs: it begins with a number or sign
    float cell_holds_number = 0.7F;     // costs, each: a number within it
    float cell_holds_office = 1;        // costs, each: the name of an office within it
    float cell_label_behind_cells = 3;  // costs: it goes on behind other cells

    // Of these, other words: who reports, units, text.
    float cell_begins_office = 2.5F;  // gives: it begins as names of offices do
    float cell_begins_unit = 2.5F;    // gives: it is a unit
    float cell_begins_period = 2.5F;  // gives: it is a period ("Năm 2024"), in a column that is none
    float cell_phrase_parted = 10;    // costs: a period or a part of a value ends before its number
    float cell_part_as_row = 6;       // costs: a part of a value ("- Khối sở: 88,5%") opens a row
    float cell_part_goes_on = 3.5F;   // gives: a part with another name stays in the cell of the one before
    float cell_begins_other = 1.5F;   // costs: it begins with another capital, on a line of its own
    float cell_begins_inside = 6;     // costs: the same behind words of the line
    float cell_begins_small = 3;      // costs: it begins in lower case

    // Of these, values.
    float cell_value = 2.5F;          // gives: a number or sign
    float cell_value_is_text = 4.5F;  // costs: words in a cell of a value
    float cell_value_known = 4;       // gives: words that the packs know there
    float cell_value_inside = 3;      // costs: words that begin behind others of the line
    float cell_value_goes_on = 3;     // costs: words behind its number
    float cell_cell_skipped = 1;      // costs, each: a blank cell among the values
    float cell_words_skipped = 0.7F;  // costs, each: a blank cell of words before them
    float cell_note_begins = 1.5F;    // costs

    // Of these, where blank cells leave a blank line each.
    float cell_blanks_fit = 3;   // gives: as many cells further as lines
    float cell_blanks_miss = 3;  // costs: others

    // Text that stands column by column: a label.
    float torn_begins_known = 2.5F;    // gives: it begins as labels do
    float torn_begins_small = 8;       // costs: it begins in lower case
    float torn_goes_on_small = 2.5F;   // gives: its next line begins in lower case
    float torn_goes_on_wanted = 3;     // gives: the line above wants another, or a bracket is open
    float torn_goes_on_upper = 2;      // costs: its next line begins with a capital
    float torn_goes_on_known = 6;      // costs: it begins as labels do
    float torn_goes_on_blank = 3;      // costs: a blank line stands between
    float torn_goes_on_elsewhere = 4;  // costs: other cells stand between
    float torn_ends_wanting = 4;       // costs: it ends in a word that wants another, or within brackets
    // Of this, its number.
    float torn_number_beside = 4;      // gives: the number stands right before it or in its middle
    float torn_number_elsewhere = 4;   // costs: that number stands beside another label
    float torn_without_number = 1.5F;  // costs
    float torn_seldom_numbered = 1;    // costs: labels that begin so have no number elsewhere, or the other way round
    float torn_like_sibling = 1;       // gives: it begins as the label of the number before on its level
    // Of this, its cells.
    float torn_cell_beside = 3;   // gives: the unit stands right behind the label, the value right behind the unit
    float torn_cell_left = 2.5F;  // costs: a cell stands right behind and is not taken
    float torn_cell_of_another = 2.5F;  // costs: a cell that stands right behind another label or unit
    float torn_rate_fits = 2;           // gives: '%' for a rate; costs: any other
    float torn_unit_known = 1;          // gives: labels that begin so have this unit elsewhere
    float torn_value_fits = 2;          // costs: a value with '%' for another unit, one above hundred for '%'
    float torn_parent_has_cells = 1;    // costs: rows below it have longer numbers
    float torn_row_lacks_unit = 2;      // costs: no other row stands below it
    float torn_value_lacks_unit = 2;    // costs
    float torn_unit_lacks_value = 1;    // costs
    float torn_is_note = 2.5F;          // costs: words that are no label, but a note
    float torn_known_is_note = 4;       // costs: the same of words that begin as labels do
    float torn_group_has_cells = 5;     // costs: a number like II has cells and 1 stands below it
    float torn_parents_differ = 1.5F;   // costs: a parent with cells where others of its depth have none beside them
    float torn_child_due = 2;           // costs: a row without a number between 2.3 and 2.3.1
    float torn_run_goes_on = 0.6F;      // gives: cells one below the other without a blank line for rows that follow
    float torn_dropped = 5;             // costs: a piece that no row takes
};

}  // namespace solieu::grammar
