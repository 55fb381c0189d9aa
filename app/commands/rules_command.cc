#include "app/commands/rules_command.h"

#include <algorithm>
#include <optional>

#include "app/messages.h"
#include "app/print_text.h"
#include "app/worker/knowledge.h"
#include "audit/rule_example.h"
#include "output/words/messages.h"

namespace solieu::app {
namespace {

using audit::DataRule;

std::string_view name_of(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "info";
}

const std::string& in_language(const audit::Explanation& message, output::Language language) {
    return language == output::Language::vi ? message.vi : message.en;
}

std::string patterns_of(const audit::RowChoice& choice) {
    std::string text;
    for (const audit::LabelPattern& pattern : choice.label) text += (text.empty() ? "" : " / ") + pattern.text;
    for (const audit::UnitChoice& unit : choice.unit) text += (text.empty() ? "[" : " [") + unit.text + "]";
    for (const std::string& value : choice.value) text += (text.empty() ? "<" : " <") + value + ">";
    return text + (choice.optional ? " (?)" : "");
}

std::string line_of(const DataRule& rule, output::Language language) {
    return rule.id + "  " + std::string(audit::name_of(rule.claim)) + "  " + std::string(name_of(rule.severity)) +
           "  " + in_language(rule.explanation, language) + "\n";
}

std::string description_of(const DataRule& rule) {
    std::string text = rule.id + "\n  relation: " + std::string(audit::name_of(rule.claim)) +
                       "\n  severity: " + std::string(name_of(rule.severity)) + "\n  source: " + rule.source +
                       "\n  file: " + rule.file + ":" + std::to_string(rule.line) + "\n  vi: " + rule.explanation.vi +
                       "\n  en: " + rule.explanation.en + "\n  row: " + patterns_of(rule.row) + "\n";
    for (const audit::RowChoice& part : rule.parts) text += "  part: " + patterns_of(part) + "\n";
    auto example = [&](const char* name, const std::string& lines) {
        text += std::string("  ") + name + ":\n";
        for (std::size_t begin = 0; begin < lines.size();) {
            const std::size_t end = std::min(lines.find('\n', begin), lines.size());
            if (end > begin) text += "    " + lines.substr(begin, end - begin) + "\n";
            begin = end + 1;
        }
    };
    example("holds", rule.holds);
    example("fails", rule.fails);
    return text;
}

ExitCode check(const std::string& file, KnowledgeFiles files) {
    files.rules = {file};
    const std::optional<Knowledge> knowledge = read_knowledge(files);
    if (!knowledge) return ExitCode::unreadable;
    if (const auto problems = audit::check_examples(knowledge->book(), file, *knowledge->lexicon, output::in_english);
        !problems.empty()) {
        print_problems(problems);
        return ExitCode::unreadable;
    }
    const auto count = std::count_if(knowledge->book().rules.begin(), knowledge->book().rules.end(),
                                     [&](const DataRule& rule) { return rule.file == file; });
    return print_text(file + ": " + std::to_string(count) + (count == 1 ? " rule, its" : " rules, their") +
                      " examples come out as they should\n");
}

}  // namespace

ExitCode rules_command(const RulesRequest& request) {
    if (request.what == RulesRequest::What::check) return check(request.name, request.knowledge);
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    std::string text;
    for (const DataRule& rule : knowledge->book().rules) {
        if (request.what == RulesRequest::What::list) {
            text += line_of(rule, request.language);
        } else if (rule.id == request.name) {
            text += description_of(rule);
        }
    }
    return print_entries(text, request.name, "rule");
}

}  // namespace solieu::app
