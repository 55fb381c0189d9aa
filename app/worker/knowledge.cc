#include "app/worker/knowledge.h"

#include <fstream>
#include <iterator>
#include <utility>

#include "app/messages.h"
#include "audit/rulebook/read_rules.h"
#include "normalize/indicators/catalogue_errors.h"
#include "normalize/report/territories.h"

namespace solieu::app {
namespace {

constexpr std::streamsize max_bytes = 1 << 20;

// nullptr, after the problem was printed.
std::shared_ptr<const Lexicon> read_packs(const std::vector<std::string>& folders) {
    std::vector<Pack> packs = built_in_packs();
    for (const std::string& folder : folders) {
        Result<Pack> pack = read_pack(folder);
        if (!pack) {
            print_error(pack.error());
            return nullptr;
        }
        packs.push_back(std::move(*pack));
    }
    Result<std::shared_ptr<const Lexicon>> lexicon = make_lexicon(std::move(packs));
    if (!lexicon) {
        print_error(lexicon.error());
        return nullptr;
    }
    std::vector<Error> errors = table_errors(**lexicon);
    if (errors.empty()) errors = normalize::catalogue_errors(**lexicon);
    if (errors.empty()) errors = normalize::territory_errors(**lexicon);
    for (const Error& error : errors) print_error(error);
    if (!errors.empty()) return nullptr;
    return std::move(*lexicon);
}

// Adds the rules of a file; false after the problems were printed.
bool add_file(audit::Rulebook& rulebook, const std::string& path, const Lexicon& lexicon) {
    std::ifstream file(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(max_bytes) + 1, '\0');
    file.read(text.data(), max_bytes + 1);
    text.resize(static_cast<std::size_t>(file.gcount()));
    if (!file.is_open() || file.bad() || (text.empty() && !file.eof())) {
        print_error({ErrorKind::unreadable, path, "the file of rules cannot be read", "Check its name"});
        return false;
    }
    if (text.size() > static_cast<std::size_t>(max_bytes)) {
        print_error({ErrorKind::unreadable, path, "a file of rules has at most 1 MB", "Check its name"});
        return false;
    }
    const auto problems = audit::add_rules(rulebook, text, path, lexicon);
    print_problems(problems);
    return problems.empty();
}

}  // namespace

void print_problems(const std::vector<audit::RuleProblem>& problems) {
    for (const audit::RuleProblem& problem : problems)
        print_error({ErrorKind::unreadable, audit::place_of(problem), problem.reason, problem.advice});
}

Knowledge built_in_knowledge() {
    return {.lexicon = std::shared_ptr<const Lexicon>(std::shared_ptr<const Lexicon>(), &built_in_lexicon())};
}

std::optional<Knowledge> read_knowledge(const KnowledgeFiles& files) {
    if (files.packs.empty() && files.rules.empty()) return built_in_knowledge();
    Knowledge knowledge{.lexicon = files.packs.empty() ? built_in_knowledge().lexicon : read_packs(files.packs)};
    if (!knowledge.lexicon) return std::nullopt;
    if (!files.packs.empty()) {
        const auto& problems = knowledge.lexicon->of<audit::PackRules>().problems;
        print_problems(problems);
        if (!problems.empty()) return std::nullopt;
    }
    if (files.rules.empty()) return knowledge;
    audit::Rulebook rulebook = knowledge.lexicon->of<audit::PackRules>().book;
    for (const std::string& path : files.rules)
        if (!add_file(rulebook, path, *knowledge.lexicon)) return std::nullopt;
    for (const std::string& note : rulebook.notes) print_note(note);
    knowledge.own = std::move(rulebook);
    return knowledge;
}

}  // namespace solieu::app
