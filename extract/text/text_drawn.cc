// Tables drawn with "+---+" or box characters, whose cells may stand over several columns and rows.
//
//   +-----+-----------+---------+        ┌─────┬───────┐
//   | STT | Kết quả             |        │ STT │  Số   │
//   |     +-----------+---------+        ├─────┼───────┤
//   |     | Đơn vị    | Số liệu |        │  1  │   12  │
//   +=====+===========+=========+        │  2  │    7  │
//   | 1   | Văn bản   | 12      |        └─────┴───────┘
//   +-----+-----------+---------+
//
// Steps: the places of all joints are the columns; a line is a rule in some columns and text in others; text between
// two rules is a band, and a cell goes on into the next band where its columns have no rule between. Where rules part
// but head and rows, the lines of a band are rows of their own.

#include <algorithm>

#include "base/text.h"
#include "extract/text/text_places.h"

namespace solieu::extract {
namespace {

constexpr std::size_t shortest = 3;  // lines of a drawing

bool is_box(std::string_view c) {
    return c.size() == 3 && c[0] == '\xE2' && (c[1] == '\x94' || c[1] == '\x95');  // U+2500…U+257F
}
bool is_one_of(std::string_view c, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), c) != list.end();
}
bool is_stroke(std::string_view c) {
    return is_one_of(c, {"-", "=", "─", "━", "═", "╌", "┄", "┈", "╍", "┅", "┉", "╴", "╶"});
}
bool is_bar(std::string_view c) {
    return is_one_of(c, {"|", "│", "┃", "║", "╎", "┆", "┊"});
}
bool is_joint(std::string_view c) {
    return c == "+" || (is_box(c) && !is_stroke(c) && !is_bar(c));
}

// '+' before a stroke, or a corner.
bool opens_drawing(const SourceLine& line) {
    const std::string_view text = trimmed(line.text);
    if (text.size() < 5) return false;
    if (text[0] == '+') return is_stroke(text.substr(1, 1)) || is_stroke(text.substr(1, 3));
    return is_joint(text.substr(0, 3));
}

class DrawnReader {
  public:
    DrawnReader(TableSearch& search, std::size_t at) : search_(search), at_(at) {}

    std::optional<Attempt> read() {
        read_lines();
        if (lines_.size() < shortest || !find_columns() || !is_regular()) return std::nullopt;
        const std::size_t cells = lines_.size() * (places_.size() - 1);
        const int page = search_.lines[at_].page;
        Attempt attempt{.end = at_ + lines_.size(), .table = std::nullopt};
        if (!may_take_cells(search_, cells, page)) return attempt;
        SourceTable table;
        table.page = page;
        table.columns = places_.size() - 1;
        read_bands();
        if (bands_.empty()) return attempt;
        if (spans_) {
            make_spanning_rows(table);
        } else {
            make_rows(table);
        }
        search_.cells_left -= std::min(search_.cells_left, table.rows.size() * table.columns);
        attempt.table = std::move(table);
        return attempt;
    }

  private:
    // Columns [first, last) of a band or the rule below it.
    struct Piece {
        std::size_t first = 0, last = 0;
        bool opens = true;  // a rule stands above it
        std::vector<std::pair<std::size_t, Field>> texts;
    };
    struct Band {
        std::vector<Piece> pieces;
        std::size_t begin = 0, end = 0;  // lines
    };

    [[nodiscard]] const SourceLine& line(std::size_t i) const { return search_.lines[at_ + i]; }

    void read_lines() {
        const std::size_t indent = line(0).text.find_first_not_of(' ');
        for (std::size_t i = at_; i < search_.lines.size(); ++i) {
            if (i > at_ && !same_place(search_.lines[at_], search_.lines[i])) break;
            const std::string_view text = search_.lines[i].text;
            if (text.find_first_not_of(' ') != indent) break;
            const std::string_view first = text.substr(indent, static_cast<unsigned char>(text[indent]) < 0x80 ? 1 : 3);
            if (!is_bar(first) && !is_joint(first)) break;
            lines_.emplace_back(search_.lines[i]);
        }
    }

