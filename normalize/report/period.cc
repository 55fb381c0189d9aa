#include "normalize/report/period.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "normalize/report/calendar.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_words = 4000;  // bytes; longer is no title

// Runs of letters and digits, those of a text in lower case with their marks: "Quý III/2023" -> quý, iii, 2023.
std::vector<std::string> cut(std::string_view text) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
        const std::string_view letter = text.substr(at, end - at);
        const char first = end == at + 1 ? letter[0] : '\0';
        const bool ascii = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
        // With a mark it is a letter where it is one without.
        const std::string bare = first == '\0' ? fold(letter) : std::string();
        if (ascii || (bare.size() == 1 && bare[0] >= 'a' && bare[0] <= 'z'))
            words.back() += letter;
        else if (!words.back().empty())
            words.emplace_back();
        at = end;
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// The same without marks: quy, iii, 2023.
std::vector<std::string> words_of(std::string_view text) {
    return cut(fold(text.substr(0, longest_words)));
}

// And with them.
std::vector<std::string> marked_words_of(std::string_view text) {
    return cut(lower(text.substr(0, longest_words)));
}

int number_of(std::string_view word) {
    int number = 0;
    if (word.empty() || word.size() > 4) return 0;
    for (const char letter : word) {
        if (letter < '0' || letter > '9') return 0;
        number = number * 10 + (letter - '0');
    }
    return number;
}

bool is_year(std::string_view word) {
    const int number = number_of(word);
    return word.size() == 4 && number >= 1990 && number <= 2100;
}

// One or more words, without marks; several such.
using Phrases = std::vector<std::vector<std::string>>;

// The words of period_words.tsv, as words_of() cuts a title.
struct PeriodWords {
    explicit PeriodWords(const Lexicon& lexicon) {
        const WordTable table(lexicon, {"period_words.tsv"});
        const auto read = [&](std::string_view kind) {
            Phrases phrases;
            for (const std::string_view words : table[kind]) phrases.push_back(words_of(words));
            return phrases;
        };
        quarter = read("quarter"), month = read("month"), year = read("year"), day = read("day");
        quarters = {read("first"), read("second"), read("third"), read("fourth")};
        six = read("six"), nine = read("nine"), half = read("half");
        earlier = read("earlier"), later = read("later");
        span = read("span"), from = read("from"), to = read("to"), end = read("end"), sums_up = read("sums-up");
        for (const std::string_view words : table["other-year"]) other_year.push_back(marked_words_of(words));
    }

    Phrases quarter, month, year, day, six, nine, half, earlier, later, span, from, to, end, sums_up;
    Phrases other_year;               // with their marks
    std::array<Phrases, 4> quarters;  // in words
};

// The words of one title with what stands at each place.
struct Title {
    std::vector<std::string> words;
    const PeriodWords& known;

    [[nodiscard]] std::string_view at(std::size_t index) const {
        return index < words.size() ? std::string_view(words[index]) : std::string_view();
    }
    // The word behind one of the phrases that stands there; `index` when none does.
    [[nodiscard]] std::size_t behind(const Phrases& phrases, std::size_t index) const {
        for (const std::vector<std::string>& phrase : phrases)
            if (index + phrase.size() <= words.size() &&
                std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(index)))
                return index + phrase.size();
        return index;
    }
    [[nodiscard]] bool is(const Phrases& phrases, std::size_t index) const { return behind(phrases, index) > index; }
    [[nodiscard]] int year_from(std::size_t index) const {
        for (; index < words.size(); ++index) {
            if (is_year(words[index])) return number_of(words[index]);
        }
        return 0;
    }
};

int quarter_of(const Title& title, std::size_t index) {
    constexpr std::array<std::string_view, 4> roman = {"i", "ii", "iii", "iv"};
    for (std::size_t i = 0; i < roman.size(); ++i)
        if (title.at(index) == roman[i] || title.is(title.known.quarters[i], index)) return static_cast<int>(i) + 1;
    const int number = number_of(title.at(index));
    return number >= 1 && number <= 4 ? number : 0;
}

int months_of(const Title& title, std::size_t index) {
    if (title.is(title.known.six, index)) return 6;
    if (title.is(title.known.nine, index)) return 9;
    return number_of(title.at(index));
}

struct Term {
    Period period;
    std::size_t end = 0;  // the word after it; 0 for none
};

