#include "grammar/prose/sentence_breakdowns.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/prose/breakdown_events.h"

namespace solieu::grammar {

namespace {

class ParagraphReader {
  public:
    ParagraphReader(Statements& statements, const ProseFigures& prose)
        : statements_(statements),
          words_(prose.words),
          known_(prose.words.lexicon->of<BreakdownWords>()),
          events_(read_events(statements, prose)) {}

    // `marked`: a figure of the text that this paragraph is a note on; what opens with `gồm` or `trong đó` is about it.
    void read(int marked) { read_span(0, events_.size(), marked, 0); }

  private:
    Statements& statements_;
    const ProseWords& words_;
    const BreakdownWords& known_;
    std::vector<Event> events_;

    const Figure& figure(int index) const { return statements_.figures[static_cast<std::size_t>(index)]; }

    // Behind a preposition a figure tells more about another one: "với 12.410 học viên", "của 75 đơn vị".
    bool tells_about_another(const Event& event) const {
        return event.token > 0 && (words_.is(event.token - 1, known_.preposition) || is_out_of(event));
    }

    // "800 hồ sơ trực tuyến, từ kỳ trước chuyển qua 50 hồ sơ": an item that ends in a preposition names a relation and
    // is a part all the same when it counts what the whole counts. `alone`: no figure stands before it in its item.
    bool is_named_by_relation(const Event& event, int whole, bool alone) const {
        if (is_out_of(event)) return false;
        if (words_.begin_of(event.token, known_.moved) < event.token) return true;
        const Figure& part = figure(event.figure);
        return alone && !part.unit.empty() && lower_in_place(part.unit) == lower_in_place(figure(whole).unit);
    }

    // "trong số 9.960 cây": what the figure before it was taken from.
    bool is_out_of(const Event& event) const { return words_.begin_of(event.token, known_.out_of) < event.token; }

    // The last year that its subject names: "nợ có khả năng thu hồi năm 2029"; "" for none.
    std::string_view year_of(int index) const {
        const std::string_view subject = figure(index).subject;
        for (std::size_t end = subject.size(); end >= 4; --end) {
            const std::string_view year = subject.substr(end - 4, 4);
            const bool digits = std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; });
            if (digits && (year.starts_with("19") || year.starts_with("20"))) return year;
        }
        return {};
    }

    // "năm 2030 là 74, năm 2031 là 73; trong đó … năm 2030 là 30, năm 2031 là 27": a part of each year.
    bool is_of_years(int whole, const std::vector<int>& parts) const {
        const std::string_view year = year_of(whole);
        return !year.empty() && std::any_of(parts.begin(), parts.end(), [&](int part) {
            const std::string_view other = year_of(part);
            return !other.empty() && other != year;
        });
    }

    // What a list may break down.
    struct Wholes {
        int last = -1;             // the nearest figure in the sentence
        int earlier = -1;          // the one before, when the nearest one only tells more about it
        std::size_t last_end = 0;  // the token behind the nearest
        int taken = -1;            // "8.415 cây trong số 9.960 cây": 8.415, the nearest being what it is of
        int fraction = -1;         // "8.415/9.960 cây"
    };

