// Tables of one cell a line, as Word exports: a tab opens each cell, lines without a tab continue it, blank lines stand
// between rows, and sometimes inside a cell too. Titles and page numbers stand between tables.
//
// Steps: read the region's cells; find the number of columns that explains most rows; put the rows together.

#include <algorithm>
#include <map>

#include "base/text.h"
#include "extract/text/text_tables.h"

namespace solieu::extract {
namespace {

bool opens_cell(const SourceLine& line) {
    return line.text[0] == '\t' && line.text.find('\t', 1) == std::string_view::npos;
}

bool has_tab(const SourceLine& line) {
    return line.text.find('\t') != std::string_view::npos;
}

// A run of cells with no blank line between their first lines.
struct Group {
    std::size_t begin = 0, end = 0;  // cells
};

struct StackedCell {
    std::size_t begin = 0, end = 0;  // source lines
};

class StackedReader {
  public:
    StackedReader(TableSearch& search, std::size_t at) : search_(search), begin_(at) {}

    Attempt read() {
        read_cells();
        choose_columns();
        if (columns_ < 2 || !looks_like_cells()) return {.end = cells_.back().end, .table = std::nullopt};
        if (!may_take_cells(search_, cells_.size() + columns_, search_.lines[begin_].page))
            return {.end = cells_.back().end, .table = std::nullopt};
        return read_rows();
    }

  private:
    [[nodiscard]] const SourceLine& line(std::size_t i) const { return search_.lines[i]; }

    // Cells up to the first line that cannot belong to the table. A line without a tab below a blank line may be a
    // title that ends the table or the second paragraph of a cell: only the columns tell, so such lines are kept apart.
    void read_cells() {
        constexpr std::size_t most_loose_lines = 3;
        std::size_t loose = 0;
        for (std::size_t i = begin_; i < search_.lines.size(); ++i) {
            if (line(i).page != line(begin_).page) break;
            if (opens_cell(line(i))) {
                if (groups_.empty() || line(i).blanks_before > 0 || loose > 0)
                    groups_.push_back({cells_.size(), cells_.size()});
                cells_.push_back({i, i + 1});
                groups_.back().end = cells_.size();
                loose = 0;
            } else if (has_tab(line(i))) {
                break;
            } else if (line(i).blanks_before == 0 && loose == 0) {
                cells_.back().end = i + 1;
            } else if (++loose > most_loose_lines || !fits_inside_a_cell(i)) {
                break;
            }
        }
    }

    // A title ends the table for good; anything else may be the second paragraph of a cell.
    [[nodiscard]] bool fits_inside_a_cell(std::size_t i) const {
        const std::string plain = plain_text(line(i).text);
        const std::size_t space = plain.find(' ');
        const std::string number = plain.substr(0, space);
        const bool titled = space != std::string::npos && is_row_number(number) && number != "-" && number != "+";
        return !titled && plain.size() < 200;
    }

    // The first row is the head and has all columns; where it is broken itself, the commonest size of a group or the
    // largest. The candidate that ends most rows at a blank line wins.
    void choose_columns() {
        std::map<std::size_t, std::size_t> sizes;
        std::size_t largest = 0;
        for (const Group& group : groups_) {
            const std::size_t size = group.end - group.begin;
            ++sizes[size];
            largest = std::max(largest, size);
        }
        std::size_t commonest = 0, count = 0;
        for (const auto& [size, times] : sizes)
            if (times >= count) {
                count = times;
                commonest = size;
            }
        double best = 0.5;  // fewer rows than half in order: no table
        for (const std::size_t candidate : {groups_[0].end - groups_[0].begin, commonest, largest}) {
            if (candidate < 2 || candidate > max_table_columns) continue;
            const double quality = quality_of(candidate);
            if (quality <= best) continue;
            best = quality;
            columns_ = candidate;
        }
        if (groups_.size() == 1) columns_ = columns_of_one_run();
    }

    // The share of groups that begin where a row begins.
    [[nodiscard]] double quality_of(std::size_t columns) const {
        std::size_t filled = 0, good = 0, rows = 0;
        for (const Group& group : groups_) {
            const std::size_t size = group.end - group.begin;
            if (filled + size > columns) {
                ++rows;
                filled = 0;
            }
            filled += size;
            if (filled % columns == 0) {
                good += filled / columns;
                rows += filled / columns;
                filled = 0;
            } else if (filled > columns) {
                ++rows;
                filled = 0;
            }
        }
        if (filled > 0) ++rows;
        return rows == 0 ? 0 : static_cast<double>(good) / static_cast<double>(rows);
    }

