#include "app/commands/indicators_command.h"

#include <algorithm>
#include <string>

#include "app/inputs/read_shown.h"
#include "app/messages.h"
#include "app/output_file.h"
#include "app/worker/interrupt.h"
#include "app/worker/warm_up.h"
#include "normalize/indicators/indicator.h"
#include "output/ids.h"
#include "output/lookup.h"
#include "output/words/findings_text.h"

namespace solieu::app {

namespace {

using normalize::Indicator;

void list(const Lexicon& lexicon, const output::Sink& sink) {
    for (const Indicator& indicator : normalize::indicators(lexicon)) {
        sink(indicator.id + "\t" + std::string(name_of(indicator.kind)) + "\t" + indicator.unit + "\t" + indicator.vi +
             "\t" + indicator.en + "\n");
    }
}

void show_field(const output::Sink& sink, const std::string& name, const std::string& value) {
    if (!value.empty())
        sink("  " + name + std::string(13 - std::min<std::size_t>(name.size(), 12), ' ') + value + "\n");
}

void show_one(const Indicator& indicator, const output::Sink& sink) {
    sink(indicator.id + "\n");
    show_field(sink, "name", indicator.vi);
    show_field(sink, "English", indicator.en);
    show_field(sink, "kind", std::string(name_of(indicator.kind)));
    show_field(sink, "unit", indicator.unit);
    show_field(sink, "parent", indicator.parent);
    show_field(sink, "part of it", indicator.partition);
    show_field(sink, "numerator", indicator.numerator);
    show_field(sink, "denominator", indicator.denominator);
    show_field(sink, "source", indicator.source);
    for (const normalize::IndicatorLabel& label : indicator.labels) {
        std::string line = label.text + (label.alone ? "" : "  (below its parent)");
        for (const std::string& form : label.forms) line += "  " + form;
        show_field(sink, "written", line);
    }
}

ExitCode show(const IndicatorsRequest& request, const Lexicon& lexicon, const output::Sink& sink) {
    for (const std::string& id : request.ids) {
        const Indicator* indicator = normalize::find_indicator(id, lexicon);
        if (indicator == nullptr) {
            print_note(id + " is no indicator of the catalogue; `solieu indicators list` names all");
            return ExitCode::usage;
        }
        show_one(*indicator, sink);
    }
    return ExitCode::done;
}

struct Count {
    std::size_t rows = 0, matched = 0;
};

void write_unmatched(const std::string& file, const Analysis& analysis, const output::Sink& sink, Count& count) {
    for (std::size_t t = 0; t < analysis.statements.tables.size(); ++t) {
        const grammar::Table& table = analysis.statements.tables[t];
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            const grammar::Row& row = table.rows[r];
            const normalize::IndicatorId& indicator = analysis.facts.row_indicators[t][r];
            ++count.rows;
            if (indicator.catalogue) {
                ++count.matched;
                continue;
            }
            sink(output::printable(file) + "\t" + output::row_id(static_cast<int>(t), static_cast<int>(r)) + "\t" +
                 row.stt + "\t" + indicator.id + "\t" + std::to_string(indicator.score) + "\t" +
                 output::printable(output::one_line(row.label.text)) + "\n");
        }
    }
}

ExitCode unmatched(const IndicatorsRequest& request, const Knowledge& knowledge, const output::Sink& sink) {
    ExitCode code = ExitCode::done;
    Count count;
    if (request.files.size() > 1) warm_up_now(*knowledge.lexicon, request.files);
    for (const std::string& file : request.files) {
        const Result<FileReading> reading = read_shown(file, request.read, knowledge);
        if (stop_signal() != 0) break;
        if (!reading) {
            print_error(reading.error());
            code = request.files.size() == 1 ? exit_code_of(reading.error().kind) : ExitCode::some_failed;
            continue;
        }
        write_unmatched(file, reading->analysis, sink, count);
    }
    print_note(std::to_string(count.matched) + " of " + std::to_string(count.rows) +
               " rows have an indicator of the catalogue");
    return code;
}

}  // namespace

ExitCode indicators_command(const IndicatorsRequest& request) {
    const std::optional<Knowledge> knowledge = read_knowledge(request.knowledge);
    if (!knowledge) return ExitCode::unreadable;
    OutputFile out("");
    const output::Sink sink = out.sink();
    ExitCode code = ExitCode::done;
    switch (request.action) {
        case IndicatorsRequest::Action::list:
            list(*knowledge->lexicon, sink);
            break;
        case IndicatorsRequest::Action::show:
            code = show(request, *knowledge->lexicon, sink);
            break;
        case IndicatorsRequest::Action::unmatched:
            code = unmatched(request, *knowledge, sink);
            break;
    }
    if (Result<void> written = out.commit(); !written) {
        print_error(written.error());
        return ExitCode::write_failed;
    }
    return code;
}

}  // namespace solieu::app
