#include "corpus/generate/truth.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace solieu::generate {
namespace {

using Json = nlohmann::ordered_json;

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// At most `limit` characters from the end or the beginning, never half of one.
std::string last_characters(const std::string& text, int limit) {
    std::size_t at = text.size();
    while (at > 0 && limit > 0) {
        do --at;
        while (at > 0 && (text[at] & 0xC0) == 0x80);
        --limit;
    }
    return text.substr(at);
}

std::string first_characters(const std::string& text, int limit) {
    std::size_t at = 0;
    while (at < text.size() && limit > 0) {
        do ++at;
        while (at < text.size() && (text[at] & 0xC0) == 0x80);
        --limit;
    }
    return text.substr(0, at);
}

Json cell_value(const std::string& raw) {
    const std::string number = plain_number(raw);
    return number.empty() ? Json(nullptr) : Json(number);
}

std::string in_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string stt_of(std::string stt) {
    if (stt == "-" || stt == "+" || stt == "Trong đó") return "";
    while (!stt.empty() && stt.back() == '.') stt.pop_back();
    return stt;
}

void add_rows(Json& rows, const Table& table, int index) {
    std::string group;
    for (const Row& row : table.rows) {
        if (row.group) {
            group = row.cells[0];
            continue;
        }
        if (row.numbers) continue;
        Json entry{{"table", index}, {"group", group},         {"stt", ""}, {"label", ""}, {"unit", ""},
                   {"note", ""},     {"values", Json::array()}};
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const std::string text = in_one_line(row.cells[c]);
            switch (table.columns[c].kind) {
                case ColumnKind::stt:
                    entry["stt"] = stt_of(text);
                    break;
                case ColumnKind::label:
                    entry["label"] = text;
                    break;
                case ColumnKind::unit:
                    entry["unit"] = text;
                    break;
                case ColumnKind::note:
                    entry["note"] = text;
                    break;
                case ColumnKind::reporter:
                    break;
                case ColumnKind::value:
                    entry["values"].push_back(
                        {{"period", table.columns[c].period}, {"raw", text}, {"value", cell_value(text)}});
            }
        }
        rows.push_back(std::move(entry));
    }
}

void add_facts(Json& facts, const Block& block) {
    const std::vector<Piece> pieces = pieces_of(block.text);
    const std::string whole = plain_text(block.text);
    std::size_t at = 0;
    for (const Piece& piece : pieces) {
        if (piece.mark != 0) continue;
        const std::size_t begin = at;
        at += piece.text.size();
        if (!piece.quantity) continue;
        const bool percent = piece.text.find('%') != std::string::npos;
        std::size_t from = 0;
        while (from < piece.text.size()) {
            std::size_t to = piece.text.find('/', from);
            if (to == std::string::npos) to = piece.text.size();
            std::string raw = piece.text.substr(from, to - from);
            while (!raw.empty() && !digit(raw.back())) raw.pop_back();
            const std::size_t end = begin + from + raw.size();
            facts.push_back({{"raw", raw},
                             {"value", plain_number(raw)},
                             {"percent", percent},
                             {"before", last_characters(whole.substr(0, begin + from), 11)},
                             {"after", first_characters(whole.substr(end), 23)}});
            from = to + 1;
        }
    }
}

}  // namespace

std::string plain_number(std::string_view raw) {
    std::string number;
    for (std::size_t at = 0; at < raw.size(); ++at) {
        const char c = raw[at];
        if (digit(c)) {
            number += c;
        } else if ((c == '.' || c == ',') && !number.empty() && at + 1 < raw.size() && digit(raw[at + 1])) {
            std::size_t run = 1;
            while (at + run < raw.size() && digit(raw[at + run])) ++run;
            if (c == '.' && run - 1 == 3) continue;
            if (number.find('.') != std::string::npos) break;
            number += '.';
        } else {
            break;
        }
    }
    // Shortest plain form.
    std::size_t zeros = 0;
    while (zeros + 1 < number.size() && number[zeros] == '0' && digit(number[zeros + 1])) ++zeros;
    number.erase(0, zeros);
    if (number.find('.') != std::string::npos) {
        while (number.back() == '0') number.pop_back();
        if (number.back() == '.') number.pop_back();
    }
    return number;
}

std::string truth_of(const Sample& sample, const std::string& name) {
    Json rows = Json::array(), facts = Json::array(), findings = Json::array();
    int index = 0;
    for (const Table& table : sample.tables) add_rows(rows, table, index++);
    for (const Block& block : sample.body) add_facts(facts, block);
    for (const Finding& finding : sample.findings) {
        Json anchors = Json::array();
        for (const Anchor& anchor : finding.anchors) {
            if (anchor.raw.empty())
                anchors.push_back({{"stt", anchor.stt}, {"label", anchor.label}});
            else
                anchors.push_back({{"raw", anchor.raw}});
        }
        findings.push_back({{"id", finding.id},
                            {"rule", finding.rules},
                            {"need", finding.need},
                            {"anchors", anchors},
                            {"why", finding.why}});
    }
    // One line a row or fact: short files, readable differences.
    std::string out = "{\"id\": " + Json(name).dump();
    for (const auto& [key, list] :
         {std::pair<const char*, const Json*>{"rows", &rows}, {"facts", &facts}, {"findings", &findings}}) {
        out += ",\n\"" + std::string(key) + "\": [";
        const char* separator = "\n";
        for (const Json& entry : *list) {
            out += separator + entry.dump();
            separator = ",\n";
        }
        out += "]";
    }
    return out + "}\n";
}

}  // namespace solieu::generate
