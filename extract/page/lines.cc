#include "extract/page/lines.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "extract/page/marks.h"

namespace solieu::extract {
namespace {

constexpr double word_gap = 0.15;  // of the font size, as in words.cc

// Fragments whose baselines agree, from the top down. The smaller font decides what still agrees, so that a raised
// mark stays apart.
std::vector<Band> make_bands(std::vector<Fragment> fragments) {
    std::stable_sort(fragments.begin(), fragments.end(),
                     [](const Fragment& a, const Fragment& b) { return a.baseline < b.baseline; });
    std::vector<Band> bands;
    for (Fragment& fragment : fragments) {
        if (bands.empty() ||
            fragment.baseline - bands.back().baseline > 0.3F * std::min(bands.back().size, fragment.word.font_size)) {
            bands.push_back({.baseline = fragment.baseline, .size = fragment.word.font_size, .fragments = {}});
        }
        bands.back().size = std::min(bands.back().size, fragment.word.font_size);
        bands.back().fragments.push_back(std::move(fragment));
    }
    return bands;
}

bool is_digit_end(char c) {
    return c >= '0' && c <= '9';
}

bool belong_together(const Fragment& left, const Fragment& right) {
    const double size = std::max(left.word.font_size, right.word.font_size);
    const double behind = right.word.box.x0 - left.word.box.x1;
    const bool where_due = std::abs(right.word.box.x0 - left.next) <= word_gap * size;
    if (left.word.mark != right.word.mark) {
        // "km" with a raised 2 is a unit, not a word with a note.
        return right.word.mark && is_power_of_metre(left.word.text, right.word.text);
    }
    if (left.space_after || right.space_before) return false;
    if (behind < -0.35 * size || (behind > word_gap * size && !where_due)) return false;
    const double ratio = left.word.font_size / right.word.font_size;
    if (ratio > 0.8 && ratio < 1.25) return true;
    // Small capitals and lowered figures go on in another size; a number never does.
    return !is_digit_end(left.word.text.back()) || !is_digit_end(right.word.text.front());
}

bool is_same_again(const Fragment& left, const Fragment& right) {
    const double near = 0.15 * right.word.font_size;
    return left.word.text == right.word.text && std::abs(left.word.box.x0 - right.word.box.x0) < near &&
           std::abs(left.word.box.x1 - right.word.box.x1) < near;
}

void absorb(Fragment& left, const Fragment& right) {
    const bool longer = right.word.text.size() > left.word.text.size();
    if (!left.word.raw.empty() || !right.word.raw.empty()) {
        left.word.raw = (left.word.raw.empty() ? left.word.text : left.word.raw) +
                        (right.word.raw.empty() ? right.word.text : right.word.raw);
    }
    left.word.text += right.word.text;
    left.word.box = join(left.word.box, right.word.box);
    if (left.word.box.empty()) left.word.box = right.word.box;
    left.next = right.next;
    left.space_after = right.space_after;
    if (longer) {
        left.word.bold = right.word.bold;
        left.word.italic = right.word.italic;
        left.word.font_size = right.word.font_size;
    }
}

// The comma of "tương đương(4), 665" belongs to the word, not to the mark between them.
bool closes_marked_word(const Fragment& word, const Fragment& mark, const Fragment& punctuation) {
    if (!mark.word.mark || word.word.mark || word.space_after || mark.space_after || punctuation.space_before)
        return false;
    const double gap = punctuation.word.box.x0 - mark.word.box.x1;
    return gap < word_gap * word.word.font_size &&
           punctuation.word.text.find_first_not_of(",.;:)") == std::string::npos;
}

// From the left, whole words.
void join_words(std::vector<Fragment>& fragments) {
    std::stable_sort(fragments.begin(), fragments.end(),
                     [](const Fragment& a, const Fragment& b) { return a.word.box.x0 < b.word.box.x0; });
    std::vector<Fragment> words;
    words.reserve(fragments.size());
    for (Fragment& fragment : fragments) {
        if (!words.empty() && is_same_again(words.back(), fragment)) {
            words.back().word.bold = true;
        } else if (words.size() > 1 && closes_marked_word(words[words.size() - 2], words.back(), fragment)) {
            absorb(words[words.size() - 2], fragment);
        } else if (!words.empty() && belong_together(words.back(), fragment)) {
            absorb(words.back(), fragment);
        } else {
            words.push_back(std::move(fragment));
        }
    }
    fragments = std::move(words);
}

double gap_between(const Fragment& left, const Fragment& right) {
    return right.word.box.x0 - left.word.box.x1;
}

bool is_single_capital(const Fragment& fragment) {
    const std::string& text = fragment.word.text;
    if (text.empty() || text.size() > 6 || (text.size() == 1 && (text[0] < 'A' || text[0] > 'Z'))) return false;
    const std::string clean = solieu::clean(text);
    return length(clean) == 1 && starts_upper(clean);
}

// "B Á O  C Á O": three single capitals or more in a row, one gap between letters and a wider one between words.
void join_spaced_letters(std::vector<Fragment>& words) {
    std::vector<Fragment> joined;
    joined.reserve(words.size());
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        double narrow = 1e9, wide = 0;
        while (end < words.size() && is_single_capital(words[end])) {
            if (end > begin) {
                const double gap = gap_between(words[end - 1], words[end]);
                if (gap > 1.5 * words[end].word.font_size) break;
                narrow = std::min(narrow, gap);
                wide = std::max(wide, gap);
            }
            ++end;
        }
        // With one gap throughout, only a short run is surely one word.
        const bool tells_words = narrow > 0 && wide > 1.5 * narrow;
        if (end - begin < 3 || (!tells_words && end - begin > 4) || narrow > 0.8 * words[begin].word.font_size) {
            end = std::max(end, begin + 1);
            for (std::size_t i = begin; i < end; ++i) joined.push_back(std::move(words[i]));
        } else {
            joined.push_back(std::move(words[begin]));
            double last_x1 = joined.back().word.box.x1;
            for (std::size_t i = begin + 1; i < end; ++i) {
                const bool same_word = !tells_words || words[i].word.box.x0 - last_x1 < 1.5 * narrow;
                last_x1 = words[i].word.box.x1;
                if (same_word) {
                    absorb(joined.back(), words[i]);
                } else {
                    joined.push_back(std::move(words[i]));
                }
            }
        }
        begin = end;
    }
    words = std::move(joined);
}

// "1.", "I.", "a)", "-", "+": what numbers a paragraph may stand a tab away from it.
bool is_numbering(const std::vector<Fragment>& words, std::size_t begin, std::size_t end) {
    if (end - begin != 1) return false;
    const std::string& text = words[begin].word.text;
    return text.size() <= 6 && (text.back() == '.' || text.back() == ')' || text.size() <= 3);
}

// Where lines end: at gaps far wider than the others of the line.
std::vector<std::size_t> line_ends(const std::vector<Fragment>& words, Gaps gaps) {
    std::vector<std::size_t> ends;
    if (gaps == Gaps::split && words.size() > 1) {
        std::vector<double> widths;
        for (std::size_t i = 1; i < words.size(); ++i) widths.push_back(gap_between(words[i - 1], words[i]));
        const auto middle = widths.begin() + static_cast<std::ptrdiff_t>((widths.size() - 1) / 2);
        std::nth_element(widths.begin(), middle, widths.end());
        const double usual = widths.size() > 2 ? std::max(*middle, 0.0) : 0.0;
        std::size_t begin = 0;
        for (std::size_t i = 1; i < words.size(); ++i) {
            const double size = std::max(words[i - 1].word.font_size, words[i].word.font_size);
            double limit = std::max(1.8 * size, 2.5 * usual);
            if (is_numbering(words, begin, i)) limit = 5 * size;
            if (gap_between(words[i - 1], words[i]) > limit) {
                ends.push_back(i);
                begin = i;
            }
        }
    }
    ends.push_back(words.size());
    return ends;
}

// Fills in the clean text; false when nothing is left of the word.
bool finish_word(Word& word) {
    std::string clean = solieu::clean(word.text);
    std::erase(clean, ' ');
    if (clean.empty()) return false;
    if (clean != word.text) {
        if (word.raw.empty()) word.raw = std::move(word.text);
        word.text = std::move(clean);
    }
    return true;
}

LaidLine finish_line(std::vector<Fragment>& words, std::size_t begin, std::size_t end) {
    LaidLine laid;
    std::size_t most = 0;
    for (std::size_t i = begin; i < end; ++i) {
        Word& word = words[i].word;
        if (!finish_word(word)) continue;
        // The size of the longest word stands for the line: marks and initials are short.
        if (!word.mark && word.text.size() > most) {
            most = word.text.size();
            laid.size = word.font_size;
            laid.baseline = words[i].baseline;
        }
        laid.line.box = laid.line.words.empty()
                            ? word.box
                            : Box{std::min(laid.line.box.x0, word.box.x0), std::min(laid.line.box.y0, word.box.y0),
                                  std::max(laid.line.box.x1, word.box.x1), std::max(laid.line.box.y1, word.box.y1)};
        laid.line.words.push_back(std::move(word));
    }
    if (most == 0 && !laid.line.words.empty()) {
        laid.size = laid.line.words.front().font_size;
        laid.baseline = words[begin].baseline;
    }
    return laid;
}

}  // namespace

std::vector<LaidLine> make_lines(std::vector<Fragment> fragments, Gaps gaps) {
    std::vector<LaidLine> lines;
    if (fragments.empty()) return lines;
    std::vector<Band> bands = make_bands(std::move(fragments));
    settle_marks(bands);
    for (Band& band : bands) {
        if (band.fragments.empty()) continue;
        join_words(band.fragments);
        join_spaced_letters(band.fragments);
        std::size_t begin = 0;
        for (const std::size_t end : line_ends(band.fragments, gaps)) {
            LaidLine laid = finish_line(band.fragments, begin, end);
            if (!laid.line.words.empty()) lines.push_back(std::move(laid));
            begin = end;
        }
    }
    return lines;
}

}  // namespace solieu::extract
