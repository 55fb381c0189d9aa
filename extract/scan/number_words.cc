#include "extract/scan/number_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "extract/encoding/vietnamese_syllable.h"
#include "extract/scan/mend/mend_beside_numbers.h"
#include "extract/scan/number_line.h"

namespace solieu::extract {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
    return digits;
}

// What Tesseract takes for a letter that is a digit: "0ó" is 06, "30.207,ó15" is 30.207,615. Empty when letters remain,
// or when nothing but such a letter stands there that may be a word.
std::string as_number(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, char>, 17> confused{{{"ó", '6'},
                                                                                 {"g", '9'},
                                                                                 {"Ó", '6'},
                                                                                 {"ò", '6'},
                                                                                 {"ố", '6'},
                                                                                 {"Ố", '6'},
                                                                                 {"o", '0'},
                                                                                 {"O", '0'},
                                                                                 {"l", '1'},
                                                                                 {"I", '1'},
                                                                                 {"|", '1'},
                                                                                 {"S", '5'},
                                                                                 {"§", '8'},
                                                                                 {"B", '8'},
                                                                                 {"Z", '2'},
                                                                                 {"ö", '6'},
                                                                                 {"õ", '6'}}};
    std::string number;
    std::size_t digits = 0, letters = 0;
    while (!text.empty()) {
        const char c = text.front();
        if (is_digit(c) || std::string_view(".,%/-+():;").find(c) != std::string_view::npos) {
            digits += is_digit(c) ? 1 : 0;
            number += c;
            text.remove_prefix(1);
            continue;
        }
        if (text == "g") return {};  // grams
        const auto* letter = std::find_if(confused.begin(), confused.end(),
                                          [&](const auto& pair) { return text.starts_with(pair.first); });
        if (letter == confused.end()) return {};
        ++letters;
        number += letter->second;
        text.remove_prefix(letter->first.size());
    }
    // "ó" is no word; "I", "O", "l" by themselves may be.
    const bool alone = digits == 0 && number.find('6') == std::string::npos;
    return letters == 0 || alone || letters > digits + 1 ? std::string() : number;
}

bool is_roman(std::string_view text) {
    static constexpr std::array<std::string_view, 12> numerals{"I",   "II",   "III", "IV", "V",  "VI",
                                                               "VII", "VIII", "IX",  "X",  "XI", "XII"};
    return std::find(numerals.begin(), numerals.end(), text) != numerals.end();
}

// "IH", "HI.", "VH": strokes of a Roman numeral that touch are read as other letters.
bool maybe_roman(std::string_view text) {
    if (!text.empty() && text.back() == '.') text.remove_suffix(1);
    return text.size() <= 5 && !is_roman(text) && text.find_first_of("HIV") != text.npos &&
           text.find_first_not_of("HIVXLl1|T") == text.npos && text.find_first_of("HLl|") != text.npos;
}

// Nothing but digits and what stands between and around them in numbers.
bool is_plain_number(std::string_view text) {
    return has_digit(text) && text.find_first_not_of("0123456789.,%/-+():") == std::string_view::npos;
}

// Puts other digits into a text that has as many.
std::string with_digits(std::string text, std::string_view digits) {
    std::size_t next = 0;
    for (char& c : text) {
        if (is_digit(c)) c = digits[next++];
    }
    return text;
}

// What of an alternative reading stands for this word: the whole string for a plain number, its digits otherwise.
bool fits(std::string_view text, std::string_view reading) {
    if (is_plain_number(text)) return is_plain_number(reading);
    return digits_of(text).size() == digits_of(reading).size() && has_digit(reading);
}

// A number but for a sign within it that stands in no number: "84.233;8", "12’5".
bool is_spoilt_number(std::string_view text) {
    static constexpr std::array<std::string_view, 6> signs{";", "'", "\"", "‘", "’", "*"};
    bool spoilt = false;
    for (std::size_t i = 0; i < text.size();) {
        const auto sign = std::find_if(signs.begin(), signs.end(),
                                       [&](std::string_view one) { return text.substr(i).starts_with(one); });
        if (sign == signs.end() && std::string_view("0123456789.,%/-+():").find(text[i]) == std::string_view::npos) {
            return false;
        }
        const std::size_t next = i + (sign == signs.end() ? 1 : sign->size());
        spoilt = spoilt ||
                 (sign != signs.end() && i > 0 && is_digit(text[i - 1]) && next < text.size() && is_digit(text[next]));
        i = next;
    }
    return spoilt;
}

// From the first digit to the last.
std::string_view digits_and_between(std::string_view text) {
    const std::size_t from = text.find_first_of("0123456789"), to = text.find_last_of("0123456789");
    return from == std::string_view::npos ? std::string_view() : text.substr(from, to - from + 1);
}

// How wide the text is, in heights of its digits.
double shape_of(std::string_view text) {
    double width = 0;
    for (const char c : text) width += is_digit(c) ? 0.74 : c == '%' ? 1.2 : 0.42;
    return width;
}

