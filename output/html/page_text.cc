#include "output/html/page_text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include "output/html/markup.h"

namespace solieu::output {

namespace {

constexpr int most_span = 1000;  // of columns: what browsers take

// Which spots a word belongs to: those that its middle lies in. Spots are kept by stripes of the page, so that a page
// of a hundred thousand words is no work of hours.
class SpotsOfWords {
  public:
    SpotsOfWords(const extract::Page& page, const std::vector<Spot>& spots) : spots_(spots) {
        // Extracted text counts in lines, pages in points.
        stripe_ = page.source == extract::PageSource::plain ? 1 : 12;
        for (std::size_t i = 0; i < spots.size(); ++i) {
            const std::int64_t last = stripe_of(spots[i].box.y1);
            for (std::int64_t at = stripe_of(spots[i].box.y0); at <= last; ++at) by_stripe_[at].push_back(i);
        }
    }

    // "t1.r2.v1 f3"; "" for none.
    [[nodiscard]] std::string of(const Box& word) const {
        const double x = (word.x0 + word.x1) / 2, y = (word.y0 + word.y1) / 2;
        const auto stripe = by_stripe_.find(stripe_of(y));
        std::string ids;
        if (stripe == by_stripe_.end()) return ids;
        for (const std::size_t at : stripe->second) {
            const Box& box = spots_[at].box;
            if (x < box.x0 || x > box.x1 || y < box.y0 || y > box.y1) continue;
            ids += (ids.empty() ? "" : " ") + spots_[at].id;
        }
        return ids;
    }

  private:
    [[nodiscard]] std::int64_t stripe_of(double y) const {
        return static_cast<std::int64_t>(std::floor(std::clamp(y, -1e9, 1e9) / stripe_));
    }

    const std::vector<Spot>& spots_;
    double stripe_ = 1;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> by_stripe_;
};

class PageText {
  public:
    PageText(const extract::Page& page, const std::vector<Spot>& spots) : page_(page), spots_(page, spots) {}

    std::string whole() {
        for (const extract::FlowItem& item : page_.flow) {
            if (item.kind == extract::FlowItem::Kind::grid) {
                close_paragraph();
                grid(page_.grids[item.index]);
            } else {
                paragraph_line(page_.lines[item.index]);
            }
        }
        close_paragraph();
        return std::move(out_);
    }

  private:
    void close_paragraph() {
        if (open_) out_ += "</p>\n";
        open_ = false;
    }

    void paragraph_line(const extract::Line& line) {
        if (line.starts_paragraph) close_paragraph();
        if (!open_) {
            const bool apart = line.role != extract::LineRole::body;
            out_ += apart ? "<p class=\"apart\">" : "<p>";
        } else {
            out_ += '\n';
        }
        open_ = true;
        words(line);
        if (line.hard_end) close_paragraph();
    }

    // Words of one spot, or of none, stand in one element.
    void words(const extract::Line& line) {
        std::string now;
        bool bold = false;
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            const extract::Word& word = line.words[i];
            const std::string ids = spots_.of(word.box);
            const bool goes_on = i != 0 && ids == now && word.bold == bold;
            if (i != 0 && !goes_on) close(now, bold);
            if (i != 0) out_ += ' ';
            if (!goes_on) {
                now = ids;
                bold = word.bold;
                if (bold) out_ += "<b>";
                if (!now.empty()) out_ += "<mark data-s=\"" + escaped(now) + "\">";
            }
            out_ += escaped(word.text);
        }
        close(now, bold);
    }

    void close(const std::string& spot, bool bold) {
        if (!spot.empty()) out_ += "</mark>";
        if (bold) out_ += "</b>";
    }

    void grid(const extract::Grid& grid) {
        out_ += "<table>\n";
        int row = -1;
        for (const extract::Cell& cell : grid.cells) {
            if (cell.row != row) {
                out_ += row < 0 ? "<tr>" : "</tr>\n<tr>";
                row = cell.row;
            }
            out_ += "<td";
            if (cell.column_span > 1) out_ += span("colspan", cell.column_span);
            if (cell.row_span > 1) out_ += span("rowspan", cell.row_span);
            out_ += '>';
            for (std::size_t i = 0; i < cell.lines.size(); ++i) {
                if (i != 0) out_ += "<br>";
                words(cell.lines[i]);
            }
            out_ += "</td>";
        }
        out_ += row < 0 ? "</table>\n" : "</tr>\n</table>\n";
    }

    static std::string span(const char* name, int count) {
        return std::string(" ") + name + "=\"" + std::to_string(std::min(count, most_span)) + "\"";
    }

    const extract::Page& page_;
    SpotsOfWords spots_;
    std::string out_;
    bool open_ = false;
};

}  // namespace

std::string page_text(const extract::Page& page, const std::vector<Spot>& spots) {
    return PageText(page, spots).whole();
}

}  // namespace solieu::output
