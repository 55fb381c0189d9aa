#include "extract/layout/page_layout.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "extract/layout/page_parts.h"
#include "extract/page/legacy_glyphs.h"
#include "extract/page/lines.h"
#include "extract/page/paragraph_starts.h"
#include "extract/page/reading_order.h"
#include "extract/page/text_doubts.h"
#include "extract/page/unseen_text.h"
#include "extract/tables/ruled/ruled_grid.h"
#include "extract/tables/ruled/rulings.h"
#include "extract/tables/ruled/tall_rows.h"
#include "extract/tables/unruled/aligned_grid.h"

namespace solieu::extract {
namespace {

constexpr std::size_t stamp_glyphs = 250;  // a digital signature prints about 100; a page of text has 1,500 and more

void judge_source(LaidPage& laid, const PageContent& content) {
    std::size_t visible = 0, hidden = 0;
    for (const Glyph& glyph : content.glyphs) {
        if (!glyph.space) ++(glyph.invisible ? hidden : visible);
    }
    const double cover = covered_by_pictures(content);
    const std::size_t all = visible + hidden;
    laid.blank = all == 0 && content.images.empty() && content.curved_fills == 0;
    laid.scan = is_scan(content);
    const bool drawn_letters = all == 0 && content.curved_fills > 300;
    if (drawn_letters) {
        laid.needs_ocr = "the page's letters are drawn as shapes";
    } else if ((laid.scan && all < stamp_glyphs) || (all == 0 && cover > 0.25)) {
        laid.needs_ocr = "the page is a picture";
    } else if (laid.scan) {
        laid.needs_ocr = "the page is a picture with a text layer left by another program";
    }
    if (laid.needs_ocr.empty()) {
        laid.needs_ocr = text_doubts(laid.page);
        laid.letters_doubted = !laid.needs_ocr.empty();
    }
    if (!laid.needs_ocr.empty()) laid.scan = true;
    if (all == 0) return;
    const double unmapped = static_cast<double>(content.unmapped_glyphs) / static_cast<double>(all);
    laid.page.confidence = static_cast<float>(1.0 - unmapped);
    if (content.unmapped_glyphs >= 3 && unmapped > 0.02) {
        note(laid, "no-unicode-map", unmapped > 0.5 ? Severity::error : Severity::warning,
             std::to_string(content.unmapped_glyphs) + " of " + std::to_string(all) +
                 " characters have no Unicode meaning in the file");
    }
}

void report_limits(LaidPage& laid, const PageContent& content, bool rulings_cut) {
    if (content.too_much) {
        note(laid, "page-truncated", Severity::error, "the page holds more than is read; the rest of it was left out");
    }
    if (rulings_cut) {
        note(laid, "too-many-rulings", Severity::warning, "the page has more rulings than are searched for tables");
    }
    if (content.oblique_glyphs > 0) {
        note(laid, "oblique-text", Severity::info,
             std::to_string(content.oblique_glyphs) + " characters of slanting text were left out");
    }
}

// Lines in the frame of their direction to the page.
void add_turned(std::vector<LaidLine>& to, std::vector<LaidLine> lines, Direction direction, const PageWords& page) {
    for (LaidLine& laid : lines) {
        const auto turn = [&](Box& box) { box = to_page(box, direction, page.width, page.height); };
        turn(laid.line.box);
        for (Word& word : laid.line.words) turn(word.box);
        to.push_back(std::move(laid));
    }
}

bool centre_in(const Box& outer, const Box& box) {
    const double x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
    return outer.x0 <= x && x <= outer.x1 && outer.y0 <= y && y <= outer.y1;
}

std::vector<Box> cell_edges(const std::vector<Grid>& grids) {
    std::vector<Box> vertical;
    for (const Grid& grid : grids) {
        for (const Cell& cell : grid.cells) {
            if (cell.column > 0) vertical.push_back({cell.box.x0, cell.box.y0, cell.box.x0, cell.box.y1});
        }
    }
    return vertical;
}

// A table set sideways beside upright text: its words run in `direction` and no upright word stands in it. Such tables
// leave `page`.
std::vector<Grid> take_sideways_grids(PageWords& page, const std::vector<Fragment>& turned, Direction direction) {
    constexpr int fewest_words = 4;
    std::vector<Grid> taken, stay;
    for (Grid& grid : page.ruled.grids) {
        const auto inside = std::count_if(turned.begin(), turned.end(), [&](const Fragment& fragment) {
            return centre_in(grid.box, to_page(fragment.word.box, direction, page.width, page.height));
        });
        const bool upright = std::any_of(page.fragments.begin(), page.fragments.end(), [&](const Fragment& fragment) {
            return centre_in(grid.box, fragment.word.box);
        });
        if (inside >= fewest_words && !upright) {
            taken.push_back(turned_grid(grid, direction, page.width, page.height));
        } else {
            stay.push_back(std::move(grid));
        }
    }
    page.ruled.grids = std::move(stay);
    std::sort(taken.begin(), taken.end(), [](const Grid& a, const Grid& b) { return a.box.y0 < b.box.y0; });
    return taken;
}

// What runs up, down or upside down: a part of its own where it is a table or much text, else lines of the page, so
// that a head written upwards goes into its cell.
std::vector<std::pair<Direction, PageWords>> take_turned(PageWords& page, const PageContent& content) {
    constexpr std::size_t much = 20;  // words; a stamp in the margin has fewer
    std::vector<std::pair<Direction, PageWords>> parts;
    for (const Direction direction : {Direction::down, Direction::left, Direction::up}) {
        std::vector<Fragment> turned = make_fragments(content, direction);
        if (turned.empty()) continue;
        const bool on_side = direction != Direction::left;
        PageWords part{.width = on_side ? page.height : page.width,
                       .height = on_side ? page.width : page.height,
                       .rotation = page.rotation};
        part.ruled.grids = take_sideways_grids(page, turned, direction);
        if (!part.ruled.grids.empty()) turned = make_fragments(content, direction, cell_edges(part.ruled.grids));
        std::vector<Fragment> heads;  // in the cells of upright tables
        for (Fragment& fragment : turned) {
            const Box place = to_page(fragment.word.box, direction, page.width, page.height);
            const bool head = std::any_of(page.ruled.grids.begin(), page.ruled.grids.end(),
                                          [&](const Grid& grid) { return centre_in(grid.box, place); });
            (head ? heads : part.fragments).push_back(std::move(fragment));
        }
        if (part.ruled.grids.empty() && part.fragments.size() < much) {
            std::move(part.fragments.begin(), part.fragments.end(), std::back_inserter(heads));
            part.fragments.clear();
        }
        add_turned(page.turned, make_lines(std::move(heads), Gaps::split), direction, page);
        if (!part.fragments.empty()) parts.emplace_back(direction, std::move(part));
    }
    return parts;
}

// Gives each fragment to the cell its centre lies in; returns those that lie in none.
std::vector<Fragment> fill_grids(std::vector<Grid>& grids, std::vector<Fragment> fragments) {
    if (grids.empty()) return fragments;
    std::vector<CellFinder> finders(grids.begin(), grids.end());
    std::vector<std::vector<std::vector<Fragment>>> inside(grids.size());
    for (std::size_t g = 0; g < grids.size(); ++g) inside[g].resize(grids[g].cells.size());
    std::vector<Fragment> outside;
    for (Fragment& fragment : fragments) {
        const double x = (fragment.word.box.x0 + fragment.word.box.x1) / 2;
        const double y = fragment.baseline - 0.3 * fragment.word.font_size;
        bool placed = false;
        for (std::size_t g = 0; g < grids.size() && !placed; ++g) {
            if (y < grids[g].box.y0) break;  // grids stand from the top down
            if (y > grids[g].box.y1) continue;
            const int cell = finders[g].cell_at(x, y);
            if (cell < 0) continue;
            inside[g][static_cast<std::size_t>(cell)].push_back(std::move(fragment));
            placed = true;
        }
        if (!placed) outside.push_back(std::move(fragment));
    }
    for (std::size_t g = 0; g < grids.size(); ++g) {
        for (std::size_t c = 0; c < grids[g].cells.size(); ++c) {
            Cell& cell = grids[g].cells[c];
            std::vector<LaidLine> lines = make_lines(std::move(inside[g][c]), Gaps::keep);
            mark_cell_paragraphs(lines, cell.box.width());
            for (LaidLine& laid : lines) cell.lines.push_back(std::move(laid.line));
        }
    }
    return outside;
}

// A turned line in a cell (a head written upwards) goes into the cell.
void place_turned(Page& page, std::vector<LaidLine> turned, std::vector<LaidLine>& lines) {
    for (LaidLine& laid : turned) {
        const double x = (laid.line.box.x0 + laid.line.box.x1) / 2, y = (laid.line.box.y0 + laid.line.box.y1) / 2;
        bool placed = false;
        for (Grid& grid : page.grids) {
            if (x < grid.box.x0 || x > grid.box.x1 || y < grid.box.y0 || y > grid.box.y1) continue;
            const int cell = CellFinder(grid).cell_at(x, y);
            if (cell < 0) continue;
            grid.cells[static_cast<std::size_t>(cell)].lines.push_back(std::move(laid.line));
            placed = true;
            break;
        }
        if (!placed) lines.push_back(std::move(laid));
    }
}

// What stands right of the fold leaves `page`.
PageWords right_of(PageWords& page, double fold) {
    PageWords right{.width = page.width, .height = page.height, .rotation = page.rotation};
    const auto take = [&](auto& from, auto& to, const auto& box_of) {
        const auto first = std::stable_partition(from.begin(), from.end(), [&](const auto& item) {
            const Box& box = box_of(item);
            return (box.x0 + box.x1) / 2 < fold;
        });
        std::move(first, from.end(), std::back_inserter(to));
        from.erase(first, from.end());
    };
    take(page.ruled.grids, right.ruled.grids, [](const Grid& grid) -> const Box& { return grid.box; });
    take(page.ruled.loose, right.ruled.loose, [](const Box& ruling) -> const Box& { return ruling; });
    take(page.fragments, right.fragments, [](const Fragment& fragment) -> const Box& { return fragment.word.box; });
    take(page.turned, right.turned, [](const LaidLine& line) -> const Box& { return line.line.box; });
    return right;
}

}  // namespace

void note(LaidPage& laid, std::string code, Severity severity, std::string message) {
    laid.diagnostics.push_back({.code = std::move(code),
                                .severity = severity,
                                .message = std::move(message),
                                .page = laid.page.number,
                                .box = {0, 0, laid.page.width, laid.page.height}});
}

Page lay_out_words(PageWords words, int page_number) {
    Page page;
    page.number = page_number;
    page.width = words.width;
    page.height = words.height;
    page.rotation = words.rotation;
    page.grids = std::move(words.ruled.grids);
    std::vector<Fragment> rest = fill_grids(page.grids, std::move(words.fragments));
    for (Grid& grid : page.grids) split_tall_rows(grid);
    std::vector<LaidLine> lines = make_lines(std::move(rest), Gaps::split);
    take_aligned_grids(lines, page.grids, words.ruled.loose);
    place_turned(page, std::move(words.turned), lines);

    std::vector<Box> line_boxes, grid_boxes;
    for (const LaidLine& line : lines) line_boxes.push_back(line.line.box);
    for (const Grid& grid : page.grids) grid_boxes.push_back(grid.box);
    page.flow = reading_order(line_boxes, grid_boxes);
    mark_paragraphs(lines, grid_boxes, page.flow);
    for (LaidLine& line : lines) page.lines.push_back(std::move(line.line));
    for (const Box& ruling : words.ruled.loose) page.rulings.push_back({.box = ruling});
    return page;
}

LaidPage lay_out(PageContent content, int page_number) {
    LaidPage laid;
    const std::optional<Diagnostic> unseen = leave_out_unseen(content, page_number);
    convert_legacy_glyphs(content);
    turn_upright(content);
    PageWords words{.width = content.width,
                    .height = content.height,
                    .rotation = content.rotation,
                    .ruled = find_ruled_grids(join_pieces(content.ruling_pieces))};
    const bool rulings_cut = words.ruled.cut;
    words.fragments = make_fragments(content, Direction::right, cell_edges(words.ruled.grids));
    std::vector<std::pair<Direction, PageWords>> parts = take_turned(words, content);
    if (const auto fold = fold_of(words.width, words.height, words.fragments, words.ruled.grids)) {
        parts.emplace(parts.begin(), Direction::right, right_of(words, *fold));
    }
    laid.page = lay_out_words(std::move(words), page_number);
    bool sideways = false;
    for (auto& [direction, part] : parts) {
        Page page = lay_out_words(std::move(part), page_number);
        sideways = sideways || (direction != Direction::right && page.grids.empty());
        append(laid.page, std::move(page), direction, content.width, content.height);
    }
    if (sideways) {
        note(laid, "sideways-text", Severity::warning,
             "text set sideways beside upright text is in no table with rulings; it was read as lines");
    }
    judge_source(laid, content);
    laid.mended_letters = content.mended_glyphs;
    report_limits(laid, content, rulings_cut);
    if (unseen) laid.diagnostics.push_back(*unseen);
    laid.page.images = std::move(content.images);
    return laid;
}

}  // namespace solieu::extract