// "giai đoạn 2021 - 2025", "từ năm 2021 đến năm 2025", "năm 2021 - 2025".
Term term_at(const Title& title, std::size_t at) {
    const PeriodWords& known = title.known;
    const bool phase = title.is(known.span, at);
    at = title.behind(known.from, title.behind(known.span, at));
    const bool named = title.is(known.year, at);
    at = title.behind(known.year, at);
    if ((!phase && !named) || !is_year(title.at(at))) return {};
    const int first = number_of(title.at(at++));
    if (title.is(known.to, at)) at = title.behind(known.year, title.behind(known.to, at));
    if (!is_year(title.at(at)) || number_of(title.at(at)) <= first) return {};
    const int last = number_of(title.at(at));
    return {.period = {.kind = PeriodKind::term,
                       .year = last,
                       .number = 0,
                       .from = CalendarDate{first, 1, 1},
                       .to = CalendarDate{last, 12, 31}},
            .end = at + 1};
}

Period numbered(PeriodKind kind, int number) {
    Period period;
    period.kind = kind;
    period.number = number;
    return period;
}

Period months_at(const Title& title, std::size_t index) {
    const int months = months_of(title, index);
    if (!title.is(title.known.month, index + 1)) return {};
    // "Đề án 06 tháng 3/2026": the number belongs to what stands before it.
    const int next = number_of(title.at(index + 2));
    if (next >= 1 && next <= 12) return {};
    if (months == 3 && title.is(title.known.earlier, index + 2)) return numbered(PeriodKind::quarter, 1);
    if (months == 9) return numbered(PeriodKind::nine_months, 0);
    if (months == 12) return numbered(PeriodKind::year, 0);
    if (months != 6) return {};
    const bool second = title.is(title.known.later, index + 2);
    return numbered(PeriodKind::half_year, second ? 2 : 1);
}

// The period that begins at this word; its year stands further on.
Period period_at(const Title& title, std::size_t index) {
    const PeriodWords& known = title.known;
    const std::string_view word = title.at(index), next = title.at(index + 1);
    if (title.is(known.quarter, index)) {
        const int quarter = quarter_of(title, index + 1);
        // Without their marks "quy tu" and the like may be other words: those need a year behind them.
        const bool spelled = next.size() > 1 && next[0] != 'i';
        const bool dated = title.is(known.year, index + 2) || is_year(title.at(index + 2));
        if (quarter > 0 && (!spelled || dated)) return numbered(PeriodKind::quarter, quarter);
    }
    if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4') {
        return numbered(PeriodKind::quarter, word[1] - '0');
    }
    if (const Period months = months_at(title, index); months.kind != PeriodKind::none) return months;
    if (title.is(known.half, index)) {
        const bool half = title.is(known.year, index + 1) || title.is(known.year, index + 2);
        if (half) return numbered(PeriodKind::half_year, title.is(known.later, index + 1) ? 2 : 1);
    }
    if (title.is(known.month, index)) {
        const int month = number_of(next);
        if (month >= 1 && month <= 12) return numbered(PeriodKind::month, month);
    }
    if (title.is(known.year, index) && is_year(next)) return numbered(PeriodKind::year, 0);
    return {};
}

// "Tổng kết", "sơ kết": the term itself is what the report tells of.
bool sums_up(const Title& title) {
    for (std::size_t at = 0; at < title.words.size(); ++at)
        if (title.is(title.known.sums_up, at)) return true;
    return false;
}

}  // namespace

std::string_view name_of(PeriodKind kind) {
    switch (kind) {
        case PeriodKind::none:
            return "none";
        case PeriodKind::month:
            return "month";
        case PeriodKind::quarter:
            return "quarter";
        case PeriodKind::half_year:
            return "half-year";
        case PeriodKind::nine_months:
            return "nine-months";
        case PeriodKind::year:
            return "year";
        case PeriodKind::term:
            return "term";
        case PeriodKind::to_date:
            return "to-date";
    }
    return "none";
}

Period in_year(Period period, int year) {
    const bool whole = period.kind == PeriodKind::term || period.kind == PeriodKind::to_date;
    if (period.kind == PeriodKind::none || whole || year == 0) return period;
    int first = 1, last = 12;
    if (period.kind == PeriodKind::month) first = last = period.number;
    if (period.kind == PeriodKind::quarter) first = 3 * period.number - 2, last = 3 * period.number;
    if (period.kind == PeriodKind::half_year) first = 6 * period.number - 5, last = 6 * period.number;
    if (period.kind == PeriodKind::nine_months) last = 9;
    period.year = year;
    period.from = CalendarDate{year, first, 1};
    period.to = CalendarDate{year, last, days_in(year, last)};
    return period;
}

