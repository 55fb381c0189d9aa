#include "grammar/rowsearch/torn/column_habits.h"

#include <algorithm>

namespace solieu::grammar {
namespace {

const LooseWord& first_word(const CellPiece& piece, const std::vector<LooseLine>& lines) {
    return lines[piece.line].words[piece.from];
}

// How the label begins of the number before `at` on its level.
std::string sibling_of(std::size_t at, const std::vector<NumberPlace>& numbers) {
    constexpr std::size_t farthest = 12;  // numbers
    const Stt& own = *numbers[at].own;
    if (own.kind != Stt::Kind::decimal) return {};
    for (std::size_t k = at; k-- > (at > farthest ? at - farthest : 0);) {
        const Stt& other = *numbers[k].own;
        if (other.kind != Stt::Kind::decimal || other.numbers.size() != own.numbers.size()) continue;
        const bool same = std::equal(own.numbers.begin(), own.numbers.end() - 1, other.numbers.begin());
        return same ? numbers[k].begins : "";
    }
    return {};
}

void add_neighbours(const ColumnPage& page, const std::vector<LooseLine>& lines, ColumnHabits& habits) {
    std::size_t label = 0;  // where the label began that piece i goes on
    for (std::size_t i = 0; i + 1 < page.pieces.size(); ++i) {
        const CellPiece &piece = page.pieces[i], &next = page.pieces[i + 1];
        if (piece.kind != PieceKind::label) label = i + 1;
        if (next.kind == PieceKind::label && piece.kind != PieceKind::label) {
            const LooseWord& first = first_word(next, lines);
            if (piece.kind != PieceKind::number)
                habits.numbered[first.lower] -= first.upper ? 1 : 0;
            else if (!piece.within_label)
                ++habits.numbered[first.lower];
        }
        if (next.kind == PieceKind::unit && piece.kind == PieceKind::label)
            ++habits.units[first_word(page.pieces[label], lines).lower][words_of(next, lines)];
    }
}

void add_numbers(const ColumnPage& page, const std::vector<LooseLine>& lines, ColumnHabits& habits) {
    for (const std::size_t k : page.numbers) {
        const bool beside =
            k + 1 < page.pieces.size() && page.pieces[k + 1].kind == PieceKind::label && !page.pieces[k].within_label;
        habits.numbers.push_back({.own = &*page.pieces[k].number,
                                  .next = nullptr,
                                  .begins = beside ? first_word(page.pieces[k + 1], lines).lower : "",
                                  .sibling = {}});
    }
}

// `number`: index of the page's first.
void add_parents(const ColumnPage& page, std::size_t number, ColumnHabits& habits) {
    for (const std::size_t k : page.numbers) {
        const NumberPlace& place = habits.numbers[number++];
        std::size_t behind = k + 1;
        while (behind < page.pieces.size() && page.pieces[behind].kind == PieceKind::label) ++behind;
        if (behind == k + 1 || !place.is_parent()) continue;
        const bool cells = behind < page.pieces.size() && page.pieces[behind].kind == PieceKind::unit;
        habits.parents[place.own->numbers.size()] += cells ? -1 : 1;
    }
}

}  // namespace

bool NumberPlace::is_parent() const {
    return next != nullptr && stands_below(*next, *own);
}

bool NumberPlace::is_group() const {
    return own->kind == Stt::Kind::roman || own->kind == Stt::Kind::letter;
}

ColumnHabits habits_of(const std::vector<ColumnPage>& pages, const std::vector<LooseLine>& lines) {
    ColumnHabits habits;
    for (const ColumnPage& page : pages) {
        add_neighbours(page, lines, habits);
        add_numbers(page, lines, habits);
    }
    for (std::size_t k = 0; k < habits.numbers.size(); ++k) {
        if (k + 1 < habits.numbers.size()) habits.numbers[k].next = habits.numbers[k + 1].own;
        habits.numbers[k].sibling = sibling_of(k, habits.numbers);
    }
    std::size_t number = 0;
    for (const ColumnPage& page : pages) {
        add_parents(page, number, habits);
        number += page.numbers.size();
    }
    return habits;
}

bool stands_below(const Stt& child, const Stt& parent) {
    if (child.kind != Stt::Kind::decimal) return false;
    if (parent.kind == Stt::Kind::roman || parent.kind == Stt::Kind::letter)
        return child.numbers == std::vector<int>{1};
    return parent.kind == Stt::Kind::decimal && parent.numbers.size() < child.numbers.size() &&
           std::equal(parent.numbers.begin(), parent.numbers.end(), child.numbers.begin());
}

std::string words_of(const CellPiece& piece, const std::vector<LooseLine>& lines) {
    std::string out;
    for (std::size_t l = piece.line; l <= piece.last; ++l) {
        const bool first = l == piece.line;
        const std::size_t end = first ? piece.to : lines[l].words.size();
        for (std::size_t i = first ? piece.from : 0; i < end; ++i)
            out += (out.empty() ? "" : " ") + lines[l].words[i].lower;
    }
    return out;
}

}  // namespace solieu::grammar
