#include "extract/flow/table_grid.h"

#include <algorithm>
#include <map>
#include <set>

namespace solieu::extract {
namespace {

constexpr long same_edge = 200;      // twips: 10 points
constexpr long unknown_width = 600;  // of a column that the table does not list

class Planner {
  public:
    explicit Planner(const FlowTable& table) : table_(table) {}

    GridPlan plan() {
        find_known_edges();
        find_edges();
        for (const std::vector<FlowCell>& row : table_.rows) place_row(row);
        merge_downwards();
        return std::move(plan_);
    }

  private:
    void find_known_edges() {
        for (const int width : table_.column_widths)
            known_.push_back(known_.back() + (width > 0 ? width : unknown_width));
    }

    [[nodiscard]] long edge_at(int column) const {
        const int known = static_cast<int>(known_.size()) - 1;
        return known_[static_cast<std::size_t>(std::min(column, known))] + unknown_width * std::max(0, column - known);
    }

    // Edges of cells, near ones put together: column_of_[edge] is the grid column that begins there.
    void find_edges() {
        std::map<int, std::set<int>> lefts_of;  // right edge -> left edges of cells that end there
        std::set<int> edges;
        for (const std::vector<FlowCell>& row : table_.rows) {
            for (const FlowCell& cell : row) {
                edges.insert(cell.column);
                edges.insert(cell.column + cell.column_span);
                lefts_of[cell.column + cell.column_span].insert(cell.column);
            }
        }
        int column = -1, first = -1;  // of the edges that are one
        long first_x = 0;
        for (const int edge : edges) {
            const long x = edge_at(edge);
            bool apart = first < 0 || x - first_x > same_edge;
            if (!apart) {
                const auto lefts = lefts_of.find(edge);
                apart = lefts != lefts_of.end() && lefts->second.lower_bound(first) != lefts->second.end();
            }
            if (apart) {
                ++column;
                first = edge;
                first_x = x;
            }
            column_of_[edge] = std::min(column, max_flow_columns);
        }
        plan_.columns = std::clamp(column, 1, max_flow_columns);
    }

    void place_row(const std::vector<FlowCell>& row) {
        std::vector<GridPlace> places;
        int next = 0;
        for (const FlowCell& cell : row) {
            GridPlace place;
            place.column = std::max(next, column_of_[cell.column]);
            place.column_span = std::max(1, column_of_[cell.column + cell.column_span] - place.column);
            next = place.column + place.column_span;
            places.push_back(place);
        }
        plan_.rows.push_back(std::move(places));
    }

    void merge_downwards() {
        struct Open {
            std::size_t row, cell;
        };
        std::map<int, Open> open;  // by column: the cell that may go on
        for (std::size_t r = 0; r < plan_.rows.size(); ++r) {
            std::map<int, Open> below;
            for (std::size_t c = 0; c < plan_.rows[r].size(); ++c) {
                GridPlace& place = plan_.rows[r][c];
                const FlowCell& cell = table_.rows[r][c];
                if (!cell.merge_starts && !cell.merge_goes_on) continue;
                Open here{r, c};
                if (const auto above = open.find(place.column); cell.merge_goes_on && above != open.end()) {
                    GridPlace& top = plan_.rows[above->second.row][above->second.cell];
                    if (top.column_span == place.column_span) {
                        ++top.row_span;
                        place.covered = true;
                        here = above->second;
                    }
                }
                below[place.column] = here;
            }
            open = std::move(below);
        }
    }

    const FlowTable& table_;
    std::vector<long> known_{0};  // where the columns begin whose widths the table lists, and the last one ends
    std::map<int, int> column_of_;
    GridPlan plan_;
};

}  // namespace

GridPlan plan_grid(const FlowTable& table) {
    return Planner(table).plan();
}

bool only_frames(const FlowTable& table) {
    std::size_t own = 0, inner = 0;
    for (const std::vector<FlowCell>& row : table.rows) {
        own += row.size();
        for (const FlowCell& cell : row)
            for (const Block& block : cell.blocks)
                for (const FlowTable& nested : block.table)
                    for (const std::vector<FlowCell>& cells : nested.rows) inner += cells.size();
    }
    return inner > own;
}

void add_table(FlowTable table, std::vector<Block>& blocks, bool frame) {
    if (table.rows.empty()) return;
    if (frame || only_frames(table)) {
        for (std::vector<FlowCell>& row : table.rows)
            for (FlowCell& cell : row) std::move(cell.blocks.begin(), cell.blocks.end(), std::back_inserter(blocks));
        return;
    }
    Block block;
    block.table.push_back(std::move(table));
    blocks.push_back(std::move(block));
}

}  // namespace solieu::extract
