#include "extract/xlsx/xlsx_reader.h"

#include <memory>
#include <utility>

#include "extract/docx/block_pages.h"
#include "extract/docx/relationships.h"
#include "extract/xlsx/cell_styles.h"
#include "extract/xlsx/sheet_blocks.h"
#include "extract/xlsx/sheet_cells.h"

namespace solieu::extract {
namespace {

using Tree = std::unique_ptr<pugi::xml_document>;

Result<Tree> open_part(Package& package, const std::string& name) {
    if (name.empty()) return std::make_unique<pugi::xml_document>();
    return read_xml(package, name);
}

Error too_many_cells() {
    return {.kind = ErrorKind::over_limit,
            .place = {},
            .reason = "the workbook has more cells than are read",
            .advice = "split it, or save it as PDF and read that"};
}

Diagnostic without_value(std::size_t count) {
    return {.code = "formula-without-value",
            .severity = Severity::warning,
            .message = std::to_string(count) +
                       " formulas have no result in the file; open it in Excel or LibreOffice and save it again",
            .page = 0,
            .box = {}};
}

}  // namespace

Result<Document> read_xlsx(Package& package, const WorkbookParts& parts, const ReadOptions& options) {
    std::vector<std::vector<Inline>> strings;
    {
        const Result<Tree> tree = open_part(package, parts.strings);
        if (!tree) return tl::unexpected(tree.error());
        strings = read_strings((*tree)->document_element());
    }
    const Result<Tree> style_tree = open_part(package, parts.styles);
    if (!style_tree) return tl::unexpected(style_tree.error());
    const CellStyles styles((*style_tree)->document_element());
    DocxContent content;
    std::size_t unknown = 0;
    for (const WorkbookSheet& sheet : parts.sheets) {
        if (sheet.hidden) {
            ++content.hidden_runs;
            continue;
        }
        const Result<Tree> tree = open_part(package, sheet.part);
        if (!tree) return tl::unexpected(tree.error());
        SheetContent cells = read_sheet((*tree)->document_element(), strings, styles, parts.from_1904);
        if (cells.over_limit) return tl::unexpected(too_many_cells());
        content.hidden_runs += cells.hidden;
        unknown += cells.without_value;
        SheetBlocks blocks = blocks_of(std::move(cells));
        content.cells_to_right += blocks.cells_to_right;
        if (blocks.blocks.empty()) continue;
        Block begin;
        begin.paragraph.starts_page = true;
        content.blocks.push_back(std::move(begin));
        std::move(blocks.blocks.begin(), blocks.blocks.end(), std::back_inserter(content.blocks));
    }
    Result<Document> document = pages_of(content, SourceKind::text, options);
    if (document && unknown > 0) document->diagnostics.push_back(without_value(unknown));
    return document;
}

}  // namespace solieu::extract