    // The events [from, to) are one level of brackets. `owner`: the figure that the bracket stands behind.
    void read_span(std::size_t from, std::size_t to, int owner, int depth) {
        constexpr int deepest = 4;
        if (depth > deepest) return;
        Wholes wholes;
        int before = owner;  // what `Trong đó` at the beginning of a sentence is about
        bool first_event = true;
        for (std::size_t e = from; e < to; ++e) {
            const Event& event = events_[e];
            switch (event.kind) {
                case EventKind::figure:
                    if (figure(event.figure).unit == "%") break;
                    if (!can_be_whole(figure(event.figure))) {
                        wholes = {};
                        if (!figure(event.figure).denominator.empty()) wholes.fraction = event.figure;
                        wholes.last_end = event.end;
                        break;
                    }
                    wholes.taken = is_out_of(event) ? wholes.last : -1;
                    wholes.fraction = -1;
                    // "26 đề án của 75 đơn vị, trong đó": either may be meant.
                    wholes.earlier = tells_about_another(event) ? wholes.last : -1;
                    wholes.last = event.figure;
                    wholes.last_end = event.end;
                    break;
                case EventKind::opener: {
                    const bool opens_sentence = opens(e);
                    if (wholes.last < 0 && wholes.fraction < 0 && (opens_sentence || first_event))
                        (is_fraction(before) ? wholes.fraction : wholes.last) = before;
                    if (wholes.last < 0 && wholes.fraction >= 0) {
                        read_fractions(e + 1, to, wholes.fraction);
                        break;
                    }
                    if (wholes.taken < 0 || !read_pairs(e + 1, to, wholes))
                        read_list(e, to, wholes, opens_sentence, depth);
                    break;
                }
                case EventKind::open:
                    if (event.mate > e && event.mate < to) {
                        const bool opened = e + 1 < event.mate && events_[e + 1].kind == EventKind::opener &&
                                            events_[e + 1].token <= event.end + 1;
                        const int last = wholes.last >= 0 ? wholes.last : opened ? wholes.fraction : -1;
                        const bool near = last >= 0 && (stands_behind(wholes.last_end, event.token, opened) ||
                                                        (opened && only_rates_between(wholes.last_end, event.token)));
                        if (near && wholes.taken >= 0 && opened && read_pairs(e + 2, event.mate, wholes)) {
                            e = event.mate;
                            break;
                        }
                        if (near && !is_fraction(last)) read_bare(e + 1, event.mate, last);
                        read_span(e + 1, event.mate, near ? last : -1, depth + 1);
                        e = event.mate;
                    }
                    break;
                case EventKind::stop:
                    before = wholes.last >= 0 ? wholes.last : wholes.fraction;
                    wholes = {};
                    break;
                default:
                    break;
            }
            first_event = false;
        }
    }

    // Only words lie between a figure and the bracket behind it; commas too when the bracket says what it is.
    bool stands_behind(std::size_t from, std::size_t to, bool commas) const {
        constexpr std::size_t reach = 16;
        if (to < from || to - from > reach) return false;
        for (std::size_t i = from; i < to; ++i) {
            if (!words_.is(i, TokenKind::word) && !(commas && words_.is(i, ","))) return false;
            if (words_.is(i, known_.rate_word)) return false;
        }
        return true;
    }

    // "9.960 cây được giao, đạt 84,49% (trong đó …": the rate of the figure before it may stand between.
    bool only_rates_between(std::size_t from, std::size_t to) const {
        constexpr std::size_t reach = 20;
        if (to < from || to - from > reach) return false;
        std::size_t rates = 0;
        for (std::size_t i = from; i < to; ++i) {
            if (words_.is(i, TokenKind::number) || words_.is(i, "%")) {
                rates += words_.is(i, "%") ? 1 : 0;
            } else if (!words_.is(i, TokenKind::word) && !words_.is(i, ",")) {
                return false;
            }
        }
        return rates == 1;
    }

    bool is_fraction(int index) const {
        return index >= 0 && !figure(index).denominator.empty() && figure(index).denominator != figure(index).number;
    }

    // A single part of a whole: it cannot be greater.
    void add_part(int whole, int part) {
        statements_.breakdowns.push_back(
            {.form = Breakdown::Form::including, .whole = whole, .parts = {part}, .complete = false});
    }

