#include "grammar/rowsearch/torn/page_looks.h"

#include <algorithm>

#include "base/lexicon/word_table.h"

namespace solieu::grammar {
namespace {

struct RateWords {
    explicit RateWords(const Lexicon& lexicon) : words(WordTable(lexicon, {"phrases.tsv"})["rate"]) {}
    WordList words;
};

bool is_rate(const CellPiece& label, const std::vector<LooseLine>& lines, const WordList& rates) {
    constexpr std::size_t longest = 3;  // words
    std::string words;
    for (std::size_t i = label.from; i < std::min(label.to, label.from + longest); ++i)
        words += lines[label.line].words[i].lower + " ";
    return rates.begins(words);
}

// The piece of a label that the number stands beside; nowhere for none.
std::size_t label_beside(std::size_t number, const std::vector<CellPiece>& pieces) {
    const std::size_t next = number + 1;
    if (next == pieces.size() || pieces[next].kind != PieceKind::label) return nowhere;
    const bool on_its_line = pieces[number].within_label || pieces[number].from + 1 == pieces[next].from;
    const bool stacked = number > 0 && pieces[number - 1].kind == PieceKind::number;
    return on_its_line || !stacked ? next : nowhere;
}

// `behind`: what such a cell stands right behind.
CellLook cell_look(std::size_t piece, std::size_t before, PieceKind behind, const std::vector<CellPiece>& pieces) {
    CellLook look{.before = before};
    look.stacked = piece + 1 < pieces.size() && pieces[piece + 1].kind == pieces[piece].kind;
    look.of_another = !look.stacked && before != nowhere && pieces[before].kind == behind;
    return look;
}

CellLook unit_look(CellLook look, std::string words) {
    look.percent = words == "%";
    look.words = std::move(words);
    return look;
}

CellLook value_look(CellLook look, const std::string& first) {
    look.percent = first.ends_with('%');
    look.no_rate = first.size() > 2 && !look.percent && first.find(',') == std::string::npos && first != "100";
    return look;
}

}  // namespace

PageLooks looks_of(const std::vector<LooseLine>& lines, const ColumnPage& page, const ColumnHabits& habits,
                   const Vocabulary& vocabulary) {
    const WordList& rates = vocabulary.lexicon().of<RateWords>().words;
    const std::vector<CellPiece>& pieces = page.pieces;
    const auto first_word = [&](const CellPiece& piece) -> const LooseWord& {
        return lines[piece.line].words[piece.from];
    };
    PageLooks looks;
    std::vector<std::size_t> label_of(pieces.size(), nowhere);
    for (std::size_t i = 0; i < page.labels.size(); ++i) {
        const CellPiece& label = pieces[page.labels[i]];
        label_of[page.labels[i]] = i;
        const auto balance = habits.numbered.find(first_word(label).lower);
        const auto units = habits.units.find(first_word(label).lower);
        looks.labels.push_back({.rate = is_rate(label, lines, rates),
                                .balance = balance == habits.numbered.end() ? 0 : balance->second,
                                .units = units == habits.units.end() ? nullptr : &units->second});
    }
    for (const std::size_t number : page.numbers) {
        const std::size_t label = label_beside(number, pieces);
        looks.beside.push_back(label == nowhere ? nowhere : label_of[label]);
    }
    std::size_t before = nowhere;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (pieces[i].kind == PieceKind::unit)
            looks.units.push_back(
                unit_look(cell_look(i, before, PieceKind::label, pieces), words_of(pieces[i], lines)));
        if (pieces[i].kind == PieceKind::value)
            looks.values.push_back(
                value_look(cell_look(i, before, PieceKind::unit, pieces), first_word(pieces[i]).text));
        if (pieces[i].kind != PieceKind::note) before = i;
    }
    return looks;
}

}  // namespace solieu::grammar
