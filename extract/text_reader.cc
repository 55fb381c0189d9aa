#include "extract/text_reader.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "extract/text/spaced/spaced_tables.h"
#include "extract/text/text_cells.h"
#include "extract/text/text_layout.h"
#include "extract/text/text_lines.h"
#include "extract/text/text_markup.h"
#include "extract/text/text_tables.h"

namespace solieu::extract {
namespace {

constexpr std::size_t longest_paragraph = 40;  // lines over which emphasis may reach
constexpr std::string_view replacement = "\uFFFD";

Error over_limit(std::string reason, std::string advice) {
    return {.kind = ErrorKind::over_limit, .place = {}, .reason = std::move(reason), .advice = std::move(advice)};
}

// A table or a line of prose, in reading order.
struct Block {
    std::size_t begin = 0, end = 0;  // source lines
    std::optional<SourceTable> table;
};

class TextReader {
  public:
    TextReader(const SourceText& source, const ReadOptions& options, Budget& budget)
        : source_(source), options_(options), budget_(budget) {}

    void read() {
        begin_pages();
        find_blocks();
        layout_ = read_layout(source_.lines, in_table_);
        for (std::size_t b = 0; b < blocks_.size();) {
            if (blocks_[b].table) {
                SourceTable table = *std::exchange(blocks_[b].table, {});
                add_table(std::move(table));
                ++b;
            } else {
                b = add_paragraph(b);
            }
        }
        for (std::size_t i = 0; i < document_.pages.size(); ++i)
            for (const std::uint32_t note : notes_[i])
                document_.pages[i].flow.push_back({.kind = FlowItem::Kind::line, .index = note});
        report_cuts();
    }

    [[nodiscard]] Document take() {
        const int first = std::max(1, options_.first_page), last = options_.last_page;
        std::erase_if(document_.pages,
                      [&](const Page& page) { return page.number < first || (last > 0 && page.number > last); });
        return std::move(document_);
    }

    void add_diagnostic(Diagnostic diagnostic) { document_.diagnostics.push_back(std::move(diagnostic)); }

  private:
    void begin_pages() {
        document_.kind = SourceKind::text;
        document_.page_count = static_cast<int>(source_.pages.size());
        notes_.resize(source_.pages.size());
        for (const SourcePage& source : source_.pages) {
            Page page;
            page.number = static_cast<int>(document_.pages.size()) + 1;
            page.width = static_cast<double>(source.width);
            page.height = source.lines;
            page.source = PageSource::plain;
            document_.pages.push_back(std::move(page));
        }
    }

    void find_blocks() {
        search_ = begin_table_search(source_.lines);
        search_.cells_left = budget_.left(Resource::cells);
        in_table_.assign(source_.lines.size(), false);
        SpacedTables spaced = find_spaced_tables(source_.lines);
        for (const auto& [begin, end] : spaced.doubtful)
            report_columns("columns-lost", begin, end, "look like a table whose columns do not stand below each other");
        for (const auto& [begin, end] : spaced.mixed)
            report_columns("columns-mixed", begin, end,
                           "are a table whose columns stand so near each other that cells of two may be one");
        std::size_t next = 0;  // of the tables set by spaces
        for (std::size_t i = 0; i < source_.lines.size();) {
            const std::size_t cells_left = search_.cells_left;
            std::optional<Attempt> attempt = find_table(search_, i);
            while (next < spaced.tables.size() && spaced.tables[next].begin < i) ++next;
            if (!attempt && next < spaced.tables.size() && spaced.tables[next].begin == i)
                attempt = take_spaced(spaced.tables[next]);
            // A table of that size read as lines would be of no use to anybody.
            if (search_.cells_cut_page > 0) budget_.take(Resource::cells, budget_.left(Resource::cells) + 1);
            budget_.take(Resource::cells, cells_left - search_.cells_left);
            if (!attempt || !attempt->table) {
                const std::size_t end = attempt ? attempt->end : i + 1;
                for (; i < end; ++i) blocks_.push_back({.begin = i, .end = i + 1, .table = std::nullopt});
                continue;
            }
            std::fill(in_table_.begin() + static_cast<std::ptrdiff_t>(i),
                      in_table_.begin() + static_cast<std::ptrdiff_t>(attempt->end), true);
            blocks_.push_back({.begin = i, .end = attempt->end, .table = std::move(attempt->table)});
            i = attempt->end;
        }
    }

