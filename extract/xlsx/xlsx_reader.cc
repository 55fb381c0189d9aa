#include "extract/xlsx/xlsx_reader.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "extract/flow/block_pages.h"
#include "extract/flow/legacy_runs.h"
#include "extract/ooxml/part_xml.h"
#include "extract/ooxml/relationships.h"
#include "extract/xlsx/cell_styles.h"
#include "extract/xlsx/sheet_blocks.h"
#include "extract/xlsx/sheet_cells.h"

namespace solieu::extract {
namespace {

using Tree = std::unique_ptr<pugi::xml_document>;

Result<Tree> open_part(Package& package, const std::string& name, Budget& budget) {
    if (name.empty()) return std::make_unique<pugi::xml_document>();
    return read_xml(package, name, budget);
}

// How many pictures of a sheet may hold text.
Result<int> pictures_of(Package& package, const WorkbookSheet& sheet, Budget& budget) {
    constexpr double units = 12'700;  // of English metric units in a point
    constexpr int largest = 100'000'000;
    const std::string links = relationships_of(sheet.part);
    if (!package.has(links)) return 0;
    const Result<Tree> tree = read_xml(package, links, budget);
    if (!tree) return tl::unexpected(tree.error());
    const std::string drawing = Relations(**tree, folder_of(sheet.part), budget).target_of("/drawing");
    if (drawing.empty() || !package.has(drawing)) return 0;
    const Result<Tree> drawn = read_xml(package, drawing, budget);
    if (!drawn) return drawn.error().kind == ErrorKind::over_limit ? Result<int>(tl::unexpected(drawn.error())) : 0;
    int count = 0;
    for (const pugi::xml_node& anchor : (*drawn)->document_element().children()) {
        const pugi::xml_node picture = child(anchor, "pic");
        if (!picture) continue;
        pugi::xml_node size = child(child(child(picture, "spPr"), "xfrm"), "ext");
        if (const pugi::xml_node own = child(anchor, "ext")) size = own;
        count += may_hold_text(whole_number(attribute(size, "cx"), 0, 0, largest) / units,
                               whole_number(attribute(size, "cy"), 0, 0, largest) / units);
    }
    return count;
}

// The tree of the sheet is gone when its cells are read.
Result<SheetContent> cells_of(Package& package, const WorkbookSheet& sheet, const std::vector<SharedText>& strings,
                              const CellStyles& styles, FontNames& names, const CalendarWords& words, bool from_1904,
                              Budget& budget) {
    const Result<Tree> tree = open_part(package, sheet.part, budget);
    if (!tree) return tl::unexpected(tree.error());
    return read_sheet((*tree)->document_element(), strings, styles, names, words, from_1904, budget);
}

Result<Document> read_sheets(Package& package, const WorkbookParts& parts, const ReadOptions& options, Budget& budget) {
    FontNames names;
    std::vector<SharedText> strings;
    {
        const Result<Tree> tree = open_part(package, parts.strings, budget);
        if (!tree) return tl::unexpected(tree.error());
        strings = read_strings((*tree)->document_element(), names, budget);
    }
    std::optional<CellStyles> styles;
    {
        const Result<Tree> tree = open_part(package, parts.styles, budget);
        if (!tree) return tl::unexpected(tree.error());
        styles.emplace((*tree)->document_element(), names, budget);
    }
    const CalendarWords none;
    const CalendarWords& words = options.words ? options.words->calendar : none;
    FlowContent content;
    for (const WorkbookSheet& sheet : parts.sheets) {
        if (sheet.hidden) {
            ++content.hidden_runs;
            continue;
        }
        Result<SheetContent> read = cells_of(package, sheet, strings, *styles, names, words, parts.from_1904, budget);
        if (!read) return tl::unexpected(read.error());
        const Result<int> pictures = pictures_of(package, sheet, budget);
        if (!pictures) return tl::unexpected(pictures.error());
        add_sheet(std::move(*read), picture_blocks(*pictures), content, budget);
    }
    strings.clear();
    strings.shrink_to_fit();
    content.fonts = names.names();
    convert_legacy_runs(content, budget);
    return pages_of(content, SourceKind::xlsx, options, budget);
}

}  // namespace

Result<Document> read_xlsx(Package& package, const WorkbookParts& parts, const ReadOptions& options,
                           const BudgetLimits& limits) {
    Budget budget(with_text(limits, options.max_text_bytes));
    try {
        return read_sheets(package, parts, options, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
