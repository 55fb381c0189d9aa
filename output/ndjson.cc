#include "output/ndjson.h"

#include <algorithm>

#include "output/json_values.h"
#include "output/observation_fields.h"

namespace solieu::output {

namespace {

struct ToJson {
    Json operator()(Unknown) const { return nullptr; }
    Json operator()(std::string_view value) const { return value; }
    Json operator()(const std::string& value) const { return value; }
    Json operator()(int value) const { return value; }
    Json operator()(const Decimal* value) const { return to_plain(*value); }
    Json operator()(const normalize::CalendarDate& value) const { return normalize::to_iso(value); }
    Json operator()(const Measured& value) const { return rounded(value.value, value.decimals); }
    Json operator()(const Box* value) const { return json_of(*value); }
    Json operator()(const normalize::Period* value) const { return json_of(*value); }
    Json operator()(const Ids& value) const { return value; }
};

// ---- the schema of a line ----------------------------------------------------------------------------------------

Json reference(std::string_view name) {
    return {{"$ref", "#/$defs/" + std::string(name)}};
}

Json words_of(const ObservationField& field) {
    Json words = Json::array();
    std::string_view left = field.form.words;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find(' '), left.size());
        words.push_back(left.substr(0, end));
        left.remove_prefix(std::min(end + 1, left.size()));
    }
    if (field.known == Knowledge::maybe) words.push_back(nullptr);
    return words;
}

Json of_definition(const ObservationField& field, std::string_view name) {
    if (field.known == Knowledge::always) return reference(name);
    return {{"anyOf", Json::array({reference(name), Json{{"type", "null"}}})}};
}

Json of_type(const ObservationField& field, std::string_view name) {
    if (field.known == Knowledge::always) return {{"type", name}};
    return {{"type", {name, "null"}}};
}

Json schema_of(const ObservationField& field) {
    switch (field.type) {
        case FieldType::text: {
            if (!field.form.words.empty()) {
                Json words = words_of(field);
                return words.size() == 1 ? Json{{"const", words[0]}} : Json{{"enum", std::move(words)}};
            }
            if (field.form.pattern.starts_with('#')) return of_definition(field, field.form.pattern.substr(1));
            Json out = of_type(field, "string");
            if (!field.form.pattern.empty()) out["pattern"] = field.form.pattern;
            return out;
        }
        case FieldType::integer: {
            Json out = of_type(field, "integer");
            if (field.form.minimum >= 0) out["minimum"] = field.form.minimum;
            return out;
        }
        case FieldType::decimal:
            return of_definition(field, "decimal");
        case FieldType::day:
            return of_definition(field, "day");
        case FieldType::measured:
            return of_definition(field, "share");
        case FieldType::box:
            return of_definition(field, "box");
        case FieldType::period:
            return of_definition(field, "period");
        case FieldType::ids:
            return {{"type", "array"}, {"items", {{"type", "string"}, {"pattern", "^e[1-9][0-9]*$"}}}};
    }
    return {};
}

// What the fields refer to.
constexpr std::string_view definitions = R"json({
 "decimal": {"description": "Exact, plain: no exponent, no grouping", "type": "string",
             "pattern": "^-?[0-9]+(\\.[0-9]+)?$"},
 "day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
 "box": {"description": "x0, y0, x1, y1: points from the top left of the page", "type": "array",
         "items": {"type": "number"}, "minItems": 4, "maxItems": 4},
 "share": {"type": "number", "minimum": 0, "maximum": 1},
 "rowId": {"type": "string", "pattern": "^t[1-9][0-9]*\\.r[1-9][0-9]*$"},
 "period": {"type": "object",
            "properties": {
             "kind": {"enum": ["month", "quarter", "half-year", "nine-months", "year", "term", "to-date", null]},
             "year": {"type": ["integer", "null"]},
             "number": {"type": ["integer", "null"]},
             "from": {"anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]},
             "to": {"anyOf": [{"$ref": "#/$defs/day"}, {"type": "null"}]}},
            "required": ["kind", "year", "number", "from", "to"]}
})json";

}  // namespace

void write_ndjson(const Report& report, const Sink& sink) {
    const std::vector<const ObservationField*> fields = fields_of(&FieldPlaces::ndjson);
    const FindingsOfValues findings(report.audit);
    for_each_observation(report, [&](const Observation& observation) {
        const ValueInReport value{report, observation, findings.of(observation)};
        Json line = Json::object();
        for (const ObservationField* field : fields) {
            line[std::string(name_in(*field, &FieldPlaces::ndjson))] = std::visit(ToJson{}, field->get(value));
        }
        sink(line_of(line) + "\n");
    });
}

std::string observation_json_schema() {
    Json properties = Json::object();
    Json required = Json::array();
    for (const ObservationField* field : fields_of(&FieldPlaces::ndjson)) {
        const std::string name(name_in(*field, &FieldPlaces::ndjson));
        Json& property = properties[name] = schema_of(*field);
        if (!field->description.empty()) property["description"] = field->description;
        required.push_back(name);
    }
    const Json schema = {
        {"$schema", "https://json-schema.org/draft/2020-12/schema"},
        {"$id", "urn:solieu:observation:1"},
        {"title", "One value of a report: a line of --format ndjson"},
        {"description",
         "More fields may be added; none of these changes its meaning within version 1. What is not known is null."},
        {"type", "object"},
        {"properties", std::move(properties)},
        {"required", std::move(required)},
        {"$defs", Json::parse(definitions)}};
    return schema.dump(1, ' ', false) + "\n";
}

}  // namespace solieu::output
