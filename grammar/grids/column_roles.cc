#include "grammar/grids/column_roles.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/grids/caption.h"
#include "grammar/grids/cell_look.h"
#include "grammar/rows/column_heads.h"
#include "grammar/rows/stt.h"

namespace solieu::grammar {
namespace {

constexpr int sampled_rows = 200;              // rows looked at when content decides
constexpr std::size_t sentence = 60;           // bytes of a cell, on average: words of a sentence, no value
constexpr std::size_t longest_unit_cell = 30;  // bytes, on average
constexpr std::size_t longest_amount = 14;     // bytes, on average: a number and its unit, no sentence
constexpr int fewest_for_units = 6;            // filled cells

struct RoleWords {
    explicit RoleWords(const Lexicon& lexicon)
        : office(WordTable(lexicon, {"office_words.tsv"})["office"]),
          unit_alone(WordTable(lexicon, {"column_heads.tsv"}).folded("unit-alone")) {}
    WordList office;                      // lower case: "Số vụ" is no "Sở"
    std::vector<std::string> unit_alone;  // folded: a unit or a body
};

// What the cells of a column look like.
struct Content {
    int filled = 0;  // neither blank nor a dash
    int dashes = 0;
    int numbers = 0;  // numbers and years
    int amounts = 0;  // numbers with their unit
    int years = 0, codes = 0, units = 0, offices = 0;
    int ranges = 0;   // "15-59"
    int stt = 0;      // may be the number of a row
    int counted = 0;  // of these, numbers that are greater than the one above
    std::size_t bytes = 0;
    std::set<std::string> distinct;

    [[nodiscard]] bool most(int count) const { return filled > 0 && count * 2 > filled; }
    [[nodiscard]] bool holds_words() const { return filled > 0 && (numbers + amounts) * 2 < filled; }
    [[nodiscard]] std::size_t average() const { return filled == 0 ? 0 : bytes / static_cast<std::size_t>(filled); }
};

// "15-59", "60+".
bool is_range(std::string_view text) {
    const std::size_t dash = text.find_first_of("-+");
    return dash != 0 && dash != text.npos && text.find_first_not_of("0123456789-+ ") == text.npos;
}

// The first rows of all pages.
void for_each_row(const std::vector<GridRows>& rows, const std::function<void(const GridView&, int)>& take) {
    int taken = 0;
    for (const GridRows& part : rows)
        for (int row = part.first_row; row < part.grid->rows() && taken < sampled_rows; ++row, ++taken)
            take(*part.grid, row);
}

Content content_of(const std::vector<GridRows>& rows, int column, const Lexicon& lexicon) {
    const WordList& offices = lexicon.of<RoleWords>().office;
    Content out;
    std::vector<int> last;
    for_each_row(rows, [&](const GridView& grid, int row) {
        const extract::Cell* cell = grid.starting_at(row, column);
        // A title across the columns says nothing of this one.
        if (cell == nullptr || (cell->column_span > 1 && cell->column_span + 1 >= grid.columns())) return;
        const std::string text = plain_text(cell);
        const CellLook look = look_of(text, lexicon);
        if (look == CellLook::blank) return;
        if (look == CellLook::dash) {
            ++out.dashes;
            return;
        }
        ++out.filled;
        out.bytes += text.size();
        out.distinct.insert(text);
        out.years += look == CellLook::year;
        out.codes += look == CellLook::code;
        out.numbers += look == CellLook::number || look == CellLook::year;
        out.amounts += look == CellLook::amount;
        out.units += is_unit_name(text, lexicon);
        out.ranges += is_range(text);
        if (const auto stt = parse_stt(text, lexicon)) {
            ++out.stt;
            if (stt->kind == Stt::Kind::decimal) {
                out.counted += stt->numbers > last;
                last = stt->numbers;
            }
        }
        out.offices += offices.begins(lower(text));
    });
    return out;
}

std::vector<Content> contents_of(const std::vector<GridRows>& rows, std::size_t columns, const Lexicon& lexicon) {
    std::vector<Content> out;
    for (std::size_t c = 0; c < columns; ++c) out.push_back(content_of(rows, static_cast<int>(c), lexicon));
    return out;
}

// Columns of words that never stand filled in one row: levels of one hierarchy.
bool take_turns(const std::vector<GridRows>& rows, int one, int other) {
    int ones = 0, others = 0, both = 0;
    for_each_row(rows, [&](const GridView& grid, int row) {
        const bool first = !plain_text(grid.starting_at(row, one)).empty();
        const bool second = !plain_text(grid.starting_at(row, other)).empty();
        both += first && second;
        ones += first;
        others += second;
    });
    return both == 0 && ones > 0 && others > 0;
}

std::string_view lowest_storey(std::string_view title) {
    const std::size_t between = title.rfind(" / ");
    return between == std::string_view::npos ? title : title.substr(between + 3);
}

std::string on_one_line(std::string title) {
    for (std::size_t at = title.find(" / "); at != std::string::npos; at = title.find(" / ", at)) title.erase(at, 2);
    return title;
}

class Settler {
  public:
    Settler(const std::vector<GridRows>& rows, std::vector<Column>& columns, const Lexicon& lexicon)
        : rows_(rows),
          columns_(columns),
          contents_(contents_of(rows, columns.size(), lexicon)),
          readings_(columns.size()),
          lexicon_(lexicon) {}

