#include "extract/xlsx/workbook_parts.h"

#include <memory>

#include "extract/budget.h"
#include "extract/ooxml/part_xml.h"
#include "extract/ooxml/relationships.h"

namespace solieu::extract {
namespace {

constexpr std::size_t most_sheets = 1000;

bool is_workbook_type(std::string_view type) {
    return type.find("spreadsheetml.") != type.npos || type.find("ms-excel.sheet.macroEnabled") != type.npos ||
           type.find("ms-excel.template.macroEnabled") != type.npos;
}

Result<WorkbookParts> parts_of(Package& package, Budget& budget) {
    WorkbookParts parts;
    if (!package.has(std::string(content_types_part)) || !package.has("_rels/.rels")) return parts;
    const auto type_tree = read_xml(package, std::string(content_types_part), budget);
    if (!type_tree) return tl::unexpected(type_tree.error());
    const ContentTypes types(**type_tree, budget);
    const auto links = read_xml(package, "_rels/.rels", budget);
    if (!links) return tl::unexpected(links.error());
    const std::string workbook = Relations(**links, {}, budget).target_of("/officeDocument");
    if (!is_workbook_type(types.of(workbook)) || !package.has(workbook)) return parts;
    const auto tree = read_xml(package, workbook, budget);
    if (!tree) return tl::unexpected(tree.error());
    parts.workbook = workbook;
    const std::string folder = folder_of(workbook);
    if (!package.has(relationships_of(workbook))) return parts;
    const auto inner = read_xml(package, relationships_of(workbook), budget);
    if (!inner) return tl::unexpected(inner.error());
    const Relations relations(**inner, folder, budget);
    const auto find = [&](std::string_view type) {
        const std::string part = relations.target_of(type);
        return !part.empty() && package.has(part) ? part : std::string();
    };
    parts.strings = find("/sharedStrings");
    parts.styles = find("/styles");
    const pugi::xml_node root = (*tree)->document_element();
    const std::string_view from_1904 = attribute(child(root, "workbookPr"), "date1904");
    parts.from_1904 = from_1904 == "1" || from_1904 == "true";
    for (const pugi::xml_node& node : child(root, "sheets").children()) {
        if (local_name(node) != "sheet" || parts.sheets.size() >= most_sheets) continue;
        // Of its two ids the one of the relationship has a prefix.
        const std::string part = relations.target_with_id(attribute(node, "id"));
        if (part.empty() || !package.has(part)) continue;
        if (types.of(part).find("chartsheet") != std::string::npos) continue;
        const std::string_view state = attribute(node, "state");
        parts.sheets.push_back({.name = std::string(attribute(node, "name")),
                                .part = part,
                                .hidden = state == "hidden" || state == "veryHidden"});
    }
    return parts;
}

}  // namespace

Result<WorkbookParts> find_workbook(Package& package) {
    Budget budget;
    try {
        return parts_of(package, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
