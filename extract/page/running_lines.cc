#include "extract/page/running_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "extract/page/paragraph_starts.h"

namespace solieu::extract {
namespace {

constexpr double zone = 0.12;          // of the page height, at the top and at the foot
constexpr double number_zone = 0.2;    // the same for a number with nothing beyond it, where margins are wide
constexpr std::size_t most_lines = 4;  // of each zone of a page

struct Candidate {
    std::size_t page = 0;
    std::uint32_t line = 0;
    bool top = false;
    bool outermost = false;  // nothing stands further out
    bool apart = false;      // a gap parts it, with those further out, from the text
    bool far_in = false;     // beyond `zone`: may only be a number of the page
};

// The lines of one zone from the edge of the page inwards. `distance` is that of a line from the edge.
void add_zone(const Page& page, std::size_t page_index, bool top, std::vector<Candidate>& found) {
    struct Near {
        double from = 0, to = 0;  // distance from the edge
        std::uint32_t line = 0;
    };
    std::vector<Near> lines;
    for (std::uint32_t i = 0; i < page.lines.size(); ++i) {
        const Box& box = page.lines[i].box;
        const Near near = top ? Near{box.y0, box.y1, i} : Near{page.height - box.y1, page.height - box.y0, i};
        if (near.from < 2 * zone * page.height) lines.push_back(near);
    }
    std::sort(lines.begin(), lines.end(), [](const Near& a, const Near& b) { return a.from < b.from; });
    double edge = page.height;  // where the text begins: tables end the zone as well
    for (const Grid& grid : page.grids) edge = std::min(edge, top ? grid.box.y0 : page.height - grid.box.y1);
    const std::size_t first = found.size();
    double reached = 0;
    for (std::size_t i = 0; i < lines.size() && found.size() - first < most_lines; ++i) {
        const Near& near = lines[i];
        const bool far_in = near.to > zone * page.height;
        if ((far_in && (i > 0 || near.to > number_zone * page.height)) || near.from > edge) break;
        reached = std::max(reached, near.to);
        found.push_back({.page = page_index,
                         .line = near.line,
                         .top = top,
                         .outermost = near.from < lines.front().to,
                         .apart = false,
                         .far_in = far_in});
        const double next = std::min(edge, i + 1 < lines.size() ? lines[i + 1].from : page.height);
        if (next - reached > 0.6 * (near.to - near.from)) {
            for (std::size_t k = first; k < found.size(); ++k) found[k].apart = true;
        }
    }
}

std::vector<Candidate> candidates(const Document& document) {
    std::vector<Candidate> found;
    for (std::size_t p = 0; p < document.pages.size(); ++p) {
        add_zone(document.pages[p], p, true, found);
        add_zone(document.pages[p], p, false, found);
    }
    return found;
}

// The words with every run of digits as '#'.
std::string shape_of(const Line& line) {
    std::string shape;
    for (const char c : text_of(line)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit) {
            shape += c;
        } else if (shape.empty() || shape.back() != '#') {
            shape += '#';
        }
    }
    return shape;
}

// "3", "- 3 -", "Trang 3", "3/25": the number a line consists of.
std::optional<int> page_number_in(const Line& line) {
    const std::string text = text_of(line);
    if (text.size() > 20) return std::nullopt;
    std::size_t begin = text.find_first_of("0123456789");
    if (begin == std::string::npos) return std::nullopt;
    std::size_t end = begin;
    int number = 0;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9' && end - begin < 5) {
        number = number * 10 + (text[end++] - '0');
    }
    std::string around = text.substr(0, begin) + text.substr(end);
    for (const std::string_view word : {"Trang", "trang", "Page", "page", "TRANG"}) {
        if (around.starts_with(word)) around.erase(0, word.size());
    }
    if (const std::size_t slash = around.find('/'); slash != std::string::npos) {
        std::size_t rest = slash + 1;
        while (rest < around.size() && (around[rest] == ' ' || (around[rest] >= '0' && around[rest] <= '9'))) ++rest;
        around.erase(slash, rest - slash);
    }
    const bool bare = around.find_first_not_of(" -–|[]") == std::string::npos;
    return bare ? std::optional<int>(number) : std::nullopt;
}

// In the middle of the page.
bool is_centred(const Page& page, const Line& line) {
    constexpr double off = 0.06;  // of the page's width: the margins of text differ by about twice as much
    const double middle = (line.box.x0 + line.box.x1) / 2;
    return std::abs(middle - page.width / 2) < off * page.width;
}

