#pragma once
// The examples of rules: a few rows of a report as lines.
//
//   3.1 | Tỷ lệ hồ sơ giải quyết đúng hạn | % | 99,81          STT | label | unit | value | note
//   3.1.1 | Tổng số hồ sơ đã giải quyết | Hồ sơ | 20.400
//   = III | Cải cách thủ tục hành chính                        a group row
//   % Năm 2023 ; Năm 2024                                      the periods of several value columns
//   # Nhận / Tổng số ; Nhận / Trực tuyến                       the heads of several value columns
//   1 | Tổng số TTHC | Thủ tục | 30 ; 31                       a row with a value in each
//   ---                                                        another table begins
//   > Tỷ lệ hồ sơ đúng hạn đạt 199,8%.                         a sentence of the prose
//
// The rows get their parents from their STT, as in a report.

#include <functional>
#include <string>
#include <vector>

#include "audit/rulebook/read_rules.h"
#include "base/lexicon/lexicon.h"

namespace solieu::audit {

struct ExampleDocument {
    grammar::Statements statements;
    normalize::Facts facts;
};

[[nodiscard]] ExampleDocument read_example(const std::string& lines, const Lexicon& lexicon);

// The columns of the table (STT, indicator, unit, the values with these periods and heads, note) and the parents of its
// rows.
void complete_table(grammar::Table& table, const std::vector<std::string>& periods,
                    const std::vector<std::string>& heads, const Lexicon& lexicon);

struct ExampleResult {
    bool applied = false;  // the rule found something to look at
    std::vector<Finding> findings;
};

// What this rule alone says of the example.
[[nodiscard]] ExampleResult try_example(const DataRule& rule, const RuleWords& vocabulary, const std::string& lines,
                                        const Lexicon& lexicon);

// Rules of the file `name` whose examples do not come out as they should: `holds` without a finding, `fails` with one
// of the rule's severity, and the rule applied in both. `tell` says in words what a finding says.
using Tell = std::function<std::string(const Sentences&)>;
[[nodiscard]] std::vector<RuleProblem> check_examples(const Rulebook& rulebook, const std::string& name,
                                                      const Lexicon& lexicon, const Tell& tell);

}  // namespace solieu::audit
