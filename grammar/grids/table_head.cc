#include "grammar/grids/table_head.h"

#include <algorithm>
#include <iterator>

#include "base/edit_distance.h"
#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/grids/caption.h"
#include "grammar/grids/cell_look.h"
#include "grammar/rows/column_heads.h"
#include "grammar/rows/stt.h"

namespace solieu::grammar {
namespace {

constexpr int most_title_rows = 8;
constexpr int most_head_rows = 8;
constexpr int sampled_rows = 40;             // rows below a head that are looked at
constexpr std::size_t longest_storey = 320;  // bytes of a cell of a head

struct TableWords {
    explicit TableWords(const Lexicon& lexicon)
        : title(WordTable(lexicon, {"section_words.tsv"}).folded("table-title")) {}
    std::vector<std::string> title;  // folded
};

// Letters that a reading gets wrong in a row of so many.
std::size_t slips_of(std::size_t letters) {
    return std::max<std::size_t>(2, letters / 15);
}

// What stands in a row.
struct RowShape {
    int filled = 0, numbers = 0, years = 0, known = 0, anchors = 0;  // anchors: words that only heads have
    bool stt_head = false;                                           // a cell says "STT"
    bool opens_row = false;                                          // it begins with the number of a row
    bool first_blank = false;  // nothing in the first column, or what a cell above says
    bool bold = true;
    std::size_t longest = 0;              // bytes
    const extract::Cell* only = nullptr;  // the cell that is filled when there is one

