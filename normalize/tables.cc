#include "normalize/tables.h"

#include <algorithm>
#include <cstddef>

namespace solieu::normalize {

// Each .inc is one raw string, made from the table of the same name.
std::string_view units_table() {
    return
#include "units.inc"
        ;
}

std::string_view cell_words_table() {
    return
#include "cell_words.inc"
        ;
}

std::string_view issuers_table() {
    return
#include "issuers.inc"
        ;
}

std::string_view terms_table() {
    return
#include "terms.inc"
        ;
}

std::string_view qualifiers_table() {
    return
#include "qualifiers.inc"
        ;
}

std::string_view indicators_table() {
    return
#include "indicators.inc"
        ;
}

std::string_view indicator_labels_table() {
    return
#include "indicator_labels.inc"
        ;
}

std::string_view indicator_words_table() {
    return
#include "indicator_words.inc"
        ;
}

std::string_view territories_table() {
    return
#include "territories.inc"
        ;
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
