#include "extract/page/paragraph_starts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "base/text.h"

namespace solieu::extract {
namespace {

// The value most boxes share, within a point.
double most_frequent(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::size_t best = 0, best_count = 0;
    for (std::size_t begin = 0, end = 0; begin < values.size(); ++begin) {
        while (end < values.size() && values[end] - values[begin] <= 1.5) ++end;
        if (end - begin > best_count) {
            best = begin;
            best_count = end - begin;
        }
    }
    return values.empty() ? 0 : values[best];
}

const Word& first_word(const Line& line) {
    for (const Word& word : line.words) {
        if (!word.mark) return word;
    }
    return line.words.front();
}

bool has_mark(const Line& line) {
    return std::any_of(line.words.begin(), line.words.end(), [](const Word& word) { return word.mark; });
}

bool begins_with_bullet(const Line& line) {
    const std::string_view text = line.words.front().text;
    return text == "-" || text == "+" || text == "*" || text == "–" || text == "•" || text == "▪" || text == "➢" ||
           text == "✓";
}

// "1.", "2.3.", "IV.", "a)": what a heading is numbered with.
bool begins_with_number(const Line& line) {
    const std::string& text = line.words.front().text;
    return text.size() > 1 && text.size() <= 8 && (text.back() == '.' || text.back() == ')') &&
           text.find_first_not_of("0123456789.IVXabcdefghik)") == std::string::npos;
}

bool is_bold(const Line& line) {
    return std::all_of(line.words.begin(), line.words.end(), [](const Word& word) { return word.bold || word.mark; });
}

bool ends_sentence(const Line& line) {
    const char last = line.words.back().text.back();
    return last == '.' || last == ';' || last == ':' || last == '?' || last == '!';
}

bool is_centered(const Line& line, const Margins& margins, double size) {
    const double middle = (margins.left + margins.right) / 2;
    // Without full lines to compare with, the widest line of a title counts too.
    return (!margins.sure || line.box.x0 > margins.left + 1.5 * size) &&
           std::abs((line.box.x0 + line.box.x1) / 2 - middle) < 4;
}

// The usual distance of baselines for each font size of the page (in half points).
std::map<int, double> usual_pitches(const std::vector<LaidLine>& lines, const std::vector<FlowItem>& flow) {
    std::map<int, std::vector<double>> seen;
    const LaidLine* before = nullptr;
    for (const FlowItem& item : flow) {
        const LaidLine* line = item.kind == FlowItem::Kind::line ? &lines[item.index] : nullptr;
        if (line != nullptr && before != nullptr && std::abs(line->size - before->size) < 0.6F) {
            const double pitch = line->baseline - before->baseline;
            if (pitch > 0.8 * line->size && pitch < 2.6 * line->size) {
                seen[static_cast<int>(std::lround(2 * line->size))].push_back(pitch);
            }
        }
        before = line;
    }
    std::map<int, double> usual;
    for (auto& [size, pitches] : seen) {
        if (pitches.size() < 4) continue;
        // The lower third: lines within paragraphs outnumber the gaps between them, headings do not.
        const auto third = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 3);
        std::nth_element(pitches.begin(), third, pitches.end());
        usual[size] = *third;
    }
    return usual;
}

struct Context {
    Margins margins;
    std::map<int, double> pitches;
};

bool starts_after(const LaidLine& before, const LaidLine& laid, const Context& context) {
    const Line& previous = before.line;
    const Line& line = laid.line;
    const double size = laid.size;
    if (std::abs(laid.size - before.size) > 0.08 * size) return true;
    const double pitch = laid.baseline - before.baseline;
    if (pitch <= 0) return true;  // another column
    const auto usual = context.pitches.find(static_cast<int>(std::lround(2 * laid.size)));
    if (usual != context.pitches.end()) {
        // A raised mark makes the line that holds it taller.
        const double slack = has_mark(line) || has_mark(previous) ? 1.25 : 1.12;
        if (pitch > usual->second * slack + 0.5) return true;
    } else if (pitch > 1.75 * size) {
        return true;
    }
    if (begins_with_bullet(line) || (is_bold(line) && begins_with_number(line))) return true;
    const bool centered = is_centered(line, context.margins, size);
    if (centered && is_centered(previous, context.margins, size)) {
        return is_bold(line) != is_bold(previous) || all_capitals(text_of(line)) != all_capitals(text_of(previous));
    }
    if (ends_early(previous, line, context.margins)) return true;
    const double indent = line.box.x0 - context.margins.left;
    if (indent > 0.8 * size) {
        if (line.box.x0 > previous.box.x0 + 0.5 * size) return true;
        if (std::abs(line.box.x0 - previous.box.x0) < 1.5 && ends_sentence(previous)) return true;
    }
    return is_bold(line) && !is_bold(previous) && ends_sentence(previous);
}

}  // namespace

