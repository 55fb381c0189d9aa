#include "grammar/rowsearch/loose_head.h"

#include <algorithm>

#include "base/text.h"
#include "grammar/rows/column_heads.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t max_head_lines = 24;
constexpr std::size_t max_title_lines = 8;

struct Phrase {
    std::string role;   // as Vocabulary::head_role; "period" for "Năm 2024", "Quý III"
    std::string words;  // as written
    double x0 = 0, x1 = 0;
    float gap = 0;
    std::size_t line = 0;
};

bool is_year_head(std::string_view text) {
    while (!text.empty() && (text.back() == ')' || text.back() == ',')) text.remove_suffix(1);
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_column_number(std::string_view text) {
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') text = text.substr(1, text.size() - 2);
    if (text.size() == 1) return (text[0] >= '1' && text[0] <= '9') || (text[0] >= 'A' && text[0] <= 'E');
    return text.size() == 2 && text[0] == '1' && text[1] >= '0' && text[1] <= '9';
}

bool is_number_line(const LooseLine& line) {
    return line.words.size() >= 3 && std::all_of(line.words.begin(), line.words.end(),
                                                 [](const LooseWord& w) { return is_column_number(w.text); });
}

// The head of a period at word i: "Năm 2024", "2024", "Quý III", "6 tháng". Number of words, 0 for none.
std::size_t period_words(const LooseLine& line, std::size_t i, const Vocabulary& vocabulary) {
    const auto& words = line.words;
    const auto lower_at = [&](std::size_t k) { return k < words.size() ? std::string_view(words[k].lower) : ""; };
    if (is_year_head(lower_at(i))) return 1;
    if (vocabulary.is_year_word(lower_at(i)) && is_year_head(lower_at(i + 1))) return 2;
    if (vocabulary.is_quarter_word(lower_at(i)) && i + 1 < words.size() && lower_at(i + 1).size() <= 3) {
        if (vocabulary.is_year_word(lower_at(i + 2)) && is_year_head(lower_at(i + 3))) return 4;
        return 2;
    }
    if (vocabulary.is_month_word(lower_at(i + 1)) && words[i].number) return 2;
    return 0;
}

// Adds the phrases of a line; false when a word belongs to none. `depth`: open brackets, over lines.
bool read_head_line(const LooseLine& line, std::size_t index, const Vocabulary& vocabulary, int& depth,
                    std::vector<Phrase>& phrases) {
    if (is_number_line(line)) return true;
    const auto& words = line.words;
    if (words.size() > 40) return false;
    for (std::size_t i = 0; i < words.size();) {
        const bool in_brackets = depth > 0 || words[i].text.front() == '(';
        if (in_brackets) {
            depth += words[i].brackets;
            if (depth < 0) return false;
            if (!phrases.empty()) phrases.back().words += " " + words[i].text;
            ++i;
            continue;
        }
        std::size_t taken = period_words(line, i, vocabulary);
        std::string role = taken > 0 ? "period" : "";
        std::string key;
        for (std::size_t k = i; taken == 0 && k < words.size() && k < i + 5; ++k) {
            key += (k == i ? "" : " ") + words[k].lower;
            if (const auto found = vocabulary.head_role(key); !found.empty()) role = found;
        }
        if (!role.empty() && taken == 0) {  // the longest phrase
            key.clear();
            for (std::size_t k = i; k < words.size() && k < i + 5; ++k) {
                key += (k == i ? "" : " ") + words[k].lower;
                if (vocabulary.head_role(key) == role) taken = k - i + 1;
            }
        }
        // A head wrapped in its cell: "Đơn vị" / "tính", "Số" / "liệu", "Kết quả" / "thống kê".
        if (taken == 0) {
            bool joined = false;
            for (auto phrase = phrases.rbegin(); phrase != phrases.rend() && !joined; ++phrase) {
                std::string longer = lower(phrase->words);
                for (std::size_t k = i; k < words.size() && k < i + 4 && !joined; ++k) {
                    longer += " " + words[k].lower;
                    const std::string_view longer_role = vocabulary.head_role(longer);
                    if (longer_role.empty() || (longer_role != phrase->role && !phrase->role.empty())) continue;
                    phrase->role = longer_role;
                    for (std::size_t m = i; m <= k; ++m) phrase->words += " " + words[m].text;
                    i = k + 1;
                    joined = true;
                }
            }
            if (joined) continue;
        }
        if (taken == 0) {
            // "Số" / "liệu", "Chỉ" / "tiêu": the beginning of a head at the end of its line.
            key.clear();
            for (std::size_t k = i; k < words.size() && k < i + 4; ++k) key += (k == i ? "" : " ") + words[k].lower;
            if (words.size() - i > 3 || !vocabulary.begins_head(key)) return false;
            taken = words.size() - i;
        }
        Phrase phrase{.role = role,
                      .words = "",
                      .x0 = words[i].source->box.x0,
                      .x1 = words[i + taken - 1].source->box.x1,
                      .gap = words[i].gap,
                      .line = index};
        for (std::size_t k = i; k < i + taken; ++k) phrase.words += (k == i ? "" : " ") + words[k].text;
        phrases.push_back(std::move(phrase));
        i += taken;
    }
    return true;
}

bool has_role(const std::vector<Phrase>& phrases, std::string_view role) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& p) { return p.role == role; });
}

