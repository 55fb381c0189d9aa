#include "extract/page/mend_acronyms.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace solieu::extract {
namespace {

constexpr std::size_t shortest = 3;  // letters of a word that may be mended
constexpr int much_oftener = 6;      // times
constexpr float own_doubt = 0.85F;   // Tesseract's confidence below which it may have lost or changed a letter
constexpr float no_doubt = 0.97F;    // above this the word stays as it is

// The word without punctuation at its ends: where it begins, and how long it is.
std::string_view core_of(std::string_view text) {
    static constexpr std::string_view marks = ".,;:()[]\"'-/";
    const std::size_t begin = text.find_first_not_of(marks);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(marks) + 1 - begin);
}

bool is_acronym(std::string_view core) {
    return core.find_first_of("0123456789-/.") == core.npos && length(core) >= shortest && all_capitals(core);
}

std::vector<std::string> letters_of(std::string_view text) {
    std::vector<std::string> letters;
    for (const char c : text) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        if (!continues || letters.empty()) letters.emplace_back();
        letters.back() += c;
    }
    return letters;
}

bool is_one_letter_less(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
    if (longer.size() != shorter.size() + 1) return false;
    std::size_t same = 0;
    while (same < shorter.size() && longer[same] == shorter[same]) ++same;
    return std::equal(shorter.begin() + static_cast<std::ptrdiff_t>(same), shorter.end(),
                      longer.begin() + static_cast<std::ptrdiff_t>(same) + 1);
}

bool is_one_letter_other(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a.size() != b.size()) return false;
    std::size_t different = 0;
    for (std::size_t i = 0; i < a.size(); ++i) different += a[i] == b[i] ? 0 : 1;
    return different == 1;
}

// "ĐĐVSN": the bar of a Đ is taken for another one.
std::string with_one_bar(const std::vector<std::string>& letters) {
    std::string rest;
    if (letters.size() <= shortest || letters[0] != "Đ" || letters[1] != "Đ") return rest;
    for (std::size_t i = 1; i < letters.size(); ++i) rest += letters[i];
    return rest;
}

template <class Visit>
void each_word(Document& document, const Visit& visit) {
    for (Page& page : document.pages) {
        if (page.source != PageSource::ocr) continue;
        const auto all = [&](Line& line) {
            for (Word& word : line.words) visit(word);
        };
        for (Line& line : page.lines) all(line);
        for (Grid& grid : page.grids) {
            for (Cell& cell : grid.cells) {
                for (Line& line : cell.lines) all(line);
            }
        }
    }
}

}  // namespace

void mend_acronyms(Document& document) {
    std::map<std::string, int, std::less<>> count;
    each_word(document, [&](const Word& word) {
        if (const std::string_view core = core_of(word.text); is_acronym(core)) ++count[std::string(core)];
    });
    each_word(document, [&](Word& word) {
        const std::string_view core = core_of(word.text);
        if (!is_acronym(core) || word.confidence > no_doubt) return;
        const int own = count.find(core)->second;
        const std::vector<std::string> letters = letters_of(core);
        const auto one_bar = count.find(with_one_bar(letters));
        const std::string* best = one_bar == count.end() ? nullptr : &one_bar->first;
        for (const auto& [other, times] : count) {
            if (times < own * much_oftener || &other == best) continue;
            const std::vector<std::string> others = letters_of(other);
            const bool doubted = word.confidence < own_doubt;
            if (!is_one_letter_less(letters, others) &&
                !(doubted && (is_one_letter_less(others, letters) || is_one_letter_other(letters, others))))
                continue;
            if (best != nullptr) return;  // two may be meant
            best = &other;
        }
        if (best == nullptr) return;
        if (word.raw.empty()) word.raw = word.text;
        word.text.replace(static_cast<std::size_t>(core.data() - word.text.data()), core.size(), *best);
    });
}

}  // namespace solieu::extract
