#include "extract/page/footnotes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/page/marks.h"

namespace solieu::extract {
namespace {

// "(1)", "1.", "[1]" -> "1"; "" when the word is no such sign.
std::string bare(std::string_view word) {
    std::string sign;
    for (const char c : word) {
        if ((c >= '0' && c <= '9') || c == '*') {
            sign += c;
        } else if (c != '(' && c != ')' && c != '[' && c != ']' && c != '.' && c != ',' && c != ':') {
            return {};
        }
    }
    return sign.size() <= 3 ? sign : std::string();
}

double size_of(const Line& line) {
    // The largest word that is no mark; a raised number at the start of a note is smaller than the note.
    double size = 0;
    for (const Word& word : line.words) {
        if (!word.mark) size = std::max(size, static_cast<double>(word.font_size));
    }
    return size > 0 ? size : line.words.front().font_size;
}

// The font size of most running text, in the whole document.
double body_size(const Document& document) {
    std::map<long, std::size_t> letters;
    for (const Page& page : document.pages) {
        for (const Line& line : page.lines) {
            for (const Word& word : line.words) letters[std::lround(word.font_size * 2)] += word.text.size();
        }
    }
    const auto most = std::max_element(letters.begin(), letters.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == letters.end() ? 0 : static_cast<double>(most->first) / 2;
}

// Raised marks in the text of the page, not those at the start of a line in small type.
std::set<std::string> marks_of(const Page& page, double body) {
    std::set<std::string> marks;
    const auto collect = [&](const Line& line) {
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            if (!line.words[i].mark || (i == 0 && size_of(line) < 0.95 * body)) continue;
            if (std::string sign = bare(line.words[i].text); !sign.empty()) marks.insert(std::move(sign));
        }
    };
    for (const Line& line : page.lines) collect(line);
    for (const Grid& grid : page.grids) {
        for (const Cell& cell : grid.cells) {
            for (const Line& line : cell.lines) collect(line);
        }
    }
    return marks;
}

// y of the separator above the notes, or the page's height when there is none: short, at the left margin, in the lower
// part of the page, nothing but small type below.
double separator_of(const Page& page, double body) {
    double left = page.width;
    for (const Line& line : page.lines) {
        if (line.role == LineRole::body) left = std::min(left, line.box.x0);
    }
    double found = page.height;
    for (const Ruling& ruling : page.rulings) {
        const Box& box = ruling.box;
        if (box.width() < 40 || box.width() > 0.55 * page.width || box.height() > 3) continue;
        if (std::abs(box.x0 - left) > 40 || box.y0 < 0.3 * page.height || box.y0 > found) continue;
        bool small_below = false, large_below = false, underlines = false;
        for (const Line& line : page.lines) {
            if (line.role != LineRole::body) continue;
            if (line.box.y0 < box.y0 - 2) {
                // A ruling right under words of its width is an underline.
                underlines =
                    underlines || (box.y0 - line.box.y1 < 2 && overlap(line.box.x0, line.box.x1, box.x0, box.x1) >
                                                                   0.7 * std::min(box.width(), line.box.width()));
                continue;
            }
            (size_of(line) < 0.97 * body ? small_below : large_below) = true;
        }
        const bool note_like = std::any_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
            return line.box.y0 > box.y0 - 2 && !bare(line.words.front().text).empty();
        });
        if (note_like && !large_below && (small_below || !underlines)) found = box.y0;
    }
    return found;
}

// y of the first of the notes at the foot of a page where neither type nor a separator tells them: paragraphs that
// begin with the numbers of all the page's marks, in their order. The page's height when they do not.
double numbered_notes_of(const Page& page, const std::set<std::string>& marks) {
    std::vector<int> wanted;
    for (const std::string& mark : marks) {
        if (mark.find('*') != std::string::npos) return page.height;
        wanted.push_back(std::stoi(mark));
    }
    std::sort(wanted.begin(), wanted.end());
    std::vector<const Line*> lines;
    for (const Line& line : page.lines)
        if (line.role == LineRole::body && line.words.size() > 1) lines.push_back(&line);
    std::stable_sort(lines.begin(), lines.end(), [](const Line* a, const Line* b) { return a->box.y0 < b->box.y0; });
    // From the last line up: each number once, the highest first.
    for (auto line = lines.rbegin(); line != lines.rend() && !wanted.empty(); ++line) {
        if ((*line)->words.front().text != std::to_string(wanted.back())) continue;
        wanted.pop_back();
        if (wanted.empty() && (*line)->box.y0 > 0.4 * page.height) return (*line)->box.y0;
    }
    return page.height;
}

bool begins_note(const Line& line, const std::set<std::string>& marks, bool below_separator) {
    if (line.words.size() < 2) return false;
    const Word& word = line.words.front();
    const std::string sign = bare(word.text);
    if (sign.empty()) return false;
    return word.mark || marks.contains(sign) || (below_separator && line.starts_paragraph);
}

}  // namespace

void mark_footnotes(Document& document) {
    const double body = body_size(document);
    std::set<std::string> marks_before;
    for (Page& page : document.pages) {
        const std::set<std::string> own = marks_of(page, body);
        std::set<std::string> known = own;
        known.insert(marks_before.begin(), marks_before.end());
        marks_before = own;
        double separator = separator_of(page, body);
        if (separator >= page.height) separator = numbered_notes_of(page, own);
        double note_size = 0;  // of the note that goes on; 0 outside notes
        double last_y = 0;
        bool any = false;
        for (const FlowItem& item : page.flow) {
            if (item.kind == FlowItem::Kind::grid) {
                note_size = 0;
                continue;
            }
            Line& line = page.lines[item.index];
            if (line.role != LineRole::body) continue;
            const double size = size_of(line);
            const bool below = line.box.y0 > separator - 2;
            const bool small = size < 0.93 * body;
            if ((small || below) && begins_note(line, known, below)) {
                line.starts_paragraph = true;
                note_size = size;
            } else if (below) {
                if (note_size == 0) line.starts_paragraph = false;
                note_size = size;
            } else if (note_size > 0 && (std::abs(size - note_size) > 0.04 * note_size ||
                                         line.box.y0 - last_y > 3 * size || line.box.y0 < last_y - 2 * size)) {
                note_size = 0;
            }
            last_y = line.box.y1;
            if (note_size == 0) continue;
            line.role = LineRole::footnote;
            any = true;
        }
        if (!any) continue;
        std::stable_partition(page.flow.begin(), page.flow.end(), [&](const FlowItem& item) {
            return item.kind == FlowItem::Kind::grid || page.lines[item.index].role != LineRole::footnote;
        });
    }
}

}  // namespace solieu::extract