    [[nodiscard]] bool holds_data() const { return numbers > 0 || opens_row; }
};

bool is_bold(const extract::Cell& cell) {
    return std::all_of(cell.lines.begin(), cell.lines.end(), [](const extract::Line& line) {
        return std::all_of(line.words.begin(), line.words.end(), [](const extract::Word& w) { return w.bold; });
    });
}

// `words`: whether heads are looked up, which costs more than all else.
RowShape shape_of(const GridView& grid, int row, const Lexicon& lexicon, bool words = false) {
    RowShape out;
    const extract::Cell* first = grid.starting_at(row, 0);
    out.first_blank = first == nullptr || first->lines.empty();
    for (int c = 0; c < grid.columns(); ++c) {
        const extract::Cell* cell = grid.starting_at(row, c);
        const std::string text = plain_text(cell);
        if (text.empty()) continue;
        out.only = out.filled == 0 ? cell : nullptr;
        ++out.filled;
        out.bold = out.bold && is_bold(*cell);
        out.longest = std::max(out.longest, text.size());
        const CellLook look = look_of(text, lexicon);
        // "6 tháng" and "2016 so với" stand in heads: an amount is no sign of data.
        out.numbers += look == CellLook::number || look == CellLook::code;
        out.years += look == CellLook::year || look == CellLook::date;
        if (out.filled == 1 && c == 0) {
            const auto stt = parse_stt(text, lexicon);
            out.opens_row = stt && stt->kind != Stt::Kind::letter;
        }
        if (!words) continue;
        if (const auto reading = read_head(text, lexicon)) {
            ++out.known;
            out.anchors += reading->role != ColumnRole::value && !reading->body;
            out.stt_head = out.stt_head || reading->role == ColumnRole::stt;
        }
    }
    return out;
}

// "(5)=(4)/(3)", "5 = 3 + 4"; "" of a number alone.
std::string formula_of(std::string text) {
    std::erase(text, ' ');
    return text.find('=') == std::string::npos ? std::string() : text;
}

int greatest_number(std::string_view text) {
    int greatest = 0, number = 0;
    for (const char c : text) {
        number = c >= '0' && c <= '9' && number < 1000 ? number * 10 + (c - '0') : 0;
        greatest = std::max(greatest, number);
    }
    return greatest;
}

// The last number of a row of column numbers before the first that is skipped: behind it a formula's numbers are no
// places.
int numbered_up_to(const GridView& grid, int row) {
    int last = 0;
    for (int c = 0; c < grid.columns(); ++c) {
        std::string text = plain_text(grid.starting_at(row, c));
        text.resize(std::min(text.find('='), text.size()));
        const int number = greatest_number(text);
        if (number > last + 1) break;
        last = std::max(last, number);
    }
    return last;
}

// How far the cells of [first, end) reach down, none further than a row that holds data.
int reach_of(const GridView& grid, int first, int end, const Lexicon& lexicon) {
    int reach = end;
    for (int row = first; row < end; ++row) {
        for (int c = 0; c < grid.columns(); ++c) {
            const extract::Cell* cell = grid.starting_at(row, c);
            if (cell == nullptr || cell->lines.empty() || cell->row_span < 2) continue;
            reach = std::max(reach, std::min({row + cell->row_span, grid.rows(), first + most_head_rows}));
        }
    }
    for (int row = end; row < reach; ++row)
        if (shape_of(grid, row, lexicon).holds_data() || numbers_columns(grid, row)) return row;
    return reach;
}

// The row goes on below the storey above it, beside an empty label: words in several columns, or one cell below words.
bool is_lower_storey(const GridView& grid, int row, const Lexicon& lexicon) {
    const RowShape shape = shape_of(grid, row, lexicon);
    if (shape.filled == 0 || shape.holds_data() || !shape.first_blank || shape.longest > longest_storey) return false;
    if (shape.only != nullptr && shape.only->column_span > 1) return false;
    bool below_words = false;
    for (int c = 0; c < grid.columns(); ++c) {
        const extract::Cell* cell = grid.starting_at(row, c);
        if (cell == nullptr || cell->lines.empty()) continue;
        const extract::Cell* above = grid.at(row - 1, c);
        if (above == nullptr || above->lines.empty()) continue;
        below_words =
            below_words || above->column_span > cell->column_span || (c > 0 && above->column_span == cell->column_span);
        const auto reading = read_head(plain_text(above), lexicon);
        if (reading && (reading->role == ColumnRole::indicator || reading->role == ColumnRole::stt)) return false;
    }
    return shape.filled > 1 || below_words || shape_of(grid, row, lexicon, true).known == shape.filled;
}

// Words of their own in most columns that hold numbers from there on: a storey whatever stands beside them ("tinh_id"
// below "tinh_id", the names in another language).
bool stands_over_numbers(const GridView& grid, int row, const Lexicon& lexicon) {
    constexpr int fewest = 3;
    if (shape_of(grid, row, lexicon).holds_data()) return false;
    std::vector<std::string> words;
    int columns = 0;
    for (int c = 0; c < grid.columns(); ++c) {
        int filled = 0, numbers = 0;
        for (int below = row + 1; below < std::min(grid.rows(), row + sampled_rows); ++below) {
            const CellLook look = look_of(plain_text(grid.starting_at(below, c)), lexicon);
            filled += look != CellLook::blank && look != CellLook::dash;
            numbers += look == CellLook::number;
        }
        if (numbers < fewest || numbers * 5 < filled * 4) continue;
        ++columns;
        std::string text = plain_text(grid.starting_at(row, c));
        if (look_of(text, lexicon) == CellLook::words) words.push_back(std::move(text));
    }
    if (columns < fewest || static_cast<int>(words.size()) * 4 < columns * 3) return false;
    std::sort(words.begin(), words.end());
    return std::adjacent_find(words.begin(), words.end()) == words.end();
}

int end_of_head(const GridView& grid, int first, const Lexicon& lexicon) {
    int end = reach_of(grid, first, first + 1, lexicon);
    while (end < grid.rows() && end < first + most_head_rows && !numbers_columns(grid, end) &&
           (is_lower_storey(grid, end, lexicon) || stands_over_numbers(grid, end, lexicon)))
        end = reach_of(grid, first, end + 1, lexicon);
    return end;
}

// Below the head stand numbers in columns that it gives a title.
bool stands_above_numbers(const GridView& grid, int first, int end, const Lexicon& lexicon) {
    int titled = 0, columns = 0;
    for (int c = 0; c < grid.columns(); ++c) {
        int filled = 0, numbers = 0;
        for (int row = end; row < std::min(grid.rows(), end + sampled_rows); ++row) {
            const CellLook look = look_of(plain_text(grid.starting_at(row, c)), lexicon);
            if (look == CellLook::blank || look == CellLook::dash) continue;
            ++filled;
            numbers += is_quantity(look) || look == CellLook::year;
        }
        if (numbers * 5 < filled * 3 || numbers == 0) continue;
        ++columns;
        bool has_title = false;
        for (int row = first; row < end; ++row) has_title = has_title || !plain_text(grid.at(row, c)).empty();
        titled += has_title;
    }
    return columns > 0 && titled * 2 >= columns;
}

bool stands_out(const GridView& grid, int end, const RowShape& shape, const Lexicon& lexicon) {
    if (!shape.bold || shape.filled < 3 || shape.filled * 4 < grid.columns() * 3) return false;
    int plain = 0, rows = 0;
    for (int row = end; row < std::min(grid.rows(), end + sampled_rows); ++row) {
        const RowShape below = shape_of(grid, row, lexicon);
        if (below.filled == 0) continue;
        ++rows;
        plain += !below.bold;
    }
    return rows > 0 && plain * 2 > rows;
}

bool is_head(const GridView& grid, int first, int end, const Lexicon& lexicon) {
    RowShape all;
    for (int row = first; row < end; ++row) {
        const RowShape shape = shape_of(grid, row, lexicon, true);
        if (shape.holds_data() || shape.longest > longest_storey) return false;
        all.filled += shape.filled;
        all.years += shape.years;
        all.known += shape.known;
        all.anchors += shape.anchors;
        all.stt_head = all.stt_head || shape.stt_head;
    }
    if (all.stt_head) return true;
    if (all.anchors >= 1 && all.known >= 2 && all.known * 2 >= all.filled) return true;
    if (end < grid.rows() && numbers_columns(grid, end)) return true;
    return stands_above_numbers(grid, first, end, lexicon) ||
           stands_out(grid, end, shape_of(grid, first, lexicon), lexicon);
}

Column column_of(const GridView& grid, int column, int first, int end) {
    Column out;
    const extract::Cell* previous = nullptr;
    const extract::Cell* above = nullptr;  // the last that holds something
    for (int row = first; row < end; ++row) {
        const extract::Cell* cell = grid.at(row, column);
        if (cell == previous) continue;
        previous = cell;
        const std::string text = plain_text(cell);
        if (text.empty()) continue;
        // A storey that is written over several cells, one below the other, is one: "Thực hiện" | "tháng 4" | "năm
        // 2031".
        const bool goes_on = above != nullptr && above->column_span == cell->column_span && !starts_upper(text);
        if (!out.title.empty()) out.title += goes_on ? " " : " / ";
        out.title += text;
        above = cell;
    }
    return out;
}

TableHead read_rows(const GridView& grid, int first, int end) {
    TableHead head;
    for (int c = 0; c < grid.columns(); ++c) head.columns.push_back(column_of(grid, c, first, end));
    for (int r = first; r < end; ++r) head.row_keys.push_back(row_key(grid, r));
    if (end < grid.rows() && numbers_columns(grid, end)) {
        head.row_keys.push_back(row_key(grid, end));
        const int known = numbered_up_to(grid, end);
        for (int c = 0; c < grid.columns(); ++c) {
            std::string formula = formula_of(plain_text(grid.starting_at(end, c)));
            if (greatest_number(formula) <= known)
                head.columns[static_cast<std::size_t>(c)].formula = std::move(formula);
        }
        ++end;
    }
    head.rows = end;
    return head;
}

}  // namespace

bool numbers_columns(const GridView& grid, int row) {
    int filled = 0, numbered = 0;
    std::string first, second;
    int last = 0;
    bool in_order = true;   // 1 2 3 behind the letters
    bool ascending = true;  // 1 2 4: a form that lost a column
    bool formula = false;   // which no row of data has
    for (int c = 0; c < grid.columns(); ++c) {
        std::string text = plain_text(grid.starting_at(row, c));
        if (text.empty()) continue;
        std::erase_if(text, [](char ch) { return ch == '(' || ch == ')' || ch == '[' || ch == ']' || ch == ' '; });
        if (const std::size_t equals = text.find('='); equals != std::string::npos) {
            text.resize(equals);
            formula = true;
        }
        ++filled;
        numbered += text.size() <= 2 && !text.empty() &&
                    ((text[0] >= '0' && text[0] <= '9') || (text[0] >= 'A' && text[0] <= 'H'));
        if (!text.empty() && text.size() <= 2 && text.find_first_not_of("0123456789") == std::string::npos) {
            const int number = std::stoi(text);
            in_order = in_order && number == last + 1;
            ascending = ascending && number > last;
            last = number;
        }
        if (filled == 1) first = text;
        if (filled == 2) second = text;
    }
    return filled >= 3 && filled == numbered && (in_order || (ascending && formula)) &&
           ((first == "1" && second == "2") || (first == "A" && (second == "B" || second == "1")));
}

bool names_a_table(std::string_view text, const Lexicon& lexicon) {
    return begins_with_any(fold(text.substr(0, 80)), lexicon.of<TableWords>().title);
}

std::string row_key(const GridView& grid, int row) {
    std::string out;
    for (int c = 0; c < grid.columns(); ++c) {
        if (c != 0) out += '\t';
        out += fold(plain_text(grid.starting_at(row, c)));
    }
    return out;
}

bool opens_alike(std::string_view key, std::string_view opening) {
    const std::size_t allowed = slips_of(key.size());
    return edit_distance(key.substr(0, key.find('\t')), opening, allowed) <= allowed;
}

bool same_row(std::string_view key, std::string_view other) {
    if (key == other) return true;
    const auto digits = [](std::string_view text) {
        std::string out;
        std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
        return out;
    };
    const std::size_t allowed = slips_of(std::min(key.size(), other.size()));
    if (key.size() < 8 || std::min(key.size(), other.size()) > 2000 || digits(key) != digits(other)) return false;
    return edit_distance(key, other, allowed) <= allowed;
}

namespace {

// The one cell of a row lies over several columns but the first, and below it the head goes on beside an empty label:
// what its columns are of ("Quý I năm 2031 so với" over "quý IV", "quý I"), no title.
bool lies_over_storeys(const GridView& grid, int row, const extract::Cell& only, const Lexicon& lexicon) {
    if (only.column == 0 || only.column_span < 2 || row + 1 >= grid.rows()) return false;
    const RowShape below = shape_of(grid, row + 1, lexicon);
    if (!below.first_blank || below.filled < 2 || below.holds_data()) return false;
    for (int c = 0; c < grid.columns(); ++c) {
        const bool over = c >= only.column && c < only.column + only.column_span;
        if (!over && !plain_text(grid.starting_at(row + 1, c)).empty()) return false;
    }
    return true;
}

}  // namespace

std::optional<TableHead> find_head(const GridView& grid, const Lexicon& lexicon) {
    std::string title, unit;
    int titles = 0;
    for (int row = 0; row < grid.rows() && titles <= most_title_rows; ++row) {
        const RowShape shape = shape_of(grid, row, lexicon);
        if (shape.filled == 0) continue;
        // Only titles, each the one filled cell of its row, may stand above the head.
        if (shape.only != nullptr && grid.columns() > 1 && !lies_over_storeys(grid, row, *shape.only, lexicon)) {
            const std::string text = plain_text(shape.only);
            const std::string named = caption_unit(text, lexicon);
            if (!named.empty()) {
                unit = named;
            } else {
                title += (title.empty() ? "" : " ") + text;
            }
            ++titles;
            continue;
        }
        const int end = end_of_head(grid, row, lexicon);
        if (!is_head(grid, row, end, lexicon)) return std::nullopt;
        TableHead head = read_rows(grid, row, end);
        head.title = title;
        head.unit = unit;
        return head;
    }
    return std::nullopt;
}

}  // namespace solieu::grammar
