#pragma once
// Observations as NDJSON: one JSON object a line, schema "solieu.observation/1" (schema/observation.schema.json).
//
// A line is a value with all that is needed to use it without another file: the report it comes from, what it counts,
// its period, the number, where it stands, and the ids of the findings that speak of it. Lines of several reports may
// follow one another; each can be read as soon as it is written. What else a report holds is in its JSON (json.h).
// Order and form of the fields are fixed: the same report gives the same bytes.
//
// Example:
//   write_ndjson(report, sink);
//   {"schema":"solieu.observation/1","sha256":"…","file":"bao-cao.pdf",…,"id":"t3.r12.v1",…,"value":"1465",…}

#include <string>

#include "output/report.h"
#include "output/sink.h"

namespace solieu::output {

void write_ndjson(const Report& report, const Sink& sink);

// schema/observation.schema.json as the list of fields (observation_fields.h) has it.
[[nodiscard]] std::string observation_json_schema();

}  // namespace solieu::output
