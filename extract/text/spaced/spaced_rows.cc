#include "extract/text/spaced/spaced_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "base/text.h"
#include "extract/text/spaced/spaced_lines.h"
#include "extract/text/text_layout.h"
#include "extract/text/text_tables.h"

namespace solieu::extract {
namespace {

// Costs. The unit is one row: a parting with one row less may cost one more elsewhere.
constexpr double row_cost = 1.0;
constexpr double askew = 1.0;              // a cell off its place, a line
constexpr double hole = 0.7;               // a line between those of a cell, beyond what interleaving brings
constexpr double no_tallest = 1.0;         // no cell reaches from the first line to the last
constexpr double two_figures = 5.0;        // in one cell
constexpr double two_numbers = 6.0;        // of rows in one cell
constexpr double same_again = 3.0;         // a text below itself in one cell
constexpr double two_known = 2.5;          // texts that stand as cells elsewhere, one below the other
constexpr double would_have_fitted = 1.5;  // a line broken too early, in the column of labels
constexpr double fitted_elsewhere = 0.7;   // the same in others, whose width is less sure
constexpr double wrapped_small = -0.4;     // the next line goes on in lower case
constexpr double label_goes_on = 2.5;      // a row that begins in lower case
constexpr double open_bracket = 1.5;       // or ends in an open bracket, in a comma
constexpr double in_head = 6.0;            // a figure or the number of a row
constexpr double label_in_head = 2.0;      // a text that begins where labels do
constexpr double no_label = 3.0;
constexpr double no_number = 0.7;      // in a table whose rows have numbers
constexpr double across_blank = 1.5;   // a blank line within a row
constexpr double at_edge = 0.3;        // askew at the edge of a page costs that much of the rest
constexpr double other_setting = 0.8;  // RowSetting::any: a cell that is set otherwise than the tallest

// What a line says about rows, whatever row it falls into.
struct Facts {
    bool figure = false, number = false, small = false, comma = false;
    bool known = false;  // the same text stands in this column elsewhere
    int brackets = 0;
    std::size_t length = 0, first_word = 0;
};

Facts facts_of(const RowCell& cell) {
    Facts facts;
    facts.figure = is_figure(cell.text);
    facts.number = is_row_number(cell.text);
    facts.small = goes_on(cell.text) || cell.text.substr(0, 1) == ")" || cell.text.substr(0, 1) == ",";
    facts.comma = cell.text.back() == ',' || cell.text.back() == '(';
    for (const char c : cell.text) facts.brackets += c == '(' ? 1 : c == ')' ? -1 : 0;
    facts.length = cell.x1 - cell.x0;
    facts.first_word = length(cell.text.substr(0, cell.text.find(' ')));
    return facts;
}

// A column within the row that grows.
struct Growing {
    std::size_t first = 0, last = 0, count = 0;
    std::size_t figures = 0, numbers = 0;
    std::string_view text;
    Facts facts;
};

class Parting {
  public:
    Parting(std::span<const RowLine> lines, const RowColumns& columns, RowSetting setting)
        : lines_(lines),
          columns_(columns),
          setting_(setting),
          best_(lines.size() + 1, infinite),
          from_(lines.size() + 1) {
        for (const RowLine& line : lines) {
            facts_.emplace_back();
            for (const RowCell& cell : line.cells) facts_.back().push_back(facts_of(cell));
            least_blanks_ =
                lines.size() < 3 || &line == &lines.front() ? least_blanks_ : std::min(least_blanks_, line.blanks);
        }
        find_known();
        if (least_blanks_ == std::numeric_limits<int>::max()) least_blanks_ = 0;
    }

    RowParting part() {
        best_[0] = 0;
        for (std::size_t a = 0; a < lines_.size(); ++a) grow(a);
        RowParting out;
        out.cost = best_.back();
        for (std::size_t end = lines_.size(); end > 0; end = from_[end]) out.begins.push_back(from_[end]);
        std::reverse(out.begins.begin(), out.begins.end());
        weigh(out);
        return out;
    }

