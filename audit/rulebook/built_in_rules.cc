#include "audit/rulebook/built_in_rules.h"

#include <cassert>
#include <string_view>

#include "audit/rulebook/read_rules.h"

namespace solieu::audit {
namespace {

struct File {
    std::string_view name, text;
};

constexpr File files[] = {
#include "rule_files.inc"
};

}  // namespace

const Rulebook& built_in_rules() {
    static const Rulebook rulebook = [] {
        Rulebook result;
        std::string all;
        for (const File& file : files) {
            [[maybe_unused]] const auto problems = add_rules(result, file.text, std::string(file.name));
            assert(problems.empty());  // tests/audit/rulebook/built_in_rules.cc says what is wrong
            all += file.text;
        }
        result.version = "built-in " + fingerprint(all);
        return result;
    }();
    return rulebook;
}

}  // namespace solieu::audit
