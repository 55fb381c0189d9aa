#include "corpus/generate/sample.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

namespace solieu::generate {
namespace {

using Json = nlohmann::json;

std::vector<std::string> strings_of(const Json& object, const char* key) {
    return object.value(key, std::vector<std::string>{});
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

int number_at(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Block block_of(std::string_view line) {
    if (take(line, "# ")) return {BlockKind::chapter, 0, std::string(line)};
    if (take(line, "## ")) return {BlockKind::section, 0, std::string(line)};
    if (take(line, "### ")) return {BlockKind::subsection, 0, std::string(line)};
    if (line.starts_with("- ")) return {BlockKind::bullet, 0, std::string(line)};
    if (line.starts_with("+ ")) return {BlockKind::deep_bullet, 0, std::string(line)};
    if (take(line, "@caption ")) return {BlockKind::caption, 0, std::string(line)};
    if (take(line, "@subcaption ")) return {BlockKind::subcaption, 0, std::string(line)};
    if (take(line, "@table ")) return {BlockKind::table, number_at(line), {}};
    if (line == "@closing") return {BlockKind::closing, 0, {}};
    if (line == "@annex") return {BlockKind::annex, 0, {}};
    if (line.starts_with("[^") && line.find("]: ") != std::string_view::npos) {
        return {BlockKind::note, number_at(line.substr(2)), std::string(line.substr(line.find("]: ") + 3))};
    }
    return {BlockKind::text, 0, std::string(line)};
}

Column column_of(const Json& entry) {
    Column column{.title = entry.at("title"), .period = entry.value("period", ""), .width = entry.at("width")};
    const std::string kind = entry.at("kind");
    column.kind = kind == "stt"        ? ColumnKind::stt
                  : kind == "label"    ? ColumnKind::label
                  : kind == "unit"     ? ColumnKind::unit
                  : kind == "reporter" ? ColumnKind::reporter
                  : kind == "note"     ? ColumnKind::note
                                       : ColumnKind::value;
    return column;
}

// "1.1 | *Số nhiệm vụ | Nhiệm vụ | 29 |": cells between bars; '*' or '_' before the label for bold or italic. A line
// that begins with "= " is a group row, one with "@ " the row of column numbers; '>' before the label moves it in by a
// step.
Row row_of(std::string_view line, std::size_t columns) {
    Row row;
    if (take(line, "= ")) {
        row.group = true;
        row.emphasis = Emphasis::bold;
        row.cells.emplace_back(line);
        return row;
    }
    row.numbers = take(line, "@ ");
    while (true) {
        const std::size_t bar = line.find('|');
        row.cells.emplace_back(trimmed(line.substr(0, bar)));
        if (bar == std::string_view::npos) break;
        line.remove_prefix(bar + 1);
    }
    row.cells.resize(columns);
    for (std::string& cell : row.cells) {
        const std::size_t steps = std::min(cell.find_first_not_of('>'), cell.size());
        row.indent += static_cast<int>(steps);
        cell.erase(0, steps);
        if (cell.size() < 2 || (cell[0] != '*' && cell[0] != '_')) continue;
        row.emphasis = cell[0] == '*' ? Emphasis::bold : Emphasis::italic;
        cell.erase(0, 1);
    }
    return row;
}

int count_of(const std::string& text, const std::string& part) {
    int count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

// Puts the fault's text in the place of the sound text, in the one line of the source that has it.
bool plant(Json& source, const std::string& find, const std::string& replace) {
    std::vector<Json*> lines;
    for (const char* key : {"number", "place_and_date"}) {
        if (source["head"].contains(key)) lines.push_back(&source["head"][key]);
    }
    for (Json& line : source["body"]) lines.push_back(&line);
    for (Json& table : source["tables"]) {
        for (Json& row : table["rows"]) lines.push_back(&row);
    }
    Json* place = nullptr;
    int count = 0;
    for (Json* line : lines) {
        const int here = count_of(line->get_ref<const std::string&>(), find);
        if (here > 0) place = line;
        count += here;
    }
    if (count != 1) return false;
    std::string text = *place;
    text.replace(text.find(find), find.size(), replace);
    *place = text;
    return true;
}

Finding finding_of(const Json& entry, std::size_t index) {
    Finding finding;
    finding.id = std::string(1, static_cast<char>('a' + index % 26));
    finding.rules = strings_of(entry, "rule");
    finding.need = entry.value("need", "core");
    finding.why = entry.value("why", "");
    for (const Json& anchor : entry.value("anchors", Json::array())) {
        finding.anchors.push_back({anchor.value("stt", ""), anchor.value("label", ""), anchor.value("raw", "")});
    }
    return finding;
}

std::optional<Sample> sample_of(Json& source, Faults faults, std::string& trouble) {
    Sample sample;
    sample.id = source.at("id");
    for (const Json& entry : source.value("faults", Json::array())) {
        const std::string find = entry.value("find", "");
        if (!find.empty()) {
            if (faults == Faults::none) continue;
            if (!plant(source, find, entry.at("replace"))) {
                trouble = "the sound text of a fault does not stand exactly once: " + find;
                return std::nullopt;
            }
        }
        sample.findings.push_back(finding_of(entry, sample.findings.size()));
    }
    const Json& head = source.at("head");
    sample.head = {strings_of(head, "issuer"), head.value("number", ""), head.value("place_and_date", ""),
                   strings_of(head, "subject"), head.value("addressee", "")};
    const Json closing = source.value("closing", Json::object());
    sample.closing = {strings_of(closing, "recipients"), strings_of(closing, "authority"), closing.value("name", "")};
    for (const std::string& line : strings_of(source, "body")) sample.body.push_back(block_of(line));
    for (const Json& entry : source.at("tables")) {
        Table table;
        // Tables of one kind share their columns: "columns" may be the name of an entry of "column_sets".
        const Json& columns = entry.at("columns");
        for (const Json& column :
             columns.is_string() ? source.at("column_sets").at(columns.get<std::string>()) : columns) {
            table.columns.push_back(column_of(column));
        }
        for (const std::string& row : strings_of(entry, "rows")) {
            if (!row.empty()) table.rows.push_back(row_of(row, table.columns.size()));
        }
        sample.tables.push_back(std::move(table));
    }
    return sample;
}

}  // namespace

std::optional<Sample> read_sample(const std::string& path, Faults faults, std::string& trouble) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        trouble = path + ": cannot be read";
        return std::nullopt;
    }
    try {
        Json source = Json::parse(file);
        std::optional<Sample> sample = sample_of(source, faults, trouble);
        if (!sample) trouble = path + ": " + trouble;
        return sample;
    } catch (const Json::exception& problem) {
        trouble = path + ": " + problem.what();
        return std::nullopt;
    }
}

std::vector<Piece> pieces_of(std::string_view marked) {
    std::vector<Piece> pieces;
    bool italic = false;
    std::string text;
    const auto flush = [&] {
        if (!text.empty()) pieces.push_back({.text = std::exchange(text, {}), .italic = italic});
    };
    for (std::size_t at = 0; at < marked.size(); ++at) {
        if (marked[at] == '{') {
            const std::size_t end = marked.find('}', at);
            if (end == std::string_view::npos) break;
            flush();
            pieces.push_back(
                {.text = std::string(marked.substr(at + 1, end - at - 1)), .quantity = true, .italic = italic});
            at = end;
        } else if (marked.substr(at).starts_with("[^")) {
            const std::size_t end = marked.find(']', at);
            if (end == std::string_view::npos) break;
            flush();
            const std::string number(marked.substr(at + 2, end - at - 2));
            pieces.push_back({.text = number, .italic = italic, .mark = number_at(number)});
            at = end;
        } else if (marked[at] == '*') {
            flush();
            italic = !italic;
        } else {
            text += marked[at];
        }
    }
    flush();
    return pieces;
}

std::string plain_text(std::string_view marked) {
    std::string text;
    for (const Piece& piece : pieces_of(marked)) {
        if (piece.mark == 0) text += piece.text;
    }
    return text;
}

}  // namespace solieu::generate
