#pragma once
// What cannot all be true: the product of audit::check.

#include <string>
#include <vector>

#include "audit/findings/message.h"
#include "audit/relations/evaluate.h"
#include "audit/relations/slips.h"
#include "base/result.h"

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

// What one number would have to be. Of several values that would do, `expected` is the likeliest and [from; to] holds
// them all; else the three are equal. Plain decimals.
struct Change {
    Term term;
    Ref ref;
    std::string written, expected, from, to;
    Slip slip = Slip::other;  // what would have turned `expected` into `written`
};

// Numbers whose change, all together, makes everything agree again: no fewer of them would do.
struct Correction {
    std::vector<Change> changes;
    int cost = 0;  // 16 times the binary logarithm of how unlikely it is
};

// Severity::error: the figures as written cannot all be true. warning: very likely wrong or needs a person. info: a
// remark on form or rounding. An error on a report whose figures agree is a defect of this program.
struct Finding {
    Rule rule = Rule::sum;
    Severity severity = Severity::warning;
    Sentences message;          // what is written where, what follows, by how much it differs
    std::vector<Ref> refs;      // everything that takes part, the stated figure first
    std::vector<Ref> suspects;  // likeliest first; empty when none is likelier than the others
    std::string stated;    // plain decimal; a number of a row or a date is text as written; "" when nothing is stated
    std::string expected;  // the same, of what the other numbers compute to or what stands elsewhere
    std::string rule_id;   // "procedures.levels-of-total": the rule of the rulebook; "" for none
    std::vector<int> relations;           // into Audit::relations: what does not hold
    std::vector<Correction> corrections;  // likeliest first; empty when the finding is not about a relation
    bool limited = false;                 // not every correction was tried: a limit was reached
    std::string fingerprint;              // what it is known by again: fingerprint.h
};

// Why numbers took part in no relation that could be evaluated; each number has one reason.
struct Unchecked {
    int blank_partner = 0;   // a relation has it, but another number of it is blank
    int text_partner = 0;    // the same, but words stand there instead of the number
    int nothing_stated = 0;  // the relation states nothing: 0/0
    int goal_or_change = 0;  // a figure of the prose that is a goal, or tells a growth
    int no_relation = 0;     // nothing in the report depends on it
};

// Counts of numbers (cells and prose figures with a value). checked + unchecked == numbers.
struct Coverage {
    int numbers = 0;
    int checked = 0;  // takes part in at least one relation that could be evaluated
    int unchecked = 0;
    int blind = 0;  // checked, but a change of one digit could pass every relation
    Unchecked why;  // the unchecked by reason
};

struct Audit {
    std::vector<Finding> findings;  // by severity (errors first), then in reading order
    Coverage coverage;
    std::vector<Judged> relations;  // all that were looked at, and how they came out
};

}  // namespace solieu::audit