// The reader of numbers saw only the beginning or the end of what stands in the box.
bool is_cut(std::string_view reading, std::string_view text, const Box& box) {
    const std::string seen = digits_of(reading), all = digits_of(text);
    if (seen.size() >= all.size() || !(all.starts_with(seen) || all.ends_with(seen)) || box.height() <= 0) return false;
    const double shape = box.width() / box.height();
    return std::abs(shape - shape_of(text)) < std::abs(shape - shape_of(reading));
}

void settle(Fragment& fragment, const std::vector<Reading>& readings) {
    constexpr float doubtful = 0.5F, told_by_one = 0.6F, no_reading = 0.3F;
    Word& word = fragment.word;
    if (readings.empty()) return;
    const Reading& best = readings.front();
    if (is_spoilt_number(word.text)) {
        const std::string_view better = digits_and_between(best.text), spoilt = digits_and_between(word.text);
        const bool mends = digits_of(better) == digits_of(spoilt) && is_plain_number(better);
        word.confidence = std::min(word.confidence, mends ? best.probability : doubtful);
        if (!mends) return;
        std::string mended = word.text;
        mended.replace(static_cast<std::size_t>(spoilt.data() - word.text.data()), spoilt.size(), better);
        if (word.raw.empty()) word.raw = word.text;
        word.text = std::move(mended);
        return;
    }
    const float tesseract = word.confidence;
    const bool plain = is_plain_number(word.text);
    const bool same = plain ? best.text == word.text : digits_of(best.text) == digits_of(word.text);
    if (same) {
        word.confidence = agreed(best.probability, tesseract);
    } else if (plain && is_cut(best.text, word.text, word.box)) {
        word.confidence = std::min(word.confidence, told_by_one);
        return;
    } else if (fits(word.text, best.text) && best.probability > 0.5F) {
        // The reader made for numbers is the better one unless it doubts and Tesseract does not.
        const std::string other = word.text;
        if (best.probability > 0.85F * tesseract) {
            word.text = plain ? best.text : with_digits(word.text, digits_of(best.text));
            if (word.raw.empty()) word.raw = other;
            // What the other one could not read at all may be written by hand, which this one takes for print.
            word.confidence = disputed(best.probability, tesseract);
            if (tesseract < no_reading) word.confidence = std::min(word.confidence, told_by_one);
            word.readings.push_back({word.text, word.confidence});
            word.readings.push_back({other, 1 - word.confidence});
        } else {
            word.confidence = disputed(tesseract, best.probability);
            word.readings.push_back({word.text, word.confidence});
            word.readings.push_back(
                {plain ? best.text : with_digits(word.text, digits_of(best.text)), 1 - word.confidence});
        }
        return;
    } else {
        word.confidence = std::min(word.confidence, 0.9F);
    }
    if (!plain) return;
    for (const Reading& reading : readings) {
        if (is_plain_number(reading.text)) word.readings.push_back(reading);
    }
}

// Letters that the NumberReader sees as digits too become digits, a misread Roman numeral what it sees; the word stays
// where it sees neither.
void reveal(Fragment& fragment, const std::vector<Reading>& readings) {
    if (maybe_roman(fragment.word.text)) {
        if (readings.empty() || readings.front().probability < 0.5F) return;
        std::string_view numeral = readings.front().text;
        const bool dot = !numeral.empty() && numeral.back() == '.';
        if (dot) numeral.remove_suffix(1);
        if (!is_roman(numeral)) return;
        fragment.word.raw = std::exchange(fragment.word.text, std::string(numeral) + (dot ? "." : ""));
        fragment.word.confidence = std::min(fragment.word.confidence, 0.8F);
        return;
    }
    const std::string number = as_number(fragment.word.text);
    if (number.empty()) return;
    for (const Reading& reading : readings) {
        if (digits_of(reading.text) != digits_of(number) || reading.probability < 0.2F) continue;
        // The letters hide marks too: "g99" is 99,9.
        const bool marked = is_plain_number(reading.text) && number.find_first_of(".,") == std::string::npos;
        fragment.word.raw = std::exchange(fragment.word.text, marked ? reading.text : number);
        fragment.word.confidence = std::min(fragment.word.confidence, 0.8F);
        return;
    }
}

// As many as three letters where only a number can stand, "§" behind "Điều": when the reader of numbers sees about as
// many digits, these.
void reveal_behind_word(Fragment& fragment, const std::vector<Reading>& readings) {
    constexpr float least = 0.8F, told_by_one = 0.85F;
    Word& word = fragment.word;
    if (readings.empty() || readings.front().probability < least) return;
    const std::string_view number = digits_and_between(readings.front().text);
    const std::size_t end = word.text.find_last_not_of(".,;:)");
    if (end == std::string::npos || number.empty() || !is_plain_number(readings.front().text) ||
        number.find_first_not_of("0123456789") != std::string_view::npos) {
        return;
    }
    // "I1" may be a "1".
    const std::size_t letters = length(word.text.substr(0, end + 1));
    if (number.size() > letters || number.size() + 1 < letters) return;
    const std::string other = word.text;
    word.text.replace(0, end + 1, number);
    if (word.raw.empty()) word.raw = other;
    word.confidence = std::min(readings.front().probability, told_by_one);
}

