#include "base/lexicon/data_table.h"

#include <algorithm>
#include <utility>

namespace solieu {

std::vector<TableRow> read_table(std::string_view text) {
    std::vector<TableRow> rows;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);  // what some editors begin a file with
    for (int number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        TableRow row{.fields = {}, .line = number};
        for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
            row.fields.push_back(line.substr(0, tab));
            line.remove_prefix(tab + 1);
        }
        row.fields.push_back(line);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace solieu
