#include "normalize/values/cell_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "normalize/tables.h"

namespace solieu::normalize {
namespace {

struct CellWords {
    std::vector<std::string> missing, ticks, leads, within, rates, names, denials;
};

CellWords read_words() {
    CellWords words;
    for (const TableLine& line : read_table_lines(cell_words_table())) {
        if (line.size() != 4) continue;
        const std::string text(line[0]);
        if (line[1] == "missing") words.missing.push_back(text);
        if (line[1] == "tick") words.ticks.push_back(text);
        if (line[1] == "lead") words.leads.push_back(text);
        if (line[1] == "name") words.names.push_back(text);
        if (line[1] == "denial") words.denials.push_back(text);
        if (line[1] == "rate") words.rates.push_back(text);
        if (line[1] == "within") words.within.push_back(text);
    }
    return words;
}

const CellWords& words() {
    static const CellWords all = read_words();
    return all;
}

bool is_one_of(std::string_view text, const std::vector<std::string>& list) {
    for (const std::string& one : list) {
        if (one == text) return true;
    }
    return false;
}

bool ends_words(char letter) {
    return letter == ' ' || letter == ':' || letter == '\n' || letter == ',' || (letter >= '0' && letter <= '9');
}

std::size_t longest_prefix(std::string_view text, const std::vector<std::string>& list) {
    std::size_t length = 0;
    for (const std::string& one : list) {
        const bool whole = text.starts_with(one) && (text.size() == one.size() || ends_words(text[one.size()]));
        if (whole && one.size() > length) length = one.size();
    }
    if (length == 0) return 0;
    while (length < text.size() && (text[length] == ' ' || text[length] == ':' || text[length] == '\n')) ++length;
    return length;
}

}  // namespace

bool is_missing_mark(std::string_view lower_text) {
    while (!lower_text.empty()) {
        std::size_t length = lower_text.front() == ' ' || lower_text.front() == '\n' ? 1 : 0;
        for (const std::string& mark : words().missing) {
            if (lower_text.starts_with(mark)) length = mark.size();
        }
        if (length == 0) return false;
        lower_text.remove_prefix(length);
    }
    return true;
}

bool is_tick_mark(std::string_view lower_text) {
    return is_one_of(lower_text, words().ticks);
}
std::size_t lead_length(std::string_view lower_text) {
    return longest_prefix(lower_text, words().leads);
}
std::size_t within_length(std::string_view lower_text) {
    return longest_prefix(lower_text, words().within);
}

bool ends_in_name(std::string_view lower_text) {
    const std::size_t last = lower_text.find_last_not_of(' ');
    if (last == std::string_view::npos) return false;
    lower_text = lower_text.substr(0, last + 1);
    for (const std::string& one : words().names) {
        if (!lower_text.ends_with(one)) continue;
        const std::string_view before = lower_text.substr(0, lower_text.size() - one.size());
        if (before.empty() || std::string_view(" (,;:\n-").find(before.back()) != std::string_view::npos) return true;
    }
    return false;
}

bool has_denial(std::string_view lower_text) {
    for (std::size_t begin = 0; begin < lower_text.size();) {
        const std::size_t end = std::min(lower_text.find_first_of(" \n,;:", begin), lower_text.size());
        if (is_one_of(lower_text.substr(begin, end - begin), words().denials)) return true;
        begin = end + 1;
    }
    return false;
}

bool is_rate_label(std::string_view lower_text) {
    const std::size_t begin = lower_text.find_first_not_of(" -+.*()");
    return begin != std::string_view::npos && longest_prefix(lower_text.substr(begin), words().rates) > 0;
}

}  // namespace solieu::normalize
