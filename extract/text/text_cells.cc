#include "extract/text/text_cells.h"

#include <algorithm>

#include "base/text.h"

namespace solieu::extract {
namespace {

constexpr std::size_t most_storeys = 3;

bool is_filled(const TableRow& row, std::size_t column) {
    return column < row.fields.size() && !row.fields[column].lines.empty();
}

std::string plain_of(const TableRow& row, std::size_t column) {
    std::string text;
    for (const MarkupText& line : row.fields[column].lines) text += std::string(line.text) + " ";
    return single_spaced(plain_text(text));
}

// A figure is never part of a head, a year is.
bool is_figure(std::string_view text) {
    if (text.empty() || text.find_first_not_of("0123456789.,%") != std::string_view::npos) return false;
    const bool year = text.size() == 4 && (text.substr(0, 2) == "19" || text.substr(0, 2) == "20");
    return !year;
}

// Spans of a head of several storeys, written into the fields. Gives the number of storeys, 1 when there is but one.
class HeadSpans {
  public:
    explicit HeadSpans(SourceTable& table) : table_(table), columns_(table.columns) {}

    void infer() {
        if (columns_ < 3) return;
        storeys_ = count_storeys();
        if (storeys_ < 2 || !is_consistent()) return;
        for (std::size_t row = 0; row < storeys_; ++row)
            for (std::size_t column = 0; column < columns_; ++column)
                if (is_filled(table_.rows[row], column)) span(row, column);
    }

  private:
    [[nodiscard]] bool filled(std::size_t row, std::size_t column) const { return is_filled(table_.rows[row], column); }

    // The storeys below the first have a blank first field and no figures.
    [[nodiscard]] std::size_t count_storeys() const {
        if (table_.rows.empty() || table_.rows[0].whole || !filled(0, 0)) return 1;
        if (is_row_number(plain_of(table_.rows[0], 0))) return 1;
        std::size_t storeys = 1;
        while (storeys < std::min(most_storeys, table_.rows.size()) && is_lower_storey(table_.rows[storeys])) ++storeys;
        return storeys;
    }

    [[nodiscard]] bool is_lower_storey(const TableRow& row) const {
        if (row.whole || is_filled(row, 0)) return false;
        std::size_t filled_fields = 0;
        for (std::size_t column = 1; column < columns_; ++column) {
            if (!is_filled(row, column)) continue;
            if (is_figure(plain_of(row, column))) return false;
            ++filled_fields;
        }
        return filled_fields > 0;
    }

    [[nodiscard]] bool filled_below(std::size_t row, std::size_t column) const {
        for (std::size_t below = row + 1; below < storeys_; ++below)
            if (filled(below, column)) return true;
        return false;
    }

    // What stands below the first storey stands below a head that spans; each column has something.
    [[nodiscard]] bool is_consistent() {
        for (; storeys_ >= 2; --storeys_) {
            bool good = true;
            for (std::size_t column = 0; column < columns_ && good; ++column) {
                const bool below = filled_below(0, column);
                if (filled(0, column)) {
                    good = !below || (column + 1 < columns_ && !filled(0, column + 1) && filled_below(0, column + 1));
                } else {
                    good = below && column > 0;
                }
            }
            if (good) return true;
        }
        return false;
    }

    void span(std::size_t row, std::size_t column) {
        TableField& field = table_.rows[row].fields[column];
        std::size_t right = column + 1;
        while (right < columns_ && !filled(row, right) && filled_below(row, right) && same_parent(row, column, right))
            ++right;
        field.column_span = static_cast<int>(right - column);
        std::size_t bottom = row + 1;
        while (bottom < storeys_ && is_free(bottom, column, right)) ++bottom;
        field.row_span = static_cast<int>(bottom - row);
    }

    // In a lower storey a head does not reach beyond the head above it.
    [[nodiscard]] bool same_parent(std::size_t row, std::size_t column, std::size_t right) const {
        for (std::size_t above = 0; above < row; ++above)
            for (std::size_t i = column + 1; i <= right; ++i)
                if (filled(above, i)) return false;
        return true;
    }

    [[nodiscard]] bool is_free(std::size_t row, std::size_t left, std::size_t right) const {
        for (std::size_t column = left; column < right; ++column)
            if (filled(row, column)) return false;
        return true;
    }

