#include "app/worker/pipeline.h"

#include <exception>
#include <new>
#include <utility>

#include "audit/check.h"
#include "audit/misread.h"
#include "grammar/recognize.h"
#include "normalize/other_readings.h"
#include "normalize/resolve.h"

namespace solieu::app {

namespace {

Result<Analysis> run_stages(Result<extract::Document> document, const Knowledge& knowledge) {
    if (!document) return tl::unexpected(std::move(document.error()));
    const Lexicon& lexicon = *knowledge.lexicon;
    Analysis analysis;
    analysis.document = std::move(*document);
    analysis.statements = grammar::recognize(analysis.document, lexicon);
    normalize::Facts read = normalize::resolve(analysis.statements, lexicon);
    const auto readings = normalize::find_other_readings(analysis.document, analysis.statements, read, lexicon);
    read = normalize::apply(std::move(read), readings);
    const auto misread = audit::find_misread(analysis.statements, read, knowledge.book(), lexicon);
    analysis.facts = normalize::apply(std::move(read), misread);
    analysis.audit = audit::check(analysis.statements, analysis.facts, lexicon, knowledge.book());
    return analysis;
}

template <class Read>
Result<Analysis> analyze_what(const std::string& path, extract::ReadOptions options, const Read& read,
                              const Knowledge& knowledge) {
    try {
        options.words = extract::file_words(*knowledge.lexicon);
        return run_stages(read(options), knowledge);
    } catch (const std::bad_alloc&) {
        return tl::unexpected(Error{ErrorKind::over_limit, path, "not enough memory to read it", ""});
    } catch (const std::exception& exception) {
        return tl::unexpected(Error{ErrorKind::internal, path,
                                    std::string("a defect of solieu stopped the work: ") + exception.what(),
                                    "Please report it together with the file"});
    }
}

}  // namespace

Result<Analysis> analyze(const std::string& path, const extract::ReadOptions& options, const Knowledge& knowledge) {
    return analyze_what(
        path, options, [&](const extract::ReadOptions& with) { return extract::read(path, with); }, knowledge);
}

Result<Analysis> analyze(const extract::InputFile& file, const ConvertedFile* converted,
                         const extract::ReadOptions& options, const Knowledge& knowledge) {
    const auto read = [&](const extract::ReadOptions& with) {
        return converted == nullptr ? extract::read(file, with)
                                    : extract::read_converted(file, converted->conversion, converted->bytes, with);
    };
    return analyze_what(file.path(), options, read, knowledge);
}

output::Report report_of(const Analysis& analysis, output::Engine engine) {
    engine.ocr_model = analysis.document.ocr_model;
    return {.document = analysis.document,
            .statements = analysis.statements,
            .facts = analysis.facts,
            .audit = analysis.audit,
            .engine = std::move(engine)};
}

output::Engine engine(const Lexicon& lexicon, std::string options, std::string rules) {
    output::Engine made{
        .version = SOLIEU_VERSION, .rules = std::move(rules), .ocr_model = "", .options = std::move(options)};
    for (const Pack& pack : lexicon.packs()) made.packs.push_back({pack.id, pack.version, pack.fingerprint});
    return made;
}

}  // namespace solieu::app
