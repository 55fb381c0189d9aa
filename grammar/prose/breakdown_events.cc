#include "grammar/prose/breakdown_events.h"

#include <algorithm>

namespace solieu::grammar {

namespace {

// `trong đó`, `gồm`, `bao gồm`, with the words and marks that belong to them; 0 when none stands at the token.
std::size_t opener_end(const ProseWords& words, std::size_t i, bool* consisting) {
    const BreakdownWords& known = words.lexicon->of<BreakdownWords>();
    std::size_t end = words.end_of(i, known.including);
    const std::size_t specified = words.end_of(i, known.specifying);
    if (end > i) {
        *consisting = false;
    } else if (specified > i && words.is(specified, ":")) {
        end = specified;
        *consisting = false;
    } else if (words.is(i, known.consisting)) {
        if (words.begin_of(i + 1, known.not_consisting) < i + 1) return 0;
        end = i + 1;
        *consisting = true;
        if (words.is(end, known.having)) ++end;
    } else {
        return 0;
    }
    if (words.is(end, ":") || words.is(end, ",")) ++end;
    return end;
}

}  // namespace

std::vector<Event> read_events(const Statements& statements, const ProseFigures& prose) {
    std::vector<Event> events;
    const ProseWords& words = prose.words;
    std::vector<std::size_t> open;
    std::size_t next = 0;
    for (std::size_t i = 0; i < words.size();) {
        const std::size_t begin = words.tokens[i].begin;
        while (next < prose.figures.size() &&
               statements.figures[static_cast<std::size_t>(prose.figures[next])].begin < begin) {
            ++next;
        }
        Event event{.token = i, .end = i + 1};
        bool keep = true;
        if (next < prose.figures.size() &&
            statements.figures[static_cast<std::size_t>(prose.figures[next])].begin == begin) {
            const Figure& figure = statements.figures[static_cast<std::size_t>(prose.figures[next])];
            event.kind = EventKind::figure;
            event.figure = prose.figures[next];
            event.end = std::max(i + 1, words.token_at(figure.end));
            // The first number of a range reaches over the second.
            if (next + 1 < prose.figures.size()) {
                const auto& after = statements.figures[static_cast<std::size_t>(prose.figures[next + 1])];
                event.end = std::clamp(words.token_at(after.begin), i + 1, event.end);
            }
        } else if (const std::size_t end = opener_end(words, i, &event.consisting)) {
            event.kind = EventKind::opener;
            event.end = end;
        } else if (words.is(i, "(")) {
            event.kind = EventKind::open;
            open.push_back(events.size());
        } else if (words.is(i, ")")) {
            event.kind = EventKind::close;
            if (open.empty()) {
                keep = false;
            } else {
                event.mate = open.back();
                events[open.back()].mate = events.size();
                open.pop_back();
            }
        } else if (words.is(i, ",")) {
            event.kind = EventKind::comma;
        } else if (words.is(i, words.lexicon->of<BreakdownWords>().joins)) {
            event.kind = EventKind::comma;
            event.joins = true;
        } else if (words.is(i, ";")) {
            event.kind = EventKind::semicolon;
        } else if (ends_sentence(words, i)) {
            event.kind = EventKind::stop;
        } else {
            keep = false;
        }
        if (keep) events.push_back(event);
        i = event.end;
    }
    return events;
}

}  // namespace solieu::grammar
