#include "extract/running_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "extract/paragraph_starts.h"

namespace solieu::extract {
namespace {

constexpr double zone = 0.12;          // of the page height, at the top and at the foot
constexpr std::size_t most_lines = 4;  // of each zone of a page

struct Candidate {
    std::size_t page = 0;
    std::uint32_t line = 0;
    bool top = false;
};

std::vector<Candidate> candidates(const Document& document) {
    std::vector<Candidate> found;
    for (std::size_t p = 0; p < document.pages.size(); ++p) {
        const Page& page = document.pages[p];
        std::vector<std::pair<double, std::uint32_t>> top, foot;
        for (std::uint32_t i = 0; i < page.lines.size(); ++i) {
            const Box& box = page.lines[i].box;
            if (box.y1 < zone * page.height) top.emplace_back(box.y0, i);
            if (box.y0 > (1 - zone) * page.height) foot.emplace_back(-box.y0, i);
        }
        for (auto* lines : {&top, &foot}) {
            std::sort(lines->begin(), lines->end());
            for (std::size_t i = 0; i < std::min(lines->size(), most_lines); ++i) {
                found.push_back({p, (*lines)[i].second, lines == &top});
            }
        }
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

}  // namespace

void mark_running_lines(Document& document) {
    const std::vector<Candidate> all = candidates(document);
    const auto line_of = [&](const Candidate& c) -> Line& { return document.pages[c.page].lines[c.line]; };

    // Numbers that count with the pages: the same difference on two pages, or the page's own number.
    std::map<int, int> differences;
    for (const Candidate& c : all) {
        if (const auto number = page_number_in(line_of(c))) ++differences[*number - document.pages[c.page].number];
    }
    for (const Candidate& c : all) {
        const auto number = page_number_in(line_of(c));
        if (!number) continue;
        const int difference = *number - document.pages[c.page].number;
        if (difference == 0 || differences[difference] >= 3) line_of(c).role = LineRole::page_number;
    }

    std::map<std::pair<std::string, long>, std::vector<Candidate>> same;
    for (const Candidate& c : all) {
        const Line& line = line_of(c);
        if (line.role != LineRole::body) continue;
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
        margins = margins_of(body);
    }
}

}  // namespace solieu::extract
