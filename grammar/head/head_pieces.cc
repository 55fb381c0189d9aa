#include "grammar/head/head_pieces.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/text.h"
#include "grammar/head/head_words.h"
#include "grammar/rows/stt.h"
#include "grammar/sections/sections.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_place = 60;   // bytes of the name of a place
constexpr std::size_t longest_number = 48;  // bytes of a number with its symbols
constexpr std::size_t longest_mark = 24;    // bytes of "Phụ lục số IV-a"
constexpr std::size_t place_words = 6;      // of "TP. Hồ Chí Minh"
constexpr double wide_gap = 2.5;            // letters: more white than between the words of a name

std::string_view before_space(std::string_view text) {
    return text.substr(0, text.find(' '));
}

// Where the words of the phrase (folded) begin among those of the line; npos for nowhere.
std::size_t phrase_in(const std::vector<std::string>& folded, std::string_view phrase) {
    for (std::size_t at = 0; at < folded.size(); ++at) {
        std::string_view left = phrase;
        std::size_t word = at;
        while (word < folded.size() && !left.empty() && before_space(left) == folded[word]) {
            left.remove_prefix(std::min(left.size(), before_space(left).size() + 1));
            ++word;
        }
        if (left.empty()) return at;
    }
    return std::string::npos;
}

// White between two words, in letters of the one before.
double gap_before(const extract::Line& line, std::size_t word) {
    const extract::Word& left = line.words[word - 1];
    const auto letters = static_cast<double>(std::max<std::size_t>(1, length(left.text)));
    const double letter = (left.box.x1 - left.box.x0) / letters;
    return letter > 0 ? (line.words[word].box.x0 - left.box.x1) / letter : 0;
}