// Whether the word stands behind one that a number follows, and has letters.
bool is_for_number(std::span<const Fragment> fragments, std::size_t i, const KnownPhrases& known) {
    constexpr std::size_t longest = 3;
    if (i == 0) return false;
    const std::string& text = fragments[i].word.text;
    const std::size_t end = text.find_last_not_of(".,;:)");
    return end != std::string::npos && !is_plain_number(text) && length(text.substr(0, end + 1)) <= longest &&
           stands_before_number(fragments[i - 1].word.text, known);
}

// "0", "S0": what stands there may be the word "o" or "so", in which the reader of numbers sees the same digit.
bool may_be_word(std::string_view text) {
    const std::size_t end = text.find_last_not_of(".,;:)");
    std::string word(text.substr(0, end == std::string_view::npos ? 0 : end + 1));
    const std::size_t zero = word.find('0');
    if (zero == std::string::npos || digits_of(word).size() != 1) return false;
    word[zero] = 'o';
    const std::optional<Spelling> letters = spelling(word);
    return letters && is_syllable(*letters);
}

bool has_letter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0xC3;
    });
}

// Whether a word of letters stands beside it in its line.
bool is_in_prose(std::span<const Fragment> fragments, std::size_t i) {
    const auto is_word_beside = [&](const Fragment& other) {
        const bool line = std::abs(other.baseline - fragments[i].baseline) < 0.5F * fragments[i].word.font_size;
        return line && !has_digit(other.word.text) && has_letter(other.word.text);
    };
    return (i > 0 && is_word_beside(fragments[i - 1])) ||
           (i + 1 < fragments.size() && is_word_beside(fragments[i + 1]));
}

}  // namespace

float agreed(float probability, float other) {
    return 1 - (1 - probability) * (1 - 0.8F * other);
}

float disputed(float probability, float other) {
    const float mine = probability * (1 - 0.5F * other), theirs = 0.5F * other * (1 - probability);
    return mine / std::max(mine + theirs + 0.1F * other, 1e-6F);
}

cv::Mat number_picture(const cv::Mat& ink, const cv::Rect& line, const cv::Rect& within) {
    const int above = std::max(2, line.height / 4), beside = std::max(3, line.height / 2);
    const cv::Rect wide(line.x - beside, line.y - above, line.width + 2 * beside, line.height + 2 * above);
    return ink(wide & within & cv::Rect(0, 0, ink.cols, ink.rows)).clone();
}

void read_numbers_again(const cv::Mat& ink, const PageScale& scale, std::span<Fragment> fragments,
                        NumberReader& numbers, const KnownPhrases& known) {
    constexpr float sure_of_zero = 0.9F, maybe_letter = 0.4F;
    std::vector<cv::Mat> pictures;
    std::vector<Fragment*> owners;
    const cv::Rect page(0, 0, ink.cols, ink.rows);
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        Fragment& fragment = fragments[i];
        const bool hidden = !as_number(fragment.word.text).empty() || maybe_roman(fragment.word.text);
        if (!hidden && !has_digit(fragment.word.text) && !is_for_number(fragments, i, known)) continue;
        const cv::Rect box = scale.pixels(fragment.word.box) & page;
        if (box.width < 2 || box.height < 2) continue;
        // Neighbours stand a space away: no more than a part of it is taken along.
        const int beside = std::max(1, box.height / 8), above = std::max(1, box.height / 10);
        const cv::Rect wide = cv::Rect(box.x - beside, box.y - above, box.width + 2 * beside, box.height + 2 * above);
        pictures.push_back(ink(wide & page));
        owners.push_back(&fragment);
    }
    const std::vector<std::vector<Reading>> readings = numbers.read(pictures);
    for (std::size_t i = 0; i < owners.size(); ++i) {
        const auto at = static_cast<std::size_t>(owners[i] - fragments.data());
        if (is_for_number(fragments, at, known)) {
            reveal_behind_word(*owners[i], readings[i]);
            if (!owners[i]->word.raw.empty()) continue;
        }
        const bool doubted = owners[i]->word.confidence < sure_of_zero && may_be_word(owners[i]->word.text) &&
                             is_in_prose(fragments, at);
        reveal(*owners[i], readings[i]);
        if (has_digit(owners[i]->word.text)) settle(*owners[i], readings[i]);
        if (doubted) owners[i]->word.confidence = std::min(owners[i]->word.confidence, maybe_letter);
        mend_number_marks(owners[i]->word);
    }
}

}  // namespace solieu::extract
