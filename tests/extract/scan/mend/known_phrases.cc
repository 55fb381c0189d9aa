#include "extract/scan/mend/known_phrases.h"

#include <boost/test/unit_test.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/scan/mend/mend_words.h"
#include "tests/extract/scan/built_in_phrases.h"

BOOST_AUTO_TEST_SUITE(known_phrases_tests)

namespace {

using namespace solieu::extract;
using solieu::tests::built_in_phrases;
using solieu::tests::built_in_words;

struct Entry {
    std::string kind, text;
};

std::vector<Entry> entries() {
    std::vector<Entry> all;
    BOOST_REQUIRE(built_in_words()->scan_phrases.size() == 1U);
    std::istringstream lines{built_in_words()->scan_phrases.front()};
    for (std::string line; std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        if (line.empty() || line.front() == '#') continue;
        BOOST_REQUIRE_MESSAGE(tab != std::string::npos, line);
        for (std::size_t begin = tab + 1; begin < line.size();) {
            const std::size_t end = std::min(line.find("; ", begin), line.size());
            all.push_back({line.substr(0, tab), line.substr(begin, end - begin)});
            begin = end + 2;
        }
    }
    return all;
}

std::vector<MendableWord> words_of(const std::string& text) {
    std::vector<MendableWord> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) words.push_back({word, 0.9F});
    return words;
}

BOOST_AUTO_TEST_CASE(form_of_the_table) {
    const std::set<std::string> kinds{"sure",    "word",       "phrase",         "cell",          "function",
                                      "surname", "like-small", "before-numeral", "before-number", "behind-amount"};
    const std::vector<Entry> all = entries();
    BOOST_TEST(all.size() > 1'500U);
    for (const Entry& entry : all) {
        BOOST_TEST(kinds.contains(entry.kind), entry.kind);
        const std::size_t words = words_of(entry.text).size();
        if (entry.kind == "sure" || entry.kind == "word") BOOST_TEST(words == 2U, entry.text);
        if (entry.kind == "phrase") BOOST_TEST(words >= 1U, entry.text);
        if (entry.kind == "function" || entry.kind == "surname" || entry.kind == "like-small" ||
            entry.kind == "before-numeral" || entry.kind == "before-number" || entry.kind == "behind-amount")
            BOOST_TEST(words == 1U, entry.text);
        for (const MendableWord& word : words_of(entry.text)) {
            if (entry.kind == "cell" || word.text.find_first_of("0123456789%=") != std::string::npos) continue;
            const auto spelled = spelling(word.text);
            BOOST_REQUIRE_MESSAGE(spelled, entry.text);
            const bool acronym = spelled->letters.back().upper;
            BOOST_TEST((acronym || is_syllable(*spelled)), entry.text);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_phrase_stays) {
    for (const Entry& entry : entries()) {
        for (const MendPlace place : {MendPlace::cell, MendPlace::prose}) {
            std::vector<MendableWord> words = words_of(entry.text);
            BOOST_TEST(mend_words(words, place, *built_in_phrases()) == 0U, entry.text << " -> " << words.front().text);
        }
    }
}

BOOST_AUTO_TEST_CASE(pairs_and_triples) {
    const KnownPhrases& known = *built_in_phrases();
    const int check = known.find("Kiểm"), control = known.find("soát");
    BOOST_REQUIRE(check != no_word);
    BOOST_TEST((known.pair(check, control).strength == Strength::sure));
    BOOST_TEST((known.pair(control, check).strength == Strength::unknown));
    BOOST_TEST((known.pair(no_word, check).strength == Strength::unknown));
    BOOST_TEST(known.pair(known.find("tướng"), known.find("chính")).capital_second);
    BOOST_TEST(known.triple(known.find("chi"), known.find("thường"), known.find("xuyên")));
    BOOST_TEST(known.word(known.find("TTHC")).acronym);
    BOOST_TEST(known.is_surname(*spelling("NGUYỄN")));
    BOOST_TEST(known.find("xyz") == no_word);
    const std::vector<int> cell{known.find("văn"), known.find("bản")};
    BOOST_TEST(known.is_cell(cell));
    BOOST_TEST(known.is_phrase(cell));
}

BOOST_AUTO_TEST_CASE(words_of_a_kind_of_their_own) {
    const KnownPhrases& known = *built_in_phrases();
    BOOST_TEST(known.word(known.find("VỊ")).like_small);
    BOOST_TEST(known.word(known.find("quý")).before_numeral);
    BOOST_TEST(!known.word(known.find("số")).like_small);
    BOOST_TEST(KnownPhrases(std::vector<std::string>()).find("số") == no_word);
}

// Words of one table are seen in the phrases of another.
BOOST_AUTO_TEST_CASE(several_tables) {
    const KnownPhrases known({"phrase\tkết quả công tác\n", "word\tkết quả\n"});
    BOOST_TEST(known.pair(known.find("quả"), known.find("công")).first_is_tail);
}

BOOST_AUTO_TEST_CASE(small_table) {
    const KnownPhrases known({"# comment\nword\tkết quả\nphrase\tkết quả công tác\n"});
    const auto pair = known.pair(known.find("quả"), known.find("công"));
    BOOST_TEST((pair.strength == Strength::phrase));
    BOOST_TEST(pair.first_is_tail);
    BOOST_TEST(!known.pair(known.find("công"), known.find("tác")).first_is_tail);
    BOOST_TEST(known.same_letters("ket").size() == 1U);
    BOOST_TEST(known.after(known.find("kết")).size() == 1U);
    BOOST_TEST(known.before(known.find("kết")).empty());
}

// The commonest slip, hook for acute, in the first half: mended by the second half alone.
BOOST_AUTO_TEST_CASE(sure_words_are_restored) {
    std::size_t tried = 0;
    for (const Entry& entry : entries()) {
        if (entry.kind != "sure") continue;
        std::vector<MendableWord> words = words_of("1. " + entry.text);
        auto first = spelling(words[1].text);
        if (first->tone != Tone::hook) continue;
        std::string slip;
        for (Letter& letter : first->letters) {
            if (letter.tone == Tone::hook) letter.tone = Tone::acute;
            slip += utf8_of(letter);
        }
        if (!is_syllable(slip)) continue;
        const int read = built_in_phrases()->find(slip);
        if (built_in_phrases()->pair(read, built_in_phrases()->find(words[2].text)).strength != Strength::unknown)
            continue;
        ++tried;
        const std::string right = words[1].text;
        words[1].text = slip;
        mend_words(words, MendPlace::cell, *built_in_phrases());
        BOOST_TEST(words[1].text == right, slip);
    }
    BOOST_TEST(tried > 15U);
}

}  // namespace

BOOST_AUTO_TEST_SUITE_END()
