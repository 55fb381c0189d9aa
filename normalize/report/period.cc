#include "normalize/report/period.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "base/text.h"
#include "normalize/report/calendar.h"

namespace solieu::normalize {
namespace {

constexpr std::size_t longest_words = 4000;  // bytes; longer is no title

// Runs of letters and digits of the folded text: "Quý III/2023" -> quy, iii, 2023.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char letter : fold(text.substr(0, longest_words)) + " ") {
        if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
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

struct NumberWord {
    std::string_view word;
    int number;
};

int quarter_of(std::string_view word) {
    constexpr NumberWord quarters[] = {{"i", 1},    {"ii", 2},  {"iii", 3}, {"iv", 4},
                                       {"nhat", 1}, {"hai", 2}, {"ba", 3},  {"tu", 4}};
    for (const NumberWord& quarter : quarters) {
        if (quarter.word == word) return quarter.number;
    }
    const int number = number_of(word);
    return number >= 1 && number <= 4 ? number : 0;
}

int months_of(std::string_view word) {
    constexpr NumberWord counts[] = {{"sau", 6}, {"chin", 9}};
    for (const NumberWord& count : counts) {
        if (count.word == word) return count.number;
    }
    return number_of(word);
}

// The words of one title with what stands at each place.
struct Title {
    std::vector<std::string> words;

    [[nodiscard]] std::string_view at(std::size_t index) const {
        return index < words.size() ? std::string_view(words[index]) : std::string_view();
    }
    [[nodiscard]] int year_from(std::size_t index) const {
        for (; index < words.size(); ++index) {
            if (is_year(words[index])) return number_of(words[index]);
        }
        return 0;
    }
};

struct Term {
    Period period;
    std::size_t end = 0;  // the word after it; 0 for none
};

// "giai đoạn 2021 - 2025", "từ năm 2021 đến năm 2025", "năm 2021 - 2025".
Term term_at(const Title& title, std::size_t at) {
    const bool phase = title.at(at) == "giai" && title.at(at + 1) == "doan";
    if (phase) at += 2;
    if (title.at(at) == "tu") ++at;
    const bool named = title.at(at) == "nam";
    if (named) ++at;
    if ((!phase && !named) || !is_year(title.at(at))) return {};
    const int first = number_of(title.at(at++));
    if (title.at(at) == "den") ++at;
    if (title.at(at) == "nam" && title.at(at - 1) == "den") ++at;
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
    const int months = months_of(title.at(index));
    if (title.at(index + 1) != "thang") return {};
    // "Đề án 06 tháng 3/2026": the number belongs to what stands before it.
    const int next = number_of(title.at(index + 2));
    if (next >= 1 && next <= 12) return {};
    if (months == 3 && title.at(index + 2) == "dau") return numbered(PeriodKind::quarter, 1);
    if (months == 9) return numbered(PeriodKind::nine_months, 0);
    if (months == 12) return numbered(PeriodKind::year, 0);
    if (months != 6) return {};
    const bool second = title.at(index + 2) == "cuoi";
    return numbered(PeriodKind::half_year, second ? 2 : 1);
}

// The period that begins at this word; its year stands further on.
Period period_at(const Title& title, std::size_t index) {
    const std::string_view word = title.at(index), next = title.at(index + 1);
    if (word == "quy" || word == "qui") {
        const int quarter = quarter_of(next);
        // Without their marks "quy tu" and the like may be other words: those need a year behind them.
        const bool spelled = next.size() > 1 && next[0] != 'i';
        const bool dated = title.at(index + 2) == "nam" || is_year(title.at(index + 2));
        if (quarter > 0 && (!spelled || dated)) return numbered(PeriodKind::quarter, quarter);
    }
    if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4') {
        return numbered(PeriodKind::quarter, word[1] - '0');
    }
    if (const Period months = months_at(title, index); months.kind != PeriodKind::none) return months;
    if (word == "nua") {
        const bool half = next == "nam" || title.at(index + 2) == "nam";
        if (half) return numbered(PeriodKind::half_year, next == "cuoi" ? 2 : 1);
    }
    if (word == "thang") {
        const int month = number_of(next);
        if (month >= 1 && month <= 12) return numbered(PeriodKind::month, month);
    }
    if (word == "nam" && is_year(next)) return numbered(PeriodKind::year, 0);
    return {};
}

// "Tổng kết", "sơ kết": the term itself is what the report tells of.
bool sums_up(const Title& title) {
    for (std::size_t at = 0; at + 1 < title.words.size(); ++at) {
        if ((title.at(at) == "tong" || title.at(at) == "so") && title.at(at + 1) == "ket") return true;
    }
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

// "đến năm 2030", "so với năm 2024", "cùng kỳ năm 2024": a year that is aimed at or compared with.
bool is_other_year(const Title& title, std::size_t at) {
    if (at == 0 || title.at(at) != "nam") return false;
    const std::string_view before = title.at(at - 1);
    return before == "den" || before == "voi" || before == "ky";
}

Period first_period(const Title& title, bool of_title) {
    Period first_term;
    const bool term_wins = sums_up(title);
    for (std::size_t at = 0; at < title.words.size();) {
        if (const Term term = term_at(title, at); term.end > 0) {
            if (term_wins) return term.period;
            if (first_term.kind == PeriodKind::none) first_term = term.period;
            at = term.end;  // its years are not the report's
            continue;
        }
        if (of_title && is_other_year(title, at)) {
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

Period find_period(std::string_view words) {
    return first_period(Title{words_of(words)}, true);
}

Period period_of_column(std::string_view head, std::string_view year, const Period& report) {
    Period period = first_period(Title{words_of(head)}, false);
    if (period.kind == PeriodKind::none && is_year(year)) period.kind = PeriodKind::year;
    if (period.kind == PeriodKind::none) return report;
    if (period.year == 0) period = in_year(period, is_year(year) ? number_of(year) : report.year);
    if (period.year == 0) return report;
    const Title title{words_of(head)};
    for (std::size_t at = 0; at + 2 < title.words.size(); ++at) {
        if (title.at(at) != "den") continue;
        const std::size_t first = at + 1 + (title.at(at + 1) == "ngay" ? 1 : 0) + (title.at(at + 1) == "het" ? 1 : 0);
        const std::size_t second = first + 1 + (title.at(first + 1) == "thang" ? 1 : 0);
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
