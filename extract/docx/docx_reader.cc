#include "extract/docx/docx_reader.h"

#include <memory>
#include <utility>

#include "extract/docx/body.h"
#include "extract/flow/legacy_runs.h"
#include "extract/docx/numbering.h"
#include "extract/docx/styles.h"
#include "extract/flow/block_pages.h"
#include "extract/ooxml/package_parts.h"
#include "extract/ooxml/part_xml.h"

namespace solieu::extract {
namespace {

using Tree = std::unique_ptr<pugi::xml_document>;

// The tree of a part, or none where the document has no such part. A part that only helps and is damaged is done
// without, and said.
Result<Tree> open_part(Package& package, const std::string& name, Budget& budget) {
    if (name.empty()) return std::make_unique<pugi::xml_document>();
    Result<std::string> bytes = package.read(name);
    if (!bytes) return tl::unexpected(bytes.error());
    return parse_part(std::move(*bytes), name, budget);
}

// What the parts hold. Their trees are gone when the pages are made.
Result<FlowContent> read_content(Package& package, const PackageParts& parts, std::vector<Diagnostic>& damaged,
                                 Budget& budget) {
    Result<Tree> document = open_part(package, parts.document, budget);
    if (!document) return tl::unexpected(document.error());
    if (local_name((*document)->document_element()) != "document")
        return tl::unexpected(Error{.kind = ErrorKind::unreadable,
                                    .place = {},
                                    .reason = "its part " + parts.document + " is no document",
                                    .advice = "open it in Word or LibreOffice and save it again"});
    const auto helper = [&](const std::string& name) -> Result<Tree> {
        Result<Tree> tree = open_part(package, name, budget);
        if (tree || tree.error().kind == ErrorKind::over_limit || tree.error().kind == ErrorKind::encrypted)
            return tree;
        damaged.push_back({.code = "part-unreadable",
                           .severity = Severity::error,
                           .message = reason_and_advice(tree.error()),
                           .page = 0,
                           .box = {}});
        return std::make_unique<pugi::xml_document>();
    };
    const Result<Tree> style_tree = helper(parts.styles);
    if (!style_tree) return tl::unexpected(style_tree.error());
    const Result<Tree> list_tree = helper(parts.numbering);
    if (!list_tree) return tl::unexpected(list_tree.error());
    const Result<Tree> foot_tree = helper(parts.footnotes);
    if (!foot_tree) return tl::unexpected(foot_tree.error());
    const Result<Tree> end_tree = helper(parts.endnotes);
    if (!end_tree) return tl::unexpected(end_tree.error());

    const Styles styles((*style_tree)->document_element(), budget);
    Numbering numbering((*list_tree)->document_element(), budget);
    return read_body({.document = (*document)->document_element(),
                      .footnotes = (*foot_tree)->document_element(),
                      .endnotes = (*end_tree)->document_element()},
                     styles, numbering, budget);
}

Result<Document> read_package(std::string_view bytes, const ReadOptions& options, const PackageLimits& limits,
                              Budget& budget) {
    Result<Package> package = Package::open(bytes, limits);
    if (!package) return tl::unexpected(package.error());
    const Result<PackageParts> parts = find_parts(*package);
    if (!parts) return tl::unexpected(parts.error());

    std::vector<Diagnostic> damaged;
    Result<FlowContent> content = read_content(*package, *parts, damaged, budget);
    if (!content) return tl::unexpected(content.error());
    convert_legacy_runs(*content, budget);
    Result<Document> result = pages_of(*content, SourceKind::docx, options, budget);
    if (result) result->diagnostics.insert(result->diagnostics.begin(), damaged.begin(), damaged.end());
    return result;
}

}  // namespace

Result<Document> read_docx(std::string_view bytes, const ReadOptions& options, const PackageLimits& limits,
                           const BudgetLimits& budget_limits) {
    Budget budget(with_text(budget_limits, options.max_text_bytes));
    try {
        return read_package(bytes, options, limits, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