// Numbers that count with the pages: the same difference on three pages, or the page's own number. Where an annex
// counts anew, or few pages are there, a number that stands by itself in the middle is one as well: when a gap parts it
// from the text, or the page before or behind counts with it.
void mark_page_numbers(Document& document, const std::vector<Candidate>& all) {
    constexpr int highest = 999;       // a longer number is a year or a figure
    constexpr double same_place = 15;  // points: numbers of one and of two digits
    struct Number {
        const Candidate* place;
        int value;
        double middle;  // of the line, from the left
        bool centred;
    };
    const auto line_of = [&](const Candidate& c) -> Line& { return document.pages[c.page].lines[c.line]; };
    std::vector<Number> numbers;
    std::map<int, int> differences;
    std::map<std::pair<long, bool>, std::size_t> alone;  // by page, and whether above the text: index into numbers
    for (const Candidate& c : all) {
        const auto number = c.outermost ? page_number_in(line_of(c)) : std::nullopt;
        if (!number) continue;
        const Page& page = document.pages[c.page];
        const Line& line = line_of(c);
        ++differences[*number - page.number];
        if (*number <= highest && page.lines.size() + page.grids.size() > 1)
            alone[{static_cast<long>(c.page), c.top}] = numbers.size();
        numbers.push_back({&c, *number, (line.box.x0 + line.box.x1) / 2, is_centred(page, line)});
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Number& one = numbers[i];
        const int difference = one.value - document.pages[one.place->page].number;
        const auto page = static_cast<long>(one.place->page);
        const auto self = alone.find({page, one.place->top});
        const bool by_itself = self != alone.end() && self->second == i;
        const auto counts_with = [&](int step) {
            const auto beside = alone.find({page + step, one.place->top});
            if (beside == alone.end()) return false;
            const Number& other = numbers[beside->second];
            return other.value == one.value + step && std::abs(other.middle - one.middle) < same_place;
        };
        const bool counts = difference == 0 || differences[difference] >= 3;
        if ((counts && !one.place->far_in) ||
            (by_itself && ((one.centred && one.place->apart) || counts_with(1) || counts_with(-1))))
            line_of(*one.place).role = LineRole::page_number;
    }
}

}  // namespace

void mark_running_lines(Document& document) {
    const std::vector<Candidate> all = candidates(document);
    const auto line_of = [&](const Candidate& c) -> Line& { return document.pages[c.page].lines[c.line]; };

    mark_page_numbers(document, all);

    std::map<std::pair<std::string, long>, std::vector<Candidate>> same;
    for (const Candidate& c : all) {
        const Line& line = line_of(c);
        if (line.role != LineRole::body || !c.apart || c.far_in) continue;
        // A place is a strip of four points; lines on its edge are looked up in the next one as well.
        same[{shape_of(line), std::lround(line.box.y0 / 4)}].push_back(c);
    }
    const std::size_t needed = document.pages.size() <= 2 ? 2 : 3;
    for (const auto& [key, lines] : same) {
        std::size_t count = lines.size();
        for (const long step : {-1L, 1L}) {
            if (const auto beside = same.find({key.first, key.second + step}); beside != same.end()) {
                count += beside->second.size();
            }
        }
        if (count < needed) continue;
        for (const Candidate& c : lines) line_of(c).role = c.top ? LineRole::page_header : LineRole::page_footer;
    }
}

void join_page_ends(Document& document) {
    const Line* before = nullptr;
    Margins margins;
    for (Page& page : document.pages) {
        std::vector<const Line*> body;
        for (const Line& line : page.lines) {
            if (line.role == LineRole::body) body.push_back(&line);
        }
        bool first = true;
        for (const FlowItem& item : page.flow) {
            if (item.kind == FlowItem::Kind::grid) {
                before = nullptr;
                first = false;
                continue;
            }
            Line& line = page.lines[item.index];
            if (line.role != LineRole::body) continue;
            if (first && before != nullptr && ends_early(*before, line, margins)) line.starts_paragraph = true;
            before = &line;
            first = false;
        }
        std::vector<Box> grids;
        for (const Grid& grid : page.grids) grids.push_back(grid.box);
        margins = margins_of(body, grids);
    }
}

}  // namespace solieu::extract