    bool find_columns() {
        for (const Places& places : lines_) {
            if (!is_rule(places)) continue;
            for (std::size_t x = 0; x < places.size(); ++x)
                if (is_joint(places.at(x)) || is_bar(places.at(x))) places_.push_back(x);
        }
        std::sort(places_.begin(), places_.end());
        places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
        return places_.size() >= 3 && places_.size() <= max_table_columns;
    }

    // A rule in some columns: nothing but strokes between two joints that touch.
    [[nodiscard]] static bool is_rule(const Places& places) {
        for (std::size_t x = 0; x + 2 < places.size(); ++x) {
            if (!is_joint(places.at(x)) && !is_bar(places.at(x))) continue;
            std::size_t end = x + 1;
            while (is_stroke(places.at(end))) ++end;
            if (end >= x + 2 && is_joint(places.at(end))) return true;
        }
        return false;
    }

    // The bars of nearly all lines stand where joints stand. (Wide letters and lost spaces shift them: then bars are
    // counted, text_pipes.cc.)
    [[nodiscard]] bool is_regular() const {
        std::size_t wrong = 0;
        for (const Places& places : lines_) {
            const bool ends = places.size() == places_.back() + 1 &&
                              (is_bar(places.at(places_.back())) || is_joint(places.at(places_.back())));
            if (!ends) ++wrong;
        }
        return wrong == 0;
    }

    [[nodiscard]] bool rules(const Places& places, std::size_t column) const {
        for (std::size_t x = places_[column] + 1; x < places_[column + 1]; ++x)
            if (!is_stroke(places.at(x)) && places.at(x) != ":") return false;
        return places_[column + 1] > places_[column] + 1;
    }

    [[nodiscard]] bool parts(const Places& places, std::size_t boundary) const {
        const std::string_view c = places.at(places_[boundary]);
        return is_bar(c) || is_joint(c);
    }

