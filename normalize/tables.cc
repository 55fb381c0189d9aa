#include "normalize/tables.h"

#include <algorithm>
#include <cstddef>

#include "base/lexicon/lexicon.h"

namespace solieu::normalize {

namespace {

std::string_view text(std::string_view name) {
    for (const Pack& pack : built_in_lexicon().packs())
        if (const std::string* const file = file_of(pack, name)) return *file;
    return {};
}

}  // namespace

std::string_view units_table() {
    return text("units.tsv");
}

std::string_view cell_words_table() {
    return text("cell_words.tsv");
}

std::string_view issuers_table() {
    return text("issuers.tsv");
}

std::string_view terms_table() {
    return text("terms.tsv");
}

std::string_view qualifiers_table() {
    return text("qualifiers.tsv");
}

std::string_view indicators_table() {
    return text("indicators.tsv");
}

std::string_view indicator_labels_table() {
    return text("indicator_labels.tsv");
}

std::string_view indicator_words_table() {
    return text("indicator_words.tsv");
}

std::string_view territories_table() {
    return text("territories.tsv");
}

std::vector<TableLine> read_table_lines(std::string_view table) {
    std::vector<TableLine> lines;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        if (line.empty() || line.front() == '#') continue;
        TableLine fields;
        for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
            fields.push_back(line.substr(0, tab));
            line.remove_prefix(tab + 1);
        }
        fields.push_back(line);
        lines.push_back(std::move(fields));
    }
    return lines;
}

}  // namespace solieu::normalize
