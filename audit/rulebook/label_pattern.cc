#include "audit/rulebook/label_pattern.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "normalize/labels/text_words.h"

namespace solieu::audit {
namespace {

constexpr std::size_t max_ways = 256;
constexpr int deepest = 50;             // brackets within brackets
constexpr std::size_t longest = 2'000;  // bytes of a pattern; no label is longer
constexpr std::size_t max_words = 120;  // of a label; what follows says nothing more
constexpr std::string_view ellipsis = "…";

using Sequence = std::vector<int>;  // numbers of words, and gaps

bool has_marks(const std::vector<std::string_view>& words) {
    return std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    });
}

// The words of a pattern or synonym; what stands in brackets is no part of it.
std::vector<std::string> words_in(std::string_view text) {
    const normalize::TextWords read = normalize::words_of(lower(text));
    std::vector<std::string> words;
    for (const std::string_view word : normalize::words_in(read, normalize::Aside::left_out)) words.emplace_back(word);
    return words;
}

std::uint64_t bit_of(int id) {
    return std::uint64_t{1} << (static_cast<unsigned>(id) % 64U);
}

// ---- from text to ways ---------------------------------------------------------------------------------------

class Parser {
  public:
    Parser(std::string_view text, RuleWords& vocabulary) : text_(text), vocabulary_(vocabulary) {}

    tl::expected<std::vector<Sequence>, std::string> parse() {
        if (text_.size() > longest) return tl::unexpected("it has more than " + std::to_string(longest) + " bytes");
        std::vector<Sequence> ways = sequence('\0');
        if (!complaint_.empty()) return tl::unexpected(complaint_);
        return ways;
    }

  private:
    std::vector<Sequence> sequence(char close) {
        std::vector<Sequence> all, ways = {{}};
        while (at_ < text_.size() && complaint_.empty()) {
            const char c = text_[at_];
            if (c == '(' || c == '[') {
                if (depth_ == deepest) return fail("brackets stand more than " + std::to_string(deepest) + " deep");
                ++at_;
                ++depth_;
                std::vector<Sequence> inner = sequence(c == '(' ? ')' : ']');
                --depth_;
                if (c == '[') inner.emplace_back();
                ways = product(std::move(ways), inner);
            } else if (c == ')' || c == ']') {
                if (c != close) return fail(std::string("\"") + c + "\" closes nothing");
                ++at_;
                all.insert(all.end(), ways.begin(), ways.end());
                return all;
            } else if (c == '|') {
                if (close == '\0') return fail("\"|\" stands outside of brackets");
                ++at_;
                all.insert(all.end(), ways.begin(), ways.end());
                ways = {{}};
            } else {
                const std::size_t end = std::min(text_.find_first_of("()[]|", at_), text_.size());
                ways = product(std::move(ways), {words(text_.substr(at_, end - at_))});
                at_ = end;
            }
        }
        if (close != '\0' && complaint_.empty()) return fail(std::string("\"") + close + "\" is missing");
        all.insert(all.end(), ways.begin(), ways.end());
        return all;
    }

    Sequence words(std::string_view text) {
        Sequence result;
        while (true) {
            std::size_t dots = text.find("...");
            const std::size_t mark = text.find(ellipsis);
            const std::size_t at = std::min(dots, mark);
            for (const std::string& word : words_in(text.substr(0, at))) result.push_back(vocabulary_.number_of(word));
            if (at == std::string_view::npos) return result;
            if (result.empty() || result.back() != LabelPattern::gap) result.push_back(LabelPattern::gap);
            text.remove_prefix(at + 3);  // both are three bytes long
        }
    }

    std::vector<Sequence> product(std::vector<Sequence> before, const std::vector<Sequence>& after) {
        if (before.size() * after.size() > max_ways) return fail("more than 256 ways to read it");
        if (after.size() == 1) {
            for (Sequence& way : before) way.insert(way.end(), after.front().begin(), after.front().end());
            return before;
        }
        std::vector<Sequence> ways;
        for (const Sequence& a : before)
            for (const Sequence& b : after) {
                ways.push_back(a);
                ways.back().insert(ways.back().end(), b.begin(), b.end());
            }
        return ways;
    }

    std::vector<Sequence> fail(std::string complaint) {
        if (complaint_.empty()) complaint_ = std::move(complaint);
        return {{}};
    }

    std::string_view text_;
    RuleWords& vocabulary_;
    std::size_t at_ = 0;
    int depth_ = 0;  // of the brackets that are open
    std::string complaint_;
};

// Gaps are greedy as in file name patterns: linear but for the last gap.
bool matches(const std::vector<int>& pattern, const std::vector<int>& words) {
    std::size_t p = 0, w = 0, gap = std::string::npos, mark = 0;
    while (w < words.size()) {
        if (p < pattern.size() && pattern[p] == LabelPattern::gap) {
            gap = p++;
            mark = w;
        } else if (p < pattern.size() && pattern[p] == words[w]) {
            ++p;
            ++w;
        } else if (gap != std::string::npos) {
            p = gap + 1;
            w = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == LabelPattern::gap) ++p;
    return p == pattern.size();
}

}  // namespace

