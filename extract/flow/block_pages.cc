#include "extract/flow/block_pages.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "extract/flow/paragraph_lines.h"
#include "extract/flow/table_grid.h"

namespace solieu::extract {
namespace {

// A cell's lines, counted from its own upper left corner.
struct CellContent {
    std::vector<Line> lines;
    std::vector<int> notes;
    int pages = 0;                // page ends inside of it
    int pictures = 0;             // that may hold text
    bool begins_on_page = false;  // one of them stands before its first word
    double width = 0, height = 0;
};

void move_line(Line& line, double x, double y) {
    const auto move = [&](Box& box) { box = {box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y}; };
    move(line.box);
    for (Word& word : line.words) move(word.box);
}

void add_cell_blocks(const std::vector<Block>& blocks, CellContent& content, Budget& budget) {
    for (const Block& block : blocks) {
        for (const FlowTable& table : block.table)
            for (const std::vector<FlowCell>& row : table.rows)
                for (const FlowCell& cell : row) add_cell_blocks(cell.blocks, content, budget);
        if (!block.table.empty()) continue;
        for (PlacedParagraphLine& placed : lines_of(block.paragraph, block.paragraph.indent, content.height, budget)) {
            const int pages = std::max(placed.pages_before, placed.rendered_before);
            content.begins_on_page = content.begins_on_page || (pages > 0 && content.lines.empty());
            content.pages += pages;
            content.notes.insert(content.notes.end(), placed.notes.begin(), placed.notes.end());
            content.pictures += placed.pictures;
            if (placed.line.words.empty()) continue;
            content.width = std::max(content.width, placed.line.box.x1);
            content.lines.push_back(std::move(placed.line));
        }
        if (!content.lines.empty()) content.height = content.lines.back().box.y1;
    }
}

// Blocks to pages.
class PageWriter {
  public:
    PageWriter(const FlowContent& content, const ReadOptions& options, Budget& budget)
        : content_(content), options_(options), budget_(budget) {}

    void write() {
        begin_page();
        for (const Block& block : content_.blocks) {
            if (is_over_limit()) return;
            if (block.table.empty()) {
                add_paragraph(block.paragraph);
            } else {
                add_table(block.table.front());
            }
        }
        end_page();
        add_diagnostics();
    }

    [[nodiscard]] bool is_over_limit() const {
        return static_cast<int>(document_.pages.size()) > std::max(1, options_.max_pages);
    }

    [[nodiscard]] Document take() {
        document_.page_count = static_cast<int>(document_.pages.size());
        const int first = std::max(1, options_.first_page), last = options_.last_page;
        std::erase_if(document_.pages,
                      [&](const Page& page) { return page.number < first || (last > 0 && page.number > last); });
        return std::move(document_);
    }

  private:
    [[nodiscard]] Page& page() { return document_.pages.back(); }

    // ---- pages ----

    void begin_page() {
        Page next;
        next.number = static_cast<int>(document_.pages.size()) + 1;
        next.source = PageSource::plain;
        document_.pages.push_back(std::move(next));
        y_ = 0;
    }

    void end_page() {
        for (const int note : std::exchange(notes_, {})) add_note(content_.notes[static_cast<std::size_t>(note)]);
        page().height = y_;
    }

    void next_page() {
        if (is_over_limit()) return;
        end_page();
        begin_page();
    }

    [[nodiscard]] bool is_fresh() { return page().flow.empty(); }

    // A page end that Word noted just behind one made by hand is the same.
    void turn_pages(int by_hand, int rendered) {
        for (int i = 0; i < by_hand; ++i) next_page();
        for (int i = is_fresh() ? 1 : 0; i < rendered; ++i) next_page();
    }

    // ---- lines ----

    void add_line(Line line) {
        for (const Word& word : line.words)
            if (word.text.find_first_of("0123456789") != word.text.npos) budget_.take(Resource::figures, 1);
        page().width = std::max(page().width, line.box.x1);
        y_ = std::max(y_, line.box.y1);
        page().flow.push_back({.kind = FlowItem::Kind::line, .index = static_cast<std::uint32_t>(page().lines.size())});
        page().lines.push_back(std::move(line));
    }

