#include "grammar/prose/dates.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/lexicon/word_table.h"
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

// What the words around a date say of it.
struct DateSense {
    explicit DateSense(const Lexicon& lexicon) : DateSense(WordTable(lexicon, {"date_words.tsv"})) {}
    explicit DateSense(const WordTable& table)
        : counted_until(table.pattern("{counted-until}[^,;:.]{0,40}$")),
          deadline(table.pattern("{deadline}(?: {deadline-more})*\\s*$")),
          plan(table.pattern("(?:^|[^\\pL]){plan}(?:$|[^\\pL])")),
          done(table.pattern("(?:^|[^\\pL]){done}(?:$|[^\\pL])")) {}

    Pattern counted_until, deadline, plan, done;
};

// A date that dates no document may lie ahead: deadlines, plans, validity. It is taken for one that may not where the
// sentence speaks of what was done or counted. In doubt it may: a false alarm is worse than a missed remark.
bool may_lie_ahead(const ProseWords& words, const DateForm& form) {
    const DateSense& known = words.lexicon->of<DateSense>();
    const Sentence sentence = sentence_around(words, form);
    if (known.counted_until.is_in(sentence.before)) return false;
    if (known.deadline.is_in(sentence.before)) return true;
    if (known.plan.is_in(sentence.before) || known.plan.is_in(sentence.behind)) return true;
    return !known.done.is_in(sentence.before) && !known.done.is_in(sentence.behind);
}

}  // namespace

void find_dates(Statements& statements, const Lexicon& lexicon) {
    statements.dates.clear();
    for (const TextSource& source : text_sources(statements)) {
        if (!has_digit(source.text)) continue;
        const ProseWords words = read_prose_words(source.text, lexicon);
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