void RuleWords::add_synonyms(const std::vector<std::string>& phrases) {
    if (phrases.empty()) return;
    const auto numbers = [&](const std::string& phrase, bool unmarked) {
        std::vector<int> ids;
        for (const std::string& word : words_in(phrase)) {
            const int id = number_of(word);
            ids.push_back(unmarked ? unmarked_[static_cast<std::size_t>(id)] : id);
        }
        return ids;
    };
    for (std::size_t i = 1; i < phrases.size(); ++i) {
        for (bool unmarked : {false, true}) {
            Synonym synonym{numbers(phrases[i], unmarked), numbers(phrases.front(), unmarked)};
            if (synonym.phrase.empty()) continue;
            auto& list = (unmarked ? unmarked_synonyms_ : synonyms_)[synonym.phrase.front()];
            list.push_back(std::move(synonym));
            // The longest phrase wins.
            std::stable_sort(list.begin(), list.end(),
                             [](const Synonym& a, const Synonym& b) { return a.phrase.size() > b.phrase.size(); });
        }
    }
}

void RuleWords::add_canonical(std::span<const int> words, bool unmarked, std::vector<int>& to) const {
    const auto& synonyms = unmarked ? unmarked_synonyms_ : synonyms_;
    while (!words.empty()) {
        const Synonym* found = nullptr;
        if (const auto list = synonyms.find(words.front()); list != synonyms.end())
            for (const Synonym& synonym : list->second)
                if (!found && synonym.phrase.size() <= words.size() &&
                    std::equal(synonym.phrase.begin(), synonym.phrase.end(), words.begin()))
                    found = &synonym;
        if (found) {
            // "ĐVSN công lập (ĐVSNCL)" says the same twice; brackets are gone, but dashes and commas leave such pairs.
            to.insert(to.end(), found->meaning.begin(), found->meaning.end());
            words = words.subspan(found->phrase.size());
        } else {
            to.push_back(words.front());
            words = words.subspan(1);
        }
    }
}

int RuleWords::number_of(std::string_view word) {
    const auto [entry, is_new] = ids_.try_emplace(std::string(word), static_cast<int>(ids_.size()));
    const int id = entry->second;
    if (is_new) {
        unmarked_.push_back(id);
        if (const std::string bare = fold(word); bare != word) {
            const int of_bare = number_of(bare);
            unmarked_[static_cast<std::size_t>(id)] = of_bare;
        }
    }
    return id;
}

PatternWords RuleWords::words_of(const std::vector<int>& words, const std::vector<std::string>& texts) const {
    PatternWords result;
    std::vector<std::string_view> list;
    for (const int word : words) list.push_back(texts[static_cast<std::size_t>(word)]);
    result.unmarked = !has_marks(list);
    if (list.size() > max_words) list.resize(max_words);
    std::vector<int> ids;
    for (const std::string_view word : list) {
        const auto found = ids_.find(word);
        ids.push_back(found == ids_.end() ? -1 : found->second);
    }
    add_canonical(ids, result.unmarked, result.ids);
    for (const int id : result.ids)
        if (id >= 0) result.mask |= bit_of(id);
    return result;
}

tl::expected<LabelPattern, std::string> parse_pattern(std::string_view text, RuleWords& vocabulary) {
    const tl::expected<std::vector<Sequence>, std::string> ways = Parser(text, vocabulary).parse();
    if (!ways) return tl::unexpected(ways.error());
    LabelPattern pattern{.text = std::string(text)};
    Sequence bare;
    for (const Sequence& way : *ways) {
        if (std::all_of(way.begin(), way.end(), [](int word) { return word == LabelPattern::gap; }))
            return tl::unexpected(std::string("it fits every label: it needs words"));
        LabelPattern::Way& compiled = pattern.ways.emplace_back();
        for (bool unmarked : {false, true}) {
            std::vector<int>& ids = unmarked ? compiled.unmarked : compiled.marked;
            std::uint64_t& mask = unmarked ? compiled.unmarked_mask : compiled.marked_mask;
            bare = way;
            for (int& word : bare)
                if (unmarked && word != LabelPattern::gap) word = vocabulary.unmarked_[static_cast<std::size_t>(word)];
            std::span<const int> rest = bare;
            while (!rest.empty()) {
                const auto end =
                    static_cast<std::size_t>(std::find(rest.begin(), rest.end(), LabelPattern::gap) - rest.begin());
                vocabulary.add_canonical(rest.first(end), unmarked, ids);
                if (end < rest.size() && (ids.empty() || ids.back() != LabelPattern::gap))
                    ids.push_back(LabelPattern::gap);
                rest = rest.subspan(std::min(end + 1, rest.size()));
            }
            for (const int id : ids)
                if (id != LabelPattern::gap) mask |= bit_of(id);
        }
    }
    return pattern;
}

bool fits(const LabelPattern& pattern, const PatternWords& words) {
    return std::any_of(pattern.ways.begin(), pattern.ways.end(), [&](const LabelPattern::Way& way) {
        const std::uint64_t mask = words.unmarked ? way.unmarked_mask : way.marked_mask;
        return (mask & ~words.mask) == 0 && matches(words.unmarked ? way.unmarked : way.marked, words.ids);
    });
}

bool fits_any(const std::vector<LabelPattern>& patterns, const PatternWords& words) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const LabelPattern& pattern) { return fits(pattern, words); });
}

}  // namespace solieu::audit
