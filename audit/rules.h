#pragma once
// The list of rules written as code: each one named, with what it reports. check() runs them in this order. Rules as
// data are in rulebook/.
//
// A rule is a small unit that looks at the document and returns findings; it knows nothing of the others. Rules that
// come later are listed, so that a test can tell them from forgotten ones.

#include <span>
#include <string_view>
#include <vector>

#include "audit/findings/finding.h"
#include "audit/remarks/judge.h"
#include "audit/tables/table_view.h"
#include "base/lexicon/lexicon.h"
#include "normalize/fact.h"

namespace solieu::audit {

struct Context {
    const grammar::Statements& statements;
    const normalize::Facts& facts;
    std::span<const TableView> views;  // of all tables, in order
    std::span<const Judged> judged;    // all relations, evaluated
    const Lexicon& lexicon;            // what is known beside the report: the days on which bodies changed
};

struct RuleUnit {
    Rule rule;
    std::string_view name;  // "impossible-dates"
    std::vector<Finding> (*find)(const Context& context);
};

[[nodiscard]] std::span<const RuleUnit> rule_units();

// Rules of the contract that no unit reports yet.
[[nodiscard]] std::span<const Rule> later_rules();

}  // namespace solieu::audit
