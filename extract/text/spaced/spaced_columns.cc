#include "extract/text/spaced/spaced_columns.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace solieu::extract {
namespace {

constexpr std::size_t widest = 2'000;  // characters of a line that are looked at
constexpr int crossing_share = 8;      // one line of so many may cross a strip
constexpr std::size_t reach = 2;       // characters by which a cell may stand off

// By place: lines with text on both sides; of these those that are white there between cells.
struct Profile {
    std::vector<int> both, white;
};

// White between cells is wide, or one space behind a row number or between figures.
bool parts_cells(const SourceLine& source, const SpacedLine& line, std::size_t i) {
    if (line.words[i].x0 >= line.words[i - 1].x1 + 2) return true;
    const std::string_view before = field_of(source, line, i - 1, i).text;
    if (i == 1 && is_row_number(before)) return true;
    return is_figure(before) && is_figure(field_of(source, line, i, i + 1).text);
}

void add(std::vector<int>& changes, std::size_t from, std::size_t to) {
    from = std::min(from, widest);
    to = std::min(to, widest);
    if (from >= to) return;
    ++changes[from];
    --changes[to];
}

// "II. Cải cách thể chế": the title of a group over all columns.
bool is_titled(const SourceLine& source, const SpacedLine& line) {
    return line.pieces.size() == 1 && line.words.size() > 1 && is_row_number(field_of(source, line, 0, 1).text);
}

// Where the pieces of lines with several begin: above and below these a line of one piece that begins nowhere there is
// a caption.
std::vector<char> piece_starts(std::span<const SpacedLine> lines) {
    std::vector<char> starts(widest + 1, 0);
    for (const SpacedLine& line : lines) {
        if (line.pieces.size() < 2) continue;
        for (const std::size_t first : line.pieces) {
            const std::size_t x = line.words[first].x0;
            for (std::size_t at = x > reach ? x - reach : 0; at <= std::min(x + reach, widest); ++at) starts[at] = 1;
        }
    }
    return starts;
}

// A line of the head tells of columns where it is white; what it writes over the white below is a heading of several.
Profile profile_of(std::span<const SourceLine> source, std::span<const SpacedLine> lines, std::size_t head) {
    const std::vector<char> starts = piece_starts(lines);
    Profile profile;
    for (std::vector<int>* changes : {&profile.both, &profile.white}) changes->assign(widest + 1, 0);
    const auto several = [](const SpacedLine& line) { return line.pieces.size() > 1; };
    const auto first = std::find_if(lines.begin(), lines.end(), several);
    const auto last = std::find_if(lines.rbegin(), lines.rend(), several).base();
    for (auto at = lines.begin(); at != lines.end(); ++at) {
        const SpacedLine& line = *at;
        if (line.words.empty() || is_titled(source[line.source], line)) continue;
        if ((at < first || at >= last) && starts[std::min(line.x0(), widest)] == 0) continue;
        const bool of_head = head < lines.size() && at <= lines.begin() + static_cast<std::ptrdiff_t>(head);
        // What begins or ends there does not stand on both sides.
        if (!of_head) add(profile.both, line.x0() + reach, std::max(line.x1(), reach) - reach);
        for (std::size_t i = 1; i < line.words.size(); ++i) {
            if (!parts_cells(source[line.source], line, i)) continue;
            add(profile.white, line.words[i - 1].x1, line.words[i].x0);
            if (of_head) add(profile.both, line.words[i - 1].x1, line.words[i].x0);
        }
    }
    for (std::vector<int>* changes : {&profile.both, &profile.white})
        for (std::size_t x = 1; x <= widest; ++x) (*changes)[x] += (*changes)[x - 1];
    return profile;
}

bool is_free(const Profile& profile, std::size_t x) {
    const int both = profile.both[x], white = profile.white[x], crossing = both - white;
    if (white == 0 || (white == 1 && crossing > 0)) return false;
    return crossing <= std::max(both >= 4 ? 1 : 0, both / crossing_share);
}

struct PieceAt {
    std::size_t x0 = 0, x1 = 0, line = 0;
};

// Captions above the head are none.
std::vector<PieceAt> pieces_of(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                               std::size_t head) {
    std::vector<PieceAt> pieces;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const SpacedLine& line = lines[i];
        if (head < lines.size() && i < head && !line.words.empty() && is_caption_line(source[line.source], line))
            continue;
        for (std::size_t p = 0; p < line.pieces.size(); ++p) {
            pieces.push_back({line.words[line.pieces[p]].x0, line.words[line.end_of(p) - 1].x1, i});
        }
    }
    std::sort(pieces.begin(), pieces.end(), [](const PieceAt& a, const PieceAt& b) { return a.x0 < b.x0; });
    return pieces;
}

