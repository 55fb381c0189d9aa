#include "normalize/values/cell_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "base/text.h"

namespace solieu::normalize {
namespace {

struct CellWords {
    explicit CellWords(const Lexicon& lexicon);

    std::vector<std::string> missing, ticks, leads, within, rates, names, denials, folded_denials;
    std::vector<std::string> pers, ranges, named, joints, unit_marks, dittos;
};

CellWords::CellWords(const Lexicon& lexicon) {
    const std::pair<std::string_view, std::vector<std::string>*> kinds[] = {
        {"missing", &missing}, {"tick", &ticks},           {"lead", &leads},  {"within", &within}, {"rate", &rates},
        {"name", &names},      {"denial", &denials},       {"per", &pers},    {"range", &ranges},  {"named", &named},
        {"joint", &joints},    {"unit-mark", &unit_marks}, {"ditto", &dittos}};
    for (const PackRow& row : lexicon.rows("cell_words.tsv")) {
        for (const auto& [kind, list] : kinds)
            if (row[1] == kind) list->emplace_back(row[0]);
    }
    for (const std::string& denial : denials) folded_denials.push_back(fold(denial));
}

const CellWords& words_of(const Lexicon& lexicon) {
    return lexicon.of<CellWords>();
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

bool is_missing_mark(std::string_view lower_text, const Lexicon& lexicon) {
    const CellWords& words = words_of(lexicon);
    while (!lower_text.empty()) {
        std::size_t length = lower_text.front() == ' ' || lower_text.front() == '\n' ? 1 : 0;
        for (const std::string& mark : words.missing) {
            if (lower_text.starts_with(mark)) length = mark.size();
        }
        if (length == 0) return false;
        lower_text.remove_prefix(length);
    }
    return true;
}

bool is_tick_mark(std::string_view lower_text, const Lexicon& lexicon) {
    return is_one_of(lower_text, words_of(lexicon).ticks);
}
bool is_ditto_mark(std::string_view lower_text, const Lexicon& lexicon) {
    return is_one_of(lower_text, words_of(lexicon).dittos);
}
std::size_t lead_length(std::string_view lower_text, const Lexicon& lexicon) {
    return longest_prefix(lower_text, words_of(lexicon).leads);
}
std::size_t within_length(std::string_view lower_text, const Lexicon& lexicon) {
    return longest_prefix(lower_text, words_of(lexicon).within);
}

bool ends_in_name(std::string_view lower_text, const Lexicon& lexicon) {
    const std::size_t last = lower_text.find_last_not_of(' ');
    if (last == std::string_view::npos) return false;
    lower_text = lower_text.substr(0, last + 1);
    for (const std::string& one : words_of(lexicon).names) {
        if (!lower_text.ends_with(one)) continue;
        const std::string_view before = lower_text.substr(0, lower_text.size() - one.size());
        if (before.empty() || std::string_view(" (,;:\n-").find(before.back()) != std::string_view::npos) return true;
    }
    return false;
}

bool has_denial(std::string_view lower_text, const Lexicon& lexicon) {
    const std::vector<std::string>& denials = words_of(lexicon).denials;
    for (std::size_t begin = 0; begin < lower_text.size();) {
        const std::size_t end = std::min(lower_text.find_first_of(" \n,;:", begin), lower_text.size());
        if (is_one_of(lower_text.substr(begin, end - begin), denials)) return true;
        begin = end + 1;
    }
    return false;
}

const std::vector<std::string>& folded_denials(const Lexicon& lexicon) {
    return words_of(lexicon).folded_denials;
}

std::size_t per_length(std::string_view lower_text, const Lexicon& lexicon) {
    std::size_t length = 0;
    for (const std::string& per : words_of(lexicon).pers) {
        if (lower_text.substr(length).starts_with(per)) length += per.size();
    }
    return length;
}

std::size_t range_length(std::string_view lower_text, const Lexicon& lexicon) {
    for (const std::string& range : words_of(lexicon).ranges) {
        if (!lower_text.starts_with(range)) continue;
        std::size_t length = range.size();
        if (starts_lower(range) && !lower_text.substr(length).starts_with(' ')) continue;  // a word, not a dash
        while (length < lower_text.size() && (lower_text[length] == ' ' || lower_text[length] == '\n')) ++length;
        return length;
    }
    return 0;
}

bool begins_as_name(std::string_view lower_text, const Lexicon& lexicon) {
    const std::vector<std::string>& named = words_of(lexicon).named;
    return std::any_of(named.begin(), named.end(), [&](const std::string& one) { return lower_text.starts_with(one); });
}

std::size_t joint_length(std::string_view text, const Lexicon& lexicon) {
    if (!text.starts_with(' ')) return 0;
    for (const std::string& joint : words_of(lexicon).joints) {
        if (text.substr(1).starts_with(joint) && text.substr(1 + joint.size()).starts_with(' '))
            return joint.size() + 2;
    }
    return 0;
}

const std::vector<std::string>& unit_marks(const Lexicon& lexicon) {
    return words_of(lexicon).unit_marks;
}

bool is_rate_label(std::string_view lower_text, const Lexicon& lexicon) {
    const std::size_t begin = lower_text.find_first_not_of(" -+.*()");
    return begin != std::string_view::npos && longest_prefix(lower_text.substr(begin), words_of(lexicon).rates) > 0;
}

}  // namespace solieu::normalize
