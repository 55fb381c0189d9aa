// Tables whose columns are ruled by dashes: the multiline and simple tables of pandoc, the simple tables of
// reStructuredText ("====  ====="), listings of databases.
//
//   -----------------------------        ====  ==========
//    STT    Chỉ tiêu     Số              STT   Chỉ tiêu
//   ------ ------------ ---------        ====  ==========
//    1      Số văn bản   12              1     Số văn bản
//           đã ban hành                        đã ban hành
//                                        2     Số hồ sơ
//    2      Số hồ sơ     7               ====  ==========
//   -----------------------------
//
// Rows are parted by blank lines where the table has such; else a line without text in the first column goes on with
// the row above, unless both have a figure in one column.

#include <algorithm>

#include "base/text.h"
#include "extract/text/text_places.h"

namespace solieu::extract {
namespace {

constexpr std::size_t most_head_lines = 30;
constexpr std::size_t shortest_border = 8;  // characters of a rule over all columns

struct Run {
    std::size_t begin = 0, end = 0;
};

// The runs of '-' or '=' of a line that has nothing else; none for any other line.
std::vector<Run> runs_of(const SourceLine& line) {
    const std::string_view text = line.text;
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos || (text[first] != '-' && text[first] != '=')) return {};
    const char stroke = text[first];
    std::vector<Run> runs;
    for (std::size_t at = first; at < text.size(); ++at) {
        if (text[at] == ' ') continue;
        if (text[at] != stroke) return {};
        if (at == first || text[at - 1] == ' ') runs.push_back({at, at});
        runs.back().end = at + 1;
    }
    return runs;
}

char stroke_of(const SourceLine& line) {
    return line.text[line.text.find_first_not_of(' ')];
}

bool rules_columns(const std::vector<Run>& runs) {
    return runs.size() >= 2 && runs.size() <= max_table_columns &&
           std::any_of(runs.begin(), runs.end(), [](const Run& run) { return run.end - run.begin >= 3; });
}

bool is_border(const std::vector<Run>& runs) {
    return runs.size() == 1 && runs[0].end - runs[0].begin >= shortest_border;
}

bool is_figure(std::string_view text) {
    return !text.empty() && text[0] >= '0' && text[0] <= '9' &&
           text.find_first_not_of("0123456789.,%/ ") == std::string_view::npos;
}

struct Stretch {
    std::size_t begin = 0, end = 0;
};

class RuledReader {
  public:
    RuledReader(TableSearch& search, std::size_t at) : search_(search), at_(at) {}

    std::optional<Attempt> read() {
        if (!find_rules() || !find_body()) return std::nullopt;
        SourceTable table;
        table.page = line(at_).page;
        table.columns = columns_.size();
        const std::size_t lines = head_.end - head_.begin + body_.end - body_.begin;
        Attempt attempt{.end = end_, .table = std::nullopt};
        if (!may_take_cells(search_, lines * columns_.size(), table.page)) return attempt;
        read_head(table);
        read_body(table);
        if (table.rows.empty()) return std::nullopt;
        search_.cells_left -= table.rows.size() * table.columns;
        attempt.table = std::move(table);
        return attempt;
    }

  private:
    [[nodiscard]] const SourceLine& line(std::size_t i) const { return search_.lines[i]; }
    [[nodiscard]] bool on_page(std::size_t i) const {
        return i < search_.lines.size() && line(i).page == line(at_).page;
    }

    // The head and the rule that says where the columns are.
    bool find_rules() {
        const std::vector<Run> first = runs_of(line(at_));
        std::size_t rule = at_;
        if (is_border(first)) {
            bordered_ = true;
            for (rule = at_ + 1; on_page(rule) && rule <= at_ + most_head_lines && line(rule).blanks_before == 0;
                 ++rule)
                if (!runs_of(line(rule)).empty()) break;
            if (!on_page(rule) || rule == at_ + 1) return false;
            head_ = {at_ + 1, rule};
        } else if (first.empty()) {
            rule = at_ + 1;
            if (!on_page(rule) || line(rule).blanks_before > 0) return false;
            head_ = {at_, rule};
        }
        columns_ = runs_of(line(rule));
        if (!rules_columns(columns_)) return false;
        body_.begin = rule + 1;
        if (first.empty() && !fits(at_)) return false;
        if (rule == at_) find_head_between();
        return on_page(body_.begin);
    }

    // "=== ===", head, "=== ===", rows, "=== ===".
    void find_head_between() {
        if (stroke_of(line(at_)) != '=') return;
        for (std::size_t i = at_ + 1; on_page(i) && i <= at_ + most_head_lines; ++i) {
            if (!closes(i)) continue;
            if (i + 1 >= search_.lines.size() || !on_page(i + 1) || line(i + 1).blanks_before > 0) return;
            if (!fits(i + 1)) return;
            head_ = {at_ + 1, i};
            body_.begin = i + 1;
            return;
        }
    }

    // A rule as long as the table.
    [[nodiscard]] bool closes(std::size_t i) const {
        const std::vector<Run> runs = runs_of(line(i));
        if (runs.empty() || (runs.size() > 1 && stroke_of(line(i)) != stroke_of(line(body_.begin - 1)))) return false;
        const auto near = [](std::size_t a, std::size_t b) { return a + 2 >= b && b + 2 >= a; };
        return near(runs.front().begin, columns_.front().begin) && near(runs.back().end, columns_.back().end) &&
               (runs.size() == 1 || runs.size() == columns_.size());
    }

