#pragma once
// The whole way of one file: read, recognize, resolve, check.
//
// In:    a path, or an open file, or what a file was converted to; and how to read it.
// Out:   the product of every stage, kept together because a Report refers to all of them.
// Fails: with the error of extract::read; what a stage throws (no memory, a defect) becomes an Error here, so that one
//        bad file never ends the work on others.
//
// Example:
//   const Knowledge knowledge = built_in_knowledge();
//   Result<Analysis> analysis = analyze("bao-cao.pdf", {}, knowledge);
//   output::Engine made = engine(*knowledge.lexicon, "", knowledge.book().version);
//   if (analysis) output::write_json(report_of(*analysis, std::move(made)), sink);

#include <string>

#include "app/worker/knowledge.h"
#include "extract/read.h"
#include "output/report.h"

namespace solieu::app {

struct Analysis {
    extract::Document document;
    grammar::Statements statements;
    normalize::Facts facts;
    audit::Audit audit;
};

[[nodiscard]] Result<Analysis> analyze(const std::string& path, const extract::ReadOptions& options,
                                       const Knowledge& knowledge);

// The same where no file can be opened. `converted`: what LibreOffice made of the file, read in its place.
struct ConvertedFile {
    extract::Conversion conversion;
    std::string bytes;
};
[[nodiscard]] Result<Analysis> analyze(const extract::InputFile& file, const ConvertedFile* converted,
                                       const extract::ReadOptions& options, const Knowledge& knowledge);

// A view of `analysis`, which must outlive it.
[[nodiscard]] output::Report report_of(const Analysis& analysis, output::Engine engine);

// `rules`: Rulebook::version; `options` are those that change the result.
[[nodiscard]] output::Engine engine(const Lexicon& lexicon, std::string options, std::string rules);

}  // namespace solieu::app
