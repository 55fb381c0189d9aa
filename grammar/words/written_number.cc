#include "grammar/words/written_number.h"

#include <re2/re2.h>

#include "base/lexicon/word_table.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {

namespace {

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

struct MoneyWords {
    explicit MoneyWords(const Lexicon& lexicon)
        : follows(
              WordTable(lexicon, {"figure_words.tsv"}).with("money", lexicon, "scales.tsv").pattern("^\\s?{money}")) {}
    Pattern follows;
};

constexpr std::size_t longest = 60;  // max_digits; longer runs are no numbers

}  // namespace

bool is_written_number(std::string_view text) {
    static const RE2 form(
        "\\d+"
        "|\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?"
        "|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"
        "|[1-9]\\d{0,2}(?:\\x{A0}\\d{3})+(?:[.,]\\d+)?"
        "|\\d+[.,]\\d+");
    return text.size() <= longest && RE2::FullMatch(piece(text), form);
}

bool has_groups(std::string_view text) {
    static const RE2 form("[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?:\\x{A0}\\d{3})+)(?:,\\d+)?");
    return text.size() <= longest && RE2::FullMatch(piece(text), form);
}

bool looks_like_year(std::string_view text) {
    return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos && text >= "1900" &&
           text <= "2100";
}

std::size_t torn_number_end(std::string_view text, std::size_t begin, const Lexicon& lexicon) {
    // A group is torn off only behind or before its dot, and only where a group stands already, or a single digit
    // off the decimals of an amount of money: anything else may be two numbers. Groups that begin with 0 are none.
    static const RE2 torn(
        "(\\d{1,3}(?:\\.\\d{3})+\\. \\d{3}(?:\\.\\d{3})*(?:,\\d+)?"
        "|[1-9]\\d{0,2}\\. 0\\d\\d(?:\\.\\d{3})+(?:,\\d+)?"
        "|\\d{1,3}(?:\\.\\d{3})* \\.\\d{3}(?:\\.\\d{3})*(?:,\\d+)?"
        "|\\d{1,3}(?:\\.\\d{3})+,\\d{1,2} \\d)(?:$|[^\\d.,]|[.,](?:$|[^\\d]))");
    static const RE2 decimals_torn("\\d{1,3}(?:\\.\\d{3})+,\\d{1,2} \\d");
    re2::StringPiece groups[2];
    const std::string_view rest = text.substr(begin, longest + 8);
    if (!torn.Match(piece(rest), 0, rest.size(), RE2::ANCHOR_START, groups, 2)) return begin;
    const re2::StringPiece number = groups[1];
    const std::size_t end = begin + number.size();
    if (RE2::FullMatch(number, decimals_torn) && !lexicon.of<MoneyWords>().follows.is_in(text.substr(end, 16))) {
        return begin;
    }
    return end;
}

}  // namespace solieu::grammar