// A strip cut at the columns that few lines fill.
void split_at_pieces(WhiteStrip strip, std::span<const PieceAt> pieces, std::size_t head,
                     std::vector<WhiteStrip>& out) {
    auto piece = std::lower_bound(pieces.begin(), pieces.end(), strip.x0,
                                  [](const PieceAt& p, std::size_t x) { return p.x0 < x; });
    while (piece != pieces.end() && piece->x0 < strip.x1) {
        std::size_t x0 = piece->x0, x1 = 0, count = 0;
        bool in_head = false;
        for (; piece != pieces.end() && piece->x0 < strip.x1 && (x1 == 0 || piece->x0 < x1); ++piece) {
            if (piece->x1 > strip.x1) continue;
            if (x1 == 0) x0 = piece->x0;
            x1 = std::max(x1, piece->x1);
            ++count;
            in_head = in_head || piece->line == head;
        }
        if (x1 == 0) break;
        if ((count >= 2 || in_head) && x0 > strip.x0 && x1 < strip.x1) {
            out.push_back({strip.x0, x0});
            strip.x0 = x1;
        }
    }
    out.push_back(strip);
}

// The last line of the head: below the sure one, lines without a figure or the number of a row.
std::size_t last_of_head(std::span<const SourceLine> source, std::span<const SpacedLine> lines, std::size_t head) {
    constexpr std::size_t storeys = 3;
    std::size_t last = head;
    while (last + 1 < lines.size() && last < head + storeys) {
        const SpacedLine& line = lines[last + 1];
        if (line.words.empty() || is_row_number(field_of(source[line.source], line, 0, 1).text)) break;
        bool figure = false;
        for (std::size_t p = 0; p < line.pieces.size(); ++p)
            figure = figure || is_figure(piece_of(source[line.source], line, p));
        if (figure) break;
        ++last;
    }
    return last;
}

// What stands in a column: in its head, and in which lines below.
struct Filled {
    bool named = false;
    std::vector<std::size_t> lines;  // ascending; one stands twice where it has two pieces there
};

std::vector<Filled> filled_columns(std::span<const PieceAt> pieces, std::size_t head, std::size_t last,
                                   std::span<const WhiteStrip> strips) {
    constexpr std::size_t storeys = 4;  // lines of a head that are looked at
    std::vector<Filled> columns(strips.size() + 1);
    for (const PieceAt& piece : pieces) {
        const auto right = std::find_if(strips.begin(), strips.end(), [&](const WhiteStrip& strip) {
            return piece.x0 + piece.x1 < strip.x0 + strip.x1;
        });
        Filled& column = columns[static_cast<std::size_t>(right - strips.begin())];
        if (piece.line > last) column.lines.push_back(piece.line);
        if (piece.line <= last && piece.line + storeys > head) column.named = true;
    }
    for (Filled& column : columns) std::sort(column.lines.begin(), column.lines.end());
    return columns;
}

// One has a head and the other has none, one has few cells or none, and no line fills both.
bool are_one_column(const Filled& a, const Filled& b) {
    constexpr std::size_t few_share = 2;  // lines of the one for one of the other
    const auto [few, many] = std::minmax({a.lines.size(), b.lines.size()});
    if (a.named == b.named || few * few_share > many) return false;
    std::vector<std::size_t> both;
    std::set_intersection(a.lines.begin(), a.lines.end(), b.lines.begin(), b.lines.end(), std::back_inserter(both));
    return both.empty();
}

