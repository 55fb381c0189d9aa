#include "extract/text/spaced/spaced_tables.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include "extract/text/spaced/spaced_columns.h"
#include "extract/text/spaced/spaced_head.h"
#include "extract/text/spaced/spaced_numbers.h"
#include "extract/text/spaced/spaced_regions.h"
#include "extract/text/spaced/spaced_rows.h"
#include "extract/text/text_layout.h"

namespace solieu::extract {
namespace {

constexpr std::size_t fewest_strips = 2;
constexpr std::size_t fewest_full_lines = 3;  // with three entries
constexpr std::size_t most_trailing = 8;      // lines below the last of two entries

// One region: its lines with their entries, and what its columns are.
class SpacedReader {
  public:
    SpacedReader(std::span<const SourceLine> source, std::span<const SpacedLine> lines, std::size_t head)
        : source_(source), lines_(lines), head_(head) {}

    // False when the lines are no table.
    bool find_columns() {
        strips_ = find_strips(source_, lines_, head_);
        cut_numbers(source_, lines_, strips_);
        join_numbers(source_, lines_, strips_);
        bool read = read_columns();
        while (read && join_head_to_figures()) read = read_columns();
        return read;
    }

    // The same in the columns of the table on the page before.
    bool find_columns(const SpacedReader& before) {
        strips_ = moved_strips(source_, lines_, before.strips_);
        return read_columns() && columns_.numbered == before.columns_.numbered && !has_head();
    }

    // Parts the lines into rows, set as `setting` says; the cost of it.
    double part(RowSetting setting) {
        RowParting parting = part_rows(row_lines(), columns_, setting);
        const double cost = parting.cost;
        partings_[static_cast<std::size_t>(setting)] = std::move(parting);
        return cost;
    }

    [[nodiscard]] SpacedTable table(RowSetting setting) const {
        const RowParting& parting = partings_[static_cast<std::size_t>(setting)];
        SpacedTable out{.begin = lines_[begin_].source, .end = lines_[end_ - 1].source + 1, .table = {}};
        out.table.columns = columns_.count;
        out.table.page = source_[out.begin].page;
        out.table.spans_given = true;
        out.table.ruled = false;
        for (std::size_t r = 0; r < parting.begins.size(); ++r) {
            const std::size_t first = begin_ + parting.begins[r];
            const std::size_t last = r + 1 < parting.begins.size() ? begin_ + parting.begins[r + 1] : end_;
            if (head_ < lines_.size() && first <= head_ && head_ < last) {
                add_head_rows(out.table, first, last);
            } else {
                add_row(out.table, first, last, parting.sure[r]);
            }
        }
        return out;
    }

    [[nodiscard]] int page() const { return source_[lines_.front().source].page; }
    [[nodiscard]] bool has_head() const { return head_ < lines_.size(); }
    // Lines in which one column holds pieces that stand apart: cells of two, side by side.
    [[nodiscard]] bool is_mixed() const {
        constexpr std::size_t fewest = 2;
        constexpr std::size_t share = 20;  // one line of so many
        std::size_t mixed = 0;
        for (std::size_t i = has_head() ? head_ + 1 : begin_; i < end_; ++i) {
            const bool any =
                !is_titled(i) && std::any_of(entries_[i].begin(), entries_[i].end(),
                                             [&](const SpacedEntry& entry) { return stands_apart(lines_[i], entry); });
            mixed += any ? 1 : 0;
        }
        return mixed >= fewest && mixed * share >= end_ - begin_;
    }

    // Whether its lines look like cells side by side, whatever became of them.
    [[nodiscard]] bool looks_like_a_table() const {
        std::size_t cores = 0, figures = 0;
        for (const SpacedLine& line : lines_) {
            if (line.pieces.size() < 3) continue;
            ++cores;
            for (std::size_t p = 1; p < line.pieces.size(); ++p)
                figures += is_figure(piece_of(source_[line.source], line, p)) ? 1 : 0;
        }
        return cores >= 5 && figures >= 4;
    }

  private:
    [[nodiscard]] bool read_columns() {
        columns_ = {};
        if (strips_.size() < fewest_strips || strips_.size() >= max_table_columns) return false;
        columns_.count = strips_.size() + 1;
        columns_.numbered = is_numbered(source_, lines_, strips_);
        cut_lines();
        describe();
        find_head();
        cut_lines();
        widen_headings();
        trim();
        return is_table();
    }