    void settle() {
        read_heads();
        settle_units();
        settle_numbers_of_rows();
        settle_label();
        settle_unit_without_head();
        settle_unknown();
    }

  private:
    [[nodiscard]] bool has(ColumnRole role) const {
        return std::any_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.role == role; });
    }
    [[nodiscard]] std::optional<std::size_t> first_of(ColumnRole role) const {
        for (std::size_t c = 0; c < columns_.size(); ++c)
            if (columns_[c].role == role) return c;
        return std::nullopt;
    }
    // Nothing says yet what it is.
    [[nodiscard]] bool open(std::size_t c) const { return !readings_[c] && columns_[c].role == ColumnRole::value; }

    void read_heads() {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const std::string& title = columns_[c].title;
            auto reading = read_head(lowest_storey(title), lexicon_);
            // A head that is written over several cells: "Đơn vị / tính".
            if (!reading && lowest_storey(title).size() < title.size())
                reading = read_head(on_one_line(title), lexicon_);
            if (!reading) continue;
            columns_[c].role = reading->role;
            if (reading->role == ColumnRole::value && columns_[c].period.empty()) columns_[c].period = reading->period;
            readings_[c] = std::move(reading);
        }
        for (Column& column : columns_) {
            if (column.role != ColumnRole::value || !column.period.empty() ||
                lowest_storey(column.title) == column.title)
                continue;
            if (const auto whole = read_head(column.title, lexicon_)) column.period = whole->period;
        }
    }

    // "Đơn vị" is a unit or a body: its cells tell. Cells with numbers are no units.
    void settle_units() {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            Column& column = columns_[c];
            const Content& content = contents_[c];
            if (column.role == ColumnRole::unit) {
                if (content.most(content.numbers)) {
                    column.role = ColumnRole::value;
                } else if (content.filled > 0 && content.units * 2 < content.filled &&
                           (is_unit_or_body(column.title) || content.most(content.offices))) {
                    column.role = ColumnRole::reporter;
                    bodies_.push_back(c);
                }
            } else if (column.role == ColumnRole::value && column.period.empty() && !has(ColumnRole::reporter) &&
                       content.most(content.offices) && content.numbers == 0) {
                column.role = ColumnRole::reporter;
            } else if (column.role == ColumnRole::indicator && readings_[c] && readings_[c]->body) {
                bodies_.push_back(c);
            }
        }
    }

    // The last storey of the head is the word that may be either.
    [[nodiscard]] bool is_unit_or_body(const std::string& title) const {
        const std::vector<std::string>& either = lexicon_.of<RoleWords>().unit_alone;
        return std::find(either.begin(), either.end(), fold(lowest_storey(title))) != either.end();
    }

    // Before the label stand the numbers of the rows, whatever the head above them was read as.
    void settle_numbers_of_rows() {
        bool taken = false;
        for (Column& column : columns_) {
            if (column.role == ColumnRole::stt && std::exchange(taken, true)) column.role = ColumnRole::text;
        }
        if (taken || columns_.empty()) return;
        // Only the first column counts rows: figures that happen to grow ("Số vụ" by year) stand behind it.
        const bool counts = contents_[0].most(contents_[0].stt) && contents_[0].counted > 0;
        if (open(0) && counts) columns_[0].role = ColumnRole::stt;
    }

    [[nodiscard]] bool is_body(std::size_t c) const {
        return std::find(bodies_.begin(), bodies_.end(), c) != bodies_.end();
    }

    void settle_label() {
        // The column that is called so; a second one is text or holds values.
        std::optional<std::size_t> label;
        for (const bool bodies : {false, true}) {
            for (std::size_t c = 0; c < columns_.size() && !label; ++c) {
                const bool named = bodies ? is_body(c) : columns_[c].role == ColumnRole::indicator && !is_body(c);
                if (named && !contents_[c].most(contents_[c].numbers)) label = c;
            }
        }
        if (!label) label = first_words();
        if (!label) label = first_of_rows();
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (c == label) {
                columns_[c].role = ColumnRole::indicator;
            } else if (is_body(c)) {
                columns_[c].role = readings_[c]->place ? ColumnRole::place : ColumnRole::reporter;
            } else if (columns_[c].role == ColumnRole::indicator) {
                columns_[c].role = ColumnRole::value;
                readings_[c].reset();
            }
        }
        if (label) join_levels(*label);
    }

    // The first column of words behind the numbers of the rows, whatever its head says of it; one that tells who
    // reports only where none stands before it; else the periods that the rows stand for.
    [[nodiscard]] std::optional<std::size_t> first_words() const {
        std::optional<std::size_t> periods;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const Content& content = contents_[c];
            const ColumnRole role = columns_[c].role;
            if (role == ColumnRole::reporter || role == ColumnRole::text) return c;
            // A head "Nam" is no "Năm": the cells tell.
            const bool years = (role == ColumnRole::period || open(c)) && content.most(content.years);
            if (years && !periods) periods = c;
            if (role != ColumnRole::value || !columns_[c].period.empty()) continue;
            const bool words = content.holds_words() && content.numbers * 5 <= content.filled;
            if (words && !content.most(content.codes)) return c;
        }
        return periods;
    }

    // Ages, quarters, ranges: the first column names its rows where none holds words.
    [[nodiscard]] std::optional<std::size_t> first_of_rows() const {
        for (std::size_t c = 0; c + 1 < columns_.size(); ++c) {
            if (columns_[c].role == ColumnRole::stt) continue;
            const Content& content = contents_[c];
            const bool names = content.most(content.years) || content.ranges > 0 ||
                               (content.most(content.stt) && content.counted + 1 < content.stt);
            if (columns_[c].role == ColumnRole::value && (names || content.numbers < content.filled)) return c;
            return std::nullopt;
        }
        return std::nullopt;
    }

    // Columns of words beside the label that are filled where it is not.
    void join_levels(std::size_t label) {
        for (std::size_t c = label + 1; c < columns_.size(); ++c) {
            if (readings_[c] || columns_[c].role != ColumnRole::value || !contents_[c].holds_words()) return;
            if (!take_turns(rows_, static_cast<int>(label), static_cast<int>(c))) return;
            columns_[c].role = ColumnRole::indicator;
        }
    }

    // A column of units between the indicators and figures, whatever its head was read as.
    void settle_unit_without_head() {
        if (has(ColumnRole::unit)) return;
        const auto label = first_of(ColumnRole::indicator);
        if (!label || *label + 2 >= columns_.size()) return;
        const std::size_t c = *label + 1;
        if (columns_[c].role != ColumnRole::value || columns_[c + 1].role != ColumnRole::value) return;
        const Content& content = contents_[c];
        if (content.filled < 2 || (readings_[c] && !content.most(content.units))) return;
        // Some units that are known, the others as short and as often said: misread ones.
        const bool like_units = content.units > 0 && content.filled >= fewest_for_units &&
                                content.distinct.size() * 3 <= static_cast<std::size_t>(content.filled) &&
                                content.average() <= longest_unit_cell && content.holds_words();
        if (content.most(content.units) || like_units) columns_[c].role = ColumnRole::unit;
    }

    // What no head names, and what is headed as a value and holds sentences.
    void settle_unknown() {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            Column& column = columns_[c];
            const Content& content = contents_[c];
            // Numbers below a head of words are values all the same, with their unit too ("07 ngày").
            const bool short_amounts = content.amounts > 1 && content.average() <= longest_amount;
            const bool words =
                column.role == ColumnRole::text || (column.role == ColumnRole::period && content.years == 0);
            if (words && content.codes == 0 &&
                (content.numbers + (short_amounts ? content.amounts : 0)) * 5 > content.filled * 4)
                column.role = ColumnRole::value;
            if (column.role != ColumnRole::value || content.filled == 0) continue;
            if (content.most(content.codes)) {
                column.role = ColumnRole::code;
            } else if (!readings_[c]) {
                if (content.holds_words() && column.period.empty()) column.role = ColumnRole::text;
            } else if (content.holds_words() && content.average() > sentence) {
                column.role = ColumnRole::text;
            }
        }
    }

    const std::vector<GridRows>& rows_;
    std::vector<Column>& columns_;
    std::vector<Content> contents_;
    std::vector<std::optional<HeadReading>> readings_;
    std::vector<std::size_t> bodies_;  // columns that hold names of bodies or places
    const Lexicon& lexicon_;
};

}  // namespace

