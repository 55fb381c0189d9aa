#include "audit/rule_example.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include "audit/remarks/conflicts.h"
#include "audit/remarks/judge.h"
#include "audit/rulebook/rule_findings.h"
#include "audit/rulebook/rule_relations.h"
#include "base/text.h"
#include "grammar/prose/figures.h"
#include "grammar/prose/row_notes.h"
#include "grammar/rows/row_tree.h"
#include "normalize/resolve.h"

namespace solieu::audit {
namespace {

std::vector<std::string> fields(const std::string& text, char separator) {
    std::vector<std::string> result;
    std::istringstream stream(text);
    for (std::string field; std::getline(stream, field, separator);) result.push_back(single_spaced(clean(field)));
    return result;
}

grammar::Text text_of(std::string text) {
    grammar::Text result;
    result.text = std::move(text);
    return result;
}

grammar::Row row_of(const std::string& line) {
    grammar::Row row;
    const bool group = line.starts_with("=");
    if (group) row.kind = grammar::RowKind::group;
    std::vector<std::string> cells = fields(group ? line.substr(1) : line, '|');
    cells.resize(5);
    row.stt_raw = cells[0];
    row.label = text_of(cells[1]);
    row.unit = text_of(cells[2]);
    row.note = text_of(cells[4]);
    std::vector<std::string> values = fields(cells[3], ';');
    if (values.empty()) values.emplace_back();
    for (std::string& value : values)
        row.values.push_back(
            {.column = 3 + static_cast<int>(row.values.size()), .text = text_of(std::move(value)), .place = {}});
    return row;
}

std::optional<normalize::Level> level_named(std::string_view name) {
    using normalize::Level;
    for (Level level :
         {Level::unknown, Level::ministry, Level::province, Level::department, Level::district, Level::commune})
        if (normalize::name_of(level) == name) return level;
    return std::nullopt;
}

}  // namespace

void complete_table(grammar::Table& table, const std::vector<std::string>& periods,
                    const std::vector<std::string>& heads, const Lexicon& lexicon) {
    using Role = grammar::ColumnRole;
    table.columns = {{Role::stt, "", ""}, {Role::indicator, "", ""}, {Role::unit, "", ""}};
    std::size_t widest = 1;
    for (const grammar::Row& row : table.rows) widest = std::max(widest, row.values.size());
    for (std::size_t i = 0; i < widest; ++i)
        table.columns.push_back({Role::value, i < heads.size() ? heads[i] : "", i < periods.size() ? periods[i] : ""});
    table.columns.push_back({Role::note, "", ""});
    grammar::build_row_tree(table, lexicon);
}

ExampleDocument read_example(const std::string& lines, const Lexicon& lexicon) {
    ExampleDocument document;
    grammar::Statements& statements = document.statements;
    std::vector<std::string> periods, heads;
    bool open = false;
    std::istringstream stream(lines);
    for (std::string line; std::getline(stream, line);) {
        line = single_spaced(line);
        if (line.empty()) continue;
        if (line.starts_with("#")) {
            heads = fields(line.substr(1), ';');
        } else if (line.starts_with("%")) {
            periods = fields(line.substr(1), ';');
        } else if (line.starts_with(">")) {
            grammar::Paragraph paragraph;
            paragraph.text = text_of(single_spaced(clean(line.substr(1))));
            statements.paragraphs.push_back(std::move(paragraph));
        } else if (line == "---") {
            open = false;
        } else {
            if (!open) statements.tables.emplace_back();
            open = true;
            statements.tables.back().rows.push_back(row_of(line));
        }
    }
    for (grammar::Table& table : statements.tables) complete_table(table, periods, heads, lexicon);
    grammar::find_figures(statements, lexicon);
    grammar::find_note_figures(statements, lexicon);
    document.facts = normalize::resolve(statements, lexicon);
    return document;
}

ExampleResult try_example(const DataRule& rule, const RuleWords& vocabulary, const std::string& lines,
                          const Lexicon& lexicon) {
    ExampleDocument document = read_example(lines, lexicon);
    if (!rule.levels.empty())
        document.facts.report.level = level_named(rule.levels.front()).value_or(normalize::Level::unknown);
    Rulebook alone;
    alone.vocabulary = vocabulary;
    alone.rules.push_back(rule);
    const RowFinder finder(document.statements, document.facts, alone, lexicon);
    const std::vector<Judged> judged =
        judge(rule_relations(document.statements, document.facts, alone, finder), document.facts);
    int applied = 0;
    ExampleResult result;
    result.findings = rule_findings(document.statements, document.facts, alone, finder, &applied);
    result.applied = applied > 0 || std::any_of(judged.begin(), judged.end(), [](const Judged& one) {
                         return one.evaluation.outcome != Outcome::unknown;
                     });
    for (auto find : {find_wrong_sums, find_wrong_ratios, find_rounding, find_conflicting_statements})
        for (Finding& finding : find(judged, document.statements, document.facts))
            result.findings.push_back(std::move(finding));
    name_rules(result.findings, judged, alone);
    return result;
}

std::vector<RuleProblem> check_examples(const Rulebook& rulebook, const std::string& name, const Lexicon& lexicon,
                                        const Tell& tell) {
    std::vector<RuleProblem> problems;
    for (const DataRule& rule : rulebook.rules) {
        if (rule.file != name) continue;
        auto add = [&](std::string reason, std::string advice) {
            problems.push_back({rule.file, rule.line, 1, "rule \"" + rule.id + "\": " + reason, std::move(advice)});
        };
        const ExampleResult holds = try_example(rule, rulebook.vocabulary, rule.holds, lexicon);
        const ExampleResult fails = try_example(rule, rulebook.vocabulary, rule.fails, lexicon);
        const std::string patterns = "Compare the words of its rows with the patterns of the rule";
        if (!holds.applied) add("its example \"holds\" has no rows that it speaks of", patterns);
        if (!holds.findings.empty())
            add("its example \"holds\" does not hold: " + tell(holds.findings.front().message), "Mend one of them");
        if (!fails.applied) {
            add("its example \"fails\" has no rows that it speaks of", patterns);
        } else if (std::none_of(fails.findings.begin(), fails.findings.end(),
                                [&](const Finding& finding) { return finding.severity == rule.severity; })) {
            add("its example \"fails\" gives no finding of its severity", "Give figures that contradict the rule");
        }
    }
    return problems;
}

}  // namespace solieu::audit
