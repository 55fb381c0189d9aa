#pragma once
// The whole way from a file to its findings, for the tests of whole documents.

#include <string>

#include "extract/read_options.h"
#include "audit/findings/finding.h"
#include "extract/document.h"
#include "grammar/statement.h"
#include "normalize/fact.h"

namespace solieu::corpus {

struct Outcome {
    bool read = false;
    std::string trouble;  // why it was not read
    extract::Document document;
    grammar::Statements statements;
    normalize::Facts facts;
    audit::Audit audit;
};

[[nodiscard]] Outcome run(const std::string& path, int threads = 1,
                          extract::PrintReader reader = extract::ReadOptions{}.reader);

}  // namespace solieu::corpus