    std::optional<Attempt> take_spaced(SpacedTable& found) {
        const std::size_t cells = found.table.rows.size() * found.table.columns;
        if (!may_take_cells(search_, cells, found.table.page)) return std::nullopt;
        search_.cells_left -= cells;
        return Attempt{.end = found.end, .table = std::move(found.table)};
    }

    [[nodiscard]] Page& page(int number) { return document_.pages[static_cast<std::size_t>(number) - 1]; }

    void add_table(SourceTable table) {
        budget_.take(Resource::tables, 1);
        Page& target = page(table.page);
        for (Line& line : read_markup(table.outside, false, &budget_)) add_line(std::move(line), table.page);
        for (const TableRow& row : table.rows) take_repeated_text(row);
        Grid grid = make_grid(std::move(table), &budget_);
        target.flow.push_back({.kind = FlowItem::Kind::grid, .index = static_cast<std::uint32_t>(target.grids.size())});
        target.grids.push_back(std::move(grid));
    }

    // What is said of a row goes along with each of its numbers.
    void take_repeated_text(const TableRow& row) {
        constexpr std::size_t ordinary = 2'000;  // bytes of a row's text
        std::size_t bytes = 0;
        for (const TableField& field : row.fields)
            for (const MarkupText& line : field.lines) bytes += line.text.size();
        if (bytes > ordinary) budget_.take(Resource::text, (bytes - ordinary) * row.fields.size());
    }

    void add_line(Line line, int number) {
        Page& target = page(number);
        const auto index = static_cast<std::uint32_t>(target.lines.size());
        if (line.role == LineRole::footnote) {
            notes_[static_cast<std::size_t>(number) - 1].push_back(index);
        } else {
            target.flow.push_back({.kind = FlowItem::Kind::line, .index = index});
        }
        target.lines.push_back(std::move(line));
    }

    // Lines directly below each other: emphasis may open in one and close in another. Gives the block after them.
    std::size_t add_paragraph(std::size_t b) {
        const std::size_t first = blocks_[b].begin;
        if (layout_[first].rule) return b + 1;
        if (const std::vector<Field> fields = side_by_side(source_.lines[first]); !fields.empty()) {
            add_side_by_side(source_.lines[first], fields);
            return b + 1;
        }
        std::size_t end = b + 1;
        while (end < blocks_.size() && end - b < longest_paragraph && goes_on(blocks_[end - 1], blocks_[end])) ++end;

        std::vector<MarkupText> texts;
        for (std::size_t i = b; i < end; ++i) texts.push_back(text_of_line(source_.lines[blocks_[i].begin]));
        std::size_t next = b;
        bool started = false;  // the source line already gave a line
        for (Line& line : read_markup(texts, layout_[first].heading > 0, &budget_)) {
            while (next + 1 < end && source_.lines[blocks_[next + 1].begin].number <= line.box.y0) {
                ++next;
                started = false;
            }
            place_line(std::move(line), blocks_[next].begin, started);
            started = true;
        }
        return end;
    }

    [[nodiscard]] bool goes_on(const Block& above, const Block& below) const {
        const LineLayout &a = layout_[above.begin], &b = layout_[below.begin];
        return !below.table && same_place(source_.lines[above.begin], source_.lines[below.begin]) && !b.rule &&
               a.heading == 0 && b.heading == 0 && a.role == b.role && side_by_side(source_.lines[below.begin]).empty();
    }

    // Two columns of a letter's head or signature: lines of their own side by side. An item's number stays before it.
    [[nodiscard]] static std::vector<Field> side_by_side(const SourceLine& line) {
        if (line.text.find('\t') == std::string_view::npos) return {};
        bool cut = false;
        std::vector<Field> fields = split_fields(line, '\t', cut);
        std::erase_if(fields, [](const Field& field) { return trimmed(field.text).empty(); });
        if (cut || fields.size() < 2 || is_row_number(plain_text(fields[0].text))) return {};
        return fields;
    }

    void add_side_by_side(const SourceLine& line, std::span<const Field> fields) {
        for (const Field& field : fields) {
            const MarkupText text{.text = field.text,
                                  .raw = field.raw,
                                  .x = static_cast<double>(field.column),
                                  .y = static_cast<double>(line.number)};
            for (Line& out : read_markup(std::span(&text, 1), false, &budget_)) {
                out.hard_end = true;
                add_line(std::move(out), line.page);
            }
        }
    }