// "…, ngày 5 tháng 8": where the place begins, as an index of words; npos for none.
std::size_t place_in(const extract::Line& line, const std::vector<std::string>& folded, const HeadWords& known) {
    const auto is = [](const std::vector<std::string>& words, const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    for (std::size_t at = 1; at < folded.size(); ++at) {
        if (!is(known.day, folded[at]) || !line.words[at - 1].text.ends_with(',')) continue;
        const auto end = folded.begin() + static_cast<long>(std::min(folded.size(), at + 4));
        if (std::none_of(folded.begin() + static_cast<long>(at), end, [&](const std::string& word) {
                return is(known.month, word) || word.find('/') != std::string::npos;
            }))
            continue;
        std::size_t first = at - 1;
        while (first > 0 && at - first < place_words) {
            const std::string& word = line.words[first - 1].text;
            const bool short_form = word.ends_with('.') && word.size() <= 3;  // "TP."
            if (!starts_upper(word) || (all_capitals(word) && !short_form) || word.ends_with(',')) break;
            if (gap_before(line, first) > wide_gap) break;
            --first;
        }
        return first;
    }
    return std::string::npos;
}

// The kind of a document that the words begin with, and where they end.
struct Beginning {
    DocumentKind kind = DocumentKind::none;
    std::size_t end = 0;
};

Beginning document_at(std::string_view text, const HeadWords& known) {
    const std::string low = lower(text);
    Beginning best;
    const auto look = [&](const std::vector<std::string>& words, DocumentKind kind) {
        for (const std::string& one : words) {
            if (one.size() <= best.end || !low.starts_with(one)) continue;
            if (low.size() > one.size() && low[one.size()] != ' ' && low[one.size()] != ':') continue;
            best = {kind, one.size()};
        }
    };
    look(known.reports, DocumentKind::report);
    look(known.covers, DocumentKind::cover);
    look(known.others, DocumentKind::other);
    if (low.size() != text.size()) best.end = std::min(best.end, text.size());
    return best;
}

// "B Á O  C Á O" as "BÁO CÁO", without knowing where its words end: letters alone, each of them capital.
bool is_spaced_out(std::string_view text) {
    std::size_t words = 0, letters = 0;
    while (!text.empty()) {
        const std::string_view word = before_space(text);
        ++words;
        letters += length(word);
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    return words >= 4 && letters == words;
}

std::string closed_up(std::string_view text) {
    std::string out(text);
    std::erase(out, ' ');
    return lower(out);
}

Beginning spaced_document_at(std::string_view text, const HeadWords& known) {
    if (!is_spaced_out(text)) return {};
    const std::string closed = closed_up(text);
    const auto is = [&](const std::string& one) { return closed_up(one) == closed; };
    if (std::any_of(known.reports.begin(), known.reports.end(), is)) return {DocumentKind::report, text.size()};
    if (std::any_of(known.covers.begin(), known.covers.end(), is)) return {DocumentKind::cover, text.size()};
    if (std::any_of(known.others.begin(), known.others.end(), is)) return {DocumentKind::other, text.size()};
    return {};
}

bool is_number_of_page(std::string_view text) {
    return text.find_first_not_of("0123456789-–. ") == std::string_view::npos;
}

bool read_number(Piece& piece, const HeadWords& known) {
    re2::StringPiece digits, symbols;
    const std::string& text = piece.text.text;
    if (!known.number.is_in(text, &digits, &symbols)) return false;
    piece.rest = static_cast<std::size_t>(digits.data() - text.data());
    std::size_t digits_end = piece.rest + digits.size();
    piece.symbols = symbols.empty() ? 0 : static_cast<std::size_t>(symbols.data() - text.data());
    const std::size_t end = symbols.empty() ? digits_end : piece.symbols + symbols.size();
    if (!symbols.empty() && !starts_upper({symbols.data(), symbols.size()})) return false;
    // Written in by hand, digits may be spoilt: they are as good as blank.
    const bool legible =
        std::string_view(digits.data(), digits.size()).find_first_not_of("0123456789._…") == std::string_view::npos;
    if (!legible && symbols.empty()) return false;
    if (!legible) piece.rest = digits_end = piece.symbols;
    // "Số: 12" alone, too: its symbols may stand apart. "Số lượng …" is none.
    return end == text.size() && end - piece.rest <= longest_number && (!digits.empty() || !symbols.empty());
}

// "Bình Sơn", "Thành phố Bình Sơn": names, no sentence.
bool is_place(const std::string& text, const HeadWords& known) {
    constexpr int small_words = 1;
    re2::StringPiece place;
    if (!known.place.is_in(text, &place) || place.size() > longest_place) return false;
    int small = 0;
    for (std::string_view rest(place.data(), place.size()); !rest.empty();) {
        const std::string_view word = before_space(rest);
        small += starts_lower(word) ? 1 : 0;
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    }
    return small <= small_words;
}

// A heading, or an item of a list.
bool opens_item(const std::string& text, const Lexicon& lexicon) {
    return is_bullet(text) || length_of_part_label(text, lexicon) > 0 || opens_section(text, lexicon);
}

// The mark of an annex: what stands behind it may be a number, and then its title.
bool read_annex(Piece& piece, const std::string& folded, const HeadWords& known) {
    if (!begins_with_any(folded, known.annex)) return false;
    const std::string& text = piece.text.text;
    // In words of the mark, not in bytes of its folded form.
    std::size_t spaces = 0;
    for (const std::string& one : known.annex)
        if (folded.starts_with(one))
            spaces = std::max(spaces, static_cast<std::size_t>(std::count(one.begin(), one.end(), ' ')) + 1);
    std::size_t at = 0;
    for (std::size_t i = 0; i < spaces && at < text.size(); ++i)
        at = std::min(text.find(' ', at + (i > 0)), text.size());
    if (at == text.size()) {
        piece.rest = at;
        return true;
    }
    std::string_view rest = std::string_view(text).substr(at + 1);
    std::string_view mark = before_space(rest);
    while (!mark.empty() && std::string_view(".:-)").find(mark.back()) != std::string_view::npos) mark.remove_suffix(1);
    const bool numbered = !mark.empty() && mark.size() <= longest_mark &&
                          (mark.find_first_of("0123456789") != std::string_view::npos || parse_stt(mark));
    const auto at_rest = static_cast<std::size_t>(rest.data() - text.data());
    if (!numbered) return false;
    piece.rest = std::min(text.size(), at_rest + before_space(rest).size() + 1);
    return true;
}

PieceKind kind_of(Piece& piece, const Lexicon& lexicon, const HeadWords& known) {
    const std::string& text = piece.text.text;
    if (text.find_first_not_of("_-–—=*. ") == std::string::npos) return PieceKind::rule;
    const std::string folded = fold(text);
    std::string_view bare = folded;
    while (!bare.empty() && (bare.front() == '(' || bare.front() == '*')) bare.remove_prefix(1);
    if (is_number_of_page(text) || begins_with_any(bare, known.stamp) || known.signed_at.is_in(text))
        return PieceKind::stamp;
    if (std::any_of(known.motto.begin(), known.motto.end(), [&](const auto& one) { return folded.starts_with(one); }))
        return PieceKind::motto;
    if (text.starts_with('(') && std::any_of(known.attached.begin(), known.attached.end(),
                                             [&](const auto& one) { return folded.find(one) != std::string::npos; }))
        return PieceKind::attached;
    if (begins_with_any(folded, known.addressee)) return PieceKind::addressee;
    if (read_number(piece, known)) return PieceKind::number;
    if (known.number_behind.is_in(text)) return PieceKind::number_behind;
    if (is_place(text, known)) return PieceKind::place;
    const std::string low = lower(text);
    for (const std::string_view one : known.subject) {
        if (!low.starts_with(one)) continue;
        piece.rest = std::min(text.size(), one.size() + (low.size() > one.size() && low[one.size()] == ':' ? 1 : 0));
        return PieceKind::subject;
    }
    if (known.basis.begins(low)) return PieceKind::basis;
    const bool capitals = all_capitals(text);
    const auto same = [](std::string_view a, std::string_view b) {
        std::string x(a), y(b);
        std::erase(x, ' ');
        std::erase(y, ' ');
        return x == y;
    };
    if (std::any_of(known.enacts.begin(), known.enacts.end(), [&](std::string_view one) { return same(low, one); }))
        return PieceKind::enacts;
    Beginning document = document_at(text, known);
    if (document.kind == DocumentKind::none) document = spaced_document_at(text, known);
    if (document.kind != DocumentKind::none) {
        const std::string_view rest = std::string_view(text).substr(document.end);
        const bool alone = rest.find_first_not_of(" :") == std::string_view::npos;
        re2::StringPiece number;
        const bool cites = known.attached_number.is_in(text, &number);
        if ((alone || capitals) && !cites && starts_upper(text)) {
            piece.document = document.kind;
            piece.rest = document.end;
            return PieceKind::document;
        }
    }
    if (read_annex(piece, folded, known)) return PieceKind::annex;
    if (begins_with_any(folded, known.unit)) return PieceKind::unit;
    if (capitals && known.official.begins(low)) return PieceKind::official;
    if (capitals && known.names_organisation(low)) return PieceKind::organisation;
    if (opens_item(text, lexicon)) return PieceKind::section;
    return capitals ? PieceKind::name : PieceKind::text;
}

Piece piece_of(const PlacedLine& line, std::size_t index, std::size_t begin, std::size_t end) {
    Piece piece{.line = index, .text = {}};
    piece.bold = true;
    for (std::size_t i = begin; i < end; ++i) {
        const extract::Word& word = line.line->words[i];
        if (word.mark && !piece.text.empty()) continue;
        append(piece.text, word, line.page);
        piece.bold = piece.bold && word.bold;
    }
    return piece;
}

// A number ends where a word follows that is none of its symbols.
std::size_t end_of_number(const PlacedLine& line, std::size_t begin, std::size_t end, const HeadWords& known) {
    if (!known.number.is_in(piece_of(line, 0, begin, end).text.text)) return end;
    for (std::size_t stop = end; stop > begin; --stop) {
        Piece piece = piece_of(line, 0, begin, stop);
        if (read_number(piece, known) && piece.symbols > 0) return stop;
    }
    return end;
}

}  // namespace

bool is_bullet(std::string_view text) {
    static constexpr std::string_view bullets[] = {"- ", "+ ", "* ", "• ", "– ", "— ", "● ", "▪ "};
    return std::any_of(std::begin(bullets), std::end(bullets), [&](std::string_view b) { return text.starts_with(b); });
}

std::vector<Piece> pieces_of(const PlacedLine& line, std::size_t index, const Lexicon& lexicon) {
    constexpr std::size_t most_words = 24;  // a longer line is no line of two columns
    const HeadWords& known = lexicon.of<HeadWords>();
    const std::size_t words = line.line->words.size();
    std::vector<std::size_t> cuts{0};
    if (words > 1 && words <= most_words) {
        std::vector<std::string> folded;
        for (const extract::Word& word : line.line->words) folded.push_back(fold(word.text));
        std::size_t motto = std::string::npos;
        for (const std::string& one : known.motto) motto = std::min(motto, phrase_in(folded, one));
        if (motto != std::string::npos && motto > 0) cuts.push_back(motto);
        if (motto == std::string::npos) {
            const std::size_t place = place_in(*line.line, folded, known);
            const std::size_t left = place == std::string::npos ? words : place;
            const std::size_t number = end_of_number(line, 0, left, known);
            if (number < left) cuts.push_back(number);
            if (place != std::string::npos && place > 0 && place < words) cuts.push_back(place);
        }
    }
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        Piece piece = piece_of(line, index, cuts[i], i + 1 < cuts.size() ? cuts[i + 1] : words);
        if (piece.text.empty()) continue;
        piece.kind = kind_of(piece, lexicon, known);
        pieces.push_back(std::move(piece));
    }
    // The place is cut off only beside an issuer or a number: elsewhere it is a sentence that names a day.
    if (pieces.size() == 2 && pieces[1].kind == PieceKind::place && pieces[0].kind != PieceKind::number &&
        !all_capitals(pieces[0].text.text)) {
        Piece whole = piece_of(line, index, 0, words);
        whole.kind = kind_of(whole, lexicon, known);
        pieces = {std::move(whole)};
    }
    return pieces;
}

}  // namespace solieu::grammar
