#include "app/worker/rule_files.h"

#include <fstream>
#include <utility>

#include "app/messages.h"

namespace solieu::app {
namespace {

constexpr std::streamsize max_bytes = 1 << 20;

}  // namespace

void print_problems(const std::vector<audit::RuleProblem>& problems) {
    for (const audit::RuleProblem& problem : problems)
        print_error({ErrorKind::unreadable, audit::place_of(problem), problem.reason, problem.advice});
}

std::optional<Rules> read_rule_files(const std::vector<std::string>& paths) {
    if (paths.empty()) return Rules();
    audit::Rulebook rulebook = audit::built_in_rules();
    for (const std::string& path : paths) {
        std::ifstream file(path, std::ios::binary);
        std::string text(static_cast<std::size_t>(max_bytes) + 1, '\0');
        file.read(text.data(), max_bytes + 1);
        text.resize(static_cast<std::size_t>(file.gcount()));
        if (!file.is_open() || file.bad() || (text.empty() && !file.eof())) {
            print_error({ErrorKind::unreadable, path, "the file of rules cannot be read", "Check its name"});
            return std::nullopt;
        }
        if (text.size() > static_cast<std::size_t>(max_bytes)) {
            print_error({ErrorKind::unreadable, path, "a file of rules has at most 1 MB", "Check its name"});
            return std::nullopt;
        }
        if (const auto problems = audit::add_rules(rulebook, text, path); !problems.empty()) {
            print_problems(problems);
            return std::nullopt;
        }
    }
    for (const std::string& note : rulebook.notes) print_note(note);
    return Rules{.own = std::move(rulebook)};
}

}  // namespace solieu::app
