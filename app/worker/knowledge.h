#pragma once
// What a run knows: the packs that are built in, packs and files of rules of one's own.
//
// In:    folders of packs and paths of files with rules, in order; a rule of the same id replaces the former, which is
//        said on standard error.
// Out:   the lexicon, and the rules where there are more than those of its packs. Without paths the rules are read
//        where they are first asked for: that takes some milliseconds, which a worker process has while it warms up.
// Fails: nullopt, after every problem was printed with file, line and column.
//
// Example:
//   std::optional<Knowledge> knowledge = read_knowledge({.packs = {"goi-cau"}, .rules = {"quy-tac-tinh.toml"}});
//   audit::check(statements, facts, *knowledge->lexicon, knowledge->book());

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audit/rulebook/pack_rules.h"
#include "base/lexicon/lexicon.h"

namespace solieu::app {

struct KnowledgeFiles {
    std::vector<std::string> packs{};  // folders
    std::vector<std::string> rules{};  // files
};

struct Knowledge {
    std::shared_ptr<const Lexicon> lexicon;
    std::optional<audit::Rulebook> own{};  // with those of the packs; none: these alone

    [[nodiscard]] const audit::Rulebook& book() const { return own ? *own : lexicon->of<audit::PackRules>().book; }
};

// The packs that are built in, and nothing else.
[[nodiscard]] Knowledge built_in_knowledge();

[[nodiscard]] std::optional<Knowledge> read_knowledge(const KnowledgeFiles& files);

void print_problems(const std::vector<audit::RuleProblem>& problems);

}  // namespace solieu::app
