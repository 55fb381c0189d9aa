#include "output/pdf/old_text.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <utility>

namespace solieu::output {

namespace {

constexpr int invisible = 3;
constexpr std::size_t deepest = 10'000;  // of saved states
constexpr std::size_t side = 40;         // parts of the page each way
constexpr std::size_t enough = side * side * 95 / 100;

bool shows_text(const std::string& word) {
    return word == "Tj" || word == "TJ" || word == "'" || word == "\"";
}

// Notes what shows text and what covers the page, in the order of drawing.
class Watcher final : public QPDFObjectHandle::ParserCallbacks {
  public:
    Watcher(QPDFObjectHandle pictures, const Box& shown) : pictures_(std::move(pictures)), shown_(shown) {}

    void handleObject(QPDFObjectHandle object, std::size_t, std::size_t) override {
        if (!object.isOperator()) {
            if (operands_.size() < 8) operands_.push_back(object);
            return;
        }
        handle_operator(object.getOperatorValue());
        operands_.clear();
    }

    void handleEOF() override {}

    [[nodiscard]] std::vector<bool> hidden() const {
        std::vector<bool> out(texts_.size());
        std::bitset<side * side> covered;
        std::size_t picture = covers_.size();
        for (std::size_t i = texts_.size(); i-- > 0;) {
            while (picture > texts_[i].pictures_before) cover(covers_[--picture], covered);
            out[i] = texts_[i].invisible || covered.count() >= enough;
        }
        return out;
    }

  private:
    struct State {
        int mode = 0;
        std::array<double, 6> matrix{1, 0, 0, 1, 0, 0};
    };
    struct Text {
        bool invisible = false;
        std::size_t pictures_before = 0;
    };

    void handle_operator(const std::string& word) {
        if (shows_text(word)) {
            texts_.push_back({.invisible = state_.mode == invisible, .pictures_before = covers_.size()});
        } else if (word == "Tr") {
            const bool number = !operands_.empty() && operands_.back().isInteger();
            state_.mode = number && operands_.back().getIntValue() == invisible ? invisible : 0;
        } else if (word == "q" && saved_.size() < deepest) {
            saved_.push_back(state_);
        } else if (word == "Q" && !saved_.empty()) {
            state_ = saved_.back();
            saved_.pop_back();
        } else if (word == "cm") {
            multiply();
        } else if (word == "Do") {
            note_picture();
        }
    }

    void multiply() {
        if (operands_.size() != 6) return;
        std::array<double, 6> a{};
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (!operands_[i].isNumber()) return;
            a[i] = operands_[i].getNumericValue();
        }
        const std::array<double, 6> m = state_.matrix;
        state_.matrix = {a[0] * m[0] + a[1] * m[2], a[0] * m[1] + a[1] * m[3],        a[2] * m[0] + a[3] * m[2],
                         a[2] * m[1] + a[3] * m[3], a[4] * m[0] + a[5] * m[2] + m[4], a[4] * m[1] + a[5] * m[3] + m[5]};
    }

    // The unit square, where the picture stands.
    void note_picture() {
        constexpr std::size_t most_pictures = 1000;
        if (operands_.size() != 1 || !operands_[0].isName() || covers_.size() >= most_pictures) return;
        QPDFObjectHandle picture = pictures_.isDictionary() ? pictures_.getKey(operands_[0].getName()) : pictures_;
        if (!picture.isStream()) return;
        QPDFObjectHandle head = picture.getDict();
        QPDFObjectHandle kind = head.getKey("/Subtype"), mask = head.getKey("/ImageMask");
        const bool stencil = mask.isBool() && mask.getBoolValue();
        if (!kind.isName() || kind.getName() != "/Image" || stencil || head.hasKey("/SMask") || head.hasKey("/Mask")) {
            return;
        }
        const std::array<double, 6>& m = state_.matrix;
        const bool upright =
            (std::abs(m[1]) < 1e-3 && std::abs(m[2]) < 1e-3) || (std::abs(m[0]) < 1e-3 && std::abs(m[3]) < 1e-3);
        if (!upright) return;
        const double x = m[4] + m[0] + m[2], y = m[5] + m[1] + m[3];
        covers_.push_back({std::min(m[4], x), std::min(m[5], y), std::max(m[4], x), std::max(m[5], y)});
    }

    void cover(const Box& picture, std::bitset<side * side>& covered) const {
        for (std::size_t row = 0; row < side; ++row) {
            const double y = shown_.y0 + shown_.height() * (static_cast<double>(row) + 0.5) / side;
            if (y < picture.y0 || y > picture.y1) continue;
            for (std::size_t column = 0; column < side; ++column) {
                const double x = shown_.x0 + shown_.width() * (static_cast<double>(column) + 0.5) / side;
                if (picture.x0 <= x && x <= picture.x1) covered.set(row * side + column);
            }
        }
    }

    QPDFObjectHandle pictures_;
    Box shown_;
    State state_;
    std::vector<State> saved_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<Text> texts_;
    std::vector<Box> covers_;
};

}  // namespace

std::vector<bool> hidden_text(QPDFPageObjectHelper page, const Box& shown) {
    QPDFObjectHandle resources = page.getAttribute("/Resources", false);
    QPDFObjectHandle pictures = resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
    Watcher watcher(pictures, shown);
    page.parseContents(&watcher);
    return watcher.hidden();
}

void WithoutText::handleToken(const QPDFTokenizer::Token& token) {
    const QPDFTokenizer::token_type_e type = token.getType();
    pending_ += token.getRawValue();
    const std::string word = type == QPDFTokenizer::tt_word ? token.getValue() : std::string();
    if (shows_text(word) && next_++ < left_out_.size() && left_out_[next_ - 1]) {
        // Two of them also begin the next line.
        write(word.starts_with('T') ? "\n" : "\nT*\n");
        pending_.clear();
    } else if (type == QPDFTokenizer::tt_word || type == QPDFTokenizer::tt_inline_image) {
        write(pending_);
        pending_.clear();
    }
}

void WithoutText::handleEOF() {
    write(pending_);
    pending_.clear();
}

}  // namespace solieu::output
