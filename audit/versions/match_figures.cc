#include "audit/versions/match_figures.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace solieu::audit {
namespace {

constexpr std::size_t words_around = 8;  // on each side of a figure
// How much it says that two figures are one; in hundredths of the same words around them.
constexpr int same_subject = 40, same_unit = 20, other_unit = -40, same_section = 10, same_value = 40;
constexpr int enough = 80;

using Keys = std::vector<std::uint64_t>;

struct VersionFigure {
    WordNumbers around, subject;  // plain words without numbers, sorted
    std::uint64_t paragraph = 0;  // of the words of its paragraph, its place in it and how many it has
    std::uint64_t section = 0, unit = 0, value = 0, subject_key = 0, around_key = 0;
};

WordNumbers some(WordNumbers words, bool last) {
    if (words.size() <= words_around) return words;
    const auto extra = static_cast<std::ptrdiff_t>(words.size() - words_around);
    if (last) {
        words.erase(words.begin(), words.begin() + extra);
    } else {
        words.erase(words.end() - extra, words.end());
    }
    return words;
}

class FigureList {
  public:
    FigureList(const Version& version, WordBook& book) : version_(version), book_(book) {
        for (const grammar::Figure& figure : version.statements.figures) ++count_[figure.paragraph];
        for (int i = 0; i < static_cast<int>(version.statements.figures.size()); ++i) figures_.push_back(read(i));
    }

    std::vector<VersionFigure> take() { return std::move(figures_); }

  private:
    // Numbers change: words alone tell where one is.
    WordNumbers words_of(std::string_view text) { return book_.words_beside_numbers(text); }

    VersionFigure read(int index) {
        const grammar::Figure& figure = version_.statements.figures[static_cast<std::size_t>(index)];
        VersionFigure out;
        out.subject = words_of(figure.subject);
        out.subject_key = key_of(out.subject);
        out.unit = key_of(words_of(figure.unit)) + (figure.unit == "%" ? 1 : 0);
        if (const normalize::Fact* fact = figure_of(version_, index)) {
            const normalize::Quantity& quantity = fact->quantity;
            const std::string value = (quantity.value ? to_plain(*quantity.value) : "") + "/" +
                                      (quantity.numerator ? to_plain(*quantity.numerator) : "") + "/" +
                                      (quantity.denominator ? to_plain(*quantity.denominator) : "");
            out.value = static_cast<std::uint64_t>(book_.number_of(value));
        }
        if (figure.section >= 0 && static_cast<std::size_t>(figure.section) < version_.statements.sections.size()) {
            out.section =
                key_of(words_of(version_.statements.sections[static_cast<std::size_t>(figure.section)].title));
        }
        take_paragraph(figure, out);
        std::ranges::sort(out.subject);
        return out;
    }

    void take_paragraph(const grammar::Figure& figure, VersionFigure& out) {
        const auto& paragraphs = version_.statements.paragraphs;
        if (figure.paragraph < 0 || static_cast<std::size_t>(figure.paragraph) >= paragraphs.size()) {
            out.around = out.subject;
        } else {
            const std::string_view text = paragraphs[static_cast<std::size_t>(figure.paragraph)].text.text;
            const std::size_t begin = std::min<std::size_t>(figure.begin, text.size());
            const std::size_t end = std::clamp<std::size_t>(figure.end, begin, text.size());
            if (figure.paragraph != paragraph_) {
                paragraph_ = figure.paragraph;
                words_ = key_of(words_of(text));
            }
            out.paragraph = joined(joined(words_, static_cast<std::uint64_t>(++place_[figure.paragraph])),
                                   static_cast<std::uint64_t>(count_[figure.paragraph]));
            // A paragraph may be long: what stands far away tells nothing.
            constexpr std::size_t far = 200;
            out.around = some(words_of(text.substr(begin - std::min(begin, far), std::min(begin, far))), true);
            const WordNumbers behind = some(words_of(text.substr(end, far)), false);
            out.around.insert(out.around.end(), behind.begin(), behind.end());
        }
        out.around_key = key_of(out.around);
        std::ranges::sort(out.around);
    }

    const Version& version_;
    WordBook& book_;
    std::unordered_map<int, int> count_, place_;  // by paragraph: its figures, and how many of them were read
    std::vector<VersionFigure> figures_;
    int paragraph_ = -1;
    std::uint64_t words_ = 0;
};

using FigureKey = std::uint64_t (*)(const VersionFigure& figure);

std::uint64_t thing(const VersionFigure& figure) {
    return figure.subject_key == 0 ? 0 : joined(figure.subject_key, figure.unit);
}

std::uint64_t everything(const VersionFigure& figure) {
    return joined(joined(figure.around_key, thing(figure)), joined(figure.value, figure.section));
}

std::uint64_t around_and_value(const VersionFigure& figure) {
    return figure.around_key == 0 ? 0 : joined(joined(figure.around_key, figure.unit), figure.value);
}

std::uint64_t thing_in_section_with_value(const VersionFigure& figure) {
    return thing(figure) == 0 ? 0 : joined(joined(thing(figure), figure.section), figure.value);
}

std::uint64_t thing_with_value(const VersionFigure& figure) {
    return thing(figure) == 0 ? 0 : joined(thing(figure), figure.value);
}

std::uint64_t thing_in_section(const VersionFigure& figure) {
    return thing(figure) == 0 ? 0 : joined(joined(thing(figure), figure.section), 5);
}

std::uint64_t paragraph(const VersionFigure& figure) {
    return figure.paragraph;
}

Keys keys_of(const std::vector<VersionFigure>& figures, FigureKey key) {
    Keys keys;
    keys.reserve(figures.size());
    for (const VersionFigure& figure : figures) keys.push_back(key(figure));
    return keys;
}

int score_of(const VersionFigure& a, const VersionFigure& b) {
    int score = likeness(a.around, b.around);
    score += same_subject * likeness(a.subject, b.subject) / 100;
    score += a.unit == b.unit ? same_unit : other_unit;
    if (a.section == b.section) score += same_section;
    if (a.value == b.value) score += same_value;
    return score;
}

}  // namespace

Pairing match_figures(const Version& before, const Version& after, WordBook& book, AlignmentRoom& room) {
    const std::vector<VersionFigure> a = FigureList(before, book).take(), b = FigureList(after, book).take();
    Pairing pairing(a.size(), b.size());
    for (const FigureKey key :
         {paragraph, everything, around_and_value, thing_in_section_with_value, thing_with_value, thing_in_section}) {
        pair_unique(keys_of(a, key), keys_of(b, key), pairing);
    }
    const Keys same_before = keys_of(a, everything), same_after = keys_of(b, everything);
    pair_in_order(
        {.score = [&](int x,
                      int y) { return score_of(a[static_cast<std::size_t>(x)], b[static_cast<std::size_t>(y)]); },
         .least = enough,
         .same_before = same_before,
         .same_after = same_after},
        room, pairing);
    return pairing;
}

}  // namespace solieu::audit
