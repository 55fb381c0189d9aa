#include "extract/text/spaced/spaced_numbers.h"

#include <map>
#include <string_view>

namespace solieu::extract {
namespace {

constexpr std::size_t reach_of_numbers = 3;  // characters by which labels stand off to the left
constexpr std::size_t fewest_strips = 2;     // that joining numbers leaves

bool numbers_rows(std::string_view text) {
    return is_row_number(text) || is_row_number_head(text);
}

std::string_view first_word(std::span<const SourceLine> source, const SpacedLine& line) {
    return field_of(source[line.source], line, 0, 1).text;
}

}  // namespace

void cut_numbers(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                 std::vector<WhiteStrip>& strips) {
    std::map<std::size_t, std::size_t> starts;  // of what follows a number
    std::size_t numbers = 0, most = 0, label = 0;
    for (const SpacedLine& line : lines) {
        if (line.words.size() < 2 || !is_row_number(first_word(source, line))) continue;
        ++numbers;
        if (++starts[line.words[1].x0] <= most) continue;
        most = starts[line.words[1].x0];
        label = line.words[1].x0;
    }
    if (numbers < 4 || label == 0 || (!strips.empty() && strips[0].x0 <= label)) return;
    std::size_t before = 0;  // lines that begin where numbers do and are none
    for (const SpacedLine& line : lines) {
        if (line.words.empty() || line.x0() + reach_of_numbers >= label) continue;
        before += numbers_rows(first_word(source, line)) ? 0 : 1;
    }
    if (before * 3 <= numbers) strips.insert(strips.begin(), {label - 1, label});
}

void join_numbers(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                  std::vector<WhiteStrip>& strips) {
    while (strips.size() > fewest_strips) {
        std::size_t first = 0, second = 0, others = 0;
        for (const SpacedLine& line : lines) {
            const auto entries = entries_of(source[line.source], line, strips, false);
            if (entries.empty() || entries[0].first > 1) continue;
            const bool numbers =
                numbers_rows(field_of(source[line.source], line, entries[0].begin, entries[0].end).text);
            const bool both = entries.size() > 1 && entries[1].first == 1;
            if (!numbers || both || entries[0].last > 1) {
                // A title in the second column is none of its numbers.
                if (line.pieces.size() > 1) ++others;
            } else {
                ++(entries[0].first == 0 ? first : second);
            }
        }
        if (first == 0 || second == 0 || others * 4 > first + second) return;
        strips.erase(strips.begin());
    }
}

bool is_numbered(std::span<const SourceLine> source, std::span<const SpacedLine> lines,
                 std::span<const WhiteStrip> strips) {
    std::size_t numbers = 0, others = 0;
    for (const SpacedLine& line : lines) {
        if (line.words.empty() || line.x0() >= strips[0].x0) continue;
        ++(numbers_rows(first_word(source, line)) ? numbers : others);
    }
    return numbers >= 2 && numbers >= others;
}

}  // namespace solieu::extract