    // Nothing stands left of the columns.
    [[nodiscard]] bool fits(std::size_t i) const {
        const std::size_t indent = line(i).text.find_first_not_of(' ');
        return indent + 1 >= columns_.front().begin && line(i).text.find('\t') == std::string_view::npos &&
               is_cut_by_columns(i);
    }

    // Of the gaps between columns most are free where the line has text on both sides.
    [[nodiscard]] bool is_cut_by_columns(std::size_t i) const {
        const Places places(line(i));
        std::size_t crossed = 0, gaps = 0;
        for (std::size_t k = 1; k < columns_.size() && columns_[k].begin < places.size(); ++k) {
            ++gaps;
            bool free = false;
            for (std::size_t x = columns_[k - 1].end; x < columns_[k].begin; ++x) free = free || places.blank(x);
            if (!free) ++crossed;
        }
        return crossed * 2 <= gaps;
    }

    bool find_body() {
        std::size_t end = body_.begin;
        bool closed = false;
        for (; on_page(end); ++end) {
            closed = closes(end);
            if (closed || (!fits(end) && runs_of(line(end)).empty())) break;
        }
        if (!closed) {  // up to the first blank line
            for (end = body_.begin; on_page(end) && (end == body_.begin || line(end).blanks_before == 0); ++end)
                if (!fits(end)) break;
        }
        body_.end = end;
        end_ = closed ? end + 1 : end;
        // Two strokes below two lines side by side are the head of a letter.
        return body_.end > body_.begin && (closed || (head_.end > head_.begin && columns_.size() >= 3));
    }

    [[nodiscard]] std::vector<Field> fields_of(std::size_t i) const {
        const Places places(line(i));
        std::vector<Field> fields;
        std::size_t from = 0;
        for (std::size_t k = 0; k < columns_.size(); ++k) {
            const std::size_t to = k + 1 < columns_.size() ? cut_near(places, k) : places.size();
            fields.push_back(without_hard_end(places.slice(from, to), "\\"));
            from = to;
        }
        return fields;
    }

    // Text may reach over its rule by a letter or two.
    [[nodiscard]] std::size_t cut_near(const Places& places, std::size_t k) const {
        constexpr std::size_t reach = 4;
        const std::size_t wanted = columns_[k + 1].begin;
        for (std::size_t d = 1; d <= reach && d <= wanted; ++d) {
            if (places.blank(wanted - d)) return wanted - d;
            if (places.blank(wanted + d - 1)) return wanted + d - 1;
        }
        return wanted;
    }

    void begin_row(SourceTable& table, std::size_t i) const {
        table.rows.emplace_back();
        for (const Field& field : fields_of(i)) table.rows.back().fields.push_back(make_field(line(i), field));
    }

    void extend_row(SourceTable& table, std::size_t i) const {
        const std::vector<Field> fields = fields_of(i);
        for (std::size_t k = 0; k < fields.size(); ++k)
            if (!fields[k].text.empty()) extend_field(table.rows.back().fields[k], line(i), fields[k]);
    }

    // Storeys of a head stand between rules of their own ("---- -----" below a heading over columns).
    void read_head(SourceTable& table) const {
        bool begins = true;
        for (std::size_t i = head_.begin; i < head_.end; ++i) {
            if (!runs_of(line(i)).empty()) {
                begins = true;
                continue;
            }
            if (begins) {
                begin_row(table, i);
            } else {
                extend_row(table, i);
            }
            begins = false;
        }
    }

    void read_body(SourceTable& table) const {
        bool spaced = false;
        for (std::size_t i = body_.begin + 1; i < body_.end; ++i) spaced = spaced || line(i).blanks_before > 0;
        const bool by_blanks = spaced && stroke_of(line(body_.begin - 1)) == '-';
        bool begins = true;
        for (std::size_t i = body_.begin; i < body_.end; ++i) {
            if (!runs_of(line(i)).empty()) {
                begins = true;
                continue;
            }
            if (by_blanks ? line(i).blanks_before > 0 : !goes_on(table, i)) begins = true;
            if (begins) {
                begin_row(table, i);
            } else {
                extend_row(table, i);
            }
            begins = false;
        }
    }

    [[nodiscard]] bool goes_on(const SourceTable& table, std::size_t i) const {
        const std::vector<Field> fields = fields_of(i);
        if (!fields[0].text.empty()) return false;
        if (stroke_of(line(body_.begin - 1)) == '-' && !bordered_) return false;
        const TableRow& row = table.rows.back();
        for (std::size_t k = 1; k < fields.size(); ++k) {
            const std::vector<MarkupText>& above = row.fields[k].lines;
            if (is_figure(fields[k].text) && !above.empty() && is_figure(above.back().text)) return false;
        }
        return true;
    }

    TableSearch& search_;
    std::size_t at_ = 0, end_ = 0;
    std::vector<Run> columns_;
    Stretch head_, body_;
    bool bordered_ = false;
};

}  // namespace

std::optional<Attempt> read_ruled(TableSearch& search, std::size_t at) {
    const std::vector<Run> runs = runs_of(search.lines[at]);
    if (!is_border(runs) && !rules_columns(runs)) {
        if (!runs.empty() || at + 1 >= search.lines.size()) return std::nullopt;
        const std::string_view below = trimmed(search.lines[at + 1].text);
        if (below.empty() || (below[0] != '-' && below[0] != '=')) return std::nullopt;
        if (!rules_columns(runs_of(search.lines[at + 1]))) return std::nullopt;
    }
    return RuledReader(search, at).read();
}

}  // namespace solieu::extract