    // "8.415 cây trong số 9.960 cây, trong đó Công ty 9.102 cây trong số 10.237 cây": what was taken and what it was
    // taken from, each a part of the same before. False when the text does not go on like that.
    bool read_pairs(std::size_t e, std::size_t to, const Wholes& wholes) {
        int part = -1, of = -1;
        for (; e < to; ++e) {
            const Event& event = events_[e];
            if (event.kind == EventKind::comma) continue;
            if (event.kind != EventKind::figure) break;
            if (figure(event.figure).unit == "%") continue;
            if (part < 0) {
                part = event.figure;
            } else if (of < 0 && is_out_of(event)) {
                of = event.figure;
            } else {
                break;
            }
        }
        if (part < 0) return false;
        const bool told_apart = figure(wholes.taken).unit != figure(wholes.last).unit;
        const bool taken_again = of >= 0 && can_be_part(figure(wholes.taken), figure(part), *words_.lexicon) &&
                                 can_be_part(figure(wholes.last), figure(of), *words_.lexicon);
        if (taken_again) {
            add_part(wholes.taken, part);
            add_part(wholes.last, of);
            return true;
        }
        if (of < 0 && told_apart && figure(part).unit == figure(wholes.taken).unit) {
            add_part(wholes.taken, part);
            return true;
        }
        return false;
    }

    // "3.150/3.900 hồ sơ, trong đó Sở Tư pháp 1.420/2.100 hồ sơ": both sides are parts of both.
    void read_fractions(std::size_t e, std::size_t to, int whole) {
        constexpr std::size_t most = 40;
        std::vector<int> parts;
        for (; e < to && parts.size() < most; ++e) {
            const Event& event = events_[e];
            if (event.kind == EventKind::open && event.mate > e) {
                e = std::min(event.mate, to);
                continue;
            }
            if (event.kind == EventKind::comma || event.kind == EventKind::semicolon) continue;
            if (event.kind != EventKind::figure) break;
            const Figure& part = figure(event.figure);
            if (part.unit == "%") continue;
            if (part.denominator.empty() || part.change || part.target || part.unit.empty() ||
                lower_in_place(part.unit) != lower_in_place(figure(whole).unit))
                break;
            parts.push_back(event.figure);
        }
        for (const int part : parts) add_part(whole, part);
    }

    bool opens(std::size_t e) const {
        const std::size_t token = events_[e].token;
        if (token == 0 || words_.is(token - 1, "(")) return true;
        if (words_.is(token - 1, known_.consisting_lead)) return token == 1 || ends_sentence(words_, token - 2);
        return ends_sentence(words_, token - 1);
    }

    struct List {
        std::vector<int> parts;
        bool whole_list = true;  // each item has its figure, nothing was left out
    };

    // The parts from event e on. `across_semicolons`: the list runs to the end of the sentence.
    List read_parts(std::size_t e, std::size_t to, int whole, bool across_semicolons) const {
        List list;
        bool figure_in_segment = false, words_in_segment = false, commas_between = false;
        bool trailing = false;  // something is joined to the last part that has no figure
        std::size_t segment_begin = e < to ? events_[e].token : 0;
        const auto end_segment = [&](std::size_t token) {
            words_in_segment = token > segment_begin;
            if (!figure_in_segment && words_in_segment) list.whole_list = false;
            figure_in_segment = false;
        };
        for (; e < to; ++e) {
            const Event& event = events_[e];
            if (event.kind == EventKind::stop) break;
            if (event.kind == EventKind::opener) {
                // The list may go on behind the parts of its last part.
                if (semicolon_follows(e + 1, to)) list.whole_list = false;
                break;
            }
            if (event.kind == EventKind::semicolon) {
                if (!across_semicolons || commas_between) break;
                end_segment(event.token);
                segment_begin = event.end;
            } else if (event.kind == EventKind::comma) {
                // "05 sở, ban và ngành" is one item: only what a figure follows is a separator.
                const bool separates = e + 1 < to && figure_in_segment && next_has_figure(e + 1, to);
                trailing = !separates;
                if (!separates) continue;
                end_segment(event.token);
                segment_begin = event.end;
            } else if (event.kind == EventKind::open) {
                if (event.mate > e) e = std::min(event.mate, to);
            } else if (event.kind == EventKind::figure) {
                const Figure& part = figure(event.figure);
                if (part.unit == "%") continue;
                const bool another =
                    tells_about_another(event) && !is_named_by_relation(event, whole, !figure_in_segment);
                if (another && figure_in_segment) continue;
                if (!can_be_part(figure(whole), part, *words_.lexicon) || another || figure_in_segment) {
                    list.whole_list = false;
                    if (list.parts.empty()) return {};
                    break;
                }
                if (!list.parts.empty() && !across_semicolons) commas_between = true;
                list.parts.push_back(event.figure);
                figure_in_segment = true;
                trailing = false;
            }
        }
        const std::size_t end = e < events_.size() ? events_[e].token : words_.size();
        if (trailing || (!figure_in_segment && end > segment_begin)) list.whole_list = false;
        return list;
    }

