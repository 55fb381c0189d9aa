#include "grammar/prose/text_sources.h"

namespace solieu::grammar {

std::vector<TextSource> text_sources(const Statements& statements) {
    std::vector<TextSource> sources;
    const auto push = [&](const Text& text, int paragraph) {
        if (!text.empty()) sources.push_back({.paragraph = paragraph, .text = text.text, .runs = &text, .page = 0});
    };
    for (std::size_t i = 0; i < statements.paragraphs.size(); ++i) {
        push(statements.paragraphs[i].text, static_cast<int>(i));
    }
    for (const Table& table : statements.tables) {
        if (!table.title.empty()) {
            sources.push_back({.paragraph = -1, .text = table.title, .runs = nullptr, .page = table.first_page});
        }
        for (const Row& row : table.rows) {
            push(row.label, -1);
            push(row.unit, -1);
            for (const RowValue& value : row.values) push(value.text, -1);
            push(row.note, -1);
        }
    }
    return sources;
}

Place place_in(const TextSource& source, std::size_t begin, std::size_t end) {
    if (source.runs) return place_of(*source.runs, begin, end);
    return {.page = source.page, .box = {}, .confidence = 1};
}

}  // namespace solieu::grammar
