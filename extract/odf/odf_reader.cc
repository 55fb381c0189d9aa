#include "extract/odf/odf_reader.h"

#include <memory>
#include <optional>
#include <utility>

#include "extract/flow/block_pages.h"
#include "extract/flow/legacy_runs.h"
#include "extract/odf/odf_content.h"
#include "extract/odf/odf_styles.h"
#include "extract/ooxml/part_xml.h"

namespace solieu::extract {
namespace {

using Tree = std::unique_ptr<pugi::xml_document>;

Error unreadable(std::string reason) {
    return {.kind = ErrorKind::unreadable,
            .place = {},
            .reason = std::move(reason),
            .advice = "open it in LibreOffice and save it again"};
}

// `roots`: of content and styles, whose trees must live.
Result<Document> read_roots(const std::vector<pugi::xml_node>& roots, const ReadOptions& options, Budget& budget) {
    FontNames fonts;
    OdfStyles styles(fonts, budget);
    for (const pugi::xml_node& root : roots)
        for (const char* part : {"font-face-decls", "styles", "automatic-styles"}) styles.add(child(root, part));
    const pugi::xml_node body = child(roots.front(), "body");
    FlowContent content;
    const pugi::xml_node sheets = child(body, "spreadsheet");
    if (sheets) {
        read_odf_sheets(sheets, styles, content, budget);
    } else if (const pugi::xml_node text = child(body, "text")) {
        read_odf_text(text, styles, content, budget);
    } else {
        return tl::unexpected(Error{.kind = ErrorKind::unsupported,
                                    .place = {},
                                    .reason = "it is an OpenDocument file that is neither text nor spreadsheet",
                                    .advice = "save it as PDF and read that"});
    }
    content.fonts = fonts.names();
    convert_legacy_runs(content, budget);
    return pages_of(content, sheets ? SourceKind::xlsx : SourceKind::odt, options, budget);
}

Result<Document> read_members(Package& package, const ReadOptions& options, Budget& budget) {
    if (package.has("META-INF/manifest.xml")) {
        const Result<std::string> manifest = package.read("META-INF/manifest.xml");
        if (!manifest) return tl::unexpected(manifest.error());
        if (manifest->find("encryption-data") != std::string::npos)
            return tl::unexpected(Error{.kind = ErrorKind::encrypted,
                                        .place = {},
                                        .reason = "it is an OpenDocument file that needs a password",
                                        .advice = "open it with its password, save it without one and read that"});
    }
    if (!package.has("content.xml")) return tl::unexpected(unreadable("it has no part content.xml"));
    std::vector<Tree> trees;
    std::vector<pugi::xml_node> roots;
    for (const char* name : {"content.xml", "styles.xml"}) {
        if (!package.has(name)) continue;
        Result<std::string> bytes = package.read(name);
        if (!bytes) return tl::unexpected(bytes.error());
        Result<Tree> tree = parse_part(std::move(*bytes), name, budget);
        if (!tree) return tl::unexpected(tree.error());
        roots.push_back((*tree)->document_element());
        trees.push_back(std::move(*tree));
    }
    return read_roots(roots, options, budget);
}

}  // namespace

bool is_odf(Package& package) {
    if (!package.has("mimetype")) return false;
    const Result<std::string> type = package.read("mimetype");
    return type &&
           (type->find("opendocument.text") != type->npos || type->find("opendocument.spreadsheet") != type->npos);
}

Result<Document> read_odf(Package& package, const ReadOptions& options, const BudgetLimits& limits) {
    Budget budget(with_text(limits, options.max_text_bytes));
    try {
        return read_members(package, options, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

Result<Document> read_flat_odf(std::string bytes, const ReadOptions& options, const BudgetLimits& limits) {
    Budget budget(with_text(limits, options.max_text_bytes));
    try {
        const Result<Tree> tree = parse_part(std::move(bytes), "document", budget);
        if (!tree) return tl::unexpected(tree.error());
        return read_roots({(*tree)->document_element()}, options, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
