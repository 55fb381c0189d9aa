#pragma once
// Pages of unruled tables of many shapes, drawn character by character, the same for the same seed on every machine.
//
// In:  a seed.
// Out: what a drawing pass would have found on one to five pages: tables of 1 to 300 columns that go on over pages or
//      not, with heads of no, one or two storeys, printed again or not; several tables on a page; missing cells,
//      wrapped labels, group rows, columns that only one page fills; prose, titles, footnotes, running heads and page
//      numbers between and beside them. `wild` is true where the pages also hold what no program prints on purpose:
//      tables drawn over one another, characters without text, words without width, turned text, rulings.
//
// Example: for (std::uint64_t seed = 0; seed < 300; ++seed) check(generated(seed));

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/page/page_content.h"

namespace solieu::extract::testing {

// SplitMix64: the distributions of the standard library differ between its makers.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    int between(int least, int most) {
        return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool one_in(int n) { return between(1, n) == 1; }
    double part() { return static_cast<double>(next() % 1'000'000) / 1e6; }

  private:
    std::uint64_t state_;
};

struct GeneratedDocument {
    std::vector<PageContent> pages;
    bool wild = false;
};

// Draws UTF-8 text and returns the x behind it; every character is half its size wide.
inline double write(PageContent& content, double x, double y, std::string_view text, double size,
                    Direction direction = Direction::right) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
        Glyph glyph;
        glyph.space = text.substr(i, end - i) == " ";
        glyph.size = static_cast<float>(size);
        glyph.baseline = static_cast<float>(y);
        glyph.direction = direction;
        glyph.box = {x, y - 0.9 * size, x + 0.5 * size, y + 0.2 * size};
        glyph.next = static_cast<float>(glyph.box.x1);
        glyph.text_begin = static_cast<std::uint32_t>(content.text.size());
        if (!glyph.space) {
            content.text += text.substr(i, end - i);
            glyph.text_size = static_cast<std::uint8_t>(end - i);
        }
        content.glyphs.push_back(glyph);
        x += 0.5 * size;
        i = end;
    }
    return x;
}

class Generator {
  public:
    explicit Generator(std::uint64_t seed) : dice_(seed) {}

    GeneratedDocument make() {
        document_.wild = dice_.one_in(4);
        numbered_pages_ = dice_.one_in(2);
        running_head_ = dice_.one_in(3);
        size_ = dice_.between(7, 13);
        if (dice_.one_in(4)) std::swap(width_, height_);
        table_ = new_table();
        const int pages = dice_.between(1, 5);
        for (int page = 1; page <= pages; ++page) draw_page(page);
        return std::move(document_);
    }

  private:
    struct Column {
        double x0 = 0, x1 = 0;
        int kind = 0;       // 0: text, 1: figure, 2: number of the row, 3: mostly empty
        int alignment = 0;  // left, centre, right
    };
    struct Table {
        std::vector<Column> columns;
        int head = 0;  // storeys
        bool stt = false;
        double pitch = 1.2, row_gap = 0;  // of the font size
        int wraps = 3, missing = 8, groups = 9;
        int number = 0;  // of the last row
        std::string name;
    };

    Table new_table() {
        Table table;
        int count = dice_.between(2, 8);
        if (dice_.one_in(12)) count = 1;
        if (dice_.one_in(12)) count = dice_.between(9, 60);
        if (dice_.one_in(40)) count = dice_.between(61, 300);
        const double left = dice_.between(20, 90), right = width_ - dice_.between(20, 90);
        std::vector<double> weights;
        double sum = 0;
        for (int c = 0; c < count; ++c) sum += weights.emplace_back(0.4 + dice_.part() * (c == 1 ? 4 : 1));
        double x = left;
        for (int c = 0; c < count; ++c) {
            const double wide = weights[static_cast<std::size_t>(c)] / sum * (right - left);
            Column column{.x0 = x, .x1 = x + wide * (0.75 + 0.25 * dice_.part())};
            column.kind = c == 0 ? (dice_.one_in(3) ? 0 : 2) : c == 1 ? 0 : dice_.one_in(5) ? 3 : dice_.between(0, 1);
            column.alignment = dice_.between(0, 2);
            table.columns.push_back(column);
            x += wide;
        }
        table.head = dice_.between(0, 2);
        table.stt = dice_.one_in(2);
        table.pitch = 1.05 + dice_.part() * 0.5;
        table.row_gap = dice_.one_in(2) ? 0 : dice_.part() * 1.5;
        table.wraps = dice_.between(1, 6);
        table.missing = dice_.between(2, 20);
        table.groups = dice_.between(3, 30);
        table.name = word();
        return table;
    }

