#pragma once
// Which mark begins the decimals: decided by all the numbers of a column, a table, a document together, never by one.
//
// In:    written numbers, one after the other.
// Out:   the evidence that they give: "1.420,5" and "1.112.746" are written with a decimal comma, "11,020.5" with a
//        decimal point; "98,5" and "0.125" say the same less surely; "1.420" alone says nothing.
// Fails: never; what is no number says nothing.
//
// Example:
//   MarkEvidence evidence;
//   add_evidence("11,020.5", evidence);
//   mark_of(evidence) == DecimalMark::point   // so "12,746" beside it is twelve thousand

#include <string_view>

namespace solieu::normalize {

enum class DecimalMark { unknown, comma, point };

struct MarkEvidence {
    int comma = 0, point = 0;  // weights
    int whole_digits = 0;      // the most digits before a decimal mark that is certain
};

// One number, nothing around it.
void add_evidence(std::string_view number, MarkEvidence& evidence);

// Each number in a short text; those before '%' only when asked for.
void add_evidence_of_text(std::string_view text, bool percents, MarkEvidence& evidence);

void add(const MarkEvidence& more, MarkEvidence& evidence);

// Unknown when there is no evidence or both sides have much of it.
[[nodiscard]] DecimalMark mark_of(const MarkEvidence& evidence);

// What is known of the marks of a number before it is read.
struct Marks {
    DecimalMark near = DecimalMark::unknown;  // by its column
    DecimalMark far = DecimalMark::unknown;   // by its table, else its document
    int whole_digits = 0;                     // of the column: MarkEvidence::whole_digits; 0: not known
    bool stored = false;  // written by this program from a number that the file holds: dots group, the comma is certain
};

}  // namespace solieu::normalize