    void read_bands() {
        bool after_rule = true;
        std::vector<char> ruled(places_.size() - 1, 1);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (is_rule(lines_[i])) {
                for (std::size_t k = 0; k + 1 < places_.size(); ++k) ruled[k] = rules(lines_[i], k) ? 1 : 0;
                after_rule = true;
                add_text_beside_rule(i, ruled);
                continue;
            }
            if (after_rule) open_band(i, ruled);
            after_rule = false;
            for (Piece& piece : bands_.back().pieces) add_text(piece, i);
            bands_.back().end = i + 1;
        }
    }

    void open_band(std::size_t i, const std::vector<char>& ruled) {
        Band band{.pieces = {}, .begin = i, .end = i};
        for (std::size_t k = 0; k + 1 < places_.size();) {
            std::size_t last = k + 1;
            while (last + 1 < places_.size() && !parts(lines_[i], last)) ++last;
            bool opens = bands_.empty();
            for (std::size_t c = k; c < last; ++c) opens = opens || ruled[c] != 0;
            if (last > k + 1 || !opens) spans_ = true;
            band.pieces.push_back({.first = k, .last = last, .opens = opens, .texts = {}});
            k = last;
        }
        bands_.push_back(std::move(band));
    }

    void add_text(Piece& piece, std::size_t i) const {
        const Field field = lines_[i].slice(places_[piece.first] + 1, places_[piece.last]);
        if (!field.text.empty()) piece.texts.emplace_back(i, without_hard_end(field, "\\"));
    }

    void add_text_beside_rule(std::size_t i, const std::vector<char>& ruled) {
        if (bands_.empty()) return;
        for (Piece& piece : bands_.back().pieces) {
            const auto from = ruled.begin() + static_cast<std::ptrdiff_t>(piece.first);
            const auto to = ruled.begin() + static_cast<std::ptrdiff_t>(piece.last);
            if (std::none_of(from, to, [](char rule) { return rule != 0; })) add_text(piece, i);
        }
    }

    [[nodiscard]] TableField field_of(const Piece& piece, std::size_t i) const {
        TableField field = make_field(line(i), {.text = {}, .raw = {}, .column = places_[piece.first] + 1});
        extend(field, piece);
        return field;
    }

    void extend(TableField& field, const Piece& piece) const {
        for (const auto& [i, text] : piece.texts) extend_field(field, line(i), text);
    }

    void make_spanning_rows(SourceTable& table) const {
        table.spans_given = true;
        std::vector<std::pair<std::size_t, std::size_t>> open(table.columns, {none, 0});  // row and field by column
        for (const Band& band : bands_) {
            const std::size_t row = table.rows.size();
            table.rows.emplace_back();
            for (const Piece& piece : band.pieces) {
                const auto [from_row, from_field] = open[piece.first];
                if (!piece.opens && from_row != none) {
                    TableField& above = table.rows[from_row].fields[from_field];
                    if (above.column_span == static_cast<int>(piece.last - piece.first)) {
                        extend(above, piece);
                        ++above.row_span;
                        continue;
                    }
                }
                TableField field = field_of(piece, band.begin);
                field.column_span = static_cast<int>(piece.last - piece.first);
                for (std::size_t k = piece.first; k < piece.last; ++k) open[k] = {row, table.rows[row].fields.size()};
                table.rows[row].fields.push_back(std::move(field));
            }
        }
    }

    void make_rows(SourceTable& table) const {
        const bool lines = lines_are_rows();
        for (const Band& band : bands_) {
            for (std::size_t i = band.begin; i < band.end; ++i) {
                const bool begins = i == band.begin || (lines && begins_row(band, i));
                if (begins) table.rows.emplace_back();
                for (std::size_t k = 0; k < band.pieces.size(); ++k) {
                    const Field field = lines_[i].slice(places_[k] + 1, places_[k + 1]);
                    if (begins) {
                        table.rows.back().fields.push_back(make_field(line(i), without_hard_end(field, "\\")));
                    } else if (!field.text.empty()) {
                        extend_field(table.rows.back().fields[k], line(i), without_hard_end(field, "\\"));
                    }
                }
            }
        }
    }

    [[nodiscard]] bool has_text(const Band& band, std::size_t column, std::size_t i) const {
        const auto& texts = band.pieces[column].texts;
        return std::binary_search(texts.begin(), texts.end(), std::pair<std::size_t, Field>{i, {}},
                                  [](const auto& a, const auto& b) { return a.first < b.first; });
    }

    // Text in the first column and in half of all opens a row.
    [[nodiscard]] bool begins_row(const Band& band, std::size_t i) const {
        std::size_t filled = 0;
        for (std::size_t k = 0; k < band.pieces.size(); ++k) filled += has_text(band, k, i) ? 1 : 0;
        return filled == band.pieces.size() || has_text(band, 0, i);
    }

    // Of the bands of several lines most have lines that are rows by themselves.
    [[nodiscard]] bool lines_are_rows() const {
        std::size_t bands = 0, apart = 0;
        for (const Band& band : bands_) {
            if (&band == &bands_.front() && bands_.size() > 1) continue;  // the head
            if (band.end - band.begin < 2) continue;
            ++bands;
            std::size_t full = 0;
            for (std::size_t i = band.begin; i < band.end; ++i) {
                std::size_t filled = 0;
                for (std::size_t k = 0; k < band.pieces.size(); ++k) filled += has_text(band, k, i) ? 1 : 0;
                if (has_text(band, 0, i) && filled * 2 > band.pieces.size()) ++full;
            }
            if (full * 2 > band.end - band.begin) ++apart;
        }
        return apart * 2 > bands;
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    TableSearch& search_;
    std::size_t at_ = 0;
    std::vector<Places> lines_;
    std::vector<std::size_t> places_;  // of the joints: where columns begin and end
    std::vector<Band> bands_;
    bool spans_ = false;
};

}  // namespace

std::optional<Attempt> read_drawn(TableSearch& search, std::size_t at) {
    if (!opens_drawing(search.lines[at])) return std::nullopt;
    return DrawnReader(search, at).read();
}

}  // namespace solieu::extract