    // "Tỷ lệ nữ (%)" set left above figures set right of it: a column that is nothing but a head beside one without a
    // head is the same column. False when there is none.
    [[nodiscard]] bool join_head_to_figures() {
        if (head_ >= lines_.size()) return false;
        const std::size_t last = last_of_head();
        std::vector<std::size_t> heads(columns_.count, 0), figures(columns_.count, 0);
        for (std::size_t i = begin_; i < end_; ++i) {
            if (i < head_ && entries_[i].size() < 2) continue;  // the unit of all, in the corner
            for (const SpacedEntry& entry : entries_[i])
                for (std::size_t c = entry.first; c <= entry.last; ++c) ++(i <= last ? heads : figures)[c];
        }
        const auto is_pair = [&](std::size_t head, std::size_t figure) {
            return heads[head] > 0 && figures[head] == 0 && heads[figure] == 0 && figures[figure] > 0;
        };
        for (std::size_t c = columns_.label + 1; c + 1 < columns_.count; ++c) {
            if (!is_pair(c, c + 1) && !is_pair(c + 1, c)) continue;
            strips_.erase(strips_.begin() + static_cast<std::ptrdiff_t>(c));
            return true;
        }
        return false;
    }

    [[nodiscard]] std::string_view text_of(std::size_t i, const SpacedEntry& entry) const {
        return field_of(source_[lines_[i].source], lines_[i], entry.begin, entry.end).text;
    }
    [[nodiscard]] std::size_t x0_of(std::size_t i, const SpacedEntry& e) const { return lines_[i].words[e.begin].x0; }
    [[nodiscard]] std::size_t x1_of(std::size_t i, const SpacedEntry& e) const { return lines_[i].words[e.end - 1].x1; }

    // Above the last line of the head a text over the white between columns is a heading of both.
    void cut_lines() {
        entries_.clear();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const bool above = head_ < lines_.size() && i < head_;
            const bool whole = above || is_titled(i) || (i == head_ && spans_below(i));
            entries_.push_back(entries_of(source_[lines_[i].source], lines_[i], strips_, columns_.numbered, whole));
        }
    }

    // A heading set in the middle of its columns may end within the white between them: what stands below it in the
    // next column begins under it.
    void widen_headings() {
        constexpr std::size_t under = 2;  // characters
        for (std::size_t i = 0; i < head_ && head_ < lines_.size(); ++i) {
            std::vector<SpacedEntry>& line = entries_[i];
            for (std::size_t e = 0; e < line.size(); ++e) {
                const std::size_t next = line[e].last + 1, end = x1_of(i, line[e]);
                if (line[e].first <= columns_.label || (e + 1 < line.size() && line[e + 1].first <= next)) continue;
                bool own = false, reaches = false, taken = false;
                for (std::size_t k = 0; k <= head_; ++k)
                    for (const SpacedEntry& other : entries_[k]) {
                        own = own || (k > i && other.first == line[e].first && other.last == line[e].first);
                        if (other.first > next || other.last < next || k == i) continue;
                        taken = taken || k < i;
                        reaches = reaches || (k > i && other.first == next && x0_of(k, other) + under <= end);
                    }
                if (own && reaches && !taken) line[e].last = next;
            }
        }
    }

    // The head's last sure line holds a heading over columns that the next line names.
    [[nodiscard]] bool spans_below(std::size_t i) const {
        if (i + 1 >= lines_.size()) return false;
        const auto heading = entries_of(source_[lines_[i].source], lines_[i], strips_, columns_.numbered, true);
        const auto below = entries_of(source_[lines_[i + 1].source], lines_[i + 1], strips_, columns_.numbered);
        for (const SpacedEntry& entry : heading) {
            if (entry.last == entry.first) continue;
            std::size_t named = 0;
            for (const SpacedEntry& other : below) {
                const std::string_view text =
                    field_of(source_[lines_[i + 1].source], lines_[i + 1], other.begin, other.end).text;
                if (is_figure(text) && !is_year(text)) return false;
                if (other.first >= entry.first && other.last <= entry.last) ++named;
            }
            if (named < 2) return false;
        }
        return true;
    }

