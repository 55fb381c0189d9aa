#include "extract/pdf/learned_letters.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "extract/encoding/vietnamese_syllable.h"

namespace solieu::extract {
namespace {

constexpr double few = 0.3;                // votes that are added against a letter
constexpr std::size_t fewest_in_line = 4;  // of one character: a line drawn with it, which no one reads
constexpr int enough = 5;                  // votes for a letter that is believed against the order of the font
constexpr double touching = 0.1;           // of the height of a character: nothing stands between the two
constexpr double rarely_read = 0.2;        // a blank is drawn, but is not part of the words that are recognised
constexpr double confirmed = 0.8;          // of the votes for a font whose own letters are believed

struct Votes {
    std::map<char32_t, int> letters;
    int all = 0, inside = 0;

    [[nodiscard]] std::pair<char32_t, int> most() const {
        std::pair<char32_t, int> best{0, 0};
        for (const auto& [letter, count] : letters) {
            if (count > best.second) best = {letter, count};
        }
        return best;
    }
};

Votes& at(std::vector<Votes>& votes, std::size_t entry) {
    if (entry >= votes.size()) votes.resize(entry + 1);
    return votes[entry];
}

// A letter seen seldom may be misread each time; most fonts have their letters in the order of Unicode. Where the sure
// codes next to it on both sides lie as far from their letters, its own is the letter at that distance, if that differs
// in its marks only from what was read.
void use_order(CodeBook& book, const std::vector<bool>& weak, std::size_t entry) {
    CodeEntry& own = book.entries[entry];
    const CodeEntry* before = nullptr;
    const CodeEntry* behind = nullptr;
    for (std::size_t i = 0; i < book.entries.size(); ++i) {
        const CodeEntry& other = book.entries[i];
        if (weak[i] || other.font != own.font || other.meant.size() != 1 || other.meant[0] <= 0x20) continue;
        if (other.code < own.code && (before == nullptr || other.code > before->code)) before = &other;
        if (other.code > own.code && (behind == nullptr || other.code < behind->code)) behind = &other;
    }
    if (before == nullptr || behind == nullptr || own.meant.size() != 1) return;
    const char32_t distance = before->meant[0] - before->code;  // modulo 2^32
    if (behind->meant[0] - behind->code != distance) return;
    const char32_t place = own.code + distance;
    const std::optional<Letter> read = letter_of(own.meant[0]), there = letter_of(place);
    if (read && there && read->base == there->base && read->upper == there->upper) own.meant = place;
}

}  // namespace

std::vector<Word> words_of(const Page& page) {
    std::vector<Word> words;
    const auto take = [&](const std::vector<Line>& lines) {
        for (const Line& line : lines) words.insert(words.end(), line.words.begin(), line.words.end());
    };
    take(page.lines);
    for (const Grid& grid : page.grids) {
        for (const Cell& cell : grid.cells) take(cell.lines);
    }
    return words;
}

void LearnedLetters::add_page(std::vector<PlacedCode> codes, const std::vector<Word>& words) {
    for (const PlacedCode& code : codes) {
        if (code.entry >= drawn_.size()) drawn_.resize(code.entry + 1);
        ++drawn_[code.entry];
    }
    note_neighbours(codes);
    const auto middle = [](const Box& box) { return (box.x0 + box.x1) / 2; };
    std::sort(codes.begin(), codes.end(),
              [&](const PlacedCode& a, const PlacedCode& b) { return middle(a.box) < middle(b.box); });
    for (const Word& word : words) {
        Sample sample{.codes = {}, .letters = characters_of(word.text)};
        auto code = std::lower_bound(codes.begin(), codes.end(), word.box.x0,
                                     [&](const PlacedCode& placed, double x) { return middle(placed.box) < x; });
        for (; code != codes.end() && middle(code->box) <= word.box.x1; ++code) {
            const double y = (code->box.y0 + code->box.y1) / 2;
            if (word.box.y0 <= y && y <= word.box.y1) sample.codes.push_back(code->entry);
        }
        if (!sample.codes.empty()) samples_.push_back(std::move(sample));
    }
}

// `codes` in the order drawn: what is drawn before and behind a code on its line.
void LearnedLetters::note_neighbours(const std::vector<PlacedCode>& codes) {
    for (std::size_t i = 1; i + 1 < codes.size(); ++i) {
        const auto beside = [&](const PlacedCode& other) {
            const Box& box = codes[i].box;
            const double apart = std::max(other.box.x0 - box.x1, box.x0 - other.box.x1);
            return std::min(other.box.y1, box.y1) > std::max(other.box.y0, box.y0) && apart < touching * box.height();
        };
        if (beside(codes[i - 1]) && beside(codes[i + 1])) {
            between_.push_back({codes[i - 1].entry, codes[i].entry, codes[i + 1].entry});
        }
    }
}

void LearnedLetters::learn(CodeBook& book) const {
    std::vector<Votes> votes(book.entries.size());
    for (const Sample& sample : samples_) {
        for (const std::size_t code : sample.codes) ++at(votes, code).inside;
    }
    const auto is_blank = [&](std::size_t entry) {
        const std::size_t drawn = entry < drawn_.size() ? drawn_[entry] : 0;
        return votes[entry].inside < rarely_read * static_cast<double>(drawn);
    };
    for (const Sample& sample : samples_) {
        std::vector<std::size_t> codes;
        std::copy_if(sample.codes.begin(), sample.codes.end(), std::back_inserter(codes),
                     [&](std::size_t code) { return !is_blank(code); });
        if (codes.size() != sample.letters.size()) continue;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            ++votes[codes[i]].letters[sample.letters[i]];
            ++votes[codes[i]].all;
        }
    }
    // The blank of a font is what it draws most often between letters; a dash that was not recognised stands between
    // blanks.
    std::vector<std::size_t> between(book.entries.size()), repeated(book.entries.size());
    for (const auto& [before, entry, behind] : between_) {
        if (before == entry && behind == entry) ++repeated[entry];
        if (!is_blank(before) && is_blank(entry) && !is_blank(behind)) ++between[entry];
    }
    std::map<std::pair<int, int>, std::size_t> blanks;
    std::map<std::pair<int, int>, std::pair<int, int>> agreement;  // of votes with the file, and all
    for (std::size_t i = 0; i < book.entries.size(); ++i) {
        const CodeEntry& entry = book.entries[i];
        if (between[i] > 0 && 2 * between[i] >= drawn_[i]) {
            const auto blank = blanks.emplace(entry.font, i).first;
            if (drawn_[i] > drawn_[blank->second]) blank->second = i;
        }
        if (entry.given.size() != 1 || votes[i].all == 0) continue;
        auto& [agree, all] = agreement[entry.font];
        agree += votes[i].most().first == entry.given[0] ? 1 : 0;
        ++all;
    }
    std::vector<bool> weak(book.entries.size());
    for (std::size_t i = 0; i < book.entries.size(); ++i) {
        CodeEntry& entry = book.entries[i];
        const auto [letter, count] = votes[i].most();
        const auto [agree, all] = agreement[entry.font];
        const bool believed = all > 0 && agree >= confirmed * all && !entry.given.empty() && entry.given[0] > 0x20;
        const auto blank = blanks.find(entry.font);
        if (believed || (entry.given == U" " && is_blank(i))) {
            entry.meant = entry.given;
        } else if (count > 0) {
            entry.meant = letter;
            entry.sure = static_cast<float>(count / (votes[i].all + few));
            weak[i] = count < enough;
        } else if (blank != blanks.end() && blank->second == i) {
            entry.meant = U" ";
        } else if (repeated[i] >= fewest_in_line && 2 * repeated[i] >= drawn_[i]) {
            entry.meant = U"_";
        }
    }
    for (std::size_t i = 0; i < book.entries.size(); ++i) {
        if (weak[i]) use_order(book, weak, i);
    }
    book.learned = true;
}

}  // namespace solieu::extract