  private:
    static constexpr double infinite = std::numeric_limits<double>::infinity();

    struct Way {
        std::size_t begin = 0, end = 0;
        double cost = 0;
    };

    void find_known() {
        std::map<std::pair<std::size_t, std::string_view>, int> times;
        for (const RowLine& line : lines_)
            for (const RowCell& cell : line.cells) ++times[{cell.column, cell.text}];
        for (std::size_t i = 0; i < lines_.size(); ++i)
            for (std::size_t k = 0; k < lines_[i].cells.size(); ++k)
                facts_[i][k].known = times[{lines_[i].cells[k].column, lines_[i].cells[k].text}] > 1;
    }

    // All rows that begin at line a.
    void grow(std::size_t a) {
        std::vector<Growing> row(columns_.count);
        double inner = 0;
        const double begin = start_cost(a);
        for (std::size_t b = a; b < std::min(lines_.size(), a + most_row_lines); ++b) {
            if (b > a && (lines_[b].alone || lines_[a].alone || (lines_[b].head && !lines_[a].head))) break;
            if (b > a) inner += across_blank * std::max(0, std::min(lines_[b].blanks, 3) - least_blanks_);
            inner += take(row, a, b);
            if (inner > 60) break;
            const double cost = row_cost + begin + inner + shape(row, a, b) + end_cost(row, b);
            ways_.push_back({a, b + 1, cost});
            if (best_[a] + cost < best_[b + 1]) {
                best_[b + 1] = best_[a] + cost;
                from_[b + 1] = a;
            }
        }
    }

    [[nodiscard]] double start_cost(std::size_t a) const {
        // The first row below a head may be the rest of one that the page cut.
        if (lines_[a].alone || lines_[a].head || a == 0 || lines_[a - 1].head) return 0;
        for (std::size_t k = 0; k < lines_[a].cells.size(); ++k) {
            if (lines_[a].cells[k].column != columns_.label) continue;
            return facts_[a][k].small ? label_goes_on : 0;
        }
        return 0;
    }

    // Line b joins the row; the cost of what it brings.
    double take(std::vector<Growing>& row, std::size_t a, std::size_t b) const {
        double cost = 0;
        for (std::size_t k = 0; k < lines_[b].cells.size(); ++k) {
            const RowCell& cell = lines_[b].cells[k];
            const Facts& facts = facts_[b][k];
            Growing& column = row[cell.column];
            const bool numbers = columns_.numbered && cell.column == 0;
            if (lines_[a].head && !lines_[b].head) {
                const bool date = cell.text.find('/') != std::string_view::npos || facts.brackets != 0;
                if ((facts.figure && !date) || (numbers && facts.number)) cost += in_head;
                if (cell.column == columns_.label && cell.x0 <= columns_.label_x) cost += label_in_head;
            }
            if (column.count == 0) {
                column.first = b;
            } else if (!lines_[a].head) {
                if (column.text == cell.text) cost += same_again;
                if (facts.figure && column.figures > 0 && !numbers) cost += two_figures;
                if (numbers && facts.number && column.numbers > 0) cost += two_numbers;
                if (facts.known && column.facts.known && !facts.small && cell.column != columns_.label)
                    cost += two_known;
                if (facts.small) cost += wrapped_small;
                cost += fitting(cell.column, column.facts, facts);
            }
            column.last = b;
            ++column.count;
            if (facts.figure) ++column.figures;
            if (facts.number) ++column.numbers;
            const int open = column.facts.brackets;
            column.facts = facts;
            column.facts.brackets += column.count > 1 ? open : 0;
            column.text = cell.text;
        }
        return cost;
    }

    // The first word of the next line would have found room on the line above.
    [[nodiscard]] double fitting(std::size_t column, const Facts& above, const Facts& below) const {
        const auto needed = static_cast<double>(above.length + 1 + below.first_word);
        const auto width = static_cast<double>(columns_.width[column]);
        if (needed > width * 0.82) return 0;
        return column == columns_.label ? would_have_fitted : fitted_elsewhere;
    }