// Cells of a column stray into the white, and its head may stand beside them. The first column stays for itself.
void join_parts_of_columns(std::span<const PieceAt> pieces, std::size_t head, std::size_t last,
                           std::vector<WhiteStrip>& strips) {
    std::vector<Filled> columns = filled_columns(pieces, head, last, strips);
    for (std::size_t s = 1; s < strips.size();) {
        Filled &left = columns[s], &right = columns[s + 1];
        if (!are_one_column(left, right)) {
            ++s;
            continue;
        }
        const auto middle = static_cast<std::ptrdiff_t>(left.lines.size());
        left.lines.insert(left.lines.end(), right.lines.begin(), right.lines.end());
        std::inplace_merge(left.lines.begin(), left.lines.begin() + middle, left.lines.end());
        left.named = true;
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(s) + 1);
        strips.erase(strips.begin() + static_cast<std::ptrdiff_t>(s));
    }
}

// The last line of several pieces above the first with two figures; none: lines.size().
std::size_t line_above_figures(std::span<const SourceLine> source, std::span<const SpacedLine> lines) {
    std::size_t found = lines.size();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const SpacedLine& line = lines[i];
        std::size_t figures = 0;
        for (std::size_t p = 1; p < line.pieces.size(); ++p) {
            const std::string_view text = piece_of(source[line.source], line, p);
            figures += is_figure(text) && !is_year(text) ? 1 : 0;
        }
        if (figures >= 2) return found;
        if (line.pieces.size() >= 2) found = i;
    }
    return lines.size();
}

// Lines with text over a strip, or with pieces that stand apart in one column.
std::size_t lines_that_do_not_fit(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                                  std::span<const WhiteStrip> strips) {
    return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const SpacedLine& line) {
        const auto entries = entries_of(source[line.source], line, strips, true);
        const bool number = !entries.empty() && line.x0() >= strips.front().x0 &&
                            is_row_number(field_of(source[line.source], line, 0, 1).text);
        return number || std::any_of(entries.begin(), entries.end(), [&](const SpacedEntry& entry) {
                   return entry.first != entry.last || stands_apart(line, entry);
               });
    }));
}

}  // namespace

std::vector<WhiteStrip> find_strips(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                                    std::size_t head) {
    if (head >= lines.size()) head = line_above_figures(source, lines);
    const Profile profile = profile_of(source, lines, head);
    const std::vector<PieceAt> pieces = pieces_of(source, lines, head);
    std::vector<WhiteStrip> strips;
    for (std::size_t x = 0; x < widest;) {
        if (!is_free(profile, x)) {
            ++x;
            continue;
        }
        std::size_t end = x;
        while (end < widest && is_free(profile, end)) ++end;
        split_at_pieces({x, end}, pieces, head, strips);
        x = end;
    }
    // Between two strips something stands in two lines or in the head.
    std::vector<WhiteStrip> out;
    for (const WhiteStrip& strip : strips) {
        const std::size_t from = out.empty() ? 0 : out.back().x1;
        std::size_t count = 0;
        bool in_head = false;
        for (const PieceAt& piece : pieces) {
            if (piece.x0 >= strip.x0) break;
            // Its middle lies between them; or it is a short one that begins in the first and ends in the second.
            const bool between = piece.x0 + piece.x1 >= 2 * from && piece.x0 + piece.x1 <= 2 * strip.x0;
            const bool over =
                !out.empty() && piece.x0 > out.back().x0 && piece.x1 + reach <= strip.x1 && piece.x1 > from;
            if (!between && !over) continue;
            ++count;
            in_head = in_head || piece.line == head;
        }
        if (count >= 2 || in_head) {
            out.push_back(strip);
        } else if (!out.empty() && strip.x1 - strip.x0 > out.back().x1 - out.back().x0) {
            out.back() = strip;
        }
    }
    // "STT" is wider than the numbers below it.
    for (const PieceAt& piece : pieces)
        if (!out.empty() && piece.line == head && piece.x0 < out[0].x0 && piece.x1 > out[0].x0 && piece.x1 < out[0].x1)
            out[0].x0 = piece.x1;
    if (head < lines.size()) join_parts_of_columns(pieces, head, last_of_head(source, lines, head), out);
    return out;
}

