#pragma once
// The words of heads (packs: head_words.tsv, issuers.tsv, divisions.tsv, date_words.tsv), made ready for looking up.
//
// In:    a lexicon.
// Out:   what a line of a head may begin with, and the patterns of a number, of place and date.
// Fails: never.
//
// Example:
//   const HeadWords& known = lexicon.of<HeadWords>();
//   known.names_organisation("sở nội vụ")        == true
//   known.names_organisation("ban hành quy chế") == false

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/lexicon/lexicon.h"
#include "base/lexicon/word_table.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {

struct HeadWords {
    explicit HeadWords(const Lexicon& lexicon);

    // Whether the text, in lower case, begins with the name of an organisation.
    [[nodiscard]] bool names_organisation(std::string_view low) const;
    // Whether it begins with a division of the country ("tỉnh"), which goes on the name of an organisation.
    [[nodiscard]] bool begins_division(std::string_view low) const;
    // Whether it is such a beginning and nothing else ("ủy ban nhân dân"): the next line goes on.
    [[nodiscard]] bool is_bare_organisation(std::string_view low) const;

    std::vector<std::string> motto, addressee, attached, annex, list_title, unit, stamp, recipients;  // folded
    std::vector<std::string> reports, covers, others;  // kinds of documents, lower case
    WordList subject, basis, enacts, official, unfinished;
    std::vector<std::string> day, month;   // folded
    Pattern opening;                       // the beginning of a sentence that opens the prose, folded
    Pattern number, number_behind;         // "Số: 183/BC-UBND": digits and symbols; "/BC-UBND" alone
    Pattern place, signed_at;              // "A, ngày 19 tháng 9"; "19/02/2025 07:45:30"
    Pattern dates, cited, law_year;        // what in a title names no period
    Pattern any_year;                      // "2031"
    Pattern attached_number, attached_by;  // of "(Kèm theo Quyết định số 12/QĐ-UBND ngày … của …)"
    Pattern told;                          // "…, UBND tỉnh báo cáo kết quả … như sau:"

  private:
    HeadWords(const Lexicon& lexicon, const WordTable& table);
    // The kind of the longest entry of issuers.tsv that the text begins with, and its length; "" for none.
    [[nodiscard]] std::pair<std::string_view, std::size_t> issuer_at(std::string_view low) const;

    std::vector<std::pair<std::string_view, std::string_view>> issuers_;  // words, kind
    std::vector<std::string_view> divisions_;                             // words
};

}  // namespace solieu::grammar
