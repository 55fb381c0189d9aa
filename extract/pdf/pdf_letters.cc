#include "extract/pdf/pdf_letters.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/encoding/vietnamese_syllable.h"
#include "extract/pdf/learned_letters.h"

namespace solieu::extract {
namespace {

std::vector<PlacedCode> codes_of(const PageContent& content) {
    std::vector<PlacedCode> codes;
    codes.reserve(content.glyphs.size());
    for (const Glyph& glyph : content.glyphs) {
        if (glyph.unseen != Unseen::no) continue;
        const std::u32string text = characters_of(content.text_of(glyph));
        if (text.size() != 1 || text[0] < CodeBook::first_stand_in) continue;
        codes.push_back({.box = to_page(glyph.box, glyph.direction, content.width, content.height),
                         .entry = text[0] - CodeBook::first_stand_in});
    }
    return codes;
}

std::vector<Word> words_on_source(const LaidPage& laid) {
    std::vector<Word> words = words_of(laid.page);
    for (Word& word : words) {
        if (laid.on_source) word.box = laid.on_source(word.box);
    }
    return words;
}

bool has_learned_letters(const Page& page) {
    const std::vector<Word> words = words_of(page);
    return std::any_of(words.begin(), words.end(), [](const Word& word) { return word.confidence < 1; });
}

}  // namespace

int read_learned_letters(std::vector<LaidPage>& pages, const std::vector<std::size_t>& doubted,
                         const DrawWithCodes& draw) {
    CodeBook book;
    LearnedLetters letters;
    bool any = false;
    for (const std::size_t i : doubted) {
        const LaidPage& laid = pages[i];
        if (laid.page.source != PageSource::ocr) continue;
        if (const auto content = draw(laid.page.number, book)) {
            letters.add_page(codes_of(*content), words_on_source(laid));
            any = true;
        }
    }
    if (!any) return 0;
    int read = 0;
    letters.learn(book);
    for (LaidPage& laid : pages) {
        const bool recognised =
            std::any_of(doubted.begin(), doubted.end(), [&](std::size_t i) { return &pages[i] == &laid; }) &&
            laid.page.source == PageSource::ocr;
        if (!recognised && (laid.scan || laid.blank || laid.page.source != PageSource::text_layer)) continue;
        auto content = draw(laid.page.number, book);
        if (!content) continue;
        LaidPage again = lay_out(std::move(*content), laid.page.number);
        if (!again.needs_ocr.empty() || !has_learned_letters(again.page)) continue;
        if (!recognised && again.page.confidence < laid.page.confidence) continue;
        again.page.source = PageSource::mixed;
        laid = std::move(again);
        ++read;
    }
    return read;
}

}  // namespace solieu::extract