    std::string word() {
        static constexpr std::string_view words[] = {"Tổng", "số",  "hồ",   "sơ",   "tiếp", "nhận", "giải", "quyết",
                                                     "đúng", "hạn", "Thôn", "xóm",  "dân",  "hộ",   "xã",   "Bình",
                                                     "-",    "TT",  "năm",  "2023", "III.", "a)",   "kWh",  "hecta"};
        return std::string(words[static_cast<std::size_t>(dice_.between(0, static_cast<int>(std::size(words)) - 1))]);
    }

    std::string phrase(int most) {
        std::string text = word();
        for (int n = dice_.between(0, most - 1); n > 0; --n) text += " " + word();
        return text;
    }

    std::string figure() {
        switch (dice_.between(0, 5)) {
            case 0:
                return std::to_string(dice_.between(0, 9));
            case 1:
                return std::to_string(dice_.between(1, 99)) + "," + std::to_string(dice_.between(0, 99)) + "%";
            case 2:
                return "-";
            case 3:
                return "x";
            default:
                return std::to_string(dice_.between(1, 999)) + "." + std::to_string(dice_.between(100, 999));
        }
    }

    // The text broken into lines of at most that width.
    [[nodiscard]] std::vector<std::string> wrapped(const std::string& text, double width) const {
        std::vector<std::string> lines;
        std::string line;
        const auto room = static_cast<std::size_t>(std::max(4.0, width / (0.5 * size_)));
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(' ', begin), text.size());
            const std::string one = text.substr(begin, end - begin);
            if (!line.empty() && line.size() + one.size() >= room) {
                lines.push_back(std::move(line));
                line.clear();
            }
            line += (line.empty() ? "" : " ") + one;
            begin = end + 1;
        }
        lines.push_back(std::move(line));
        return lines;
    }

    static std::size_t characters(std::string_view text) {
        return static_cast<std::size_t>(std::count_if(
            text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
    }

    void write_in(PageContent& page, const Column& column, double y, const std::string& text) {
        const double wide = static_cast<double>(characters(text)) * 0.5 * size_;
        const double room = column.x1 - column.x0 - wide;
        const double shift = column.alignment == 0 || room < 0 ? 0 : column.alignment == 1 ? room / 2 : room;
        write(page, column.x0 + shift, y, text, size_);
    }

    void draw_head(PageContent& page, const Table& table, double& y) {
        const std::size_t count = table.columns.size();
        if (table.head == 2 && count > 3) {
            const double from = table.columns[2].x0, to = table.columns[count - 1].x1;
            write_in(page, {from, to, 0, 1}, y, "Kết quả " + table.name);
            y += table.pitch * size_;
        }
        double lowest = y;
        for (std::size_t c = 0; c < count; ++c) {
            std::string text = c == 0 && table.stt ? "STT" : c == 1 ? "Chỉ tiêu " + table.name : "Cột";
            double at = y;
            for (const std::string& line : wrapped(text, table.columns[c].x1 - table.columns[c].x0)) {
                write_in(page, table.columns[c], at, line);
                lowest = std::max(lowest, at);
                at += table.pitch * size_;
            }
        }
        y = lowest + (table.pitch + table.row_gap) * size_;
    }

    void draw_row(PageContent& page, Table& table, double& y) {
        ++table.number;
        double lowest = y;
        const double shift = dice_.one_in(6) ? dice_.part() * 0.6 * size_ : 0;  // a cell that does not stand level
        for (Column& column : table.columns) {
            const std::size_t c = static_cast<std::size_t>(&column - table.columns.data());
            if (c != 1 && dice_.one_in(table.missing)) continue;
            if (column.kind == 3 && !fills_notes_) continue;
            if (column.kind == 3 && !dice_.one_in(3)) continue;
            std::string text = column.kind == 1   ? figure()
                               : column.kind == 2 ? std::to_string(table.number)
                                                  : phrase(dice_.one_in(table.wraps) ? 12 : 3);
            double at = y + (c > 1 ? shift : 0);
            // The rest of a label may be indented.
            double indent = 0;
            for (const std::string& line : wrapped(text, column.x1 - column.x0)) {
                write_in(page, {column.x0 + indent, column.x1, column.kind, column.alignment}, at, line);
                if (dice_.one_in(5)) indent = size_;
                lowest = std::max(lowest, at);
                at += table.pitch * size_;
                if (at > height_ - 30) break;
            }
        }
        y = lowest + (table.pitch + table.row_gap) * size_;
        if (dice_.one_in(table.groups)) {
            write(page, table.columns[0].x0, y, "II. " + phrase(10), size_);
            y += (table.pitch + table.row_gap) * size_;
        }
    }

    void draw_table(PageContent& page, double& y, double foot, bool head) {
        if (head && table_.head > 0) draw_head(page, table_, y);
        fills_notes_ = dice_.one_in(2);
        const int rows = dice_.one_in(3) ? dice_.between(1, 5) : dice_.between(4, 60);
        for (int r = 0; r < rows && y < foot; ++r) draw_row(page, table_, y);
    }

    void draw_prose(PageContent& page, double& y, double foot) {
        for (int n = dice_.between(1, 6); n > 0 && y < foot; --n) {
            write(page, 60 + (dice_.one_in(3) ? 20 : 0), y, phrase(14), size_);
            y += 1.3 * size_;
        }
    }

    // Two columns of text, as a letterhead, or a label and a figure a line, as a list.
    void draw_pairs(PageContent& page, double& y, double foot, bool list) {
        for (int n = dice_.between(2, 9); n > 0 && y < foot; --n) {
            write(page, 60, y, phrase(4), size_);
            write(page, list ? 330 : 300, y, list ? figure() : phrase(4), size_);
            y += 1.4 * size_;
        }
    }

    void draw_foot(PageContent& page, int number) {
        if (dice_.one_in(3)) {
            const double small = 0.75 * size_;
            double y = height_ - 70;
            for (int n = dice_.between(1, 3); n > 0; --n) {
                write(page, 60, y, std::to_string(n) + " " + phrase(9), small);
                y += 1.2 * small;
            }
            page.ruling_pieces.push_back({60, height_ - 82, 200, height_ - 81.5});
        }
        if (numbered_pages_) write(page, width_ / 2, height_ - 25, std::to_string(number), size_);
        if (running_head_) write(page, 70, 22, "Biểu số liệu " + std::to_string(number), size_);
    }

    void draw_wild(PageContent& page) {
        const auto any_x = [&] { return dice_.part() * width_; };
        const auto any_y = [&] { return dice_.part() * height_; };
        for (int n = dice_.between(1, 8); n > 0; --n) {
            switch (dice_.between(0, 8)) {
                case 0: {  // another table over this one
                    Table other = new_table();
                    double y = any_y();
                    for (int r = 0; r < 8 && y < height_; ++r) draw_row(page, other, y);
                    break;
                }
                case 1:  // characters without text
                    write(page, any_x(), any_y(), "\xE2\x80\x8B\xE2\x80\x8B", size_);
                    break;
                case 2: {  // no width, no height, or backwards
                    const std::size_t from = page.glyphs.size();
                    write(page, any_x(), any_y(), word(), size_);
                    for (std::size_t g = from; g < page.glyphs.size(); ++g) {
                        Box& box = page.glyphs[g].box;
                        if (dice_.one_in(2)) box.x1 = box.x0;
                        if (dice_.one_in(2)) box.y1 = box.y0;
                    }
                    break;
                }
                case 3:  // written upwards
                    write(page, any_y(), any_x(), phrase(3), size_, Direction::up);
                    break;
                case 4:  // off the page
                    write(page, -40, any_y(), phrase(4), size_);
                    write(page, width_ - 10, any_y(), phrase(4), size_);
                    break;
                case 5: {  // a ruled table
                    const double x = any_x(), y = any_y();
                    const int columns = dice_.between(1, 4), rows = dice_.between(1, 6);
                    for (int r = 0; r <= rows; ++r)
                        page.ruling_pieces.push_back({x, y + 30 * r, x + 60 * columns, y + 30 * r + 0.5});
                    for (int c = 0; c <= columns; ++c)
                        page.ruling_pieces.push_back({x + 60 * c, y, x + 60 * c + 0.5, y + 30 * rows});
                    break;
                }
                case 6:  // a raised mark, and far too large type
                    write(page, any_x(), any_y(), "(1)", 0.5 * size_);
                    write(page, any_x(), any_y(), word(), 6 * size_);
                    break;
                case 7:  // dots that lead to a figure
                    write(page, 60, any_y(), phrase(2) + " .............................. 12", size_);
                    break;
                default: {  // the page's lines once more, a little lower
                    const std::size_t count = std::min<std::size_t>(page.glyphs.size(), 400);
                    for (std::size_t g = 0; g < count; ++g) {
                        Glyph glyph = page.glyphs[g];
                        glyph.box.y0 += 3;
                        glyph.box.y1 += 3;
                        glyph.baseline += 3;
                        page.glyphs.push_back(glyph);
                    }
                }
            }
        }
    }

    void draw_page(int number) {
        PageContent page;
        page.width = width_;
        page.height = height_;
        double y = running_head_ ? 60 : 45;
        const double foot = height_ - 100;
        // What goes on from the page before stands first, with its head printed again or not.
        bool goes_on = number > 1 && !dice_.one_in(4);
        if (!goes_on) table_ = new_table();
        if (goes_on && dice_.one_in(5)) write(page, table_.columns.back().x0, y += 1.4 * size_, phrase(2), size_);
        if (goes_on && dice_.one_in(6)) {
            // Moved by a hair, or a column less.
            if (dice_.one_in(2) && table_.columns.size() > 2) table_.columns.pop_back();
            for (Column& column : table_.columns) column.x0 += 2, column.x1 += 2;
        }
        const int blocks = dice_.between(1, 5);
        for (int b = 0; b < blocks && y < foot; ++b) {
            const int kind = dice_.between(0, 7);
            if ((b == 0 && goes_on) || kind < 4) {
                if (b > 0) {
                    table_ = new_table();
                    if (dice_.one_in(3)) write(page, width_ / 3, y, "Biểu " + table_.name, size_);
                    y += 1.5 * size_;
                }
                draw_table(page, y, dice_.one_in(2) ? foot : height_ - 40,
                           (b == 0 && goes_on) ? dice_.one_in(2) : true);
            } else if (kind < 6) {
                draw_prose(page, y, foot);
            } else {
                draw_pairs(page, y, foot, kind == 6);
            }
            y += dice_.part() * 3 * size_;
        }
        draw_foot(page, number);
        if (document_.wild) draw_wild(page);
        document_.pages.push_back(std::move(page));
    }

    Dice dice_;
    GeneratedDocument document_;
    Table table_;
    double width_ = 595, height_ = 842, size_ = 11;
    bool numbered_pages_ = false, running_head_ = false, fills_notes_ = true;
};

[[nodiscard]] inline GeneratedDocument generated(std::uint64_t seed) {
    return Generator(seed).make();
}

}  // namespace solieu::extract::testing
