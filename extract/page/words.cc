#include "extract/page/words.h"

#include <algorithm>
#include <cmath>

namespace solieu::extract {
namespace {

constexpr double word_gap = 0.15;       // of the font size
constexpr double same_baseline = 0.12;  // of the font size
constexpr double backwards = 0.35;      // of the font size; kerning and overlapping accents stay within
constexpr double twice = 0.12;          // of the font size; further apart a character is not the same one again

// A fragment in the making, with the places of its characters for the marks that come later.
class Builder {
  public:
    Builder(const PageContent& content, std::vector<Box> rulings) : content_(content), rulings_(std::move(rulings)) {
        std::sort(rulings_.begin(), rulings_.end(), [](const Box& a, const Box& b) { return a.x0 < b.x0; });
    }

    void add(const Glyph& glyph) {
        if (glyph.space) {
            flush();
            if (!fragments_.empty() && follows(glyph, fragments_.back())) fragments_.back().space_after = true;
            space_ = &glyph;
        } else if (glyph.combining && !places_.empty() && stands_on_current(glyph)) {
            put_on_base(glyph);
        } else if (!places_.empty() && is_printed_twice(glyph)) {
            current_.word.bold = true;
        } else {
            if (!places_.empty() && !continues(glyph)) flush();
            append(glyph);
        }
    }

    std::vector<Fragment> finish() {
        flush();
        return std::move(fragments_);
    }

  private:
    struct Placed {
        double x0 = 0, x1 = 0;
        std::uint32_t end = 0;  // in the text of the fragment
    };

    [[nodiscard]] bool continues(const Glyph& glyph) const {
        const double size = glyph.size;
        const double ratio = size / current_.word.font_size;
        if (ratio < 0.87 || ratio > 1.15) return false;
        if (std::abs(glyph.baseline - current_.baseline) > same_baseline * size) return false;
        if (glyph.invisible != current_.word.invisible) return false;
        const double behind = glyph.box.x0 - current_.word.box.x1;
        if (behind < -backwards * size) return false;
        // Spaced-out text goes on where the character spacing leads, not where the last character ended.
        if (behind > word_gap * size && std::abs(glyph.box.x0 - current_.next) > word_gap * size) return false;
        return behind < 0.5 || !ruling_between(current_.word.box.x1, glyph);
    }

    // Letters that a font lacks are written with another one, after all of the line that the first one has: what comes
    // next in the file need not stand next on the page.
    [[nodiscard]] static bool follows(const Glyph& space, const Fragment& fragment) {
        if (std::abs(space.baseline - fragment.baseline) > same_baseline * space.size) return false;
        const double behind = space.box.x0 - fragment.word.box.x1;
        return behind > -backwards * space.size &&
               (behind <= word_gap * space.size || std::abs(space.box.x0 - fragment.next) <= word_gap * space.size);
    }

    // Whether the last space stands before it.
    [[nodiscard]] bool is_after_space(const Glyph& glyph) const {
        if (!space_ || std::abs(space_->baseline - glyph.baseline) > same_baseline * glyph.size) return false;
        const double end = std::max<double>(space_->box.x1, space_->next);
        return glyph.box.x0 > space_->box.x0 - backwards * glyph.size && glyph.box.x0 <= end + word_gap * glyph.size;
    }

    // Cells may stand so close that only the ruling tells their words apart.
    [[nodiscard]] bool ruling_between(double x, const Glyph& glyph) const {
        auto ruling = std::lower_bound(rulings_.begin(), rulings_.end(), x - 0.5,
                                       [](const Box& box, double place) { return box.x0 < place; });
        for (; ruling != rulings_.end() && ruling->x0 <= glyph.box.x0 + 0.5; ++ruling) {
            const double middle = glyph.baseline - 0.3 * glyph.size;
            if (ruling->y0 < middle && middle < ruling->y1) return true;
        }
        return false;
    }

    [[nodiscard]] bool stands_on_current(const Glyph& glyph) const {
        const double centre = (glyph.box.x0 + glyph.box.x1) / 2;
        return std::abs(glyph.baseline - current_.baseline) < glyph.size &&
               centre > current_.word.box.x0 - 0.2 * glyph.size && centre < current_.word.box.x1 + 0.6 * glyph.size;
    }

    void put_on_base(const Glyph& glyph) {
        const double centre = (glyph.box.x0 + glyph.box.x1) / 2;
        std::size_t base = places_.size() - 1;
        while (base > 0 && places_[base].x0 >= centre - 0.01 * glyph.size) --base;
        const std::string_view mark = content_.text_of(glyph);
        current_.next = std::max(current_.next, glyph.next);  // some fonts give marks a width
        current_.word.text.insert(places_[base].end, mark);
        raw_ += mark;
        for (std::size_t i = base; i < places_.size(); ++i) places_[i].end += static_cast<std::uint32_t>(mark.size());
    }

    [[nodiscard]] bool is_printed_twice(const Glyph& glyph) const {
        const std::string_view text = content_.text_of(glyph);
        if (std::abs(glyph.baseline - current_.baseline) > twice * glyph.size) return false;
        const std::size_t look_back = std::min<std::size_t>(places_.size(), 2);
        for (std::size_t i = places_.size() - look_back; i < places_.size(); ++i) {
            const std::size_t begin = i == 0 ? 0 : places_[i - 1].end;
            if (std::abs(places_[i].x0 - glyph.box.x0) < twice * glyph.size &&
                std::string_view(current_.word.text).substr(begin, places_[i].end - begin) == text) {
                return true;
            }
        }
        return false;
    }

    void append(const Glyph& glyph) {
        Word& word = current_.word;
        if (places_.empty()) {
            current_.baseline = glyph.baseline;
            current_.space_before = is_after_space(glyph);
            word.font_size = glyph.size;
            word.bold = glyph.bold;
            word.italic = glyph.italic;
            word.invisible = glyph.invisible;
            word.box = glyph.box;
        }
        word.box = {std::min(word.box.x0, glyph.box.x0), std::min(word.box.y0, glyph.box.y0),
                    std::max(word.box.x1, glyph.box.x1), std::max(word.box.y1, glyph.box.y1)};
        word.text += content_.text_of(glyph);
        raw_ += content_.raw_of(glyph);
        word.confidence = std::min(word.confidence, glyph.sure);
        converted_ = converted_ || glyph.raw_size != 0;
        current_.next = glyph.next;
        places_.push_back({glyph.box.x0, glyph.box.x1, static_cast<std::uint32_t>(word.text.size())});
        space_ = nullptr;
    }

    void flush() {
        if (converted_) current_.word.raw = raw_;
        if (!places_.empty()) fragments_.push_back(std::move(current_));
        current_ = {};
        raw_.clear();
        converted_ = false;
        places_.clear();
    }

    const PageContent& content_;
    std::vector<Box> rulings_;  // by x0
    std::vector<Fragment> fragments_;
    Fragment current_;
    std::string raw_;         // of the characters so far, as the file has them
    bool converted_ = false;  // one of them was converted
    std::vector<Placed> places_;
    const Glyph* space_ = nullptr;  // the last one, where no character came since
};

}  // namespace

std::vector<Fragment> make_fragments(const PageContent& content, Direction direction,
                                     const std::vector<Box>& vertical_rulings) {
    Builder builder(content, vertical_rulings);
    for (const Glyph& glyph : content.glyphs) {
        if (glyph.direction == direction) builder.add(glyph);
    }
    return builder.finish();
}

}  // namespace solieu::extract
