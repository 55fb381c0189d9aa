#include "extract/pdf/learned_letters.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <string_view>

#include "extract/encoding/vietnamese_syllable.h"

using namespace solieu::extract;

namespace {

constexpr double width = 6, height = 10;

// A line drawn letter by letter: each letter's code is the letter itself in a font that says nothing of it.
struct Drawn {
    CodeBook book;
    LearnedLetters letters;
    double y = 0;

    std::size_t entry(char32_t letter, std::pair<int, int> font = {1, 0}, std::u32string_view given = {}) {
        return book.number(font, static_cast<std::uint32_t>(letter) + 7, given);
    }

    // `read` is what was recognised, words between blanks.
    void line(std::string_view text, std::string_view read) {
        y += 20;
        std::vector<PlacedCode> codes;
        double x = 0;
        for (const char32_t letter : characters_of(text)) {
            codes.push_back({.box = {x, y, x + width, y + height}, .entry = entry(letter)});
            x += width;
        }
        std::vector<Word> words;
        x = 0;
        Word word;
        for (const char32_t letter : characters_of(std::string(read) + " ")) {
            if (letter == U' ') {
                word.box.x1 = x;
                if (!word.text.empty()) words.push_back(word);
                word = {};
            } else {
                if (word.text.empty()) word.box = {x, y, x, y + height};
                word.text += utf8_of(std::u32string(1, letter));
            }
            x += width;
        }
        letters.add_page(std::move(codes), words);
    }

    std::u32string meant(char32_t letter) { return book.entries[entry(letter)].meant; }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(learned_letters_tests)

BOOST_AUTO_TEST_CASE(letters_are_what_most_words_say) {
    Drawn drawn;
    for (int i = 0; i < 6; ++i) drawn.line("123 ba 456", "123 ba 456");
    drawn.line("321 ab", "327 ab");
    drawn.letters.learn(drawn.book);
    BOOST_CHECK(drawn.meant(U'1') == U"1");
    BOOST_CHECK(drawn.meant(U'a') == U"a");
    BOOST_CHECK(drawn.meant(U' ') == U" ");
    const CodeEntry& one = drawn.book.entries[drawn.entry(U'1')];
    BOOST_TEST(one.sure > 0.8F);
    BOOST_TEST(one.sure < drawn.book.entries[drawn.entry(U'a')].sure);
}

BOOST_AUTO_TEST_CASE(words_of_another_length_say_nothing) {
    Drawn drawn;
    drawn.line("mn", "mnn");
    drawn.line("xyz", "xyyz");
    drawn.letters.learn(drawn.book);
    BOOST_CHECK(drawn.meant(U'z').empty());
    BOOST_CHECK(drawn.meant(U'y').empty());
}

BOOST_AUTO_TEST_CASE(a_letter_seldom_seen_follows_the_order_of_its_font) {
    Drawn drawn;
    for (int i = 0; i < 6; ++i) drawn.line("\u1EB1\u1EB7 0", "\u1EB1\u1EB7 0");
    drawn.line("\u1EB3", "\u0103");  // its hook was not seen
    drawn.letters.learn(drawn.book);
    BOOST_CHECK(drawn.meant(U'\u1EB3') == U"\u1EB3");
}

BOOST_AUTO_TEST_CASE(a_blank_is_no_letter_that_is_read) {
    Drawn drawn;
    const std::size_t equals = drawn.entry(U'=', {1, 0}, U" ");
    for (int i = 0; i < 6; ++i) drawn.line("1 = 2", "1 = 2");
    drawn.letters.learn(drawn.book);
    BOOST_CHECK(drawn.book.entries[equals].meant == U"=");
}

BOOST_AUTO_TEST_CASE(a_font_that_most_votes_confirm_keeps_its_letters) {
    Drawn drawn;
    for (const char32_t letter : U"abcdef") {
        if (letter != 0) (void)drawn.entry(letter, {1, 0}, std::u32string(1, letter));
    }
    for (int i = 0; i < 3; ++i) drawn.line("abcdef", "abcdet");
    drawn.letters.learn(drawn.book);
    BOOST_CHECK(drawn.meant(U'f') == U"f");
    BOOST_TEST(drawn.book.entries[drawn.entry(U'f')].sure == 1.0F);
}

BOOST_AUTO_TEST_SUITE_END()
