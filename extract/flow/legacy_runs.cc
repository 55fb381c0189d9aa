#include "extract/flow/legacy_runs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/encoding/legacy_evidence.h"
#include "extract/encoding/legacy_font.h"

namespace solieu::extract {
namespace {

using Fonts = std::vector<std::optional<LegacyFont>>;                  // by index of FlowContent::fonts
using Evidence = std::array<LegacyEvidence, legacy_encodings.size()>;  // by encoding

// All paragraphs, those of tables and notes too.
void collect(std::vector<Block>& blocks, std::vector<FlowParagraph*>& out) {
    for (Block& block : blocks) {
        if (block.table.empty()) out.push_back(&block.paragraph);
        for (FlowTable& table : block.table)
            for (std::vector<FlowCell>& row : table.rows)
                for (FlowCell& cell : row) collect(cell.blocks, out);
    }
}

// Texts that follow each other in one encoding: a word, or a letter and its mark, may be spread over them.
struct Stretch {
    std::size_t begin = 0, end = 0;  // items
    LegacyFont font;
    std::u32string shown;
};

std::vector<Stretch> stretches_of(const FlowParagraph& paragraph, const Fonts& fonts) {
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < paragraph.items.size(); ++i) {
        const Inline& item = paragraph.items[i];
        if (item.kind != Inline::Kind::text || item.font < 0) continue;
        const std::optional<LegacyFont>& font = fonts[static_cast<std::size_t>(item.font)];
        if (!font) continue;
        const bool goes_on = !stretches.empty() && stretches.back().end == i &&
                             stretches.back().font.encoding == font->encoding &&
                             stretches.back().font.capitals == font->capitals;
        if (!goes_on) stretches.push_back({.begin = i, .end = i, .font = *font});
        stretches.back().end = i + 1;
        stretches.back().shown += characters_of(item.text);
    }
    return stretches;
}

Evidence weigh_all(const std::vector<Stretch>& stretches) {
    Evidence evidence;
    for (const Stretch& stretch : stretches)
        weigh(stretch.font.encoding, stretch.shown, evidence[static_cast<std::size_t>(stretch.font.encoding)]);
    return evidence;
}

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0;
}

// The items of a text: converted words by themselves, what lies between together.
class ItemWriter {
  public:
    ItemWriter(std::vector<Inline>& out, Budget& budget) : out_(out), budget_(budget) {}

    void add(const LegacyLetter& letter, std::u32string_view shown) {
        if (is_space(letter.character)) {
            end_word();
            plain_ += letter.character;
            return;
        }
        word_ += letter.character;
        raw_ += shown;
        converted_ = converted_ || letter.converted;
    }

    // Writes what was added, with the look of the item it was read from.
    void end_item(const Inline& like) {
        end_word();
        put(std::exchange(plain_, {}), {});
        for (Inline& item : items_) {
            item.bold = like.bold;
            item.italic = like.italic;
            item.stored_number = like.stored_number;
            item.font = like.font;
            out_.push_back(std::move(item));
        }
        items_.clear();
    }

  private:
    void end_word() {
        if (converted_) {
            put(std::exchange(plain_, {}), {});
            put(word_, raw_);
        } else {
            plain_ += word_;
        }
        word_.clear();
        raw_.clear();
        converted_ = false;
    }

    void put(const std::u32string& text, const std::u32string& raw) {
        if (text.empty()) return;
        budget_.take(Resource::parts, 1);
        items_.push_back({.text = utf8_of(text), .raw = utf8_of(raw)});
    }

    std::vector<Inline>& out_;
    Budget& budget_;
    std::vector<Inline> items_;  // of the item being written
    std::u32string word_, raw_, plain_;
    bool converted_ = false;
};

void convert(FlowParagraph& paragraph, const std::vector<Stretch>& stretches, Budget& budget) {
    std::vector<Inline> items;
    std::size_t next = 0;
    for (const Stretch& stretch : stretches) {
        for (; next < stretch.begin; ++next) items.push_back(std::move(paragraph.items[next]));
        const std::vector<LegacyLetter> letters = decode(stretch.font.encoding, stretch.shown, stretch.font.capitals);
        ItemWriter writer(items, budget);
        std::size_t letter = 0, at = 0, item_end = 0;  // places in `letters`, `shown`, `shown`
        for (; next < stretch.end; ++next) {
            item_end += characters_of(paragraph.items[next].text).size();
            for (; letter < letters.size() && at < item_end; ++letter) {
                writer.add(letters[letter], std::u32string_view(stretch.shown).substr(at, letters[letter].length));
                at += letters[letter].length;
            }
            writer.end_item(paragraph.items[next]);
        }
    }
    for (; next < paragraph.items.size(); ++next) items.push_back(std::move(paragraph.items[next]));
    paragraph.items = std::move(items);
}

// Encodings that fonts without a telling name are in all the same.
void find_by_letters(const std::vector<FlowParagraph*>& paragraphs, Fonts& fonts) {
    std::vector<std::u32string> shown(fonts.size());
    std::vector<std::size_t> here;  // fonts of the paragraph
    for (const FlowParagraph* paragraph : paragraphs) {
        for (const Inline& item : paragraph->items) {
            if (item.kind != Inline::Kind::text || item.font < 0) continue;
            const auto font = static_cast<std::size_t>(item.font);
            if (fonts[font]) continue;
            shown[font] += characters_of(item.text);
            here.push_back(font);
        }
        for (const std::size_t font : here) {
            std::u32string& text = shown[font];
            if (!text.empty() && text.back() != U'\n') text += U'\n';
        }
        here.clear();
    }
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        if (fonts[i]) continue;
        if (const auto encoding = find_encoding(shown[i])) fonts[i] = LegacyFont{.encoding = *encoding};
    }
}

}  // namespace

void convert_legacy_runs(FlowContent& content, Budget& budget) {
    std::vector<FlowParagraph*> paragraphs;
    collect(content.blocks, paragraphs);
    for (FlowNote& note : content.notes) collect(note.blocks, paragraphs);

    Fonts fonts;
    for (const std::string& name : content.fonts) fonts.push_back(legacy_font(name));
    find_by_letters(paragraphs, fonts);
    if (std::none_of(fonts.begin(), fonts.end(), [](const auto& font) { return font.has_value(); })) return;

    Evidence whole;
    for (const FlowParagraph* paragraph : paragraphs) {
        for (const Stretch& stretch : stretches_of(*paragraph, fonts))
            weigh(stretch.font.encoding, stretch.shown, whole[static_cast<std::size_t>(stretch.font.encoding)]);
    }
    for (FlowParagraph* paragraph : paragraphs) {
        std::vector<Stretch> stretches = stretches_of(*paragraph, fonts);
        const Evidence own = weigh_all(stretches);
        std::erase_if(stretches, [&](const Stretch& stretch) {
            const auto i = static_cast<std::size_t>(stretch.font.encoding);
            if (own[i].converted != own[i].shown) return !agrees(own[i]);
            return !agrees(whole[i]);
        });
        if (!stretches.empty()) convert(*paragraph, stretches, budget);
    }
}

}  // namespace solieu::extract
