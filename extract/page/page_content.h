#pragma once
// What a drawing pass over one page finds, before any layout: characters, pieces of lines, pictures.
//
// Characters are kept in the frame of their own direction (see Direction): in that frame text runs to the right and
// y grows downwards, so that the same code builds words from upright and from turned text.
//
// The steps from here to a page of words in reading order, in this order. One page (called by layout/page_layout.h):
//   1. legacy_glyphs.h       characters in old encodings to Unicode
//   2. words.h               characters to fragments: stretches that belong together without doubt
//   3. lines.h, marks.h      fragments of a cell, or of the page without its tables, to lines of words; raised
//                            numbers to the word they mark
//   4. reading_order.h       lines and tables from the top down, two columns one after the other
//   5. paragraph_starts.h    where paragraphs begin
//   6. text_doubts.h         whether a text layer says what the page shows
// Between 2 and 4 the tables are found (tables/ruled/ruled_grid.h, tables/unruled/aligned_grid.h). All pages together
// (called by layout/join_pages.h, the last by the readers of scans):
//   7. running_lines.h       page headers, footers and numbers
//   8. footnotes.h           which lines are notes
//   9. mend_acronyms.h       abbreviations misread in one place and read well in others

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace solieu::extract {

// Which way text runs on the page. The frame of a direction has its origin in the corner where a reader who turned
// the page would see the top left; for `right` it is the page itself.
enum class Direction : std::uint8_t { right, down, left, up };

// A box of the page in the frame of `direction`, and back. `width` and `height` are those of the page.
[[nodiscard]] Box to_frame(const Box& box, Direction direction, double width, double height);
[[nodiscard]] Box to_page(const Box& box, Direction direction, double width, double height);

// Why a reader of the page does not see a character.
enum class Unseen : std::uint8_t {
    no,           // it is seen
    not_painted,  // render mode 3, as layers left by OCR are written
    covered,      // below an area or a picture that was painted later
    like_ground,  // in the colour of its ground, or transparent
    clipped,      // outside the clip or the page
};

struct Glyph {
    Box box;                       // in the frame of `direction`; height from the font's ascent and descent
    float baseline = 0;            // y in the same frame
    float size = 0;                // points
    float next = 0;                // x where the next character is due; differs from box.x1 by the character spacing
    std::uint32_t text_begin = 0;  // into PageContent::text
    std::uint8_t text_size = 0;    // bytes
    std::uint8_t raw_size = 0;     // of its form before a conversion; 0: it was not converted
    std::uint32_t raw_begin = 0;
    std::uint16_t font = 0;  // into PageContent::fonts
    std::uint8_t code = 0;   // the code of an old encoding that it may be (see encoding/legacy_tables.h); 0: none
    Direction direction = Direction::right;
    bool space = false;
    bool combining = false;  // only marks that belong onto another character
    bool bold = false;
    bool italic = false;
    bool invisible = false;
    Unseen unseen = Unseen::no;
    bool mapped = true;  // it has a Unicode meaning
    float sure = 1;      // 0…1, of that meaning
};

struct PageContent {
    double width = 0, height = 0;
    int rotation = 0;
    std::string text;                // of all glyphs, UTF-8, as the file maps it
    std::vector<Glyph> glyphs;       // in the order drawn
    std::vector<std::string> fonts;  // names as the file has them
    std::vector<Box> ruling_pieces;  // thin marks: stroked lines, thin fills, dots
    std::vector<Image> images;
    std::size_t unmapped_glyphs = 0;  // without a Unicode meaning
    std::size_t mended_glyphs = 0;    // seen, and read otherwise than the file maps them
    std::size_t oblique_glyphs = 0;   // left out: neither upright nor turned by a quarter
    std::size_t layer_glyphs = 0;     // left out: in layers that are switched off
    std::size_t curved_fills = 0;     // letters drawn as shapes show as many of these
    bool too_much = false;            // a limit on glyphs or ruling pieces was reached

    [[nodiscard]] std::string_view text_of(const Glyph& glyph) const {
        return std::string_view(text).substr(glyph.text_begin, glyph.text_size);
    }
    // As the file has it.
    [[nodiscard]] std::string_view raw_of(const Glyph& glyph) const {
        if (glyph.raw_size == 0) return text_of(glyph);
        return std::string_view(text).substr(glyph.raw_begin, glyph.raw_size);
    }
};

// Turns the whole page when nearly all of its text runs in one direction other than to the right, as landscape tables
// on portrait pages do. Rotation, sizes and all boxes follow.
void turn_upright(PageContent& content);

}  // namespace solieu::extract