void settle_roles(const std::vector<GridRows>& rows, std::vector<Column>& columns, const Lexicon& lexicon) {
    Settler(rows, columns, lexicon).settle();
}

std::vector<Column> columns_by_content(const std::vector<GridRows>& rows, const Lexicon& lexicon) {
    int count = 0, width = 0;
    for (const GridRows& part : rows) {
        count += part.grid->rows() - part.first_row;
        width = std::max(width, part.grid->columns());
    }
    if (count < 2 || width < 2) return {};
    std::vector<Column> columns(static_cast<std::size_t>(width));
    const std::vector<Content> contents = contents_of(rows, columns.size(), lexicon);
    bool numbers = false, counted = false;
    for (const Content& content : contents) {
        // Bullets beside names are no rows: the recipients and the signature at the end of a report.
        counted = counted || (content.most(content.stt) && content.counted > 1);
        numbers = numbers || content.most(content.numbers);
    }
    if (!numbers && !counted) return {};
    settle_roles(rows, columns, lexicon);
    const auto label = std::find_if(columns.begin(), columns.end(),
                                    [](const Column& column) { return column.role == ColumnRole::indicator; });
    if (label == columns.end()) return columns;
    // Short words between the label and the values are units, words in the last column are notes.
    const auto next = static_cast<std::size_t>(label - columns.begin()) + 1;
    if (next + 1 < columns.size() && columns[next].role == ColumnRole::text &&
        columns[next + 1].role == ColumnRole::value && contents[next].average() <= longest_unit_cell)
        columns[next].role = ColumnRole::unit;
    if (next < columns.size() - 1 && columns.back().role == ColumnRole::text) columns.back().role = ColumnRole::note;
    return columns;
}

}  // namespace solieu::grammar
