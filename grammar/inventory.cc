#include "grammar/inventory.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "grammar/grids/cell_look.h"

namespace solieu::grammar {
namespace {

constexpr int many = 10;
constexpr int share_of_all = 10;  // one of so many
constexpr std::size_t fewest_alone = 5;

using Spans = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // bytes of a paragraph that something took

std::map<int, Spans> taken_spans(const Statements& statements) {
    std::map<int, Spans> taken;
    for (const Figure& figure : statements.figures) taken[figure.paragraph].emplace_back(figure.begin, figure.end);
    for (const Date& date : statements.dates) taken[date.paragraph].emplace_back(date.begin, date.end);
    for (const Citation& citation : statements.citations)
        taken[citation.paragraph].emplace_back(citation.begin, citation.end);
    return taken;
}

int numbers_of_tables(const Statements& statements, const Lexicon& lexicon) {
    int count = 0;
    for (const Table& table : statements.tables)
        for (const Row& row : table.rows)
            for (const RowValue& value : row.values) count += is_quantity(look_of(value.text.text, lexicon));
    return count;
}

}  // namespace

void count_unplaced_numbers(Statements& statements, const Lexicon& lexicon) {
    const std::map<int, Spans> taken = taken_spans(statements);
    std::map<int, int> by_page;
    int unplaced = 0;
    Place first;
    std::vector<const Run*> alone;  // numbers that are a whole paragraph: cells of a table that was taken apart
    for (std::size_t p = 0; p < statements.paragraphs.size(); ++p) {
        const Paragraph& paragraph = statements.paragraphs[p];
        const auto spans = taken.find(static_cast<int>(p));
        std::vector<const Run*> left;
        int words = 0;
        for (const Run& run : paragraph.text.runs) {
            const std::string_view word = std::string_view(paragraph.text.text).substr(run.begin, run.end - run.begin);
            ++words;
            if (look_of(word, lexicon) != CellLook::number) continue;
            const bool is_taken =
                spans != taken.end() && std::any_of(spans->second.begin(), spans->second.end(), [&](const auto& span) {
                    return run.begin < span.second && span.first < run.end;
                });
            if (!is_taken) left.push_back(&run);
        }
        if (left.size() == 1 && words == 1) alone.push_back(left.front());
        if (left.size() < 2 || static_cast<int>(left.size()) * 5 < words * 2) continue;
        if (unplaced == 0) first = left.front()->place;
        unplaced += static_cast<int>(left.size());
        for (const Run* run : left) ++by_page[run->place.page];
    }
    if (alone.size() >= fewest_alone) {  // a page number or two are none
        if (unplaced == 0) first = alone.front()->place;
        unplaced += static_cast<int>(alone.size());
        for (const Run* run : alone) ++by_page[run->place.page];
    }
    statements.unplaced.clear();
    for (const auto& [page, numbers] : by_page) statements.unplaced.push_back({.page = page, .numbers = numbers});
    const int all = unplaced + numbers_of_tables(statements, lexicon) + static_cast<int>(statements.figures.size());
    if (unplaced < many || unplaced * share_of_all < all) return;
    statements.diagnostics.push_back(
        {.code = "unplaced-numbers",
         .severity = Severity::warning,
         .message =
             std::to_string(unplaced) + " of " + std::to_string(all) +
             " numbers stand in lines that were not read as rows of a table; `coverage.unplaced` has their pages",
         .page = first.page,
         .box = first.box});
}

}  // namespace solieu::grammar
