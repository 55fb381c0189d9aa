#include "output/html/spots.h"

#include <algorithm>
#include <set>

#include "output/ids.h"
#include "output/lookup.h"
#include "output/observations.h"
#include "output/words/unread_parts.h"

namespace solieu::output {

namespace {

void add(Spots& spots, const std::string& id, int page, const Box& box, bool unsure = false) {
    if (page > 0 && !box.empty()) spots[page].push_back({id, box, unsure});
}

// The words of bytes [begin, end), those of one line in one box.
void add_words(Spots& spots, const std::string& id, const grammar::Text& text, std::uint32_t begin, std::uint32_t end,
               bool unsure) {
    int page = 0;
    Box line;
    for (const grammar::Run& run : text.runs) {
        if (run.end <= begin || run.begin >= end || run.place.page <= 0) continue;
        const Box& box = run.place.box;
        const bool same_line = page == run.place.page && box.x0 >= line.x0 &&
                               overlap(line.y0, line.y1, box.y0, box.y1) > std::min(line.height(), box.height()) / 2;
        if (!same_line) {
            add(spots, id, page, line, unsure);
            line = {};
        }
        page = run.place.page;
        line = join(line, box);
    }
    add(spots, id, page, line, unsure);
}

void add_prose(Spots& spots, const Report& report, const std::string& id, int paragraph, std::uint32_t begin,
               std::uint32_t end, const grammar::Place& place) {
    const std::vector<grammar::Paragraph>& all = report.statements.paragraphs;
    const bool unsure = place.confidence < sure_reading;
    if (paragraph >= 0 && static_cast<std::size_t>(paragraph) < all.size()) {
        add_words(spots, id, all[static_cast<std::size_t>(paragraph)].text, begin, end, unsure);
    } else {
        add(spots, id, place.page, place.box, unsure);
    }
}

void add_reference(Spots& spots, const Report& report, const audit::Ref& ref, const std::string& id) {
    if (ref.kind == audit::Ref::Kind::date) {
        const grammar::Date& date = report.statements.dates[static_cast<std::size_t>(ref.index)];
        return add_prose(spots, report, id, date.paragraph, date.begin, date.end, date.place);
    }
    if (ref.kind == audit::Ref::Kind::citation) {
        const grammar::Citation& citation = report.statements.citations[static_cast<std::size_t>(ref.index)];
        return add_prose(spots, report, id, citation.paragraph, citation.begin, citation.end, citation.place);
    }
    const Cited cited = look_up(report, ref);
    add(spots, id, cited.place.page, cited.place.box);
}

}  // namespace

Spots spots_of(const Report& report) {
    Spots spots;
    std::set<std::string> known;
    for_each_observation(report, [&](const Observation& observation) {
        // A blank cell only where a finding speaks of it.
        if (observation.from_cell() && observation.raw.empty()) return;
        known.insert(observation.id);
        if (observation.from_cell()) {
            const grammar::Place& place = observation.place;
            add(spots, observation.id, place.page, place.box, place.confidence < sure_reading);
            return;
        }
        const grammar::Figure& figure = report.statements.figures[static_cast<std::size_t>(observation.figure)];
        add_prose(spots, report, observation.id, figure.paragraph, figure.begin, figure.end, figure.place);
    });
    for (std::size_t i = 0; i < diagnostic_count(report); ++i) {
        const Diagnostic& diagnostic = diagnostic_of(report, i);
        if (has_place(report, diagnostic)) add(spots, unread_id(static_cast<int>(i)), diagnostic.page, diagnostic.box);
    }
    for (const audit::Finding& finding : report.audit.findings) {
        for (const audit::Ref& ref : finding.refs) {
            const std::string id = spot_id(ref);
            if (!id.empty() && known.insert(id).second) add_reference(spots, report, ref, id);
        }
    }
    return spots;
}

}  // namespace solieu::output