    // "II. Cải cách thể chế": what follows the number does not begin where labels do.
    [[nodiscard]] bool is_titled(std::size_t i) const {
        const SpacedLine& line = lines_[i];
        return columns_.numbered && line.pieces.size() == 1 && line.words.size() > 1 &&
               line.words[1].x0 + 3 <= columns_.label_x &&
               is_row_number(field_of(source_[line.source], line, 0, 1).text);
    }

    void describe() {
        std::vector<std::size_t> letters(columns_.count, 0);
        std::vector<std::vector<std::size_t>> widths(columns_.count);
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            for (const SpacedEntry& entry : entries_[i]) {
                if (entry.first != entry.last) continue;
                const std::string_view text = text_of(i, entry);
                if (!is_figure(text)) letters[entry.first] += text.size();
                widths[entry.first].push_back(x1_of(i, entry) - x0_of(i, entry));
            }
        }
        const auto from = letters.begin() + (columns_.numbered ? 1 : 0);
        // Labels stand first, unless another column clearly holds the words.
        const auto longest = std::max_element(from, letters.end());
        columns_.label = static_cast<std::size_t>((*from * 5 >= *longest * 2 ? from : longest) - letters.begin());
        for (std::vector<std::size_t>& of : widths) {
            std::sort(of.begin(), of.end());
            columns_.width.push_back(of.empty() ? 0 : of[of.size() - 1 - of.size() / 20]);
        }
        std::map<std::size_t, std::size_t> starts;
        for (std::size_t i = 0; i < lines_.size(); ++i)
            for (const SpacedEntry& entry : entries_[i])
                if (entry.first == columns_.label) ++starts[x0_of(i, entry)];
        std::size_t most = 0;
        for (const auto& [x, count] : starts) {
            if (count <= most) continue;
            most = count;
            columns_.label_x = x;
        }
    }