    void add_paragraph(const FlowParagraph& paragraph) {
        if (paragraph.starts_page && !is_fresh()) next_page();
        double shift = 0;  // of lines that stand on a later page than the first
        bool turned = false;
        for (PlacedParagraphLine& placed : lines_of(paragraph, 0, y_, budget_)) {
            const std::size_t pages = document_.pages.size();
            turn_pages(placed.pages_before, placed.rendered_before);
            turned = turned || document_.pages.size() != pages;
            notes_.insert(notes_.end(), placed.notes.begin(), placed.notes.end());
            add_pictures(placed.pictures);
            if (placed.line.words.empty()) continue;
            if (std::exchange(turned, false)) shift = y_ - placed.line.box.y0;
            move_line(placed.line, 0, shift);
            add_line(std::move(placed.line));
        }
        if (paragraph.ends_page) next_page();
    }

    void add_note(const FlowNote& note) {
        CellContent content;
        add_cell_blocks(note.blocks, content, budget_);
        if (content.lines.empty()) return;
        std::vector<Word>& words = content.lines.front().words;
        const bool typed = note.mark.empty() && words.size() > 1 && length(words.front().text) <= 3;
        if (typed) {
            words.front().mark = true;
        } else if (!words.front().mark && !note.mark.empty()) {
            words.insert(words.begin(), Word{.text = note.mark, .box = words.front().box, .mark = true});
        }
        const double top = y_;
        bool first = true;
        for (Line& line : content.lines) {
            line.role = LineRole::footnote;
            line.starts_paragraph = std::exchange(first, false);
            move_line(line, 0, top);
            add_line(std::move(line));
        }
    }

    // ---- tables ----

    void add_table(const FlowTable& table) {
        const GridPlan plan = plan_grid(table);
        const std::size_t positions = table.rows.size() * static_cast<std::size_t>(plan.columns);
        std::size_t cells = 0;
        for (const std::vector<FlowCell>& row : table.rows) cells += row.size();
        const std::size_t blank = positions - std::min(positions, cells);
        std::vector<std::vector<CellContent>> contents(table.rows.size());
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            contents[r].resize(table.rows[r].size());
            for (std::size_t c = 0; c < table.rows[r].size(); ++c)
                add_cell_blocks(table.rows[r][c].blocks, contents[r][c], budget_);
            take_repeated_text(contents[r]);
        }
        if (blank > budget_.left(Resource::cells)) {
            add_as_lines(contents);
            return;
        }
        budget_.take(Resource::cells, blank);
        std::size_t begin = 0, free_from = 0;  // rows; a cell from above covers those before free_from
        int pages = 0;                         // page ends met that no part of the table begins with yet
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const bool fresh = r == 0 && is_fresh();
            int row_pages = 0;
            bool at_top = false, numbered = false;
            for (std::size_t c = 0; c < contents[r].size(); ++c) {
                row_pages = std::max(row_pages, contents[r][c].pages);
                at_top = at_top || contents[r][c].begins_on_page;
                numbered = numbered || (plan.rows[r][c].column == 0 && !contents[r][c].lines.empty());
            }
            if (fresh && at_top) --row_pages;
            const int before = pages + (at_top && row_pages > 0 ? 1 : 0);
            if (before > 0 && r >= free_from && (numbered || r == 0)) {
                if (r > begin) add_part(plan, contents, begin, r);
                begin = r;
                for (int i = 0; i < before; ++i) next_page();
                pages = pages + row_pages - before;
            } else {
                pages += row_pages;
            }
            for (const GridPlace& place : plan.rows[r])
                free_from = std::max(free_from, r + static_cast<std::size_t>(place.row_span));
        }
        add_part(plan, contents, begin, table.rows.size());
        if (table.rows_hidden && !page().grids.empty()) page().grids.back().rows_hidden = true;
        for (int i = 0; i < pages; ++i) next_page();
    }

    // What is said of a row goes along with each of its numbers.
    void take_repeated_text(const std::vector<CellContent>& row) {
        constexpr std::size_t ordinary = 2'000;  // bytes of a row's text
        std::size_t bytes = 0;
        for (const CellContent& content : row)
            for (const Line& line : content.lines)
                for (const Word& word : line.words) bytes += word.text.size() + 1;
        if (bytes > ordinary) budget_.take(Resource::text, (bytes - ordinary) * row.size());
    }

