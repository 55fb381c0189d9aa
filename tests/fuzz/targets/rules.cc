// Rule files that people write themselves.

#include "audit/rulebook/read_rules.h"
#include "base/lexicon/lexicon.h"
#include "tests/fuzz/fuzz.h"

using namespace solieu;
using namespace solieu::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    audit::Rulebook rulebook;
    const auto problems = audit::add_rules(rulebook, bytes_of(data, size), "rules.toml", built_in_lexicon());
    if (!problems.empty()) expect(rulebook.rules.empty(), "a file with problems adds no rules");
    for (const audit::RuleProblem& problem : problems) expect(!problem.reason.empty(), "a problem has a reason");
    return 0;
}