    // Without "STT" the head's last line is the last of three pieces, or of two right of the labels, before figures and
    // row numbers begin.
    void find_head() {
        if (head_ < lines_.size()) return;
        std::size_t found = lines_.size();
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            bool data = false;
            for (const SpacedEntry& entry : entries_[i]) {
                const std::string_view text = text_of(i, entry);
                data = data || (is_figure(text) && !is_year(text)) ||
                       (columns_.numbered && entry.first == 0 && is_row_number(text));
            }
            if (data) break;
            // Labels often have no head.
            const bool right_of_labels = entries_[i].size() == 2 && std::all_of(entries_[i].begin(), entries_[i].end(),
                                                                                [&](const SpacedEntry& entry) {
                                                                                    return entry.first > columns_.label;
                                                                                });
            if (entries_[i].size() >= 3 || right_of_labels) found = i;
        }
        head_ = found;
    }

    // A text that alone stands over several columns, the first of them.
    [[nodiscard]] bool is_alone(std::size_t i) const {
        const std::vector<SpacedEntry>& entries = entries_[i];
        if (entries.empty()) return true;
        if (entries.size() == 1 && entries[0].first <= columns_.label && entries[0].last > columns_.label) return true;
        if (entries.size() == 1 && entries[0].first < columns_.label && entries[0].last >= columns_.label) return true;
        return is_titled(i);
    }

    [[nodiscard]] bool is_page_number(std::size_t i) const {
        return entries_[i].size() == 1 && lines_[i].words.size() == 1 && is_figure(text_of(i, entries_[i][0]));
    }

    // Lines above the head and below the last row that are not the table's.
    void trim() {
        begin_ = 0;
        end_ = lines_.size();
        if (head_ < lines_.size()) {
            begin_ = head_;
            while (begin_ > 0 && lines_[begin_].blanks == 0 && belongs_to_head(begin_ - 1)) --begin_;
        } else {
            while (begin_ < end_ && (is_alone(begin_) || is_page_number(begin_))) ++begin_;
        }
        std::size_t last = end_;
        while (last > begin_ && !stands_side_by_side(last - 1)) --last;
        if (last == begin_) {
            end_ = begin_;
            return;
        }
        while (last > begin_ && is_alone(last - 1)) --last;
        std::size_t end = last;
        while (end < end_ && end - last < most_trailing && lines_[end].blanks == 0 && !is_alone(end) &&
               !is_page_number(end) && stands_in_its_column(end))
            ++end;
        end_ = end;
    }

    [[nodiscard]] bool stands_side_by_side(std::size_t i) const {
        if (entries_[i].size() < 2) return false;
        return lines_[i].pieces.size() > 1 ||
               (columns_.numbered && entries_[i][0].first == 0 && is_row_number(text_of(i, entries_[i][0])));
    }

    [[nodiscard]] bool stands_in_its_column(std::size_t i) const {
        const SpacedEntry& entry = entries_[i][0];
        if (entry.first != entry.last) return false;
        if (entry.first != columns_.label) return entry.first > 0 || is_row_number(text_of(i, entry));
        const std::size_t x = x0_of(i, entry);
        return x + 2 >= columns_.label_x && x <= columns_.label_x + 2;
    }

    [[nodiscard]] bool belongs_to_head(std::size_t i) const {
        if (is_alone(i) || is_page_number(i) || is_caption_line(source_[lines_[i].source], lines_[i])) return false;
        if (entries_[i].size() > 1 || entries_[i][0].first > columns_.label) return true;
        // Alone over the labels: its head, or a caption over the middle of the table.
        const SpacedEntry& entry = entries_[i][0];
        const double middle = static_cast<double>(x0_of(i, entry) + x1_of(i, entry)) / 2;
        double left = 1e9, right = 0, label_left = 1e9, label_right = 0;
        for (std::size_t k = i + 1; k < lines_.size(); ++k) {
            if (lines_[k].words.empty()) continue;
            left = std::min(left, static_cast<double>(lines_[k].x0()));
            right = std::max(right, static_cast<double>(lines_[k].x1()));
            for (const SpacedEntry& other : entries_[k]) {
                if (other.first != columns_.label || other.last != columns_.label) continue;
                label_left = std::min(label_left, static_cast<double>(x0_of(k, other)));
                label_right = std::max(label_right, static_cast<double>(x1_of(k, other)));
            }
        }
        return std::abs(middle - (label_left + label_right) / 2) < std::abs(middle - (left + right) / 2);
    }

    [[nodiscard]] bool is_table() const {
        if (end_ <= begin_ + 1) return false;
        std::size_t full = 0, figures = 0, numbers = 0, crossing = 0;
        for (std::size_t i = begin_; i < end_; ++i) {
            if (entries_[i].size() >= 3) ++full;
            if (is_alone(i)) ++crossing;
            for (const SpacedEntry& entry : entries_[i]) {
                const std::string_view text = text_of(i, entry);
                if (columns_.numbered && entry.first == 0) {
                    numbers += is_row_number(text) ? 1 : 0;
                } else {
                    figures += is_figure(text) && !is_year(text) ? 1 : 0;
                }
            }
        }
        const bool headed = head_ >= begin_ && head_ < end_;
        if (crossing * 3 > end_ - begin_) return false;
        return full >= (headed ? 2 : fewest_full_lines) && (figures >= 2 || numbers >= 2 || (headed && figures >= 1));
    }

    [[nodiscard]] bool is_lower_storey(std::size_t i) const {
        if (lines_[i].blanks > 0 || entries_[i].empty()) return false;
        if (entries_[i].size() == 1 && !goes_on(text_of(i, entries_[i][0]))) return false;
        for (const SpacedEntry& entry : entries_[i])
            if (entry.first <= columns_.label || is_figure(text_of(i, entry))) return false;
        return true;
    }

    // The head goes on while nothing stands in the columns of numbers and labels and nothing is a figure.
    [[nodiscard]] std::size_t last_of_head() const {
        std::size_t last = head_ < lines_.size() ? head_ : 0;
        while (head_ < lines_.size() && last + 1 < end_ && is_lower_storey(last + 1)) ++last;
        return last;
    }

    [[nodiscard]] std::vector<RowLine> row_lines() const {
        std::vector<RowLine> out;
        const std::size_t last = last_of_head();
        for (std::size_t i = begin_; i < end_; ++i) {
            RowLine line{.cells = {},
                         .blanks = lines_[i].blanks,
                         .alone = is_alone(i),
                         .head = head_ < lines_.size() && i <= last};
            if (line.head) line.alone = false;
            for (const SpacedEntry& entry : entries_[i]) {
                const std::size_t until = line.head ? entry.last : entry.first;
                for (std::size_t c = entry.first; c <= until; ++c)
                    line.cells.push_back(
                        {.column = c, .text = text_of(i, entry), .x0 = x0_of(i, entry), .x1 = x1_of(i, entry)});
            }
            out.push_back(std::move(line));
        }
        return out;
    }

    void add_head_rows(SourceTable& table, std::size_t first, std::size_t last) const {
        std::vector<HeadLine> head;
        for (std::size_t i = first; i < last; ++i)
            head.push_back({.source = &source_[lines_[i].source], .line = &lines_[i], .entries = entries_[i]});
        add_head(table, head, columns_.count);
    }

    void add_row(SourceTable& table, std::size_t first, std::size_t last, float sure) const {
        TableRow row;
        row.sure = sure;
        const SourceLine& line = source_[lines_[first].source];
        if (is_alone(first)) {
            row.whole = true;
            row.fields.push_back(make_field(line, field_of(line, lines_[first], 0, lines_[first].words.size())));
            table.rows.push_back(std::move(row));
            return;
        }
        for (std::size_t c = 0; c < columns_.count; ++c) {
            const std::size_t x = c == 0 ? 0 : strips_[c - 1].x1;
            row.fields.push_back(make_field(line, {.text = {}, .raw = {}, .column = x}));
        }
        for (std::size_t i = first; i < last; ++i) {
            const SourceLine& source = source_[lines_[i].source];
            for (const SpacedEntry& entry : entries_[i])
                extend_field(row.fields[entry.first], source, field_of(source, lines_[i], entry.begin, entry.end));
        }
        table.rows.push_back(std::move(row));
    }

    std::span<const SourceLine> source_;
    std::span<const SpacedLine> lines_;
    std::size_t head_ = 0;
    std::vector<WhiteStrip> strips_;
    std::vector<std::vector<SpacedEntry>> entries_;
    RowColumns columns_;
    std::size_t begin_ = 0, end_ = 0;
    std::array<RowParting, 4> partings_;
};