namespace {

// "đến năm 2030", "so với năm 2024", "cùng kỳ năm 2024": a year that is aimed at or compared with. Told by the words
// that end before it, with their marks ("đền" is no "đến", "định kỳ" compares nothing) unless the title has none.
bool is_other_year(const Title& title, const std::vector<std::string>& marked, std::size_t at) {
    if (at == 0 || !title.is(title.known.year, at) || marked.size() != title.words.size()) return false;
    const bool has_marks = marked != title.words;
    const auto end = static_cast<std::ptrdiff_t>(at);
    return std::any_of(title.known.other_year.begin(), title.known.other_year.end(),
                       [&](const std::vector<std::string>& phrase) {
                           if (phrase.size() > at) return false;
                           return std::equal(phrase.begin(), phrase.end(), marked.begin() + end - std::ssize(phrase),
                                             [&](const std::string& word, const std::string& written) {
                                                 return written == word || (!has_marks && written == fold(word));
                                             });
                       });
}

// `marked`: the words of a title with their marks; of a head of a column none.
Period first_period(const Title& title, const std::vector<std::string>& marked = {}) {
    Period first_term;
    const bool term_wins = sums_up(title);
    for (std::size_t at = 0; at < title.words.size();) {
        if (const Term term = term_at(title, at); term.end > 0) {
            if (term_wins) return term.period;
            if (first_term.kind == PeriodKind::none) first_term = term.period;
            at = term.end;  // its years are not the report's
            continue;
        }
        if (is_other_year(title, marked, at)) {
            ++at;
            continue;
        }
        const Period found = period_at(title, at++);
        if (found.kind == PeriodKind::none) continue;
        const int year = title.year_from(at);
        return in_year(found, year != 0 ? year : title.year_from(0));
    }
    return first_term;
}

}  // namespace

Period find_period(std::string_view words, const Lexicon& lexicon) {
    return first_period(Title{words_of(words), lexicon.of<PeriodWords>()}, marked_words_of(words));
}

Period period_of_column(std::string_view head, std::string_view year, const Period& report, const Lexicon& lexicon) {
    const PeriodWords& known = lexicon.of<PeriodWords>();
    const Title title{words_of(head), known};
    Period period = first_period(title);
    if (period.kind == PeriodKind::none && is_year(year)) period.kind = PeriodKind::year;
    if (period.kind == PeriodKind::none) return report;
    if (period.year == 0) period = in_year(period, is_year(year) ? number_of(year) : report.year);
    if (period.year == 0) return report;
    for (std::size_t at = 0; at + 2 < title.words.size(); ++at) {
        if (!title.is(known.to, at)) continue;
        const std::size_t first = title.behind(known.end, title.behind(known.day, title.behind(known.to, at)));
        const std::size_t second = title.behind(known.month, first + 1);
        const CalendarDate day{period.year, number_of(title.at(second)), number_of(title.at(first))};
        if (!exists(day) || !period.from || day < *period.from) continue;
        period.kind = PeriodKind::to_date;
        period.to = day;
        break;
    }
    return period;
}

std::optional<CutOff> official_cut_off(const Period& period, const Lexicon& lexicon) {
    if (!period.from || !period.to) return std::nullopt;
    for (const PackRow& row : lexicon.rows("cut_offs.tsv")) {
        if (row[0] != name_of(period.kind)) continue;
        CalendarDate from = *period.from, to = *period.to;
        from.month = from.month == 1 ? 12 : from.month - 1;
        if (from.month == 12) --from.year;
        from.day = number_of(row[1]);
        to.day = number_of(row[2]);
        if (!exists(from) || !exists(to)) return std::nullopt;
        return CutOff{.from = from, .to = to};
    }
    return std::nullopt;
}

int year_named(std::string_view period) {
    if (period.size() != 4) return 0;
    int year = 0;
    for (char c : period) {
        if (c < '0' || c > '9') return 0;
        year = year * 10 + (c - '0');
    }
    return year;
}

}  // namespace solieu::normalize
