#pragma once
// What cannot all be true: the product of audit::check.

#include <string>
#include <vector>

#include "extract/result.h"

namespace solieu::audit {

enum class Rule { sum, ratio, rounding, conflict, bound, unit, stt, date, missing, format };
[[nodiscard]] std::string_view name_of(Rule rule);

// What a finding speaks of. `index` points into Statements::sections, dates, citations or figures; rows need a table
// too. `value` names one cell of a row (-1: the row as a whole).
struct Ref {
    enum class Kind { row, figure, date, citation, section };
    Kind kind = Kind::row;
    int table = -1;
    int index = -1;
    int value = -1;

    friend bool operator==(const Ref&, const Ref&) = default;
};

struct Message {
    std::string vi, en;
};

// Severity::error: the figures as written cannot all be true. warning: very likely wrong or needs a person. info: a
// remark on form or rounding. An error on a report whose figures agree is a defect of this program.
struct Finding {
    Rule rule = Rule::sum;
    Severity severity = Severity::warning;
    Message message;            // what is written where, what follows, by how much it differs
    std::vector<Ref> refs;      // everything that takes part, the stated figure first
    std::vector<Ref> suspects;  // likeliest first; empty when none is likelier than the others
    std::string stated;         // plain decimal or text as written; "" when nothing is stated
    std::string expected;
};

// Counts of numbers (cells and prose figures with a value). checked + unchecked == numbers.
struct Coverage {
    int numbers = 0;
    int checked = 0;    // takes part in at least one relation that could be evaluated
    int unchecked = 0;
    int blind = 0;      // checked, but a change of one digit could pass every relation
};

struct Audit {
    std::vector<Finding> findings;  // by severity (errors first), then in reading order
    Coverage coverage;
};

}  // namespace solieu::audit
