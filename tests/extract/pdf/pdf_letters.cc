#include "extract/pdf/pdf_letters.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "extract/encoding/vietnamese_syllable.h"
#include "tests/extract/fragments.h"

using namespace solieu;
using namespace solieu::extract;
using namespace solieu::extract::testing;

BOOST_AUTO_TEST_SUITE(pdf_letters_tests)

namespace {

constexpr double wide = 6, size = 10;
const std::vector<std::string> lines(8, "12 xa 345 thon 678 ho 90");

// The lines as a font draws them that does not say what its codes mean.
PageContent drawn(CodeBook& book) {
    PageContent content = blank_page();
    content.fonts = {"F"};
    double y = 100;
    for (const std::string& line : lines) {
        double x = 50;
        for (const char32_t one : characters_of(line)) {
            const std::size_t number = book.number({3, 0}, static_cast<std::uint32_t>(one) + 40, U"");
            const CodeEntry& entry = book.entries[number];
            const std::u32string shown =
                book.learned ? entry.meant
                             : std::u32string(1, CodeBook::first_stand_in + static_cast<char32_t>(number));
            const std::string text = shown == U" " ? "" : utf8_of(shown);
            Glyph glyph;
            glyph.box = {x, y - size, x + wide, y};
            glyph.baseline = static_cast<float>(y);
            glyph.size = static_cast<float>(size);
            glyph.next = static_cast<float>(x + wide);
            glyph.text_begin = static_cast<std::uint32_t>(content.text.size());
            glyph.text_size = static_cast<std::uint8_t>(text.size());
            glyph.space = shown == U" ";
            glyph.sure = book.learned ? entry.sure : 1;
            content.text += text;
            content.glyphs.push_back(glyph);
            x += wide;
        }
        y += 20;
    }
    return content;
}

// What was recognised in the picture of that page, one letter of it wrong.
LaidPage recognised(int page_number) {
    PageWords words{.width = 595, .height = 842, .rotation = 0, .ruled = {}, .fragments = {}, .turned = {}};
    double y = 100;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        std::string read = lines[l] + " ";
        if (l == 3) read[0] = '7';
        for (std::size_t begin = 0, at = read.find(' '); at != std::string::npos; at = read.find(' ', begin)) {
            Fragment& fragment = words.fragments.emplace_back();
            fragment.word.text = read.substr(begin, at - begin);
            fragment.word.font_size = size;
            fragment.word.confidence = 0.9F;
            fragment.word.box = {50 + wide * static_cast<double>(begin), y - size, 50 + wide * static_cast<double>(at),
                                 y};
            fragment.baseline = static_cast<float>(y);
            begin = at + 1;
        }
        y += 20;
    }
    LaidPage laid;
    laid.page = lay_out_words(std::move(words), page_number);
    laid.page.source = PageSource::ocr;
    return laid;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_recognised_page_is_read_with_the_letters_learned_from_it) {
    std::vector<LaidPage> pages{recognised(1)};
    BOOST_TEST(read_learned_letters(pages, {0}, [](int, CodeBook& book) { return drawn(book); }) == 1);
    BOOST_TEST((pages[0].page.source == PageSource::mixed));
    BOOST_REQUIRE_EQUAL(pages[0].page.lines.size(), lines.size());
    for (std::size_t l = 0; l < lines.size(); ++l) BOOST_TEST(text_of(pages[0].page.lines[l]) == lines[l]);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_drawn_stays_as_recognised) {
    std::vector<LaidPage> pages{recognised(1)};
    BOOST_TEST(read_learned_letters(pages, {0}, [](int, CodeBook&) { return std::optional<PageContent>(); }) == 0);
    BOOST_TEST((pages[0].page.source == PageSource::ocr));
    BOOST_TEST(text_of(pages[0].page.lines[3]).substr(0, 2) == "72");
    // Nor is a page that nobody doubted.
    pages = {recognised(1)};
    BOOST_TEST(read_learned_letters(pages, {}, [](int, CodeBook& book) { return drawn(book); }) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