    // No blank line between rows: the head begins with "STT", the first row with its number.
    [[nodiscard]] std::size_t columns_of_one_run() const {
        if (!is_row_number_head(text_of_cell(0))) return 0;
        for (std::size_t i = 3; i < cells_.size() && i <= 20; ++i) {
            const std::string text = text_of_cell(i);
            const bool first = text == "1" || text == "1." || text == "I" || text == "I." || text == "A" ||
                               text == "-" || text == "A.";
            if (first && cells_.size() % i == 0) return i;
        }
        return 0;
    }

    [[nodiscard]] std::string text_of_cell(std::size_t cell) const {
        std::string text;
        for (std::size_t i = cells_[cell].begin; i < cells_[cell].end && i < cells_[cell].begin + 20; ++i)
            text += std::string(line(i).text) + " ";
        return single_spaced(plain_text(text));
    }

    // Paragraphs with a tab for their indent are no cells: they are long, and few to a group.
    [[nodiscard]] bool looks_like_cells() const {
        if (cells_.size() < 2 * columns_ && groups_.size() < 2) return false;
        std::size_t length = 0;
        for (const StackedCell& cell : cells_)
            for (std::size_t i = cell.begin; i < cell.end; ++i) length += line(i).text.size();
        return length / cells_.size() < (columns_ == 2 ? 80 : 300);
    }

    Attempt read_rows() {
        SourceTable table;
        table.columns = columns_;
        table.page = line(begin_).page;
        std::size_t end = begin_;
        TableRow row;
        for (std::size_t g = 0; g < groups_.size(); ++g) {
            const std::size_t size = groups_[g].end - groups_[g].begin;
            const std::size_t missing = columns_ - row.fields.size();
            if (g > 0 && cells_[groups_[g].begin].begin > end) {
                // Lines without a tab stand between: part of a cell when the row goes on, else the end of the table.
                if (row.fields.empty() || size > missing) break;
                for (std::size_t i = end; i < cells_[groups_[g].begin].begin; ++i) append_line(row.fields.back(), i);
            }
            if (!row.fields.empty() && size > missing) end_row(table, row);  // the row was short
            for (std::size_t c = groups_[g].begin; c < groups_[g].end; ++c) {
                if (row.fields.size() == columns_) end_row(table, row);
                row.fields.push_back(field_of(cells_[c]));
                end = cells_[c].end;
            }
            if (row.fields.size() == columns_) end_row(table, row);
        }
        if (!row.fields.empty()) end_row(table, row);
        search_.cells_left -= std::min(search_.cells_left, table.rows.size() * columns_);
        return {.end = end, .table = std::move(table)};
    }

    static void end_row(SourceTable& table, TableRow& row) {
        table.rows.push_back(std::move(row));
        row = {};
    }

    void append_line(TableField& field, std::size_t i) const {
        extend_field(field, line(i), {.text = line(i).text, .raw = line(i).raw, .column = 0});
    }

    [[nodiscard]] TableField field_of(const StackedCell& cell) const {
        bool cut = false;
        TableField field = make_field(line(cell.begin), split_fields(line(cell.begin), '\t', cut).back());
        for (std::size_t i = cell.begin + 1; i < cell.end; ++i) append_line(field, i);
        return field;
    }

    TableSearch& search_;
    std::size_t begin_;
    std::vector<StackedCell> cells_;
    std::vector<Group> groups_;
    std::size_t columns_ = 0;
};

}  // namespace

std::optional<Attempt> read_stacked(TableSearch& search, std::size_t at) {
    if (!opens_cell(search.lines[at])) return std::nullopt;
    // In a table with tabs between its fields a row may begin with a blank field; then others have more tabs.
    for (std::size_t i = at + 1; i < search.lines.size() && i < at + 3; ++i) {
        const SourceLine& next = search.lines[i];
        if (next.page != search.lines[at].page || next.blanks_before > 0) break;
        if (has_tab(next) && !opens_cell(next)) return std::nullopt;
    }
    return StackedReader(search, at).read();
}

}  // namespace solieu::extract
