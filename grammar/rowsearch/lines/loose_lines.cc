#include "grammar/rowsearch/lines/loose_lines.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "grammar/rows/stt.h"
#include "grammar/rowsearch/lines/glued_words.h"

namespace solieu::grammar {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "1.872", "98.49%", "05", "0,5": digits with single separators, at most one sign of percent behind.
bool is_number(std::string_view text) {
    if (!text.empty() && text.back() == '%') text.remove_suffix(1);
    if (text.empty() || text.size() > 24 || !is_digit(text.front()) || !is_digit(text.back())) return false;
    bool separator = false;
    for (char c : text) {
        if (!is_digit(c) && ((c != '.' && c != ',') || separator)) return false;
        separator = !is_digit(c);
    }
    return true;
}

bool is_value(std::string_view text) {
    if (text == "-" || text == "–" || text == "x" || text == "X" || is_number(text)) return true;
    const std::size_t slash = text.find('/');
    return slash != std::string_view::npos && is_number(text.substr(0, slash)) && is_number(text.substr(slash + 1));
}

std::uint32_t hash_of(std::string_view text) {
    std::uint32_t hash = 2166136261u;
    for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    return hash;
}

// Punctuation of one byte at both ends; quotes of more bytes are rare and do no harm.
std::string_view without_punctuation(std::string_view text) {
    constexpr std::string_view marks = ".,;:!?()[]\"'-+";
    while (!text.empty() && marks.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
    while (!text.empty() && marks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return text;
}

std::uint32_t key_of(std::string_view lower) {
    return hash_of(without_punctuation(lower));
}

bool ends_clause(std::string_view text) {
    return !text.empty() && std::string_view(".,;:!?").find(text.back()) != std::string_view::npos;
}

LooseWord loose_word(const extract::Word& source, std::string_view text, const Vocabulary& vocabulary) {
    LooseWord word{.source = &source, .text = std::string(text), .lower = lower(text)};
    word.key = key_of(word.lower);
    word.unit_word = vocabulary.unit_word(word.lower);
    for (char c : text) {
        if (c == '(') ++word.brackets;
        if (c == ')') --word.brackets;
    }
    word.upper = starts_upper(text);
    word.small = starts_lower(text);
    word.number = is_number(text);
    word.value = is_value(text);
    word.ends_clause = ends_clause(text);
    return word;
}

// Width of one character where the word stands: exactly 1 in extracted text.
double character_width(const extract::Word& word) {
    if (word.font_size <= 0) return 1;
    return word.font_size * 0.3;  // a space; letters are wider, but only white space is measured
}

void add_words(LooseLine& line, const extract::Line& source, const Vocabulary& vocabulary, const GluedWords& glued) {
    const auto add = [&](const extract::Word& word, std::string_view text, std::string_view next) {
        const bool sign = !line.words.empty() && line.words.back().text.ends_with('=');
        std::size_t begin = 0;
        for (const std::size_t cut : glued.cuts(text, sign, next)) {
            line.words.push_back(loose_word(word, text.substr(begin, cut - begin), vocabulary));
            begin = cut;
        }
        line.words.push_back(loose_word(word, text.substr(begin), vocabulary));
    };
    for (const extract::Word& word : source.words) {
        const std::string_view text = word.text;
        const auto stt = line.words.empty() ? leading_stt(text, true) : std::nullopt;
        const std::size_t number = stt && stt->length < text.size() ? stt->length : 0;
        if (number > 0) line.words.push_back(loose_word(word, text.substr(0, number), vocabulary));
        const bool last = &word == &source.words.back();
        add(word, text.substr(number), last ? std::string_view() : std::string_view((&word + 1)->text));
    }
}

bool same_height(const LooseLine& line, const extract::Line& next, int page) {
    if (line.page != page || line.box.empty() || next.box.empty()) return false;
    const double shared = overlap(line.box.y0, line.box.y1, next.box.y0, next.box.y1);
    return shared > 0.6 * std::min(line.box.height(), next.box.height());
}

void measure_gaps(LooseLine& line) {
    for (std::size_t i = 0; i < line.words.size(); ++i) {
        const extract::Word& word = *line.words[i].source;
        const double from = i == 0 ? 0 : line.words[i - 1].source->box.x1;
        line.words[i].gap = static_cast<float>(std::max(0.0, (word.box.x0 - from) / character_width(word)));
    }
}

}  // namespace

std::string LooseLine::text() const {
    std::string out;
    for (const LooseWord& word : words) {
        if (!out.empty()) out += ' ';
        out += word.text;
    }
    return out;
}

bool LooseLine::says(const LooseLine& other) const {
    return std::equal(words.begin(), words.end(), other.words.begin(), other.words.end(),
                      [](const LooseWord& a, const LooseWord& b) { return a.text == b.text; });
}

std::vector<LooseLine> read_loose_lines(const std::vector<PlacedLine>& lines, const GluedWords& glued,
                                        const Vocabulary& vocabulary) {
    std::vector<LooseLine> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const extract::Line& source = *lines[i].line;
        if (source.words.empty()) continue;
        const bool plain = source.words.front().font_size <= 0;
        if (!plain && !out.empty() && out.back().source_end == i && same_height(out.back(), source, lines[i].page)) {
            add_words(out.back(), source, vocabulary, glued);
            out.back().box = join(out.back().box, source.box);
            out.back().source_end = i + 1;
            continue;
        }
        LooseLine line{.words = {}, .source = i, .source_end = i + 1, .page = lines[i].page, .box = source.box};
        if (plain && !out.empty() && out.back().page == line.page) {
            const double between = source.words.front().box.y0 - out.back().box.y0 - 1;
            line.blank_lines = static_cast<int>(std::clamp(between, 0.0, 1000.0));
        }
        add_words(line, source, vocabulary, glued);
        out.push_back(std::move(line));
    }
    for (LooseLine& line : out) {
        const bool plain = line.words.front().source->font_size <= 0;
        if (!plain) {
            std::stable_sort(line.words.begin(), line.words.end(), [](const LooseWord& a, const LooseWord& b) {
                return a.source->box.x0 < b.source->box.x0;
            });
        }
        measure_gaps(line);
    }
    return out;
}

bool is_year(std::string_view text) {
    return text.size() == 4 && (text.starts_with("19") || text.starts_with("20")) &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool wants_another(const LooseWord& word) {
    return word.unfinished || word.text.ends_with(',');
}

bool goes_on_small(const LooseWord& word) {
    return word.small || word.text.front() == '(';
}

bool is_unit(const LooseLine& line, const Vocabulary& vocabulary) {
    int node = 0;
    for (const LooseWord& word : line.words) node = vocabulary.step(node, word.unit_word);
    return vocabulary.is_unit(node);
}

void mark_words(std::vector<LooseLine>& lines, const Vocabulary& vocabulary) {
    for (LooseLine& line : lines) {
        auto& words = line.words;
        for (std::size_t i = 0; i < words.size(); ++i) {
            LooseWord& word = words[i];
            word.unit_word = vocabulary.unit_word(word.lower);
            word.unfinished = vocabulary.is_unfinished(word.lower);
            word.seldom_last = vocabulary.is_seldom_last(word.lower);
            // "5 tăng so với năm trước": words that tell something of the number before them.
            if (i > 0 && words[i - 1].number && word.small && vocabulary.is_predicate(word.lower)) {
                word.opens_note = true;
                continue;
            }
            // Labels begin with a capital; notes do not always, but then they stand apart.
            if (!word.upper && i > 0 && word.gap < wide_gap) continue;
            std::string beginning = word.lower;
            for (std::size_t k = i + 1; k < words.size() && k < i + 3; ++k) beginning += " " + words[k].lower;
            word.opens_label = word.upper && vocabulary.opens_label(beginning);
            word.opens_note = vocabulary.opens_note(beginning);
        }
    }
}

WordPairs::WordPairs(const std::vector<PlacedLine>& lines) : seen_(size, false) {
    for (const PlacedLine& line : lines) {
        std::uint32_t before = 0;
        bool joined = false;
        double end = 0;
        for (const extract::Word& word : line.line->words) {
            const std::uint32_t key = key_of(lower(word.text));
            if (joined && (word.box.x0 - end) / character_width(word) < wide_gap)
                seen_[(before * 31u + key) % size] = true;
            // A number that opens a row is no neighbour of the label's first word.
            const auto stt = &word == &line.line->words.front() ? leading_stt(word.text, true) : std::nullopt;
            joined = !ends_clause(word.text) && !(stt && stt->length == word.text.size());
            before = key;
            end = word.box.x1;
        }
    }
}

bool WordPairs::known(const LooseWord& first, const LooseWord& second) const {
    return !first.ends_clause && seen_[(first.key * 31u + second.key) % size];
}

}  // namespace solieu::grammar