    void add_as_lines(std::vector<std::vector<CellContent>>& contents) {
        cells_cut_page_ = cells_cut_page_ == 0 ? page().number : cells_cut_page_;
        for (std::vector<CellContent>& row : contents) {
            for (CellContent& content : row) {
                const double top = y_;
                notes_.insert(notes_.end(), content.notes.begin(), content.notes.end());
                add_pictures(content.pictures);
                for (Line& line : content.lines) {
                    move_line(line, 0, top);
                    add_line(std::move(line));
                }
            }
        }
    }

    // Rows [begin, end) as a grid of the page.
    void add_part(const GridPlan& plan, std::vector<std::vector<CellContent>>& contents, std::size_t begin,
                  std::size_t end) {
        const auto columns = static_cast<std::size_t>(plan.columns);
        const std::vector<double> left = column_edges(plan, contents, begin, end);
        Grid grid;
        grid.rows = static_cast<int>(end - begin);
        grid.columns = plan.columns;
        std::vector<double> top{y_};
        for (std::size_t r = begin; r < end; ++r) {
            double height = 1;
            for (std::size_t c = 0; c < contents[r].size(); ++c)
                if (plan.rows[r][c].row_span == 1) height = std::max(height, contents[r][c].height);
            top.push_back(top.back() + height);
        }
        std::vector<bool> taken(columns * (end - begin), false);
        for (std::size_t r = begin; r < end; ++r) {
            for (std::size_t c = 0; c < contents[r].size(); ++c) {
                const GridPlace& place = plan.rows[r][c];
                CellContent& content = contents[r][c];
                add_pictures(content.pictures);
                notes_.insert(notes_.end(), content.notes.begin(), content.notes.end());
                const auto column = static_cast<std::size_t>(place.column);
                if (place.covered || column >= columns) continue;
                Cell cell;
                cell.row = static_cast<int>(r - begin);
                cell.column = place.column;
                cell.row_span = place.row_span;
                cell.column_span = std::min(place.column_span, plan.columns - place.column);
                const auto last_row = static_cast<std::size_t>(cell.row + cell.row_span);
                const auto last_column = static_cast<std::size_t>(cell.column + cell.column_span);
                cell.box = {left[column], top[r - begin], left[last_column], top[last_row]};
                for (Line& line : content.lines) move_line(line, cell.box.x0, cell.box.y0);
                cell.lines = std::move(content.lines);
                for (std::size_t i = r - begin; i < last_row; ++i)
                    for (std::size_t j = column; j < last_column; ++j) taken[i * columns + j] = true;
                grid.cells.push_back(std::move(cell));
            }
            for (std::size_t j = 0; j < columns; ++j) {
                if (taken[(r - begin) * columns + j]) continue;
                Cell blank;
                blank.row = static_cast<int>(r - begin);
                blank.column = static_cast<int>(j);
                blank.box = {left[j], top[r - begin], left[j + 1], top[r - begin + 1]};
                grid.cells.push_back(std::move(blank));
            }
        }
        std::sort(grid.cells.begin(), grid.cells.end(),
                  [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
        grid.box = {left.front(), top.front(), left.back(), top.back()};
        page().width = std::max(page().width, grid.box.x1);
        y_ = grid.box.y1;
        page().flow.push_back({.kind = FlowItem::Kind::grid, .index = static_cast<std::uint32_t>(page().grids.size())});
        page().grids.push_back(std::move(grid));
    }

    // Where columns begin and the last one ends: as wide as their longest line, a space between.
    static std::vector<double> column_edges(const GridPlan& plan, const std::vector<std::vector<CellContent>>& contents,
                                            std::size_t begin, std::size_t end) {
        std::vector<double> width(static_cast<std::size_t>(plan.columns), 1);
        for (std::size_t r = begin; r < end; ++r) {
            for (std::size_t c = 0; c < contents[r].size(); ++c) {
                const GridPlace& place = plan.rows[r][c];
                if (place.column_span != 1 || place.column >= plan.columns) continue;
                double& wide = width[static_cast<std::size_t>(place.column)];
                wide = std::max(wide, contents[r][c].width);
            }
        }
        std::vector<double> edges{0};
        for (const double each : width) edges.push_back(edges.back() + each + 2);
        return edges;
    }

    // ---- what was left out ----

    void add_pictures(int count) {
        if (count == 0) return;
        if (!pictures_.empty() && pictures_.back().first == page().number) {
            pictures_.back().second += count;
        } else {
            pictures_.emplace_back(page().number, count);
        }
    }

    void add_diagnostic(std::string code, Severity severity, std::string message, int on_page = 0) {
        document_.diagnostics.push_back(
            {.code = std::move(code), .severity = severity, .message = std::move(message), .page = on_page, .box = {}});
    }

    void add_diagnostics() {
        if (content_.hidden_runs > 0)
            add_diagnostic("hidden-text", Severity::info,
                           std::to_string(content_.hidden_runs) + " stretches of hidden text are left out");
        if (content_.struck_runs > 0)
            add_diagnostic(
                "struck-text", Severity::info,
                std::to_string(content_.struck_runs) + " stretches of text that is struck through are left out");
        for (const auto& [number, count] : pictures_)
            add_diagnostic("picture-not-read", Severity::warning,
                           std::to_string(count) + (count == 1 ? " picture that may hold" : " pictures that may hold") +
                               " text or a table " + (count == 1 ? "is" : "are") + " not read",
                           number);
        if (content_.outside_parts > 0)
            add_diagnostic("outside-part", Severity::warning,
                           std::to_string(content_.outside_parts) +
                               " parts of the document stand in other files, which are not opened");
        if (content_.too_deep > 0)
            add_diagnostic("nested-too-deep", Severity::warning,
                           std::to_string(content_.too_deep) + " parts are nested too deeply and are left out");
        if (content_.cells_to_right > 0)
            add_diagnostic("too-many-columns", Severity::warning,
                           "a table has more than " + std::to_string(max_flow_columns) +
                               " columns; the last one holds what stands further right");
        if (cells_cut_page_ > 0)
            add_diagnostic("too-many-cells", Severity::warning,
                           "the tables have more cells than are read; the rest is read as lines", cells_cut_page_);
        if (content_.cells_out_of_order > 0)
            add_diagnostic("cells-out-of-order", Severity::warning,
                           std::to_string(content_.cells_out_of_order) +
                               " cells stand in the file out of their order and are left out; open it in Excel or "
                               "LibreOffice and save it again");
        if (content_.formulas_without_value > 0)
            add_diagnostic(
                "formula-without-value", Severity::warning,
                std::to_string(content_.formulas_without_value) +
                    " formulas have no result in the file; open it in Excel or LibreOffice and save it again");
        if (content_.formula_errors > 0)
            add_diagnostic("formula-error", Severity::warning,
                           std::to_string(content_.formula_errors) +
                               " cells show an error of the spreadsheet instead of a figure (" +
                               content_.first_formula_error + (content_.formula_errors > 1 ? ", …)" : ")") +
                               "; mend their formulas");
    }

    const FlowContent& content_;
    const ReadOptions& options_;
    Budget& budget_;
    Document document_;
    std::vector<int> notes_;  // of the page that is written
    double y_ = 0;
    std::vector<std::pair<int, int>> pictures_;  // page, how many
    int cells_cut_page_ = 0;
};

}  // namespace

Result<Document> pages_of(const FlowContent& content, SourceKind kind, const ReadOptions& options, Budget& budget) {
    PageWriter writer(content, options, budget);
    writer.write();
    if (writer.is_over_limit()) {
        return tl::unexpected(Error{.kind = ErrorKind::over_limit,
                                    .place = {},
                                    .reason = "it has more than " + std::to_string(options.max_pages) + " pages",
                                    .advice = "split the document"});
    }
    Document document = writer.take();
    document.kind = kind;
    return document;
}

Result<Document> pages_of(const FlowContent& content, SourceKind kind, const ReadOptions& options) {
    Budget budget;
    try {
        return pages_of(content, kind, options, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
