#include "normalize/report/issuer.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/text.h"
#include "normalize/tables.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_text = 4000;  // bytes looked at
constexpr std::size_t longest_name = 14;    // words

struct Phrase {
    std::vector<std::string> words;
    std::string kind;
};

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char letter : text) {
        if (letter != ' ' && letter != '\n' && letter != '\t') {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

const std::vector<Phrase>& phrases() {
    static const std::vector<Phrase> all = [] {
        std::vector<Phrase> list;
        for (const TableLine& line : read_table_lines(issuers_table())) {
            if (line.size() == 4) list.push_back({.words = split_words(lower(line[0])), .kind = std::string(line[1])});
        }
        return list;
    }();
    return all;
}

bool is_punctuation(char letter) {
    return std::string_view(".,;:()-_*\"").find(letter) != std::string_view::npos;
}

struct Words {
    std::vector<std::string> written;  // "TỈNH", "Mây,"
    std::vector<std::string> low;      // "tỉnh", "mây": without punctuation at the end
    std::vector<bool> ends_clause;     // punctuation follows
};

Words read_words(std::string_view text) {
    Words words;
    words.written = split_words(text.substr(0, longest_text));
    for (const std::string& word : words.written) {
        std::string low = lower(word);
        const bool ends = !low.empty() && is_punctuation(low.back());
        while (!low.empty() && is_punctuation(low.back())) low.pop_back();
        words.low.push_back(std::move(low));
        words.ends_clause.push_back(ends);
    }
    return words;
}

// The longest phrase of the table at this word; nullptr when there is none.
const Phrase* phrase_at(const Words& words, std::size_t at) {
    const Phrase* longest = nullptr;
    for (const Phrase& phrase : phrases()) {
        if (at + phrase.words.size() > words.low.size()) continue;
        if (longest != nullptr && longest->words.size() >= phrase.words.size()) continue;
        if (std::equal(phrase.words.begin(), phrase.words.end(), words.low.begin() + static_cast<std::ptrdiff_t>(at))) {
            longest = &phrase;
        }
    }
    return longest;
}

// An organisation named at words [begin, …); the phrase that opens it takes `length` words.
struct Mention {
    std::size_t begin = 0, length = 0;
    std::string_view kind;
};

bool names_organisation(std::string_view kind) {
    return kind == "ministry" || kind == "department" || kind == "committee";
}

// "văn phòng ủy ban nhân dân" is one organisation.
constexpr std::size_t office_reach = 8;

std::vector<Mention> mentions_in(const Words& words) {
    std::vector<Mention> mentions;
    for (std::size_t at = 0; at < words.low.size();) {
        const Phrase* phrase = phrase_at(words, at);
        if (phrase == nullptr) {
            ++at;
            continue;
        }
        const std::size_t length = phrase->words.size();
        if (names_organisation(phrase->kind)) {
            const bool of_office = phrase->kind == "committee" && !mentions.empty() &&
                                   words.low[mentions.back().begin] == "văn" &&
                                   at - mentions.back().begin <= office_reach;
            if (!of_office) mentions.push_back({.begin = at, .length = length, .kind = phrase->kind});
        }
        at += length;
    }
    return mentions;
}

// The level that the division at this word gives.
std::optional<Level> division_at(const Words& words, std::size_t at) {
    const Phrase* phrase = phrase_at(words, at);
    if (phrase == nullptr) return std::nullopt;
    if (phrase->kind == "province") return Level::province;
    if (phrase->kind == "commune") return Level::commune;
    if (phrase->kind != "district") return std::nullopt;
    const bool city = phrase->words.front() == "thành" || phrase->words.front() == "tp";
    if (!city) return Level::district;
    const std::size_t name = at + phrase->words.size();
    if (name >= words.low.size()) return Level::province;  // "UBND thành phố" alone
    const Phrase* named = phrase_at(words, name);
    return named != nullptr && named->kind == "city" ? Level::province : Level::district;
}

Level level_of(const Words& words, const Mention& mention, std::size_t end) {
    if (mention.kind == "ministry") return Level::ministry;
    if (mention.kind == "department") return Level::department;
    for (std::size_t at = mention.begin + mention.length; at < end; ++at) {
        if (const auto level = division_at(words, at)) return *level;
    }
    return Level::unknown;
}

std::string joined(const Words& words, std::size_t begin, std::size_t end) {
    std::string name;
    for (std::size_t at = begin; at < end; ++at) {
        if (!name.empty()) name += ' ';
        name += words.written[at];
    }
    while (!name.empty() && (is_punctuation(name.back()) || name.back() == ' ')) name.pop_back();
    return name;
}

Words slice(const Words& words, std::size_t begin, std::size_t end) {
    Words part;
    for (std::size_t at = begin; at < end; ++at) {
        part.written.push_back(words.written[at]);
        part.low.push_back(words.low[at]);
        part.ends_clause.push_back(words.ends_clause[at]);
    }
    return part;
}

Issuer issuer_from(const Words& words, const Mention& mention, std::size_t end) {
    const Words part = slice(words, mention.begin, end);
    const Mention first{.begin = 0, .length = mention.length, .kind = mention.kind};
    return {.name = joined(part, 0, part.written.size()), .level = level_of(part, first, part.written.size())};
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// Words that no name of an organisation holds: the clause between it and the verb is another one.
bool is_no_name(std::string_view word) {
    return is_one_of(word, {"về", "của", "thực", "theo", "tại", "trong", "để",  "được", "gửi", "ngày", "năm", "hướng",
                            "đã", "đề",  "nghị", "định", "là",  "có",    "với", "cho",  "từ",  "đến",  "kết"});
}

// Where the name ends that the verb `báo cáo` at this word has as its subject.
std::size_t subject_end(const Words& words, std::size_t verb) {
    std::size_t end = verb;
    while (end > 0 &&
           is_one_of(words.low[end - 1], {"tổng", "hợp", "xin", "trân", "trọng", "kính", "và", "xây", "dựng"}))
        --end;
    return end;
}

}  // namespace

std::string_view name_of(Level level) {
    switch (level) {
        case Level::unknown:
            return "unknown";
        case Level::ministry:
            return "ministry";
        case Level::province:
            return "province";
        case Level::department:
            return "department";
        case Level::district:
            return "district";
        case Level::commune:
            return "commune";
    }
    return "unknown";
}

Issuer issuer_of_head(std::string_view text) {
    const Words words = read_words(text);
    const auto mentions = mentions_in(words);
    if (!mentions.empty()) return issuer_from(words, mentions.back(), words.written.size());
    Issuer issuer{.name = joined(words, 0, words.written.size()), .level = Level::unknown};
    for (std::size_t at = 0; at < words.low.size() && issuer.level == Level::unknown; ++at) {
        if (const auto level = division_at(words, at)) issuer.level = *level;
    }
    return issuer;
}

Issuer issuer_of_prose(std::string_view paragraph) {
    const Words words = read_words(paragraph);
    const auto mentions = mentions_in(words);
    for (std::size_t verb = 1; verb + 1 < words.low.size(); ++verb) {
        if (words.low[verb] != "báo" || words.low[verb + 1] != "cáo") continue;
        const std::size_t end = subject_end(words, verb);
        for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
            if (mention->begin >= end) continue;
            bool whole = end - mention->begin <= longest_name && starts_upper(words.written[mention->begin]);
            for (std::size_t at = mention->begin; at < end && whole; ++at) {
                whole = !is_no_name(words.low[at]) && (!words.ends_clause[at] || at + 1 == end);
            }
            if (whole) return issuer_from(words, *mention, end);
            break;  // the nearest organisation is not its subject
        }
    }
    return {};
}

Issuer issuer_of_title(std::string_view title) {
    const Words words = read_words(title);
    for (const Mention& mention : mentions_in(words)) {
        if (mention.begin == 0 || words.low[mention.begin - 1] != "của") continue;
        std::size_t end = mention.begin + mention.length;
        while (end < words.low.size() && !words.ends_clause[end - 1] && !is_no_name(words.low[end]) &&
               !is_one_of(words.low[end], {"quý", "tháng", "giai", "6", "9"})) {
            ++end;
        }
        return issuer_from(words, mention, end);
    }
    return {};
}

}  // namespace solieu::normalize
