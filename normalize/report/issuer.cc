#include "normalize/report/issuer.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/text.h"
#include "normalize/report/organisation_words.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_text = 4000;  // bytes looked at
constexpr std::size_t longest_name = 14;    // words

std::vector<std::string> words_of(std::string_view text) {
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

// The words with which the lines begin, as indices of words.
std::vector<std::size_t> line_beginnings(std::string_view text) {
    std::vector<std::size_t> beginnings;
    std::size_t words = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        const std::size_t of_line = words_of(line).size();
        if (of_line > 0) beginnings.push_back(words);
        words += of_line;
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return beginnings;
}

bool is_punctuation(char letter) {
    return std::string_view(".,;:()-_*\"").find(letter) != std::string_view::npos;
}

struct NameWords {
    std::vector<std::string> written;  // "TỈNH", "Mây,"
    std::vector<std::string> low;      // "tỉnh", "mây": without punctuation at the end
    std::vector<bool> ends_clause;     // punctuation follows
};

NameWords read_words(std::string_view text) {
    NameWords words;
    words.written = words_of(text.substr(0, longest_text));
    for (const std::string& word : words.written) {
        std::string low = lower(word);
        const bool ends = !low.empty() && is_punctuation(low.back());
        while (!low.empty() && is_punctuation(low.back())) low.pop_back();
        words.low.push_back(std::move(low));
        words.ends_clause.push_back(ends);
    }
    return words;
}

// An organisation named at words [begin, …); the phrase that opens it takes `length` words.
struct Mention {
    std::size_t begin = 0, length = 0;
    NameKind kind = NameKind::word;
};

bool names_organisation(NameKind kind) {
    return kind == NameKind::ministry || kind == NameKind::department || kind == NameKind::committee;
}

// "văn phòng ủy ban nhân dân" is one organisation.
constexpr std::size_t office_reach = 8;

std::vector<Mention> mentions_in(const NameWords& words, const OrganisationWords& known) {
    std::vector<Mention> mentions;
    for (std::size_t at = 0; at < words.low.size();) {
        const auto* phrase = known.phrases.at(words.low, at);
        if (phrase == nullptr) {
            ++at;
            continue;
        }
        const std::size_t length = phrase->words.size();
        if (names_organisation(phrase->value)) {
            const bool of_office = phrase->value == NameKind::committee && !mentions.empty() &&
                                   known.offices.at(words.low, mentions.back().begin) != nullptr &&
                                   at - mentions.back().begin <= office_reach;
            if (!of_office) mentions.push_back({.begin = at, .length = length, .kind = phrase->value});
        }
        at += length;
    }
    return mentions;
}

// The level that the division at this word gives.
std::optional<Level> division_at(const NameWords& words, std::size_t at, const OrganisationWords& known) {
    const auto* phrase = known.phrases.at(words.low, at);
    if (phrase == nullptr) return std::nullopt;
    if (phrase->value == NameKind::province) return Level::province;
    if (phrase->value == NameKind::commune) return Level::commune;
    if (phrase->value == NameKind::district) return Level::district;
    if (phrase->value != NameKind::municipality) return std::nullopt;
    const std::size_t name = at + phrase->words.size();
    if (name >= words.low.size()) return Level::province;  // "UBND thành phố" alone
    const auto* named = known.phrases.at(words.low, name);
    return named != nullptr && named->value == NameKind::city ? Level::province : Level::district;
}

Level level_of(const NameWords& words, const Mention& mention, std::size_t end, const OrganisationWords& known) {
    if (mention.kind == NameKind::ministry) return Level::ministry;
    if (mention.kind == NameKind::department) return Level::department;
    for (std::size_t at = mention.begin + mention.length; at < end; ++at) {
        if (const auto level = division_at(words, at, known)) return *level;
    }
    return Level::unknown;
}

std::string joined(const NameWords& words, std::size_t begin, std::size_t end) {
    std::string name;
    for (std::size_t at = begin; at < end; ++at) {
        if (!name.empty()) name += ' ';
        name += words.written[at];
    }
    while (!name.empty() && (is_punctuation(name.back()) || name.back() == ' ')) name.pop_back();
    return name;
}

NameWords slice(const NameWords& words, std::size_t begin, std::size_t end) {
    NameWords part;
    for (std::size_t at = begin; at < end; ++at) {
        part.written.push_back(words.written[at]);
        part.low.push_back(words.low[at]);
        part.ends_clause.push_back(words.ends_clause[at]);
    }
    return part;
}

Issuer issuer_from(const NameWords& words, const Mention& mention, std::size_t end, const OrganisationWords& known) {
    const NameWords part = slice(words, mention.begin, end);
    const Mention first{.begin = 0, .length = mention.length, .kind = mention.kind};
    return {.name = joined(part, 0, part.written.size()), .level = level_of(part, first, part.written.size(), known)};
}

// Where the name ends that the verb `báo cáo` at this word has as its subject.
std::size_t subject_end(const NameWords& words, std::size_t verb, const OrganisationWords& known) {
    std::size_t end = verb;
    while (end > 0 && known.before_verbs.contains(words.low[end - 1])) --end;
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

Issuer issuer_of_head(std::string_view text, const Lexicon& lexicon) {
    const OrganisationWords& known = lexicon.of<OrganisationWords>();
    const NameWords words = read_words(text);
    const auto mentions = mentions_in(words, known);
    if (!mentions.empty()) {
        // A line of its own names who issues; the office within a name ("BAN QUẢN LÝ DỰ ÁN SỞ …") does not.
        const std::vector<std::size_t> lines = line_beginnings(text.substr(0, longest_text));
        auto last = mentions.rbegin();
        if (lines.size() > 1)
            last = std::find_if(mentions.rbegin(), mentions.rend(), [&](const Mention& mention) {
                return std::find(lines.begin(), lines.end(), mention.begin) != lines.end();
            });
        if (last == mentions.rend()) last = mentions.rbegin();
        return issuer_from(words, *last, words.written.size(), known);
    }
    Issuer issuer{.name = joined(words, 0, words.written.size()), .level = Level::unknown};
    for (std::size_t at = 0; at < words.low.size() && issuer.level == Level::unknown; ++at) {
        if (const auto level = division_at(words, at, known)) issuer.level = *level;
    }
    return issuer;
}

Issuer issuer_of_prose(std::string_view paragraph, const Lexicon& lexicon) {
    const OrganisationWords& known = lexicon.of<OrganisationWords>();
    const NameWords words = read_words(paragraph);
    const auto mentions = mentions_in(words, known);
    for (std::size_t verb = 1; verb + 1 < words.low.size(); ++verb) {
        if (known.verbs.at(words.low, verb) == nullptr) continue;
        const std::size_t end = subject_end(words, verb, known);
        for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention) {
            if (mention->begin >= end) continue;
            bool whole = end - mention->begin <= longest_name && starts_upper(words.written[mention->begin]);
            for (std::size_t at = mention->begin; at < end && whole; ++at) {
                whole = !known.no_names.contains(words.low[at]) && (!words.ends_clause[at] || at + 1 == end);
            }
            if (whole) return issuer_from(words, *mention, end, known);
            break;  // the nearest organisation is not its subject
        }
    }
    return {};
}

Issuer issuer_of_title(std::string_view title, const Lexicon& lexicon) {
    const OrganisationWords& known = lexicon.of<OrganisationWords>();
    const NameWords words = read_words(title);
    for (const Mention& mention : mentions_in(words, known)) {
        if (mention.begin == 0 || !known.of.contains(words.low[mention.begin - 1])) continue;
        // "… theo Quyết định số 12/QĐ-BNV của Bộ Nội vụ" names whose decision it is.
        const bool cited = std::any_of(words.low.begin(), words.low.begin() + static_cast<long>(mention.begin),
                                       [](const std::string& word) { return word.find('/') != std::string::npos; });
        if (cited || mention.kind == NameKind::ministry) continue;
        std::size_t end = mention.begin + mention.length;
        while (end < words.low.size() && !words.ends_clause[end - 1] && !known.no_names.contains(words.low[end]) &&
               !known.title_ends.contains(words.low[end])) {
            ++end;
        }
        return issuer_from(words, mention, end, known);
    }
    return {};
}

}  // namespace solieu::normalize