ColumnRole role_of(std::string_view role) {
    if (role == "stt") return ColumnRole::stt;
    if (role == "indicator") return ColumnRole::indicator;
    if (role == "unit") return ColumnRole::unit;
    if (role == "reporter") return ColumnRole::reporter;
    if (role == "note") return ColumnRole::note;
    return ColumnRole::value;
}

// Phrases to columns. "Kết quả thống kê" stands over others when they name the value too.
void make_columns(std::vector<Phrase> phrases, LooseHead& head, const Lexicon& lexicon) {
    const bool has_value = has_role(phrases, "value") || has_role(phrases, "period");
    std::string over;
    for (const Phrase& p : phrases) {
        if (p.role == "results" && has_value) over = p.words;
    }
    if (has_value) std::erase_if(phrases, [](const Phrase& p) { return p.role == "results"; });
    std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) {
        const auto rank = [](const Phrase& p) { return static_cast<int>(role_of(p.role)); };
        return rank(a) < rank(b);
    });
    for (const Phrase& phrase : phrases) {
        const ColumnRole role = role_of(phrase.role);
        const bool single = role != ColumnRole::value;
        const auto same = std::find_if(head.columns.begin(), head.columns.end(), [&](const Column& c) {
            return c.role == role && (single || fold(c.title).ends_with(fold(phrase.words)));
        });
        if (same != head.columns.end()) continue;
        Column column{.role = role, .title = single_spaced(phrase.words), .period = ""};
        if (role == ColumnRole::value) {
            if (const auto reading = read_head(phrase.words, lexicon)) column.period = reading->period;
            if (!over.empty() && phrase.role == "value") column.title = over + " / " + column.title;
        }
        head.columns.push_back(std::move(column));
        head.spans.emplace_back(phrase.x0, phrase.x1);
    }
}

// "TT Đơn vị Đơn vị tính Số lượng", "TT Đơn vị Số lượng": the units that report are the rows.
void name_units_as_rows(std::vector<Phrase>& phrases, const Vocabulary& vocabulary) {
    if (has_role(phrases, "indicator")) return;
    const auto bare = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& p) {
        return p.role == "unit" && vocabulary.is_bare_unit_head(lower(p.words));
    });
    if (bare != phrases.end()) bare->role = "indicator";
}

// The words' places tell columns when the heads of one line stand well apart and no two heads share a place.
bool stands_apart(const std::vector<Phrase>& phrases, const LooseHead& head) {
    int neighbours = 0, apart = 0;
    for (std::size_t i = 1; i < phrases.size(); ++i) {
        if (phrases[i].line != phrases[i - 1].line) continue;
        ++neighbours;
        if (phrases[i].gap >= 2.5F) ++apart;
    }
    if (head.columns.size() < 3 || neighbours == 0 || apart < neighbours) return false;
    std::vector<std::pair<double, double>> sorted = head.spans;
    std::sort(sorted.begin(), sorted.end());
    return std::adjacent_find(sorted.begin(), sorted.end(),
                              [](const auto& a, const auto& b) { return b.first < a.second; }) == sorted.end();
}

