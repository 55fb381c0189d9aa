#pragma once
// What the writers see: everything that was found out about one document, read-only.

#include <string>
#include <vector>

#include "audit/findings/finding.h"
#include "extract/document.h"
#include "grammar/statement.h"
#include "normalize/fact.h"

namespace solieu::output {

// A pack of knowledge that made the result.
struct PackMark {
    std::string id, version, fingerprint;
};

// What made the result, so that it can be made again.
struct Engine {
    std::string version;
    std::string rules;
    std::string ocr_model;  // "" when no page was read by OCR
    std::string options;    // the options that change the result, as on the command line
    std::vector<PackMark> packs{};
};

struct Report {
    const extract::Document& document;
    const grammar::Statements& statements;
    const normalize::Facts& facts;
    const audit::Audit& audit;
    Engine engine;
};

}  // namespace solieu::output
