#include "grammar/prose/breakdown_events.h"

#include <boost/test/unit_test.hpp>

#include "tests/grammar/prose.h"

using namespace solieu;
using namespace solieu::grammar;

BOOST_AUTO_TEST_SUITE(breakdown_events_tests)

namespace {

std::vector<Event> events_of(const Statements& statements) {
    return read_events(statements, prose_figures(statements, 0, built_in_lexicon()));
}

// "figure ( figure , figure )": an opener is "in" or "of", the word "và" is "&".
std::string told(const std::string& text) {
    std::string out;
    for (const Event& event : events_of(tests::statements_of(text))) {
        if (!out.empty()) out += ' ';
        switch (event.kind) {
            case EventKind::figure:
                out += "figure";
                break;
            case EventKind::opener:
                out += event.consisting ? "of" : "in";
                break;
            case EventKind::open:
                out += '(';
                break;
            case EventKind::close:
                out += ')';
                break;
            case EventKind::comma:
                out += event.joins ? '&' : ',';
                break;
            case EventKind::semicolon:
                out += ';';
                break;
            case EventKind::stop:
                out += '.';
                break;
        }
    }
    return out;
}

}  // namespace

BOOST_AUTO_TEST_CASE(figures_openers_and_what_separates_them) {
    BOOST_TEST(told("Đã ban hành 42 văn bản (13 Nghị quyết, 29 Quyết định).") == "figure ( figure , figure ) .");
    BOOST_TEST(told("Có 42 văn bản, trong đó có 13 Nghị quyết và 29 Quyết định.") == "figure , in figure & figure .");
    BOOST_TEST(told("Có 42 văn bản, gồm: 13 Nghị quyết; 29 Quyết định.") == "figure , of figure ; figure .");
}

BOOST_AUTO_TEST_CASE(what_opens_nothing) {
    BOOST_TEST(told("Có 42 văn bản, không bao gồm 13 kế hoạch.") == "figure , figure .");
}

BOOST_AUTO_TEST_CASE(brackets_know_their_mates) {
    const Statements statements = tests::statements_of("Có 5 hồ sơ (2 mới (1 gấp), 3 cũ).");
    const std::vector<Event> events = events_of(statements);
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].kind != EventKind::open && events[i].kind != EventKind::close) continue;
        BOOST_TEST_REQUIRE(events[i].mate < events.size());
        BOOST_TEST(events[events[i].mate].mate == i);
        BOOST_TEST((events[events[i].mate].kind != events[i].kind));
    }
    // One that nothing opened is left out.
    BOOST_TEST(told("Có 5 hồ sơ) và 3 hồ sơ.") == "figure & figure .");
}

BOOST_AUTO_TEST_SUITE_END()