// "Biểu mẫu 3", "Phụ lục II", "PHỤ LỤC": not "Bảng lương của …" at the beginning of a wrapped label.
bool is_title_line(const LooseLine& line, const Vocabulary& vocabulary) {
    const std::string text = line.text();
    if (!vocabulary.opens_title(lower(text) + " ")) return false;
    if (line.words.size() <= 2 || all_capitals(text)) return true;
    for (std::size_t i = 1; i < line.words.size() && i < 4; ++i) {
        const std::string& word = line.words[i].text;
        if (word.find_first_of("0123456789") != std::string::npos) return true;
        if (word.find_first_not_of("IVX.:") == std::string::npos) return true;
    }
    return false;
}

}  // namespace

std::optional<LooseHead> find_loose_head(const std::vector<LooseLine>& lines, std::size_t at,
                                         const Vocabulary& vocabulary) {
    const auto& first = lines[at].words;
    const bool begins = vocabulary.head_role(first[0].lower) == "stt" ||
                        (first.size() > 1 && vocabulary.head_role(first[0].lower + " " + first[1].lower) == "stt");
    if (!begins) return std::nullopt;
    std::vector<Phrase> phrases;
    LooseHead head;
    head.begin = head.end = at;
    // Heads of other columns that stand higher than STT do.
    while (head.begin > 0 && at - head.begin < 4) {
        std::vector<Phrase> above;
        int depth = 0;
        const LooseLine& line = lines[head.begin - 1];
        const bool is_head = !is_number_line(line) && read_head_line(line, head.begin - 1, vocabulary, depth, above);
        if (!is_head || depth != 0 || above.empty() || has_role(above, "stt")) break;
        phrases.insert(phrases.begin(), above.begin(), above.end());
        --head.begin;
    }
    int depth = 0;
    std::vector<Phrase> kept = phrases;
    for (std::size_t i = at; i < lines.size() && i < at + max_head_lines; ++i) {
        if (i > at && vocabulary.head_role(lines[i].words[0].lower) == "stt") break;
        if (!read_head_line(lines[i], i, vocabulary, depth, phrases)) break;
        const bool open = std::any_of(phrases.begin(), phrases.end(), [](const Phrase& p) { return p.role.empty(); });
        if (depth == 0 && !open) {
            head.end = i + 1;
            kept = phrases;
        }
    }
    std::erase_if(kept, [](const Phrase& p) { return p.role.empty(); });
    name_units_as_rows(kept, vocabulary);
    if (head.end == at || !has_role(kept, "stt") || !has_role(kept, "indicator")) return std::nullopt;
    if (!has_role(kept, "unit") && !has_role(kept, "value") && !has_role(kept, "results") &&
        !has_role(kept, "period")) {
        return std::nullopt;
    }
    make_columns(kept, head, vocabulary.lexicon());
    const bool has_value = std::any_of(head.columns.begin(), head.columns.end(),
                                       [](const Column& c) { return c.role == ColumnRole::value; });
    if (!has_value) return std::nullopt;
    head.placed = stands_apart(kept, head);
    return head;
}

bool opens_title(const std::vector<LooseLine>& lines, std::size_t at, const Vocabulary& vocabulary) {
    if (!is_title_line(lines[at], vocabulary)) return false;
    if (at > 0) {
        const LooseWord& before = lines[at - 1].words.back();
        if (before.text.back() == ',' || before.text.back() == '(' || vocabulary.is_unfinished(before.lower))
            return false;
    }
    // Nothing that a title is goes on in lower case.
    return at + 1 == lines.size() || !lines[at + 1].words.front().small;
}

std::size_t find_loose_title(const std::vector<LooseLine>& lines, std::size_t floor, std::size_t head,
                             const Vocabulary& vocabulary, std::string& title) {
    std::size_t begin = head;
    for (std::size_t i = head; i-- > floor && head - i <= max_title_lines;) {
        if (is_title_line(lines[i], vocabulary)) {
            begin = i;
            break;
        }
    }
    if (begin == head) {  // no "Biểu mẫu": lines in capitals right above
        while (begin > floor && head - begin < 3 && all_capitals(lines[begin - 1].text()) &&
               lines[begin - 1].words.size() >= 3) {
            --begin;
        }
    }
    title.clear();
    for (std::size_t i = begin; i < head; ++i) {
        const std::string text = lines[i].text();
        if (!title.empty()) title += i == begin + 1 && !title.ends_with('.') && !title.ends_with(':') ? ". " : " ";
        title += text;
    }
    return begin;
}

}  // namespace solieu::grammar
