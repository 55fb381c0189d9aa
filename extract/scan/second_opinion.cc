#include "extract/scan/second_opinion.h"

#include <algorithm>
#include <cstddef>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "base/edit_distance.h"
#include "base/text.h"
#include "extract/encoding/vietnamese_syllable.h"
#include "extract/scan/number_words.h"

namespace solieu::extract {
namespace {

// Measured on 1,170 lines of real scans: above `sure` the line reader is right more often than Tesseract where the two
// differ (305 words to 9); below `unsure` Tesseract is, unless it doubts more.
constexpr float sure = 0.97F, unsure = 0.85F, tesseract_sure = 0.93F;
constexpr float sure_number = 0.95F;
constexpr float other_letters_own = 0.6F, other_letters_tesseract = 0.85F;  // "Intermet" and "Internet"
constexpr float told_by_one = 0.9F, doubtful = 0.5F, most_sure = 0.96F;

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

// The word without the signs around it: where it begins and how many bytes it has.
std::pair<std::size_t, std::size_t> core_of(std::string_view text) {
    static constexpr std::string_view signs = ".,;:()[]\"'!?-";
    std::size_t from = text.find_first_not_of(signs);
    if (from == std::string_view::npos) return {0, 0};
    std::string_view rest = text.substr(from);
    for (const std::string_view quote : {"“", "‘", "„", "…"}) {
        if (rest.starts_with(quote)) rest.remove_prefix(quote.size());
    }
    from = text.size() - rest.size();
    for (bool more = true; more && !rest.empty();) {
        more = signs.find(rest.back()) != std::string_view::npos;
        if (more) rest.remove_suffix(1);
        for (const std::string_view quote : {"”", "’", "…"}) {
            if (!rest.ends_with(quote)) continue;
            rest.remove_suffix(quote.size());
            more = true;
        }
    }
    return {from, rest.size()};
}

std::string_view inner(std::string_view text) {
    const auto [from, size] = core_of(text);
    return text.substr(from, size);
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

// Letters without marks, small; what is no word of letters stays.
std::string bare(std::string_view text) {
    const std::string_view core = inner(text);
    const std::optional<Spelling> letters = spelling(core);
    return letters ? letters->base : std::string(core);
}

std::size_t marks(const Spelling& word) {
    const auto marked =
        std::count_if(word.letters.begin(), word.letters.end(), [](const Letter& l) { return l.mark != Mark::none; });
    return static_cast<std::size_t>(marked) + (word.tone == Tone::level ? 0 : 1);
}

// Whether Tesseract's word is the likelier one. `own` and `other` without the signs around them.
bool is_likelier(std::string_view own, float probability, std::string_view other, float confidence) {
    const std::optional<Spelling> mine = spelling(own), theirs = spelling(other);
    if (!mine || !theirs) return false;
    const bool syllable = is_syllable(*mine), other_syllable = is_syllable(*theirs);
    if (mine->base != theirs->base) {
        // "quyêền" has a letter too many.
        if (!syllable && other_syllable && edit_distance(mine->base, theirs->base, 1) <= 1) return confidence > 0.5F;
        return probability < other_letters_own && confidence > other_letters_tesseract;
    }
    if (syllable != other_syllable) return other_syllable;
    if (probability < unsure) return confidence > 0.9F * probability;
    return confidence > tesseract_sure && marks(*theirs) >= marks(*mine);
}

// "8": one sign is soon taken for another ("&", a bullet, a letter), and nothing beside it tells.
bool is_lone_digit(std::string_view text) {
    const std::string_view core = inner(text);
    return core.size() == 1 && has_digit(core);
}

bool is_whole_number(std::string_view text, std::size_t most_digits) {
    return !text.empty() && text.size() <= most_digits &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool asks(const LineWord& word, const KnownPhrases& known) {
    if (lacks_marks(word.text, known)) return true;
    if (is_lone_digit(word.text)) return true;
    return word.probability < (has_digit(word.text) ? sure_number : sure) && !inner(word.text).empty();
}

double apart(std::string_view own, std::string_view other) {
    constexpr double one_sign = 0.6;  // "8" and "&" may stand for the same ink
    if (is_lone_digit(own) && !inner(other).empty() && length(inner(other)) == 1 && inner(own) != inner(other)) {
        return one_sign;
    }
    const std::string a = bare(own), b = bare(other);
    const double longest = static_cast<double>(std::max<std::size_t>({a.size(), b.size(), 1}));
    return static_cast<double>(edit_distance(a, b)) / longest;
}

}  // namespace

LineWord weigh_word(LineWord own, std::string_view other, float confidence) {
    const auto [from, size] = core_of(own.text);
    const std::string_view mine = std::string_view(own.text).substr(from, size), theirs = inner(other);
    if (mine == theirs) {
        own.probability = std::max(own.probability, std::min(most_sure, agreed(own.probability, confidence)));
    } else if (has_digit(own.text) || has_digit(other)) {
        if (is_lone_digit(own.text) && theirs == "&") {
            own.text = other;
            own.probability = told_by_one;
        } else if (digits_of(mine) != digits_of(theirs)) {
            own.probability = std::min(own.probability, doubtful);
        }
    } else if (is_likelier(mine, own.probability, theirs, confidence)) {
        own.probability = std::min(told_by_one, std::max(confidence, 1 - own.probability));
        own.text.replace(from, size, theirs);
    }
    return own;
}

std::vector<int> same_words(const std::vector<std::string_view>& own, const std::vector<std::string_view>& others) {
    constexpr double left_out = 0.5, farthest = 0.6;
    const std::size_t n = own.size(), m = others.size();
    std::vector<double> cost((n + 1) * (m + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> double& { return cost[i * (m + 1) + j]; };
    for (std::size_t i = 0; i <= n; ++i) {
        for (std::size_t j = 0; j <= m; ++j) {
            if (i + j == 0) continue;
            double least = 1e9;
            if (i > 0) least = std::min(least, at(i - 1, j) + left_out);
            if (j > 0) least = std::min(least, at(i, j - 1) + left_out);
            if (i > 0 && j > 0) least = std::min(least, at(i - 1, j - 1) + apart(own[i - 1], others[j - 1]));
            at(i, j) = least;
        }
    }
    std::vector<int> same(n, -1);
    for (std::size_t i = n, j = m; i > 0 && j > 0;) {
        const double both = apart(own[i - 1], others[j - 1]);
        if (at(i, j) >= at(i - 1, j - 1) + both - 1e-9) {
            if (both <= farthest) same[i - 1] = static_cast<int>(j) - 1;
            --i;
            --j;
        } else if (at(i, j) >= at(i - 1, j) + left_out - 1e-9) {
            --i;
        } else {
            --j;
        }
    }
    return same;
}

bool lacks_marks(std::string_view word, const KnownPhrases& known) {
    const std::optional<Spelling> letters = spelling(inner(word));
    if (!letters || letters->letters.size() < 2 || letters->letters.front().upper) return false;
    return known.find(*letters) == no_word && !known.same_letters(letters->base).empty();
}

bool is_filled_in(const std::vector<LineWord>& words, std::size_t i, std::string_view after) {
    constexpr std::size_t longest_number = 5, longest_day = 2, year = 4;
    if (!is_whole_number(words[i].text, longest_number)) return false;
    const std::string_view next = i + 1 < words.size() ? std::string_view(words[i + 1].text) : after;
    if (next.size() > 2 && next.front() == '/' && !has_digit(next)) return true;
    return i + 4 < words.size() && is_whole_number(words[i].text, longest_day) && !has_digit(next) &&
           is_whole_number(words[i + 2].text, longest_day) && !has_digit(words[i + 3].text) &&
           is_whole_number(inner(words[i + 4].text), year);
}

void ask_second(const cv::Mat& line, double dpi, std::vector<LineWord>& words, std::string_view after,
                TextRecognizer& tesseract, const KnownPhrases& known) {
    const int margin = std::max(4, cvRound(0.04 * dpi));
    std::vector<char> asked;
    for (std::size_t i = 0; i < words.size(); ++i)
        asked.push_back(asks(words[i], known) || is_filled_in(words, i, after) ? 1 : 0);
    for (std::size_t i = 0; i < words.size();) {
        if (asked[i] == 0) {
            ++i;
            continue;
        }
        // Doubtful words that stand side by side, or with one between them, are shown at once.
        std::size_t end = i + 1;
        for (std::size_t next = end; next < words.size() && next <= end + 1; ++next) {
            if (asked[next] != 0) end = next + 1;
        }
        const std::size_t first = i == 0 ? 0 : i - 1, last = std::min(words.size(), end + 1);
        const int x0 = std::max(0, cvFloor(words[first].x0)), x1 = std::min(line.cols, cvCeil(words[last - 1].x1));
        if (x1 - x0 >= 3) {
            cv::Mat part;
            cv::copyMakeBorder(line.colRange(x0, x1), part, margin, margin, margin, margin, cv::BORDER_CONSTANT,
                               cv::Scalar(255));
            const std::vector<RecognizedLine> read = tesseract.read(part, dpi, Area::line, Ink::black);
            std::vector<std::string_view> own, others;
            std::vector<float> confidences;
            for (std::size_t k = first; k < last; ++k) own.push_back(words[k].text);
            for (const RecognizedLine& one : read) {
                for (const RecognizedWord& word : one.words) {
                    others.push_back(word.text);
                    confidences.push_back(word.confidence);
                }
            }
            const std::vector<int> same = same_words(own, others);
            for (std::size_t k = first; k < last; ++k) {
                const int other = same[k - first];
                if (asked[k] == 0) continue;
                if (other >= 0 && words[k].probability >= sure && lacks_marks(words[k].text, known)) {
                    // Sure of what is hardly a word: only a known one takes its place.
                    const std::string_view theirs = others[static_cast<std::size_t>(other)];
                    LineWord doubted = words[k];
                    doubted.probability = unsure;
                    doubted = weigh_word(std::move(doubted), theirs, confidences[static_cast<std::size_t>(other)]);
                    if (doubted.text != words[k].text && known.find(inner(theirs)) != no_word) words[k] = doubted;
                } else if (other >= 0) {
                    words[k] = weigh_word(std::move(words[k]), others[static_cast<std::size_t>(other)],
                                          confidences[static_cast<std::size_t>(other)]);
                } else if (has_digit(words[k].text)) {
                    words[k].probability = std::min(words[k].probability, doubtful);
                }
            }
        }
        i = end;
    }
}

}  // namespace solieu::extract
