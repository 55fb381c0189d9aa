#include "grammar/prose/date_forms.h"

#include <re2/re2.h>

#include <charconv>
#include <string_view>

#include "base/lexicon/word_table.h"
#include "grammar/words/counted_nouns.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {

namespace {

// One expression for all forms, so that a text is scanned once. The first alternative that matches at a place wins.
//   1  ngày 20 tháng 9 năm 2024, with blanks or dots for what is not filled in
//   2  tháng 9 năm 2024, tháng 9/2024
//   3  20/9/2031, 19-9-2024, 19.9.2024; the day may be blank
//   4  9/2024
//   5  15/6 or 15/6/2024 behind a word that asks for a date
constexpr const char* forms =
    "(?:^|[^\\pL\\d.,/])(?:"
    "({day}\\s*(?:\\d{1,2}|[.…_\\s]*)\\s*{month}\\s*(?:\\d{1,2}|[.…_\\s]*)\\s*{year}\\s*\\d{4}"
    "|\\d{1,2}\\s*{month}\\s*\\d{1,2}\\s*{year}\\s*\\d{4})"
    "|({month}\\s*\\d{1,2}\\s*(?:/|-|{year})\\s*\\d{4})"
    "|(\\d{1,2}\\s?/\\s?\\d{1,2}\\s?/\\s?\\d{4}|\\d{1,2}-\\d{1,2}-\\d{4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}"
    "|[.…_]*\\s?/\\s?\\d{1,2}/\\d{4})"
    "|(\\d{1,2}/\\d{4})"
    "|(?:{day}|{before-date}|-|–)\\s*(\\d{1,2}\\s?/\\s?\\d{1,2}(?:\\s?/\\s?\\d{4})?)"
    ")";

struct DateWords {
    explicit DateWords(const Lexicon& lexicon) : DateWords(WordTable(lexicon, {"date_words.tsv"})) {}
    explicit DateWords(const WordTable& table)
        : pattern(table.pattern(forms)), month(table["month"]), year(table["year"]), change(table["change"]) {}

    Pattern pattern;
    WordList month, year, change;
};

std::vector<int> digits_of(std::string_view text, std::vector<std::size_t>& at) {
    std::vector<int> numbers;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] < '0' || text[i] > '9') {
            ++i;
            continue;
        }
        int value = 0;
        const char* end = std::from_chars(text.data() + i, text.data() + text.size(), value).ptr;
        numbers.push_back(value);
        at.push_back(i);
        i = static_cast<std::size_t>(end - text.data());
    }
    return numbers;
}

bool is_year(int value) {
    return value >= 1900 && value <= 2100;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// What would make the digits part of something longer: a document's number, a decimal, a word.
bool ends_whole(std::string_view text, std::size_t end) {
    if (end >= text.size()) return true;
    const char next = text[end];
    if (is_digit(next)) return false;
    if (next == '/' || next == '-') {
        // "24/2031/NQ-HĐND", "9/2024-2025"; but a span of dates may be written "16/6/2031-10/9/2031"
        return next == '-' && end + 1 < text.size() && (text[end + 1] == ' ' || is_digit(text[end + 1]));
    }
    if ((next == '.' || next == ',') && end + 1 < text.size() && is_digit(text[end + 1])) return false;
    return !((next >= 'a' && next <= 'z') || static_cast<unsigned char>(next) >= 0xC3);
}

bool noun_follows(const ProseWords& words, std::size_t end) {
    const std::size_t next = words.token_at(end);
    if (words.is(next, "%")) return true;
    // "tăng từ 5/10 lên 7/10"
    if (words.is(next, words.lexicon->of<DateWords>().change)) return true;
    const auto noun = match_counted_noun(words, next);
    return noun.has_value() && noun->kind != "time";
}

DateForm long_form(std::string_view found, const DateWords& known) {
    DateForm form;
    std::vector<std::size_t> at;
    const std::vector<int> numbers = digits_of(found, at);
    const std::size_t month_word = known.month.find_in(found), year_word = known.year.find_in(found);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (at[i] < month_word) {
            form.day = numbers[i];
            form.has_day = true;
        } else if (at[i] < year_word) {
            form.month = numbers[i];
            form.has_month = true;
        } else {
            form.year = numbers[i];
            form.has_year = true;
        }
    }
    return form;
}

DateForm short_form(std::string_view found, bool day_first) {
    DateForm form;
    std::vector<std::size_t> at;
    const std::vector<int> numbers = digits_of(found, at);
    std::size_t i = 0;
    if (numbers.size() == 3 || day_first) {
        form.day = numbers[i++];
        form.has_day = true;
    }
    if (i < numbers.size()) {
        form.month = numbers[i++];
        form.has_month = true;
    }
    if (i < numbers.size()) {
        form.year = numbers[i];
        form.has_year = true;
    }
    return form;
}

}  // namespace

std::vector<DateForm> find_date_forms(const ProseWords& words) {
    const DateWords& known = words.lexicon->of<DateWords>();
    std::vector<DateForm> out;
    const std::string_view low = words.low;
    const RE2& pattern = known.pattern.of(low);
    std::size_t from = 0;
    re2::StringPiece groups[6];
    while (from < low.size() && pattern.Match({low.data(), low.size()}, from, low.size(), RE2::UNANCHORED, groups, 6)) {
        std::size_t form_kind = 1;
        while (form_kind < 6 && groups[form_kind].data() == nullptr) ++form_kind;
        if (form_kind == 6) break;
        const std::string_view found(groups[form_kind].data(), groups[form_kind].size());
        const auto begin = static_cast<std::size_t>(found.data() - low.data());
        const std::size_t end = begin + found.size();
        DateForm form;
        bool good = ends_whole(low, end);
        switch (form_kind) {
            case 1:
                form = long_form(found, known);
                break;
            case 2:
                form = short_form(found, false);
                break;
            case 3:
                form = short_form(found, false);
                break;
            case 4:
                form = short_form(found, false);
                good = good && form.month <= 12 && !noun_follows(words, end);
                break;
            default:
                form = short_form(found, true);
                if (form.has_year) break;
                good = good && form.day >= 1 && form.day <= 31 && form.month >= 1 && form.month <= 12 &&
                       !noun_follows(words, end);
                // A dash makes a date only behind another one.
                if (good && (low[begin - 1] == '-' || low.substr(0, begin).ends_with("- ") ||
                             low.substr(0, begin).ends_with("– "))) {
                    good = !out.empty() && begin - out.back().end <= 6;
                }
        }
        if (form.has_year && !is_year(form.year)) good = false;
        if (good) {
            form.begin = begin;
            form.end = end;
            out.push_back(form);
        }
        // The separator behind a date may be the one before the next, so it is read again.
        from = std::max(end, from + 1);
    }
    return out;
}

}  // namespace solieu::grammar
