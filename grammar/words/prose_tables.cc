#include "grammar/words/prose_tables.h"

#include <algorithm>

#include "base/lexicon/lexicon.h"

namespace solieu::grammar {

std::string_view counted_nouns_table() {
    return *file_of(built_in_lexicon().packs().front(), "counted_nouns.tsv");
}

std::string_view not_figures_table() {
    return *file_of(built_in_lexicon().packs().front(), "not_figures.tsv");
}

std::vector<std::vector<std::string_view>> split_table(std::string_view table) {
    std::vector<std::vector<std::string_view>> lines;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string_view> fields;
        for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
            fields.push_back(line.substr(0, tab));
            line.remove_prefix(tab + 1);
        }
        fields.push_back(line);
        lines.push_back(std::move(fields));
    }
    return lines;
}

}  // namespace solieu::grammar