Margins margins_of(const std::vector<const Line*>& lines, const std::vector<Box>& grids) {
    Margins margins;
    if (lines.empty()) return margins;
    double widest = 0;
    for (const Line* line : lines) widest = std::max(widest, line->box.width());
    std::vector<double> lefts, rights;
    for (const Line* line : lines) {
        if (line->box.width() < 0.8 * widest) continue;
        lefts.push_back(line->box.x0);
        rights.push_back(line->box.x1);
    }
    margins.left = most_frequent(lefts);
    // A ragged edge has no frequent right end; the longest line then shows the room there is.
    const double frequent = most_frequent(rights), longest = *std::max_element(rights.begin(), rights.end());
    const auto close =
        std::count_if(rights.begin(), rights.end(), [&](double x) { return std::abs(x - frequent) < 2; });
    margins.right = static_cast<std::size_t>(close) * 3 > rights.size() ? frequent : longest;
    margins.sure = rights.size() >= 3;
    if (!margins.sure) {
        for (const Box& grid : grids) {
            margins.left = std::min(margins.left, grid.x0);
            margins.right = std::max(margins.right, grid.x1);
        }
    }
    return margins;
}

bool ends_early(const Line& line, const Line& next, const Margins& margins) {
    const Word& word = first_word(next);
    return margins.right - line.box.x1 > word.box.width() + 0.35 * word.font_size + 2;
}

void mark_paragraphs(std::vector<LaidLine>& lines, const std::vector<Box>& grids, const std::vector<FlowItem>& flow) {
    std::vector<const Line*> all;
    all.reserve(lines.size());
    for (const LaidLine& laid : lines) all.push_back(&laid.line);
    const Context context{.margins = margins_of(all, grids), .pitches = usual_pitches(lines, flow)};
    const LaidLine* before = nullptr;
    bool first = true;
    for (const FlowItem& item : flow) {
        if (item.kind == FlowItem::Kind::grid) {
            before = nullptr;
            first = false;
            continue;
        }
        LaidLine& laid = lines[item.index];
        if (before != nullptr) {
            laid.line.starts_paragraph = starts_after(*before, laid, context);
        } else {
            // At the top of a page a paragraph may go on.
            laid.line.starts_paragraph = !first || laid.line.box.x0 - context.margins.left > 0.8 * laid.size ||
                                         is_bold(laid.line) || begins_with_bullet(laid.line);
        }
        before = &laid;
        first = false;
    }
}

void mark_cell_paragraphs(std::vector<LaidLine>& lines, double cell_width) {
    double widest = cell_width - 14;  // the usual padding on both sides
    for (const LaidLine& laid : lines) widest = std::max(widest, laid.line.box.width());
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const Line& before = lines[i - 1].line;
        Line& line = lines[i].line;
        const Word& word = first_word(line);
        const double room = widest - before.box.width();
        line.starts_paragraph = begins_with_bullet(line) || room > word.box.width() + 0.35 * word.font_size + 2;
    }
}

}  // namespace solieu::extract