std::vector<WhiteStrip> moved_strips(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                                     std::span<const WhiteStrip> strips) {
    constexpr int furthest = 8;         // characters
    constexpr int unfitting_share = 8;  // one line of so many may not fit
    std::size_t fewest = lines.size() / unfitting_share + 1;
    std::vector<WhiteStrip> best;
    for (int distance = 0; distance <= 2 * furthest && !strips.empty(); ++distance) {
        const int shift = distance % 2 == 0 ? distance / 2 : -(distance + 1) / 2;
        if (shift < 0 && strips.front().x0 < static_cast<std::size_t>(-shift)) continue;
        std::vector<WhiteStrip> moved(strips.begin(), strips.end());
        for (WhiteStrip& strip : moved) {
            strip.x0 = static_cast<std::size_t>(static_cast<int>(strip.x0) + shift);
            strip.x1 = static_cast<std::size_t>(static_cast<int>(strip.x1) + shift);
        }
        const std::size_t unfit = lines_that_do_not_fit(source, lines, moved);
        if (unfit >= fewest) continue;
        fewest = unfit;
        best = std::move(moved);
    }
    return best;
}

bool stands_apart(const SpacedLine& line, const SpacedEntry& entry) {
    for (std::size_t k = entry.begin + 1; k < entry.end; ++k)
        if (line.words[k].x0 >= line.words[k - 1].x1 + 2) return true;
    return false;
}

std::vector<SpacedEntry> entries_of(const SourceLine& source, const SpacedLine& line,
                                    std::span<const WhiteStrip> strips, bool numbered, bool whole) {
    std::vector<SpacedEntry> out;
    if (line.words.empty()) return out;
    // Where the line is cut for each strip: the first word right of it.
    std::vector<std::size_t> cuts(strips.size());
    std::vector<char> crossed(strips.size(), 0);
    std::size_t word = 0;
    for (std::size_t s = 0; s < strips.size(); ++s) {
        const WhiteStrip& strip = strips[s];
        while (word < line.words.size() && line.words[word].x1 + reach < strip.x0) ++word;
        // Gaps before words [word, …): the one that fits best.
        double best = -1;
        std::size_t cut = word;
        for (std::size_t i = word; i <= line.words.size(); ++i) {
            const std::size_t from = i == 0 ? 0 : line.words[i - 1].x1;
            const std::size_t to = i == line.words.size() ? widest : line.words[i].x0;
            if (from > strip.x1 + reach) break;
            if (to + reach < strip.x0 || to <= from) continue;
            const auto low = static_cast<double>(std::max(from, strip.x0));
            const auto high = static_cast<double>(std::min(to, strip.x1));
            const bool wide = to >= from + 2;
            if (whole && !wide && i > 0 && i < line.words.size()) continue;
            if (high <= low && !wide && strip.x1 - strip.x0 > 2) continue;
            if (s == 0 && numbered && !wide && i > 0) {
                if (i > 1 || !is_row_number(field_of(source, line, 0, 1).text)) continue;
            }
            const double fit = std::max(high - low, -2.0) + (wide ? 4.0 : 0.0) + 2.0;
            if (fit <= best) continue;
            best = fit;
            cut = i;
        }
        if (s == 0 && numbered && !whole && cut == 0 && line.words.size() > 1 && line.words[0].x0 < strip.x1 &&
            line.words[1].x0 <= strip.x1 + 3 * reach && is_row_number(field_of(source, line, 0, 1).text)) {
            cut = 1;  // a number set further in
            best = 0;
        }
        cuts[s] = cut;
        crossed[s] = best < 0 ? 1 : 0;
    }
    for (std::size_t s = 1; s < cuts.size(); ++s) cuts[s] = std::max(cuts[s], cuts[s - 1]);
    std::size_t begin = 0, first = 0;
    for (std::size_t c = 0; c <= strips.size(); ++c) {
        if (c < strips.size() && crossed[c] != 0) continue;
        const std::size_t end = c < strips.size() ? cuts[c] : line.words.size();
        if (end > begin) {
            // Columns that the text does not reach are not its own.
            const std::size_t x0 = line.words[begin].x0, x1 = line.words[end - 1].x1;
            std::size_t low = first, high = c;
            while (low < high && x0 + reach >= strips[low].x1) ++low;
            while (high > low && x1 <= strips[high - 1].x0 + reach) --high;
            out.push_back({.first = low, .last = high, .begin = begin, .end = end});
        }
        begin = std::max(begin, end);
        first = c + 1;
    }
    return out;
}

}  // namespace solieu::extract
