#pragma once
// What a database of reports needs of the packs: the indicators for its table of them, the provinces for the names of
// bodies.
//
// Example:
//   Result<SqliteFile> file = SqliteFile::open("cchc.sqlite", database_knowledge(lexicon));

#include <vector>

#include "normalize/indicators/indicator.h"
#include "output/list/whose.h"

namespace solieu::output {

struct DatabaseKnowledge {
    std::vector<normalize::Indicator> indicators;
    Provinces provinces = {};
};

[[nodiscard]] inline DatabaseKnowledge database_knowledge(const Lexicon& lexicon) {
    return {.indicators = normalize::indicators(lexicon), .provinces = provinces_of(lexicon)};
}

}  // namespace solieu::output
