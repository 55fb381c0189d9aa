#include "extract/page/marks.h"

#include <algorithm>

namespace solieu::extract {
namespace {

enum class Shift { none, raised, lowered };

// How `small` stands to a word it may belong to. A number in the size of the text is raised only when no words stand on
// its baseline: else it is the figure of a cell centred beside two lines.
Shift shift_against(const Fragment& small, const Fragment& word, bool among_words) {
    const double size = word.word.font_size;
    const double up = (word.baseline - small.baseline) / size;
    const double ratio = small.word.font_size / size;
    const double behind = (small.word.box.x0 - word.word.box.x1) / size;
    const double before = (word.word.box.x0 - small.word.box.x1) / size;
    const bool follows = behind > -0.3 && behind < 0.5;
    const bool precedes = before > -0.2 && before < 0.7;
    if (looks_like_mark(small.word.text) && (follows || precedes)) {
        if (ratio <= 0.88 && up > 0.12 && up < 0.8) return Shift::raised;
        if (!among_words && ratio <= 1.02 && up > 0.25 && up < 0.6) return Shift::raised;
    }
    if (ratio <= 0.8 && up < -0.05 && up > -0.4 && behind > -0.2 && behind < 0.15 && small.word.text.size() <= 2) {
        return Shift::lowered;
    }
    return Shift::none;
}

// Against the words of the band that stand around `small`.
Shift shift_against(const Fragment& small, const Band& band, bool among_words) {
    const auto after = std::lower_bound(band.fragments.begin(), band.fragments.end(), small.word.box.x0,
                                        [](const Fragment& f, double x) { return f.word.box.x0 < x; });
    if (after != band.fragments.begin()) {
        if (const Shift shift = shift_against(small, *(after - 1), among_words); shift != Shift::none) return shift;
    }
    return after != band.fragments.end() ? shift_against(small, *after, among_words) : Shift::none;
}

bool may_shift(const Fragment& fragment) {
    return looks_like_mark(fragment.word.text) || fragment.word.text.size() <= 2;
}

}  // namespace

bool looks_like_mark(std::string_view text) {
    if (text.empty() || text.size() > 6) return false;
    bool sign = false;
    for (const char c : text) {
        const bool digit = c >= '0' && c <= '9';
        if (digit || c == '*') sign = true;
        if (!digit && c != '*' && c != '(' && c != ')' && c != '[' && c != ']' && c != ',') return false;
    }
    return sign;
}

bool is_power_of_metre(std::string_view word, std::string_view mark) {
    if (mark != "2" && mark != "3") return false;
    return word == "m" || word == "km" || word == "cm" || word == "dm" ||
           (word.size() > 1 && word.back() == 'm' && word[word.size() - 2] >= '0' && word[word.size() - 2] <= '9');
}

void settle_marks(std::vector<Band>& bands) {
    for (Band& band : bands) {
        std::stable_sort(band.fragments.begin(), band.fragments.end(),
                         [](const Fragment& a, const Fragment& b) { return a.word.box.x0 < b.word.box.x0; });
    }
    struct Move {
        std::size_t to = 0;
        Fragment fragment;
    };
    std::vector<Move> moves;
    constexpr std::size_t reach = 8;  // bands looked at; more lie within one font size only on hostile pages
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const std::size_t first = i >= reach ? i - reach : 0, last = std::min(bands.size(), i + reach + 1);
        const bool among_words = std::any_of(bands[i].fragments.begin(), bands[i].fragments.end(),
                                             [](const Fragment& f) { return !may_shift(f); });
        std::vector<Fragment> stay;
        for (Fragment& fragment : bands[i].fragments) {
            Shift shift = Shift::none;
            for (std::size_t j = first; j < last && shift == Shift::none && may_shift(fragment); ++j) {
                if (j == i) continue;
                shift = shift_against(fragment, bands[j], among_words);
                if (shift == Shift::none) continue;
                fragment.word.mark = shift == Shift::raised;
                moves.push_back({.to = j, .fragment = fragment});
            }
            if (shift == Shift::none) stay.push_back(std::move(fragment));
        }
        bands[i].fragments = std::move(stay);
    }
    for (Move& move : moves) bands[move.to].fragments.push_back(std::move(move.fragment));
}

}  // namespace solieu::extract
