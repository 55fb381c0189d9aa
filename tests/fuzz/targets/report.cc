// Text all the way: read, recognize, resolve, check, and every form of text that comes out.

#include <nlohmann/json.hpp>
#include <string>

#include "audit/check.h"
#include "audit/misread.h"
#include "audit/rulebook/pack_rules.h"
#include "base/lexicon/lexicon.h"
#include "extract/text_reader.h"
#include "grammar/recognize.h"
#include "normalize/other_readings.h"
#include "normalize/resolve.h"
#include "output/csv.h"
#include "output/html/html.h"
#include "output/json.h"
#include "output/ndjson.h"
#include "output/words/findings_text.h"
#include "tests/fuzz/check_document.h"

using namespace solieu;
using namespace solieu::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Result<extract::Document> document = extract::read_text(bytes_of(data, size), {.threads = 1});
    check_result(document);
    if (!document) return 0;
    const grammar::Statements statements = grammar::recognize(*document, built_in_lexicon());
    normalize::Facts facts = normalize::resolve(statements, built_in_lexicon());
    {
        const auto found = normalize::find_other_readings(*document, statements, facts, built_in_lexicon());
        facts = normalize::apply(std::move(facts), found);
    }
    {
        const auto found =
            audit::find_misread(statements, facts, built_in_lexicon().of<audit::PackRules>().book, built_in_lexicon());
        facts = normalize::apply(std::move(facts), found);
    }
    const audit::Audit audit = audit::check(statements, facts, built_in_lexicon());
    expect(audit.coverage.checked + audit.coverage.unchecked == audit.coverage.numbers, "coverage adds up");

    const output::Report report{
        .document = *document, .statements = statements, .facts = facts, .audit = audit, .engine = {}};
    std::string text;
    const output::Sink sink = [&](std::string_view piece) { text += piece; };
    output::write_json(report, sink);
    expect(nlohmann::json::accept(text), "the result is JSON in UTF-8");
    text.clear();
    output::write_ndjson(report, sink);
    output::write_values(report, sink);
    output::write_findings(report, sink);
    output::write_html(report, {}, {}, sink);
    output::write_findings_text(report, {.language = output::Language::vi}, sink);
    output::write_findings_text(report, {.language = output::Language::en}, sink);
    expect(is_utf8(text), "results are UTF-8");
    return 0;
}
