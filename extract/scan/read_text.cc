#include "extract/scan/read_text.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "extract/lines/normalise_text_line.h"
#include "extract/scan/ink/line_size.h"
#include "extract/scan/ink/page_ink.h"
#include "extract/scan/mend/mend_beside_numbers.h"
#include "extract/scan/read_lines.h"
#include "extract/scan/word_places.h"

namespace solieu::extract {
namespace {

constexpr double best_dpi = 300;    // what the model was made for
constexpr double x_heights = 0.46;  // of a font's size: Times 0.45, Arial 0.52

bool is_noise(const RecognizedWord& word) {
    static constexpr std::string_view marks = "|_~'`‘’“”\"^*.,;:=<>{}[]\\—«»•°¬";
    if (word.confidence > 0.9F && word.text.size() == 1) return word.text == "|" || word.text == "_";
    return word.text.find_first_not_of(marks) == std::string::npos && word.text != "..." && word.text != "*";
}

// Tesseract reads words into white paper at times.
bool has_ink(const cv::Mat& picture, const Box& box) {
    const cv::Rect place =
        cv::Rect(cv::Point(cvFloor(box.x0), cvFloor(box.y0)), cv::Point(cvCeil(box.x1), cvCeil(box.y1))) &
        cv::Rect(0, 0, picture.cols, picture.rows);
    return !place.empty() && cv::countNonZero(ink_mask(picture(place))) > 0;
}

// "=1" of a list of codes ("Có = 1"): the space behind the sign is often lost.
bool is_code_with_sign(std::string_view text) {
    return text.size() > 1 && text.front() == '=' && text.find_first_not_of("0123456789;,.", 1) == text.npos;
}

// Takes the sign off the front of the word and returns it as a word.
Fragment split_sign(Fragment& fragment) {
    Fragment sign = fragment;
    const double step = fragment.word.box.width() / static_cast<double>(fragment.word.text.size() + 1);
    sign.word.text = "=";
    sign.word.box.x1 = sign.word.box.x0 + step;
    sign.next = static_cast<float>(sign.word.box.x1);
    fragment.word.text.erase(0, 1);
    fragment.word.box.x0 += 2 * step;
    return sign;
}

// "11⁄2013", "9/⁄2025": the model's fraction slash is the slash of dates and numbers.
std::string with_slashes(std::string text) {
    for (const std::string_view slash : {"\u2044", "\u2215"}) {
        for (std::size_t at = text.find(slash); at != std::string::npos; at = text.find(slash, at)) {
            const bool twice = (at > 0 && text[at - 1] == '/') || text.compare(at + slash.size(), 1, "/") == 0;
            text.replace(at, slash.size(), twice ? "" : "/");
        }
    }
    return text;
}

bool is_capital_line(const RecognizedLine& line) {
    std::size_t letters = 0;
    for (const RecognizedWord& word : line.words) {
        if (length(word.text) < 2 || word.text.find_first_of("0123456789") != std::string::npos) continue;
        if (!all_capitals(word.text)) return false;
        ++letters;
    }
    return letters > 0;
}

// Font sizes of the lines in points. Short lines and those that differ little take the size of most lines.
std::vector<float> sizes_of(const std::vector<RecognizedLine>& lines, const cv::Mat& picture, double points) {
    constexpr double capitals = 0.66;  // of a font's size
    std::vector<float> sizes;
    std::vector<std::pair<float, std::size_t>> measured;
    for (const RecognizedLine& line : lines) {
        const cv::Rect box = cv::Rect(cv::Point(cvFloor(line.box.x0), cvFloor(line.box.y0)),
                                      cv::Point(cvCeil(line.box.x1), cvCeil(line.box.y1))) &
                             cv::Rect(0, 0, picture.cols, picture.rows);
        double height = box.empty() ? 0 : letter_height(picture(box)) * points;
        height /= is_capital_line(line) ? capitals : x_heights;
        const float size = height > 5 && height < 40 ? static_cast<float>(height) : 0;
        sizes.push_back(size);
        if (size > 0) measured.emplace_back(size, line.words.size());
    }
    std::sort(measured.begin(), measured.end());
    std::size_t words = 0, seen = 0;
    for (const auto& [size, count] : measured) words += count;
    float usual = 12;
    for (const auto& [size, count] : measured) {
        usual = size;
        if ((seen += count) * 2 >= words) break;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const float ratio = sizes[i] / usual;
        const bool unsure = lines[i].words.size() < 3 && ratio < 1.6F;
        if (sizes[i] == 0 || unsure || (ratio > 0.82F && ratio < 1.22F)) sizes[i] = usual;
    }
    return sizes;
}

// The ink of print alone: a seal in a grey scan is paler than the letters below it.
cv::Mat darkest_ink(const cv::Mat& ink) {
    constexpr int print = 90, seal = 130;
    cv::Mat table(1, 256, CV_8U), dark;
    for (int i = 0; i < 256; ++i) {
        const int value = i <= print ? i : print + (i - print) * (255 - print) / (seal - print);
        table.at<unsigned char>(i) = static_cast<unsigned char>(std::min(value, 255));
    }
    cv::LUT(ink, table, dark);
    return dark;
}

// A part of the page as it is shown to a reader, and the way back.
class ShownPart {
  public:
    ShownPart(const cv::Mat& ink, const cv::Rect& part, const PageScale& scale, Area area, Manner manner)
        : inside_(part), scale_(scale) {
        picture_ = manner == Manner::darkest ? darkest_ink(ink(part)) : ink(part);
        const double dpi = scale.dpi();
        // Small print is enlarged, fine scans are reduced: both read better, the latter faster.
        const double enlarged = manner == Manner::larger ? 1.6 : 1;
        factor_ = enlarged * (dpi < 180 ? 2 : dpi > 1.4 * best_dpi ? best_dpi / dpi : 1);
        if (factor_ != 1) {
            cv::resize(picture_, picture_, {}, factor_, factor_, factor_ > 1 ? cv::INTER_CUBIC : cv::INTER_AREA);
        }
        margin_ = area == Area::page ? 0 : cvRound(0.05 * dpi * factor_);
        if (margin_ == 0) return;
        cv::copyMakeBorder(picture_, picture_, margin_, margin_, margin_, margin_, cv::BORDER_CONSTANT,
                           cv::Scalar(255));
    }

