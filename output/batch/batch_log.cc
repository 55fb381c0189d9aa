#include "output/batch/batch_log.h"

#include "output/json_values.h"

namespace solieu::output {

void write_batch_log(const Record& record, const Outcome& outcome, const std::string& time, const Sink& sink) {
    Json line;
    line["time"] = time;
    line["document"] = record.planned.name;
    line["state"] = outcome.state;
    line["reason"] = or_null(outcome.reason);
    line["pages"] = outcome.pages;
    line["milliseconds"] = outcome.milliseconds;
    line["attempt"] = record.attempts;
    sink(line_of(line) + "\n");
}

}  // namespace solieu::output