    // How far the cells stand from where they ought to.
    [[nodiscard]] double shape(const std::vector<Growing>& row, std::size_t a, std::size_t b) const {
        if (lines_[a].alone || (lines_[a].head && lines_[b].head)) return 0;  // a head has storeys
        double cost = 0;
        bool tallest = false, labelled = false;
        const double weight = a == 0 || b + 1 == lines_.size() ? askew * (1 - at_edge) : askew;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const Growing& column = row[c];
            if (column.count == 0) continue;
            labelled = labelled || c == columns_.label;
            tallest = tallest || (column.first == a && column.last == b);
            const auto above = static_cast<double>(column.first - a), below = static_cast<double>(b - column.last);
            const double centre = std::abs(above - below) / 2;
            double off = 0;
            switch (setting_) {
                case RowSetting::centre:
                    off = centre;
                    break;
                case RowSetting::top:
                    off = above;
                    break;
                case RowSetting::foot:
                    off = below;
                    break;
                case RowSetting::any:
                    off = std::min({centre, above + other_setting, below + 1.5 * other_setting});
                    if (column.first == a && column.last == b) off = 0;
                    break;
            }
            cost += weight * std::min(off, 4.0);
            const std::size_t holes = column.last - column.first + 1 - column.count;
            if (holes + 1 > column.count) cost += hole * static_cast<double>(holes + 1 - column.count);
        }
        if (!tallest) cost += no_tallest;
        if (lines_[a].head) return cost;
        if (!labelled) cost += no_label;
        if (columns_.numbered && row[0].count == 0) cost += no_number;
        return cost;
    }

    [[nodiscard]] double end_cost(const std::vector<Growing>& row, std::size_t b) const {
        if (lines_[b].head || lines_[b].alone) return 0;
        const Growing& label = row[columns_.label];
        if (label.count == 0 || b + 1 == lines_.size()) return 0;
        return label.facts.brackets > 0 || label.facts.comma ? open_bracket : 0;
    }

    // How much dearer the best parting without a boundary of the row is.
    void weigh(RowParting& out) const {
        std::vector<double> after(lines_.size() + 1, infinite);
        after[lines_.size()] = 0;
        for (std::size_t k = ways_.size(); k-- > 0;)
            after[ways_[k].begin] = std::min(after[ways_[k].begin], ways_[k].cost + after[ways_[k].end]);
        std::vector<double> without(lines_.size() + 1, infinite);
        for (const Way& way : ways_) {
            const double whole = best_[way.begin] + way.cost + after[way.end];
            for (std::size_t i = way.begin + 1; i < way.end; ++i) without[i] = std::min(without[i], whole);
        }
        // And the best with a boundary inside the row.
        for (std::size_t r = 0; r < out.begins.size(); ++r) {
            const std::size_t begin = out.begins[r];
            const std::size_t end = r + 1 < out.begins.size() ? out.begins[r + 1] : lines_.size();
            double margin =
                std::min(begin > 0 ? without[begin] : infinite, end < lines_.size() ? without[end] : infinite);
            for (std::size_t i = begin + 1; i < end; ++i) margin = std::min(margin, best_[i] + after[i]);
            margin -= out.cost;
            out.sure.push_back(margin >= sure_margin ? 1.0F : margin >= doubt_margin ? 0.9F : 0.6F);
        }
    }

    static constexpr double sure_margin = 1.0, doubt_margin = 0.4;

    std::span<const RowLine> lines_;
    const RowColumns& columns_;
    RowSetting setting_;
    std::vector<std::vector<Facts>> facts_;
    int least_blanks_ = std::numeric_limits<int>::max();
    std::vector<double> best_;
    std::vector<std::size_t> from_;
    std::vector<Way> ways_;
};

}  // namespace

RowParting part_rows(std::span<const RowLine> lines, const RowColumns& columns, RowSetting setting) {
    return Parting(lines, columns, setting).part();
}

}  // namespace solieu::extract