    [[nodiscard]] const cv::Mat& picture() const { return picture_; }
    [[nodiscard]] double dpi() const { return scale_.dpi() * factor_; }

    [[nodiscard]] cv::Rect shown(const cv::Rect& box) const {
        const auto at = [&](int x, int from) { return cvRound((x - from) * factor_) + margin_; };
        return cv::Rect(cv::Point(at(box.x, inside_.x), at(box.y, inside_.y)),
                        cv::Point(at(box.br().x, inside_.x), at(box.br().y, inside_.y))) &
               cv::Rect(0, 0, picture_.cols, picture_.rows);
    }

    // The lines of the picture as fragments in points of the page.
    [[nodiscard]] std::vector<Fragment> fragments(std::vector<RecognizedLine> lines) const {
        std::vector<Fragment> fragments;
        const std::vector<float> sizes = sizes_of(lines, picture_, 72 / dpi());
        std::vector<double> heights;
        for (const float size : sizes) heights.push_back(x_heights * static_cast<double>(size) * dpi() / 72);
        place_words(picture_, lines, heights);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            RecognizedLine& line = lines[i];
            for (RecognizedWord& word : line.words) {
                if (is_noise(word) || !has_ink(picture_, word.box)) continue;
                Fragment fragment;
                fragment.word.text = with_slashes(std::move(word.text));
                fragment.word.box = {x_at(word.box.x0), y_at(word.box.y0), x_at(word.box.x1), y_at(word.box.y1)};
                fragment.word.font_size = sizes[i];
                fragment.word.confidence = word.confidence;
                fragment.baseline = static_cast<float>(y_at(line.baseline));
                fragment.next = static_cast<float>(fragment.word.box.x1);
                fragment.space_before = fragment.space_after = true;
                if (is_code_with_sign(fragment.word.text)) fragments.push_back(split_sign(fragment));
                fragments.push_back(std::move(fragment));
            }
        }
        return fragments;
    }