    SourceTable& table_;
    std::size_t columns_ = 0;
    std::size_t storeys_ = 1;
};

// A table of merged cells that lost them: a column has text in the head alone, the one beside it in the rows alone.
// They were one.
void join_torn_columns(SourceTable& table) {
    constexpr std::size_t most_wide = 60;
    if (table.columns < 3 || table.columns > most_wide) return;
    for (const TableRow& row : table.rows)
        if (row.whole) return;
    std::vector<std::size_t> first(table.columns, table.rows.size()), last(table.columns, 0), count(table.columns, 0);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        for (std::size_t c = 0; c < table.columns; ++c) {
            if (!is_filled(table.rows[i], c)) continue;
            first[c] = std::min(first[c], i);
            last[c] = i;
            ++count[c];
        }
    }
    // Rows of a head with several storeys: nothing stands in the first column of the lower ones.
    std::size_t storeys = 1;
    while (storeys < table.rows.size() && storeys < most_storeys && !is_filled(table.rows[storeys], 0)) ++storeys;
    const auto of_head = [&](std::size_t c) { return count[c] > 0 && first[c] == 0 && last[c] < most_storeys; };
    const auto of_rows = [&](std::size_t c, std::size_t head) {
        return count[c] >= 2 && first[c] > last[head] && first[c] >= storeys;
    };
    for (std::size_t c = 0; c + 1 < table.columns;) {
        const bool left = of_head(c) && of_rows(c + 1, c), right = of_head(c + 1) && of_rows(c, c + 1);
        if (!left && !right) {
            ++c;
            continue;
        }
        const std::size_t gone = left ? c : c + 1, kept = left ? c + 1 : c;
        for (TableRow& row : table.rows) {
            if (is_filled(row, gone)) {
                if (row.fields.size() <= kept) row.fields.resize(kept + 1);
                row.fields[kept] = row.fields[gone];
            }
            if (gone < row.fields.size()) row.fields.erase(row.fields.begin() + static_cast<std::ptrdiff_t>(gone));
        }
        --table.columns;
        join_torn_columns(table);
        return;
    }
}

Cell make_cell(const TableField& field, std::size_t row, std::size_t column, Budget* budget) {
    Cell cell;
    cell.row = static_cast<int>(row);
    cell.column = static_cast<int>(column);
    cell.box = {field.x, field.y, field.x1, field.y1};
    cell.lines = read_markup(field.lines, false, budget);
    cell.lines.shrink_to_fit();
    for (std::size_t i = 0; i < cell.lines.size(); ++i) cell.lines[i].starts_paragraph = i == 0;
    return cell;
}

Cell blank_cell(std::size_t row, std::size_t column, const Box& box) {
    Cell cell;
    cell.row = static_cast<int>(row);
    cell.column = static_cast<int>(column);
    cell.box = box;
    return cell;
}

// Puts the fields on the grid row by row; each column remembers for how many rows a cell from above still covers it.
class Placement {
  public:
    Placement(const SourceTable& table, Grid& grid, Budget* budget)
        : table_(table), grid_(grid), budget_(budget), covered_(table.columns, 0) {}

    void place() {
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            std::vector<int> below = covered_;
            for (int& rows : below) rows = std::max(0, rows - 1);
            place_row(row, below);
            covered_ = std::move(below);
        }
    }

  private:
    void place_row(std::size_t row, std::vector<int>& below) {
        const TableRow& source = table_.rows[row];
        const std::size_t columns = table_.columns;
        Box blank{0, 0, 1, 1};
        if (!source.fields.empty()) {
            const TableField& last = source.fields.back();
            blank = {last.x1, last.y, last.x1 + 1, last.y + 1};
        }
        std::size_t next = 0;  // field
        for (std::size_t column = 0; column < columns;) {
            if (covered_[column] > 0) {
                if (!table_.spans_given) ++next;  // its blank field belongs to the cell above
                ++column;
                continue;
            }
            if (next >= source.fields.size()) {
                grid_.cells.push_back(blank_cell(row, column, blank));
                ++column;
                continue;
            }
            const TableField& field = source.fields[next];
            const std::size_t width = source.whole ? columns : free_width(column, field.column_span);
            const std::size_t height =
                std::min<std::size_t>(static_cast<std::size_t>(field.row_span), table_.rows.size() - row);
            Cell cell = make_cell(field, row, column, budget_);
            if (source.sure < 1)
                for (Line& line : cell.lines)
                    for (Word& word : line.words) word.confidence = source.sure;
            cell.column_span = static_cast<int>(width);
            cell.row_span = static_cast<int>(height);
            grid_.box = join(grid_.box, cell.box);
            grid_.cells.push_back(std::move(cell));
            for (std::size_t i = column; i < column + width; ++i) below[i] = static_cast<int>(height) - 1;
            column += width;
            next += table_.spans_given ? 1 : width;
        }
    }

    [[nodiscard]] std::size_t free_width(std::size_t column, int wanted) const {
        std::size_t width = 1;
        while (width < static_cast<std::size_t>(wanted) && column + width < table_.columns &&
               covered_[column + width] == 0)
            ++width;
        return width;
    }

    const SourceTable& table_;
    Grid& grid_;
    Budget* budget_;
    std::vector<int> covered_;
};

}  // namespace

Grid make_grid(SourceTable table, Budget* budget) {
    if (!table.spans_given) {
        join_torn_columns(table);
        HeadSpans(table).infer();
    }
    Grid grid;
    grid.rows = static_cast<int>(table.rows.size());
    grid.columns = static_cast<int>(table.columns);
    grid.ruled = table.ruled;
    Placement(table, grid, budget).place();
    return grid;
}

}  // namespace solieu::extract