constexpr std::array<RowSetting, 4> settings{RowSetting::centre, RowSetting::top, RowSetting::foot, RowSetting::any};

}  // namespace

SpacedTables find_spaced_tables(std::span<const SourceLine> source) {
    SpacedTables out;
    std::vector<std::vector<SpacedLine>> pages;
    std::vector<SpacedReader> readers;
    for (std::size_t begin = 0; begin < source.size();) {
        std::size_t end = begin;
        std::vector<SpacedLine> lines;
        for (; end < source.size() && source[end].page == source[begin].page; ++end)
            lines.push_back(spaced_line(source[end], end));
        pages.push_back(std::move(lines));
        const std::vector<SpacedLine>& page = pages.back();
        for (const SpacedRegion& region : find_regions(source, page)) {
            const std::span<const SpacedLine> of(page.data() + region.begin, region.end - region.begin);
            SpacedReader reader(source, of, region.head - region.begin);
            if (!reader.has_head() && !readers.empty() && readers.back().page() + 1 == source[begin].page) {
                SpacedReader going_on(source, of, of.size());
                if (going_on.find_columns(readers.back())) {
                    readers.push_back(std::move(going_on));
                    continue;
                }
            }
            if (reader.find_columns()) {
                readers.push_back(std::move(reader));
            } else if (reader.looks_like_a_table()) {
                out.doubtful.emplace_back(of.front().source, of.back().source + 1);
            }
        }
        begin = end;
    }
    // How the forms of a document are set is told by all its tables together, unless one says clearly otherwise.
    std::array<double, settings.size()> all{};
    std::vector<std::array<double, settings.size()>> costs(readers.size());
    for (std::size_t r = 0; r < readers.size(); ++r)
        for (std::size_t s = 0; s < settings.size(); ++s) all[s] += costs[r][s] = readers[r].part(settings[s]);
    const auto usual = static_cast<std::size_t>(std::min_element(all.begin(), all.end()) - all.begin());
    constexpr double clearly = 2.0;
    for (std::size_t r = 0; r < readers.size(); ++r) {
        costs[r][usual] -= clearly;
        const auto best =
            static_cast<std::size_t>(std::min_element(costs[r].begin(), costs[r].end()) - costs[r].begin());
        out.tables.push_back(readers[r].table(settings[best]));
        if (readers[r].is_mixed()) out.mixed.emplace_back(out.tables.back().begin, out.tables.back().end);
    }
    return out;
}

}  // namespace solieu::extract
