#include "grammar/prose/dates.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "grammar/prose/date_forms.h"
#include "grammar/prose/text_sources.h"
#include "grammar/words/pattern.h"
#include "grammar/words/prose_words.h"

namespace solieu::grammar {

namespace {

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

// The sentence around a token, as lower-case text before and behind it; neither longer than `reach` bytes.
struct Sentence {
    std::string_view before, behind;
};

Sentence sentence_around(const ProseWords& words, const DateForm& form) {
    constexpr std::size_t reach = 300;
    const std::string_view low = words.low;
    const std::size_t first = words.token_at(form.begin), last = words.token_at(form.end);
    std::size_t from = first;
    while (from > 0 && !ends_sentence(words, from - 1) && form.begin - words.tokens[from - 1].begin < reach) --from;
    std::size_t to = last;
    while (to < words.size() && !ends_sentence(words, to) && words.tokens[to].end - form.end < reach) ++to;
    const std::size_t begin = from < words.size() ? words.tokens[from].begin : form.begin;
    const std::size_t end = to > last ? words.tokens[to - 1].end : form.end;
    return {.before = low.substr(begin, form.begin - begin), .behind = low.substr(form.end, end - form.end)};
}

bool finds(std::string_view text, const RE2& pattern) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

bool finds(std::string_view text, const Pattern& pattern) {
    return finds(text, pattern.of(text));
}

// A date that dates no document may lie ahead: deadlines, plans, validity. It is taken for one that may not where the
// sentence speaks of what was done or counted. In doubt it may: a false alarm is worse than a missed remark.
bool may_lie_ahead(const ProseWords& words, const DateForm& form) {
    static const RE2 counted_until("(?:tính đến|thời điểm|có mặt đến|số liệu|chốt|lũy kế)[^,;:.]{0,40}$");
    static const RE2 deadline(
        "(?:đến hết|trước|chậm nhất|muộn nhất|hạn|hoàn thành|hiệu lực|áp dụng|kể từ|từ|đến|dự kiến|phấn đấu|sẽ)"
        "(?: (?:trong|vào|ngày|tháng|hết|trước|từ|kể từ|đến|cuối))*\\s*$");
    static const Pattern plan("(?:^|[^\\pL])(?:sẽ|dự kiến|phấn đấu|thời gian tới|chậm nhất|thời hạn)(?:$|[^\\pL])");
    static const Pattern done("(?:^|[^\\pL])(?:đã|kết quả|vừa qua|có mặt|trong kỳ|ghi nhận)(?:$|[^\\pL])");
    const Sentence sentence = sentence_around(words, form);
    if (finds(sentence.before, counted_until)) return false;
    if (finds(sentence.before, deadline)) return true;
    if (finds(sentence.before, plan) || finds(sentence.behind, plan)) return true;
    return !finds(sentence.before, done) && !finds(sentence.behind, done);
}

}  // namespace

void find_dates(Statements& statements) {
    statements.dates.clear();
    for (const TextSource& source : text_sources(statements)) {
        if (!has_digit(source.text)) continue;
        const ProseWords words = read_prose_words(source.text);
        for (const DateForm& form : find_date_forms(words)) {
            statements.dates.push_back({.raw = std::string(source.text.substr(form.begin, form.end - form.begin)),
                                        .day = form.day,
                                        .month = form.month,
                                        .year = form.year,
                                        .has_day = form.has_day,
                                        .has_month = form.has_month,
                                        .has_year = form.has_year,
                                        .paragraph = source.paragraph,
                                        .begin = static_cast<std::uint32_t>(form.begin),
                                        .end = static_cast<std::uint32_t>(form.end),
                                        .citation = -1,
                                        .future_allowed = may_lie_ahead(words, form),
                                        .place = place_in(source, form.begin, form.end)});
        }
    }
}

}  // namespace solieu::grammar
