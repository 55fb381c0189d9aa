#include "audit/same/narrower_scope.h"

#include <algorithm>
#include <string>

#include "normalize/topics/narrower_scope.h"

namespace solieu::audit {
namespace {

constexpr std::size_t farthest = 600;  // bytes before a figure that are looked at
constexpr int deepest = 8;             // rows above a row

// The sentence of a figure up to it. Parts between semicolons are of one sentence.
std::string opening_of(const Told& told, const grammar::Figure& figure) {
    const std::string& text = told.statements.paragraphs[static_cast<std::size_t>(figure.paragraph)].text.text;
    const std::size_t end = std::min<std::size_t>(figure.begin, text.size());
    std::size_t begin = end;
    while (begin > 0 && end - begin < farthest) {
        const bool stop = text[begin - 1] == '\n' || (text[begin - 1] == '.' && begin < end && text[begin] == ' ');
        if (stop) break;
        --begin;
    }
    return text.substr(begin, end - begin);
}

// What the row is of: its label, those above it and the title of its table.
std::string place_of_row(const Told& told, const RowTopic& topic) {
    const grammar::Table& table = told.statements.tables[static_cast<std::size_t>(topic.table)];
    std::string text = table.title;
    for (int row = topic.row, deep = 0; row >= 0 && deep < deepest; ++deep) {
        text += " . " + table.rows[static_cast<std::size_t>(row)].label.text;
        row = table.rows[static_cast<std::size_t>(row)].parent;
    }
    return text;
}

}  // namespace

bool is_narrower(const Told& told, const FigureTopic& topic, const RowTopic& row) {
    const grammar::Figure& figure = told.statements.figures[static_cast<std::size_t>(topic.figure)];
    if (figure.paragraph < 0 || figure.paragraph >= static_cast<int>(told.statements.paragraphs.size())) return false;
    return normalize::tells_narrower(opening_of(told, figure), place_of_row(told, row), row.year, told.facts.report,
                                     told.lexicon);
}

}  // namespace solieu::audit
