#include "grammar/prose/note_figures.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "grammar/prose/prose_figures.h"

namespace solieu::grammar {

namespace {

// The last figure before the note's mark, when the mark stands behind it or behind its noun.
int marked_figure(const Statements& statements, const std::vector<std::size_t>& ranges, std::size_t paragraph,
                  std::uint32_t offset) {
    constexpr std::uint32_t reach = 120;
    const auto all = statements.figures.begin();
    const auto first = all + static_cast<std::ptrdiff_t>(ranges[paragraph]);
    const auto last = all + static_cast<std::ptrdiff_t>(ranges[paragraph + 1]);
    const auto behind = std::partition_point(first, last, [&](const Figure& f) { return f.begin < offset; });
    if (behind == first) return -1;
    const Figure& figure = *(behind - 1);
    const int found = static_cast<int>(behind - 1 - all);
    const std::string& text = statements.paragraphs[paragraph].text.text;
    if (figure.end > offset || offset - figure.end > reach || offset > text.size()) return -1;
    const std::string_view between = std::string_view(text).substr(figure.end, offset - figure.end);
    return between.find_first_of(".;:(") == std::string_view::npos ? found : -1;
}

}  // namespace

std::vector<int> marked_figures(const Statements& statements, const std::vector<std::size_t>& ranges) {
    constexpr int most_notes = 10000;
    std::vector<int> marked(statements.paragraphs.size(), -1);
    struct Mark {
        std::size_t paragraph = 0;
        std::uint32_t offset = 0;
        bool set = false;
    };
    std::vector<Mark> latest;
    for (std::size_t p = 0; p < statements.paragraphs.size(); ++p) {
        const Paragraph& paragraph = statements.paragraphs[p];
        for (const FootnoteMark& mark : paragraph.marks) {
            if (mark.number <= 0 || mark.number > most_notes) continue;
            const auto number = static_cast<std::size_t>(mark.number);
            if (latest.size() <= number) latest.resize(number + 1);
            latest[number] = {.paragraph = p, .offset = mark.offset, .set = true};
        }
        if (paragraph.kind != ParagraphKind::footnote || paragraph.footnote <= 0) continue;
        const auto number = static_cast<std::size_t>(paragraph.footnote);
        if (number < latest.size() && latest[number].set) {
            marked[p] = marked_figure(statements, ranges, latest[number].paragraph, latest[number].offset);
        }
    }
    return marked;
}

int leading_figure(const Statements& statements, const std::vector<std::size_t>& ranges, std::size_t paragraph) {
    if (ranges[paragraph] == ranges[paragraph + 1]) return -1;
    const Figure& first = statements.figures[ranges[paragraph]];
    return first.begin == 0 ? static_cast<int>(ranges[paragraph]) : -1;
}

void link_note(Statements& statements, std::size_t from, int note, int marked, const Lexicon& lexicon) {
    const Figure& own = statements.figures[static_cast<std::size_t>(note)];
    const Figure& other = statements.figures[static_cast<std::size_t>(marked)];
    // Different numbers are one thing only when it has the same name.
    const bool same =
        own.number == other.number ? can_be_part(other, own, lexicon) : lower_in_place(own.unit) == lower_in_place(other.unit);
    if (!can_be_whole(other) || !can_be_whole(own) || !same) return;
    const std::size_t end = statements.breakdowns.size();
    for (std::size_t b = from; b < end; ++b) {
        if (statements.breakdowns[b].whole != note) continue;
        if (own.number == other.number) {
            statements.breakdowns[b].whole = marked;
            statements.breakdowns[b].form = Breakdown::Form::footnote;
        } else {
            Breakdown copy = statements.breakdowns[b];
            copy.whole = marked;
            copy.form = Breakdown::Form::footnote;
            statements.breakdowns.push_back(std::move(copy));
        }
    }
}

}  // namespace solieu::grammar
