#pragma once
// Patterns over the words of labels, as the rules write them.
//
//   tổng số hồ sơ … đã giải quyết [xong]     "…": any words or none; "[ ]": may be there
//   tỷ lệ hồ sơ … đúng (hạn|hẹn)             "( | )": one of these
//
// A pattern speaks of the whole label, without what the label has in brackets; "…" at an end leaves that end open.
// Case, punctuation, the place of tone marks and the field's abbreviations make no difference ("TTHC" and "thủ tục hành
// chính", see Synonyms); a label written without any Vietnamese mark is compared without marks.
//
// In:    the text of a pattern. Out: a LabelPattern to match against PatternWords.
// Fails: parse_pattern says what is wrong: brackets that do not close or stand too deep within each other, no words,
//        more than 256 ways to read it.
//
// Example:
//   RuleWords vocabulary;
//   LabelPattern pattern = *parse_pattern("tổng số TTHC …", vocabulary);
//   fits(pattern, vocabulary.words_of(label.words, facts.words.texts))   // true of "Tổng số thủ tục hành chính cấp xã"
//                                                                        // when "tthc" has that synonym

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace solieu::audit {

// A label's words as numbers; -1 for a word that no pattern and no synonym has.
struct PatternWords {
    std::vector<int> ids;
    std::uint64_t mask = 0;  // a bit for each word of some pattern, by its number
    bool unmarked = false;   // the label has no Vietnamese marks: compared without marks
};

struct LabelPattern;

// The words of all patterns of a rulebook, and which phrases mean the same.
class RuleWords {
  public:
    // All phrases become the first one wherever they stand, in patterns and labels. To be called before any pattern is
    // read.
    void add_synonyms(const std::vector<std::string>& phrases);

    // `words` are numbers of `texts`: those of a label and the words of its document (normalize/labels/topic.h).
    [[nodiscard]] PatternWords words_of(const std::vector<int>& words, const std::vector<std::string>& texts) const;

    // Of a word of a pattern or synonym, in lower case.
    int number_of(std::string_view word);

  private:
    friend tl::expected<LabelPattern, std::string> parse_pattern(std::string_view text, RuleWords& vocabulary);

    struct Synonym {
        std::vector<int> phrase, meaning;
    };
    struct HashOfText : std::hash<std::string_view> {
        using is_transparent = void;
    };
    // The words, synonyms in the place of what they stand for; -1 stays.
    void add_canonical(std::span<const int> words, bool unmarked, std::vector<int>& to) const;

    std::unordered_map<int, std::vector<Synonym>> synonyms_, unmarked_synonyms_;  // by first word
    std::unordered_map<std::string, int, HashOfText, std::equal_to<>> ids_;
    std::vector<int> unmarked_;  // by number: that of the word without its marks
};

struct LabelPattern {
    static constexpr int gap = -2;
    struct Way {  // one way to read the pattern: words and gaps
        std::vector<int> marked, unmarked;
        std::uint64_t marked_mask = 0, unmarked_mask = 0;
    };
    std::string text;
    std::vector<Way> ways;
};

[[nodiscard]] tl::expected<LabelPattern, std::string> parse_pattern(std::string_view text, RuleWords& vocabulary);

[[nodiscard]] bool fits(const LabelPattern& pattern, const PatternWords& words);
[[nodiscard]] bool fits_any(const std::vector<LabelPattern>& patterns, const PatternWords& words);

}  // namespace solieu::audit
