#pragma once
// The fields of an observation: the one list from which CSV, NDJSON, the workbook's sheet of all numbers, the
// databases, the data package and the JSON Schema of observations are written.
//
// A new field is one line of the list in observation_fields.cc: name, type, description, getter, and in which outputs
// it stands (`last`: behind those that are there, so that no column of theirs moves). The published schemas are files,
// schema/observation.schema.json, schema/sqlite-N.sql and schema/postgres-N.sql; the ctests observation_fields and
// postgres_server name what they lack, the first writes the JSON Schema as the list has it, to be copied. No writer is
// touched.
//
// In:  a value of a report and the findings that speak of it.
// Out: what each field says of it; `Unknown` for nothing, which is an empty field, null or NULL.
// Fails: never.
//
// Example:
//   for (const ObservationField* field : fields_of(&FieldPlaces::csv)) write(field->get({report, value, ids}));

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/decimal.h"
#include "base/geometry.h"
#include "output/observations.h"
#include "output/report.h"

namespace solieu::output {

struct Unknown {};

// A length or a share, to be written with so many decimals at most.
struct Measured {
    double value = 0;
    int decimals = 0;
};

// The ids of findings.
using Ids = std::vector<std::string>;

// What stands behind a pointer belongs to the report or the observation.
using FieldValue = std::variant<Unknown, std::string_view, std::string, int, const Decimal*, normalize::CalendarDate,
                                Measured, const Box*, const normalize::Period*, Ids>;

// Everything that a getter may look at.
struct ValueInReport {
    const Report& report;
    const Observation& observation;
    const std::vector<int>& findings;  // that speak of it, as indexes into Audit::findings
};

enum class Knowledge { always, maybe };  // maybe: it may be Unknown
enum class FieldType { text, integer, decimal, day, measured, box, period, ids };

// Where a field stands among those of one output, from 1; 0: not there. `name` where that output calls it otherwise.
struct FieldPlace {
    int position = 0;
    std::string_view name;
};
inline constexpr FieldPlace last{1'000'000, {}};

struct FieldPlaces {
    FieldPlace csv, ndjson, xlsx, sqlite;
};
using FieldPlaceOf = FieldPlace FieldPlaces::*;

// What the JSON Schema says of it beside its type.
struct FieldForm {
    std::string_view pattern;  // of a text: a regular expression, or "#name" for one of the schema's own definitions
    std::string_view words;    // of a text: all that it may be, separated by spaces
    int minimum = -1;          // of an integer; -1: any
};

struct ObservationField {
    std::string_view name;
    FieldType type = FieldType::text;
    Knowledge known = Knowledge::always;
    std::string_view description;  // "" where the name says it
    FieldValue (*get)(const ValueInReport&) = nullptr;
    FieldPlaces in;
    FieldForm form;
};

[[nodiscard]] std::span<const ObservationField> observation_fields();

// Those of one output, in its order.
[[nodiscard]] std::vector<const ObservationField*> fields_of(FieldPlaceOf output);
[[nodiscard]] std::string_view name_in(const ObservationField& field, FieldPlaceOf output);

}  // namespace solieu::output