  private:
    [[nodiscard]] double x_at(double x) const { return scale_.x((x - margin_) / factor_ + inside_.x); }
    [[nodiscard]] double y_at(double y) const { return scale_.y((y - margin_) / factor_ + inside_.y); }

    cv::Mat picture_;
    cv::Rect inside_;
    PageScale scale_;
    double factor_ = 1;
    int margin_ = 0;
};

}  // namespace

std::vector<Fragment> read_text(const cv::Mat& ink, const cv::Rect& part, const PageScale& scale,
                                TextRecognizer& recognizer, Area area, Manner manner, LineReader* reader,
                                const KnownPhrases* known) {
    const cv::Rect inside = part & cv::Rect(0, 0, ink.cols, ink.rows);
    if (inside.width < 3 || inside.height < 3) return {};
    const ShownPart shown(ink, inside, scale, area, manner);
    // A cell that reads badly is read again, larger: white on black is found then.
    const Ink tried = manner == Manner::plain && area != Area::page ? Ink::black : Ink::any;
    return shown.fragments(reader != nullptr && known != nullptr
                               ? read_lines(shown.picture(), shown.dpi(), recognizer, *reader, *known)
                               : recognizer.read(shown.picture(), shown.dpi(), area, tried));
}

std::vector<Fragment> read_known_lines(const cv::Mat& ink, std::span<const cv::Rect> lines, const PageScale& scale,
                                       TextRecognizer& recognizer, LineReader& reader, const KnownPhrases& phrases) {
    cv::Rect all;
    for (const cv::Rect& line : lines) all |= line;
    all &= cv::Rect(0, 0, ink.cols, ink.rows);
    if (all.width < 3 || all.height < 3) return {};
    const ShownPart shown(ink, all, scale, Area::block, Manner::plain);
    std::vector<RecognizedLine> known;
    for (const cv::Rect& line : lines) {
        const cv::Rect box = shown.shown(line);
        known.emplace_back();
        known.back().box = {static_cast<double>(box.x), static_cast<double>(box.y), static_cast<double>(box.br().x),
                            static_cast<double>(box.br().y)};
        const TextBand band = find_text_band(shown.picture()(box));
        known.back().baseline = box.y + (band.is_empty() ? box.height : band.bottom);
    }
    return shown.fragments(read_lines(shown.picture(), shown.dpi(), std::move(known), recognizer, reader, phrases));
}

double mean_confidence(const std::vector<Fragment>& words) {
    double sum = 0;
    for (const Fragment& word : words) sum += static_cast<double>(word.word.confidence);
    return words.empty() ? 0 : sum / static_cast<double>(words.size());
}

void mend(std::vector<Fragment>& fragments, MendPlace place, const KnownPhrases& known) {
    if (place == MendPlace::cell) {
        while (!fragments.empty() && is_debris(fragments.front().word.text)) fragments.erase(fragments.begin());
        while (!fragments.empty() && is_debris(fragments.back().word.text)) fragments.pop_back();
    }
    std::vector<MendableWord> words;
    words.reserve(fragments.size());
    for (const Fragment& fragment : fragments) {
        words.push_back({clean(fragment.word.text), fragment.word.confidence});
    }
    if (mend_words(words, place, known) + mend_beside_numbers(words, known) == 0) return;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word& word = fragments[i].word;
        if (words[i].text == clean(word.text)) continue;
        if (word.raw.empty()) word.raw = std::move(word.text);
        word.text = std::move(words[i].text);
    }
    std::erase_if(fragments, [](const Fragment& fragment) { return fragment.word.text.empty(); });
}

}  // namespace solieu::extract
