#pragma once
// Rules as data: what a person of the field writes in packs/cchc-581/rules/*.toml or in a file of their own.
//
// A rule says of rows, found by their labels and by their place in the tree and never by a fixed STT, what must hold
// between them. packs/cchc-581/rules/README.md explains every key with an example; read_rules.h reads them, find_rows.h
// finds the rows, rule_relations.h and rule_findings.h make relations and findings of them.

#include <optional>
#include <string>
#include <vector>

#include "audit/findings/finding.h"
#include "audit/rulebook/label_pattern.h"
#include "audit/rulebook/unit_fits.h"
#include "normalize/fact.h"

namespace solieu::audit {

enum class Claim {
    sum,      // total = parts together
    at_most,  // parts together <= whole
    ratio,    // rate % = part / whole * 100
    equal,    // two rows state the same number
    unit,     // the row's unit is one of these
    value,    // the row's value is of one of these kinds
    range,    // the value lies between bounds; of a fraction: its value in percent
    codes,    // the value is one of the codes, those of the unit cell when none are given
};
[[nodiscard]] std::string_view name_of(Claim claim);  // "at-most"

// Where the other rows of a rule stand.
enum class Reach {
    near,    // below the row; else beside it, up to the next of its kind
    table,   // anywhere in the table, if there is exactly one
    report,  // anywhere in the report, if there is exactly one
};

// Which rows a rule speaks of. Empty lists do not choose.
struct RowChoice {
    std::vector<LabelPattern> label;
    std::vector<LabelPattern> unless;  // not when the label with what it has in brackets, or the note, fits; in
                                       // prose, the words around the figure
    std::vector<LabelPattern> under;   // the label of a row above it in the tree, its group or the table's title
    std::vector<UnitChoice> unit;
    std::vector<std::string> value;       // kinds of the value: count, percent, decimal, fraction, money, …
    std::vector<std::string> stt;         // "3", "3.*": the row's number; '*' stands for anything
    std::vector<std::string> indicators;  // canonical ids
    bool optional = false;                // the form may lack it
};

struct DataRule {
    std::string id;  // "procedures.levels-of-total"
    Claim claim = Claim::sum;
    Severity severity = Severity::warning;
    std::string source;               // "581/BNV-CCHC, III"
    Explanation explanation;          // why it must hold
    std::vector<std::string> levels;  // of the issuer; empty: all
    Reach reach = Reach::near;
    bool across_columns = false;  // it speaks of the columns of a table, by their heads; every row keeps it
    bool in_tables = true, in_prose = false;
    RowChoice row;                          // the total, the whole, the rate, the row
    std::vector<RowChoice> parts;           // ratio: part, whole
    std::vector<std::string> allowed;       // kinds or codes
    std::vector<UnitChoice> allowed_units;  // of Claim::unit
    std::optional<Decimal> min, max;
    std::string bound_unit;    // money in which the bounds are given: "tỷ đồng"; "" for the value as it stands
    int bound_exponent = 0;    // its scale
    std::string holds, fails;  // examples: rule_example.h
    std::string file;
    int line = 0;
    bool implied = false;  // by a catalogue, written by nobody: it speaks of numbers only, never of one that is missing
};

struct Rulebook {
    std::vector<DataRule> rules;
    RuleWords vocabulary;
    std::string version;             // "built-in 0.1.0 1a2b3c4d"; with others' files " + NAME 5e6f7a8b"
    std::vector<std::string> notes;  // rules that replaced others
};

}  // namespace solieu::audit
