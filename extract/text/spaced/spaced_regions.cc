#include "extract/text/spaced/spaced_regions.h"

#include <algorithm>

#include "extract/text/text_layout.h"

namespace solieu::extract {
namespace {

constexpr std::size_t longest_gap = 60;     // lines between two lines of three pieces
constexpr std::size_t longest_single = 14;  // lines of one piece below each other
constexpr std::size_t longest_above = 12;   // lines above the first of them
constexpr std::size_t longest_below = 24;   // and below the last
constexpr int most_blanks = 3;
constexpr std::size_t most_lines = 4'000;  // of a region
constexpr double prose_share = 0.62;       // of the page's width

class Regions {
  public:
    Regions(std::span<const SourceLine> source, std::span<const SpacedLine> lines) : source_(source), lines_(lines) {
        margin_ = static_cast<std::size_t>(-1);
        for (const SpacedLine& line : lines_) {
            if (line.words.empty()) continue;
            margin_ = std::min(margin_, line.x0());
            width_ = std::max(width_, line.x1());
        }
    }

    std::vector<SpacedRegion> find() {
        std::size_t done = 0;
        for (std::size_t i = 0; i < lines_.size();) {
            if (lines_[i].pieces.size() < 3) {
                ++i;
                continue;
            }
            const std::size_t last = last_core(i);
            const std::size_t begin = begin_above(i, done), end = end_below(last);
            part(begin, end);
            done = i = end;
        }
        return std::move(regions_);
    }

  private:
    [[nodiscard]] bool is_tabbed(std::size_t i) const { return lines_[i].words.empty(); }

    // One piece from the margin over most of the page.
    [[nodiscard]] bool is_prose(std::size_t i) const {
        const SpacedLine& line = lines_[i];
        if (is_tabbed(i)) return true;
        if (line.pieces.size() != 1 || line.x0() > margin_ + 10) return false;
        return static_cast<double>(line.x1() - line.x0()) >= prose_share * static_cast<double>(width_ - margin_);
    }

    [[nodiscard]] std::size_t last_core(std::size_t i) const {
        std::size_t last = i, prose = 0, single = 0;
        for (std::size_t k = i + 1; k < lines_.size() && k - last <= longest_gap && k - i < most_lines; ++k) {
            if (is_tabbed(k) || lines_[k].blanks > most_blanks) break;
            prose = is_prose(k) ? prose + 1 : 0;
            single = lines_[k].pieces.size() == 1 ? single + 1 : 0;
            if (prose >= 3 || single > longest_single) break;
            if (lines_[k].pieces.size() >= 3) last = k;
        }
        return last;
    }

    [[nodiscard]] std::size_t begin_above(std::size_t i, std::size_t done) const {
        std::size_t begin = i;
        while (begin > done && i - begin < longest_above && lines_[begin].blanks == 0 && !is_tabbed(begin - 1) &&
               !is_prose(begin - 1))
            --begin;
        return begin;
    }

    [[nodiscard]] std::size_t end_below(std::size_t last) const {
        std::size_t end = last + 1;
        while (end < lines_.size() && end - last < longest_below && lines_[end].blanks <= 1 && !is_tabbed(end) &&
               lines_[end].pieces.size() < 3 && !is_prose(end))
            ++end;
        return end;
    }

    [[nodiscard]] std::string_view piece(std::size_t i, std::size_t p) const {
        return piece_of(source_[lines_[i].source], lines_[i], p);
    }

    [[nodiscard]] bool numbers_rows_here(std::size_t i) const {
        return lines_[i].pieces.size() >= 2 && is_row_number_head(piece(i, 0));
    }

    [[nodiscard]] bool has_figure(std::size_t i) const {
        for (std::size_t p = 0; p < lines_[i].pieces.size(); ++p)
            if (is_figure(piece(i, p))) return true;
        return false;
    }

    // Where the head of line `at` begins: the lines above that stand right of the first column.
    [[nodiscard]] std::size_t head_above(std::size_t at, std::size_t least) const {
        const std::size_t second = lines_[at].words[lines_[at].pieces[1]].x0;
        std::size_t begin = at;
        while (begin > least && at - begin < 6 && lines_[begin].blanks == 0 && lines_[begin - 1].x0() >= second &&
               !has_figure(begin - 1))
            --begin;
        return begin;
    }