    bool semicolon_follows(std::size_t e, std::size_t to) const {
        for (; e < to && events_[e].kind != EventKind::stop && events_[e].kind != EventKind::opener; ++e) {
            if (events_[e].kind == EventKind::semicolon) return true;
        }
        return false;
    }

    bool next_has_figure(std::size_t e, std::size_t to) const {
        for (; e < to; ++e) {
            switch (events_[e].kind) {
                case EventKind::figure:
                    return true;
                case EventKind::comma:
                case EventKind::semicolon:
                case EventKind::stop:
                case EventKind::opener:
                    return false;
                case EventKind::open:
                    if (events_[e].mate > e) e = std::min(events_[e].mate, to);
                    break;
                default:
                    break;
            }
        }
        return false;
    }

    void read_list(std::size_t e, std::size_t to, const Wholes& wholes, bool opens_sentence, int depth) {
        if (wholes.last < 0) return;
        bool consisting = events_[e].consisting;
        std::size_t next = e + 1;
        // "trong đó, bao gồm:"
        while (next < to && events_[next].kind == EventKind::opener &&
               events_[next].token <= events_[next - 1].end + 1) {
            consisting = consisting || events_[next].consisting;
            ++next;
        }
        if (e > 0 && events_[e - 1].kind == EventKind::opener && events_[e].token <= events_[e - 1].end + 1) return;
        const bool colon = words_.is(events_[next - 1].end - 1, ":");
        const bool across = opens_sentence || colon || depth > 0;
        int whole = wholes.last;
        List list = read_parts(next, to, whole, across);
        if (list.parts.empty() && wholes.earlier >= 0) {
            whole = wholes.earlier;
            list = read_parts(next, to, whole, across);
        }
        if (consisting && list.parts.size() < 2) return;
        if (list.parts.empty() || is_of_years(whole, list.parts)) return;
        statements_.breakdowns.push_back({.form = depth > 0    ? Breakdown::Form::parenthesis
                                                  : consisting ? Breakdown::Form::consisting
                                                               : Breakdown::Form::including,
                                          .whole = whole,
                                          .parts = std::move(list.parts),
                                          .complete = consisting && list.whole_list});
    }

    // "36 trường hợp (06 công chức, 30 viên chức)": no word opens the list, so each item must be a part.
    void read_bare(std::size_t from, std::size_t to, int whole) {
        if (from >= to || events_[from].kind == EventKind::opener) return;
        for (std::size_t e = from; e < to; ++e) {
            if (events_[e].kind == EventKind::opener || events_[e].kind == EventKind::stop) return;
            if (events_[e].kind == EventKind::open && events_[e].mate > e) {
                e = events_[e].mate;
            } else if (events_[e].kind == EventKind::figure &&
                       (!can_be_part(figure(whole), figure(events_[e].figure), *words_.lexicon) ||
                        (tells_about_another(events_[e]) && !is_named_by_relation(events_[e], whole, false)))) {
                return;
            }
        }
        List list = read_parts(from, to, whole, true);
        if (list.parts.size() < 2 || !list.whole_list) return;
        statements_.breakdowns.push_back(
            {.form = Breakdown::Form::parenthesis, .whole = whole, .parts = std::move(list.parts), .complete = false});
    }
};

}  // namespace

void read_sentence_breakdowns(Statements& statements, const ProseFigures& prose, int marked) {
    ParagraphReader(statements, prose).read(marked);
}

}  // namespace solieu::grammar
