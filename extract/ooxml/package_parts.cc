#include "extract/ooxml/package_parts.h"

#include <memory>

#include "extract/budget.h"
#include "extract/old_office.h"
#include "extract/ooxml/relationships.h"

namespace solieu::extract {
namespace {

Error refuse(std::string_view what, std::string_view advice) {
    return {.kind = ErrorKind::unsupported,
            .place = {},
            .reason = "it is " + std::string(what),
            .advice = std::string(advice)};
}

// A zip that is no Office Open XML.
Error other_package(Package& package) {
    if (package.has("mimetype")) {
        const Result<std::string> type = package.read("mimetype");
        if (!type) return type.error();
        if (type->find("opendocument") != type->npos)
            return refuse("an OpenDocument file (.odp or the like)", advice_save_as_pdf);
        if (type->find("epub") != type->npos) return refuse("an e-book (EPUB)", advice_save_as_pdf);
    }
    return refuse("a zip archive", "unpack it and give the files in it");
}

Result<PackageParts> parts_of(Package& package, Budget& budget) {
    if (!package.has(std::string(content_types_part))) return tl::unexpected(other_package(package));
    const auto type_tree = read_xml(package, std::string(content_types_part), budget);
    if (!type_tree) return tl::unexpected(type_tree.error());
    const ContentTypes types(**type_tree, budget);

    PackageParts parts;
    if (package.has("_rels/.rels")) {
        const auto relationships = read_xml(package, "_rels/.rels", budget);
        if (!relationships) return tl::unexpected(relationships.error());
        parts.document = Relations(**relationships, {}, budget).target_of("/officeDocument");
    }
    if (parts.document.empty()) parts.document = "word/document.xml";

    const std::string type = types.of(parts.document);
    if (type.find("spreadsheetml") != type.npos || type.find("ms-excel") != type.npos)
        return tl::unexpected(refuse("a binary Excel workbook (.xlsb)", advice_save_as_xlsx));
    if (type.find("presentationml") != type.npos || type.find("ms-powerpoint") != type.npos)
        return tl::unexpected(refuse("a PowerPoint presentation (.pptx)", advice_save_as_pdf));
    if (!package.has(parts.document))
        return tl::unexpected(
            Error{.kind = ErrorKind::unreadable,
                  .place = {},
                  .reason = "it has no document part (" + parts.document + ")",
                  .advice = "get the file anew, or open it in Word or LibreOffice and save it again"});
    // Writers other than Word leave the type out or give a general one; then the part itself decides.
    const bool general = type.empty() || type == "application/xml" || type == "text/xml";
    if (!general && type.find("wordprocessingml") == type.npos && type.find("ms-word") == type.npos)
        return tl::unexpected(refuse("an Office package whose document is of the type " + type, advice_save_as_pdf));

    const std::string folder = folder_of(parts.document);
    const std::string links = relationships_of(parts.document);
    if (package.has(links)) {
        const auto tree = read_xml(package, links, budget);
        if (!tree) return tl::unexpected(tree.error());
        const Relations relations(**tree, folder, budget);
        const auto find = [&](std::string_view which) {
            const std::string part = relations.target_of(which);
            return !part.empty() && package.has(part) ? part : std::string();
        };
        parts.styles = find("/styles");
        parts.numbering = find("/numbering");
        parts.footnotes = find("/footnotes");
        parts.endnotes = find("/endnotes");
    }
    return parts;
}

}  // namespace

Result<PackageParts> find_parts(Package& package) {
    Budget budget;
    try {
        return parts_of(package, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