    [[nodiscard]] bool begins_with_number(std::size_t i) const {
        return is_row_number(field_of(source_[lines_[i].source], lines_[i], 0, 1).text);
    }

    // A title at the margin or apart from what stands above, and below it lines of pieces without a figure.
    [[nodiscard]] bool is_title_over_head(std::size_t i, std::size_t end) const {
        if (lines_[i].pieces.size() != 1 || is_row_number(piece(i, 0))) return false;
        const bool caption = lines_[i].blanks > 0 && is_caption_line(source_[lines_[i].source], lines_[i]);
        if (lines_[i].x0() > margin_ + 6 && !caption) return false;
        if (goes_on(piece(i, 0)) || (lines_[i].blanks == 0 && !begins_with_number(i))) return false;
        std::size_t core = 0;
        for (std::size_t k = i + 1; k < std::min(end, i + 7); ++k) {
            if (has_figure(k) || is_row_number(piece(k, 0))) break;
            if (lines_[k].pieces.size() >= 3) ++core;
        }
        return core > 0;
    }

    // A figure that is no year and no day of a head: "2.318", not "2024" or "1/10/2024".
    [[nodiscard]] bool has_quantity(std::size_t i) const {
        for (std::size_t p = 0; p < lines_[i].pieces.size(); ++p) {
            const std::string_view text = piece(i, p);
            if (is_figure(text) && !is_year(text) && text.find('/') == text.npos) return true;
        }
        return false;
    }

    [[nodiscard]] bool mostly_quantities(std::size_t begin, std::size_t end) const {
        std::size_t some = 0;
        for (std::size_t i = begin; i < end; ++i) some += lines_[i].pieces.size() > 1 && has_quantity(i) ? 1 : 0;
        return begin < end && some * 3 >= (end - begin) * 2;
    }

    // A line of one piece between lines of figures, below it a head: lines of several pieces without a quantity, of
    // which two at least stand right of the labels. Lines of one piece (its rest, a caption, the unit) may stand
    // between.
    [[nodiscard]] bool is_title_in_figures(std::size_t i, std::size_t from, std::size_t end) const {
        constexpr std::size_t looked_at = 6, above = 3;
        if (lines_[i].pieces.size() != 1 || goes_on(piece(i, 0))) return false;
        if (!mostly_quantities(std::max(from, i - std::min(i, above)), i)) return false;
        std::size_t k = i + 1;
        while (k < end && k <= i + looked_at && lines_[k].pieces.size() == 1) ++k;
        std::size_t heads = 0;
        for (const std::size_t limit = k + looked_at; k < end && k < limit && !has_quantity(k); ++k) {
            for (const std::size_t word : lines_[k].pieces) heads += lines_[k].words[word].x0 > margin_ + 10 ? 1 : 0;
        }
        return heads >= 2 && mostly_quantities(k, std::min(end, k + looked_at));
    }

    void part(std::size_t begin, std::size_t end) {
        std::size_t from = begin, head = end;
        for (std::size_t i = begin; i < end; ++i) {
            if (numbers_rows_here(i)) {
                const std::size_t top = head_above(i, from);
                if (top > from) push(from, top, head);
                from = top;
                head = i;
            } else if (i > from && is_title_over_head(i, end)) {
                push(from, i, head);
                from = i + 1;
                head = end;
            } else if (is_title_in_figures(i, from, end)) {
                push(from, i, head);
                for (from = i + 1; from < end && is_prose(from);) ++from;
                head = end;
            }
        }
        push(from, end, head);
    }

    void push(std::size_t begin, std::size_t end, std::size_t head) {
        if (begin < end) regions_.push_back({begin, end, head >= begin && head < end ? head : end});
    }

    std::span<const SourceLine> source_;
    std::span<const SpacedLine> lines_;
    std::size_t margin_ = 0, width_ = 0;
    std::vector<SpacedRegion> regions_;
};

}  // namespace

std::vector<SpacedRegion> find_regions(std::span<const SourceLine> source, std::span<const SpacedLine> lines) {
    return Regions(source, lines).find();
}

}  // namespace solieu::extract
