#include "audit/rulebook/pack_rules.h"

#include <iterator>
#include <string>
#include <utility>

#include "audit/rulebook/catalogue_rules.h"

namespace solieu::audit {

PackRules::PackRules(const Lexicon& lexicon) {
    std::string all;
    for (const PackText& file : lexicon.rules()) {
        std::vector<RuleProblem> found =
            add_rules(book, file.text, file.pack->place + "/" + std::string(file.name), lexicon);
        problems.insert(problems.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
        all += file.text;
    }
    for (DataRule& rule : catalogue_rules(lexicon)) book.rules.push_back(std::move(rule));
    book.version = "built-in " + fingerprint(all);
}

}  // namespace solieu::audit