    static MarkupText text_of_line(const SourceLine& line) {
        int heading = 0;
        const std::string_view text = without_block_marks(line.text, heading);
        const auto skipped = static_cast<std::size_t>(text.data() - line.text.data());
        const bool whole = text.size() == line.text.size();
        return {.text = text,
                .raw = whole || line.raw.empty() ? line.raw : without_block_marks(line.raw, heading),
                .x = static_cast<double>(line.column + length(line.text.substr(0, skipped))),
                .y = static_cast<double>(line.number)};
    }

    void place_line(Line line, std::size_t source, bool continues) {
        const LineLayout& layout = layout_[source];
        line.role = layout.role;
        line.starts_paragraph = layout.starts_paragraph && !continues;
        line.hard_end = layout.hard_end;
        if (continues) page(source_.lines[source].page).lines.back().hard_end = false;
        if (layout.leading_mark && !continues) line.words.front().mark = true;
        add_line(std::move(line), source_.lines[source].page);
    }

    void report_columns(std::string_view code, std::size_t begin, std::size_t end, std::string_view what) {
        const SourceLine &first = source_.lines[begin], &last = source_.lines[end - 1];
        add_diagnostic({.code = std::string(code),
                        .severity = Severity::warning,
                        .message = "lines " + std::to_string(first.number + 1) + " to " +
                                   std::to_string(last.number + 1) + " " + std::string(what) +
                                   "; give the original file",
                        .page = first.page,
                        .box = {0, static_cast<double>(first.number), static_cast<double>(page(first.page).width),
                                static_cast<double>(last.number + 1)}});
    }

    void report_cuts() {
        if (search_.columns_cut_page > 0)
            add_diagnostic({.code = "too-many-columns",
                            .severity = Severity::warning,
                            .message = "a table has more than " + std::to_string(max_table_columns) +
                                       " columns; the last one holds what stands further right",
                            .page = search_.columns_cut_page,
                            .box = {}});
    }

    const SourceText& source_;
    const ReadOptions& options_;
    Budget& budget_;
    Document document_;
    TableSearch search_;
    std::vector<Block> blocks_;
    std::vector<bool> in_table_;
    std::vector<LineLayout> layout_;
    std::vector<std::vector<std::uint32_t>> notes_;  // by page: footnote lines, which are read last
};

// Where and how often a character could not be read.
void report_invalid(const SourceText& source, TextReader& reader) {
    std::size_t count = 0;
    const SourceLine* first = nullptr;
    for (const SourceLine& line : source.lines) {
        for (std::size_t at = line.text.find(replacement); at != std::string_view::npos;
             at = line.text.find(replacement, at + replacement.size())) {
            ++count;
            if (first == nullptr) first = &line;
        }
    }
    if (first == nullptr) return;
    const std::size_t at = first->text.find(replacement);
    const auto x = static_cast<double>(length(first->text.substr(0, at)));
    const auto y = static_cast<double>(first->number);
    reader.add_diagnostic({.code = "invalid-characters",
                           .severity = Severity::warning,
                           .message = std::to_string(count) +
                                      " characters could not be read; the first stands in line " +
                                      std::to_string(first->number + 1),
                           .page = first->page,
                           .box = {x, y, x + 1, y + 1}});
}

Result<Document> read_within(std::string_view bytes, const ReadOptions& options, Budget& budget) {
    const DecodedText decoded = decode_text(bytes);
    const SourceText source = split_lines(decoded.utf8,
                                          {.lines = static_cast<std::size_t>(budget.left(Resource::lines)),
                                           .pages = static_cast<std::size_t>(std::max(1, options.max_pages))},
                                          decoded.legacy);
    if (source.over_lines) budget.take(Resource::lines, budget.left(Resource::lines) + 1);
    if (source.over_limit) {
        return tl::unexpected(
            over_limit("the text has more than " + std::to_string(options.max_pages) + " pages", "split the file"));
    }
    TextReader reader(source, options, budget);
    report_invalid(source, reader);
    reader.read();
    return reader.take();
}

}  // namespace

Result<Document> read_text(std::string_view bytes, const ReadOptions& options, const BudgetLimits& limits) {
    if (bytes.size() > options.max_text_bytes)
        return tl::unexpected(over_limit("the text has " + std::to_string(bytes.size()) + " bytes, more than " +
                                             std::to_string(options.max_text_bytes),
                                         "split the file"));
    Budget budget(limits);
    try {
        return read_within(bytes, options, budget);
    } catch (const OverBudget& over) {
        return tl::unexpected(error_of(over));
    }
}

}  // namespace solieu::extract
