#include "tests/corpus/engine.h"

#include <utility>

#include "audit/check.h"
#include "audit/misread.h"
#include "audit/rulebook/pack_rules.h"
#include "base/lexicon/lexicon.h"
#include "extract/read.h"
#include "grammar/recognize.h"
#include "normalize/other_readings.h"
#include "normalize/resolve.h"

namespace solieu::corpus {

Outcome run(const std::string& path, int threads, extract::PrintReader reader) {
    Outcome outcome;
    Result<extract::Document> document =
        extract::read(path, {.reader = reader, .threads = threads, .words = extract::file_words(built_in_lexicon())});
    if (!document) {
        outcome.trouble = document.error().reason;
        return outcome;
    }
    outcome.read = true;
    outcome.document = std::move(*document);
    outcome.statements = grammar::recognize(outcome.document, built_in_lexicon());
    outcome.facts = normalize::resolve(outcome.statements, built_in_lexicon());
    {
        const auto found =
            normalize::find_other_readings(outcome.document, outcome.statements, outcome.facts, built_in_lexicon());
        outcome.facts = normalize::apply(std::move(outcome.facts), found);
    }
    {
        const auto found = audit::find_misread(outcome.statements, outcome.facts,
                                               built_in_lexicon().of<audit::PackRules>().book, built_in_lexicon());
        outcome.facts = normalize::apply(std::move(outcome.facts), found);
    }
    outcome.audit = audit::check(outcome.statements, outcome.facts, built_in_lexicon());
    return outcome;
}

}  // namespace solieu::corpus
